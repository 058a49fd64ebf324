/** The charts of a state, as marks: drawn in the page by `Plot`, and in a file by `standalone`. */

import type { Language } from "../../base/text.ts";
import { histogram } from "../../ui/charts/distribution.ts";
import { line } from "../../ui/charts/line.ts";
import type { Picture } from "../../ui/charts/mark.ts";
import type { KeyEntry } from "../../ui/charts/row-chart.ts";
import { scatter } from "../../ui/charts/scatter.ts";
import { slope } from "../../ui/charts/slope.ts";
import { say } from "../../ui/words/words.ts";
import { filledKey, markOf } from "../reading/filled-key.ts";
import type { StandingRow } from "../standing/contract.ts";
import { points } from "../standing/points.ts";
import type { ExploreView } from "./contract.ts";
import { exploreWords } from "./words.ts";

const written =
  (view: ExploreView, language: Language) =>
  (value: number): string =>
    points(value, view.range, language);

/** A picture, and what is to be known to read it. */
type Keyed = { readonly picture: Picture; readonly key: readonly KeyEntry[] };

export function scatterPicture(view: ExploreView, language: Language): Keyed | undefined {
  const { second, secondRange, quadrants } = view;
  if (!second || !secondRange || !quadrants) return undefined;
  const chosen = new Set(view.state.places);
  const picture = scatter({
    points: view.rows.map((row) => ({
      id: row.place.code,
      label: row.place.label,
      x: row.reading.score,
      y: row.second?.score,
      ringed: markOf(row.filled ?? row.filledSecond),
      ...(chosen.has(row.place.code) ? { chosen: "yes" as const } : {}),
    })),
    across: { title: view.node.label, range: view.range },
    up: { title: second.label, range: secondRange },
    written: written(view, language),
    counted: (count) => say(exploreWords.placesCount, language, { count }),
    medianWord: say(exploreWords.medianWord, language),
  });
  const filled = view.rows.flatMap((row) => [row.filled, row.filledSecond]);
  return { picture, key: filledKey(filled, "ring", language) };
}

/** Lines drawn faint behind the others, at most: more would only be grey. */
const mostBackground = 200;

/** Movements drawn in front, each way: as many as a reader can tell apart. */
const mostEachWay = 5;

/** The chosen, and those that moved most each way; the rest faint behind them. */
export function slopePicture(view: ExploreView, language: Language): (Keyed & { readonly faint: number }) | undefined {
  const { since } = view;
  if (!since || !view.rows.some((row) => row.change?.total !== undefined)) return undefined;
  const chosen = new Set(view.state.places);
  const total = (row: StandingRow): number => row.change?.total ?? 0;
  const byTotal = [...view.rows].sort((left, right) => total(right) - total(left));
  const rose = byTotal.filter((row) => total(row) > 1e-9).slice(0, mostEachWay);
  const fell = byTotal.filter((row) => total(row) < -1e-9).slice(-mostEachWay);
  const inFront = [...new Set([...view.rows.filter((row) => chosen.has(row.place.code)), ...rose, ...fell])];
  const front = new Set(inFront.map((row) => row.place.code));
  const behind = view.rows.filter((row) => !front.has(row.place.code)).slice(0, mostBackground);
  const picture = slope({
    // Short, to stand over a line on a phone; the subtitle names both points in full.
    before: since.period === view.edition.period ? since.release : since.period,
    after: since.period === view.edition.period ? view.edition.release : view.edition.period,
    rows: [
      ...inFront.map((row) => ({
        id: row.place.code,
        label: row.place.label,
        before: row.change?.before,
        after: row.change?.after,
        ringed: [markOf(row.filledBefore), markOf(row.filled)] as const,
      })),
      ...behind.map((row) => ({
        id: row.place.code,
        label: "",
        before: row.change?.before,
        after: row.change?.after,
        background: "yes" as const,
      })),
    ],
    written: written(view, language),
    range: view.range,
  });
  const filled = inFront.flatMap((row) => [row.filledBefore, row.filled]);
  return { picture, faint: behind.length, key: filledKey(filled, "ring", language) };
}

/** How scores are spread, in tenths of the scale: for more places than a map or tiles could show. */
export const spreadPicture = (view: ExploreView, language: Language): Picture =>
  histogram({
    values: view.rows.map((row) => row.reading.score),
    written: written(view, language),
    counted: (places) => say(exploreWords.placesCount, language, { count: places }),
    range: view.range,
  });

/** Over time, where time has more than two points. */
export function linePicture(view: ExploreView, language: Language): Keyed | undefined {
  const periods = [...new Set(view.series.flatMap((one) => one.points.map((point) => point.period)))].sort();
  if (periods.length < 3) return undefined;
  const picture = line({
    periods,
    series: view.series.map((one) => {
      const points = new Map(one.points.map((point) => [point.period, point]));
      return {
        id: one.code,
        label: one.label,
        values: periods.map((period) => points.get(period)?.score),
        ringed: periods.map((period) => markOf(points.get(period)?.filled)),
      };
    }),
    written: written(view, language),
    range: view.range,
  });
  const filled = view.series.flatMap((one) => one.points.map((point) => point.filled));
  return { picture, key: filledKey(filled, "ring", language) };
}
