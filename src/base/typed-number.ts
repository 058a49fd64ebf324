/** A number as people write it, with a decimal point or a decimal comma, and nothing between its thousands. */

/**
 * Whether it may be a number with a decimal comma, or one with commas between thousands: `12,500`. Read the wrong way it is
 * a thousand times too small, so nobody is to guess.
 *
 * @example isUnclear("1,000") // → true
 * @example isUnclear("0,125") // → false
 */
export const isUnclear = (text: string): boolean => /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/.test(text);

/**
 * A number typed alone, with nothing beside it that tells its decimal mark. Undefined where it is none, or may be two.
 *
 * @example typedNumber(" 0,5 ") // → 0.5
 * @example typedNumber("1,000") // → undefined
 */
export function typedNumber(text: string): number | undefined {
  const plain = text.trim();
  const number = plain === "" || isUnclear(plain) ? Number.NaN : Number(plain.replace(",", "."));
  return Number.isFinite(number) ? number : undefined;
}
