/** A citation that never breaks: the words, the permanent address, and a button to copy both. */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type CiteBoxProps = {
  readonly language: Language;
  readonly text: string;
  /** Absolute, and pinned to a release. */
  readonly address: string;
  readonly heading?: string;
};

export function CiteBox({ language, text, address, heading }: CiteBoxProps) {
  return (
    <section className="cite" aria-label={heading ?? say(kitWords.cite, language)}>
      <h2 className="cite-heading">{heading ?? say(kitWords.cite, language)}</h2>
      <p className="cite-text">
        <span dir="auto">{text}</span>{" "}
        <a href={address} dir="ltr">
          {address}
        </a>
      </p>
      <copy-text
        text={`${text} ${address}`}
        label={say(kitWords.copyCitation, language)}
        done={say(kitWords.copied, language)}
      />
    </section>
  );
}
