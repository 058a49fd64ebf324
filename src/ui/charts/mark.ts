/**
 * Marks: what a chart is made of, after every decision and before any drawing. Charts turn state into marks (pure,
 * tested); `Plot` draws them in a page with classes, `standalone` draws the same marks into a file with colours.
 *
 * Across, a mark stands in hundredths of the picture's width, so a chart fills whatever width there is while text and
 * line widths keep their size; down, in pixels. `start` is where reading starts: a right-to-left page mirrors across.
 */
import type { ColourName } from "../kit/palette.ts";

export type Tone = ColourName | "none";

export type Shape = "circle" | "square" | "diamond" | "triangle" | "triangle-down" | "cross";

export type Stroke = "hair" | "thin" | "thick" | "dotted" | "dashed";

/** On which widths a mark is drawn: labels that fit a wide chart would collide on a phone. */
export type Room = "wide" | "narrow";

export type LineMark = {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly tone: Tone;
  readonly stroke: Stroke;
};

export type BoxMark = {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Tone;
  /** Outline; none where absent. */
  readonly edge?: Tone;
  readonly stroke?: Stroke;
  readonly title?: string;
};

export type DotMark = {
  readonly kind: "dot";
  readonly x: number;
  readonly y: number;
  /** Half its height, pixels. */
  readonly size: number;
  readonly shape: Shape;
  readonly fill: Tone;
  readonly edge?: Tone;
  /** Said on hover; adds, never hides. */
  readonly title?: string;
  /** What it stands for, so that pictures on a page can share a selection. */
  readonly key?: string;
};

export type TextMark = {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  /** Pixels towards the end of the line. */
  readonly shift?: number;
  readonly anchor: "start" | "middle" | "end";
  readonly words: string;
  readonly tone: Tone;
  readonly size: "small" | "tiny";
  readonly weight?: "strong";
  readonly room?: Room;
};

/** A closed shape, for pictures of fixed width alone. */
export type AreaMark = {
  readonly kind: "area";
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly fill: Tone;
  readonly edge: Tone;
  readonly stroke: Stroke;
};

export type Mark = LineMark | BoxMark | DotMark | TextMark | AreaMark;

export type Picture = {
  /** "fluid": across in hundredths of whatever width; a number: across in pixels, as wide as that. */
  readonly width: "fluid" | number;
  /** Pixels. */
  readonly height: number;
  readonly marks: readonly Mark[];
};

/** Points of the scale: usually 0–100. */
export type Range = readonly [low: number, high: number];

export const fullRange: Range = [0, 100];

/** Sizes of text, pixels: what `charts.css` sets. */
export const textSize = { small: 13, tiny: 12 } as const;

/** Where a value stands across, in hundredths; held inside the picture. NaN stays NaN. */
export function across(value: number, [low, high]: Range): number {
  if (high <= low) return 50;
  return Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
}

/** About how wide a text is, pixels: generous, so that labels said to fit do. */
export const textWidth = (words: string, size: TextMark["size"]): number => [...words].length * textSize[size] * 0.56;

export const isFigure = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

const order: readonly Shape[] = ["circle", "square", "triangle", "diamond", "triangle-down", "cross"];

/** The look of the n-th of a few things, from 0: a colour and a shape; after six they repeat with a hollow shape. */
export function lookOf(position: number): {
  readonly tone: Tone;
  readonly shape: Shape;
  readonly filled: "yes" | "no";
} {
  const tones: readonly Tone[] = ["group-1", "group-2", "group-3", "group-4", "group-5", "group-6"];
  const step = position % tones.length;
  return { tone: tones[step]!, shape: order[step]!, filled: position < tones.length ? "yes" : "no" };
}
