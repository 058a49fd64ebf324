/** What could be answered, as sentences, with the answer that was given marked by word, weight and sign. */
import { roundHalfUp } from "../../base/rounding.ts";
import { rampClass } from "../../ui/kit/Score.tsx";
import { say } from "../../ui/words/words.ts";
import { PreparedMark } from "../reading/Figures.tsx";
import { indicatorPath, methodPath } from "../reading/paths.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import type { PartProps } from "./part.ts";
import { answerWords } from "./words.ts";
import { worthWords } from "./worth-words.ts";

export function AnswerOptions({ view, where }: PartProps) {
  const { language } = where;
  const { answer, choices, chosen } = view;
  const worth = answer.worth.score;
  return (
    <section aria-labelledby="options">
      <p className="answer-given">
        <strong>{answer.words}</strong>{" "}
        <span className="answer-worth soft">
          {answer.worth.state === "scored" && worth !== undefined
            ? worthWords(roundHalfUp(worth, 1), language)
            : say(answerWords.noWorth, language)}
        </span>
      </p>
      {answer.prepared && (
        <p className="prepared-note" id="prepared">
          <PreparedMark language={language} prepared={answer.prepared} /> {answer.prepared.words}{" "}
          <a href={`${methodPath(where)}#preparing`}>{say(preparedWords.howPrepared, language)}</a>
        </p>
      )}
      <h2 id="options">{say(answerWords.options, language)}</h2>
      {choices.length === 0 ? (
        <p className="soft">
          {view.question.kind === "measured"
            ? say(answerWords.measured, language)
            : say(answerWords.directScore, language, { low: view.range[0], high: view.range[1] })}
        </p>
      ) : (
        <ol className="answer-options">
          {choices.map((choice, at) => (
            <li key={choice.code} className={at === chosen ? "is-chosen" : undefined} aria-current={at === chosen}>
              <span className="answer-mark" aria-hidden="true">
                {at === chosen ? "●" : "○"}
              </span>
              <span className="answer-option">
                <span lang={choice.language}>{choice.label}</span>
                {at === chosen && <span className="visually-hidden"> ({say(answerWords.chosen, language)})</span>}
                <span className="small faint">
                  {choice.worth === undefined ? (
                    say(answerWords.noWorth, language)
                  ) : (
                    <>
                      <span className={`swatch ramp-cell ${rampClass(choice.worth, view.range)}`} />{" "}
                      {worthWords(choice.worth, language)}
                    </>
                  )}
                  {" · "}
                  <a href={indicatorPath(where, view.question.indicator.code, { answer: choice.code })}>
                    {say(answerWords.places, language, { count: choice.places })}
                  </a>
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
