/** People: a list to find somebody in, and a form to invite somebody new. */
import { type RoleName, roleNames } from "../../base/actor.ts";
import { type Language, languages } from "../../base/text.ts";
import { localeOf, type Message, say } from "../../ui/words/words.ts";
import { Act, Button, type Refused } from "../accounts/Act.tsx";
import { LettersHere } from "../accounts/Letters.tsx";
import { ownNames } from "../accounts/language-names.ts";
import { PlaceCodes } from "../accounts/PlaceCodes.tsx";
import { roleNamed } from "../accounts/role-named.ts";
import { roleWords } from "../accounts/role-words.ts";
import { Field } from "../accounts/SignIn.tsx";
import { signInWords } from "../accounts/sign-in-words.ts";
import type { Written } from "../interests/Interests.tsx";
import { organisationWords } from "../organisations/words.ts";
import type { EditionChoice, HeldRole, ListedPerson } from "./contract.ts";
import { RoleFields } from "./RoleFields.tsx";
import { peopleWords } from "./words.ts";

export type PeopleView = {
  readonly people: readonly ListedPerson[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly editions: readonly EditionChoice[];
  readonly programmes: readonly string[];
  readonly mayAdminister: boolean;
};

export type PeopleProps = {
  readonly view: PeopleView;
  readonly language: Language;
  readonly find: string;
  readonly role: string;
  readonly refused?: Refused | undefined;
  readonly written: Written;
  readonly onceKey: string;
  readonly isDone: boolean;
  /** Where the letter is read, where none goes out. */
  readonly lettersAt?: string | undefined;
  /** Roles the operator asks a second proof for: told to whoever administers. */
  readonly secondProofFor: readonly RoleName[];
};

/** Roles, one after the other, in words. */
const listed = (roles: readonly RoleName[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(
    roles.map((role) => say(roleWords[role], language)),
  );

function SecondProof({ secondProofFor, language }: Pick<PeopleProps, "secondProofFor" | "language">) {
  return (
    <section aria-labelledby="second-proof">
      <h2 id="second-proof">{say(peopleWords.secondProof, language)}</h2>
      <p>
        {secondProofFor.length === 0
          ? say(peopleWords.noSecondProof, language)
          : say(peopleWords.secondProofFor, language, { roles: listed(secondProofFor, language) })}{" "}
        {say(peopleWords.setByOperator, language)} <code dir="ltr">PASSERELLE_SECOND_PROOF_FOR</code>
      </p>
    </section>
  );
}

export const roleInWords = (role: HeldRole, language: Language): string =>
  roleNamed({ ...role, edition: role.edition?.code }, language);

export function People(props: PeopleProps) {
  const { view, language, refused, written, onceKey, isDone, lettersAt } = props;
  const words = (message: Message, values = {}) => say(message, language, values);
  return (
    <article className="account">
      <h1>{words(peopleWords.title)}</h1>
      <p className="lede">{words(peopleWords.description)}</p>
      {isDone && (
        <p className="notice" role="status">
          {words(peopleWords.invited)}
          <LettersHere language={language} at={lettersAt} />
        </p>
      )}
      <p>
        <a href={`/${language}/desk/organisations`}>{words(organisationWords.both)}</a>
      </p>
      <Find {...props} />
      <p role="status">{words(peopleWords.found, { count: view.count })}</p>
      <ul className="plain-list people-list">
        {view.people.map((person) => (
          <li key={person.id}>
            <span>
              <a href={`/${language}/desk/people/${person.id}`}>
                <bdi>{person.name || person.email}</bdi>
              </a>
              {person.name !== "" && (
                <span className="quiet">
                  {" "}
                  <bdi dir="ltr">{person.email}</bdi>
                </span>
              )}
              {person.isWaiting && <span className="is-waiting"> ({words(peopleWords.waiting)})</span>}
            </span>
            <span className="quiet">
              {person.roles.length === 0
                ? words(peopleWords.noRole)
                : person.roles.map((role) => roleInWords(role, language)).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <Pages {...props} />
      <section aria-labelledby="invite">
        <h2 id="invite">{words(peopleWords.invite)}</h2>
        <p>{words(peopleWords.inviteText)}</p>
        <Act act="people.invite" refused={refused}>
          <input type="hidden" name="_once" value={onceKey} />
          <Field
            id="email"
            name="email"
            type="email"
            autoComplete="off"
            label={words(signInWords.email)}
            value={written.email}
          />
          <p className="entry">
            <label htmlFor="language">{words(signInWords.language)}</label>
            <select id="language" name="language" defaultValue={written.language ?? language}>
              {languages.map((one) => (
                <option key={one} value={one} lang={one}>
                  {ownNames[one]}
                </option>
              ))}
            </select>
          </p>
          <RoleFields
            language={language}
            editions={view.editions}
            programmes={view.programmes}
            mayAdminister={view.mayAdminister}
            written={written}
            roleIs="optional"
          />
          <p>
            <Button words={peopleWords.send} language={language} />
          </p>
        </Act>
      </section>
      <PlaceCodes language={language} />
      {view.mayAdminister && <SecondProof {...props} />}
    </article>
  );
}

function Find({ language, find, role }: PeopleProps) {
  return (
    <form method="get" className="people-find">
      <label htmlFor="find">{say(peopleWords.find, language)}</label>
      <input className="field" id="find" name="find" type="search" defaultValue={find} maxLength={200} />
      <select name="role" defaultValue={role} aria-label={say(peopleWords.role, language)}>
        <option value="">{say(peopleWords.anyRole, language)}</option>
        {roleNames.map((one) => (
          <option key={one} value={one}>
            {say(roleWords[one], language)}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        {say(peopleWords.findIt, language)}
      </button>
    </form>
  );
}

function Pages({ view, language, find, role }: PeopleProps) {
  const { page, pages } = view;
  if (pages === 1) return undefined;
  const to = (other: number): string =>
    `/${language}/desk/people?${new URLSearchParams({
      ...(find === "" ? {} : { find }),
      ...(role === "" ? {} : { role }),
      page: String(other),
    })}`;
  return (
    <p className="people-pages">
      {page > 1 && <a href={to(page - 1)}>{say(peopleWords.previous, language)}</a>}
      <span>
        {page} / {pages}
      </span>
      {page < pages && <a href={to(page + 1)}>{say(peopleWords.next, language)}</a>}
    </p>
  );
}
