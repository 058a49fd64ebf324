/**
 * Rounding, for display only. Scores are kept as IEEE doubles; what is shown says how it was rounded.
 */

/**
 * Round half up (towards +∞), deciding on the shortest decimal that names the double, so that 2.5 → 3 and 1.005 at
 * two decimals → 1.01, as a reader with a pencil would.
 *
 * missing  NaN and ±Infinity come back as they are
 * throws   RangeError: decimals outside 0–15
 *
 * @example roundHalfUp(66.5, 0) // → 67
 * @example roundHalfUp(-2.5, 0) // → -2
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) throw new RangeError("decimals must be 0–15");
  if (!Number.isFinite(value)) return value;
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const shifted = Math.floor(Number(`${digits}e${Number(exponent) + decimals}`) + 0.5);
  const [back = "0", power = "0"] = String(shifted).split("e");
  const rounded = Number(`${back}e${Number(power) - decimals}`);
  return rounded === 0 ? 0 : rounded;
}
