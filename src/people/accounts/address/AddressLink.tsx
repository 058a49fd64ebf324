/** Where the links of a change of address lead: a sentence and a button, for a link that is looked at changes nothing. */
import type { ReactNode } from "react";
import type { Language } from "../../../base/text.ts";
import { type Message, say } from "../../../ui/words/words.ts";
import { addressWords } from "./words.ts";

/** What a link can be found to be. */
export type AddressLinkState =
  | { readonly state: "wanted"; readonly address: string }
  | { readonly state: "sign-in-first"; readonly door: string }
  | { readonly state: "may-keep" | "kept" | "may-take-back" | "back" | "taken" | "not-yours" | "gone" };

export type AddressLinkProps = { readonly language: Language; readonly link: AddressLinkState };

const titles: Readonly<Partial<Record<AddressLinkState["state"], Message>>> = {
  "may-keep": addressWords.keepTitle,
  kept: addressWords.keepTitle,
  "may-take-back": addressWords.takeBackTitle,
  back: addressWords.takeBackTitle,
  taken: addressWords.takeBackTitle,
};

export const addressLinkTitle = ({ state }: AddressLinkState): Message => titles[state] ?? addressWords.newTitle;

/** What a link came to, for those that ask nothing more. */
const outcomes: Readonly<Partial<Record<AddressLinkState["state"], Message>>> = {
  kept: addressWords.kept,
  back: addressWords.back,
  taken: addressWords.takenMeanwhile,
  "not-yours": addressWords.notYours,
  gone: addressWords.gone,
};

const wentWell: ReadonlySet<AddressLinkState["state"]> = new Set(["kept", "back"]);

function Ask({ language, text, button }: { language: Language; text: ReactNode; button: Message }) {
  return (
    <form method="post" className="door-form">
      <p>{text}</p>
      <p>
        <button type="submit" className="button is-main">
          {say(button, language)}
        </button>
      </p>
    </form>
  );
}

export function AddressLink({ language, link }: AddressLinkProps) {
  const words = (message: Message, values = {}) => say(message, language, values);
  const outcome = outcomes[link.state];
  const isWell = wentWell.has(link.state);
  return (
    <article className="door">
      <h1>{words(addressLinkTitle(link))}</h1>
      {link.state === "wanted" && (
        <Ask
          language={language}
          text={words(addressWords.newText, { address: `\u2066${link.address}\u2069` })}
          button={addressWords.useIt}
        />
      )}
      {link.state === "may-keep" && (
        <Ask language={language} text={words(addressWords.keepText)} button={addressWords.keepIt} />
      )}
      {link.state === "sign-in-first" && (
        <>
          <p>{words(addressWords.signInFirst)}</p>
          <p>
            <a className="button is-main" href={link.door}>
              {words(addressWords.signIn)}
            </a>
          </p>
        </>
      )}
      {link.state === "may-take-back" && (
        <Ask language={language} text={words(addressWords.takeBackText)} button={addressWords.takeItBack} />
      )}
      {outcome && (
        <>
          <p className={isWell ? "notice" : "notice is-wrong"} role={isWell ? "status" : "alert"}>
            {words(outcome)}
          </p>
          <p>
            {isWell ? (
              <a className="button is-main" href={`/${language}/sign-in`}>
                {words(addressWords.signIn)}
              </a>
            ) : (
              <a href={`/${language}/desk/account`}>{words(addressWords.account)}</a>
            )}
          </p>
        </>
      )}
    </article>
  );
}
