/**
 * From what is known of each place to what is drawn: the middle layer of a map. Pure; it decides what a place looks
 * like and in which order places are met, and knows nothing of React, colours or words.
 */
import type { Step } from "./scale.ts";
import type { Box, MapShapes, Point, Shape } from "./shapes.ts";

/** `left-out`: covered by the index, but not among the places this picture is about. */
export type PlaceState = "scored" | "missing" | "not-applicable" | "left-out" | "not-covered";

export type MapEntry = {
  readonly code: string;
  readonly name: string;
  readonly state: PlaceState;
  /** Where on the ramp; only for `scored`. */
  readonly step?: Step | undefined;
  /** The sentence that is announced and shown: "France: 62 of 100, 14th of 190." */
  readonly label: string;
  readonly href?: string | undefined;
  /** The value as it is written on a tile. */
  readonly figure?: string | undefined;
  /** Outlined, and drawn above the others. */
  readonly chosen?: "yes" | undefined;
  /** Rests on answers that were missing and have been filled in: hatched over its colour. */
  readonly filled?: "yes" | undefined;
};

/** How a place looks: a step of the ramp, or one of the four looks outside it. */
export type Look = `s${Step}` | "hatched" | "speckled" | "quiet" | "blank";

export type PlacedMark = {
  readonly code: string;
  readonly name: string;
  readonly label: string;
  readonly look: Look;
  readonly href: string | undefined;
  readonly chosen: "yes" | undefined;
  readonly filled: "yes" | undefined;
  readonly d: string | undefined;
  readonly marker: Point | undefined;
  /** Where the marker would be if its neighbours left it room; only where that is elsewhere. */
  readonly home: Point | undefined;
  readonly at: Point;
};

export type MapMarks = {
  readonly box: Box;
  /** Outline of all places the index does not cover. */
  readonly land: string;
  /** Outline of all places that are left out. */
  readonly quiet: string;
  /** Covered places with an outline, then those with a marker, which must lie on top. */
  readonly outlined: readonly PlacedMark[];
  readonly pointed: readonly PlacedMark[];
  readonly borders: readonly string[];
  readonly radius: number;
  /** Width of the view as a share of the whole map: what keeps its size on the page is multiplied by it. */
  readonly scale: number;
  /** How large textures are drawn, so that they look alike on every map and in every view. */
  readonly texture: number;
  /** Whether any place is a link. */
  readonly linked: boolean;
  /** Codes of entries the map has no place for: they are in the table only, and the map says so. */
  readonly unplaced: readonly string[];
  /** Which looks outside the ramp are in the picture: the legend explains those and no others. */
  readonly outside: ReadonlySet<PlaceState>;
  /** Whether any place in the picture rests on answers that were filled in. */
  readonly anyFilled: boolean;
};

/** Width, in units, of the map that textures were drawn for. */
const drawnFor = 1920;

export const lookOf = ({ state, step }: Pick<MapEntry, "state" | "step">): Look => {
  if (state === "not-covered") return "blank";
  if (state === "left-out") return "quiet";
  if (state === "not-applicable") return "speckled";
  return state === "scored" && step !== undefined ? `s${step}` : "hatched";
};

/** The texture of a look, where it has one: a pattern of the picture with this id. Plain colours are the style sheet's. */
export const paintOf = ({ look, filled }: Pick<PlacedMark, "look" | "filled">, id: string): string | undefined => {
  if (filled) return `url(#${id}-${look}-filled)`;
  if (look === "hatched") return `url(#${id}-hatch)`;
  return look === "speckled" ? `url(#${id}-speckle)` : undefined;
};

/** A marker between its own point and where the whole map moves it to: the closer the view, the nearer its point. */
export const drawnIn = ([x, y]: Point, [movedX, movedY]: Point, scale: number): Point => [
  Math.round((x + (movedX - x) * scale) * 10) / 10,
  Math.round((y + (movedY - y) * scale) * 10) / 10,
];

/** What has no colour has nothing to be hatched over. */
export const isFilled = ({ filled, state, step }: Pick<MapEntry, "filled" | "state" | "step">): boolean =>
  filled === "yes" && state === "scored" && step !== undefined;

function placed(entry: MapEntry, shape: Shape, d: string, scale: number): PlacedMark {
  const marker = shape.marker && drawnIn(shape.at, shape.marker, scale);
  const moved = marker && (marker[0] !== shape.at[0] || marker[1] !== shape.at[1]);
  return {
    code: entry.code,
    name: entry.name,
    label: entry.label,
    look: lookOf(entry),
    href: entry.href,
    chosen: entry.chosen,
    filled: isFilled(entry) ? "yes" : undefined,
    d: d === "" ? undefined : d,
    marker,
    home: moved ? shape.at : undefined,
    at: marker ?? shape.at,
  };
}

/**
 * Lays entries on shapes. A part of a place (French Guiana) is drawn with the place unless it has an entry itself.
 * Entries keep their order, those with an outline first, so that a reader who goes through by Tab meets them much as
 * the table lists them.
 */
export function placeMarks(entries: readonly MapEntry[], map: MapShapes, box: Box = map.views.world): MapMarks {
  const covered = new Set(entries.filter((entry) => entry.state !== "not-covered").map((entry) => entry.code));
  const scale = box[2] / map.width;
  const joined = new Map<string, string>();
  let land = "";
  for (const [code, { d, partOf }] of Object.entries(map.shapes)) {
    if (covered.has(code) || d === undefined) continue;
    if (partOf !== undefined && covered.has(partOf)) joined.set(partOf, (joined.get(partOf) ?? "") + d);
    else land += d;
  }
  const outlined: PlacedMark[] = [];
  const pointed: PlacedMark[] = [];
  const unplaced: string[] = [];
  let quiet = "";
  for (const entry of entries) {
    if (!covered.has(entry.code)) continue;
    const shape = map.shapes[entry.code];
    if (entry.state === "left-out") {
      quiet += (shape?.d ?? "") + (joined.get(entry.code) ?? "");
      continue;
    }
    if (!shape) {
      unplaced.push(entry.code);
      continue;
    }
    const mark = placed(entry, shape, (shape.d ?? "") + (joined.get(entry.code) ?? ""), scale);
    (mark.marker ? pointed : outlined).push(mark);
  }
  const outside = new Set(entries.map((entry) => entry.state).filter((state) => state !== "scored"));
  if (land !== "") outside.add("not-covered");
  return {
    box,
    land,
    quiet,
    // What is drawn later lies above its neighbours.
    outlined: [...outlined].sort((left, right) => Number(left.chosen === "yes") - Number(right.chosen === "yes")),
    pointed,
    borders: map.borders.map((border) => border.d),
    radius: Math.round(map.radius * scale * 100) / 100,
    scale: Math.round(scale * 1000) / 1000,
    texture: Math.round((box[2] / drawnFor) * 1000) / 1000,
    linked: entries.some((entry) => entry.href !== undefined),
    unplaced,
    outside,
    anyFilled: [...outlined, ...pointed].some(({ filled }) => filled === "yes"),
  };
}
