/** Describes a source that is not in the library; it can be done without a connection too. */
import { useRef, useState } from "react";
import type { Language } from "../../base/text.ts";
import { longest } from "../../evidence/sources/contract.ts";
import { amissWith, schemeWords } from "../../evidence/sources/identifier-words.ts";
import { recognise } from "../../evidence/sources/identifiers.ts";
import { kindWords } from "../../evidence/sources/kind-words.ts";
import { libraryWords } from "../../evidence/sources/library-words.ts";
import { say } from "../../ui/words/words.ts";
import { lacks } from "./described-lacks.ts";
import type { PendingSource } from "./device.ts";
import { Unfolding } from "./Unfolding.tsx";
import { codingWords } from "./words.ts";

type Description = PendingSource["description"];

type Props = {
  readonly language: Language;
  /** What was searched for, as a beginning. */
  readonly title: string;
  /** What was said of it before, where that is to be mended. */
  readonly start?: Description;
  readonly summary: string;
  readonly button: string;
  readonly describe: (description: Description) => void;
};

const empty: Description = { title: "", kind: "law", issuer: "", url: "", date: "", inForce: "", identifiers: [] };

const fields = [
  { name: "title", words: codingWords.sourceTitle },
  { name: "issuer", words: codingWords.sourceIssuer },
  { name: "url", words: codingWords.sourceUrl, type: "url" },
  { name: "date", words: libraryWords.date },
  { name: "inForce", words: libraryWords.inForce },
] as const;

export function DescribeSource({ language, title, start = empty, summary, button, describe }: Props) {
  const [typed, setTyped] = useState<Description>(start);
  const [identifier, setIdentifier] = useState(start.identifiers[0]?.value ?? "");
  const [isOpen, setOpen] = useState(false);
  const part = useRef<HTMLDetailsElement>(null);
  const given = identifier.trim();
  const found = recognise(given);
  const amiss = given === "" ? undefined : amissWith({ value: given }, language);
  const change = (said: Partial<Description>): void => setTyped({ ...typed, ...said });
  const unfold = (isToBeOpen: boolean): void => {
    setOpen(isToBeOpen);
    if (isToBeOpen && typed.title === "" && title !== "") change({ title });
  };
  const add = (): void => {
    const inputs = [...(part.current?.querySelectorAll("input") ?? [])];
    const lacking: Readonly<Record<string, string>> = lacks(typed, language);
    for (const input of inputs)
      if (input.dataset.says !== undefined) input.setCustomValidity(lacking[input.dataset.says] ?? "");
    if (!inputs.every((input) => input.reportValidity())) return;
    describe({ ...typed, identifiers: found.kind === "identifier" ? [found.identifier] : [] });
    setTyped(empty);
    setIdentifier("");
    setOpen(false);
  };
  return (
    <Unfolding className="describe-source" summary={summary} isOpen={isOpen} setOpen={unfold} part={part}>
      {/* No form of its own: it stands in the answer's. */}
      <div className="describe-fields">
        <label className="labelled">
          <span>{say(codingWords.sourceKind, language)}</span>
          <select value={typed.kind} onChange={({ target }) => change({ kind: target.value })}>
            {Object.entries(kindWords).map(([kind, message]) => (
              <option key={kind} value={kind}>
                {say(message, language)}
              </option>
            ))}
          </select>
        </label>
        {fields.map(({ name, words, ...more }) => (
          <label key={name} className="labelled">
            <span>{say(words, language)}</span>
            <input
              className="field"
              dir="auto"
              required={name === "title"}
              data-says={name}
              maxLength={longest[name]}
              value={typed[name]}
              onChange={({ target }) => {
                target.setCustomValidity("");
                change({ [name]: target.value });
              }}
              {...more}
            />
          </label>
        ))}
        <label className="labelled">
          <span>{say(codingWords.sourceIdentifier, language)}</span>
          <input
            className="field"
            dir="ltr"
            maxLength={longest.identifier}
            value={identifier}
            onChange={({ target }) => setIdentifier(target.value)}
            ref={(input) => input?.setCustomValidity(amiss ?? "")}
          />
          {amiss !== undefined && (
            <span className="small soft" role="status">
              {amiss}
            </span>
          )}
          {found.kind === "identifier" && (
            <span className="small soft" role="status">
              {say(codingWords.recognised, language, {
                scheme: say(schemeWords[found.identifier.scheme], language),
              })}
            </span>
          )}
        </label>
        <p>
          <button type="button" className="button" onClick={add}>
            {button}
          </button>
        </p>
      </div>
    </Unfolding>
  );
}
