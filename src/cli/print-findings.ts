/** Findings for a terminal: three tiers, each with its place, what was found, and how to mend it. */
import { type Finding, type Tier, tiers } from "../base/finding.ts";
import type { Language } from "../base/text.ts";
import { findingWords } from "../policy-index/package/words.ts";
import { say } from "../ui/words/words.ts";
import { cliWords } from "./words.ts";

/** @example whereOf({ tier: "error", code: "x", file: "answers.csv", row: 3, column: "answer" }) // → "answers.csv:3 [answer]" */
export const whereOf = ({ file, row, column, facts }: Finding): string => {
  const sheet = facts?.sheet === undefined ? "" : ` (${facts.sheet})`;
  const place = `${file ?? ""}${row === undefined ? "" : `:${row}`}${sheet}`;
  return [place, column === undefined || column === "" ? "" : `[${column}]`].filter((part) => part !== "").join(" ");
};

export function findingsAsText(
  findings: readonly Finding[],
  language: Language,
  wordsOf: typeof findingWords = findingWords,
): string {
  const headings: Record<Tier, (typeof cliWords)["errors"]> = {
    error: cliWords.errors,
    warning: cliWords.warnings,
    note: cliWords.notes,
  };
  return tiers
    .map((tier) => ({ tier, of: findings.filter((finding) => finding.tier === tier) }))
    .filter(({ of }) => of.length > 0)
    .map(({ tier, of }) => {
      const heading = say(headings[tier], language, { count: of.length });
      return `${heading}\n${of.map((finding) => asText(finding, language, wordsOf)).join("")}`;
    })
    .join("\n");
}

function asText(finding: Finding, language: Language, wordsOf: typeof findingWords): string {
  const { said, mend } = wordsOf(finding, language);
  const where = whereOf(finding);
  return `  ${where === "" ? "" : `${where}  `}${said}\n      ${mend}\n`;
}

/** Writes findings to standard error: an array of objects where JSON is wanted, words included; else text. */
export function printFindings(
  findings: readonly Finding[],
  language: Language,
  format: "text" | "json",
  wordsOf: typeof findingWords = findingWords,
): void {
  if (findings.length === 0) return;
  if (format === "text") {
    process.stderr.write(findingsAsText(findings, language, wordsOf));
    return;
  }
  const worded = findings.map((finding) => ({ ...finding, ...wordsOf(finding, language) }));
  process.stderr.write(`${JSON.stringify(worded, undefined, 1)}\n`);
}
