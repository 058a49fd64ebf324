/** The crosswalk between two versions of an instrument, read: what was asked before each question of the later one. */
import type { CrosswalkRow } from "./contract.ts";

export type Crosswalk = readonly CrosswalkRow[];

/** What stands before a question. */
export type Carried = {
  /** Ids of the earlier questions whose answers stand before this one. */
  readonly from: readonly string[];
  readonly kind: "unchanged" | "reworded" | "split" | "merged";
  /** Whether the earlier answer may be taken over as it is, or must be read anew. */
  readonly carries: "as-it-is" | "to-be-read";
};

/**
 * What was asked before, for each question of the later version; a new question has nothing before it.
 *
 * @example priorsThrough(crosswalk).get("birth-abroad") // → { from: ["birth"], kind: "split", carries: "to-be-read" }
 */
export function priorsThrough(crosswalk: Crosswalk): ReadonlyMap<string, Carried> {
  const priors = new Map<string, Carried>();
  for (const { kind, from, to } of crosswalk) {
    if (kind === "new" || kind === "dropped") continue;
    for (const id of to) priors.set(id, { from, kind, carries: kind === "unchanged" ? "as-it-is" : "to-be-read" });
  }
  return priors;
}

type Priors = ReadonlyMap<string, Carried>;

/** Two crosswalks one after the other: from the earliest version to the latest. */
export function priorsThroughBoth(later: Priors, earlier: Priors): Priors {
  const priors = new Map<string, Carried>();
  for (const [id, step] of later) {
    const before = step.from.flatMap((one) => earlier.get(one) ?? []);
    const from = [...new Set(before.flatMap((one) => one.from))];
    if (from.length === 0) continue;
    const changed = step.kind === "unchanged" ? before[0]?.kind : step.kind;
    const kind = from.length > 1 ? "merged" : (changed ?? "reworded");
    priors.set(id, { from, kind, carries: kind === "unchanged" ? "as-it-is" : "to-be-read" });
  }
  return priors;
}
