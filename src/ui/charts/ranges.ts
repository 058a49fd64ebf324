/** Ranges: from where to where something may lie, a line, and where it stands, a dot, on one scale for all rows. */
import { ringIn } from "./dot-plot.ts";
import { across, isFigure, type Mark, type Picture, type Range } from "./mark.ts";
import { axis, type ChartRow, emptyTrack, type RowChart, rowHeight, track } from "./row-chart.ts";

export type RangeRow = {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly at: number | undefined;
  /** Has a ring around where it stands: what it says stands in the key (`ringSample`). */
  readonly ringed?: "yes" | undefined;
  readonly shown: string;
};

/** @example rangePicture({ low: 8, high: 12, at: 9 }, [1, 190]).marks.length // → 8: the track's six lines, the range, the dot */
export function rangePicture(
  { low, high, at, ringed }: Pick<RangeRow, "low" | "high" | "at" | "ringed">,
  range: Range,
): Picture {
  if (!isFigure(low) || !isFigure(high)) return emptyTrack;
  const y = rowHeight / 2;
  const from = across(low, range);
  const marks: Mark[] = [
    ...track(range),
    {
      kind: "box",
      x: from,
      y: y - 3,
      width: Math.max(0.6, across(high, range) - from),
      height: 6,
      fill: "accent-soft",
      edge: "accent",
      stroke: "hair",
    },
  ];
  if (isFigure(at) && ringed) marks.push(ringIn("accent", across(at, range), y, 7));
  if (isFigure(at))
    marks.push({ kind: "dot", x: across(at, range), y, size: 4, shape: "circle", fill: "accent", edge: "paper" });
  return { width: "fluid", height: rowHeight, marks };
}

export const ranges = (rows: readonly RangeRow[], range: Range, written: (value: number) => string): RowChart => ({
  axis: axis(range, written),
  key: [],
  rows: rows.map(
    (row): ChartRow => ({
      id: row.id,
      label: row.label,
      href: row.href,
      picture: rangePicture(row, range),
      shown: row.shown,
    }),
  ),
});
