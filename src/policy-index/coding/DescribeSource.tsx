/** Describes a source that is not in the library; it can be done without a connection too. */
import { useRef, useState } from "react";
import type { Language } from "../../base/text.ts";
import { amissWith, schemeWords } from "../../evidence/sources/identifier-words.ts";
import { recognise } from "../../evidence/sources/identifiers.ts";
import { kindWords } from "../../evidence/sources/kind-words.ts";
import { say } from "../../ui/words/words.ts";
import type { PendingSource } from "./device.ts";
import { codingWords } from "./words.ts";

type Description = PendingSource["description"];

type Props = {
  readonly language: Language;
  /** What was searched for, as a beginning. */
  readonly title: string;
  readonly describe: (description: Description) => void;
};

const partialDate = "\\d{4}(-\\d{2}(-\\d{2})?)?";

const empty: Description = { title: "", kind: "law", issuer: "", url: "", date: "", inForce: "", identifiers: [] };

const fields = [
  { name: "title", words: codingWords.sourceTitle },
  { name: "issuer", words: codingWords.sourceIssuer },
  { name: "url", words: codingWords.sourceUrl, type: "url" },
  { name: "date", words: codingWords.sourceDate, pattern: partialDate },
  { name: "inForce", words: codingWords.sourceInForce, pattern: partialDate },
] as const;

export function DescribeSource({ language, title, describe }: Props) {
  const [typed, setTyped] = useState<Description>(empty);
  const [identifier, setIdentifier] = useState("");
  // Drawn when it is opened: a page has many of these, and few are.
  const [isOpen, setOpen] = useState(false);
  const part = useRef<HTMLDetailsElement>(null);
  const given = identifier.trim();
  const found = recognise(given);
  const amiss = given === "" ? undefined : amissWith({ value: given }, language);
  const change = (said: Partial<Description>): void => setTyped({ ...typed, ...said });
  const add = (): void => {
    const inputs = [...(part.current?.querySelectorAll("input") ?? [])];
    if (!inputs.every((input) => input.reportValidity())) return;
    describe({ ...typed, identifiers: found.kind === "identifier" ? [found.identifier] : [] });
    setTyped(empty);
    setIdentifier("");
    if (part.current) part.current.open = false;
  };
  return (
    <details
      ref={part}
      className="describe-source"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open && typed.title === "" && title !== "") change({ title });
      }}
    >
      <summary className="small">{say(codingWords.newSource, language)}</summary>
      {/* No form of its own: it stands in the answer's. */}
      {isOpen && (
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
                maxLength={1000}
                value={typed[name]}
                onChange={({ target }) => change({ [name]: target.value })}
                {...more}
              />
            </label>
          ))}
          <label className="labelled">
            <span>{say(codingWords.sourceIdentifier, language)}</span>
            <input
              className="field"
              dir="ltr"
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
              {say(codingWords.addSource, language)}
            </button>
          </p>
        </div>
      )}
    </details>
  );
}
