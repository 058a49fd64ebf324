/** Sparkline: a score over time the size of a word. Gaps where it is missing; a dot on the last. */
import { across, fullRange, isFigure, type Mark, type Picture, type Range } from "./mark.ts";

const width = 80;
const height = 24;

export function sparkline(values: readonly (number | undefined)[], range: Range = fullRange): Picture {
  const x = (position: number): number =>
    values.length > 1 ? 4 + (position / (values.length - 1)) * (width - 8) : width / 2;
  const y = (value: number): number => 4 + ((100 - across(value, range)) / 100) * (height - 8);
  const marks: Mark[] = [];
  values.forEach((value, position) => {
    if (!isFigure(value)) return;
    const before = position > 0 ? values[position - 1] : undefined;
    if (isFigure(before))
      marks.push({
        kind: "line",
        x1: x(position - 1),
        y1: y(before),
        x2: x(position),
        y2: y(value),
        tone: "ink-faint",
        stroke: "thin",
      });
  });
  const last = values.findLastIndex(isFigure);
  const value = values[last];
  if (isFigure(value))
    marks.push({ kind: "dot", x: x(last), y: y(value), size: 3, shape: "circle", fill: "accent", edge: "paper" });
  return { width, height, marks };
}
