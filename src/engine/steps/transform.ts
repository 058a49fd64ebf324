/** Ways to draw far values in: each takes the values of one indicator, none missing, and gives as many. */
import type { Transformation } from "../recipe.ts";
import { isConstant, skewness } from "../stats/moments.ts";

/** What a transformation made of values, and how many it moved one by one: undefined where it moves them all. */
export type Transformed = { readonly values: Float64Array; readonly points: number | undefined };

/**
 * Values after a transformation; undefined where it has no meaning for them: a logarithm of what is not above 0, a power
 * of what is below 0 (it would turn the order round), a stretched logarithm where no value is above 1 (likewise), values
 * that are all the same or would become so.
 *
 * shape    n values, none missing → n values
 * units    winsorised: those of the values; logarithms and powers: none
 * missing  none may be; undefined is of all of them, as above
 * throws   nothing: what has no meaning is undefined
 * source   OECD & JRC, Handbook (2008), step 3; logarithms as in the JRC's COIN Tool and the Global Innovation Index;
 *          G. E. P. Box & D. R. Cox, An Analysis of Transformations (1964)
 *
 * @example
 * transform([1, 2, 3, 50], { kind: "winsorise", most: 1 }, () => false)?.values // → 1, 2, 3, 3
 * transform([-1, 2], { kind: "box-cox", power: 0, shifted: false }, () => false) // → undefined
 */
export function transform(
  values: ArrayLike<number>,
  transformation: Transformation,
  isEnough: (values: Float64Array) => boolean,
): Transformed | undefined {
  if (values.length === 0 || isConstant(values)) return undefined;
  if (transformation.kind === "winsorise") return winsorise(values, transformation.most, isEnough);
  if (!hasMeaning(values, transformation)) return undefined;
  const made = Float64Array.from(values, functionOf(values, transformation));
  return made.every(Number.isFinite) && !isConstant(made) ? { values: made, points: undefined } : undefined;
}

function hasMeaning(
  values: ArrayLike<number>,
  transformation: Exclude<Transformation, { kind: "winsorise" }>,
): boolean {
  if (transformation.kind === "log") return transformation.by !== "stretched" || Array.from(values).some((x) => x > 1);
  return transformation.shifted || Array.from(values).every((x) => x >= 0);
}

/**
 * The farthest value, and all equal to it, become the next one, from above where the tail is above, else from below. It
 * ends before only one value would be left; undefined where that is at once.
 */
function winsorise(
  given: ArrayLike<number>,
  most: number | "all",
  isEnough: (values: Float64Array) => boolean,
): Transformed | undefined {
  const values = Float64Array.from(given);
  let high = 0;
  let low = 0;
  while ((most === "all" || high + low < most) && !isEnough(values)) {
    if (!hasThree(values)) return high + low === 0 ? undefined : { values, points: high + low };
    if (skewness(values) < 0) low = moveFarthest(values, -1);
    else high = moveFarthest(values, 1);
  }
  return { values, points: high + low };
}

/** Whether a value lies between the ends. */
function hasThree(values: Float64Array): boolean {
  const one = values[0]!;
  const other = values.find((value) => value !== one);
  return values.some((value) => value !== one && value !== other);
}

/** Moves the highest (side 1) or lowest (−1) values to the next, and says how many they were. */
function moveFarthest(values: Float64Array, side: 1 | -1): number {
  let farthest = Number.NEGATIVE_INFINITY;
  for (const value of values) farthest = Math.max(farthest, side * value);
  let next = Number.NEGATIVE_INFINITY;
  for (const value of values) if (side * value < farthest) next = Math.max(next, side * value);
  let moved = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (side * values[at]! !== farthest) continue;
    values[at] = side * next;
    moved += 1;
  }
  return moved;
}

function functionOf(
  values: ArrayLike<number>,
  transformation: Exclude<Transformation, { kind: "winsorise" }>,
): (value: number) => number {
  const all = Array.from(values);
  const lowest = all.reduce((least, value) => Math.min(least, value));
  const highest = all.reduce((most, value) => Math.max(most, value));
  if (transformation.kind === "box-cox") {
    const { power, shifted } = transformation;
    const from = shifted ? lowest - 1 : 0;
    return power === 0 ? (value) => Math.log(value - from) : (value) => ((value - from) ** power - 1) / power;
  }
  const hundredth = 0.01 * (highest - lowest);
  switch (transformation.by) {
    case "one":
      return (value) => Math.log(value - lowest + 1);
    case "range":
      return (value) => Math.log(value - lowest + hundredth);
    case "range-mirrored":
      return skewness(values) < 0
        ? (value) => -Math.log(highest + hundredth - value)
        : (value) => Math.log(value - lowest + hundredth);
    case "stretched":
      return (value) => Math.log(((highest - 1) * (value - lowest)) / (highest - lowest) + 1);
  }
}
