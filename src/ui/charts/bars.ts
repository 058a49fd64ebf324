/** Bars: how far a score reaches. With a range, the bar ends in it; with a reference, a tick stands for it. */
import {
  across,
  type BoxMark,
  fullRange,
  isFigure,
  type LineMark,
  type Mark,
  type Picture,
  type Range,
} from "./mark.ts";
import { axis, type ChartRow, emptyTrack, type RowChart, rowHeight, track } from "./row-chart.ts";

export type BarState = {
  /** Points; undefined or NaN where missing. */
  readonly value: number | undefined;
  /** A sensitivity range, drawn as a range. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** A value to compare with: an average, an earlier release. */
  readonly reference?: number | undefined;
  readonly emphasis?: "strong" | undefined;
  /** Rests on answers that were missing and have been filled in: an outline, not a body. */
  readonly filled?: "yes" | undefined;
};

/** @example bar({ value: 67 }).marks.length // → 8: the track's six lines, the bar, its end */
export function bar(state: BarState, range: Range = fullRange): Picture {
  const { value, low, high, reference, emphasis, filled } = state;
  if (!isFigure(value)) return emptyTrack;
  const y = rowHeight / 2;
  const end = across(value, range);
  const marks: Mark[] = [...track(range)];
  const thick = emphasis ? 10 : 8;
  const body: BoxMark = {
    kind: "box",
    x: 0,
    y: y - thick / 2,
    width: end,
    height: thick,
    ...(filled
      ? {
          fill: "paper" as const,
          edge: emphasis ? ("signal" as const) : ("accent" as const),
          stroke: "dashed" as const,
        }
      : { fill: emphasis ? ("signal" as const) : ("accent" as const) }),
  };
  marks.push(body);
  if (isFigure(low) && isFigure(high)) {
    const from = across(low, range);
    const line: LineMark = {
      kind: "line",
      x1: from,
      y1: y,
      x2: across(high, range),
      y2: y,
      tone: "ink",
      stroke: "thick",
    };
    marks.push(line);
  }
  if (value === range[0])
    marks.push({ kind: "line", x1: 0, y1: y - 6, x2: 0, y2: y + 6, tone: "accent", stroke: "thick" });
  if (isFigure(reference)) {
    const x = across(reference, range);
    marks.push({ kind: "line", x1: x, y1: y - 9, x2: x, y2: y + 9, tone: "ink", stroke: "thin" });
  }
  return { width: "fluid", height: rowHeight, marks };
}

/** What a bar that rests on filled-in answers looks like in a key. */
export const dashedSample: Picture = {
  width: 16,
  height: 16,
  marks: [{ kind: "box", x: 1, y: 4, width: 14, height: 8, fill: "paper", edge: "accent", stroke: "dashed" }],
};

export type BarRow = BarState & {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly shown: string;
  readonly depth?: number | undefined;
};

export function bars(rows: readonly BarRow[], written: (value: number) => string, range: Range = fullRange): RowChart {
  return {
    axis: axis(range, written),
    key: [],
    rows: rows.map(
      (row): ChartRow => ({
        id: row.id,
        label: row.label,
        href: row.href,
        picture: bar(row, range),
        shown: row.shown,
        emphasis: row.emphasis,
        depth: row.depth,
      }),
    ),
  };
}
