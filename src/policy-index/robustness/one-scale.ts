/** Whether all that is drawn is scored on one scale: else a range of scores would set numbers in different units side by side. */
import type { Combination, Normalisation } from "../../engine/recipe.ts";
import type { Variation } from "../../engine/uncertainty/contract.ts";

type Range = readonly [number, number];

/** From where to where a normalisation places values; undefined where that depends on the values. */
function rangeOf(normalisation: Normalisation): Range | undefined {
  switch (normalisation.kind) {
    case "min-max":
      return normalisation.range;
    case "goalposts":
    case "scaled":
      return [0, normalisation.scale];
    default:
      return undefined;
  }
}

/** A sum and a count of wins are on scales of their own; whatever lies between a node's children is on theirs. */
const staysBetween = ({ kind }: Combination): boolean => kind !== "copeland" && kind !== "sum";

/** @example isOneScale([{ kind: "combination", among: [{ kind: "mean" }, { kind: "copeland" }] }], [0, 100]) // → false */
export const isOneScale = (variations: readonly Variation[], [low, high]: Range): boolean =>
  variations.every((variation) => {
    if (variation.kind === "combination") return variation.among.every(staysBetween);
    if (variation.kind !== "normalisation") return true;
    return variation.among.every((one) => {
      const range = rangeOf(one);
      return range !== undefined && range[0] === low && range[1] === high;
    });
  });
