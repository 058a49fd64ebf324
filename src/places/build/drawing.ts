/** From rings to the shortest SVG path that says the same: whole numbers, relative commands, no needless spaces. */
import type { Position } from "geojson";

type Whole = readonly [number, number];

/** Whole points without repeats, and without a middle one of three in a row that lie on one axis. */
export function whole(line: readonly Position[]): readonly Whole[] {
  const kept: Whole[] = [];
  for (const [x = 0, y = 0] of line) {
    const point: Whole = [Math.round(x), Math.round(y)];
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (before && last && between(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

const between = (a: Whole, b: Whole, c: Whole): boolean =>
  (a[0] === b[0] && b[0] === c[0] && (b[1] - a[1]) * (c[1] - b[1]) > 0) ||
  (a[1] === b[1] && b[1] === c[1] && (b[0] - a[0]) * (c[0] - b[0]) > 0);

const pair = (x: number, y: number, first: boolean): string =>
  `${first || x < 0 ? "" : " "}${x}${y < 0 ? "" : " "}${y}`;

function subpaths(lines: readonly (readonly Whole[])[], close: "z" | ""): string {
  let d = "";
  let pen: Whole = [0, 0];
  for (const line of lines) {
    const [start] = line;
    if (!start) continue;
    // The first move counts from the corner, so that paths can be joined by writing one after the other.
    d += d === "" ? `M${pair(start[0], start[1], true)}l` : `m${pair(start[0] - pen[0], start[1] - pen[1], true)}`;
    let first = d.endsWith("l");
    let last = start;
    for (const point of close ? line.slice(1, -1) : line.slice(1)) {
      d += pair(point[0] - last[0], point[1] - last[1], first);
      first = false;
      last = point;
    }
    d += close;
    pen = close ? start : last;
  }
  return d;
}

/** @example outline([[[0, 0], [4, 0], [4, 3], [0, 0]]]) // → "M0 0l4 0 0 3z" */
export const outline = (rings: readonly (readonly Position[])[]): string =>
  subpaths(
    rings.map(whole).filter((ring) => ring.length >= 4),
    "z",
  );

export const stroke = (lines: readonly (readonly Position[])[]): string =>
  subpaths(
    lines.map(whole).filter((line) => line.length >= 2),
    "",
  );
