/** The list of organisations, and the form that adds one. */
import type { Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { say } from "../../ui/words/words.ts";
import { Act, Button, type Refused } from "../accounts/Act.tsx";
import { PlaceCodes, placeCodes } from "../accounts/PlaceCodes.tsx";
import { Field } from "../accounts/SignIn.tsx";
import { type Organisation, organisationKinds } from "./contract.ts";
import { organisationWords } from "./words.ts";

export type OrganisationsProps = {
  readonly organisations: readonly Organisation[];
  readonly language: Language;
  readonly refused?: Refused | undefined;
  readonly written: Readonly<Record<string, string>>;
};

export function Organisations({ organisations, language, refused, written }: OrganisationsProps) {
  return (
    <article className="account">
      <h1>{say(organisationWords.title, language)}</h1>
      {organisations.length === 0 && <p>{say(organisationWords.none, language)}</p>}
      <ul className="plain-list">
        {organisations.map(({ id, name, kind, place, people }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <span className="quiet">
              {[
                say(organisationWords[kind], language),
                ...(place === undefined ? [] : [placeName(place, language)]),
                say(organisationWords.people, language, { people }),
              ].join(", ")}
            </span>
          </li>
        ))}
      </ul>
      <section aria-labelledby="add">
        <h2 id="add">{say(organisationWords.add, language)}</h2>
        <Act act="organisations.add" refused={refused}>
          <Field id="name" name="name" label={say(organisationWords.name, language)} value={written.name} />
          <p className="entry">
            <label htmlFor="kind">{say(organisationWords.kind, language)}</label>
            <select id="kind" name="kind" defaultValue={written.kind}>
              {organisationKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {say(organisationWords[kind], language)}
                </option>
              ))}
            </select>
          </p>
          <Field
            id="place"
            name="place"
            label={say(organisationWords.place, language)}
            value={written.place}
            required={false}
            list={placeCodes}
            code
          />
          <PlaceCodes language={language} />
          <p>
            <Button words={organisationWords.addIt} language={language} />
          </p>
        </Act>
      </section>
    </article>
  );
}
