/** Settings as the file of variations that says them. */
import type { RobustnessSettings, RobustPeriod } from "./contract.ts";
import type { VariationsFile } from "./variations/contract.ts";

export const variationsOf = ({ seed, replicates, points, variations }: RobustnessSettings): VariationsFile => ({
  ...{ seed, n: replicates, points, vary: variations },
});

/** What was drawn, without what was asked for and stayed as it is: the command line refuses a choice that changes nothing. */
export const drawnSettings = (
  settings: RobustnessSettings,
  periods: readonly Pick<RobustPeriod, "varied">[],
): RobustnessSettings => ({
  ...settings,
  variations: settings.variations.filter(({ choice }) => periods.some(({ varied }) => varied.includes(choice))),
});
