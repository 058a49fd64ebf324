/**
 * Parts of a score that every child has by itself: x · ∂score/∂x, which by Euler's theorem add up to the score, since a score
 * is twice as high where all children are. On paper; `contributions` makes them add up in doubles.
 */
import { sameScore } from "./nearly.ts";
import type { RowCombination } from "./recipe.ts";

export type Child = { readonly value: number; readonly weight: number };

export type OwnParts = {
  readonly kind: "terms" | "proportion" | "deciding";
  /** One per child. */
  readonly parts: readonly number[];
};

/** Of the children that are there; at least one of them, with a weight if the combination weighs. */
export function ownParts(combination: RowCombination, children: readonly Child[], score: number): OwnParts {
  switch (combination.kind) {
    case "sum":
      return { kind: "terms", parts: terms(children) };
    case "mean":
      return { kind: "terms", parts: termsOfMean(children) };
    case "geometric-mean":
      return { kind: "proportion", parts: inProportion(children, 0, score) };
    case "harmonic-mean":
      return { kind: "proportion", parts: inProportion(children, -1, score) };
    case "power-mean":
      return combination.power === 1
        ? { kind: "terms", parts: termsOfMean(children) }
        : { kind: "proportion", parts: inProportion(children, combination.power, score) };
    case "min":
    case "max":
      return { kind: "deciding", parts: level(children, score, score) };
    case "median":
      return { kind: "deciding", parts: middle(children) };
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const terms = (children: readonly Child[]): readonly number[] =>
  children.map(({ value, weight }) => (weight === 0 ? 0 : weight * value));

function termsOfMean(children: readonly Child[]): readonly number[] {
  const whole = sumOf(children.map(({ weight }) => weight));
  return terms(children.map((child) => ({ ...child, weight: child.weight / whole })));
}

/** Shares of a power mean, in proportion to weight × |x|ᵖ; in units of the score, so that no power is too large for a double. */
function inProportion(children: readonly Child[], power: number, score: number): readonly number[] {
  const counts = children.map(({ weight }) => weight > 0);
  if (power >= 3 && power % 2 === 1 && children.some(({ value }, at) => counts[at] && value < 0))
    return inTwoCamps(children, power, score);
  if (score === 0) return children.map(() => 0);
  const shares = children.map(({ value, weight }, at) =>
    counts[at] ? weight * (Math.abs(value) / Math.abs(score)) ** power : 0,
  );
  const whole = sumOf(shares);
  return shares.map((share) => score * (share / whole));
}

/** Of an odd power: scores above 0 pull one way, those below the other. What either camp does is split between them first. */
function inTwoCamps(children: readonly Child[], power: number, score: number): readonly number[] {
  const largest = Math.max(...children.map(({ value, weight }) => (weight > 0 ? Math.abs(value) : 0)));
  const shares = children.map(({ value, weight }) => (weight > 0 ? weight * (Math.abs(value) / largest) ** power : 0));
  const whole = sumOf(children.map(({ weight }) => weight));
  const camp = (sign: number): number => sumOf(shares.filter((_, at) => Math.sign(children[at]!.value) === sign));
  const pull = (sign: number): number => largest * (camp(sign) / whole) ** (1 / power);
  const [up, down] = [pull(1), pull(-1)];
  return children.map(({ value }, at) => {
    const sign = Math.sign(value);
    return shares[at] === 0 ? 0 : ((score + sign * (up + down)) / 2) * (shares[at]! / camp(sign));
  });
}

/** An amount, shared alike by the children whose score is this. */
function level(children: readonly Child[], value: number, amount: number): readonly number[] {
  const are = children.map((child) => Math.abs(child.value - value) < sameScore);
  const count = are.filter(Boolean).length;
  return are.map((is) => (is ? amount / count : 0));
}

/** Of an even number of children each of the two in the middle decides half. */
function middle(children: readonly Child[]): readonly number[] {
  const sorted = children.map(({ value }) => value).sort((left, right) => left - right);
  const lower = sorted[(sorted.length - 1) >> 1]!;
  const upper = sorted[sorted.length >> 1]!;
  if (upper - lower < sameScore) return level(children, lower, (lower + upper) / 2);
  const above = level(children, upper, upper / 2);
  return level(children, lower, lower / 2).map((part, at) => part + above[at]!);
}
