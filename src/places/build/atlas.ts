/**
 * The pieces of the atlas: Natural Earth's countries at 1:50m (world-atlas), with Tuvalu and Gibraltar from 1:10m,
 * without Antarctica, each piece with the code of the place it is drawn as.
 *
 * A piece is smaller than a place where a disputed line runs through it (Somaliland and Somalia are two pieces of one
 * place) or where ISO 3166-1 codes a part apart (French Guiana).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { iso31661 } from "iso-3166";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { partsOfStates } from "./territories.ts";

export type Piece = { readonly name: string; readonly code: string | undefined; readonly polygons: Position[][][] };

type Named = { readonly name: string };
type Atlas = Topology<{ countries: GeometryCollection<Named> }>;

const atlas = (scale: string): readonly Feature<Polygon | MultiPolygon, Named>[] => {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const topology: Atlas = JSON.parse(readFileSync(file, "utf8"));
  return feature(topology, topology.objects.countries).features.filter(
    (one): one is Feature<Polygon | MultiPolygon, Named> => one.geometry !== null && /Polygon/.test(one.geometry.type),
  );
};

const codesByName: Readonly<Record<string, string>> = { Kosovo: "XKX", Somaliland: "SOM", "N. Cyprus": "CYP" };

const alpha3 = (id: unknown, name: string): string | undefined =>
  codesByName[name] ?? iso31661.find((entry) => entry.numeric === id)?.alpha3;

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

const within = (polygon: Position[][], box: readonly [number, number, number, number]): boolean =>
  (polygon[0] ?? []).every(([x = 0, y = 0]) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);

/** The peninsula of Crimea, with what the atlas joins to it. */
const crimea: readonly [number, number, number, number] = [32.3, 44.2, 36.75, 46.4];

/**
 * The parallel that divides Morocco from Western Sahara (27° 40′ N). The atlas draws the line of control instead; the
 * map follows the United Nations, for which Western Sahara is a non-self-governing territory up to the parallel.
 */
const parallel = 27 + 40 / 60;

/** The part of a polygon on one side of a parallel. */
function beside(polygon: Position[][], latitude: number, side: "north" | "south"): Position[][] {
  const kept = (y: number): boolean => (side === "north" ? y >= latitude : y <= latitude);
  const cut = polygon.map((ring) => {
    const open = ring.slice(0, -1);
    const line = open.flatMap(([x = 0, y = 0], at): Position[] => {
      const [px = 0, py = 0] = open.at(at - 1) ?? [];
      const crossing: Position[] =
        kept(y) === kept(py) ? [] : [[px + ((x - px) * (latitude - py)) / (y - py), latitude]];
      return kept(y) ? [...crossing, [x, y]] : crossing;
    });
    return line.length < 3 ? [] : [...line, [...(line[0] ?? [])]];
  });
  return cut.filter((ring) => ring.length > 3);
}

export function pieces(): readonly Piece[] {
  const found: Piece[] = [];
  const fine = atlas("10m").filter((one) => one.properties.name === "Tuvalu" || one.properties.name === "Gibraltar");
  for (const one of [...atlas("50m"), ...fine]) {
    const { name } = one.properties;
    const code = alpha3(one.id, name);
    if (code === "ATA" || name === "Indian Ocean Ter.") continue;
    let rest = polygonsOf(one.geometry);
    const take = (piece: string, as: string, box: readonly [number, number, number, number]) => {
      const polygons = rest.filter((polygon) => within(polygon, box));
      rest = rest.filter((polygon) => !within(polygon, box));
      if (polygons.length > 0) found.push({ name: piece, code: as, polygons });
      else throw new Error(`the atlas has no ${piece}`);
    };
    for (const part of partsOfStates) if (part.of === code && part.box) take(part.code, part.code, part.box);
    if (code === "RUS") take("Crimea", "UKR", crimea);
    if (code === "MAR") {
      const south = rest.map((polygon) => beside(polygon, parallel, "south")).filter((polygon) => polygon.length > 0);
      found.push({ name: "west of the berm", code: "ESH", polygons: south });
      rest = rest.map((polygon) => beside(polygon, parallel, "north")).filter((polygon) => polygon.length > 0);
    }
    const piece = codesByName[name] && name !== "Kosovo" ? name : (code ?? name);
    const same = found.find((other) => other.name === piece);
    if (same) same.polygons.push(...rest);
    else found.push({ name: piece, code, polygons: rest });
  }
  return found;
}
