/** The reviewer's desk: the answer on one side, the law on the other, what one thinks below. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { Tabs } from "../../../ui/kit/Tabs.tsx";
import { colon, say } from "../../../ui/words/words.ts";
import { stateWords } from "../../answers/state-words.ts";
import { LastAnswer } from "../../coding/Before.tsx";
import { saidIn } from "../../coding/questionnaire.ts";
import { codingWords } from "../../coding/words.ts";
import { ActForm, type Asked, isStillMeant } from "../../editions/ActForm.tsx";
import { ClosedNotice } from "../../editions/ClosedNotice.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { isClosed } from "../../editions/rules.ts";
import type { ShownQuestion } from "../contract.ts";
import { AnswerRead, Citations, History, KeptBecause, type Reading, Remarks, textOf, valueWords } from "../parts.tsx";
import { placeReviewPath, reviewPath } from "../paths.ts";
import { QuestionHead } from "../QuestionHead.tsx";
import { reviewWords } from "../words.ts";
import { type agreeWithArea, type Judged, Listed, type reviewDesk } from "./contract.ts";
import { OpinionForm, ReturnForm } from "./OpinionForm.tsx";
import { open } from "./rules.ts";

type View = z.output<(typeof reviewDesk)["output"]>;
type One = z.output<typeof Judged>;

const agreedAs = /^review\.agree\.(\d{1,9})\.(\d{1,9})$/;

/** What the page is told of an agreement with many answers: how many were kept, how many had changed. */
export const agreementDone = ({ agreed, left }: z.output<(typeof agreeWithArea)["output"]>): string =>
  `review.agree.${agreed}.${left}`;

function agreedIn(done: string | undefined) {
  const [, agreed, left] = agreedAs.exec(done ?? "") ?? [];
  return agreed === undefined ? undefined : { agreed: Number(agreed), left: Number(left) };
}

export type ReviewDeskProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

const lists = {
  all: reviewWords.all,
  waiting: reviewWords.waitingOnly,
  outdated: reviewWords.outdatedOnly,
  different: reviewWords.differentOnly,
};

const standing = {
  "replied-to": reviewWords.standsByReply,
  "answer-came-back": reviewWords.standsByReturn,
};

/** What a reviewer said, where they cannot say it otherwise any more. */
function Said({ answer, reading }: { readonly answer: One; readonly reading: Reading }) {
  const { opinion, question } = answer;
  const { language } = reading;
  if (!opinion) return null;
  return (
    <>
      <p>
        <strong>
          {say(reviewWords.yourOpinion, language)}
          {colon(language)}
        </strong>{" "}
        {say(reviewWords[opinion.kind], language)}
      </p>
      {opinion.suggestion && <p className="review-given">{valueWords(opinion.suggestion, question, reading)}</p>}
      {opinion.note && (
        <p className="review-text" dir="auto">
          {opinion.note}
        </p>
      )}
      {opinion.citations.length > 0 && <Citations citations={opinion.citations} language={language} />}
    </>
  );
}

/** Whether an opinion may be given or changed; what its author has read stands. */
const mayJudge = ({ state, opinion }: One): boolean =>
  open.includes(state) && !(opinion?.currency === "current" && opinion.stands !== undefined);

function Opinion({ answer, reading }: { readonly answer: One; readonly reading: Reading }) {
  const { opinion } = answer;
  const { language } = reading;
  if (!opinion) return null;
  const on = day(opinion.on, language);
  return (
    <div className="review-own">
      {!mayJudge(answer) && <Said answer={answer} reading={reading} />}
      <p className={opinion.currency === "outdated" ? "review-outdated" : "small soft"}>
        {say(opinion.currency === "outdated" ? reviewWords.outdated : reviewWords.current, language, { day: on })}
      </p>
      {opinion.reply && (
        <blockquote className="review-reply">
          <p className="small soft">
            {say(reviewWords.authorReplied, language, { day: day(opinion.reply.on, language) })}
          </p>
          <p dir="auto">{opinion.reply.text}</p>
        </blockquote>
      )}
    </div>
  );
}

/** What was answered last time, in the words it was asked in. */
function Before({ answer, reading }: { readonly answer: One; readonly reading: Reading }) {
  const { prior, question } = answer;
  if (!prior) return null;
  const { language, own } = reading;
  const asked = {
    options: question.options.map(({ key, label }) => ({ key, label: saidIn(label, language, own) })),
    unit: question.unit === undefined ? undefined : saidIn(question.unit, language, own),
  };
  return (
    <aside className="before">
      <h3>{say(codingWords.priorHead, language, { period: prior.period })}</h3>
      <LastAnswer language={language} question={asked} prior={prior} />
    </aside>
  );
}

