/** A field for a code, with what may be written in it; marked, when that was not. */
import type { Asked } from "../editions/ActForm.tsx";

/** Whether a field of an act that came back is what was wrong. */
export function isWrongIn({ posted }: Asked, act: string, name: string): boolean {
  const fields =
    posted?.act === act && posted.problem.code === "input-invalid" ? posted.problem.facts?.fields : undefined;
  return Array.isArray(fields) && fields.includes(name);
}

/** Without the names of inputs, which are nobody's words: the field itself is marked. */
export const withoutNames = (asked: Asked): Asked =>
  asked.posted?.problem.code === "input-invalid"
    ? { ...asked, posted: { ...asked.posted, problem: { ...asked.posted.problem, facts: {} } } }
    : asked;

type CodeEntryProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help: string;
  readonly isWrong: boolean;
};

export const CodeEntry = ({ name, label, value, help, isWrong }: CodeEntryProps) => (
  <p className="entry">
    <label htmlFor={name}>{label}</label>
    <input
      id={name}
      className="field"
      name={name}
      defaultValue={value}
      required
      dir="ltr"
      spellCheck={false}
      autoComplete="off"
      aria-invalid={isWrong ? true : undefined}
      aria-describedby={`${name}-help`}
    />
    <span className={isWrong ? "entry-wrong" : "entry-note"} id={`${name}-help`}>
      {help}
    </span>
  </p>
);

/** Over the form: the way to the field. */
export const ToField = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <p>
    <a href={`#${name}`}>{label}</a>
  </p>
);
