/**
 * Scatter: two scores of every place. Places on the same spot are one larger dot that says how many; the chosen and
 * the extreme carry their names; two lines stand at the medians.
 */
import { ringIn } from "./dot-plot.ts";
import { besidePoints } from "./labels.ts";
import {
  type DotMark,
  fullRange,
  isFigure,
  type LineMark,
  type Mark,
  type Picture,
  type Range,
  type TextMark,
} from "./mark.ts";
import { along, down, type Frame, levels, widths } from "./plane.ts";
import { ticksOf } from "./row-chart.ts";

export type ScatterPoint = {
  readonly id: string;
  readonly label: string;
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly chosen?: "yes" | undefined;
  /** Has a ring around it: what it says stands in the key (`ringSample`). */
  readonly ringed?: "yes" | undefined;
};

export type ScatterState = {
  readonly points: readonly ScatterPoint[];
  readonly across: { readonly title: string; readonly range?: Range };
  readonly up: { readonly title: string; readonly range?: Range };
  readonly written: (value: number) => string;
  /** "7 places", for dots that are several. */
  readonly counted: (places: number) => string;
  /** "median" */
  readonly medianWord: string;
};

export const scatterFrame: Frame = { height: 380, top: 38, bottom: 46, from: 7, to: 98 };

type Spot = { readonly x: number; readonly y: number; readonly points: readonly ScatterPoint[] };

const medianOf = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1]! + sorted[half]!) / 2;
};

function spotsOf(state: ScatterState): readonly Spot[] {
  const spots = new Map<string, { x: number; y: number; points: ScatterPoint[] }>();
  for (const point of state.points) {
    if (!isFigure(point.x) || !isFigure(point.y)) continue;
    const x = Math.round(along(point.x, state.across.range ?? fullRange, scatterFrame) * 2) / 2;
    const y = Math.round(down(point.y, state.up.range ?? fullRange, scatterFrame));
    const key = `${x} ${y}`;
    const spot = spots.get(key);
    if (spot) spot.points.push(point);
    else spots.set(key, { x, y, points: [point] });
  }
  return [...spots.values()];
}

function spotDot({ x, y, points }: Spot, counted: ScatterState["counted"]): DotMark {
  const chosen = points.find((point) => point.chosen);
  const names = points.slice(0, 12).map((point) => point.label);
  const title = points.length > 12 ? `${names.join(", ")} … (${counted(points.length)})` : names.join(", ");
  return {
    kind: "dot",
    x,
    y,
    size: Math.min(12, 3.5 + Math.sqrt(points.length - 1) * 1.2) + (chosen ? 1.5 : 0),
    shape: "circle",
    fill: chosen ? "signal" : "accent",
    edge: "paper",
    title,
    key: (chosen ?? points[0])!.id,
  };
}

/** The chosen, then those that lie alone and far from the middle. */
function namedSpots(spots: readonly Spot[]): readonly { x: number; y: number; words: string; strong: "yes" | "no" }[] {
  const chosen = spots.flatMap((spot) =>
    spot.points
      .filter((point) => point.chosen)
      .map((point) => ({ x: spot.x, y: spot.y, words: point.label, strong: "yes" as const })),
  );
  const centre = { x: medianOf(spots.map((spot) => spot.x)) ?? 50, y: medianOf(spots.map((spot) => spot.y)) ?? 0 };
  const distance = (spot: Spot) => Math.hypot((spot.x - centre.x) * 5, spot.y - centre.y);
  const extremes = spots
    .filter((spot) => spot.points.length === 1 && !spot.points[0]?.chosen)
    .sort((one, other) => distance(other) - distance(one))
    .slice(0, 14)
    .map((spot) => ({ x: spot.x, y: spot.y, words: spot.points[0]!.label, strong: "no" as const }));
  return [...chosen, ...extremes];
}

function medians(state: ScatterState): readonly (LineMark | TextMark)[] {
  const both = state.points.filter((point) => isFigure(point.x) && isFigure(point.y));
  const x = medianOf(both.map((point) => point.x ?? 0));
  const y = medianOf(both.map((point) => point.y ?? 0));
  if (x === undefined || y === undefined) return [];
  const px = along(x, state.across.range ?? fullRange, scatterFrame);
  const py = down(y, state.up.range ?? fullRange, scatterFrame);
  const foot = scatterFrame.height - scatterFrame.bottom;
  const end = px > 80 ? "end" : "start";
  return [
    { kind: "line", x1: px, y1: scatterFrame.top, x2: px, y2: foot, tone: "ink-faint", stroke: "dashed" },
    { kind: "line", x1: 0, y1: py, x2: 100, y2: py, tone: "ink-faint", stroke: "dashed" },
    {
      kind: "text",
      x: px,
      y: 24,
      shift: end === "end" ? -4 : 4,
      anchor: end,
      words: `${state.medianWord} ${state.written(x)}`,
      tone: "ink-faint",
      size: "tiny",
    },
    {
      kind: "text",
      x: 100,
      y: py - 4,
      anchor: "end",
      words: `${state.medianWord} ${state.written(y)}`,
      tone: "ink-faint",
      size: "tiny",
    },
  ];
}

export function scatter(state: ScatterState): Picture {
  const frame = scatterFrame;
  const foot = frame.height - frame.bottom;
  const xRange = state.across.range ?? fullRange;
  const spots = spotsOf(state);
  const ticks = ticksOf(xRange).map(
    (tick, position, all): Mark => ({
      kind: "text",
      x: along(tick, xRange, frame),
      y: foot + 16,
      anchor: position === 0 ? "start" : position === all.length - 1 ? "end" : "middle",
      words: state.written(tick),
      tone: "ink-faint",
      size: "tiny",
    }),
  );
  const dots = spots
    .map((spot) => ({ dot: spotDot(spot, state.counted), ringed: spot.points.some((point) => point.ringed) }))
    .sort((one, other) => other.dot.size - one.dot.size)
    .flatMap(({ dot, ringed }) => (ringed ? [ringIn(dot.fill, dot.x, dot.y, dot.size + 3), dot] : [dot]));
  const named = namedSpots(spots);
  const middle = medians(state);
  const said = middle.flatMap((mark) => (mark.kind === "text" ? [mark] : []));
  const labels = (["narrow", "wide"] as const).flatMap((room) =>
    besidePoints(named, spots, said, { width: widths[room], height: foot }).map((label): Mark => ({ ...label, room })),
  );
  return {
    width: "fluid",
    height: frame.height,
    marks: [
      ...levels(state.up.range ?? fullRange, frame, state.written),
      { kind: "text", x: 0, y: 12, anchor: "start", words: `↑ ${state.up.title}`, tone: "ink-soft", size: "small" },
      ...ticks,
      { kind: "text", x: 100, y: foot + 36, anchor: "end", words: state.across.title, tone: "ink-soft", size: "small" },
      ...middle,
      ...dots,
      ...labels,
    ],
  };
}
