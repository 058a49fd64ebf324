/** One question as a page of text: what is asked, what was answered last time, and room to answer. */
import { memo, useId, useState } from "react";
import { ActForm } from "../../ui/kit/ActForm.tsx";
import { Markdown } from "../../ui/kit/markdown.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { colon, say } from "../../ui/words/words.ts";
import type { AnswerField, AnswerState } from "../answers/contract.ts";
import { Aside } from "./Aside.tsx";
import { Before, Reason } from "./Before.tsx";
import { Choices } from "./Choices.tsx";
import { Citations } from "./Citations.tsx";
import { CompoundHead } from "./CompoundHead.tsx";
import { describeWords } from "./describe-words.ts";
import { isWaiting } from "./desk-entry.ts";
import { findingWords } from "./finding-words.ts";
import { NotDone } from "./NotDone.tsx";
import type { QuestionProps } from "./part.ts";
import { LeaveRemarks, RemarkedFields, RemarksAt } from "./Remarks.tsx";
import { isWritable, longGuidance, longJustification, whyMore } from "./rules.ts";
import { confidenceWords, hour, stateWords } from "./sayings.ts";
import { codingWords } from "./words.ts";

/** States in which somebody has to do something. */
const needsWord: ReadonlySet<AnswerState> = new Set(["returned", "contested"]);

function Found({ field, ...props }: QuestionProps & { readonly field: AnswerField }) {
  const { findings, language, referenceDay, question, entry, prior } = props;
  const here = findings.filter((finding) => finding.field === field && finding.code !== "answer-missing");
  if (here.length === 0) return null;
  const facts = {
    long: longJustification,
    why: whyMore(question, entry.mine, prior) ?? "changed",
    day: day(referenceDay, language),
  };
  return (
    <ul className="found small">
      {here.map(({ code, tier }) => (
        <li key={code} className={`is-${tier}`}>
          {say(findingWords[code], language, facts)}
        </li>
      ))}
    </ul>
  );
}

/** The quiet word about where it is kept. */
function Kept({ entry, language, acts }: QuestionProps) {
  const { savedAt, keptAt } = entry;
  const said = !acts
    ? ""
    : isWaiting(entry)
      ? keptAt === undefined
        ? ""
        : say(codingWords.keptAt, language, { time: hour(keptAt, language) })
      : savedAt === undefined
        ? ""
        : say(codingWords.savedAt, language, { time: hour(savedAt, language) });
  return (
    <p className="kept small soft" role="status" data-kept={keptAt !== undefined && keptAt >= entry.changedAt}>
      {said}
    </p>
  );
}

function Certainty({ language, question, entry, acts, isLocked }: QuestionProps & { readonly isLocked: boolean }) {
  const { confidence } = entry.mine;
  return (
    <fieldset className="inline-choices" disabled={isLocked}>
      <legend>{say(codingWords.confidence, language)}</legend>
      {(["high", "medium", "low"] as const).map((one) => (
        <label key={one} className="choice">
          <input
            type="radio"
            name="confidence"
            value={one}
            checked={confidence === one}
            onChange={() => acts?.write(question.id, "confidence", { confidence: one })}
          />
          {say(confidenceWords[one], language)}
        </label>
      ))}
    </fieldset>
  );
}

function Returned(props: QuestionProps) {
  const { language, entry, acts, question, canStandBy, remarksPath } = props;
  const [why, setWhy] = useState("");
  const [isFailed, setFailed] = useState(false);
  const id = useId();
  if (entry.state !== "returned") return null;
  return (
    <div className="returned">
      <h4>{say(codingWords.returned, language)}</h4>
      {entry.returned && <blockquote dir="auto">{entry.returned}</blockquote>}
      <RemarkedFields {...{ language, question, entry }} />
      {remarksPath && (
        <p className="small">
          <a href={remarksPath}>{say(codingWords.readRemarks, language)}</a>
        </p>
      )}
      {acts && canStandBy && (
        <details>
          <summary className="small">{say(codingWords.standBy, language)}</summary>
          <label className="labelled" htmlFor={id}>
            <span>{say(codingWords.standByWhy, language)}</span>
          </label>
          <textarea
            id={id}
            className="field grows"
            dir="auto"
            rows={2}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
          <p>
            <button
              type="button"
              className="button"
              disabled={why.trim() === ""}
              onClick={() => void acts.standBy(question.id, why).then((isDone) => setFailed(!isDone))}
            >
              {say(codingWords.standBy, language)}
            </button>
          </p>
          {isFailed && <NotDone language={language} />}
        </details>
      )}
    </div>
  );
}

