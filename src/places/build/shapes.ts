/** The world as paths: projected, simplified together so that borders still meet, thinned to what the eye can see. */

import type { Position } from "geojson";
import { feature, mergeArcs, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { Topology, MultiPolygon as TopoMultiPolygon } from "topojson-specification";
import {
  type Box,
  type DisputedBorder,
  type MapShapes,
  type Point,
  type Shape,
  type View,
  views,
} from "../../ui/maps/shapes.ts";
import type { Piece } from "./atlas.ts";
import { disputedLines } from "./disputed.ts";
import { outline, stroke } from "./drawing.ts";
import { deepest } from "./inside.ts";
import { area, type Plane, plane, project } from "./projected.ts";
import { type Marker, spread } from "./spread.ts";
import { labels, notMembers, partsOfStates, points } from "./territories.ts";

export type Detail = {
  readonly width: number;
  /** Points whose triangle is smaller than this many square units go. */
  readonly weight: number;
  /** Islets smaller than this go, unless a place has nothing larger. */
  readonly islet: number;
  /** Places whose largest piece is smaller than this get a marker. */
  readonly small: number;
  readonly radius: number;
};

/** The page whose subject is the map, zoomed up to sixteen times; and the small picture beside text. */
export const details: Readonly<Record<"world" | "small", Detail>> = {
  world: { width: 2560, weight: 0.7, islet: 3.5, small: 66, radius: 8 },
  small: { width: 960, weight: 0.8, islet: 1.5, small: 9.25, radius: 3 },
};

type Drawn = TopoMultiPolygon<Record<string, never>>;

/** Drops islets, keeping a place's largest polygon whatever its size. */
function withoutIslets(all: readonly Piece[], islet: number): readonly Piece[] {
  const largest = new Map<string, number>();
  for (const { code, name, polygons } of all) {
    const key = code ?? name;
    largest.set(key, Math.max(largest.get(key) ?? 0, ...polygons.map(area)));
  }
  return all.map((piece) => {
    const most = largest.get(piece.code ?? piece.name) ?? 0;
    return {
      ...piece,
      polygons: piece.polygons
        .filter((polygon) => area(polygon) >= Math.min(islet, most))
        .map((polygon) => polygon.filter((ring, at) => at === 0 || area([ring]) >= islet / 2)),
    };
  });
}

type Thin = { readonly topology: Topology; readonly drawn: ReadonlyMap<string, Drawn> };

function simplified(all: readonly Piece[], weight: number): Thin {
  const whole = topology(
    Object.fromEntries(
      all.map(({ name, polygons }) => [name, { type: "MultiPolygon" as const, coordinates: polygons }]),
    ),
  );
  const drawn = new Map<string, Drawn>();
  for (const [name, geometry] of Object.entries(whole.objects)) {
    if (geometry.type === "MultiPolygon") drawn.set(name, { type: "MultiPolygon", arcs: geometry.arcs });
  }
  const bare = { ...whole, objects: Object.fromEntries(drawn) };
  return { topology: simplify(presimplify(bare), weight), drawn };
}

function borders(thin: Thin, { projection }: Plane): readonly DisputedBorder[] {
  const found: DisputedBorder[] = [];
  for (const { between, box } of disputedLines) {
    const [a, b] = [thin.drawn.get(between[0]), thin.drawn.get(between[1])];
    if (!a || !b) throw new Error(`the atlas has no ${between.join("–")}`);
    const both = { type: "GeometryCollection" as const, geometries: [a, b] };
    const lines = mesh(thin.topology, both, (one, other) => one !== other).coordinates.flatMap((line) =>
      box ? within(line, box, (point) => projection.invert?.([point[0] ?? 0, point[1] ?? 0]) ?? [0, 0]) : [line],
    );
    const d = stroke(lines);
    if (d === "") continue;
    found.push({ between, d });
  }
  return found;
}

/** The stretches of a line inside a box of degrees. */
function within(
  line: Position[],
  box: readonly [number, number, number, number],
  degrees: (point: Position) => Position,
) {
  const stretches: Position[][] = [];
  let open: Position[] | undefined;
  for (const point of fine(line)) {
    const [x = 0, y = 0] = degrees(point);
    if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]) {
      if (!open) {
        open = [];
        stretches.push(open);
      }
      open.push(point);
    } else open = undefined;
  }
  return stretches;
}

/** The same line in steps of one unit, so that it can be cut anywhere. */
const fine = (line: Position[]): Position[] =>
  line.flatMap(([x = 0, y = 0], at) => {
    const [px = x, py = y] = line[at - 1] ?? [];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - px, y - py)));
    return Array.from({ length: steps }, (_, step) => [
      px + ((x - px) * (step + 1)) / steps,
      py + ((y - py) * (step + 1)) / steps,
    ]);
  });

