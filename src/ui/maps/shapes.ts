/**
 * What a map is drawn from: shapes already on the plane, in the units of one viewBox. Maps know nothing of the world;
 * `places/` hands them this.
 */
export type Point = readonly [x: number, y: number];

/** x, y, width, height: an SVG viewBox. */
export type Box = readonly [x: number, y: number, width: number, height: number];

export type Shape = {
  /** SVG path; undefined where the place is too small to have an outline at this scale. */
  readonly d?: string;
  /** Where a label or a marker goes. */
  readonly at: Point;
  /** Too small to see or hit: drawn with a round marker, moved apart from its neighbours'. */
  readonly marker?: Point;
  /** A part of another place, coloured with it unless it has a mark of its own. */
  readonly partOf?: string;
};

export type DisputedBorder = { readonly between: readonly [string, string]; readonly d: string };

export const views = ["world", "africa", "americas", "asia", "europe", "oceania"] as const;

export type View = (typeof views)[number];

export type MapShapes = {
  readonly width: number;
  readonly height: number;
  /** Radius of a marker, in units. */
  readonly radius: number;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly borders: readonly DisputedBorder[];
  readonly views: Readonly<Record<View, Box>>;
};
