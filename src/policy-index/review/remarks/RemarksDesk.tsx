/** What an author is told of their answers, with a place to say something back. */

import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { roleWords } from "../../../people/accounts/role-words.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { KeptNow } from "../../../ui/kit/came-back.tsx";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import type { AnswerState } from "../../answers/contract.ts";
import { stateWords } from "../../answers/state-words.ts";
import { ActForm, type Asked, cameBack, written } from "../../editions/ActForm.tsx";
import { ClosedNotice } from "../../editions/ClosedNotice.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { isClosed } from "../../editions/rules.ts";
import type { ShownOpinion, ShownQuestion } from "../contract.ts";
import { Citations, History, KeptBecause, type Reading, Remarks, valueWords } from "../parts.tsx";
import { QuestionHead } from "../QuestionHead.tsx";
import { saidBy } from "../shown.ts";
import { reviewWords } from "../words.ts";
import type { PublicReply, remarks } from "./contract.ts";
import { remarkWords } from "./words.ts";

type View = z.output<(typeof remarks)["output"]>;
type One = View["answers"][number];

type OpinionProps = {
  readonly opinion: z.output<typeof ShownOpinion>;
  readonly question: ShownQuestion;
  readonly reading: Reading;
};

/** An opinion, by what it says; whose it is, is not known here. */
export function Opinion({ opinion, question, reading }: OpinionProps) {
  const { language } = reading;
  return (
    <>
      <p>
        <strong>{say(remarkWords[opinion.kind], language)}</strong>
        {opinion.currency === "outdated" && (
          <span className="review-outdated"> ({say(remarkWords.outdated, language)})</span>
        )}{" "}
        <span className="small soft">{day(opinion.on, language)}</span>
      </p>
      {opinion.suggestion && (
        <p className="review-given">
          {say(remarkWords.suggests, language, { value: valueWords(opinion.suggestion, question, reading) })}
        </p>
      )}
      {opinion.note && (
        <p className="review-text" dir="auto">
          {opinion.note}
        </p>
      )}
      {opinion.citations.length > 0 && <Citations citations={opinion.citations} language={language} />}
    </>
  );
}

type ReplyProps = {
  readonly act: "review.reply" | "review.answer-comment";
  readonly to: { readonly name: "opinion" | "comment"; readonly id: string };
  readonly version: number;
  readonly text: string;
  readonly label: string;
  readonly go: string;
  readonly help?: string;
  readonly asked: Asked;
  readonly language: Language;
};

/** A text said back. */
export function ReplyForm({ act, to, version, text, label, go, help, asked, language }: ReplyProps) {
  const id = `t-${to.id}`;
  const stood = asked.posted?.fields._form === id ? written(asked, act, "text", text) : text;
  return (
    <ActForm asked={asked} act={act} id={id} match={version}>
      <input type="hidden" name={to.name} value={to.id} />
      <p className="entry">
        <label htmlFor={`${id}-text`}>{label}</label>
        <textarea
          id={`${id}-text`}
          className="field entry-area"
          name="text"
          rows={3}
          required
          dir="auto"
          lang={language}
          defaultValue={stood}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
        />
        <KeptNow {...{ language, name: "text", kept: text, version }} back={cameBack(asked, act, id)} />
        {help !== undefined && (
          <span className="entry-note" id={`${id}-help`}>
            {help}
          </span>
        )}
      </p>
      <p>
        <button type="submit" className="button">
          {go}
        </button>
      </p>
    </ActForm>
  );
}

type CommentProps = {
  readonly comment: {
    readonly id: string;
    readonly text: string;
    readonly on: string;
    readonly reply?: z.output<typeof PublicReply> | undefined;
  };
  /** Where the answer stands: once it is frozen, what is said of it is too. */
  readonly state: AnswerState;
  readonly asked: Asked;
  readonly language: Language;
};

/** A government's comment, and what was answered in public. */
export function CommentRead({ comment, language }: Pick<CommentProps, "comment" | "language">) {
  const { reply } = comment;
  return (
    <>
      <Said comment={comment} language={language} />
      {reply && <blockquote dir="auto">{reply.text}</blockquote>}
    </>
  );
}

/** What a government said, when, and who answered. */
function Said({ comment: { text, on, reply }, language }: Pick<CommentProps, "comment" | "language">) {
  return (
    <>
      <p className="small soft">{say(remarkWords.government, language, { day: day(on, language) })}</p>
      <blockquote dir="auto">{text}</blockquote>
      {reply && (
        <p className="small soft">
          {say(reviewWords.stepBy, language, {
            day: day(reply.on, language),
            role: say(roleWords[reply.role], language),
          })}
        </p>
      )}
    </>
  );
}

/** A government's comment, and what is said to it in public. */
export function Comment({ comment, state, asked, language }: CommentProps) {
  const { id, reply } = comment;
  const isFrozen = state === "frozen" || state === "published" || state === "corrected";
  return (
    <>
      {isFrozen ? (
        <CommentRead comment={comment} language={language} />
      ) : (
        <Said comment={comment} language={language} />
      )}
      {!isFrozen && (
        <ReplyForm
          act="review.answer-comment"
          to={{ name: "comment", id }}
          version={reply?.version ?? 0}
          text={reply?.text ?? ""}
          label={say(remarkWords.publicReply, language)}
          go={say(remarkWords.publicReplyGo, language)}
          asked={asked}
          language={language}
        />
      )}
    </>
  );
}