const windows: Readonly<Record<Exclude<View, "world">, readonly (readonly [number, number])[]>> = {
  africa: [
    [-26, 38],
    [64, 38],
    [-26, -36],
    [64, -36],
  ],
  americas: [
    [-160, 73],
    [-30, 73],
    [-95, -56],
    [-34, -56],
    [-150, 60],
    [-34, -8],
  ],
  asia: [
    [26, 56],
    [149, 50],
    [95, -11.5],
    [26, 10],
    [150, 30],
    [60, 56],
  ],
  europe: [
    [-25, 66],
    [-12, 34],
    [50, 34],
    [45, 72],
    [10, 72],
  ],
  oceania: [
    [112, 16],
    [112, -48],
    [-171, 16],
    [-171, -48],
    [-169.2, 0],
  ],
};

function boxes({ width, height, projection }: Plane): Readonly<Record<View, Box>> {
  const box = (view: View): Box => {
    if (view === "world") return [0, 0, width, height];
    const placed = windows[view].map(([x, y]): Point => projection([x, y]) ?? [0, 0]);
    const [xs, ys] = [placed.map((point) => point[0]), placed.map((point) => point[1])];
    const [left, top] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))];
    return [
      left,
      top,
      Math.min(width, Math.ceil(Math.max(...xs))) - left,
      Math.min(height, Math.ceil(Math.max(...ys))) - top,
    ];
  };
  const [world, africa, americas, asia, europe, oceania] = views.map(box);
  if (!world || !africa || !americas || !asia || !europe || !oceania) throw new Error("a view is missing");
  return { world, africa, americas, asia, europe, oceania };
}

/** A label where the state's capital is, where its largest island lies elsewhere. */
const labelled = (code: string, { projection }: Plane): readonly [number, number] | undefined => {
  const point = labels[code];
  return (point && projection([point[0], point[1]])) ?? undefined;
};

const rounded = ([x, y]: readonly [number, number]): Point => [Math.round(x), Math.round(y)];

/** The shapes of a map of this detail, and the longitude and latitude of every place's label. */
export function worldShapes(all: readonly Piece[], detail: Detail) {
  const flat = plane(detail.width, detail.radius);
  const kept = withoutIslets(
    all.map((piece) => project(piece, flat)),
    detail.islet,
  );
  const thin = simplified(kept, detail.weight);
  const places = new Map<string, { at: readonly [number, number]; area: number; d: string }>();
  for (const code of new Set(kept.flatMap((piece) => piece.code ?? []))) {
    const own = kept.filter((piece) => piece.code === code);
    const polygons = own.flatMap((piece) => piece.polygons);
    const largest = polygons.reduce((best, polygon) => (area(polygon) > area(best) ? polygon : best));
    const geometries = own.flatMap((piece) => thin.drawn.get(piece.name) ?? []);
    const merged = feature(thin.topology, mergeArcs(thin.topology, geometries)).geometry.coordinates;
    places.set(code, {
      at: labelled(code, flat) ?? deepest(largest),
      area: area(largest),
      d: outline(merged.flat()),
    });
  }
  for (const [code, point] of Object.entries(points)) {
    const at = flat.projection([point[0], point[1]]);
    if (at && code !== "ATA") places.set(code, { at, area: 0, d: "" });
  }
  const markers = [...places].filter(([, { area: size, d }]) => size < detail.small || d === "");
  const asMarker = ([code, { at }]: (typeof markers)[number]): Marker => ({ code, at });
  const isState = ([code]: (typeof markers)[number]) => code === "XKX" || code === "TWN" || !notMembers.includes(code);
  const gap = 2 * detail.radius + 1;
  const states = spread(markers.filter(isState).map(asMarker), [], gap);
  const others = spread(markers.filter((one) => !isState(one)).map(asMarker), states, gap);
  const moved = new Map([...states, ...others].map(({ code, at }) => [code, at]));
  const shapes: Record<string, Shape> = {};
  for (const [code, { at, d }] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const marker = moved.get(code);
    const partOf = partsOfStates.find((part) => part.code === code)?.of;
    shapes[code] = {
      ...(d === "" ? {} : { d }),
      at: rounded(at),
      ...(marker ? { marker } : {}),
      ...(partOf ? { partOf } : {}),
    };
  }
  const map: MapShapes = {
    width: flat.width,
    height: flat.height,
    radius: detail.radius,
    shapes,
    borders: borders(thin, flat),
    views: boxes(flat),
  };
  const degrees = new Map<string, readonly [number, number]>();
  for (const [code, { at }] of places) degrees.set(code, flat.projection.invert?.([at[0], at[1]]) ?? [0, 0]);
  for (const [code, point] of Object.entries(points)) degrees.set(code, point);
  return { map, degrees };
}
