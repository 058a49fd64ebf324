/** The programmes there are, for whoever looks for one to ask. */
import { inLanguage, type Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Listed } from "./contract.ts";
import { programmeWords as words } from "./words.ts";

export type ProgrammesProps = {
  readonly programmes: readonly Listed[];
  readonly language: Language;
  /** About what somebody wants to ask, as a query: each leads to where that is done. */
  readonly asked?: string;
};

export function Programmes({ programmes, language, asked }: ProgrammesProps) {
  return (
    <article className="programme">
      <h1>{say(words.programmes, language)}</h1>
      <p className="lede">{say(words.lede, language)}</p>
      {programmes.length === 0 && <p>{say(words.none, language)}</p>}
      {programmes.map(({ code, title, institution, isExercise }) => {
        const name = inLanguage(title, language);
        return (
          <section key={code}>
            <h2>
              <a
                href={`/${language}/programmes/${code}${asked === undefined ? "" : `/ask?${asked}`}`}
                lang={name.language}
              >
                {name.words}
              </a>
            </h2>
            <p className="quiet">{say(words.runBy, language, { who: inLanguage(institution, language).words })}</p>
            {isExercise && <p className="notice">{say(words.exercise, language)}</p>}
          </section>
        );
      })}
    </article>
  );
}
