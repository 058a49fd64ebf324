/** One source: what it says, the text of its stored copy, one's own answers that cite it, and what it said before. */
import type { z } from "zod";
import { inLanguage, type Language, type LocalisedText } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { day } from "../../../ui/kit/numbers.ts";
import { localeOf, say } from "../../../ui/words/words.ts";
import { changeSource, type showSource } from "../contract.ts";
import { schemeWords } from "../identifier-words.ts";
import { hrefOf } from "../identifiers.ts";
import { kindWords } from "../kind-words.ts";
import { libraryWords as told } from "../library-words.ts";
import { CopyForm } from "./CopyForm.tsx";
import { DescriptionForm, type Sent } from "./DescriptionForm.tsx";
import { languageName } from "./language-name.ts";
import { Pieces } from "./Pieces.tsx";
import { copyPath, sourcesPath } from "./paths.ts";

type View = z.output<(typeof showSource)["output"]>;

export type SourcePageProps = {
  readonly view: View;
  readonly language: Language;
  readonly asked: URLSearchParams;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
  readonly once: string;
};

type Part = Pick<SourcePageProps, "view" | "language">;

function Identifiers({ shown, language }: Pick<View, "shown"> & Pick<Part, "language">) {
  return (
    <ul className="source-identifiers">
      {shown.identifiers.map((identifier) => {
        const href = hrefOf(identifier);
        return (
          <li key={`${identifier.scheme} ${identifier.value}`}>
            <span className="soft small">{say(schemeWords[identifier.scheme], language)}</span>{" "}
            {href ? (
              <a href={href} rel="noreferrer" dir="ltr">
                {identifier.value}
              </a>
            ) : (
              <bdi dir="ltr">{identifier.value}</bdi>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Facts({ view: { shown }, language }: Part) {
  const said = [
    [told.kind, say(kindWords[shown.kind], language)],
    [told.issuer, shown.issuer],
    [told.dated, shown.date],
    [told.inForce, shown.inForce],
    [told.language, shown.language && languageName(shown.language, language)],
  ] as const;
  return (
    <dl className="source-facts">
      {said
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name, language)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      {shown.url !== "" && (
        <div>
          <dt>{say(told.url, language)}</dt>
          <dd>
            <a href={shown.url} rel="noreferrer" dir="ltr">
              {shown.url}
            </a>
          </dd>
        </div>
      )}
      {shown.identifiers.length > 0 && (
        <div>
          <dt>{say(told.identifiers, language)}</dt>
          <dd>
            <Identifiers {...{ shown, language }} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Copy({ view, language, asked }: Part & Pick<SourcePageProps, "asked">) {
  const { shown, library, text } = view;
  if (!shown.copy) return <p>{say(told.noCopy, language)}</p>;
  const q = asked.get("q") ?? "";
  const at = (from: number): string =>
    `${sourcesPath(language, library.edition, shown.source)}?${new URLSearchParams({ ...(q ? { q } : {}), from: String(from) })}#text`;
  const size = new Intl.NumberFormat(localeOf(language), {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  }).format(Math.max(1, shown.copy.bytes / 1_000));
  return (
    <>
      <p>
        <a className="button" href={copyPath(library.edition, shown.source)} download>
          {say(told.download, language)}
        </a>{" "}
        <span className="soft small">
          <bdi>{size}</bdi> · {say(shown.copy.scanned === "clean" ? told.scanned : told.notScanned, language)}
        </span>
      </p>
      {!text && <p>{say(told.noText, language)}</p>}
      {text && (
        <>
          <h3 id="text">{say(told.text, language)}</h3>
          {text.of > text.atOnce && (
            <p className="soft small">
              {say(told.lettersOf, language, {
                ...{ from: text.from + 1, until: Math.min(text.of, text.from + text.atOnce), of: text.of },
              })}
            </p>
          )}
          <div className="source-text" dir="auto" lang={shown.language || undefined}>
            <Pieces pieces={text.pieces} />
          </div>
          {text.of > text.atOnce && (
            <nav className="pager" aria-label={say(told.text, language)}>
              {text.from > 0 && (
                <a rel="prev" href={at(Math.max(0, text.from - text.atOnce))}>
                  {say(told.before, language)}
                </a>
              )}
              {text.from + text.atOnce < text.of && (
                <a rel="next" href={at(text.from + text.atOnce)}>
                  {say(told.after, language)}
                </a>
              )}
            </nav>
          )}
        </>
      )}
    </>
  );
}

/** A question by its name, after that of the question it is an item of; by its code where it has none. */
const questionCalled = (names: readonly (LocalisedText | undefined)[], code: string, language: Language): string =>
  names.flatMap((one) => (one === undefined ? [] : [inLanguage(one, language).words])).join(" – ") || code;

function Citing({ view: { citations, library }, language }: Part) {
  return (
    <ul className="source-citing">
      {citations.map(({ place, period, indicator, title, within, pinpoint, quotation, translation }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer may cite a source twice
        <li key={at}>
          <p>
            <a href={`/${language}/desk/coding/${library.edition}/${place}/${period}#${encodeURIComponent(indicator)}`}>
              {placeName(place, language)} · {period} ·{" "}
              <bdi>{questionCalled([within, title], indicator, language)}</bdi>
            </a>
            {pinpoint && (
              <span className="soft">
                {" "}
                · <bdi>{pinpoint}</bdi>
              </span>
            )}
          </p>
          {quotation && <blockquote dir="auto">{quotation}</blockquote>}
          {translation && (
            <p className="small">
              <span className="soft">{say(told.translation, language)}: </span>
              <bdi>{translation}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A day or a month, written out. */
const whenWords = (when: string, language: Language): string =>
  when.length === 10
    ? day(when, language)
    : new Intl.DateTimeFormat(localeOf(language), { year: "numeric", month: "long", timeZone: "UTC" }).format(
        new Date(`${when}-01`),
      );

function Versions({ view: { versions, library, shown }, language }: Part) {
  return (
    <details>
      <summary>{say(told.versions, language)}</summary>
      <ol className="source-versions">
        {versions.slice(1).map(({ version, when, said, sha256 }) => (
          <li key={version}>
            <span className="soft small">
              {say(told.version, language, { version })}
              {when && (
                <>
                  {" · "}
                  <time dateTime={when}>{whenWords(when, language)}</time>
                </>
              )}
            </span>
            <br />
            <bdi>{[said.title, said.issuer, said.date, said.inForce, said.url].filter(Boolean).join(" · ")}</bdi>
            {said.identifiers.length > 0 && (
              <>
                <br />
                <bdi dir="ltr">{said.identifiers.map(({ value }) => value).join(" · ")}</bdi>
              </>
            )}
            {sha256 && (
              <>
                <br />
                <a className="small" href={copyPath(library.edition, shown.source, version)} download>
                  {say(told.withCopy, language, { sha: sha256.slice(0, 16) })}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

export function SourcePage({ view, language, asked, sent, done, once }: SourcePageProps) {
  const { shown, library, citations, versions, mayChange, mayKeepCopy } = view;
  const title = inLanguage(library.title, language);
  return (
    <div className="sources stack">
      <p className="kicker">
        <a href={sourcesPath(language, library.edition)} lang={title.language}>
          {title.words}
        </a>
      </p>
      <h1 dir="auto" lang={shown.language || undefined}>
        {shown.title}
      </h1>
      {done !== undefined && !sent && <p role="status">{say(told.done, language)}</p>}
      <Facts {...{ view, language }} />
      <h2>{say(told.copy, language)}</h2>
      <Copy {...{ view, language, asked }} />
      {mayKeepCopy && (
        <details open={!shown.copy || sent?.act === "sources.keep-copy"}>
          <summary>{say(shown.copy ? told.otherCopy : told.keepCopy, language)}</summary>
          <CopyForm {...{ language, sent, once, match: shown.version }} />
        </details>
      )}
      {citations.length > 0 && (
        <>
          <h2>{say(told.yours, language)}</h2>
          <Citing {...{ view, language }} />
        </>
      )}
      {mayChange && (
        <details open={sent?.act === changeSource.name}>
          <summary>{say(told.mend, language)}</summary>
          <DescriptionForm
            {...{ language, sent, act: changeSource.name, match: shown.version, said: shown }}
            button={say(told.keep, language)}
          />
        </details>
      )}
      {versions.length > 1 && <Versions {...{ view, language }} />}
    </div>
  );
}
