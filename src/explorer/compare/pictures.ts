/** The areas of the places compared, on one scale or as a radar. */
import type { Language } from "../../base/text.ts";
import { type DotSeries, dotPlot, ringSample } from "../../ui/charts/dot-plot.ts";
import type { Picture } from "../../ui/charts/mark.ts";
import { radar } from "../../ui/charts/radar.ts";
import type { RowChart } from "../../ui/charts/row-chart.ts";
import { score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { placePath, type Where } from "../reading/paths.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import type { CompareView } from "./contract.ts";

export const seriesOf = (view: CompareView, where: Where): readonly DotSeries[] =>
  view.places.map(({ place }) => ({ id: place.code, label: place.label, href: placePath(where, place.code) }));

const written =
  (language: Language) =>
  (value: number): string =>
    score(value, language);

const ringed = (line: CompareView["nodes"][number], at: number): "yes" | undefined =>
  (line.filled?.[at] ?? 0) > 0 ? "yes" : undefined;

/** What rests in part on answers that were filled in has a ring, which the key then explains. */
export function dots(view: CompareView, where: Where): RowChart {
  const chart = dotsAlone(view, where);
  if (view.nodes.every(({ filled }) => filled === undefined)) return chart;
  const label = say(preparedWords.inPart, where.language);
  return { ...chart, key: [...chart.key, { id: "filled", label, sample: ringSample }] };
}

const dotsAlone = (view: CompareView, where: Where): RowChart =>
  dotPlot(
    seriesOf(view, where),
    view.nodes.map((line) => ({
      id: line.node.code,
      label: line.node.label,
      values: line.scores.map((reading) => reading.score),
      shown: line.scores.map((reading) => score(reading.score, where.language)),
      ringed: line.scores.map((_, at) => ringed(line, at)),
      emphasis: line.depth === 0 ? "strong" : undefined,
    })),
    written(where.language),
    view.range,
  );

/** What is drawn: two spokes are a line, and say nothing that one scale does not say better. */
export const shapeOf = (view: CompareView): CompareView["view"] =>
  view.nodes.filter((line) => line.depth > 0).length < 3 ? "dots" : view.view;

/** The areas alone: the overall score is no spoke. */
export function radarPicture(view: CompareView, language: Language): Picture {
  const spokes = view.nodes.filter((line) => line.depth > 0);
  return radar({
    spokes: spokes.map((line) => ({ id: line.node.code, label: line.node.label })),
    series: view.places.map(({ place }, at) => ({
      id: place.code,
      label: place.label,
      values: spokes.map((line) => line.scores[at]?.score),
      ringed: spokes.map((line) => ringed(line, at)),
    })),
    written: written(language),
    range: view.range,
  });
}
