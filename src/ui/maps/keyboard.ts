/**
 * Moving over a map with the keyboard, as pure functions: the nearest place in a direction, and the next place whose
 * name begins with what was typed. Directions are those of the map, the same in every script.
 */
import type { Point } from "./shapes.ts";

export type Spot = { readonly code: string; readonly name: string; readonly at: Point };

export type Direction = "left" | "right" | "up" | "down";

/**
 * The nearest spot from a point in a direction: within 45° of it first, anything ahead if there is none; what lies
 * aside counts as twice as far. Undefined at the edge of the map.
 *
 * @example nearest([{ code: "FRA", name: "France", at: [5, 0] }], [0, 0], "right")?.code // → "FRA"
 */
export function nearest(spots: readonly Spot[], from: Point, direction: Direction): Spot | undefined {
  let best: Spot | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [dx, dy] = [spot.at[0] - from[0], spot.at[1] - from[1]];
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === "left" || direction === "right" ? dy : dx);
    if (ahead <= 0) continue;
    const beyond = aside > ahead ? 1e6 : 0;
    const distance = Math.hypot(ahead, 2 * aside) + beyond;
    if (distance < least) [best, least] = [spot, distance];
  }
  return best;
}

/** Letters without their accents, in lower case: É finds E. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/**
 * The next spot, in the order given, whose name begins with what was typed; after the last comes the first again.
 * One letter goes on from the current spot, more letters may stay on it.
 */
export function typeAhead(spots: readonly Spot[], current: string | undefined, typed: string): Spot | undefined {
  const wanted = plain(typed);
  if (wanted === "") return undefined;
  const at = spots.findIndex((spot) => spot.code === current);
  const start = wanted.length === 1 ? at + 1 : Math.max(0, at);
  for (let step = 0; step < spots.length; step++) {
    const spot = spots[(start + step) % spots.length];
    if (spot && plain(spot.name).startsWith(wanted)) return spot;
  }
  return undefined;
}
