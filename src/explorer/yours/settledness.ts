/**
 * How settled an order is: the same recipe with its weights drawn anew around those chosen, many times over. One function
 * for the server and the browser.
 */

import type { Uncertainty } from "../../engine/uncertainty/contract.ts";
import { uncertainty } from "../../engine/uncertainty/uncertainty.ts";
import type { Choices } from "./choices.ts";
import type { Ground } from "./recipe-ground.ts";
import { isImpossible, recipeOf, scaledGround } from "./score.ts";

/** Cells up to which a server draws them while a reader waits. */
export const mostCells = 12_000;

/** undefined where nothing can be drawn: an impossible recipe, or one whose weights change nothing. */
export function settledness(
  ground: Ground,
  choices: Choices,
  draws: { readonly seed: number; readonly replicates: number; readonly noise: number },
): Uncertainty | undefined {
  const recipe = recipeOf(ground, choices);
  if (isImpossible(recipe)) return undefined;
  const subject = {
    recipe,
    answers: scaledGround(ground, choices).columns,
    rows: ground.rows,
    ranked: Array.from({ length: ground.rows }, (_, row) => row),
  };
  try {
    return uncertainty(subject, [{ kind: "weights", by: "noise", share: draws.noise }], draws.seed, draws.replicates);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
