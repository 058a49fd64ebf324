/** Whether the robustness beside an exported release is what its package and its settings come to. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { standardSettings } from "../../robustness/contract.ts";
import { robustnessOf, type ScoredIndex } from "../../robustness/robustness-of.ts";
import { VariationsFile } from "../../robustness/variations/contract.ts";
import { exportedRobustness, exportedSettings } from "../robust/exported.ts";

/** A file that says something else: the line where it begins to, with both. */
export type RobustnessDifference = {
  readonly file: string;
  readonly row: number;
  readonly found: string;
  readonly expected: string;
};

const excerpt = (line: string | undefined): string =>
  line === undefined ? "—" : line.length > 80 ? `${line.slice(0, 79)}…` : line;

/** undefined where the export has no robustness; its settings alone tell what it must be. */
export async function compareRobustness(
  folder: string,
  index: ScoredIndex,
  named: { readonly index: string; readonly id: string },
): Promise<readonly RobustnessDifference[] | undefined> {
  const text = await readFile(join(folder, exportedSettings), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const read = settingsIn(text);
  if (!read)
    return [
      { file: exportedSettings, row: 1, found: excerpt(text.split("\n")[0]), expected: "{ seed, n, points, vary }" },
    ];
  const { seed, n, points, vary } = read;
  const settings = {
    seed: seed ?? standardSettings.seed,
    replicates: n ?? standardSettings.replicates,
    points: points ?? standardSettings.points,
    variations: vary,
  };
  const differences: RobustnessDifference[] = [];
  for (const { name, pieces } of exportedRobustness(robustnessOf(index, settings), named)) {
    const wanted = [...pieces()].join("").split("\n");
    const found = (await readFile(join(folder, name), "utf8").catch(() => "")).split("\n");
    const row = wanted.findIndex((line, at) => line !== found[at]);
    if (row < 0 && found.length === wanted.length) continue;
    const at = row < 0 ? wanted.length : row;
    differences.push({ file: name, row: at + 1, found: excerpt(found[at]), expected: excerpt(wanted[at]) });
  }
  return differences;
}

function settingsIn(text: string): VariationsFile | undefined {
  try {
    return VariationsFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
