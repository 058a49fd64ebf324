/**
 * From degrees to the plane: Equal Earth (Šavrič, Patterson, Jenny 2018), so that a state's area on the page is its
 * area on the ground; cut at 169° W, which keeps Chukotka with Russia and the Pacific states with Oceania.
 *
 * Nothing is resampled: two neighbours keep the very same points along their border.
 */
import { type GeoProjection, geoEqualEarth, geoStream } from "d3-geo";
import type { Position } from "geojson";
import type { Piece } from "./atlas.ts";

export type Plane = {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
};

/** How far the map reaches, in degrees: from Tierra del Fuego to the north of Greenland. */
const reach: readonly (readonly [number, number])[] = [
  [11, 83.7],
  [11, -56],
  [-168.9, 0],
  [-169.1, 0],
];

export function plane(width: number, margin: number): Plane {
  const projection = geoEqualEarth().rotate([-11, 0]).precision(0).scale(1).translate([0, 0]);
  const corners = reach.map((point): readonly [number, number] => projection([point[0], point[1]]) ?? [0, 0]);
  const [left, right] = [Math.min(...corners.map((c) => c[0])), Math.max(...corners.map((c) => c[0]))];
  const [top, bottom] = [Math.min(...corners.map((c) => c[1])), Math.max(...corners.map((c) => c[1]))];
  const scale = (width - 2 * margin) / (right - left);
  projection.scale(scale).translate([margin - left * scale, margin - top * scale]);
  return { width, height: Math.ceil((bottom - top) * scale + 2 * margin), projection };
}

const ringArea = (ring: Position[]): number => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x = 0, y = 0] = ring[i] ?? [];
    const [px = 0, py = 0] = ring[j] ?? [];
    sum += px * y - x * py;
  }
  return sum / 2;
};

export const area = (polygon: Position[][]): number =>
  polygon.reduce((sum, ring, at) => sum + (at === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0);

function projectPolygon(polygon: Position[][], projection: GeoProjection): Position[][][] {
  const rings: Position[][] = [];
  let ring: Position[] = [];
  const sink = projection.stream({
    point: (x, y) => void ring.push([x, y]),
    lineStart: () => {
      ring = [];
    },
    lineEnd: () => {
      const [first] = ring;
      if (first && ring.length > 2) rings.push([...ring, [...first]]);
    },
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
    sphere: () => undefined,
  });
  geoStream({ type: "Polygon", coordinates: polygon }, sink);
  if (rings.length === polygon.length) return [rings];
  // Cut in two at the edge of the map: every piece of the outline is a polygon of its own.
  return rings.map((one) => [one]);
}

export const project = (piece: Piece, { projection }: Plane): Piece => ({
  ...piece,
  polygons: piece.polygons.flatMap((polygon) => projectPolygon(polygon, projection)),
});
