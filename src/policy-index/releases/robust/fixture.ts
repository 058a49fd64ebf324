/** An archive with its robustness worked out, as a site has it a moment after it opened; in memory, for tests. */
import { type RobustnessSettings, standardSettings } from "../../robustness/contract.ts";
import { type DrawnPeriod, robustnessOf } from "../../robustness/robustness-of.ts";
import type { Archive } from "../contract.ts";
import { heldDraws, packedAtOnce } from "./draws.ts";

export function withRobustness(
  archive: Archive,
  settings: RobustnessSettings = { ...standardSettings, replicates: 100, points: 32 },
): Archive {
  const made = archive.indexes().flatMap((index) =>
    archive.releases(index).flatMap(({ id }) => {
      const release = archive.release(index, id);
      if (!release) return [];
      const drawn: DrawnPeriod[] = [];
      const robustness = robustnessOf(release, settings, undefined, undefined, (period) => drawn.push(period));
      const draws = new Map(drawn.map((period) => [period.period, heldDraws(packedAtOnce(period))]));
      return [[`${index}/${id}`, { robustness, draws }] as const];
    }),
  );
  const known = new Map(made);
  return {
    ...archive,
    robustness: (index, id) => known.get(`${index}/${id}`)?.robustness,
    draws: (index, id, period) => known.get(`${index}/${id}`)?.draws.get(period),
  };
}
