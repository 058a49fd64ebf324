/** Numbers in a table of coders: understood with a decimal point or comma, and refused where they may be two. */
import type { Finding } from "../base/finding.ts";
import { isUnclear } from "../base/typed-number.ts";
import type { Coding } from "./agreement-table.ts";

export const numberIn = (text: string): number | undefined =>
  /^[+-]?(\d+([.,]\d+)?|[.,]\d+)$/.test(text) ? Number(text.replace(",", ".")) : undefined;

/** Thousands apart by blanks, apostrophes, or points and commas that cannot all be decimal marks: `1 000`, `1.234,5`. */
const separated = [
  /^[+-]?\d{1,3}(?:[\s'’_]\d{3})+(?:[.,]\d+)?$/u,
  /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/,
  /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/,
  /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/,
  /^[+-]?\d{1,3}(?:,\d{3}){2,}$/,
];

export const isSeparated = (text: string): boolean => separated.some((form) => form.test(text));

export const whereIs = ({ line, column, sheet }: Coding, file: string) => ({
  ...{ file, row: line, column },
  ...(sheet === undefined ? {} : { facts: { sheet } }),
});

/**
 * Answers of which nobody knows for certain which number they are. `12,500` is understood where another number of the table
 * has a comma that can only be decimal; where the table has both marks, neither tells.
 */
export function unfitNumbers(codings: readonly Coding[], file: string): readonly Finding[] {
  const numbers = codings.filter(({ answer }) => numberIn(answer) !== undefined);
  const comma = numbers.find(({ answer }) => answer.includes(",") && !isUnclear(answer));
  const point = numbers.find(({ answer }) => answer.includes("."));
  const told: Finding[] = codings
    .filter(({ answer }) => isSeparated(answer))
    .map((coding) => ({ tier: "error", code: "coding-separated", found: coding.answer, ...whereIs(coding, file) }));
  if (comma && point) {
    const later = comma.line > point.line ? comma : point;
    const { facts, ...where } = { facts: {}, ...whereIs(later, file) };
    return [
      ...told,
      { tier: "error", code: "decimal-mixed", ...where, facts: { ...facts, point: point.line, comma: comma.line } },
    ];
  }
  if (comma) return told;
  const unclear = numbers.filter(({ answer }) => isUnclear(answer));
  return [
    ...told,
    ...unclear.map(
      (coding): Finding => ({ tier: "error", code: "decimal-unclear", found: coding.answer, ...whereIs(coding, file) }),
    ),
  ];
}
