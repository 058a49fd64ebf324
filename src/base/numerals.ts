/**
 * Roman numerals: actions are numbered per country, as “Peru IV”.
 */
const marks: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

const largest = 3999;

/**
 * throws  RangeError: not a whole number from 1 to 3999
 *
 * @example roman(4) // → "IV"
 */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > largest)
    throw new RangeError("Roman numerals are written from 1 to 3999");
  let left = value;
  let text = "";
  for (const [worth, mark] of marks) {
    while (left >= worth) {
      text += mark;
      left -= worth;
    }
  }
  return text;
}

/**
 * The number a Roman numeral stands for, written as the Romans would; undefined for anything else.
 *
 * @example ofRoman("XIV") // → 14
 * @example ofRoman("IIII") // → undefined
 */
export function ofRoman(text: string): number | undefined {
  if (!/^[MDCLXVI]{1,15}$/.test(text)) return undefined;
  let at = 0;
  let value = 0;
  for (const [worth, mark] of marks) {
    while (text.startsWith(mark, at)) {
      value += worth;
      at += mark.length;
    }
  }
  return at === text.length && value <= largest && roman(value) === text ? value : undefined;
}
