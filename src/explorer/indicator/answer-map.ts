/** An indicator's answers as a map draws them, and the legend: each answer that has points, once. */
import type { Language } from "../../base/text.ts";
import { score } from "../../ui/kit/numbers.ts";
import type { Legend } from "../../ui/maps/legend.ts";
import type { MapEntry } from "../../ui/maps/marks.ts";
import { type Step, stepInRange } from "../../ui/maps/scale.ts";
import { say } from "../../ui/words/words.ts";
import { answerPath, type Where } from "../reading/paths.ts";
import type { IndicatorView } from "./contract.ts";
import { indicatorWords } from "./words.ts";

export const answerEntries = (view: IndicatorView, where: Where): readonly MapEntry[] =>
  view.rows.map(({ place, answer }): MapEntry => {
    const points = answer.worth.score;
    return {
      code: place.code,
      name: place.label,
      state: answer.worth.state,
      step: stepInRange(points, view.range),
      label: say(indicatorWords.onMap, where.language, {
        place: place.label,
        answer: answer.words,
        points:
          points === undefined
            ? ""
            : say(indicatorWords.pointsInBrackets, where.language, { points: score(points, where.language) }),
      }).trim(),
      href: answerPath(where, place.code, view.question.indicator.code),
      ...(answer.prepared?.mark === "filled-in" && { filled: "yes" as const }),
    };
  });

/** Answers that share a step of the ramp share its swatch; the highest first. */
export function answerLegend(view: IndicatorView, language: Language): Legend {
  const steps = new Map<Step, string[]>();
  for (const choice of view.choices) {
    const step = stepInRange(choice.worth, view.range);
    if (step !== undefined) steps.set(step, [...(steps.get(step) ?? []), choice.label.replace(/\.$/, "")]);
  }
  if (steps.size === 0)
    return { kind: "range", low: score(view.range[0], language), high: score(view.range[1], language) };
  return {
    kind: "bands",
    bands: [...steps]
      .sort(([left], [right]) => right - left)
      .map(([step, labels]) => ({ step, label: labels.join(" / ") })),
  };
}
