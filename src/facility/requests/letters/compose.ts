/** A letter put together: a template of the programme, filled with what the request says, and a paragraph of whoever sends it. */
import { createHash } from "node:crypto";
import { inLanguage, type Language } from "../../../base/text.ts";
import type { AddresseeKind, LetterKind, LetterTemplate, LetterWords, Placeholder } from "./contract.ts";

const always = ["number", "title", "programme", "institution", "asker", "day"] as const;

/** What may be used in a letter of each kind. */
export const mayUse: Readonly<Record<LetterKind, readonly Placeholder[]>> = {
  acknowledged: [...always, "by"],
  returned: [...always, "question", "by"],
  approved: [...always, "reason"],
  declined: [...always, "reason", "wayOn"],
  paused: [...always, "pause"],
  resumed: always,
  free: [...always, "subject", "text"],
};

const standIn = /\{([^{}]*)\}/g;

/** Whatever stands in braces and may not be used there. */
export const unknownIn = (text: string, kind: LetterKind): readonly string[] =>
  [...text.matchAll(standIn)]
    .map(([, name = ""]) => name)
    .filter((name) => !mayUse[kind].some((known) => known === name));

export type LetterValues = Readonly<Partial<Record<Placeholder, string>>>;

/** A text without the sentences that say a day where none can be said. */
const dated = (text: string, language: Language, { by }: LetterValues): string =>
  by !== undefined || !text.includes("{by}")
    ? text
    : [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
        .map(({ segment }) => segment)
        .filter((sentence) => !sentence.includes("{by}"))
        .join("")
        .trim();

const filled = (text: string, values: LetterValues): string =>
  text.replace(standIn, (whole, name: string) => new Map(Object.entries(values)).get(name) ?? whole);

const inParagraphs = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/**
 * Subject and paragraphs. A paragraph that whoever sends it adds stands before the last one, which takes leave.
 *
 * @example composedLetter({ subject: "On {number}", body: "Dear all,\n\nYours" }, "en", { number: "EXF/2027/0001" }, "More")
 *   // → { subject: "On EXF/2027/0001", paragraphs: ["Dear all,", "More", "Yours"] }
 */
export function composedLetter(
  template: LetterTemplate,
  language: Language,
  values: LetterValues,
  more: string,
): LetterWords {
  const paragraphs = inParagraphs(inLanguage(template.body, language).words).flatMap((one) =>
    inParagraphs(filled(dated(one, language, values), values)),
  );
  const added = inParagraphs(more);
  return {
    subject: filled(inLanguage(template.subject, language).words, values).replace(/\s+/g, " ").trim(),
    paragraphs: [...paragraphs.slice(0, -1), ...added, ...paragraphs.slice(-1)],
  };
}

/** Which letter a step sends, if it sends one. */
export function letterOfStep(step: Readonly<Record<string, unknown>>): LetterKind | undefined {
  if (step.kind === "finished") return step.stage === "acknowledgement" ? "acknowledged" : undefined;
  if (step.kind === "returned") return "returned";
  if (step.kind !== "decided") return undefined;
  return step.outcome === "approve" ? "approved" : step.outcome === "decline" ? "declined" : "returned";
}

type Seen = {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly words: LetterWords;
  readonly addressees: readonly AddresseeKind[];
  readonly templateVersion: number;
};

/** Stands for a letter as it was seen. */
export const hashOf = ({ kind, language, words, addressees, templateVersion }: Seen): string =>
  createHash("sha256")
    .update(JSON.stringify([kind, language, words.subject, words.paragraphs, addressees, templateVersion]))
    .digest("hex");
