/** What a facility did in the place, where a portfolio tells of it: beside what the index says, never because of it. */
import { say } from "../../ui/words/words.ts";
import { periodWords } from "../portfolio/sentences.ts";
import { actionPath, portfolioPath } from "../reading/paths.ts";
import type { PartProps } from "./part.ts";
import { placeWords } from "./words.ts";

export function PlaceActions({ view, where }: PartProps) {
  const { language } = where;
  if (!view.actions) return undefined;
  return (
    <section className="section" aria-labelledby="actions-here">
      <div className="section-head">
        <h2 id="actions-here">{say(placeWords.actionsHere, language)}</h2>
        <p className="soft">
          <a href={portfolioPath(language, { country: view.place.code })}>{view.actions.portfolio}</a>
        </p>
      </div>
      <ul className="place-actions">
        {view.actions.actions.map(({ id, title, start }) => (
          <li key={id}>
            <a href={actionPath(language, id)} lang={title.language}>
              {title.label}
            </a>
            {start !== undefined && <span className="small faint"> {periodWords(start, language)}</span>}
          </li>
        ))}
      </ul>
      <p className="small soft place-rule">{say(placeWords.actionsRule, language)}</p>
    </section>
  );
}
