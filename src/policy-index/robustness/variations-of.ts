/** Settings as the file of variations that says them. */
import type { RobustnessSettings } from "./contract.ts";
import type { VariationsFile } from "./variations/contract.ts";

export const variationsOf = ({ seed, replicates, points, variations }: RobustnessSettings): VariationsFile => ({
  ...{ seed, n: replicates, points, vary: variations },
});
