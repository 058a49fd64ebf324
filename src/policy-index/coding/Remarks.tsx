/** Remarks on an answer: each at the field it is about, by a role and on a day, never by a name. */
import { Fragment, useState } from "react";
import type { Language } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { ActForm } from "../../ui/kit/ActForm.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { colon, say } from "../../ui/words/words.ts";
import { NotDone } from "./NotDone.tsx";
import type { QuestionProps } from "./part.ts";
import { fieldWords } from "./sayings.ts";
import { Unfolding } from "./Unfolding.tsx";
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
    <Unfolding
      className="leave-remark"
      summary={say(codingWords.commentAdd, language)}
      isOpen={isOpened}
      setOpen={setOpened}
    >
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
    </Unfolding>
  );
}

type Field = Props["entry"]["comments"][number]["field"];

const placeOf = (question: string, field: Field): string => `remarks-${question}-${field}`;

type AtProps = Pick<Props, "language" | "question" | "entry"> & { readonly field: Field };

/** What was said of one field, below it. */
export function RemarksAt({ language, question, entry, field }: AtProps) {
  const here = entry.comments.filter((remark) => remark.field === field);
  if (here.length === 0) return null;
  const title = `${say(codingWords.comments, language)} ${say(codingWords.commentOn, language, { field: say(fieldWords[field], language) })}`;
  return (
    <ul className="remarks-here" id={placeOf(question.id, field)} tabIndex={-1} aria-label={title}>
      {here.map((remark) => (
        <Remark key={remark.comment} language={language} remark={remark} />
      ))}
    </ul>
  );
}

/** Which fields were remarked upon, each a step away. */
export function RemarkedFields({ language, question, entry }: Pick<Props, "language" | "question" | "entry">) {
  const remarked = fields.filter((field) => entry.comments.some((remark) => remark.field === field));
  if (remarked.length === 0) return null;
  return (
    <p className="small">
      {say(codingWords.comments, language)}
      {colon(language)}{" "}
      {remarked.map((field, at) => (
        <Fragment key={field}>
          {at > 0 && " · "}
          <a href={`#${placeOf(question.id, field)}`}>{say(fieldWords[field], language)}</a>
        </Fragment>
      ))}
    </p>
  );
}

/** Room to leave one. */
export function LeaveRemarks({ language, question, acts, isOpen, once, again }: Omit<Props, "entry">) {
  return (
    <div className="remarks">
      {isOpen &&
        (acts ? (
          <LeaveRemark {...{ language, question, acts, again }} />
        ) : (
          <SendRemark {...{ language, question, once, again }} />
        ))}
    </div>
  );
}
