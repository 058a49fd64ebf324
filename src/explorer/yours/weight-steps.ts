/** Weights offered for a part: multiples of the official one, round numbers where that is 0. */
import { heldWeight } from "./choices.ts";

const multiples = [0.25, 0.5, 1.5, 2, 3, 5] as const;

/** What a slider goes by: the official weight, or 1 where that is 0. */
export const weightBase = (official: number): number => (official > 0 ? official : 1);

/** Smallest first; the official weight and 0 are offered beside them. A weight of none of these is offered too. */
export function weightSteps(official: number, own: number): readonly number[] {
  const base = weightBase(official);
  const steps = new Set(multiples.map((multiple) => heldWeight(base * multiple)));
  if (official === 0) steps.add(1);
  if (own !== 0 && own !== official) steps.add(own);
  return [...steps].filter((step) => step !== official && step > 0).sort((one, other) => one - other);
}
