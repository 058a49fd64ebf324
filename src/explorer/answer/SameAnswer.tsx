/** Where else the same answer holds: how many, the first of them by name, and all of them on the indicator's page. */
import { say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import { answerPath, indicatorPath } from "../reading/paths.ts";
import type { PartProps } from "./part.ts";
import { answerWords } from "./words.ts";

const named = 24;

export function SameAnswer({ view, where }: PartProps) {
  const { language } = where;
  const { places, of } = view.same;
  const { code } = view.question.indicator;
  const choice = view.chosen === undefined ? undefined : view.choices[view.chosen]?.code;
  const apart = view.answer.worth.state === "scored" ? undefined : view.answer.worth.state;
  return (
    <section className="section" aria-labelledby="same">
      <h2 id="same">{say(of < 2 ? answerWords.alone : answerWords.same, language, { count: places.length, of })}</h2>
      {places.length > 0 && (
        <ul className="answer-same small">
          {places.slice(0, named).map((place) => (
            <li key={place.code}>
              <a href={answerPath(where, place.code, code)}>
                <Label of={place} />
              </a>
            </li>
          ))}
          {places.length > named && (
            <li>
              <a href={`${indicatorPath(where, code, { answer: choice ?? apart })}#all`}>
                {say(answerWords.andMore, language)}
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
