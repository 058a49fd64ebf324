/** The answers to choose from, as sentences; why there is none is a choice like the others. */
import { useId, useState } from "react";
import { isUnclear } from "../../base/typed-number.ts";
import { say } from "../../ui/words/words.ts";
import type { Said } from "./contract.ts";
import type { QuestionProps } from "./part.ts";
import { noneKey, noneStatuses, numberSaid } from "./rules.ts";
import { noneWords, number } from "./sayings.ts";
import { codingWords } from "./words.ts";

const words = ({ words: text, language }: Said) => <span lang={language}>{text}</span>;

type Props = Pick<QuestionProps, "language" | "question" | "entry" | "acts"> & { readonly isLocked: boolean };

function Numbered({ language, question, entry, acts, isLocked }: Props) {
  const id = useId();
  const { value } = entry.mine;
  const [typed, setTyped] = useState<string>();
  const unclear = typed !== undefined && isUnclear(typed.trim());
  const label = question.unit
    ? say(codingWords.valueUnit, language, { unit: question.unit.words })
    : say(codingWords.value, language);
  return (
    <p className="choice-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name="value"
        className="field"
        inputMode="decimal"
        autoComplete="off"
        disabled={isLocked}
        value={typed ?? (value === undefined ? "" : String(value))}
        onChange={({ target }) => {
          const said = numberSaid(target.value);
          setTyped(target.value);
          if (said) acts?.write(question.id, "option", said);
        }}
        aria-invalid={unclear ? true : undefined}
        aria-describedby={unclear ? `${id}-unclear` : undefined}
        // What may be two numbers stays for whoever wrote it to mend; it is not kept, and not taken for one of them.
        onBlur={() => unclear || setTyped(undefined)}
      />
      {unclear && (
        <span className="entry-wrong" id={`${id}-unclear`} role="status">
          {say(codingWords.unclearNumber, language, { typed: typed ?? "" })}
        </span>
      )}
      {question.range && (
        <span className="small soft">
          {say(codingWords.between, language, {
            least: number(question.range[0], language),
            most: number(question.range[1], language),
          })}
        </span>
      )}
    </p>
  );
}

export function Choices({ language, question, entry, acts, isLocked }: Props) {
  const { option, status } = entry.mine;
  const write = acts?.write;
  return (
    <fieldset className="choices" disabled={isLocked}>
      <legend className="visually-hidden">{say(codingWords.answer, language)}</legend>
      {question.kind !== "choice" && <Numbered {...{ language, question, entry, acts, isLocked }} />}
      {question.options.map(({ key, label }, at) => (
        <label key={key} className="choice">
          <input
            type="radio"
            name="option"
            value={key}
            checked={status === "answered" && option === key}
            onChange={() => write?.(question.id, "option", { status: "answered", option: key, value: undefined })}
          />
          {words(label)}
          {at < 9 && acts && !isLocked && (
            <span aria-hidden="true" className="choice-key">
              {at + 1}
            </span>
          )}
        </label>
      ))}
      <div className="choices-none">
        {question.kind !== "choice" && (
          <label className="choice">
            <input
              type="radio"
              name="option"
              value=""
              checked={status === undefined || status === "answered"}
              onChange={() =>
                write?.(question.id, "option", { status: undefined, option: undefined, value: undefined })
              }
            />
            {say(codingWords.value, language)}
          </label>
        )}
        {noneStatuses.map((none) => (
          <label key={none} className="choice">
            <input
              type="radio"
              name="option"
              value={noneKey(none)}
              checked={status === none}
              onChange={() => write?.(question.id, "option", { status: none, option: undefined, value: undefined })}
            />
            {say(noneWords[none], language)}
          </label>
        ))}
        {acts && !isLocked && status !== undefined && (
          <button
            type="button"
            className="button is-quiet small"
            onClick={() => write?.(question.id, "option", { status: undefined, option: undefined, value: undefined })}
          >
            {say(codingWords.clearAnswer, language)}
          </button>
        )}
      </div>
    </fieldset>
  );
}
