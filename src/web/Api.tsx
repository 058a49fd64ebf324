/** The page of the API: how to begin, what can be relied on, and every operation with a line to try. */
import type { Language } from "../base/text.ts";
import { downloadPath } from "../explorer/reading/paths.ts";
import { curl } from "../server/api-reference.ts";
import type { Reference } from "../server/reference.ts";
import { colon, type Message, say } from "../ui/words/words.ts";
import { Operation } from "./ApiOperation.tsx";
import { apiWords } from "./api-words.ts";

export type ApiProps = {
  readonly view: Reference;
  readonly language: Language;
  /** Scheme and host visitors use. */
  readonly origin: string;
  /** A release to point to downloads of. */
  readonly newest: { readonly index: string; readonly release: string } | undefined;
};

const suffixes = [
  [".json", apiWords.json],
  [".csv", apiWords.csv],
  [".svg  .png", apiWords.picture],
  [".zip  .xlsx", apiWords.files],
] as const;

const promises: readonly Message[] = [
  apiWords.promiseStay,
  apiWords.promiseGrow,
  apiWords.promiseRefuse,
  apiWords.promisePace,
];

export function Api({ view, language, origin, newest }: ApiProps) {
  return (
    <article className="api">
      <h1>{say(apiWords.title, language)}</h1>
      <p className="lede">{say(apiWords.lede, language)}</p>
      <section className="section prose" aria-labelledby="begin">
        <h2 id="begin">{say(apiWords.begin, language)}</h2>
        <p>{say(apiWords.beginText, language)}</p>
        <pre className="command" dir="ltr">
          <code>{curl(`${origin}/api/indexes`, false)}</code>
        </pre>
        <p>{say(apiWords.languageText, language)}</p>
        <p>
          {say(apiWords.described, language)}
          {colon(language)}{" "}
          <span dir="ltr">
            <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1)
          </span>
        </p>
        <h2 id="formats">{say(apiWords.formats, language)}</h2>
        <p>{say(apiWords.formatsText, language)}</p>
        <dl className="api-suffixes">
          {suffixes.map(([suffix, means]) => (
            <div key={suffix}>
              <dt>
                <code dir="ltr">{suffix}</code>
              </dt>
              <dd>
                {means === apiWords.files && newest ? (
                  <a href={downloadPath({ language, ...newest })}>{say(means, language)}</a>
                ) : (
                  say(means, language)
                )}
              </dd>
            </div>
          ))}
        </dl>
        <h2 id="promises">{say(apiWords.promises, language)}</h2>
        <ul className="about-list">
          {promises.map((promise) => (
            <li key={promise.en}>{say(promise, language)}</li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="operations">
        <h2 id="operations">{say(apiWords.operations, language)}</h2>
        <p className="soft">{say(apiWords.operationsText, language)}</p>
        {view.groups.flatMap(({ operations }) =>
          operations.map((operation) => (
            <Operation key={operation.name} operation={operation} language={language} origin={origin} />
          )),
        )}
      </section>
    </article>
  );
}
