/** One page of the rules, in the words it was written in. */
import type { Language } from "../../base/text.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { say } from "../../ui/words/words.ts";
import { rulesPath } from "../reading/paths.ts";
import type { RuleDrawn, RulePage } from "./rule-pages.ts";
import { rulesWords } from "./words.ts";

type Props = { readonly page: RulePage; readonly drawn: RuleDrawn; readonly language: Language };

export function RulePageView({ page, drawn: { title, html }, language }: Props) {
  return (
    <article className="rule-page">
      {page !== "method" && (
        <Breadcrumb
          language={language}
          steps={[{ title: say(rulesWords.title, language), href: rulesPath(language, "method") }]}
        />
      )}
      <h1 lang="en" dir="ltr">
        {title}
      </h1>
      {language !== "en" && <p className="note">{say(rulesWords.inEnglish, language)}</p>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own pages, by micromark in its safe mode */}
      <div className="prose rule-text" lang="en" dir="ltr" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
