/** The answers, area by area, as a form that reads; a changed answer shows the official one beside it. */
import { say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import { whatIfPath } from "../reading/paths.ts";
import { points } from "../standing/points.ts";
import type { WhatIfQuestion, WhatIfView } from "./contract.ts";
import type { PartProps } from "./part.ts";
import { whatIfWords } from "./words.ts";

type Area = { readonly area: WhatIfQuestion["area"]; readonly questions: readonly WhatIfQuestion[] };

/** Questions of one area together, in the order they come. */
function areasIn({ questions }: WhatIfView): readonly Area[] {
  const codes = [...new Set(questions.map(({ area }) => area.code))];
  return codes.flatMap((code) => {
    const its = questions.filter(({ area }) => area.code === code);
    return its[0] ? [{ area: its[0].area, questions: its }] : [];
  });
}

export function WhatIfForm({ view, where }: PartProps) {
  const { language } = where;
  const here = whatIfPath({ ...where, period: undefined }, view.place.code);
  const areas = areasIn(view);
  return (
    <form className="what-if-form" action={here} method="get" aria-label={say(whatIfWords.answers, language)}>
      {where.period !== undefined && <input type="hidden" name="period" value={where.period} />}
      {areas.map(({ area, questions }, at) => (
        <details key={area.code} className="what-if-area" open={at === 0 || questions.some(({ changed }) => changed)}>
          <summary>
            <Label of={area} />
          </summary>
          {questions.map((question) => (
            <Question key={question.indicator.code} question={question} view={view} where={where} />
          ))}
        </details>
      ))}
      <p className="what-if-send">
        <button className="button is-main what-if-show" type="submit">
          {say(whatIfWords.show, language)}
        </button>
        <a
          className="what-if-reset"
          data-still=""
          href={whatIfPath(where, view.place.code)}
          hidden={view.changes.length === 0}
        >
          {say(whatIfWords.reset, language)}
        </a>
      </p>
    </form>
  );
}

function Question({ question, view, where }: PartProps & { readonly question: WhatIfQuestion }) {
  const { language } = where;
  const { indicator, official, officialToken, changed } = question;
  const id = `answer-${indicator.code}`;
  return (
    <div
      className={changed ? "what-if-question is-changed" : "what-if-question"}
      data-indicator={indicator.code}
      data-name={indicator.label}
      data-official={official}
    >
      <label htmlFor={id}>
        <Label of={indicator} />
        {question.question && (
          <span className="small soft what-if-asked" lang={question.question.language}>
            {question.question.words}
          </span>
        )}
      </label>
      <select id={id} name="set" defaultValue={changed ? question.options.find(({ chosen }) => chosen)?.token : ""}>
        {question.options.map((option) => {
          const answer =
            option.worth === undefined
              ? option.label
              : say(whatIfWords.worth, language, {
                  answer: option.label,
                  points: points(option.worth, view.range, language),
                });
          return (
            <option
              key={option.token}
              value={option.token === officialToken ? "" : option.token}
              lang={option.language}
              data-answer={option.label}
            >
              {option.token === officialToken ? say(whatIfWords.officialOption, language, { answer }) : answer}
            </option>
          );
        })}
      </select>
      <p className="small what-if-official" hidden={!changed}>
        {say(whatIfWords.officially, language, { answer: official })}
      </p>
    </div>
  );
}
