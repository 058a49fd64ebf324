/** Dot plot: a few places on many measures, a row per measure, so that distance is difference. */
import { across, type DotMark, fullRange, isFigure, lookOf, type Mark, type Picture, type Range } from "./mark.ts";
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

const sample = (position: number): Picture => ({ width: 16, height: 16, marks: [dot(position, 8, 8)] });

/** What the looks of a few series mean: for dot plots, radars and lines alike. */
export const seriesKey = (series: readonly DotSeries[]): readonly KeyEntry[] =>
  series.map((one, position) => ({ id: one.id, label: one.label, href: one.href, sample: sample(position) }));

/** Marks of one row: the span between the extremes, then the dots, the first series on top. */
function rowPicture(row: DotRow, series: readonly DotSeries[], range: Range): Picture {
  const present = row.values.filter(isFigure);
  if (present.length === 0) return emptyTrack;
  const y = rowHeight / 2;
  const marks: Mark[] = [...track(range)];
  const from = across(Math.min(...present), range);
  const to = across(Math.max(...present), range);
  marks.push({ kind: "line", x1: from, y1: y, x2: to, y2: y, tone: "ink-faint", stroke: "thin" });
  for (let position = series.length - 1; position >= 0; position -= 1) {
    const value = row.values[position];
    if (!isFigure(value)) continue;
    const title = `${series[position]?.label}: ${row.shown[position] ?? ""}`;
    marks.push({ ...dot(position, across(value, range), y), title, key: series[position]!.id });
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
