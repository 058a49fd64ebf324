/**
 * Parts that add up in doubles, to the last bit and in whatever order: what a reader adds is what is shown.
 *
 * Whole multiples of one step add without rounding as long as no sum passes 2⁵³ steps. So all parts, and the total, are
 * brought to the finest step for which that holds, and the largest part takes what rounding the others left.
 */
export type ExactParts = { readonly total: number; readonly parts: readonly number[] };

/**
 * Bring parts that add up on paper to parts that add up in doubles.
 *
 * Where no part goes against the total, the step is the total's own last bit, and the total stays what it was. Where some do,
 * the step may have to be coarser: at most 2⁻⁵¹ of all parts' sizes together, and the total moves by at most half of it.
 *
 * shape    k parts and their total → as many parts, the total that they add up to
 * units    those of the total
 * missing  nothing can be missing; all are finite
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @param nothing a part of at most this size is what rounding left of none: it becomes 0
 * @example exactParts([0.1, 0.2], 0.3).parts // → 0.1, 0.2
 */
export function exactParts(parts: readonly number[], total: number, nothing = 0): ExactParts {
  const counted = parts.map((part) => (Math.abs(part) <= nothing ? 0 : part));
  const largest = largestOf(counted);
  if (largest === -1) return { total: 0, parts: counted };
  if (counted[largest] === 0 && Math.abs(total) <= nothing * parts.length) return { total: 0, parts: counted };
  const finest = lastBitOf(total === 0 ? counted[largest]! : total);
  for (let step = finest; step < Number.MAX_VALUE; step *= 2) {
    const rounded = counted.map((part) => towardsNothing(part, step));
    const whole = toStep(total, step);
    const rest = rounded.reduce((sum, part, at) => (at === largest ? sum : sum + part), 0);
    const made = rounded.map((part, at) => (at === largest ? whole - rest : part));
    if (sizeOf(made) < mostSteps * step) return { total: whole, parts: made };
  }
  return { total, parts: counted };
}

const mostSteps = 2 ** 53;

const sizeOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + Math.abs(part), 0);

/** The first of those of the largest size; −1 where there is none. */
const largestOf = (parts: readonly number[]): number =>
  parts.reduce((most, part, at) => (most === -1 || Math.abs(part) > Math.abs(parts[most]!) ? at : most), -1);

const toStep = (value: number, step: number): number => Math.round(value / step) * step + 0;

/** Never more than the part was: so the rest that the largest takes goes its own way, and turns no sign. Never −0. */
const towardsNothing = (value: number, step: number): number => Math.trunc(value / step) * step + 0;

/** What the last of a double's 53 bits is worth. */
function lastBitOf(value: number): number {
  const size = Math.abs(value);
  let power = Math.floor(Math.log2(size));
  if (2 ** power > size) power -= 1;
  if (2 ** (power + 1) <= size) power += 1;
  return 2 ** (Math.max(power, -1022) - 52);
}
