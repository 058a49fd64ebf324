/** A field of the form, with a sentence about it, and what is to be mended where it was refused. */
import type { Language } from "../../../base/text.ts";
import { type Message, say, type Values } from "../../../ui/words/words.ts";
import { proposingWords } from "./words.ts";

type ProposalFieldProps = {
  readonly name: string;
  readonly kind: "area" | "line" | "email";
  /** How many characters it holds. */
  readonly most: number;
  readonly language: Language;
  readonly required?: "yes" | undefined;
  readonly value: string;
  readonly isFaulty: boolean;
  readonly label: Message;
  readonly help: Message;
  readonly values?: Values;
};

export function ProposalField(props: ProposalFieldProps) {
  const { name, kind, most, language, required, value, isFaulty, label, help, values } = props;
  const id = `propose-${name}`;
  const shared = {
    ...{ id, name, className: kind === "area" ? "field entry-area" : "field", defaultValue: value, maxLength: most },
    ...{ required: required === "yes", dir: kind === "email" ? ("ltr" as const) : ("auto" as const) },
    "aria-describedby": isFaulty ? `${id}-help ${id}-fault` : `${id}-help`,
    "aria-invalid": isFaulty ? (true as const) : undefined,
  };
  return (
    <p className="entry">
      <label htmlFor={id}>{say(label, language)}</label>
      {kind === "area" ? (
        <textarea {...shared} rows={6} />
      ) : (
        <input
          {...shared}
          type={kind === "email" ? "email" : "text"}
          autoComplete={kind === "email" ? "email" : "off"}
        />
      )}
      {isFaulty && (
        <span className="entry-note propose-fault" id={`${id}-fault`}>
          {kind === "email"
            ? say(proposingWords.unclearAddress, language)
            : say(proposingWords.mendThis, language, { most })}
        </span>
      )}
      <span className="entry-note" id={`${id}-help`}>
        {say(help, language, values)}
      </span>
    </p>
  );
}
