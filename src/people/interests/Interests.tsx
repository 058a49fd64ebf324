/** The ledger of one person's interests, and the form that adds to it. */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { Act, Button, type Refused } from "../accounts/Act.tsx";
import { PlaceCodes, placeCodes } from "../accounts/PlaceCodes.tsx";
import { Field } from "../accounts/SignIn.tsx";
import { accountWords } from "../accounts/words.ts";
import { type Interest, interestKinds } from "./contract.ts";
import { interestWords, kindWords } from "./words.ts";

export type Written = Readonly<Record<string, string>>;

export type FormProps = {
  readonly act: string;
  readonly language: Language;
  readonly refused?: Refused | undefined;
  /** What was written before it was refused. */
  readonly written: Written;
  /** Whose it is, where that is not who declares it. */
  readonly children?: ReactNode;
};

const writtenIn = (written: Written, name: string): string | undefined => written[name];

/** Declares an interest; what it would end is said first, and only then ended. */
export function DeclareForm({ act, language, refused, written, children }: FormProps) {
  return (
    <Act act={act} refused={refused}>
      {children}
      <Field
        id="place"
        name="place"
        label={say(interestWords.place, language)}
        value={writtenIn(written, "place")}
        list={placeCodes}
      />
      <p className="entry">
        <label htmlFor="kind">{say(interestWords.kind, language)}</label>
        <select id="kind" name="kind" defaultValue={writtenIn(written, "kind")}>
          {interestKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(kindWords[kind], language)}
            </option>
          ))}
        </select>
      </p>
      <Field
        id="from"
        name="from"
        type="date"
        label={say(interestWords.from, language)}
        value={writtenIn(written, "from")}
      />
      <Field
        id="until"
        name="until"
        type="date"
        label={say(interestWords.until, language)}
        value={writtenIn(written, "until")}
        required={false}
      />
      <p className="entry">
        <label htmlFor="note">{say(interestWords.note, language)}</label>
        <textarea className="field" id="note" name="note" rows={3} defaultValue={writtenIn(written, "note")} />
      </p>
      <p>
        <label className="tick">
          <input type="checkbox" name="endsRoles" value="true" /> {say(interestWords.endsRoles, language)}
        </label>
      </p>
      <p>
        <Button words={interestWords.declare} language={language} />
      </p>
    </Act>
  );
}

type Shown = Pick<Interest, "place" | "kind" | "from" | "until">;

/** One line of the ledger. */
export function interestLine({ place, kind, from, until }: Shown, language: Language): string {
  const words = until === undefined ? interestWords.since : interestWords.between;
  const days = { from: day(from, language), until: until === undefined ? "" : day(until, language) };
  return `${placeName(place, language)}: ${say(kindWords[kind], language)}, ${say(words, language, days)}`;
}

export type InterestsProps = {
  readonly interests: readonly Interest[];
  readonly language: Language;
  readonly refused?: Refused | undefined;
  readonly written: Written;
  readonly isDone: boolean;
};

export function Interests({ interests, language, refused, written, isDone }: InterestsProps) {
  return (
    <article className="account">
      <h1>{say(interestWords.title, language)}</h1>
      <p className="lede">{say(interestWords.text, language)}</p>
      {isDone && (
        <p className="notice" role="status">
          {say(accountWords.done, language)}
        </p>
      )}
      {interests.length === 0 ? (
        <p>{say(interestWords.none, language)}</p>
      ) : (
        <ul className="plain-list">
          {interests.map((one) => (
            <li key={one.id}>
              {interestLine(one, language)}
              {one.note !== "" && <span className="quiet">{one.note}</span>}
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="declare">
        <h2 id="declare">{say(interestWords.declare, language)}</h2>
        <DeclareForm act="interests.declare" language={language} refused={refused} written={written} />
        <PlaceCodes language={language} />
      </section>
    </article>
  );
}
