/** What the pages of indicators say, from the archive alone. */
import type { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { indicatorLabel, mustIndicator } from "../reading/answers.ts";
import { stepsFrom } from "../reading/change.ts";
import { nodeLabel } from "../reading/figures.ts";
import { firstPoint, movesOfIndicator } from "../reading/moved-answers.ts";
import { gazetteerOf, inNameOrder } from "../reading/places.ts";
import { type Answered, answersTo, counted, pointsRange, questionOf, wordedText } from "../reading/questions.ts";
import { edition, plainWords, type Reading, reading, worded } from "../reading/reading.ts";
import { areasOf, indicatorAverage } from "../reading/standing.ts";
import type { IndicatorInput, IndicatorsInput, IndicatorsView, IndicatorView } from "./contract.ts";

export function indicatorView(archive: Archive, input: z.output<typeof IndicatorInput>): IndicatorView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const placed = mustIndicator(open, input.indicator);
  const everyone = answersTo(open, placed);
  const choices = counted(open, placed, everyone);
  const passes = filterOf(input.answer, choices);
  const byPlace = new Map(everyone.map((one) => [one.place, one]));
  const rows = inNameOrder(open, [...byPlace.keys()]).flatMap((place) => {
    const one = byPlace.get(place.code);
    if (!one) return [];
    const region = gazetteerOf(open.release).regionsOf(place.code)[1];
    return [
      {
        place,
        region: region && { code: region.code, label: region.names[open.language] },
        answer: one.answer,
        ...(one.choice >= 0 ? { choice: one.choice } : {}),
        shown: passes(one),
      },
    ];
  });
  return {
    edition: edition(open),
    question: questionOf(open, input.indicator),
    range: [...pointsRange(open, placed)],
    choices,
    apart: {
      missing: everyone.filter((one) => isApart(one, "missing")).length,
      notApplicable: everyone.filter((one) => isApart(one, "not-applicable")).length,
    },
    places: everyone.length,
    average: indicatorAverage(open, placed),
    answer: input.answer,
    sort: input.sort,
    rows: sorted(rows, input.sort),
    moved: [...movesOfIndicator(open, input.indicator)],
  };
}

/** None of the choices, and why: an answer that is a plain score is a choice of its own kind and stands in neither. */
const isApart = (one: Answered, state: "missing" | "not-applicable"): boolean =>
  one.choice < 0 && (isFilledIn(one) ? "missing" : one.answer.worth.state) === state;

/** Nobody gave it, whatever it is worth. */
const isFilledIn = ({ answer }: Answered): boolean => answer.prepared?.mark === "filled-in";

function filterOf(answer: string | undefined, choices: IndicatorView["choices"]): (one: Answered) => boolean {
  if (answer === undefined) return () => true;
  const at = choices.findIndex((choice) => choice.code === answer);
  if (at >= 0) return (one) => one.choice === at;
  if (answer === "missing" || answer === "not-applicable") return (one) => isApart(one, answer);
  return refuse("not-found", { kind: "answer", sought: answer });
}

/** By points where asked, places without points last, the order of names where level. */
function sorted(rows: IndicatorView["rows"], order: IndicatorView["sort"]): IndicatorView["rows"] {
  if (order === "place") return rows;
  const sign = order === "points" ? -1 : 1;
  const worth = (row: IndicatorView["rows"][number]): number => row.answer.worth.score ?? sign * Number.MAX_VALUE;
  return [...rows].sort((left, right) => sign * (worth(left) - worth(right)));
}

export function indicatorsView(archive: Archive, input: z.output<typeof IndicatorsInput>): IndicatorsView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const moves = movesByIndicator(open);
  return {
    edition: edition(open),
    indicators: open.release.answers.indicators.length,
    measures: open.release.instrument.measures.map((measure) => ({
      measure: worded(open, measure.id, measure.title),
      headline: measure.headline,
      description: plainWords(open, measure.description),
      areas: areasOf(open, measure.id).map((area) => ({
        node: nodeLabel(open, area.placed),
        description: area.placed.depth === 0 ? undefined : plainWords(open, area.placed.node.description),
        indicators: area.indicators.map((id) => {
          const { compound, indicator } = mustIndicator(open, id);
          return {
            indicator: indicatorLabel(open, indicator),
            compound: compound && worded(open, compound.id, compound.title),
            question: wordedText(open, indicator.question),
            average: indicatorAverage(open, mustIndicator(open, id)),
            moves: moves.get(id) ?? 0,
          };
        }),
      })),
    })),
  };
}

function movesByIndicator(open: Reading): ReadonlyMap<string, number> {
  const first = firstPoint(open);
  const counts = new Map<string, number>();
  for (const step of first ? stepsFrom(open, first) : [])
    for (const moves of step.moves.values())
      for (const { indicator } of moves) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  return counts;
}
