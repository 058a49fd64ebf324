/** How far two coders agreed, in sentences and as rows, for the page, the document and the files. */
import type { Language } from "../../base/text.ts";
import { count, dash, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { agreementWords } from "./agreement-words.ts";
import type { RobustnessView } from "./contract.ts";

type Agreement = NonNullable<RobustnessView["agreement"]>;

/** What Krippendorff asks for, and the least he draws careful conclusions from (Content Analysis, 2004). */
const asked = 0.8;
const least = 0.667;

const levelOf = (alpha: number): string => (alpha >= asked ? "high" : alpha >= least ? "fair" : "low");

export function agreementSentences(agreement: Agreement, language: Language): readonly string[] {
  const { pairs, same, alpha, low, high, reason = "nothing-to-compare", untold } = agreement;
  const figure = (of: number | undefined): string => score(of, language, 2);
  return [
    ...(pairs > 0
      ? [
          say(agreementWords.counted, language, {
            ...{ of: pairs, pairs: count(pairs, language), same: count(same, language) },
          }),
        ]
      : []),
    alpha === undefined
      ? say(agreementWords[reason], language)
      : say(agreementWords.alpha, language, {
          ...{ alpha: figure(alpha), low: figure(low), high: figure(high), level: levelOf(alpha) },
        }),
    ...(untold > 0 ? [say(agreementWords.untold, language, { count: untold })] : []),
  ];
}

/** A row for each table: its questions by name, then the figures. */
export const agreementRows = ({ tables }: Agreement, language: Language) =>
  tables.map(({ questions, pairs, same, alpha, low, high }) => ({
    questions,
    figures: [
      count(pairs, language),
      count(same, language),
      score(alpha, language, 2),
      low === undefined ? dash : `${score(low, language, 2)}–${score(high, language, 2)}`,
    ],
  }));
