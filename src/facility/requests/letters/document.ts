/** A letter as a document: the head of the programme, number, day, whom it is to, its subject and its words. */
import { inLanguage } from "../../../base/text.ts";
import { day } from "../../../ui/kit/numbers.ts";
import type { PrintedDocument } from "../../../ui/kit/printed-document.ts";
import { say } from "../../../ui/words/words.ts";
import type { PlannedLetter } from "./contract.ts";
import { letterPageWords as words } from "./words.ts";

export type PrintedLetter = Pick<
  PlannedLetter,
  "words" | "language" | "on" | "number" | "programmeTitle" | "institution" | "askers"
>;

export function letterDocument(letter: PrintedLetter): PrintedDocument {
  const { language, on, number, askers } = letter;
  const institution = inLanguage(letter.institution, language).words;
  const programme = inLanguage(letter.programmeTitle, language).words;
  return {
    language,
    form: "letter",
    title: letter.words.subject,
    kicker: institution === programme ? institution : `${institution} · ${programme}`,
    foot: `${programme} · ${number}`,
    day: on,
    blocks: [
      {
        kind: "rows",
        rows: [
          { term: say(words.number, language), text: number },
          { term: say(words.day, language), text: day(on, language) },
          { term: say(words.to, language), text: askers.join(" · ") },
        ],
      },
      ...letter.words.paragraphs.map((one) => ({ kind: "paragraph", words: one }) as const),
    ],
  };
}
