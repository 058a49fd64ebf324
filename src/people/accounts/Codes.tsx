/** Setting up codes: the picture to scan, the recovery codes to keep, and the first code to prove that both arrived. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { Button } from "./Act.tsx";
import { Field } from "./SignIn.tsx";
import { signInWords } from "./sign-in-words.ts";
import { accountWords } from "./words.ts";

export type CodesProps = {
  readonly language: Language;
  /** `otpauth://…`, as authenticators read it. */
  readonly address: string;
  /** The squares of the picture of it, row by row. */
  readonly squares: readonly (readonly boolean[])[];
  readonly recoveryCodes: readonly string[];
};

/** The key in fours, as one copies it by hand. */
const inFours = (key: string): string => key.replace(/(.{4})(?=.)/g, "$1 ");

export function Codes({ language, address, squares, recoveryCodes }: CodesProps) {
  const key = new URL(address).searchParams.get("secret") ?? "";
  const path = squares.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <article className="account">
      <h1>{say(accountWords.codesTitle, language)}</h1>
      <p className="lede">{say(accountWords.scan, language)}</p>
      <svg
        className="codes-picture"
        viewBox={`-2 -2 ${squares.length + 4} ${squares.length + 4}`}
        role="img"
        aria-label={say(accountWords.scan, language)}
      >
        <path d={path} fill="black" />
      </svg>
      <p>
        {say(accountWords.key, language)}: <code dir="ltr">{inFours(key)}</code>
      </p>
      <p>
        <a href={address}>{say(accountWords.openApp, language)}</a>
      </p>
      <section aria-labelledby="recovery-codes">
        <h2 id="recovery-codes">{say(accountWords.recoveryCodes, language)}</h2>
        <p>{say(accountWords.recoveryText, language)}</p>
        <ul className="code-list" dir="ltr">
          {recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </section>
      <form method="post" className="door-form">
        <input type="hidden" name="_act" value="confirm" />
        <Field id="code" name="code" label={say(accountWords.firstCode, language)} autoComplete="one-time-code" code />
        <p>
          <Button words={accountWords.confirmCodes} language={language} />
        </p>
      </form>
    </article>
  );
}

/** When a code or a password was not right. */
export function CodesRefused({ language }: { readonly language: Language }) {
  return (
    <article className="account">
      <h1>{say(accountWords.codesTitle, language)}</h1>
      <p className="notice is-wrong" role="alert">
        {say(accountWords.codesWrong, language)}
      </p>
      <p>
        <a href={`/${language}/desk/account`}>{say(accountWords.title, language)}</a>
      </p>
      <p>
        <a href={`/${language}/sign-in/recover`}>{say(signInWords.lost, language)}</a>
      </p>
    </article>
  );
}
