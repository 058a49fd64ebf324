/** What is said of a source, as a form that needs no script; once refused it keeps what was written. */

import { useId } from "react";
import type { Language } from "../../../base/text.ts";
import { ActForm } from "../../../ui/kit/ActForm.tsx";
import { KeptNow, versionToName } from "../../../ui/kit/came-back.tsx";
import { Refused, type RefusedProblem } from "../../../ui/kit/Refused.tsx";
import { say } from "../../../ui/words/words.ts";
import {
  GivenIdentifier,
  type Identifier,
  identifierSchemes,
  longest,
  partialDate,
  SourceDescription,
  sourceKinds,
} from "../contract.ts";
import { amissWith, schemeWords } from "../identifier-words.ts";
import { kindWords } from "../kind-words.ts";
import { libraryWords } from "../library-words.ts";

/** A form that was refused, as the page is told of it. */
export type Sent = {
  readonly act: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly problem: RefusedProblem;
};

type Props = {
  readonly language: Language;
  readonly act: string;
  readonly match?: number;
  readonly once?: string;
  readonly said?: SourceDescription;
  readonly sent?: Sent | undefined;
  readonly button: string;
};

const fields = [
  { name: "title", words: libraryWords.sourceTitle, maxLength: longest.title, required: true },
  { name: "issuer", words: libraryWords.issuer, maxLength: longest.issuer },
  { name: "url", words: libraryWords.url, maxLength: longest.url, type: "url", dir: "ltr" },
  { name: "date", words: libraryWords.date, maxLength: longest.date, pattern: partialDate, dir: "ltr" },
  { name: "inForce", words: libraryWords.inForce, maxLength: longest.inForce, pattern: partialDate, dir: "ltr" },
  { name: "language", words: libraryWords.languageCode, maxLength: 40, dir: "ltr" },
] as const;

const amissWords = {
  title: libraryWords.titleAmiss,
  issuer: libraryWords.titleAmiss,
  url: libraryWords.urlAmiss,
  date: libraryWords.dateAmiss,
  inForce: libraryWords.dateAmiss,
  language: libraryWords.languageAmiss,
};

/** What the library would refuse of a field, by its own rules. */
const isAmiss = (name: keyof typeof amissWords, text: string): boolean =>
  !SourceDescription.shape[name].safeParse(text).success;

type RowProps = { readonly at: number; readonly identifier: Identifier | undefined; readonly language: Language };

function IdentifierRow({ at, identifier, language, written }: RowProps & { written: (name: string) => string }) {
  const name = `identifiers.${at}`;
  const id = useId();
  const [scheme, value] = [written(`${name}.scheme`), written(`${name}.value`)];
  // Once refused it says what is amiss with it; of which kind it is may have been left open.
  const given = GivenIdentifier.safeParse({ value, ...(scheme === "" ? {} : { scheme }) });
  const amiss = given.success ? amissWith(given.data, language) : undefined;
  return (
    <div className="source-identifier">
      <label className="labelled">
        <span>{say(libraryWords.identifierScheme, language)}</span>
        <select name={`${name}.scheme`} defaultValue={scheme || (identifier?.scheme ?? "")}>
          <option value="">{say(libraryWords.schemeOpen, language)}</option>
          {identifierSchemes.map((one) => (
            <option key={one} value={one}>
              {say(schemeWords[one], language)}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled">
        <span>{say(libraryWords.identifierValue, language)}</span>
        <input
          className="field"
          dir="ltr"
          name={`${name}.value`}
          maxLength={longest.identifier}
          defaultValue={value || (identifier?.value ?? "")}
          aria-invalid={amiss === undefined ? undefined : true}
          aria-describedby={amiss === undefined ? undefined : id}
        />
        {amiss !== undefined && (
          <span className="small is-signal" id={id}>
            {amiss}
          </span>
        )}
      </label>
    </div>
  );
}

export function DescriptionForm({ language, act, match, once, said, sent, button }: Props) {
  const refused = sent?.act === act ? sent : undefined;
  const written = (name: string): string => [refused?.fields[name] ?? ""].flat()[0] ?? "";
  const value = (name: Exclude<keyof SourceDescription, "identifiers">): string =>
    refused ? written(name) : (said?.[name] ?? "");
  const identifiers = [...(said?.identifiers ?? []), undefined].slice(0, 20);
  return (
    <ActForm act={act} match={versionToName(refused, match)} once={once} className="source-form" checkedBy="server">
      {refused && <Refused problem={refused.problem} language={language} />}
      <label className="labelled">
        <span>{say(libraryWords.kind, language)}</span>
        <select name="kind" defaultValue={value("kind") || "law"}>
          {sourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(kindWords[kind], language)}
            </option>
          ))}
        </select>
        {match !== undefined && said && (
          <KeptNow
            {...{ language, name: "kind", back: refused, version: match, kept: said.kind }}
            shown={say(kindWords[said.kind], language)}
          />
        )}
      </label>
      {fields.map(({ name, words, ...more }) => (
        <label key={name} className="labelled">
          <span>{say(words, language)}</span>
          <input
            {...{ className: "field", dir: "auto", name, defaultValue: value(name), ...more }}
            aria-invalid={refused && isAmiss(name, written(name)) ? true : undefined}
            aria-describedby={refused && isAmiss(name, written(name)) ? `amiss-${name}` : undefined}
          />
          {refused && isAmiss(name, written(name)) && (
            <span className="small is-signal" id={`amiss-${name}`}>
              {say(amissWords[name], language)}
            </span>
          )}
          {match !== undefined && (
            <KeptNow {...{ language, name, back: refused, version: match, kept: said?.[name] ?? "" }} />
          )}
        </label>
      ))}
      <fieldset>
        <legend>{say(libraryWords.identifiers, language)}</legend>
        {identifiers.map((identifier, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an identifier is its place in the list
          <IdentifierRow key={at} {...{ at, identifier, language, written }} />
        ))}
      </fieldset>
      <p>
        <button type="submit" className="button is-primary">
          {button}
        </button>
      </p>
    </ActForm>
  );
}
