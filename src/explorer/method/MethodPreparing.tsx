/** What is done to answers before they are combined, and how much of them that was. */
import { colon, say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import { indicatorPath } from "../reading/paths.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import type { PartProps } from "./MethodTree.tsx";
import { preparingWords } from "./preparing-words.ts";

export function MethodPreparing({ view, where }: PartProps) {
  const { language } = where;
  const { preparing } = view;
  if (preparing === undefined) return null;
  const { steps, apart, counts } = preparing;
  return (
    <section className="section" aria-labelledby="preparing">
      <h2 id="preparing">{say(preparingWords.title, language)}</h2>
      <p>{say(preparingWords.lede, language)}</p>
      <ol className="method-steps">
        {steps.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      {apart.length > 0 && (
        <>
          <p>{say(preparingWords.apart, language)}</p>
          <ul>
            {apart.map(({ indicator, words }) => (
              <li key={indicator.code}>
                <a href={indicatorPath(where, indicator.code)}>
                  <Label of={indicator} />
                </a>
                {colon(language)} {words}
              </li>
            ))}
          </ul>
        </>
      )}
      {counts && (
        <p>
          {say(preparedWords.counts, language, {
            filled: counts.filledIn,
            leftOut: counts.leftOut,
            indicators: counts.indicators,
            places: counts.places,
          })}
        </p>
      )}
    </section>
  );
}
