/** The government's desk: its windows, and in one that is open the answers with a place to comment. */

import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { roleWords } from "../../../people/accounts/role-words.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { KeptNow } from "../../../ui/kit/came-back.tsx";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { codingWords } from "../../coding/words.ts";
import { ActForm, type Asked, cameBack, written } from "../../editions/ActForm.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import type { ShownQuestion } from "../contract.ts";
import { Chosen, Citations, type Reading, Reasons, Text } from "../parts.tsx";
import { governmentPath } from "../paths.ts";
import { QuestionHead } from "../QuestionHead.tsx";
import { saidBy } from "../shown.ts";
import type { governmentWindow, windowDuties } from "./contract.ts";
import { mayStillBeSaid } from "./rules.ts";
import { governmentWords } from "./words.ts";

type Duties = z.output<(typeof windowDuties)["output"]>;
type View = z.output<(typeof governmentWindow)["output"]>;

const datesIn = (dates: { readonly opens: string; readonly closes: string } | undefined, language: Language) => ({
  opens: dates ? day(dates.opens, language) : "",
  closes: dates ? day(dates.closes, language) : "",
});

export function WindowDuties({ view, language }: { readonly view: Duties; readonly language: Language }) {
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={view.windows.some(({ edition }) => edition.exercise)} />
      <h1>{say(governmentWords.title, language)}</h1>
      <p className="lede">{say(governmentWords.listLede, language)}</p>
      {view.windows.length === 0 && (
        <Empty title={say(governmentWords.none, language)}>
          <p>{say(governmentWords.noneText, language)}</p>
        </Empty>
      )}
      <ul className="review-areas">
        {view.windows.map(({ edition, place, dates, standing }) => {
          const title = `${placeName(place, language)} · ${inLanguage(edition.title, language, edition.language).words}`;
          return (
            <li key={`${edition.id} ${place}`}>
              {standing === "open" ? (
                <a href={governmentPath(language, edition.id, place)}>{title}</a>
              ) : (
                <span>{title}</span>
              )}
              <span className={standing === "open" ? "review-waits" : "soft"}>
                {say(governmentWords[standing], language, datesIn(dates, language))}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type AnswerProps = {
  readonly answer: View["answers"][number];
  /** What is asked just above. */
  readonly after: ShownQuestion | undefined;
  /** Where there is more than one. */
  readonly period: string | undefined;
  readonly reading: Reading;
  readonly asked: Asked;
};

type Comment = NonNullable<View["answers"][number]["comment"]>;

/** A comment and what was answered to it. */
function Said({ comment: { on, text, reply }, language }: { readonly comment: Comment; readonly language: Language }) {
  return (
    <>
      <blockquote className="review-reply">
        <p className="small soft">{say(governmentWords.yours, language, { day: day(on, language) })}</p>
        <p dir="auto">{text}</p>
      </blockquote>
      {reply && (
        <blockquote className="review-reply">
          <p className="small soft">
            {say(governmentWords.replied, language, { day: day(reply.on, language) })} ·{" "}
            {say(roleWords[reply.role], language)}
          </p>
          <p dir="auto">{reply.text}</p>
        </blockquote>
      )}
      <p className="small soft">{say(governmentWords.answered, language)}</p>
    </>
  );
}

function Answer({ answer, after, period, reading, asked }: AnswerProps) {
  const { language } = reading;
  const { comment } = answer;
  const id = `g-${answer.id}`;
  const act = "review.comment";
  const stood = asked.posted?.fields._form === id ? written(asked, act, "text", comment?.text) : (comment?.text ?? "");
  return (
    <article className="review-answer" id={`a-${answer.id}`} aria-labelledby={`q-${answer.id}`}>
      {period !== undefined && <p className="kicker">{period}</p>}
      <QuestionHead question={answer.question} after={after} reading={reading} id={`q-${answer.id}`} as="h3" />
      <div className="review-sides">
        <div>
          <Chosen question={answer.question} value={saidBy(answer.answer)} reading={reading} />
          <Reasons answer={{ ...answer.answer, citations: [] }} language={language} />
        </div>
        <div>
          <h3>{say(codingWords.sources, language)}</h3>
          <Citations citations={answer.answer.citations} language={language} copies="none" />
        </div>
      </div>
      <div className="review-below">
        {mayStillBeSaid(comment) ? (
          <ActForm asked={asked} act={act} id={id} match={comment?.version ?? 0}>
            <input type="hidden" name="answer" value={answer.id} />
            <p className="entry">
              <label htmlFor={`${id}-text`}>{say(governmentWords.comment, language)}</label>
              <textarea
                id={`${id}-text`}
                className="field entry-area"
                name="text"
                rows={3}
                required
                dir="auto"
                defaultValue={stood}
              />
              <KeptNow
                {...{ language, name: "text", kept: comment?.text ?? "", version: comment?.version ?? 0 }}
                back={cameBack(asked, act, id)}
              />
            </p>
            <p>
              <button type="submit" className="button">
                {say(governmentWords.keep, language)}
              </button>
            </p>
          </ActForm>
        ) : (
          comment && <Said comment={comment} language={language} />
        )}
      </div>
    </article>
  );
}

export type GovernmentWindowProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

export function GovernmentWindow({ view, language, asked }: GovernmentWindowProps) {
  const { edition, place, dates, answers } = view;
  const reading = { language, own: edition.language };
  const periods = new Set(answers.map(({ period }) => period));
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[{ title: say(governmentWords.title, language), href: governmentPath(language) }]}
      />
      <h1>{placeName(place, language)}</h1>
      <p className="kicker">{inLanguage(edition.title, language, edition.language).words}</p>
      <p className="lede">{say(governmentWords.lede, language, datesIn(dates, language))}</p>
      {asked.done !== undefined && (
        <p className="notice" role="status">
          {say(governmentWords.keptDone, language)}
        </p>
      )}
      {answers.length === 0 && (
        <Empty title={say(governmentWords.noAnswers, language)}>
          <p>{say(governmentWords.noAnswersText, language)}</p>
        </Empty>
      )}
      {view.areas.map(({ id, title }) => {
        const within = answers.filter(({ question }) => question.area === id);
        if (within.length === 0) return null;
        return (
          <section key={id} className="section" aria-labelledby={`area-${id}`}>
            <h2 id={`area-${id}`}>
              <Text of={title} reading={reading} />
            </h2>
            {within.map((answer, at) => (
              <Answer
                key={answer.id}
                answer={answer}
                after={within[at - 1]?.question}
                period={periods.size > 1 ? answer.period : undefined}
                reading={reading}
                asked={asked}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