type AnswerProps = {
  readonly answer: One;
  /** What is asked just above. */
  readonly after: ShownQuestion | undefined;
  /** Whether the edition is: what was said can be read, and no more. */
  readonly closed: boolean;
  readonly reading: Reading;
  readonly asked: Asked;
  readonly library: View["library"];
};

function Answer({ answer, after, closed, reading, asked, library }: AnswerProps) {
  const { language } = reading;
  const id = `q-${answer.id}`;
  const said = answer.answer;
  return (
    <article className="review-answer" id={`a-${answer.id}`} aria-labelledby={id} data-review-answer tabIndex={-1}>
      <QuestionHead question={answer.question} after={after} reading={reading} id={id} />
      {said === undefined ? (
        <p className="soft">
          {say(answer.state === "returned" ? reviewWords.withAuthor : reviewWords.beingWritten, language)}
        </p>
      ) : (
        <AnswerRead answer={said} question={answer.question} reading={reading}>
          <Before answer={answer} reading={reading} />
        </AnswerRead>
      )}
      <div className="review-below">
        <p className="small soft">{say(stateWords[answer.state], language)}</p>
        <KeptBecause steps={answer.steps} language={language} />
        <Remarks remarks={answer.remarks} language={language} />
        <Opinion answer={answer} reading={reading} />
        {!closed && open.includes(answer.state) && (
          <>
            {mayJudge(answer) && <OpinionForm answer={answer} reading={reading} asked={asked} library={library} />}
            {!mayJudge(answer) && answer.opinion?.stands && (
              <p className="small soft">{say(standing[answer.opinion.stands], language)}</p>
            )}
            <ReturnForm answer={answer} reading={reading} asked={asked} />
          </>
        )}
        <History steps={answer.steps} language={language} />
      </div>
    </article>
  );
}

export function ReviewDesk({ view, language, asked }: ReviewDeskProps) {
  const { edition, place, period, areas, area, list, answers, library } = view;
  const reading = { language, own: edition.language };
  const where = { edition: edition.id, place, period };
  const here = areas.find((one) => one.area === area);
  const waiting = answers.filter(
    ({ id, state, opinion, contentVersion }) =>
      !isClosed(edition.state) &&
      open.includes(state) &&
      opinion?.currency !== "current" &&
      isStillMeant(asked, "review.agree", `${id}@${contentVersion}`),
  );
  const agreed = agreedIn(asked.done);
  const name = placeName(place, language);
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[{ title: say(reviewWords.title, language), href: reviewPath(language) }]}
      />
      <h1>
        {name} · {period}
      </h1>
      <p className="kicker">{inLanguage(edition.title, language, edition.language).words}</p>
      <Tabs
        label={say(reviewWords.areas, language)}
        current={area ?? ""}
        tabs={areas.map((one) => ({
          id: one.area,
          title: `${textOf(one.title, reading)} · ${say(reviewWords.waiting, language, { count: one.waiting })}`,
          href: placeReviewPath(language, where, one.area),
        }))}
      />
      <ClosedNotice language={language} state={edition.state} />
      <nav aria-label={say(reviewWords.show, language)} className="review-lists small">
        <ul>
          {Listed.options.map((one) => (
            <li key={one}>
              <a
                href={`${placeReviewPath(language, where, area)}${one === "all" ? "" : `?list=${one}`}`}
                aria-current={one === list ? "true" : undefined}
              >
                {say(lists[one], language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {here && waiting.length > 0 && (
        <ActForm asked={asked} act="review.agree" className="act-form review-agree">
          <input type="hidden" name="area" value={here.area} />
          {waiting.map(({ id, contentVersion }) => (
            <input key={id} type="hidden" name="answers" value={`${id}@${contentVersion}`} />
          ))}
          <p className="small soft">{say(reviewWords.agreeAllText, language)}</p>
          <p>
            <button type="submit" className="button">
              {say(reviewWords.agreeAll, language, { count: waiting.length })}
            </button>
          </p>
        </ActForm>
      )}
      {asked.done !== undefined && (
        <p className="notice" role="status">
          {agreed ? say(reviewWords.agreedDone, language, agreed) : say(reviewWords.kept, language)}
        </p>
      )}
      {answers.length === 0 && (
        <Empty title={say(reviewWords.noneListed, language)}>
          <p>{say(reviewWords.noneListedText, language)}</p>
        </Empty>
      )}
      <review-keys>
        <p className="small faint review-keys">{say(reviewWords.keys, language)}</p>
        {answers.map((answer, at) => (
          <Answer
            key={answer.id}
            answer={answer}
            after={answers[at - 1]?.question}
            closed={isClosed(edition.state)}
            reading={reading}
            asked={asked}
            library={library}
          />
        ))}
      </review-keys>
    </div>
  );
}
