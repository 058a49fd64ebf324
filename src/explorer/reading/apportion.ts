import { roundHalfUp } from "../../base/rounding.ts";

/**
 * Rounds parts so that they still add up to the rounded total: a reader adds what is on the page. What is left over
 * after rounding goes to the parts that rounding moved furthest; a part that is nothing stays nothing.
 *
 * units    any; `decimals` 0–6
 *
 * @example apportion([0.05, 0.05, 0], 1) // → [0.1, 0, 0]
 */
export function apportion(parts: readonly number[], decimals: number): readonly number[] {
  const unit = 10 ** -decimals;
  const rounded = parts.map((part) => symmetric(part, decimals));
  const total = symmetric(
    parts.reduce((sum, part) => sum + part, 0),
    decimals,
  );
  let units = Math.round((total - rounded.reduce((sum, part) => sum + part, 0)) / unit);
  const sign = Math.sign(units);
  const order = parts
    .map((part, at) => ({ at, owed: (part - (rounded[at] ?? 0)) * sign }))
    .filter(({ at }) => parts[at] !== 0)
    .sort((left, right) => right.owed - left.owed || right.at - left.at);
  for (const { at } of order) {
    if (units === 0) break;
    rounded[at] = roundHalfUp((rounded[at] ?? 0) + sign * unit, decimals);
    units -= sign;
  }
  return rounded;
}

/** Half away from zero, so that a loss and a gain of the same size are written alike. */
const symmetric = (value: number, decimals: number): number =>
  value < 0 ? -roundHalfUp(-value, decimals) : roundHalfUp(value, decimals);
