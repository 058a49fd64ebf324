/** A labelled field of a desk's form, with a sentence about it. */
import type { ReactNode } from "react";

type EntryProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  readonly kind?: "text" | "date" | "email" | "number" | "area";
  readonly required?: "yes";
  readonly rows?: number;
  /** Codes and addresses are written from the left in every language. */
  readonly script?: "code";
  /** What is kept of it by now, where the form came back. */
  readonly keptNow?: ReactNode;
};

export function Entry({
  id,
  name,
  label,
  value,
  help,
  kind = "text",
  required,
  rows = 4,
  script,
  keptNow,
}: EntryProps) {
  const shared = {
    id,
    name,
    className: kind === "area" ? "field entry-area" : "field",
    defaultValue: value,
    required: required === "yes",
    dir: script === "code" ? ("ltr" as const) : undefined,
    spellCheck: script === "code" ? false : undefined,
    "aria-describedby": help ? `${id}-help` : undefined,
  };
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      {kind === "area" ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input {...shared} type={kind} autoComplete="off" min={kind === "number" ? 1 : undefined} />
      )}
      {keptNow}
      {help && (
        <span className="entry-note" id={`${id}-help`}>
          {help}
        </span>
      )}
    </p>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly help?: string;
};

export function Choice({ id, name, label, value, choices, help }: ChoiceProps) {
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value} aria-describedby={help ? `${id}-help` : undefined}>
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
