/** A rule of combination, and what it does with what is absent, as sentences. */
import type { Language } from "../../base/text.ts";
import { percent } from "../../ui/kit/numbers.ts";
import { localeOf, type Message, say } from "../../ui/words/words.ts";
import type { Absence, Combining } from "./contract.ts";
import { methodWords } from "./words.ts";

const sentences: Readonly<Record<Combining["kind"], Message>> = {
  mean: methodWords.combineMean,
  "geometric-mean": methodWords.combineGeometric,
  "harmonic-mean": methodWords.combineHarmonic,
  "power-mean": methodWords.combinePower,
  sum: methodWords.combineSum,
  min: methodWords.combineMin,
  max: methodWords.combineMax,
  median: methodWords.combineMedian,
};

/** A number as it was written, with the language's own mark between whole and part. */
export const plainNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 10 }).format(value);

export function combineSentence(combine: Combining, weights: readonly number[], language: Language): string {
  const even = weights.every((weight) => weight === weights[0]);
  if (combine.kind === "mean" && even) return say(methodWords.combineMeanEven, language);
  return say(sentences[combine.kind], language, { power: plainNumber(combine.power ?? 1, language) });
}

export function absenceSentence(missing: Absence, combine: Combining, language: Language): string {
  if (missing.rule === "propagate") return say(methodWords.propagate, language);
  if ((missing.need ?? 0) > 0) return say(methodWords.skipNeed, language, { need: percent(missing.need, language) });
  return say(combine.kind === "sum" ? methodWords.skipSum : methodWords.skipAll, language);
}
