/** The door: every way in that there is, the safest first. Works without scripts, passkeys apart. */
import type { ReactNode } from "react";
import { type Language, languages } from "../../base/text.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { ownNames } from "./language-names.ts";
import { signInWords } from "./sign-in-words.ts";
import { Notice, passwordLimits, type Told } from "./Told.tsx";
import { accountWords } from "./words.ts";

export type ExampleEntry = {
  readonly id: string;
  readonly name: string;
  readonly does: string;
  /** The desk they are led to, by its name. */
  readonly desk: string;
};

export type SignInProps = {
  readonly language: Language;
  /** Where to be led afterwards: a path of this site. */
  readonly next?: string | undefined;
  readonly again: boolean;
  /** A second proof is what is asked for, of somebody who has one. */
  readonly asksProof?: boolean;
  /** What they wrote into a form waits for them, or could not be kept. */
  readonly form?: "kept" | "not-kept" | undefined;
  readonly told?: Told | undefined;
  /** A provider that did not let somebody in. */
  readonly refusedBy?: string | undefined;
  /** A provider that did not answer. */
  readonly silent?: string | undefined;
  readonly email?: string | undefined;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly examples: readonly ExampleEntry[];
  /** How far a demonstration is that is still being set up. */
  readonly settingUp?: { readonly done: number; readonly of: number } | undefined;
  /** In a demonstration without mail: the link that would have been sent. */
  readonly shownLink?: string | undefined;
};

export function Field(props: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type?: "email" | "password" | "text" | "date";
  readonly autoComplete?: string;
  readonly value?: string | undefined;
  readonly note?: string;
  readonly required?: boolean;
  readonly code?: boolean;
  /** The id of a list of what may be written. */
  readonly list?: string;
}) {
  const { id, name, label, note, value, required = true, code = false } = props;
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      <input
        className="field"
        id={id}
        name={name}
        type={props.type ?? "text"}
        autoComplete={props.autoComplete}
        defaultValue={value}
        required={required}
        maxLength={props.type === "password" ? undefined : 320}
        dir={props.type === "email" || code ? "ltr" : undefined}
        list={props.list}
        autoCapitalize={code ? "none" : undefined}
        spellCheck={code ? false : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <span className="entry-note" id={`${id}-note`}>
          {note}
        </span>
      )}
    </p>
  );
}

type FormProps = {
  readonly act: string;
  readonly next?: string | undefined;
  readonly action?: string;
  readonly children: ReactNode;
};

export function Form({ act, next, action, children }: FormProps) {
  return (
    <form method="post" action={action} className="door-form">
      <input type="hidden" name="_act" value={act} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      {children}
    </form>
  );
}

