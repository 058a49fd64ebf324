/** Where a request is begun, or a lost link to one is asked for again. */
import { inLanguage, type Language } from "../../base/text.ts";
import { Refused, type Sent } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { say } from "../../ui/words/words.ts";
import type { ProgrammeView } from "../programme/contract.ts";
import { programmeWords } from "../programme/words.ts";
import { longestSaid } from "./contract.ts";
import { Field, writtenIn } from "./Fields.tsx";
import { formWords } from "./form-words.ts";
import { ownWords } from "./own-words.ts";
import { askPath } from "./paths.ts";

type AskProps = {
  readonly language: Language;
  readonly view: ProgrammeView;
  readonly form: string;
  /** From a page about a gap. */
  readonly about: {
    readonly place?: string | undefined;
    readonly indicator?: { readonly value: string; readonly title: string } | undefined;
  };
  readonly posted?: Sent | undefined;
  readonly isSent: boolean;
};

export function AskPage({ language, view, form, about, posted, isSent }: AskProps) {
  const { programme } = view;
  const written = writtenIn({ posted });
  return (
    <article className="request">
      <Breadcrumb
        language={language}
        steps={[
          { title: inLanguage(programme.title, language).words, href: `/${language}/programmes/${programme.code}` },
        ]}
      />
      <h1>{say(formWords.ask, language)}</h1>
      {programme.isExercise && <p className="notice">{say(programmeWords.exercise, language)}</p>}
      {posted && <Refused problem={posted.problem} />}
      <p className="lede">{say(formWords.lede, language)}</p>
      {about.indicator && <p>{say(formWords.about, language, { indicator: about.indicator.title })}</p>}
      <form method="post" action={askPath(language, programme.code)} className="request-form">
        <input type="hidden" name="form" value={form} />
        {about.place !== undefined && <input type="hidden" name="place" value={about.place} />}
        {about.indicator && <input type="hidden" name="indicator" value={about.indicator.value} />}
        <Field
          {...{ language, written }}
          name="address"
          kept=""
          label={formWords.address}
          help={formWords.addressHelp}
          kind="email"
          most={longestSaid.address}
        />
        <p>
          <button type="submit" className="button is-main" name="_then" value="begin">
            {say(formWords.begin, language)}
          </button>
        </p>
      </form>
      <section aria-labelledby="data-protection">
        <h2 id="data-protection">{say(ownWords.dataProtection, language)}</h2>
        <p>{inLanguage(programme.dataProtection, language).words}</p>
      </section>
      <details open={isSent}>
        <summary>{say(formWords.lost, language)}</summary>
        {isSent ? (
          <p role="status">{say(formWords.linksSent, language)}</p>
        ) : (
          <form method="post" action={askPath(language, programme.code)} className="request-form">
            <p className="entry">
              <label htmlFor="lost">{say(formWords.lostAddress, language)}</label>
              <input
                id="lost"
                className="field"
                name="address"
                type="email"
                dir="ltr"
                required
                maxLength={320}
                autoComplete="email"
              />
            </p>
            <p>
              <button type="submit" className="button" name="_then" value="links">
                {say(formWords.sendLinks, language)}
              </button>
            </p>
          </form>
        )}
      </details>
    </article>
  );
}
