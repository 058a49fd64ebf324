/** A search and what it found: places first, then indicators and actions, each with what it is about. */
import type { Language } from "../../base/text.ts";
import { Empty } from "../../ui/kit/Empty.tsx";
import { Search } from "../../ui/kit/Search.tsx";
import { say } from "../../ui/words/words.ts";
import { searchPath } from "../reading/paths.ts";
import type { SearchResult, SearchView } from "./contract.ts";
import { searchWords } from "./words.ts";

export type SearchPageProps = { readonly view: SearchView; readonly language: Language };

export function SearchPage({ view, language }: SearchPageProps) {
  const { query, results, found } = view;
  return (
    <article className="found">
      <h1>{say(searchWords.title, language)}</h1>
      <div className="found-form">
        <Search
          id="search-page"
          language={language}
          action={searchPath(language)}
          query={query}
          label={say(searchWords.title, language)}
        />
      </div>
      {query === "" ? (
        <p className="found-begin soft">{say(searchWords.begin, language)}</p>
      ) : found === 0 ? (
        <Nothing view={view} language={language} />
      ) : (
        <>
          <p className="found-count soft" role="status">
            {say(searchWords.found, language, { count: found, query })}
            {found > results.length && ` ${say(searchWords.some, language, { count: results.length })}`}
          </p>
          <Kind title={say(searchWords.places, language)} id="places" of={only(results, "place")} />
          <Kind title={say(searchWords.indicators, language)} id="indicators" of={only(results, "indicator")} />
          <Kind title={say(searchWords.actions, language)} id="actions" of={only(results, "action")} />
        </>
      )}
      <p className="found-privacy small faint">{say(searchWords.privacy, language)}</p>
    </article>
  );
}

const only = (results: readonly SearchResult[], kind: SearchResult["kind"]): readonly SearchResult[] =>
  results.filter((result) => result.kind === kind);

function Nothing({ view, language }: SearchPageProps) {
  return (
    <Empty title={say(searchWords.found, language, { count: 0, query: view.query })}>
      {view.nearest && (
        <p>
          {say(searchWords.nearest, language)}{" "}
          <a href={view.nearest.href} lang={view.nearest.language}>
            {view.nearest.title}
          </a>
        </p>
      )}
      <p>{say(searchWords.begin, language)}</p>
    </Empty>
  );
}

type KindProps = {
  readonly title: string;
  readonly id: string;
  readonly of: readonly SearchResult[];
};

function Kind({ title, id, of }: KindProps) {
  if (of.length === 0) return undefined;
  const several = new Set(of.map(({ index }) => index.code)).size > 1;
  return (
    <section className="found-kind" aria-labelledby={`found-${id}`}>
      <h2 id={`found-${id}`}>{title}</h2>
      <ul>
        {of.map((result) => (
          <li key={result.href}>
            <a href={result.href} lang={result.language}>
              {result.title}
            </a>
            {several && <span className="small faint found-index">{result.index.label}</span>}
            {result.about !== undefined && <p className="small soft">{result.about}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
