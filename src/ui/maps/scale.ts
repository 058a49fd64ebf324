/** From a value to a step of the ramp. A step is a place in a range or a band of scores, never a rounding of the value. */
export const steps = 7;

export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const ramp: readonly Step[] = [1, 2, 3, 4, 5, 6, 7];

const nearestStep = (position: number): Step => ramp[Math.max(0, Math.min(steps - 1, position))] ?? 1;

/**
 * The step of a value in a range cut into seven equal parts; the upper end belongs to the last.
 *
 * missing  undefined and NaN give undefined: outside the ramp
 * throws   RangeError: a range that is empty or not finite
 *
 * @example stepInRange(50, [0, 100]) // → 4
 * @example stepInRange(100, [0, 100]) // → 7
 */
export function stepInRange(value: number | undefined, [low, high]: readonly [number, number]): Step | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high)
    throw new RangeError("the range must be finite and not empty");
  if (value === undefined || Number.isNaN(value)) return undefined;
  return nearestStep(Math.floor(((value - low) / (high - low)) * steps));
}

/** Where n bands, lowest first, sit on seven steps: spread over the whole ramp, the ends at its ends. */
export const stepOfBand = (position: number, count: number): Step =>
  count <= 1 ? 5 : nearestStep(Math.round((position * (steps - 1)) / (count - 1)));

/**
 * The step of a value among bands, highest first, each from its lower end (inclusive); a value under all is in the lowest.
 *
 * missing  undefined and NaN give undefined
 *
 * @example stepInBands(60, [{ from: 80 }, { from: 60 }, { from: 0 }]) // → 4
 */
export function stepInBands(value: number | undefined, bands: readonly { readonly from: number }[]): Step | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined;
  const found = bands.findIndex((band) => value >= band.from);
  const fromTop = found < 0 ? bands.length - 1 : found;
  return stepOfBand(bands.length - 1 - fromTop, bands.length);
}

/**
 * The step of a change around nothing: the fourth is "no change", and a change however small is never drawn as none.
 *
 * missing  undefined and NaN give undefined
 *
 * @example stepOfChange(-0.1, 30) // → 3
 * @example stepOfChange(0, 30) // → 4
 */
export function stepOfChange(value: number | undefined, most: number): Step | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined;
  if (value === 0) return 4;
  const third = Math.max(1, Math.min(3, Math.ceil((Math.abs(value) / most) * 3)));
  return nearestStep(value > 0 ? 3 + third : 3 - third);
}

/** A step of a value, by bands where there are any, else by its range. */
export const classify = (
  value: number | undefined,
  by: { readonly bands: readonly { readonly from: number }[] } | { readonly range: readonly [number, number] },
): Step | undefined => ("bands" in by ? stepInBands(value, by.bands) : stepInRange(value, by.range));
