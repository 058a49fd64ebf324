/** A citation that never breaks: the words, the permanent address, a button to copy both; and as programs read it. */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type CiteBoxProps = {
  readonly language: Language;
  readonly text: string;
  /** Absolute, and pinned to a release. */
  readonly address: string;
  readonly heading?: string;
  /** For reference managers. */
  readonly bibtex?: string;
  readonly csl?: Readonly<Record<string, unknown>>;
};

export function CiteBox({ language, text, address, heading, bibtex, csl }: CiteBoxProps) {
  const forms = [
    ...(bibtex === undefined ? [] : [{ name: "BibTeX", form: bibtex.trimEnd() }]),
    ...(csl === undefined ? [] : [{ name: "CSL-JSON", form: JSON.stringify([csl], null, 1) }]),
  ];
  return (
    <section className="cite" aria-label={heading ?? say(kitWords.cite, language)}>
      <h2 className="cite-heading">{heading ?? say(kitWords.cite, language)}</h2>
      <p className="cite-text">
        <span>{text}</span>{" "}
        <a href={address} dir="ltr">
          {address}
        </a>
      </p>
      <copy-text
        text={`${text} ${address}`}
        label={say(kitWords.copyCitation, language)}
        done={say(kitWords.copied, language)}
      />
      {forms.map(({ name, form }) => (
        <details key={name} className="cite-form">
          <summary>
            <bdi>{name}</bdi>
          </summary>
          <pre dir="ltr">{form}</pre>
          <copy-text text={form} label={say(kitWords.copy, language)} done={say(kitWords.copied, language)} />
        </details>
      ))}
    </section>
  );
}
