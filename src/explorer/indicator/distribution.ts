/** How many places gave each answer, as bars and as rows of a table. */
import type { Language } from "../../base/text.ts";
import { answerDistribution } from "../../ui/charts/distribution.ts";
import type { Tone } from "../../ui/charts/mark.ts";
import type { RowChart } from "../../ui/charts/row-chart.ts";
import { count, percent } from "../../ui/kit/numbers.ts";
import { kitWords } from "../../ui/kit/words.ts";
import { stepInRange } from "../../ui/maps/scale.ts";
import { say } from "../../ui/words/words.ts";
import { indicatorPath, type Where } from "../reading/paths.ts";
import type { IndicatorView } from "./contract.ts";

const tones: readonly Tone[] = ["ramp-1", "ramp-2", "ramp-3", "ramp-4", "ramp-5", "ramp-6", "ramp-7"];

export type DistributionLine = {
  readonly code: string;
  readonly label: string;
  readonly language?: string | undefined;
  readonly places: number;
  readonly worth: number | undefined;
  readonly kind: "answer" | "apart";
};

/** Every answer in the index's order, then what is none of them, where there is any. */
export function distributionLines(view: IndicatorView, language: Language): readonly DistributionLine[] {
  const apart: readonly DistributionLine[] = [
    {
      code: "not-applicable",
      label: say(kitWords.notApplicable, language),
      places: view.apart.notApplicable,
      worth: undefined,
      kind: "apart",
    },
    {
      code: "missing",
      label: say(kitWords.noData, language),
      places: view.apart.missing,
      worth: undefined,
      kind: "apart",
    },
  ];
  return [
    ...view.choices.map(
      (choice): DistributionLine => ({
        ...choice,
        worth: choice.worth,
        kind: choice.worth === undefined ? "apart" : "answer",
      }),
    ),
    ...apart.filter((line) => line.places > 0),
  ];
}

export const lineHref = (view: IndicatorView, where: Where, line: DistributionLine): string =>
  `${indicatorPath(where, view.question.indicator.code, { answer: line.code })}#all`;

export const distributionChart = (view: IndicatorView, where: Where): RowChart =>
  answerDistribution(
    distributionLines(view, where.language).map((line) => {
      const step = stepInRange(line.worth, view.range);
      return {
        id: line.code,
        label: line.label,
        href: lineHref(view, where, line),
        places: line.places,
        shown: `${count(line.places, where.language)} (${percent(view.places === 0 ? undefined : line.places / view.places, where.language)})`,
        kind: line.kind,
        tone: step === undefined ? undefined : tones[step - 1],
      };
    }),
  );
