/**
 * What an opinion means for an answer, and how what is contested is shown so that nobody can tell whose it is. Pure.
 */
import type { OpinionKind, Value } from "./contract.ts";

/** An opinion as far as it decides anything. A note beside an agreement is a comment, and a comment is no disagreement. */
export type Judgement = { readonly kind: OpinionKind; readonly contentVersion: number };

/** Why an answer is not approved with the others. */
export const leftBecause = ["no-opinion", "outdated", "not-qualified", "different-answer", "not-in-review"] as const;
export type LeftBecause = (typeof leftBecause)[number];

/** An opinion is about one version of what an answer says; a later one, changed or sent again as it was, makes it outdated. */
export const currencyOf = (judged: number, now: number): "current" | "outdated" =>
  judged === now ? "current" : "outdated";

/**
 * Whether all who judged an answer as it stands agree with it. Who says that they are not qualified abstains: one
 * agreement is enough beside it, and none is too few.
 *
 * @example agreement([{ kind: "agree", contentVersion: 2 }], 2) // → "agreed"
 * @example agreement([{ kind: "agree", contentVersion: 1 }], 2) // → "outdated"
 */
export function agreement(opinions: readonly Judgement[], now: number): "agreed" | LeftBecause {
  const current = opinions.filter(({ contentVersion }) => contentVersion === now);
  if (current.some(({ kind }) => kind === "different-answer")) return "different-answer";
  if (current.some(({ kind }) => kind === "agree" || kind === "agree-with-note")) return "agreed";
  if (current.length > 0) return "not-qualified";
  return opinions.length > 0 ? "outdated" : "no-opinion";
}

/** Whether two answers say the same; only the value decides, never how it is argued. */
export const sameValue = (one: Value, other: Value): boolean =>
  one.status === other.status && one.option === other.option && one.value === other.value;

/** A number from a text, the same everywhere; small and well mixed (FNV-1a, then the finish of MurmurHash3). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A position in a contested answer, with what is shown of it. */
export type Held = { readonly shown: unknown };

/**
 * The order in which the answers to a contested question are shown: drawn from the answer's id and from what is shown of
 * each, and from nothing else. Were author and reviewer to change places, the order would be the same, so it tells
 * nothing of which is whose to anybody, whatever they know of this rule.
 *
 * @example blindOrder("answer", [{ shown: "yes" }, { shown: "no" }]) // → both, in an order nobody chose
 */
export function blindOrder<Position extends Held>(answer: string, positions: readonly Position[]): readonly Position[] {
  const drawn = positions.map((position) => {
    const said = JSON.stringify(position.shown);
    return { position, said, by: mixed(`${answer} ${said}`) };
  });
  return drawn
    .sort((one, other) => one.by - other.by || (one.said < other.said ? -1 : one.said > other.said ? 1 : 0))
    .map(({ position }) => position);
}

/** The day of a moment, in UTC: all that is told of when. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
