/** In a demonstration, where everybody is invented and no letter goes out: what the letters would say, and the way there. */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import { signInWords } from "./sign-in-words.ts";

/** Beside “it is on its way”; nothing where letters go out. */
export const LettersHere = ({ language, at }: { readonly language: Language; readonly at: string | undefined }) =>
  at === undefined ? null : (
    <>
      {" "}
      {say(signInWords.lettersHere, language)} <a href={at}>{say(signInWords.readLetters, language)}</a>
    </>
  );

export type LettersProps = {
  readonly language: Language;
  readonly letters: readonly {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly language: Language;
    readonly at: Date;
  }[];
  /** Addresses that begin so are links. */
  readonly origin: string;
};

/** The words of a letter, its links as links. */
const linked = (text: string, origin: string): readonly ReactNode[] =>
  text.split(/(https?:\/\/\S+)/).map((part, at) =>
    part.startsWith(`${origin}/`) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which never change places.
      <a key={at} href={part} dir="ltr">
        {part}
      </a>
    ) : (
      part
    ),
  );

export function Letters({ language, letters, origin }: LettersProps) {
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return (
    <article className="door">
      <h1>{say(signInWords.letters, language)}</h1>
      <p className="lede">{say(signInWords.lettersText, language)}</p>
      {letters.length === 0 && <p role="status">{say(signInWords.noLetters, language)}</p>}
      {letters.map((letter) => (
        <section className="shown-letter" key={`${letter.at.toISOString()} ${letter.to} ${letter.subject}`}>
          <h2 dir="auto" lang={letter.language}>
            {letter.subject}
          </h2>
          <p className="quiet">
            <bdi dir="ltr">{letter.to}</bdi> · {time.format(letter.at)} UTC
          </p>
          <p className="shown-letter-text" dir="auto" lang={letter.language}>
            {linked(letter.text, origin)}
          </p>
        </section>
      ))}
    </article>
  );
}
