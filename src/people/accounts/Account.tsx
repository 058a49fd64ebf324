/** One's account, a page of text with its forms where they belong. */
import { Fragment, type ReactNode } from "react";
import { type Language, languages } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { kitWords } from "../../ui/kit/words.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { Act, Button, type Refused } from "./Act.tsx";
import { AddressSection } from "./address/AddressSection.tsx";
import { addressWords } from "./address/words.ts";
import type { Account as AccountView, Session } from "./contract.ts";
import { ownNames } from "./language-names.ts";
import { roleNamed } from "./role-named.ts";
import { Field } from "./SignIn.tsx";
import { signInWords } from "./sign-in-words.ts";
import { accountWords } from "./words.ts";

export type AccountProps = {
  readonly view: AccountView;
  readonly language: Language;
  readonly refused?: Refused | undefined;
  /** The operation that was just done from here. */
  readonly done?: string | undefined;
  /** A role of theirs waits for a second proof: one to be set up, or one they have and did not give. */
  readonly awaitsProof?: "set-up" | "given" | undefined;
  /** Where what is stored is given: the door first, when the last sign-in was a while ago. */
  readonly storedAddress: string;
};

export function Account(props: AccountProps) {
  const { view, language, done, storedAddress, refused } = props;
  const words = (message: Message, values = {}) => say(message, language, values);
  return (
    <article className="account">
      <h1>{words(accountWords.title)}</h1>
      <p className="lede">{words(accountWords.description)}</p>
      {done !== undefined && (
        <p className="notice" role="status">
          {words(done === "accounts.change-address" ? addressWords.changed : accountWords.done, {
            address: `\u2066${view.email}\u2069`,
          })}
        </p>
      )}
      {props.awaitsProof === "set-up" && (
        <p className="notice is-wrong" role="alert">
          {words(accountWords.awaitsProof)} <a href="#ways-in">{words(accountWords.waysIn)}</a>
        </p>
      )}
      {props.awaitsProof === "given" && (
        <p className="notice is-wrong" role="alert">
          {words(accountWords.awaitsHeldProof)}{" "}
          <a href={`/${language}/sign-in?again=1&next=${encodeURIComponent(`/${language}/desk`)}`}>
            {words(accountWords.giveProof)}
          </a>
        </p>
      )}
      <Profile {...props} />
      <AddressSection view={view} language={language} refused={refused} />
      <section aria-labelledby="roles">
        <h2 id="roles">{words(accountWords.roles)}</h2>
        {view.roles.length === 0 && <p>{words(accountWords.noRoles)}</p>}
        <ul className="plain-list">
          {view.roles.map((role) => (
            <li key={`${role.role} ${role.edition} ${role.place} ${role.area}`}>{roleNamed(role, language)}</li>
          ))}
        </ul>
        <p>
          <a href={`/${language}/desk/interests`}>{words(accountWords.interests)}</a>
        </p>
      </section>
      <WaysIn {...props} />
      <Sessions {...props} />
      <section aria-labelledby="stored">
        <h2 id="stored">{words(accountWords.stored)}</h2>
        <p>{words(accountWords.storedText)}</p>
        <p>
          <a className="button" href={storedAddress} download="">
            {words(accountWords.download)}
          </a>
        </p>
      </section>
      <section aria-labelledby="erase">
        <h2 id="erase">{words(accountWords.erase)}</h2>
        <p>{words(accountWords.eraseText)}</p>
        <Act act="accounts.erase-me" refused={refused}>
          <Field
            id="address"
            name="address"
            type="email"
            autoComplete="off"
            label={words(accountWords.eraseField)}
            value={refused?.act === "accounts.erase-me" ? refused.written?.address : undefined}
            note={words(accountWords.proveFirst)}
          />
          <p>
            <Button words={accountWords.erase} language={language} />
          </p>
        </Act>
      </section>
    </article>
  );
}

