/** Naming an overall approach: an ordered list of rules, of which the first that holds gives the name. */
import { isAbove, isAtLeast } from "./nearly.ts";

export type Condition = {
  readonly node: string;
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
  readonly above: number | undefined;
  readonly below: number | undefined;
};

export type Approach =
  | { readonly kind: "named"; readonly rule: number }
  | { readonly kind: "undetermined" | "unnamed" };

/**
 * The first rule that holds. Whether a rule holds cannot be told where a node it asks about has no score, unless
 * another of its conditions fails: then the approach is `undetermined`, and later rules are not tried.
 *
 * shape    rules, and the score of any node → a name
 * units    limits in those of the scores
 * missing  `scoreOf` gives undefined for a node without a score
 * throws   nothing
 * source   none: a definition of this engine
 * @returns `unnamed` where no rule holds
 *
 * @example
 * const open = { all: [{ node: "rights", atLeast: 50, atMost: undefined, above: undefined, below: undefined }] };
 * typologyOf([open, { all: [] }], () => 20) // → { kind: "named", rule: 1 }
 * typologyOf([open, { all: [] }], () => undefined) // → { kind: "undetermined" }
 */
export function typologyOf(
  rules: readonly { readonly all: readonly Condition[] }[],
  scoreOf: (node: string) => number | undefined,
): Approach {
  for (const [rule, { all }] of rules.entries()) {
    const outcomes = all.map((condition) => holds(condition, scoreOf(condition.node)));
    if (outcomes.includes("no")) continue;
    if (outcomes.includes("unknown")) return { kind: "undetermined" };
    return { kind: "named", rule };
  }
  return { kind: "unnamed" };
}

function holds(condition: Condition, score: number | undefined): "yes" | "no" | "unknown" {
  if (score === undefined || Number.isNaN(score)) return "unknown";
  const { atLeast, atMost, above, below } = condition;
  const all =
    (atLeast === undefined || isAtLeast(score, atLeast)) &&
    (atMost === undefined || isAtLeast(atMost, score)) &&
    (above === undefined || isAbove(score, above)) &&
    (below === undefined || isAbove(below, score));
  return all ? "yes" : "no";
}
