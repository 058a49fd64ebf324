/** What a zip of draws says of itself: what it is and is not, what was varied, and what every column means. */
import type { Language } from "../../base/text.ts";
import { colon, say } from "../../ui/words/words.ts";
import { sourceLine } from "../reading/citation.ts";
import { variationName, variationWhat } from "../reading/variation-sentences.ts";
import { readingWords } from "../reading/words.ts";
import { agreementSentences } from "./agreement-sentences.ts";
import { agreementWords } from "./agreement-words.ts";
import { auditWords } from "./audit-words.ts";
import type { RobustnessView } from "./contract.ts";
import { fileColumns, readmeWords } from "./readme-words.ts";
import { auditSentence, codersUnasked, failedSentences, finding, moreFindings } from "./sentences.ts";
import { robustnessWords } from "./words.ts";

export function robustnessReadme(view: RobustnessView, language: Language): string {
  const lines = [
    `# ${view.edition.index.label} ${view.edition.release}${colon(language)} ${say(robustnessWords.title, language)}`,
    "",
    say(robustnessWords.lede, language),
    "",
    `**${say(readmeWords.notice, language)}**`,
    "",
    `${say(readingWords.sensitivityRange, language)}${colon(language)} ${finding(view, language)}. ${moreFindings(view, language)}`,
    "",
    ...failedSentences(view, language).flatMap((sentence) => [`- ${sentence}`, ""]),
    `## ${say(robustnessWords.variedTitle, language)}`,
    "",
    ...view.varied.map(
      (name) => `- ${variationName(name, language)}${colon(language)} ${variationWhat(name, view.settings, language)}`,
    ),
    "",
    `## ${say(robustnessWords.notVariedTitle, language)}`,
    "",
    ...view.notVaried.map(
      ({ name, reason }) =>
        `- ${variationName(name, language)}${colon(language)} ${say(robustnessWords[reason], language)}`,
    ),
    ...(codersUnasked(view) ? [`- ${say(robustnessWords.coders, language)}`] : []),
    "",
    ...(view.agreement
      ? [
          `## ${say(agreementWords.title, language)}`,
          "",
          [...agreementSentences(view.agreement, language), say(agreementWords.how, language)].join(" "),
          "",
        ]
      : []),
    ...(view.audit
      ? [
          `## ${say(auditWords.notesTitle, language)}`,
          "",
          ...view.audit.notes.map((note) => `- ${auditSentence(note, view.audit?.names ?? [], language)}`),
          "",
        ]
      : []),
    `## ${say(readmeWords.filesTitle, language)}`,
    "",
    ...Object.entries(fileColumns)
      .filter(([file]) => file !== "agreement.csv" || view.agreement)
      .flatMap(([file, columns]) => [
        `### ${file}`,
        "",
        ...Object.entries(columns).map(
          ([column, meaning]) => `- \`${column}\`${colon(language)} ${say(meaning, language)}`,
        ),
        "",
      ]),
    sourceLine(view.edition, language),
  ];
  return `${lines.join("\n")}\n`;
}
