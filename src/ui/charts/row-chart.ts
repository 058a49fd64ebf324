/**
 * Charts of rows: a label, a strip of marks, a figure in words. In a page they are a list with a picture in each row,
 * so labels wrap and are read aloud; as a file the rows are stacked.
 */
import { across, fullRange, type LineMark, type Picture, type Range } from "./mark.ts";

export type ChartRow = {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly picture: Picture;
  /** The figure, or the words for its absence. */
  readonly shown: string;
  /** Said by a screen reader in place of `shown`, where that alone would not do. */
  readonly spoken?: string | undefined;
  readonly emphasis?: "strong" | undefined;
  /** How deep the row is in a tree, from 0. */
  readonly depth?: number | undefined;
};

export type KeyEntry = {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly sample: Picture;
};

export type RowChart = {
  readonly axis: Picture | undefined;
  readonly key: readonly KeyEntry[];
  readonly rows: readonly ChartRow[];
};

export const rowHeight = 24;

const middle = rowHeight / 2;

/** Ticks of a scale: the ends, the middle, the quarters. */
export const ticksOf = ([low, high]: Range): readonly number[] =>
  [0, 0.25, 0.5, 0.75, 1].map((share) => low + share * (high - low));

/** The rule a row's marks stand on: a hairline, and ticks at the quarters. */
export function track(range: Range = fullRange, height = rowHeight): readonly LineMark[] {
  return [
    { kind: "line", x1: 0, y1: height / 2, x2: 100, y2: height / 2, tone: "line", stroke: "hair" },
    ...ticksOf(range).map((tick): LineMark => {
      const x = across(tick, range);
      return { kind: "line", x1: x, y1: height / 2 - 4, x2: x, y2: height / 2 + 4, tone: "line", stroke: "hair" };
    }),
  ];
}

/** Nothing is known: the rule is dotted and no mark stands on it. */
export const emptyTrack: Picture = {
  width: "fluid",
  height: rowHeight,
  marks: [{ kind: "line", x1: 0, y1: middle, x2: 100, y2: middle, tone: "ink-faint", stroke: "dotted" }],
};

/** The numbers under the ticks. */
export function axis(range: Range, written: (value: number) => string): Picture {
  return {
    width: "fluid",
    height: 18,
    marks: ticksOf(range).map((tick, position, all) => ({
      kind: "text",
      x: across(tick, range),
      y: 13,
      anchor: position === 0 ? "start" : position === all.length - 1 ? "end" : "middle",
      words: written(tick),
      tone: "ink-faint",
      size: "tiny",
    })),
  };
}
