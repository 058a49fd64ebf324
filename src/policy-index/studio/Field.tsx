/**
 * A field of a form of edits. When the form was refused, what was written is still in it, and what is wrong with it is
 * said beneath, where the eye is.
 */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { type Asked, written } from "../editions/ActForm.tsx";
import { fieldWords } from "./field-words.ts";

export type FieldOf = {
  readonly language: Language;
  readonly asked: Asked;
  /** The id of the form. */
  readonly form: string;
};

export type FieldProps = FieldOf & {
  /** The name of its input: `edits.0.to`. */
  readonly name: string;
  readonly label: string;
  readonly value: string | number | undefined;
  /** What may be written. */
  readonly as: keyof typeof fieldWords.expected;
  readonly help?: string;
  readonly required?: "yes" | undefined;
};

/** What an input is called on its page: forms of one page have inputs of one name. */
export const fieldId = (form: string, name: string): string =>
  `${form}-${name.replace("edits.", "").replaceAll(".", "-")}`;

export const hasComeBack = ({ asked, form }: FieldOf): boolean =>
  asked.posted?.act === "studio.edit" && asked.posted.fields._form === form;

/** What stands in a field: what was written, if the form came back. */
export const standing = (of: FieldOf, name: string, otherwise: string): string =>
  hasComeBack(of) ? written(of.asked, "studio.edit", name, otherwise) : otherwise;

const faultyFields = (details: unknown): readonly string[] =>
  Array.isArray(details)
    ? details.flatMap((one: unknown) =>
        typeof one === "object" && one !== null && "field" in one ? [String(one.field)] : [],
      )
    : [];

/** What is wrong with a field of a form that came back, in words. */
export function wrongWith(of: FieldOf, name: string, as: FieldProps["as"]): string | undefined {
  const problem = hasComeBack(of) ? of.asked.posted?.problem : undefined;
  if (!problem) return undefined;
  if (as === "id" && problem.facts?.why === "taken") return say(fieldWords.taken, of.language);
  const isFaulty = faultyFields(problem.details).some((field) => field === name || field.startsWith(`${name}.`));
  return isFaulty ? say(fieldWords.expected[as], of.language) : undefined;
}

export function Field({ name, label, value, as, help, required, ...of }: FieldProps) {
  const id = fieldId(of.form, name);
  const wrong = wrongWith(of, name, as);
  const about = [...(wrong ? [`${id}-wrong`] : []), ...(help ? [`${id}-help`] : [])].join(" ");
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        name={name}
        type="text"
        defaultValue={standing(of, name, String(value ?? ""))}
        autoComplete="off"
        required={required === "yes"}
        dir={as === "text" ? "auto" : "ltr"}
        spellCheck={as === "text" ? undefined : false}
        inputMode={as === "id" || as === "text" ? undefined : "decimal"}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={about === "" ? undefined : about}
      />
      {wrong && (
        <span className="entry-wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
      {help && (
        <span className="entry-note" id={`${id}-help`}>
          {help}
        </span>
      )}
    </p>
  );
}

type PickProps = FieldOf & {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly help?: string;
};

/** One of several. */
export function Pick({ name, label, value, choices, help, ...of }: PickProps) {
  const id = fieldId(of.form, name);
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        defaultValue={standing(of, name, value)}
        aria-describedby={help ? `${id}-help` : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
      {help && (
        <span className="entry-note" id={`${id}-help`}>
          {help}
        </span>
      )}
    </p>
  );
}
