/** The chart of a place's areas: where it stands in each, among all places. */
import type { Language } from "../../base/text.ts";
import type { Picture } from "../../ui/charts/mark.ts";
import { axis, type RowChart } from "../../ui/charts/row-chart.ts";
import { referenceShapes, strip } from "../../ui/charts/strip.ts";
import { score } from "../../ui/kit/numbers.ts";
import { colon, say } from "../../ui/words/words.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import type { PlaceView } from "./contract.ts";
import { placeWords } from "./words.ts";

const sample = (shape: "circle" | "ring" | (typeof referenceShapes)[number]): Picture => ({
  width: 16,
  height: 16,
  marks: [
    shape === "ring"
      ? { kind: "dot", x: 8, y: 8, size: 6, shape: "circle", fill: "paper", edge: "accent" }
      : shape === "circle"
        ? { kind: "dot", x: 8, y: 8, size: 7, shape, fill: "accent", edge: "paper" }
        : { kind: "dot", x: 8, y: 8, size: 5, shape, fill: "paper", edge: "ink" },
  ],
});

export function areaChart(view: PlaceView, language: Language): RowChart {
  const region = view.regions[0];
  const written = (value: number): string => score(value, language);
  return {
    axis: axis(view.range, written),
    key: [
      { id: "place", label: view.place.label, sample: sample("circle") },
      ...(view.areas.some(({ standing }) => standing.filled)
        ? [{ id: "filled", label: say(preparedWords.inPart, language), sample: sample("ring") }]
        : []),
      ...(region
        ? [
            {
              id: "region",
              label: `${say(placeWords.regionAverage, language)} (${region.label})`,
              sample: sample(referenceShapes[0]),
            },
          ]
        : []),
      { id: "world", label: say(placeWords.worldAverage, language), sample: sample(referenceShapes[1]) },
    ],
    rows: view.areas.map(({ standing, spread, regionAverage }) => ({
      id: standing.node.code,
      label: standing.node.label,
      href: `#area-${standing.node.code}`,
      picture: strip(
        {
          value: standing.reading.score,
          title: `${view.place.label}: ${written(standing.reading.score ?? Number.NaN)}`,
          ...(standing.filled && { hollow: "yes" as const }),
          peers: spread,
          references: [
            {
              label: `${say(placeWords.regionAverage, language)}${colon(language)} ${score(regionAverage, language)}`,
              value: regionAverage,
            },
            {
              label: `${say(placeWords.worldAverage, language)}${colon(language)} ${score(standing.average, language)}`,
              value: standing.average,
            },
          ],
        },
        view.range,
      ),
      shown: score(standing.reading.score, language),
    })),
  };
}
