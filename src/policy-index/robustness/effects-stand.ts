/** Whether effects were estimated, and what stands in the way where there is a lone 1 or nothing. */
import type { RobustPeriod } from "./contract.ts";

/**
 * - `estimated`  of two choices or more
 * - `alone`      one choice varies: its share is 1 by construction
 * - `alike`      ranks move equally far in every draw: there is no variance to have a share of
 * - `failed`     too few draws could be scored
 */
export type EffectsStand = "estimated" | "alone" | "alike" | "failed";

/** undefined where nothing varies. */
export function effectsStand(
  { effects, failed, failedRuns = [] }: Pick<RobustPeriod, "effects" | "failed" | "failedRuns">,
  replicates: number,
): EffectsStand | undefined {
  const [only, another] = effects;
  if (!only) return undefined;
  if (effects.some(({ total }) => total)) return another ? "estimated" : "alone";
  // Where a run failed, that the others are alike is not that all are.
  const seen = another
    ? failedRuns.length === 0 && effects.some(({ points }) => points !== 0)
    : failed.length < replicates;
  return seen ? "alike" : "failed";
}