function Profile({ view, language, refused }: AccountProps) {
  const written = refused?.act === "accounts.keep-profile" ? refused.written : undefined;
  const asks = written ? written.reminders !== undefined : view.reminders;
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{say(accountWords.profile, language)}</h2>
      <Act act="accounts.keep-profile" refused={refused}>
        <Field
          id="name"
          name="name"
          autoComplete="name"
          label={say(signInWords.name, language)}
          value={written?.name ?? view.name}
        />
        <p className="entry">
          <label htmlFor="language">{say(signInWords.language, language)}</label>
          <select id="language" name="language" defaultValue={written?.language ?? view.language}>
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {ownNames[one]}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label className="tick">
            <input type="checkbox" name="reminders" value="true" defaultChecked={asks} />{" "}
            {say(accountWords.reminders, language)}
          </label>
        </p>
        <p>
          <Button words={accountWords.save} language={language} />
        </p>
      </Act>
      {view.silences.length > 0 && (
        <>
          <h3>{say(accountWords.silences, language)}</h3>
          <ul className="plain-list">
            {view.silences.map(({ edition, name }) => (
              <li key={edition}>
                <bdi>{name}</bdi>
                <Act act="coverage.undo-silence" className="in-line">
                  <input type="hidden" name="edition" value={edition} />
                  <Button words={accountWords.hearAgain} language={language} quiet />
                </Act>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function WaysIn({ view, language, refused }: AccountProps) {
  const words = (message: Message, values = {}) => say(message, language, values);
  return (
    <section aria-labelledby="ways-in">
      <h2 id="ways-in">{words(accountWords.waysIn)}</h2>
      <p>{words(accountWords.waysInText)}</p>
      {view.providers.length > 0 && <p>{words(accountWords.providers, { names: view.providers.join(", ") })}</p>}
      <h3>{words(accountWords.passkeys)}</h3>
      {view.passkeys.length === 0 && <p>{words(accountWords.noPasskeys)}</p>}
      <ul className="plain-list">
        {view.passkeys.map((one) => (
          <li key={one.id}>
            <span>
              <bdi>{one.name || words(accountWords.aPasskey)}</bdi>{" "}
              <span className="quiet">
                {words(accountWords.since, { day: day(one.since, language) })}
                {one.isSynced && `, ${words(accountWords.synced)}`}
              </span>
            </span>
            <Act
              act="accounts.remove-passkey"
              className="in-line"
              refused={refused?.written?.passkey === one.id ? refused : undefined}
            >
              <input type="hidden" name="passkey" value={one.id} />
              <Button words={accountWords.remove} language={language} quiet />
            </Act>
          </li>
        ))}
      </ul>
      <passkey-addition
        data-door={`/${language}/sign-in?next=${encodeURIComponent(`/${language}/desk/account`)}&again=1`}
        hidden
      >
        <button type="button" className="button">
          {words(accountWords.addPasskey)}
        </button>
        <p className="notice is-wrong" role="alert" hidden>
          {words(accountWords.passkeyNot)}
        </p>
      </passkey-addition>
      <noscript>
        <p className="quiet">{words(accountWords.needsScript)}</p>
      </noscript>
      <h3>{words(accountWords.password)}</h3>
      {view.hasPassword && <p>{words(accountWords.hasPassword)}</p>}
      <Act act="accounts.keep-password" refused={refused}>
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          label={words(accountWords.newPassword)}
          note={words(accountWords.passwordNote)}
        />
        <p>
          <Button words={accountWords.setPassword} language={language} />
        </p>
      </Act>
      {view.hasPassword && (
        <Act act="accounts.remove-password" refused={refused}>
          <Button words={accountWords.remove} language={language} quiet />
        </Act>
      )}
      <h3>{words(accountWords.codes)}</h3>
      <p>{words(view.hasCodes ? accountWords.hasCodes : accountWords.codesText)}</p>
      <form method="post" action={`/${language}/desk/account/codes`} className="door-form">
        <input type="hidden" name="_act" value={view.hasCodes ? "stop" : "begin"} />
        {view.hasPassword && (
          <Field
            id="current-password"
            name="password"
            type="password"
            autoComplete="current-password"
            label={words(accountWords.currentPassword)}
          />
        )}
        <p>
          <Button words={view.hasCodes ? accountWords.stopCodes : accountWords.setCodes} language={language} />
        </p>
      </form>
    </section>
  );
}

/** A moment to the minute, as its reader's language writes it. */
const moment = (time: string, language: Language): ReactNode => (
  <Fragment>
    {day(time.slice(0, 10), language)} <bdi>{time.slice(11, 16)}</bdi> UTC
  </Fragment>
);

function SessionRow({ session, language }: { readonly session: Session; readonly language: Language }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{session.browser}</bdi>
        {session.isThis && <span className="quiet"> ({say(accountWords.thisOne, language)})</span>}
      </th>
      <td>{moment(session.since, language)}</td>
      <td>{moment(session.lastUsed, language)}</td>
      <td>
        {!session.isThis && (
          <Act act="accounts.end-session" className="in-line">
            <input type="hidden" name="session" value={session.id} />
            <Button words={accountWords.end} language={language} quiet />
          </Act>
        )}
      </td>
    </tr>
  );
}

function Sessions({ view, language }: AccountProps) {
  const scrolls = say(kitWords.scrollTable, language, { caption: say(accountWords.sessions, language) });
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say(accountWords.sessions, language)}</h2>
      <p>{say(accountWords.sessionsText, language)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label={scrolls} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(accountWords.browser, language)}</th>
              <th scope="col">{say(accountWords.begun, language)}</th>
              <th scope="col">{say(accountWords.lastUsed, language)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {view.sessions.map((session) => (
              <SessionRow key={session.id} session={session} language={language} />
            ))}
          </tbody>
        </table>
      </section>
      {view.sessions.length > 1 && (
        <Act act="accounts.end-other-sessions">
          <Button words={accountWords.endOthers} language={language} />
        </Act>
      )}
    </section>
  );
}
