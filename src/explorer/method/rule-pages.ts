/**
 * The pages of `docs/method` as the site shows them: their Markdown drawn, links between them kept, links to what the site
 * does not have left as words. They are written in English, for whoever checks the arithmetic, and by which rule a figure is corrected.
 */
import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import type { Language } from "../../base/text.ts";
import { rulesPath } from "../reading/paths.ts";

/** By the names of their files; the first is the list of all. */
export const rulePages = [
  "method",
  ...(["screening", "imputation", "outliers", "normalisation", "weights", "combination", "ranks"] as const),
  ...(["structure", "uncertainty", "agreement", "panel", "explain", "corrections"] as const),
] as const;

export type RulePage = (typeof rulePages)[number];

export const isRulePage = (name: string): name is RulePage => rulePages.some((one) => one === name);

/** The file of a page, under `docs/`. */
export const ruleFile = (page: RulePage): readonly string[] =>
  page === "method" || page === "corrections" ? [`${page}.md`] : ["method", `${page}.md`];

export type RuleDrawn = { readonly title: string; readonly html: string };

/** @example ruleDrawn("# Weights\n\nSee [ranks](ranks.md).", "en").html // → "<p>See <a href=\"/en/about/rules/ranks\">ranks</a>.</p>" */
export function ruleDrawn(text: string, language: Language): RuleDrawn {
  const [, title = "", body = ""] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
  const made = micromark(body, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return {
    title,
    html: made
      .replace(/<a href="([^"]*)">(.*?)<\/a>/g, (_, href: string, words: string) => linked(href, words, language))
      .replace(
        /<h([23])>(.*?)<\/h\1>/g,
        (_, level, words: string) => `<h${level} id="${anchor(words)}">${words}</h${level}>`,
      )
      // A wide table moves by itself, and can be moved by key.
      .replaceAll("<table>", '<div class="rule-table" role="region" aria-label="Table" tabindex="0"><table>')
      .replaceAll("</table>", "</table></div>"),
  };
}

function linked(href: string, words: string, language: Language): string {
  if (/^(https?:|#)/.test(href)) return `<a href="${href}">${words}</a>`;
  const [, name = "", hash = ""] = /^(?:\.\.\/|method\/)?([a-z]+)\.md(#[\w-]+)?$/.exec(href) ?? [];
  return isRulePage(name) ? `<a href="${rulesPath(language, name)}${hash}">${words}</a>` : words;
}

/** As GitHub names it. */
const anchor = (heading: string): string =>
  heading
    .replace(/<[^>]+>|&\w+;/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
