/**
 * Change, split into its causes: what reform did, what corrections did, what a changed method did. Gains stack from
 * zero towards the end of the line, losses towards its start; each cause has its own look, and the dot is the sum.
 */
import { across, isFigure, type Mark, type Picture, type Range, type Stroke, type Tone } from "./mark.ts";
import { emptyTrack, rowHeight } from "./row-chart.ts";

export type ChangeParts = {
  /** Points; undefined where not known. */
  readonly reform: number | undefined;
  readonly correction: number | undefined;
  readonly method: number | undefined;
  /** What nobody gave a reason for: shown, never hidden. */
  readonly unexplained?: number | undefined;
};

const causes = ["reform", "correction", "method", "unexplained"] as const;

const looks = {
  reform: { gain: "accent", loss: "loss" },
  correction: { gain: "signal-soft", loss: "signal-soft" },
  method: { gain: "paper", loss: "paper" },
  unexplained: { gain: "none", loss: "none" },
} as const;

const edges: Readonly<Record<(typeof causes)[number], Tone | undefined>> = {
  reform: undefined,
  correction: "signal",
  method: "ink-soft",
  unexplained: "ink-faint",
};

const strokeOf = (cause: (typeof causes)[number]): Stroke =>
  cause === "method" ? "dotted" : cause === "unexplained" ? "dashed" : "thin";

/** A scale that is the same on both sides of zero and holds every change given: 4, 10, 20, 40 or 100 points. */
export function changeRange(changes: readonly ChangeParts[]): Range {
  const reach = Math.max(
    0,
    ...changes.flatMap((parts) => {
      const values = causes.map((cause) => parts[cause]).filter(isFigure);
      const up = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
      const down = values.filter((value) => value < 0).reduce((sum, value) => sum - value, 0);
      return [up, down];
    }),
  );
  const extent = [4, 10, 20, 40].find((step) => step >= reach) ?? 100;
  return [-extent, extent];
}

export function changeBar(parts: ChangeParts, range: Range): Picture {
  const known = causes.filter((cause) => isFigure(parts[cause]));
  if (known.length === 0) return emptyTrack;
  const y = rowHeight / 2;
  const zero = across(0, range);
  const marks: Mark[] = [{ kind: "line", x1: 0, y1: y, x2: 100, y2: y, tone: "line", stroke: "hair" }];
  let up = 0;
  let down = 0;
  for (const cause of known) {
    const value = parts[cause] ?? 0;
    if (value === 0) continue;
    const from = value > 0 ? up : down + value;
    if (value > 0) up += value;
    else down += value;
    const x = across(from, range);
    const edge = edges[cause];
    marks.push({
      kind: "box",
      x,
      y: y - 5,
      width: across(from + Math.abs(value), range) - x,
      height: 10,
      fill: looks[cause][value > 0 ? "gain" : "loss"],
      ...(edge ? { edge, stroke: strokeOf(cause) } : {}),
    });
  }
  marks.push({ kind: "line", x1: zero, y1: y - 8, x2: zero, y2: y + 8, tone: "ink", stroke: "thin" });
  const sum = known.reduce((total, cause) => total + (parts[cause] ?? 0), 0);
  if (up !== 0 && down !== 0)
    marks.push({ kind: "dot", x: across(sum, range), y, size: 4, shape: "diamond", fill: "ink", edge: "paper" });
  return { width: "fluid", height: rowHeight, marks };
}

/** Small boxes for a key: reform, correction, method. */
export const causeSample = (cause: (typeof causes)[number]): Picture => {
  const edge = edges[cause];
  return {
    width: 20,
    height: 16,
    marks: [
      {
        kind: "box",
        x: 1,
        y: 3,
        width: 18,
        height: 10,
        fill: looks[cause].gain,
        ...(edge ? { edge, stroke: strokeOf(cause) } : {}),
      },
    ],
  };
};