function Question(props: QuestionProps) {
  const { language, question, entry, acts, isOpen, canWithdraw, number, again, isFirstWithin } = props;
  const { within } = question;
  const { mine } = entry;
  const version = again?.version ?? entry.version;
  const isLocked = !isOpen || !isWritable(entry);
  const id = useId();
  const asked = question.question ?? question.title;
  const aside = { ...props };
  return (
    <section className="question" id={question.id} tabIndex={-1} aria-labelledby={`${id}-asked`}>
      {within && isFirstWithin && <CompoundHead within={within} language={language} />}
      <p className="kicker">
        {say(codingWords.number, language, { number })}
        {within && !isFirstWithin && (
          <>
            {" · "}
            <bdi lang={within.title.language}>{within.title.words}</bdi>
          </>
        )}
        {question.question && (
          <>
            {" · "}
            <bdi lang={question.title.language}>{question.title.words}</bdi>
          </>
        )}
        {entry.state !== "unassigned" && entry.state !== "drafting" && (
          <span className={needsWord.has(entry.state) ? "is-signal" : undefined}>
            {" · "}
            {say(stateWords[entry.state], language)}
          </span>
        )}
      </p>
      <h3 id={`${id}-asked`} lang={asked.language} dir={asked.language ? "auto" : undefined}>
        {within && <span className="visually-hidden">{`${within.title.words}${colon(language)} `}</span>}
        {asked.words}
      </h3>
      {question.guidance && (
        <details className="guidance" open={question.guidance.words.length <= longGuidance}>
          <summary className="small">{say(codingWords.guidance, language)}</summary>
          <Markdown text={question.guidance.words} language={question.guidance.language} />
        </details>
      )}
      <Before {...props} isLocked={isLocked} />
      <Returned {...props} />
      {entry.refused && (
        <div className="refused" role="alert">
          <p>
            <strong>{entry.refused.title}</strong> {entry.refused.detail} {entry.refused.mend}
          </p>
        </div>
      )}
      <ActForm act="coding.save" match={version} className="answer-form">
        <input type="hidden" name="indicator" value={question.id} />
        <Choices {...props} isLocked={isLocked} />
        <Aside {...aside} field="option" />
        <Found {...props} field="option" />
        <RemarksAt {...props} field="option" />
        <Reason {...props} isLocked={isLocked} />
        <Aside {...aside} field="changeReason" />
        <Found {...props} field="changeReason" />
        <RemarksAt {...props} field="changeReason" />
        <div className="justify">
          <label htmlFor={`${id}-why`}>{say(codingWords.justification, language)}</label>
          <textarea
            id={`${id}-why`}
            name="justification"
            className="field grows"
            dir="auto"
            rows={4}
            maxLength={20_000}
            readOnly={isLocked}
            value={mine.justification}
            onChange={({ target }) => acts?.write(question.id, "justification", { justification: target.value })}
          />
        </div>
        <Aside {...aside} field="justification" />
        <Found {...props} field="justification" />
        <RemarksAt {...props} field="justification" />
        <Citations {...props} isLocked={isLocked} />
        <Aside {...aside} field="citations" />
        <Found {...props} field="citations" />
        <RemarksAt {...props} field="citations" />
        <div className="certainty">
          <Certainty {...props} isLocked={isLocked} />
          <label className="labelled">
            <span>{say(codingWords.asOf, language)}</span>
            <input
              type="date"
              name="asOf"
              className="field"
              readOnly={isLocked}
              value={mine.asOf ?? ""}
              onChange={({ target }) =>
                acts?.write(question.id, "asOf", { asOf: target.value === "" ? undefined : target.value })
              }
            />
          </label>
        </div>
        <Aside {...aside} field="confidence" />
        <RemarksAt {...props} field="confidence" />
        <Aside {...aside} field="asOf" />
        <Found {...props} field="asOf" />
        <RemarksAt {...props} field="asOf" />
        <details className="memo" open={mine.memo !== ""}>
          <summary className="small">{say(codingWords.memo, language)}</summary>
          <textarea
            name="memo"
            className="field grows"
            dir="auto"
            rows={2}
            maxLength={20_000}
            readOnly={isLocked}
            aria-label={say(codingWords.memo, language)}
            aria-describedby={`${id}-memo`}
            value={mine.memo}
            onChange={({ target }) => acts?.write(question.id, "memo", { memo: target.value })}
          />
          <p className="small soft" id={`${id}-memo`}>
            {say(codingWords.memoHelp, language)}
          </p>
        </details>
        <Aside {...aside} field="memo" />
        {isLocked && isOpen && <p className="small soft">{say(codingWords.lockedHere, language)}</p>}
        {acts && entry.state === "submitted" && canWithdraw && (
          <button type="button" className="button is-quiet" onClick={() => void acts.withdraw(question.id)}>
            {say(codingWords.withdraw, language)}
          </button>
        )}
        {!acts && !isLocked && (
          <p className="keep-ways">
            <button className="button" type="submit">
              {say(codingWords.keep, language)}
            </button>
            <button className="button is-quiet" type="submit" formAction={`${props.here}?next=cite`}>
              {say(describeWords.keepAndCite, language)}
            </button>
            <button className="button is-quiet" type="submit" formAction={`${props.here}?next=describe`}>
              {say(describeWords.keepAndDescribe, language)}
            </button>
          </p>
        )}
        <Kept {...props} />
      </ActForm>
      {!acts && entry.state === "submitted" && canWithdraw && (
        <ActForm act="coding.withdraw" match={version}>
          <input type="hidden" name="indicator" value={question.id} />
          <button className="button is-quiet" type="submit">
            {say(codingWords.withdraw, language)}
          </button>
        </ActForm>
      )}
      <LeaveRemarks {...props} />
    </section>
  );
}

/** Drawn anew only when something of it changed: a desk has hundreds. */
export const QuestionPart = memo(Question);