function Part({ title, children, id }: { readonly title: string; readonly children: ReactNode; readonly id: string }) {
  return (
    <section className="door-way" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const withNext = (path: string, next: string | undefined): string =>
  next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`;

export function SignIn(props: SignInProps) {
  const {
    language,
    next,
    again,
    asksProof,
    form,
    told,
    providers,
    examples,
    email,
    shownLink,
    refusedBy,
    silent,
    settingUp,
  } = props;
  const words = (message: Message, filled = {}) => say(message, language, filled);
  const base = `/${language}/sign-in`;
  const list = examples.length > 0 && <Examples examples={examples} language={language} next={next} />;
  // Whoever was answered goes on where they were; the list is long.
  const isFirst = told === undefined || told === "signedOut" || told === "erased" || examples.length === 1;
  return (
    <article className="door">
      <h1>{words(again ? signInWords.againTitle : signInWords.title)}</h1>
      <p className="lede">
        {words(asksProof ? accountWords.awaitsHeldProof : again ? signInWords.againText : signInWords.description)}
      </p>
      {form && (
        <p className="notice" role="status">
          {!again && `${words(signInWords.sessionEnded)} `}
          {words(form === "kept" ? signInWords.keepsForm : signInWords.keptNoForm)}
        </p>
      )}
      <Notice told={told} language={language} />
      {refusedBy !== undefined && (
        <p className="notice is-wrong" role="alert">
          {words(signInWords.providerFailed, { name: refusedBy })}
        </p>
      )}
      {silent !== undefined && (
        <p className="notice is-wrong" role="alert">
          {words(signInWords.providerSilent, { name: silent })}
        </p>
      )}
      {shownLink !== undefined && (
        <p className="notice" role="status">
          {words(signInWords.demoLink)} <a href={shownLink}>{words(signInWords.enter)}</a>
        </p>
      )}
      {settingUp && (
        <p className="notice" role="status" id="setting-up">
          {words(signInWords.settingUp)} <progress value={settingUp.done} max={settingUp.of} />
        </p>
      )}
      {isFirst && list}
      <passkey-entry data-next={next ?? `/${language}/desk`} hidden>
        <button type="button" className="button is-main">
          {words(signInWords.byPasskey)}
        </button>
        <p className="entry-note">{words(signInWords.passkeyNote)}</p>
        <p className="notice is-wrong" role="alert" hidden>
          {words(signInWords.passkeyFailed)}
        </p>
      </passkey-entry>
      <div className="door-ways">
        <Part title={words(signInWords.byLink)} id="by-link">
          <Form act="link" next={next}>
            <Field
              id="link-email"
              name="email"
              type="email"
              autoComplete="username webauthn"
              label={words(signInWords.email)}
              value={email}
            />
            <p>
              <button type="submit" className="button">
                {words(signInWords.sendLink)}
              </button>
            </p>
            <p className="entry-note">{words(signInWords.linkNote)}</p>
          </Form>
        </Part>
        <Part title={words(signInWords.byPassword)} id="by-password">
          <Form act="password" next={next}>
            <Field
              id="email"
              name="email"
              type="email"
              autoComplete="username"
              label={words(signInWords.email)}
              value={email}
            />
            <Field
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              label={words(signInWords.password)}
            />
            <p>
              <button type="submit" className="button">
                {words(signInWords.enter)}
              </button>
            </p>
          </Form>
        </Part>
      </div>
      {providers.length > 0 && (
        <ul className="door-providers">
          {providers.map(({ id, name }) => (
            <li key={id}>
              <a className="button" href={withNext(`${base}/with/${id}`, next)} rel="nofollow">
                {words(signInWords.byProvider, { name })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`${base}/recover`}>{words(signInWords.lost)}</a>
      </p>
      <p className="quiet">{words(signInWords.invited)}</p>
      {!isFirst && list}
    </article>
  );
}

type ExamplesProps = Pick<SignInProps, "examples" | "language" | "next">;

function Examples({ examples, language, next }: ExamplesProps) {
  return (
    <section className="door-examples" aria-labelledby="examples">
      <h2 id="examples">{say(signInWords.examples, language)}</h2>
      <p>{say(signInWords.examplesText, language)}</p>
      <Form act="example" next={next}>
        <ul className="example-people">
          {examples.map(({ id, name, does, desk }) => (
            <li key={id}>
              <button type="submit" name="person" value={id} className="button is-quiet">
                <bdi>{name}</bdi>
              </button>
              <span className="quiet">
                {does} · {say(signInWords.leadsTo, language, { desk })}
              </span>
            </li>
          ))}
        </ul>
      </Form>
    </section>
  );
}

export function Recover({ language, told, shownLink }: Pick<SignInProps, "language" | "told" | "shownLink">) {
  return (
    <article className="door">
      <h1>{say(signInWords.recoverTitle, language)}</h1>
      <p className="lede">{say(signInWords.recoverText, language)}</p>
      <Notice told={told} language={language} />
      {shownLink !== undefined && (
        <p className="notice" role="status">
          {say(signInWords.demoLink, language)} <a href={shownLink}>{say(signInWords.enter, language)}</a>
        </p>
      )}
      <Form act="recover">
        <Field id="email" name="email" type="email" autoComplete="username" label={say(signInWords.email, language)} />
        <p>
          <button type="submit" className="button is-main">
            {say(signInWords.sendLink, language)}
          </button>
        </p>
      </Form>
      <p>
        <a href={`/${language}/sign-in`}>{say(signInWords.title, language)}</a>
      </p>
    </article>
  );
}

export function CodeNeeded({ language, told, next }: Pick<SignInProps, "language" | "told" | "next">) {
  return (
    <article className="door">
      <h1>{say(signInWords.codeTitle, language)}</h1>
      <p className="lede">{say(signInWords.codeText, language)}</p>
      <Notice told={told} language={language} />
      <Form act="code" next={next}>
        <Field id="code" name="code" label={say(signInWords.code, language)} autoComplete="one-time-code" code />
        <p>
          <button type="submit" className="button is-main">
            {say(signInWords.enter, language)}
          </button>
        </p>
      </Form>
      <p>
        <a href={withNext(`/${language}/sign-in`, next)}>{say(signInWords.beginAgain, language)}</a>
      </p>
    </article>
  );
}

/** What a link leads to: a button, for a link that is only looked at does nothing. */
export function LinkFollowed({ language, token }: { readonly language: Language; readonly token: string }) {
  return (
    <article className="door">
      <h1>{say(signInWords.linkTitle, language)}</h1>
      <p className="lede">{say(signInWords.linkText, language)}</p>
      <Form act="follow">
        <input type="hidden" name="token" value={token} />
        <p>
          <button type="submit" className="button is-main">
            {say(signInWords.enter, language)}
          </button>
        </p>
      </Form>
    </article>
  );
}

export type InvitationProps = {
  readonly language: Language;
  readonly token: string;
  readonly name: string;
  /** The language they chose, when the page comes back. */
  readonly chosen?: Language;
  readonly told?: Told | undefined;
};

export function Invitation({ language, token, name, chosen = language, told }: InvitationProps) {
  return (
    <article className="door">
      <h1>{say(signInWords.inviteTitle, language)}</h1>
      <p className="lede">{say(signInWords.inviteText, language)}</p>
      <Notice told={told} language={language} />
      <Form act="accept">
        <input type="hidden" name="token" value={token} />
        <Field
          id="name"
          name="name"
          autoComplete="name"
          label={say(signInWords.name, language)}
          value={name}
          note={say(signInWords.nameNote, language)}
        />
        <p className="entry">
          <label htmlFor="language">{say(signInWords.language, language)}</label>
          <select id="language" name="language" defaultValue={chosen}>
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {ownNames[one]}
              </option>
            ))}
          </select>
        </p>
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required={false}
          label={say(signInWords.passwordMaybe, language)}
          note={say(signInWords.passwordNote, language, passwordLimits)}
        />
        <p>
          <button type="submit" className="button is-main">
            {say(signInWords.accept, language)}
          </button>
        </p>
      </Form>
    </article>
  );
}
