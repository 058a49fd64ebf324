/** Where the link of a reminder leads: one sentence, one button; then that it is done, and how it is undone. */
import { inLanguage, type Language, type LocalisedText } from "../../../base/text.ts";
import { say } from "../../../ui/words/words.ts";
import { silencingWords } from "./words.ts";

type SilencePageProps = {
  readonly language: Language;
  /** Undefined when the link is none of ours. */
  readonly edition: { readonly title: LocalisedText; readonly isSilent: boolean } | undefined;
};

export function SilencePage({ language, edition }: SilencePageProps) {
  const values = { edition: edition ? inLanguage(edition.title, language).words : "" };
  return (
    <article className="door">
      <h1>{say(silencingWords.title, language)}</h1>
      {edition === undefined ? (
        <p className="notice is-wrong">{say(silencingWords.gone, language)}</p>
      ) : edition.isSilent ? (
        <>
          <p className="notice" role="status">
            {say(silencingWords.silent, language, values)}
          </p>
          <p>{say(silencingWords.undo, language)}</p>
        </>
      ) : (
        <form method="post" className="door-form">
          <p>{say(silencingWords.ask, language, values)}</p>
          <p>
            <button type="submit" className="button is-main">
              {say(silencingWords.button, language)}
            </button>
          </p>
        </form>
      )}
      {edition?.isSilent !== false && (
        <p>
          <a href={`/${language}/desk/account`}>{say(silencingWords.account, language)}</a>
        </p>
      )}
    </article>
  );
}
