/**
 * Why something could not be scored, as the engine says it, told apart so that it can be said in a reader's language. What
 * is not known here is quoted; tests run the engine into each reason that is.
 */
export type FailureKind =
  | {
      readonly kind: "negative-score";
      readonly part: string;
      readonly node: string;
      readonly mean: "geometric" | "harmonic" | "power";
    }
  | { readonly kind: "too-large"; readonly node: string }
  | { readonly kind: "nothing-left" }
  | { readonly kind: "other" };

const negative =
  /^"(?<part>.+)" has a negative score, which "(?<node>.+)" cannot combine by (?<mean>geometric|harmonic|power)-mean$/;

const large = /^"(?<node>.+)" comes to more than a number can hold(?:, in row \d+)?$/;

/** @example failureKind("nothing is left to combine") // → { kind: "nothing-left" } */
export function failureKind(reason: string): FailureKind {
  const { part, node, mean } = negative.exec(reason)?.groups ?? {};
  if (part !== undefined && node !== undefined && (mean === "geometric" || mean === "harmonic" || mean === "power"))
    return { kind: "negative-score", part, node, mean };
  const huge = large.exec(reason)?.groups?.node;
  if (huge !== undefined) return { kind: "too-large", node: huge };
  return { kind: reason === "nothing is left to combine" ? "nothing-left" : "other" };
}

export type FailedDraws = { readonly reason: string; readonly draws: number };

/** Reasons with how many draws each kept from being scored, the most frequent first. */
export function failedDraws(failed: readonly { readonly reason: string }[]): readonly FailedDraws[] {
  const draws = new Map<string, number>();
  for (const { reason } of failed) draws.set(reason, (draws.get(reason) ?? 0) + 1);
  return [...draws].map(([reason, of]) => ({ reason, draws: of })).sort((one, other) => other.draws - one.draws);
}
