/** When not to trust a result: what is found, as codes and facts; the words are said where people meet them. */
import type { Caution, Errors, Term } from "./contract.ts";

/** Fewer places than this carry no general conclusion. */
export const placesNeeded = 20;
/** Below this, clustered errors are too small (A. C. Cameron & D. L. Miller, 2015). */
const clustersNeeded = 40;
/** Below this, Satterthwaite's t is not to be trusted (E. Tipton, 2015). */
const freedomNeeded = 4;
/** A column that others explain so well that its error is √10 times what it would be alone. */
const inflationAtMost = 10;
/** Where less of a column's variation lies inside places, fixed effects speak of the few places that changed. */
const withinNeeded = 0.05;
/** Leverage more than so many times the mean. */
const leverageTimes = 3;

export type Facts = {
  readonly errors: Errors;
  readonly n: number;
  readonly leftOut: number;
  readonly places: number;
  readonly clusters: number | undefined;
  readonly freedom: number;
  readonly terms: readonly Term[];
  readonly leverage: Float64Array;
  /** The row given of each row used. */
  readonly rows: Uint32Array;
  readonly constant: readonly string[];
  /** Which part of each column's variation fixed effects leave; empty where there are none. */
  readonly leftOf: ReadonlyMap<string, number>;
  readonly inflation: ReadonlyMap<string, number>;
  readonly explainsAll: "all" | "not-all";
};

export function guardOf(facts: Facts): readonly Caution[] {
  const { errors, n, leftOut, places, clusters, freedom, terms, constant, leftOf } = facts;
  const found: Caution[] = [];
  if (leftOut > 0) found.push({ code: "rows-left-out", rows: leftOut });
  if (places < placesNeeded) found.push({ code: "few-places", places, need: placesNeeded });
  if (freedom <= 0) found.push({ code: "no-degrees-of-freedom", rows: n, terms: n - freedom });
  else if (facts.explainsAll === "all") found.push({ code: "perfect-fit" });
  for (const column of constant) found.push({ code: "nothing-varies", column });
  const still = new Set(constant);
  for (const [column, share] of leftOf) {
    if (still.has(column)) continue;
    if (share === 0) {
      still.add(column);
      found.push({ code: "nothing-varies-within", column });
    } else if (share < withinNeeded) found.push({ code: "little-varies-within", column, share, need: withinNeeded });
  }
  for (const { name, value } of terms)
    if (Number.isNaN(value) && !still.has(name)) found.push({ code: "collinear", column: name });
  for (const [column, inflation] of facts.inflation)
    if (inflation > inflationAtMost) found.push({ code: "nearly-collinear", column, inflation, most: inflationAtMost });
  if (errors.kind === "clustered") found.push(...clusterCautions(errors.correction, clusters ?? 0, terms));
  return [...found, ...leverageCaution(facts)];
}

function clusterCautions(correction: string, clusters: number, terms: readonly Term[]): readonly Caution[] {
  if (correction !== "CR2")
    return clusters < clustersNeeded ? [{ code: "few-clusters", clusters, need: clustersNeeded }] : [];
  return terms
    .filter(({ freedom }) => freedom < freedomNeeded)
    .map(({ name, freedom }) => ({ code: "few-degrees-of-freedom", column: name, freedom, need: freedomNeeded }));
}

function leverageCaution({ leverage, rows, n, freedom }: Facts): readonly Caution[] {
  const most = Math.min(1, (leverageTimes * (n - freedom)) / n);
  const found = Array.from(rows.filter((_, at) => leverage[at]! > most || leverage[at]! > 1 - 1e-12));
  if (found.length === 0) return [];
  return [
    { code: "high-leverage", rows: found, largest: leverage.reduce((one, other) => Math.max(one, other), 0), most },
  ];
}
