/** What stands around an action: the one it follows and those that follow it, others of its countries, and what an index says of them. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { actionPath, placePath } from "../reading/paths.ts";
import { actionWords } from "./action-words.ts";
import { versionQuery } from "./address.ts";
import type { ActionView, Related } from "./contract.ts";
import { periodWords } from "./sentences.ts";

type Drawn = { readonly view: ActionView; readonly language: Language };

function List({ of, view, language }: Drawn & { readonly of: readonly Related[] }) {
  return (
    <ul className="action-others">
      {of.map(({ id, title, start }) => (
        <li key={id}>
          <a href={actionPath(language, id, versionQuery(view.edition))} lang={title.language}>
            {title.label}
          </a>
          {start !== undefined && <span className="small faint"> {periodWords(start, language)}</span>}
        </li>
      ))}
    </ul>
  );
}

export function ActionAround({ view, language }: Drawn) {
  const { predecessor, successors, others, action, places } = view;
  const word = (message: (typeof actionWords)[keyof typeof actionWords]) => say(message, language);
  const byCountry = action.countries.map((country) => ({
    country,
    of: others.filter((other) => other.country.code === country.code),
  }));
  return (
    <>
      {(predecessor || successors.length > 0 || action.countries.length > 0) && (
        <section className="section" aria-labelledby="related">
          <h2 id="related">{word(actionWords.related)}</h2>
          <div className="action-related">
            {predecessor && (
              <div>
                <h3>{word(actionWords.predecessor)}</h3>
                <List of={[predecessor]} view={view} language={language} />
              </div>
            )}
            {successors.length > 0 && (
              <div>
                <h3>{word(actionWords.successor)}</h3>
                <List of={successors} view={view} language={language} />
              </div>
            )}
            {byCountry.map(({ country, of }) => (
              <div key={country.code}>
                <h3>{say(actionWords.othersIn, language, { country: country.label })}</h3>
                {of.length > 0 ? (
                  <List of={of} view={view} language={language} />
                ) : (
                  <p className="small soft">{word(actionWords.noOthers)}</p>
                )}
              </div>
            ))}
          </div>
        </section>
      )}
      {places.length > 0 && (
        <section className="section" aria-labelledby="in-index">
          <h2 id="in-index">{word(actionWords.inIndex)}</h2>
          <ul className="action-others">
            {places.map(({ place, index, release }) => (
              <li key={index.code + place.code}>
                <a href={placePath({ language, index: index.code, release }, place.code)}>{place.label}</a>{" "}
                <span className="small faint" lang={index.language}>
                  {index.label}
                </span>
              </li>
            ))}
          </ul>
          <p className="small soft action-rule">{word(actionWords.inIndexRule)}</p>
        </section>
      )}
    </>
  );
}
