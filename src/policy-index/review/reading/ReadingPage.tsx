/** The answers of a place, an area a page, as whoever approves, freezes and publishes them reads them. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { Tabs } from "../../../ui/kit/Tabs.tsx";
import { colon, say } from "../../../ui/words/words.ts";
import { stateWords } from "../../answers/state-words.ts";
import type { Asked } from "../../editions/ActForm.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { editionPath, editionsPath, readingPath } from "../../editions/paths.ts";
import { editionWords } from "../../editions/words.ts";
import { approvalWords } from "../approval/words.ts";
import { ReturnForm } from "../opinions/OpinionForm.tsx";
import { AnswerRead, History, type Reading, Remarks, textOf, valueWords } from "../parts.tsx";
import { QuestionHead } from "../QuestionHead.tsx";
import { CommentRead, Opinion } from "../remarks/RemarksDesk.tsx";
import { saidBy } from "../shown.ts";
import { reviewWords } from "../words.ts";
import type { readAnswers } from "./contract.ts";
import { readingWords } from "./words.ts";

type View = z.output<(typeof readAnswers)["output"]>;

export type ReadingPageProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

type AnswerProps = {
  readonly one: View["answers"][number];
  readonly reading: Reading;
  readonly asked: Asked;
  /** What is asked just above. */
  readonly after: View["answers"][number]["question"] | undefined;
};

function Answer({ one, reading, asked, after }: AnswerProps) {
  const { language } = reading;
  const { answer, question, opinions, second, comment } = one;
  return (
    <article className="review-answer" id={`a-${one.id}`} aria-labelledby={`q-${one.id}`}>
      <QuestionHead question={question} reading={reading} id={`q-${one.id}`} after={after} />
      {answer && <AnswerRead answer={answer} question={question} reading={reading} />}
      {second && (
        <details className="review-second">
          <summary>
            {say(readingWords.second, language)}
            {colon(language)} {valueWords(saidBy(second), question, reading)}
          </summary>
          <AnswerRead answer={second} question={question} reading={reading} />
        </details>
      )}
      <div className="review-below">
        <p className="small soft">
          {answer
            ? say(stateWords[one.state], language)
            : say(one.state === "returned" ? reviewWords.withAuthor : reviewWords.beingWritten, language)}
        </p>
        {opinions.length > 0 && (
          <section>
            <h3>{say(readingWords.opinions, language)}</h3>
            {opinions.map((opinion) => (
              <div className="review-said" key={opinion.id}>
                <Opinion opinion={opinion} question={question} reading={reading} />
              </div>
            ))}
          </section>
        )}
        <Remarks remarks={one.remarks} language={language} />
        {comment && (
          <section>
            <CommentRead comment={comment} language={language} />
          </section>
        )}
        {one.mayReturn && <ReturnForm answer={one} reading={reading} asked={asked} />}
        <History steps={one.steps} language={language} />
      </div>
    </article>
  );
}

export function ReadingPage({ view, language, asked }: ReadingPageProps) {
  const { edition, place, period, periods, areas, area, answers } = view;
  const reading = { language, own: edition.language };
  const href = (at: string, when: string) =>
    `${readingPath(language, edition.id, place, at)}${when === periods.at(-1) ? "" : `?period=${when}`}`;
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[
          { title: say(editionWords.editions, language), href: editionsPath(language) },
          {
            title: inLanguage(edition.title, language, edition.language).words,
            href: editionPath(language, edition.id),
          },
        ]}
      />
      <h1>
        {placeName(place, language)} · {period}
      </h1>
      <p className="lede">{say(readingWords.lede, language)}</p>
      {view.tied && <p className="small soft">{say(readingWords.tied, language)}</p>}
      <Tabs
        label={say(reviewWords.areas, language)}
        current={area}
        tabs={areas.map(({ id, title, sent, questions }) => ({
          id,
          title: `${textOf(title, reading)} · ${say(readingWords.sentOf, language, { sent, questions })}`,
          href: href(id, period),
        }))}
      />
      {periods.length > 1 && (
        <nav aria-label={say(readingWords.periods, language)} className="review-lists small">
          <ul>
            {periods.map((one) => (
              <li key={one}>
                <a href={href(area, one)} aria-current={one === period ? "true" : undefined}>
                  {one}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {asked.done !== undefined && (
        <p className="notice" role="status">
          {say(approvalWords.returnedDone, language)}
        </p>
      )}
      {answers.map((one, at) => (
        <Answer key={one.id} one={one} reading={reading} asked={asked} after={answers[at - 1]?.question} />
      ))}
    </div>
  );
}
