/** Dot plot: a few places on many measures, a row per measure, so that distance is difference. */
import {
  across,
  type DotMark,
  fullRange,
  isFigure,
  lookOf,
  type Mark,
  type Picture,
  type Range,
  type Tone,
} from "./mark.ts";
import { axis, type ChartRow, emptyTrack, type KeyEntry, type RowChart, rowHeight, track } from "./row-chart.ts";

export type DotSeries = { readonly id: string; readonly label: string; readonly href?: string | undefined };

export type DotRow = {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  /** One per series, in their order; undefined or NaN where missing. */
  readonly values: readonly (number | undefined)[];
  /** Figures in words, one per series. */
  readonly shown: readonly string[];
  /** Which of them have a ring around them, by series: what it says stands in the key (`ringSample`). */
  readonly ringed?: readonly ("yes" | undefined)[] | undefined;
  readonly depth?: number | undefined;
  readonly emphasis?: "strong" | undefined;
};

function dot(position: number, x: number, y: number): DotMark {
  const { tone, shape, filled } = lookOf(position);
  return {
    kind: "dot",
    x,
    y,
    size: 6,
    shape,
    fill: filled === "yes" ? tone : "paper",
    edge: filled === "yes" ? "paper" : tone,
  };
}

/** A ring around a dot of a series. */
export const ring = (position: number, x: number, y: number, size: number): DotMark =>
  ringIn(lookOf(position).tone, x, y, size);

/** A ring around a dot of any tone. */
export const ringIn = (edge: Tone, x: number, y: number, size: number): DotMark => ({
  ...{ kind: "dot", x, y, size, shape: "circle", fill: "paper", edge },
});

/** What a ring looks like in a key. */
export const ringSample: Picture = {
  width: 16,
  height: 16,
  marks: [
    { kind: "dot", x: 8, y: 8, size: 7, shape: "circle", fill: "paper", edge: "ink-soft" },
    { kind: "dot", x: 8, y: 8, size: 3, shape: "circle", fill: "ink-soft" },
  ],
};

const sample = (position: number): Picture => ({ width: 16, height: 16, marks: [dot(position, 8, 8)] });

/** What the looks of a few series mean: for dot plots, radars and lines alike. */
export const seriesKey = (series: readonly DotSeries[]): readonly KeyEntry[] =>
  series.map((one, position) => ({ id: one.id, label: one.label, href: one.href, sample: sample(position) }));

/** Closer than this, hundredths, dots would hide each other: they are set above one another. */
const apart = 2;

/** How far from the row's middle each dot stands, pixels, so that level places are all seen. */
export function lifts(places: readonly (number | undefined)[]): readonly number[] {
  const order = places
    .flatMap((x, position) => (x === undefined ? [] : [{ x, position }]))
    .sort((one, other) => one.x - other.x || one.position - other.position);
  const made = places.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && order[to]!.x - order[to - 1]!.x < apart) to += 1;
    const together = to - from;
    const step = together > 1 ? Math.min(10, 14 / (together - 1)) : 0;
    for (let at = from; at < to; at += 1) made[order[at]!.position] = (at - from - (together - 1) / 2) * step;
    from = to;
  }
  return made;
}

/** Marks of one row: the span between the extremes, then the dots, the first series on top. */
function rowPicture(row: DotRow, series: readonly DotSeries[], range: Range): Picture {
  const present = row.values.filter(isFigure);
  if (present.length === 0) return emptyTrack;
  const y = rowHeight / 2;
  const marks: Mark[] = [...track(range)];
  const from = across(Math.min(...present), range);
  const to = across(Math.max(...present), range);
  marks.push({ kind: "line", x1: from, y1: y, x2: to, y2: y, tone: "ink-faint", stroke: "thin" });
  const lifted = lifts(row.values.map((value) => (isFigure(value) ? across(value, range) : undefined)));
  for (let position = series.length - 1; position >= 0; position -= 1) {
    const value = row.values[position];
    if (!isFigure(value)) continue;
    const title = `${series[position]?.label}: ${row.shown[position] ?? ""}`;
    const [x, up] = [across(value, range), y + lifted[position]!];
    if (row.ringed?.[position]) marks.push(ring(position, x, up, 9));
    marks.push({ ...dot(position, x, up), title, key: series[position]!.id });
  }
  return { width: "fluid", height: rowHeight, marks };
}

export function dotPlot(
  series: readonly DotSeries[],
  rows: readonly DotRow[],
  written: (value: number) => string,
  range: Range = fullRange,
): RowChart {
  return {
    axis: axis(range, written),
    key: seriesKey(series),
    rows: rows.map(
      (row): ChartRow => ({
        id: row.id,
        label: row.label,
        href: row.href,
        picture: rowPicture(row, series, range),
        shown: series.length > 3 ? "" : row.shown.join(" · "),
        spoken: series.map((one, position) => `${one.label}: ${row.shown[position] ?? ""}`).join("; "),
        depth: row.depth,
        emphasis: row.emphasis,
      }),
    ),
  };
}