type AnswerProps = {
  readonly answer: One;
  /** What is asked just above. */
  readonly after: ShownQuestion | undefined;
  /** Whether its edition is. */
  readonly closed: boolean;
  /** Where it is mended. */
  readonly desk: string;
  readonly reading: Reading;
  readonly asked: Asked;
};

function StandBy({ answer, reading, asked }: Omit<AnswerProps, "desk" | "after" | "closed">) {
  const { language } = reading;
  const id = `s-${answer.id}`;
  return (
    <details className="review-return" open={asked.posted?.fields._form === id}>
      <summary>{say(remarkWords.standBy, language)}</summary>
      <ActForm asked={asked} act="coding.stand-by" id={id} match={answer.version}>
        <input type="hidden" name="indicator" value={answer.indicator} />
        <p className="small soft">{say(remarkWords.standByText, language)}</p>
        <p className="entry">
          <label htmlFor={`${id}-why`}>{say(remarkWords.standByWhy, language)}</label>
          <textarea id={`${id}-why`} className="field entry-area" name="why" rows={2} required dir="auto" />
        </p>
        <p>
          <button type="submit" className="button">
            {say(remarkWords.standBy, language)}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

type OwnReplyProps = {
  readonly opinion: One["opinions"][number];
  readonly asked: Asked;
  readonly language: Language;
};

/** What its author says to an opinion: written until it goes to the reviewer, read from then on. */
function Reply({ opinion, asked, language }: OwnReplyProps) {
  const { reply, mayReply } = opinion;
  if (mayReply)
    return (
      <ReplyForm
        act="review.reply"
        to={{ name: "opinion", id: opinion.id }}
        version={opinion.replyVersion}
        text={reply?.text ?? ""}
        label={say(remarkWords.yourReply, language)}
        go={say(remarkWords.reply, language)}
        help={say(remarkWords.replyGoes, language)}
        asked={asked}
        language={language}
      />
    );
  if (!reply) return null;
  return (
    <blockquote className="review-reply">
      <p className="small soft">{say(remarkWords.replied, language, { day: day(reply.on, language) })}</p>
      <p dir="auto">{reply.text}</p>
    </blockquote>
  );
}

function Answer({ answer, after, closed, desk, reading, asked }: AnswerProps) {
  const { language } = reading;
  const id = `q-${answer.id}`;
  return (
    <article className="review-answer" id={`a-${answer.id}`} aria-labelledby={id}>
      <QuestionHead question={answer.question} after={after} reading={reading} id={id} />
      <div className="review-below">
        <p className="review-given">{valueWords(saidBy(answer.answer), answer.question, reading)}</p>
        {answer.steps.at(-1)?.act !== "stand-by" && (
          <p className="small soft">{say(stateWords[answer.state], language)}</p>
        )}
        <KeptBecause steps={answer.steps} language={language} />
        <Remarks remarks={answer.remarks} language={language} />
        {answer.opinions.length > 0 && <h3>{say(remarkWords.opinions, language)}</h3>}
        {answer.opinions.map((opinion) => (
          <div className="review-said" key={opinion.id}>
            <Opinion opinion={opinion} question={answer.question} reading={reading} />
            <Reply opinion={opinion} asked={asked} language={language} />
          </div>
        ))}
        {answer.state === "returned" && !closed && (
          <p>
            <a href={`${desk}/${encodeURIComponent(answer.question.area)}#${encodeURIComponent(answer.indicator)}`}>
              {say(remarkWords.mend, language)}
            </a>
          </p>
        )}
        {answer.mayStandBy && <StandBy answer={answer} reading={reading} asked={asked} />}
        {answer.comment && <Comment comment={answer.comment} state={answer.state} asked={asked} language={language} />}
        <History steps={answer.steps} language={language} />
      </div>
    </article>
  );
}

export type RemarksDeskProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

export function RemarksDesk({ view, language, asked }: RemarksDeskProps) {
  const { edition, place, period, answers } = view;
  const reading = { language, own: edition.language };
  const desk = `/${language}/desk/coding/${edition.id}/${encodeURIComponent(place)}/${encodeURIComponent(period)}`;
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <h1>{say(remarkWords.title, language)}</h1>
      <p className="kicker">
        {placeName(place, language)} · {period} · {inLanguage(edition.title, language, edition.language).words}
      </p>
      <p className="lede">{say(remarkWords.lede, language)}</p>
      <ClosedNotice language={language} state={edition.state} />
      <p className="small">
        <a href={desk}>{say(remarkWords.toDesk, language)}</a>
      </p>
      {asked.done !== undefined && (
        <p className="notice" role="status">
          {say(asked.done === "coding.stand-by" ? remarkWords.stoodBy : reviewWords.kept, language)}
        </p>
      )}
      {answers.length === 0 && (
        <Empty title={say(remarkWords.none, language)}>
          <p>{say(remarkWords.noneText, language)}</p>
        </Empty>
      )}
      {answers.map((answer, at) => (
        <Answer
          key={answer.id}
          answer={answer}
          after={answers[at - 1]?.question}
          closed={isClosed(edition.state)}
          desk={desk}
          reading={reading}
          asked={asked}
        />
      ))}
    </div>
  );
}
