/** What the charts with two axes share: a frame with few gridlines, numbers on the lines, room for labels. */
import { across, type Mark, type Range } from "./mark.ts";
import { ticksOf } from "./row-chart.ts";

export type Frame = {
  /** Pixels. */
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Hundredths of the width the data stands in. */
  readonly from: number;
  readonly to: number;
};

/** How wide labels may take a chart to be: a phone, and the column of a page. */
export const widths = { narrow: 320, wide: 500 } as const;

export const down = (value: number, range: Range, frame: Frame): number =>
  frame.top + ((100 - across(value, range)) / 100) * (frame.height - frame.top - frame.bottom);

export const along = (value: number, range: Range, frame: Frame): number =>
  frame.from + (across(value, range) / 100) * (frame.to - frame.from);

/** Horizontal gridlines, each with its number standing on it where reading starts. */
export function levels(range: Range, frame: Frame, written: (value: number) => string): readonly Mark[] {
  return ticksOf(range).flatMap((tick, position, all): Mark[] => {
    const y = down(tick, range, frame);
    const ends = position === 0 || position === all.length - 1;
    return [
      { kind: "line", x1: 0, y1: y, x2: frame.to, y2: y, tone: ends ? "ink-faint" : "line", stroke: "hair" },
      { kind: "text", x: 0, y: y - 3, anchor: "start", words: written(tick), tone: "ink-faint", size: "tiny" },
    ];
  });
}

/** A period as a number of years, for standing at its place on an axis. */
export function yearsOf(period: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = period.split("-").map(Number);
  return year + (month - 1) / 12 + (dayOfMonth - 1) / 366;
}
