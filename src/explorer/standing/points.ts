/**
 * Points as a reader sees them: whole where the scale has a hundred of them, with decimals where it has few, so that
 * 0.4 of 1 is not shown as 0.
 */
import type { Language } from "../../base/text.ts";
import { change, score } from "../../ui/kit/numbers.ts";

export type PointRange = readonly [low: number, high: number];

/** @example decimalsOf([0, 100]) // → 0; of [0, 8] → 1; of [0, 1] → 2 */
export function decimalsOf([low, high]: PointRange): number {
  const span = high - low;
  return span >= 20 ? 0 : span >= 2 ? 1 : 2;
}

/** A score, or an end of its range: an end that is whole is written whole. */
export function points(value: number | undefined, range: PointRange, language: Language): string {
  const isEnd = value !== undefined && Number.isInteger(value) && (value === range[0] || value === range[1]);
  return score(value, language, isEnd ? 0 : decimalsOf(range));
}

/** Where a difference counts, one decimal more. */
export const finePoints = (value: number | undefined, range: PointRange, language: Language): string =>
  score(value, language, decimalsOf(range) + 1);

export const changePoints = (value: number | undefined, range: PointRange, language: Language): string =>
  change(value, language, decimalsOf(range) + 1);

/** A limit that somebody set (where a band begins): as it was written. */
export const limitPoints = (value: number, range: PointRange, language: Language): string =>
  score(value, language, Number.isInteger(value) ? 0 : Math.max(1, decimalsOf(range)));
