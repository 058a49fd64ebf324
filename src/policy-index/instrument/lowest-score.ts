/** How low scores can be, and which combinations have no meaning below zero. */
import type { z } from "zod";
import type { CombineFile, IndicatorFile, InstrumentFile, SimpleIndicatorFile } from "./contract.ts";

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
      lowest.set(indicator.id, preparedLowest(file, indicator.id) ?? lowestScore(indicator));
      continue;
    }
    for (const item of indicator.items) lowest.set(item.id, lowestScore(item));
    lowest.set(indicator.id, preparedLowest(file, indicator.id) ?? Math.min(...indicator.items.map(lowestScore)));
  }
  return lowest;
}

/**
 * The lowest an indicator can have once it is prepared; +∞ where that depends on the values, so that what is really
 * negative is found when it is scored. undefined where it stays what it was.
 */
function preparedLowest({ prepare }: InstrumentFile, id: string): number | undefined {
  const own = prepare?.except?.[id];
  const normalise = own?.normalise ?? prepare?.normalise;
  const treat = own?.treat ?? prepare?.treat;
  switch (normalise?.rule) {
    case undefined:
    case "none":
      return treat === undefined || treat.rule === "none" ? undefined : Number.POSITIVE_INFINITY;
    case "min-max":
      return Math.min(...(normalise.range ?? [0, 100]));
    case "categories":
      return Math.min(...normalise.scores);
    case "rank":
    case "borda":
    case "percentile-rank":
      return 0;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

type Simple = Exclude<z.infer<typeof IndicatorFile>, { kind: "compound" }> | z.infer<typeof SimpleIndicatorFile>;

export function lowestScore(indicator: Simple): number {
  switch (indicator.kind) {
    case "number":
      if ("measured" in indicator) return Number.POSITIVE_INFINITY;
      return Math.min(...indicator.bands.map(({ score }) => score));
    case "score":
      return indicator.range?.[0] ?? 0;
    default:
      return Math.min(...indicator.options.map(({ score }) => score ?? Number.POSITIVE_INFINITY));
  }
}
