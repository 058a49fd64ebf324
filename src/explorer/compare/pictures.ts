/** The areas of the places compared, on one scale or as a radar. */
import type { Language } from "../../base/text.ts";
import { type DotSeries, dotPlot } from "../../ui/charts/dot-plot.ts";
import type { Picture } from "../../ui/charts/mark.ts";
import { radar } from "../../ui/charts/radar.ts";
import type { RowChart } from "../../ui/charts/row-chart.ts";
import { score } from "../../ui/kit/numbers.ts";
import { placePath, type Where } from "../reading/paths.ts";
import type { CompareView } from "./contract.ts";

export const seriesOf = (view: CompareView, where: Where): readonly DotSeries[] =>
  view.places.map(({ place }) => ({ id: place.code, label: place.label, href: placePath(where, place.code) }));

const written =
  (language: Language) =>
  (value: number): string =>
    score(value, language);

export const dots = (view: CompareView, where: Where): RowChart =>
  dotPlot(
    seriesOf(view, where),
    view.nodes.map((line) => ({
      id: line.node.code,
      label: line.node.label,
      values: line.scores.map((reading) => reading.score),
      shown: line.scores.map((reading) => score(reading.score, where.language)),
      emphasis: line.depth === 0 ? "strong" : undefined,
    })),
    written(where.language),
    view.range,
  );

/** The areas alone: the overall score is no spoke. */
export function radarPicture(view: CompareView, language: Language): Picture {
  const spokes = view.nodes.filter((line) => line.depth > 0);
  return radar({
    spokes: spokes.map((line) => ({ id: line.node.code, label: line.node.label })),
    series: view.places.map(({ place }, at) => ({
      id: place.code,
      label: place.label,
      values: spokes.map((line) => line.scores[at]?.score),
    })),
    written: written(language),
    range: view.range,
  });
}
