/** What an indicator's answers say, in a sentence. */
import type { Language } from "../../base/text.ts";
import { count, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { IndicatorView } from "./contract.ts";
import { indicatorWords } from "./words.ts";

const withoutStop = (text: string): string => text.replace(/[.。]$/, "");

/** "The most frequent answer, in 120 of 190 places: No"; where answers are scores, their average. */
export function finding(view: IndicatorView, language: Language): string {
  const most = [...view.choices].sort((left, right) => right.places - left.places)[0];
  const of = count(view.places, language);
  return most
    ? say(indicatorWords.finding, language, {
        count: count(most.places, language),
        of,
        answer: withoutStop(most.label),
      })
    : say(indicatorWords.findingScore, language, { of, average: score(view.average, language) });
}

export const subtitle = (view: IndicatorView, language: Language): string =>
  say(indicatorWords.subtitle, language, {
    indicator: view.question.indicator.label,
    low: score(view.range[0], language),
    high: score(view.range[1], language),
    index: view.edition.index.label,
    release: view.edition.release,
    period: view.edition.period,
  });
