/** Which choice moves the ranking most, as shares of how differently far it moves from draw to draw. */
import { rankShift } from "../../engine/sensitivity/rank-shift.ts";
import { blocksFor } from "../../engine/sensitivity/saltelli.ts";
import { sensitivity } from "../../engine/sensitivity/sensitivity.ts";
import type { Subject, Uncertainty } from "../../engine/uncertainty/contract.ts";
import type { Choices } from "./choices.ts";
import type { RobustnessSettings, RobustPeriod, VariationEffect } from "./contract.ts";
import { failedDraws } from "./failures.ts";

/** The whole variance, of no estimate: there is nothing else that it could be due to. */
const whole = { value: 1, low: 1, high: 1 } as const;

/** How many runs the effects of so many choices take. */
export const runsOf = (variations: number, { points }: Pick<RobustnessSettings, "points">): number =>
  variations > 1 ? points * blocksFor(variations) : 0;

/**
 * An effect for every choice that varies.
 *
 * One that varies alone is not estimated: what varies is due to it, so that both its effects are 1 by construction, and
 * an estimate would only add noise. It says so by being of no points.
 */
export function effectsOf(
  subject: Subject,
  varied: Choices["varied"],
  drawn: Uncertainty | undefined,
  { seed, points }: Pick<RobustnessSettings, "seed" | "points">,
): Pick<RobustPeriod, "effects" | "failedRuns"> {
  const [only, another] = varied;
  if (!only || !drawn) return { effects: [] };
  if (!another) {
    const shares = moveDiffers(drawn) ? { first: whole, total: whole } : {};
    return { effects: [{ name: only.name, ...shares, points: 0 }] };
  }
  const variations = varied.map(({ variation }) => variation);
  const { effects, failed } = sensitivity(subject, variations, seed, points);
  const told = varied.map(({ name }, at): VariationEffect => {
    const effect = { name, first: estimateOf(effects[at]?.first), total: estimateOf(effects[at]?.total) };
    const of = effects[at]?.points ?? points;
    return of < points ? { ...effect, points: of } : effect;
  });
  return { effects: told, ...(failed.length > 0 ? { failedRuns: [...failedDraws(failed)] } : {}) };
}

/** Whether ranks move further in one draw than in another: else there is no variance to have a share of. */
function moveDiffers({ ranks, official, places, replicates }: Uncertainty): boolean {
  const shifts = Array.from({ length: replicates }, (_, replicate) =>
    rankShift(ranks, replicate * places.length, official.ranks),
  ).filter((shift) => !Number.isNaN(shift));
  return shifts.some((shift) => shift !== shifts[0]);
}

const estimateOf = (
  estimate: { readonly value: number; readonly low: number; readonly high: number } | undefined,
): VariationEffect["first"] =>
  estimate && [estimate.value, estimate.low, estimate.high].every(Number.isFinite)
    ? { value: estimate.value, low: estimate.low, high: estimate.high }
    : undefined;
