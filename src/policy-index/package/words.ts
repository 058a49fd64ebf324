/** Every finding about a package in words, in the five languages: what was found and expected, and how to mend it. */
import type { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { say, type Values } from "../../ui/words/words.ts";
import type { FindingMessage } from "../instrument/finding-messages.ts";
import { preparationWords } from "../instrument/preparation-words.ts";
import { type InstrumentCode, instrumentWords } from "../instrument/words.ts";
import { answerWords } from "./answer-words.ts";
import { crosswalkWords } from "./crosswalk-words.ts";
import { fileWords } from "./file-words.ts";
import { tableWords } from "./table-words.ts";
import { workbookWords } from "./workbook-words.ts";

export type PackageCode =
  | InstrumentCode
  | keyof typeof fileWords
  | keyof typeof crosswalkWords
  | keyof typeof tableWords
  | keyof typeof answerWords
  | keyof typeof workbookWords;

export const packageWords: Readonly<Record<PackageCode, FindingMessage>> = {
  ...instrumentWords,
  ...preparationWords,
  ...fileWords,
  ...crosswalkWords,
  ...tableWords,
  ...answerWords,
  ...workbookWords,
};

const isPackageCode = (code: string): code is PackageCode => Object.hasOwn(packageWords, code);

/** What a finding that lacks a fact says in its place. */
const unsaid: Values = {
  ...{ found: "–", expected: "–", code: "–", node: "–", place: "–", period: "–" },
  ...{ count: 0, first: "–", second: "–", point: "–", comma: "–", places: "–", periods: "–", indicators: "–" },
};

/**
 * @example findingWords({ tier: "error", code: "option-unknown", found: "3", expected: "0, 1" }, "en")
 * // → { said: "“3” is not an option of this question.", mend: "Write one of: 0, 1; or leave it empty if …" }
 */
export function findingWords(finding: Finding, language: Language): { readonly said: string; readonly mend: string } {
  const { code, found, expected, facts = {} } = finding;
  if (!isPackageCode(code)) return { said: code, mend: [found, expected].filter(Boolean).join(" → ") };
  const values: Record<string, string | number> = { ...unsaid, near: expected === undefined ? "no" : "yes" };
  for (const [name, fact] of Object.entries(facts)) values[name] = typeof fact === "boolean" ? String(fact) : fact;
  if (found !== undefined) values.found = found;
  if (expected !== undefined) values.expected = expected;
  const { said, mend } = packageWords[code];
  return { said: say(said, language, values), mend: say(mend, language, values) };
}
