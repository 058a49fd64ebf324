/** How many places gave each answer, as bars and as rows of a table. */
import type { Language } from "../../base/text.ts";
import { across, type Picture, type Tone } from "../../ui/charts/mark.ts";
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

/** How far a count reaches, against the most frequent answer; filled where the answer has points, outlined where not. */
export function countBar(line: DistributionLine, most: number, range: readonly [number, number]): Picture {
  const step = stepInRange(line.worth, range);
  return {
    width: "fluid",
    height: 20,
    marks:
      line.places === 0
        ? [{ kind: "line", x1: 0, y1: 2, x2: 0, y2: 18, tone: "ink-faint", stroke: "hair" }]
        : [
            {
              kind: "box",
              x: 0,
              y: 3,
              width: across(line.places, [0, most]),
              height: 14,
              fill: step === undefined ? "none" : (tones[step - 1] ?? "accent"),
              edge: "ink-faint",
              stroke: step === undefined ? "dotted" : "hair",
            },
          ],
  };
}
