/**
 * Robustness beside an exported release: what was asked for, what was drawn of it and what was left and why, the range of
 * every place, and the audit. It follows from the package and the settings, so whoever has the files works it out again and compares.
 */
import type { Robustness } from "../../robustness/contract.ts";
import { effectLines, leftLines, rangeLines } from "../../robustness/lines.ts";
import { drawnSettings, variationsOf } from "../../robustness/variations-of.ts";
import type { ReleaseRecord } from "../contract.ts";
import type { ExportFile } from "../export-package.ts";

/** The folder of an export that they are in. */
export const robustnessFolder = "robustness";

/** What was asked for: the one file from which the others follow. */
export const exportedSettings = `${robustnessFolder}/asked.json`;

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

/** Everything the Robustness page says, but for the ranges, which are a table of their own. */
const auditOf = ({ measure, periods, agreement }: Robustness) => ({
  notice: "Sensitivity ranges, not confidence intervals; not another official ranking.",
  measure,
  ...(agreement ? { agreement } : {}),
  periods: periods.map(({ places, ...audited }) => ({ ...audited, ranked: places.length })),
});

export function exportedRobustness(
  made: Robustness,
  { index, id }: Pick<ReleaseRecord, "index" | "id">,
): readonly ExportFile[] {
  const named = { index, release: id };
  const file = (name: string, pieces: () => Iterable<string>): ExportFile => ({
    name: `${robustnessFolder}/${name}`,
    pieces,
  });
  const drawn = drawnSettings(made.settings, made.periods);
  return [
    { name: exportedSettings, pieces: () => [json(variationsOf(made.settings))] },
    // What `passerelle robustness --variations` draws the same with; without anything drawn there is no such file.
    ...(drawn.variations.length > 0 ? [file("variations.json", () => [json(variationsOf(drawn))])] : []),
    file("left.csv", () => leftLines(made, named)),
    file("ranges.csv", () => rangeLines(made, named)),
    file("effects.csv", () => effectLines(made, named)),
    file("audit.json", () => [json(auditOf(made))]),
  ];
}
