/** Which places' order is not settled, and how often one is above another. */
import type { Uncertainty } from "./contract.ts";

/**
 * Two places are settled when one is above the other in this share of the replicates; a tie counts half.
 *
 * @example settledShare // → 0.95
 */
export const settledShare = 0.95;

/**
 * Share of the replicates in which place a is above place b, ties counting half.
 *
 * shape    a and b are positions among the ranked places
 * units    a share, 0–1
 * missing  replicates without one of the two stay out; NaN where none has both
 * throws   RangeError: a position at which no place is ranked
 * source   none: plain counting
 *
 * @example
 * const result = replay(tiny.subject, [{}, { without: ["appeal"] }]); // in the second, access and fees alone
 * probabilityAbove(result, 1, 3) // → 0.5
 */
export function probabilityAbove(
  { ranks, replicates, places }: Pick<Uncertainty, "ranks" | "replicates" | "places">,
  a: number,
  b: number,
): number {
  for (const place of [a, b])
    if (!(Number.isInteger(place) && place >= 0 && place < places.length))
      throw new RangeError(`there is no ranked place ${place}; there are ${places.length}, from 0`);
  return shareAbove(ranks, replicates, places.length, a, b);
}

function shareAbove(ranks: Uint32Array, replicates: number, places: number, a: number, b: number): number {
  let above = 0;
  let both = 0;
  for (let at = 0; at < replicates * places; at += places) {
    const first = ranks[at + a]!;
    const second = ranks[at + b]!;
    if (first === 0 || second === 0) continue;
    both += 1;
    above += first < second ? 1 : first === second ? 0.5 : 0;
  }
  return above / both;
}

/**
 * Tie groups: going down the official ranking, a group takes in each next place until one comes that the group's first
 * place, and every place level with it officially, is above in at least 95 % of the replicates; that one begins the next
 * group.
 *
 * So a group's first place is settled above the place right after the group, and above no other is claimed: two places of
 * one group may be settled between themselves, two of different groups may not be. `probabilityAbove` answers for any two.
 *
 * shape    ranks replicates × places, official ranks of the places → a group per place, from 1
 * missing  places without an official rank are in no group (0)
 */
export function groupsOf(ranks: Uint32Array, replicates: number, official: Uint32Array): Uint32Array {
  const places = official.length;
  const groups = new Uint32Array(places);
  const order = [...official.keys()].filter((place) => official[place] !== 0);
  order.sort((left, right) => official[left]! - official[right]! || left - right);
  let group = 0;
  let first: readonly number[] = [];
  for (const place of order) {
    const settled = first.every(
      (head) =>
        official[head] !== official[place] && shareAbove(ranks, replicates, places, head, place) >= settledShare,
    );
    if (settled) {
      group += 1;
      first = order.filter((other) => official[other] === official[place]);
    }
    groups[place] = group;
  }
  return groups;
}
