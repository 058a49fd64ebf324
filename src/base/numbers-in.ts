/** A list of numbers as it is typed. */
import { typedNumber } from "./typed-number.ts";

/**
 * Numbers with blanks, semicolons or a comma and a blank between them. Undefined where one of them is none, or may be two:
 * a list that loses what it does not understand would say something else than was written.
 *
 * @example numbersIn("0,25; 0,5") // → [0.25, 0.5]
 * @example numbersIn("1,000 2,000") // → undefined
 */
export function numbersIn(text: string): readonly number[] | undefined {
  const parts = text.split(/,?\s+|;\s*/).filter((part) => part !== "");
  const read = parts.map(typedNumber);
  return read.every((number) => number !== undefined) ? read : undefined;
}
