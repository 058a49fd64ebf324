/**
 * What is wrong with a programme: asked in the same way of a file, of a draft on the server, and of what somebody writes on a screen. The
 * schema finds it; what it is called is said here, for its own words speak of inputs and patterns.
 */
import { z } from "zod";
import { strictly } from "../../base/strict-schema.ts";
import type { Language } from "../../base/text.ts";
import { isUnclear } from "../../base/typed-number.ts";
import { say } from "../../ui/words/words.ts";
import { faultWords } from "./fault-words.ts";
import { typedWords as words } from "./typed-words.ts";

export type Fault = { readonly path: readonly (string | number)[]; readonly found: string };

const isNamed = (message: string): message is keyof typeof faultWords => Object.hasOwn(faultWords, message);

type Step = string | number;

const valueAt = (value: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>(
    (found, step) => (typeof found === "object" && found !== null ? Reflect.get(found, step) : undefined),
    value,
  );

const notInForm = { code: "notCode", id: "notCode", currency: "notCurrency", place: "notPlace" } as const;
const notInFormOf = (field: Step | undefined) =>
  Object.entries(notInForm).find(([name]) => name === field)?.[1] ??
  (/^(from|until|day)$/.test(String(field)) ? "notDay" : undefined);

type Said = { readonly of: keyof typeof words; readonly limit?: number };

function limited(
  { code, origin }: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  limit: number,
  isIncluded: boolean,
): Said {
  const isLow = code === "too_small";
  if (origin === "array") return { of: isLow ? "tooFew" : "tooMany", limit };
  if (origin === "string") return { of: isLow ? "missing" : "tooLong" };
  return { of: isLow ? (isIncluded ? "atLeast" : "moreThan") : "atMost", limit };
}

/** Which of our words says it; undefined where the schema's own are left. */
function saidOf(issue: z.core.$ZodIssue, value: unknown): Said | undefined {
  if (value === undefined || value === "") return { of: "missing" };
  const of = notInFormOf(issue.path.filter((step) => typeof step !== "symbol").at(-1));
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "int" || typeof value === "number") return { of: "notWhole" };
      if (issue.expected !== "number" || typeof value !== "string") return undefined;
      return { of: isUnclear(value) ? "unclearNumber" : "notNumber" };
    case "too_small":
      return limited(issue, Number(issue.minimum), issue.inclusive !== false);
    case "too_big":
      return limited(issue, Number(issue.maximum), true);
    case "invalid_format":
      return of && { of };
    case "invalid_value":
      return { of: "notOffered" };
    case "custom":
      return { of: Array.isArray(value) ? "twice" : (of ?? "tooLong") };
    default:
      return undefined;
  }
}

/** All that is wrong, where and in words; none where the schema takes it. */
export function faultsOf(schema: z.ZodType, value: unknown, language: Language): readonly Fault[] {
  const read = strictly(schema).safeParse(value, { error: z.locales[language]().localeError });
  if (read.success) return [];
  return read.error.issues.slice(0, 100).map((issue) => {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (isNamed(issue.message)) return { path, found: say(faultWords[issue.message], language) };
    const typed = valueAt(value, path);
    const said = saidOf(issue, typed);
    const values = { typed: String(typed).slice(0, 60), limit: said?.limit ?? 0 };
    return { path, found: said === undefined ? issue.message : say(words[said.of], language, values) };
  });
}
