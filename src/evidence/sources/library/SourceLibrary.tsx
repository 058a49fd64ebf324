/** The library of an edition: looked for by words, narrowed, a page at a time; and a source described. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { Filters, Select } from "../../../ui/kit/Filters.tsx";
import { say } from "../../../ui/words/words.ts";
import { addSource, sourceKinds, type sources } from "../contract.ts";
import { kindWords } from "../kind-words.ts";
import { libraryWords as told } from "../library-words.ts";
import { DescriptionForm, type Sent } from "./DescriptionForm.tsx";
import { languageName } from "./language-name.ts";
import { Pieces } from "./Pieces.tsx";
import { sourcesPath } from "./paths.ts";

type View = z.output<(typeof sources)["output"]>;

export type SourceLibraryProps = {
  readonly view: View;
  readonly language: Language;
  readonly asked: URLSearchParams;
  readonly sent?: Sent | undefined;
  readonly once: string;
};

function Narrowed({ view, language, asked }: Pick<SourceLibraryProps, "view" | "language" | "asked">) {
  const any = { value: "", title: say(told.any, language) };
  const chosen = (name: string): string => asked.get(name) ?? "";
  const choice = (name: "kind" | "language" | "place", values: readonly (readonly [string, string])[]) => (
    <Select
      id={`sources-${name}`}
      name={name}
      label={say(told[name], language)}
      value={chosen(name)}
      choices={[any, ...values.map(([value, title]) => ({ value, title }))]}
    />
  );
  return (
    <Filters
      language={language}
      action={sourcesPath(language, view.library.edition)}
      label={say(told.narrow, language)}
    >
      <div className="filter source-words">
        <label htmlFor="sources-q">{say(told.search, language)}</label>
        <input
          className="field"
          id="sources-q"
          name="q"
          type="search"
          dir="auto"
          maxLength={200}
          defaultValue={chosen("q")}
        />
      </div>
      {choice(
        "kind",
        sourceKinds.map((kind) => [kind, say(kindWords[kind], language)]),
      )}
      {view.languages.length > 0 &&
        choice(
          "language",
          view.languages.map((code) => [code, languageName(code, language)]),
        )}
      {view.places.length > 0 &&
        choice(
          "place",
          view.places.map((place) => [place, placeName(place, language)]),
        )}
    </Filters>
  );
}

type Listed = View["sources"][number];

function Entry({
  source,
  language,
  href,
}: {
  readonly source: Listed;
  readonly language: Language;
  readonly href: string;
}) {
  const about = [
    say(kindWords[source.kind], language),
    source.issuer,
    source.date,
    say(told.cited, language, { count: source.cited }),
    source.copy ? say(told.hasCopy, language) : "",
  ].filter((part) => part !== "");
  return (
    <li>
      <a href={href} lang={source.language || undefined}>
        <bdi>{source.title}</bdi>
      </a>
      <span className="soft small">
        {about.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the line
          <span key={at}>
            {at > 0 && " · "}
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
      {source.excerpt && (
        <span className="small source-excerpt" dir="auto">
          <Pieces pieces={source.excerpt} />
        </span>
      )}
    </li>
  );
}

export function SourceLibrary({ view, language, asked, sent, once }: SourceLibraryProps) {
  const { library, sources: listed, more, mayAdd } = view;
  const title = inLanguage(library.title, language);
  const isNarrowed = ["q", "kind", "language", "place"].some((name) => (asked.get(name) ?? "") !== "");
  const q = asked.get("q") ?? "";
  const turned = (after: string | undefined): string => {
    const next = new URLSearchParams([...asked].filter(([name, value]) => value !== "" && name !== "after"));
    if (after) next.set("after", after);
    return `${sourcesPath(language, library.edition)}${next.size > 0 ? `?${next}` : ""}`;
  };
  return (
    <div className="sources stack">
      <p className="kicker">
        <a href={sourcesPath(language)}>{say(told.title, language)}</a>
      </p>
      <h1 lang={title.language}>{title.words}</h1>
      {(listed.length > 0 || isNarrowed) && <Narrowed {...{ view, language, asked }} />}
      {listed.length === 0 && (
        <Empty title={say(isNarrowed ? told.nothing : told.empty, language)}>
          <p>{say(isNarrowed ? told.nothingWhy : told.emptyWhy, language)}</p>
        </Empty>
      )}
      <ul className="source-list">
        {listed.map((source) => (
          <Entry
            key={source.source}
            {...{ source, language }}
            href={`${sourcesPath(language, library.edition, source.source)}${q ? `?${new URLSearchParams({ q })}` : ""}`}
          />
        ))}
      </ul>
      {(more || asked.get("after")) && (
        <nav className="pager" aria-label={say(told.title, language)}>
          {asked.get("after") && <a href={turned(undefined)}>{say(told.first, language)}</a>}
          {more && (
            <a rel="next" href={turned(listed.at(-1)?.source)}>
              {say(told.more, language)}
            </a>
          )}
        </nav>
      )}
      {mayAdd && (
        <details open={sent?.act === addSource.name || (listed.length === 0 && !isNarrowed)}>
          <summary>{say(told.describe, language)}</summary>
          <DescriptionForm {...{ language, sent, once, act: addSource.name, button: say(told.add, language) }} />
        </details>
      )}
    </div>
  );
}
