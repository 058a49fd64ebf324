/** Where the two links of a change of address lead: a sentence and a button, for a link that is looked at changes nothing. */
import type { ReactNode } from "react";
import type { Language } from "../../../base/text.ts";
import { type Message, say } from "../../../ui/words/words.ts";
import { addressWords } from "./words.ts";

/** What a link can be found to be. */
export type AddressLinkState =
  | { readonly state: "wanted"; readonly address: string }
  | { readonly state: "sign-in-first"; readonly door: string }
  | { readonly state: "may-keep" | "kept" | "gone" };

export type AddressLinkProps = { readonly language: Language; readonly link: AddressLinkState };

export const addressLinkTitle = ({ state }: AddressLinkState): Message =>
  state === "may-keep" || state === "kept" ? addressWords.keepTitle : addressWords.newTitle;

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
      {link.state === "kept" && (
        <p className="notice" role="status">
          {words(addressWords.kept)}
        </p>
      )}
      {link.state === "gone" && (
        <p className="notice is-wrong" role="alert">
          {words(addressWords.gone)}
        </p>
      )}
      {(link.state === "kept" || link.state === "gone") && (
        <p>
          <a href={`/${language}/desk/account`}>{words(addressWords.account)}</a>
        </p>
      )}
    </article>
  );
}
