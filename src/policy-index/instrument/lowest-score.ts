/** How low scores can be, and which combinations have no meaning below zero. */
import type { z } from "zod";
import type { CombineFile, InstrumentFile, SimpleIndicatorFile } from "./contract.ts";

export type Combine = z.infer<typeof CombineFile>;

/** Whether a combination has no meaning for a score below zero. */
export const needsPositive = (combine: Combine): boolean =>
  typeof combine === "string"
    ? combine === "geometric-mean" || combine === "harmonic-mean"
    : !Number.isInteger(combine["power-mean"]);

/** The lowest score each indicator and item can have; +∞ where none has any. */
export function lowestScores(file: InstrumentFile): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  for (const indicator of file.indicators) {
    if (indicator.kind !== "compound") {
      lowest.set(indicator.id, lowestScore(indicator));
      continue;
    }
    for (const item of indicator.items) lowest.set(item.id, lowestScore(item));
    lowest.set(indicator.id, Math.min(...indicator.items.map(lowestScore)));
  }
  return lowest;
}

export function lowestScore(indicator: z.infer<typeof SimpleIndicatorFile>): number {
  switch (indicator.kind) {
    case "number":
      return Math.min(...indicator.bands.map(({ score }) => score));
    case "score":
      return indicator.range?.[0] ?? 0;
    default:
      return Math.min(...indicator.options.map(({ score }) => score ?? Number.POSITIVE_INFINITY));
  }
}
