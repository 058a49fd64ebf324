/** Remarks on an answer: each about one field, by a role and on a day, never by a name. */
import { useState } from "react";
import type { Language } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { ActForm } from "../../ui/kit/ActForm.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { NotDone } from "./NotDone.tsx";
import type { QuestionProps } from "./part.ts";
import { fieldWords } from "./sayings.ts";
import { codingWords } from "./words.ts";

const fields = ["option", "justification", "citations", "confidence", "asOf", "changeReason"] as const;

type Props = Pick<QuestionProps, "language" | "question" | "entry" | "acts" | "isOpen" | "once" | "again">;

function Remark({
  language,
  remark,
}: {
  readonly language: Language;
  readonly remark: Props["entry"]["comments"][number];
}) {
  return (
    <li>
      <p className="small soft">
        {say(roleWords[remark.role], language)} · {day(remark.day, language)} ·{" "}
        {say(codingWords.commentOn, language, { field: say(fieldWords[remark.field], language) })}
      </p>
      <p className="remark-body" dir="auto">
        {remark.body}
      </p>
    </li>
  );
}

function FieldChoices({ language }: Pick<Props, "language">) {
  return fields.map((one) => (
    <option key={one} value={one}>
      {say(fieldWords[one], language)}
    </option>
  ));
}

/** Without script: a form of its own. */
function SendRemark({ language, question, once, again }: Pick<Props, "language" | "question" | "once" | "again">) {
  const { field = "justification", body } = again?.remark ?? {};
  return (
    <details className="leave-remark" open={body !== undefined}>
      <summary className="small">{say(codingWords.commentAdd, language)}</summary>
      <ActForm act="coding.comment" once={once}>
        <input type="hidden" name="indicator" value={question.id} />
        <p className="small soft">{say(codingWords.commentHelp, language)}</p>
        <label className="labelled">
          <span>{say(codingWords.commentField, language)}</span>
          <select name="field" defaultValue={field}>
            <FieldChoices language={language} />
          </select>
        </label>
        <textarea
          className="field grows"
          name="body"
          dir="auto"
          rows={2}
          maxLength={5000}
          required
          defaultValue={body}
          aria-label={say(codingWords.commentAdd, language)}
        />
        <p>
          <button type="submit" className="button">
            {say(codingWords.commentSend, language)}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

/** Left by the script. */
function LeaveRemark({ language, question, acts, again }: Pick<Props, "language" | "question" | "acts" | "again">) {
  const [field, setField] = useState<string>(again?.remark?.field ?? "justification");
  const [body, setBody] = useState(again?.remark?.body ?? "");
  const [isOpened, setOpened] = useState(body !== "");
  const [isFailed, setFailed] = useState(false);
  const leave = (): void => {
    if (body.trim() === "" || !acts) return;
    void acts.comment(question.id, field, body).then((isLeft) => {
      if (isLeft) setBody("");
      setFailed(!isLeft);
    });
  };
  return (
    <details className="leave-remark" open={isOpened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary className="small">{say(codingWords.commentAdd, language)}</summary>
      {isOpened && (
        <>
          <p className="small soft">{say(codingWords.commentHelp, language)}</p>
          <label className="labelled">
            <span>{say(codingWords.commentField, language)}</span>
            <select value={field} onChange={({ target }) => setField(target.value)}>
              <FieldChoices language={language} />
            </select>
          </label>
          <textarea
            className="field grows"
            dir="auto"
            rows={2}
            maxLength={5000}
            aria-label={say(codingWords.commentAdd, language)}
            value={body}
            onChange={({ target }) => setBody(target.value)}
          />
          <p>
            <button type="button" className="button" onClick={leave}>
              {say(codingWords.commentSend, language)}
            </button>
          </p>
          {isFailed && <NotDone language={language} />}
        </>
      )}
    </details>
  );
}

export function Remarks({ language, question, entry, acts, isOpen, once, again }: Props) {
  const { comments } = entry;
  return (
    <div className="remarks">
      {comments.length > 0 && (
        <>
          <h4>{say(codingWords.comments, language)}</h4>
          <ul>
            {comments.map((remark) => (
              <Remark key={remark.comment} language={language} remark={remark} />
            ))}
          </ul>
        </>
      )}
      {isOpen &&
        (acts ? (
          <LeaveRemark {...{ language, question, acts, again }} />
        ) : (
          <SendRemark {...{ language, question, once, again }} />
        ))}
    </div>
  );
}
