/** One person, for whoever keeps the index: roles, organisations, interests, their way in, and their erasure. */

import type { Language } from "../../base/text.ts";
import { ended } from "../../ui/kit/ended.ts";
import { day } from "../../ui/kit/numbers.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { Act, Button, type Refused } from "../accounts/Act.tsx";
import { PlaceCodes } from "../accounts/PlaceCodes.tsx";
import { Field } from "../accounts/SignIn.tsx";
import { accountWords } from "../accounts/words.ts";
import { InterestKind } from "../interests/contract.ts";
import { DeclareForm, interestLine, type Written } from "../interests/Interests.tsx";
import { interestWords } from "../interests/words.ts";
import type { EditionChoice, ListedPerson } from "./contract.ts";
import { roleInWords } from "./People.tsx";
import { RoleFields } from "./RoleFields.tsx";
import { peopleWords } from "./words.ts";

type Named = { readonly id: string; readonly name: string };

export type PersonView = {
  readonly person: ListedPerson;
  readonly organisations: readonly Named[];
  readonly allOrganisations: readonly Named[];
  readonly interests: readonly {
    readonly id: string;
    readonly place: string;
    readonly kind: string;
    readonly from: string;
    readonly until?: string | undefined;
  }[];
  readonly editions: readonly EditionChoice[];
  readonly programmes: readonly string[];
  readonly mayAdminister: boolean;
};

export type PersonProps = {
  readonly view: PersonView;
  readonly language: Language;
  readonly refused?: Refused | undefined;
  readonly written: Written;
  readonly isDone: boolean;
};

export function PersonPage(props: PersonProps) {
  const { view, language, refused, written, isDone } = props;
  const { person, mayAdminister } = view;
  const words = (message: Message, values = {}) => say(message, language, values);
  return (
    <article className="account">
      <p>
        <a href={`/${language}/desk/people`}>{words(peopleWords.back)}</a>
      </p>
      <h1>
        <bdi>{person.name || person.email}</bdi>
      </h1>
      <p className="lede">
        {person.name !== "" && <bdi dir="ltr">{person.email}</bdi>}{" "}
        {person.isWaiting && <span className="is-waiting">{words(peopleWords.waiting)}</span>}
      </p>
      {isDone && (
        <p className="notice" role="status">
          {words(accountWords.done)}
        </p>
      )}
      <section aria-labelledby="roles">
        <h2 id="roles">{words(peopleWords.holds)}</h2>
        {person.roles.length === 0 && <p>{words(peopleWords.noRole)}</p>}
        <ul className="plain-list">
          {person.roles.map((role) => (
            <li key={role.id}>
              <span>
                {roleInWords(role, language)}{" "}
                <span className="quiet">{words(peopleWords.since, { day: day(role.since, language) })}</span>
              </span>
              <Act act="people.end-role" className="in-line">
                <input type="hidden" name="role" value={role.id} />
                <Button words={peopleWords.end} language={language} quiet />
              </Act>
            </li>
          ))}
        </ul>
        {refused?.act === "people.end-role" && <Wrong refused={refused} />}
        <h3>{words(peopleWords.give)}</h3>
        <Act act="people.give-role" refused={refused}>
          <RoleFields
            language={language}
            editions={view.editions}
            programmes={view.programmes}
            mayAdminister={mayAdminister}
            written={written}
            roleIs="needed"
          />
          <p>
            <Button words={peopleWords.give} language={language} />
          </p>
        </Act>
      </section>
      <Ties {...props} />
      {mayAdminister && <Belonging {...props} />}
      {mayAdminister && <Entry {...props} />}
      <PlaceCodes language={language} />
    </article>
  );
}

const Wrong = ({ refused }: { readonly refused: Refused }) => (
  <p className="notice is-wrong" role="alert">
    <strong>{ended(refused.title)}</strong> {refused.detail} {refused.mend}
  </p>
);

function Ties({ view, language, refused, written }: PersonProps) {
  const { interests, mayAdminister } = view;
  return (
    <section aria-labelledby="interests">
      <h2 id="interests">{say(interestWords.title, language)}</h2>
      <p>{say(interestWords.textFor, language)}</p>
      {interests.length === 0 && <p>{say(interestWords.none, language)}</p>}
      <ul className="plain-list">
        {interests.map((one) => (
          <li key={one.id}>
            <span>{interestLine({ ...one, kind: InterestKind.catch("other").parse(one.kind) }, language)}</span>
            {mayAdminister && one.until === undefined && (
              <Act act="interests.end" className="in-line">
                <input type="hidden" name="interest" value={one.id} />
                <input
                  className="field"
                  name="until"
                  aria-label={say(interestWords.until, language)}
                  type="date"
                  required
                />
                <Button words={interestWords.end} language={language} quiet />
              </Act>
            )}
          </li>
        ))}
      </ul>
      {refused?.act === "interests.end" && <Wrong refused={refused} />}
      {mayAdminister && (
        <DeclareForm act="interests.declare-for" language={language} refused={refused} written={written} />
      )}
    </section>
  );
}

function Belonging({ view, language }: PersonProps) {
  const { organisations, allOrganisations } = view;
  const others = allOrganisations.filter(({ id }) => !organisations.some((own) => own.id === id));
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{say(peopleWords.organisations, language)}</h2>
      <ul className="plain-list">
        {organisations.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <Act act="organisations.leave" className="in-line">
              <input type="hidden" name="organisation" value={id} />
              <Button words={peopleWords.leaves} language={language} quiet />
            </Act>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Act act="organisations.join">
          <p className="entry">
            <label htmlFor="organisation">{say(peopleWords.organisation, language)}</label>
            <select id="organisation" name="organisation">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <Button words={peopleWords.belongs} language={language} />
          </p>
        </Act>
      )}
      <p>
        <a href={`/${language}/desk/organisations`}>{say(peopleWords.addOrganisation, language)}</a>
      </p>
    </section>
  );
}

function Entry({ language, refused }: PersonProps) {
  return (
    <>
      <section aria-labelledby="way-in">
        <h2 id="way-in">{say(peopleWords.wayIn, language)}</h2>
        <p>{say(peopleWords.wayInText, language)}</p>
        <Act act="people.let-in">
          <Button words={peopleWords.letIn} language={language} />
        </Act>
      </section>
      <section aria-labelledby="erase">
        <h2 id="erase">{say(peopleWords.erase, language)}</h2>
        <p>{say(peopleWords.eraseText, language)}</p>
        <Act act="people.erase" refused={refused}>
          <Field
            id="address"
            name="address"
            type="email"
            autoComplete="off"
            label={say(peopleWords.eraseField, language)}
          />
          <p>
            <Button words={peopleWords.erase} language={language} />
          </p>
        </Act>
      </section>
    </>
  );
}
