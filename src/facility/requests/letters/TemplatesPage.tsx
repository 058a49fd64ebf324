/** The letters of a programme, kind by kind in every language, for whoever manages it. */
import { direction, inLanguage, type Language, languages } from "../../../base/text.ts";
import { ownNames } from "../../../people/accounts/language-names.ts";
import { ActForm, type Asked } from "../../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { say } from "../../../ui/words/words.ts";
import { programmeWords } from "../../programme/words.ts";
import type { TemplatesView } from "./contract.ts";
import { letterKindWords, letterPageWords as words } from "./words.ts";

const act = "letters.keep-template";

type Props = { readonly view: TemplatesView; readonly asked: Asked; readonly language: Language };

export function TemplatesPage({ view, asked, language }: Props) {
  return (
    <article className="programme">
      <Breadcrumb
        language={language}
        steps={[{ title: say(programmeWords.programmes, language), href: `/${language}/desk/programmes` }]}
      />
      <p className="kicker">{inLanguage(view.title, language).words}</p>
      <h1>{say(words.templates, language)}</h1>
      <p>{say(words.templatesLede, language)}</p>
      {view.templates.map((template) => (
        <Template key={template.kind} {...{ template, asked, language, version: view.version }} />
      ))}
    </article>
  );
}

type TemplateProps = Omit<Props, "view"> & {
  readonly template: TemplatesView["templates"][number];
  readonly version: number;
};

function Template({ template, asked, language, version }: TemplateProps) {
  const { kind, isOwn, mayUse } = template;
  const isBack = asked.posted?.fields._form === kind;
  const said = (field: "subject" | "body", of: Language): string => {
    const sent = isBack ? asked.posted?.fields[`${field}.${of}`] : undefined;
    return typeof sent === "string" ? sent : inLanguage(template[field], of).words;
  };
  return (
    <details id={`letter-${kind}`} open={isBack || asked.done === `${act}.${kind}`}>
      <summary>
        {say(letterKindWords[kind], language)}
        {isOwn && <span className="quiet"> · {say(words.own, language)}</span>}
      </summary>
      <p className="small soft">
        {say(words.mayUse, language, { names: mayUse.map((name) => `{${name}}`).join(" ") })}
      </p>
      <ActForm asked={asked} act={act} id={kind} match={version} saidDone={say(words.kept, language)}>
        <input type="hidden" name="kind" value={kind} />
        {languages.map((of) => (
          <fieldset key={of} lang={of} dir={direction(of)}>
            <legend>{ownNames[of]}</legend>
            <p className="entry">
              <label htmlFor={`${kind}-subject-${of}`}>{say(words.subject, of)}</label>
              <input
                className="field"
                id={`${kind}-subject-${of}`}
                name={`subject.${of}`}
                maxLength={6000}
                defaultValue={said("subject", of)}
              />
            </p>
            <p className="entry">
              <label htmlFor={`${kind}-body-${of}`}>{say(words.text, of)}</label>
              <textarea
                className="field"
                id={`${kind}-body-${of}`}
                name={`body.${of}`}
                rows={9}
                maxLength={6000}
                defaultValue={said("body", of)}
              />
            </p>
          </fieldset>
        ))}
        <button type="submit" className="button">
          {say(words.keep, language)}
        </button>
      </ActForm>
    </details>
  );
}
