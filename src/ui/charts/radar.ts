/**
 * Radar: the profile of a few places at a glance; a second view, since areas mislead and spokes have no order. Lines
 * only, no filled areas; a missing score is a gap in the line.
 */
import { ring } from "./dot-plot.ts";
import { wrapped } from "./labels.ts";
import { fullRange, isFigure, lookOf, type Mark, type Picture, type Range, textSize } from "./mark.ts";

export type RadarState = {
  readonly spokes: readonly { readonly id: string; readonly label: string }[];
  readonly series: readonly {
    readonly id: string;
    readonly label: string;
    /** One per spoke. */
    readonly values: readonly (number | undefined)[];
    /** Which of them have a ring around them. */
    readonly ringed?: readonly ("yes" | undefined)[] | undefined;
  }[];
  readonly written: (value: number) => string;
  readonly range?: Range;
};

export const radarSeries = 8;

const width = 328;
const height = 264;
const radius = 78;
const centre = { x: width / 2, y: height / 2 } as const;

/** A corner: spokes run clockwise from the top. */
function corner(spoke: number, spokes: number, share: number): readonly [number, number] {
  const angle = (spoke / Math.max(1, spokes)) * 2 * Math.PI - Math.PI / 2;
  return [centre.x + Math.cos(angle) * radius * share, centre.y + Math.sin(angle) * radius * share];
}

function spokeLabel(label: string, spoke: number, spokes: number): readonly Mark[] {
  const [x, y] = corner(spoke, spokes, 1.1);
  const side = x > centre.x + 20 ? "start" : x < centre.x - 20 ? "end" : "middle";
  const lines = wrapped(label, side === "middle" ? 34 : 14, side === "middle" ? 1 : 4);
  const line = textSize.tiny + 2;
  const first = side === "middle" ? (y < centre.y ? y - 2 : y + 12) : y + 4 - ((lines.length - 1) * line) / 2;
  return lines.map((words, at) => ({
    kind: "text",
    x,
    y: Math.min(height - 2, Math.max(12, first + at * line)),
    anchor: side,
    words,
    tone: "ink-soft",
    size: "tiny",
  }));
}

export function radar(state: RadarState): Picture {
  const { spokes, series, written, range = fullRange } = state;
  const n = spokes.length;
  const share = (value: number): number => Math.min(1, Math.max(0, (value - range[0]) / (range[1] - range[0])));
  const marks: Mark[] = [];
  if (n >= 3)
    for (const ring of [0.25, 0.5, 0.75, 1])
      marks.push({
        kind: "area",
        points: spokes.map((_, spoke) => corner(spoke, n, ring)),
        fill: "none",
        edge: ring === 1 ? "ink-faint" : "line",
        stroke: "hair",
      });
  spokes.forEach((spoke, position) => {
    const [x, y] = corner(position, n, 1);
    marks.push({ kind: "line", x1: centre.x, y1: centre.y, x2: x, y2: y, tone: "line", stroke: "hair" });
    marks.push(...spokeLabel(spoke.label, position, n));
  });
  for (const [position, one] of series.slice(0, radarSeries).entries()) {
    const { tone, shape, filled } = lookOf(position);
    spokes.forEach((spoke, at) => {
      const value = one.values[at];
      const next = one.values[(at + 1) % n];
      if (!isFigure(value)) return;
      const [x1, y1] = corner(at, n, share(value));
      if (isFigure(next) && n > 1) {
        const [x2, y2] = corner((at + 1) % n, n, share(next));
        marks.push({ kind: "line", x1, y1, x2, y2, tone, stroke: "thick" });
      }
      if (one.ringed?.[at]) marks.push(ring(position, x1, y1, 7.5));
      marks.push({
        kind: "dot",
        x: x1,
        y: y1,
        size: 4.5,
        shape,
        fill: filled === "yes" ? tone : "paper",
        edge: filled === "yes" ? "paper" : tone,
        title: `${one.label}, ${spoke.label}: ${written(value)}`,
        key: one.id,
      });
    });
  }
  return { width, height, marks };
}
