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

type InputProps = FieldProps & {
  /** Where its label is: beside it, or nowhere but in the heading of its column. */
  readonly isNamed: "beside" | "above";
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

/** The names of what is wrong in a form that came back. */
export const faultyIn = (of: FieldOf): readonly string[] =>
  hasComeBack(of) ? faultyFields(of.asked.posted?.problem.details) : [];

/** What must be the only one of its name. */
const isOnly: ReadonlySet<FieldProps["as"]> = new Set(["id", "key", "start"]);

/** What is wrong with a field of a form that came back, in words. */
export function wrongWith(of: FieldOf, name: string, as: FieldProps["as"]): string | undefined {
  const facts = hasComeBack(of) ? of.asked.posted?.problem.facts : undefined;
  if (isOnly.has(as) && facts?.why === "taken" && name.startsWith(`edits.${Number(facts.at ?? 0)}.`))
    return say(
      as === "start" ? fieldWords.expected.start : as === "key" ? fieldWords.takenKey : fieldWords.taken,
      of.language,
    );
  const isFaulty = faultyIn(of).some((field) => field === name || field.startsWith(`${name}.`));
  return isFaulty ? say(fieldWords.expected[as], of.language) : undefined;
}

/** What stands in a field now, where somebody else changed it, or it waited, and something else was written. */
export function standsNow(of: FieldOf, name: string, now: string): string | undefined {
  const code = of.asked.posted?.problem.code;
  if (!hasComeBack(of) || (code !== "stale" && code !== "not-sent-yet")) return undefined;
  return standing(of, name, now) === now ? undefined : now;
}

/** Beneath it, for whoever came second. */
export const StandsNow = ({
  language,
  id,
  now,
}: {
  readonly language: Language;
  readonly id: string;
  readonly now: string | undefined;
}) =>
  now !== undefined && (
    <span className="entry-wrong" id={`${id}-now`}>
      {say(fieldWords.standsNow, language, { now: now === "" ? "–" : now })}
    </span>
  );

/** The input of a field with what is wrong with it; where its name is not beside it, it says it itself. */
export function FieldInput({ name, label, value, as, help, required, isNamed, ...of }: InputProps) {
  const id = fieldId(of.form, name);
  const wrong = wrongWith(of, name, as);
  const now = standsNow(of, name, String(value ?? ""));
  const about = [
    ...(wrong ? [`${id}-wrong`] : []),
    ...(now === undefined ? [] : [`${id}-now`]),
    ...(help ? [`${id}-help`] : []),
  ].join(" ");
  return (
    <>
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
        inputMode={as === "id" || as === "key" || as === "text" ? undefined : "decimal"}
        aria-label={isNamed === "beside" ? undefined : label}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={about === "" ? undefined : about}
      />
      {wrong && (
        <span className="entry-wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
      <StandsNow language={of.language} id={id} now={now} />
    </>
  );
}

export function Field({ help, ...props }: FieldProps) {
  const id = fieldId(props.form, props.name);
  return (
    <p className="entry">
      <label htmlFor={id}>{props.label}</label>
      <FieldInput {...props} {...(help && { help })} isNamed="beside" />
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
  const now = standsNow(of, name, value);
  const about = [...(now === undefined ? [] : [`${id}-now`]), ...(help ? [`${id}-help`] : [])].join(" ");
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        defaultValue={standing(of, name, value)}
        aria-describedby={about === "" ? undefined : about}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
      <StandsNow
        language={of.language}
        id={id}
        now={now === undefined ? undefined : (choices.find((choice) => choice.value === now)?.title ?? now)}
      />
      {help && (
        <span className="entry-note" id={`${id}-help`}>
          {help}
        </span>
      )}
    </p>
  );
}
