/** Drawing by lot from a seed that is words: the same words over the same names fall the same way, on any machine. */
import { shuffle } from "../../engine/random/shuffle.ts";
import { stream } from "../../engine/random/stream.ts";

/**
 * A text as a whole number below 2³²: FNV-1a over its UTF-16 units.
 *
 * source   G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a (RFC 9923)
 */
export function wholeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Names in an order drawn by lot; how they were listed makes no difference.
 *
 * @example lot(["FRA", "DEU", "ESP"], "2027") // the same as lot(["ESP", "FRA", "DEU"], "2027")
 */
export function lot(names: readonly string[], seed: string): readonly string[] {
  const sorted = [...names].sort();
  return [...shuffle(sorted.length, stream(wholeOf(seed), sorted.length, 0))].map((at) => sorted[at]!);
}
