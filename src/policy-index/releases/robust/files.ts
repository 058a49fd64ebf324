/**
 * Robustness on disk, under `robustness/` beside the bundles: what was worked out of a release, every draw behind it, and
 * what its editor chose to vary. Losing what was worked out loses nothing: it is worked out again and comes out the same.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Robustness, RobustnessSettings, standardSettings } from "../../robustness/contract.ts";
import { writeWhole } from "../bundle-files.ts";
import { canonicalJson } from "../canonical.ts";

/** Another number whenever the same release would come out differently: a new rule, a new choice, a new file. */
const edition = 8;

const folderOf = (directory: string): string => join(directory, "robustness");

/** Named by what it is worked out from, so that a file is never of another release, other settings or other rules. */
export function robustnessFile(directory: string, bundle: string, settings: RobustnessSettings): string {
  const chosen = createHash("sha256").update(canonicalJson(settings)).digest("hex").slice(0, 16);
  return join(folderOf(directory), `${bundle}.${edition}.${chosen}.json`);
}

/** Every draw of the period at a position, beside the file of the whole. */
export const drawsFile = (file: string, period: number): string => file.replace(/json$/, `${period}.draws.csv.gz`);

/** What the file says, to the byte. */
export const robustnessText = (made: Robustness): string => `${JSON.stringify(made)}\n`;

/** undefined where it has not been worked out, or its file is torn: then it will be. */
export async function readRobustness(file: string): Promise<Robustness | undefined> {
  try {
    return Robustness.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}

const settingsFile = (directory: string, bundle: string): string =>
  join(folderOf(directory), `${bundle}.settings.json`);

/** What a release is worked out under: what was chosen for it, or what every release is. */
export async function settingsOfRelease(
  directory: string,
  bundle: string,
  otherwise: RobustnessSettings = standardSettings,
): Promise<RobustnessSettings> {
  try {
    return RobustnessSettings.parse(JSON.parse(await readFile(settingsFile(directory, bundle), "utf8")));
  } catch {
    return otherwise;
  }
}

export const keepSettings = (directory: string, bundle: string, settings: RobustnessSettings): Promise<void> =>
  writeWhole(settingsFile(directory, bundle), `${canonicalJson(settings)}\n`);

/** Names this product has given, of this edition or an earlier one; nothing else in the folder is ours. */
const ours =
  /^(?<bundle>[0-9a-f]{64})(?:\.(?<edition>\d+)\.[0-9a-f]{16}(?:\.\d+\.draws\.csv\.gz|\.json)|\.settings\.json|\.json)$/;

/** What a process that was killed left beside a file it was writing. */
const torn = /^[0-9a-f]{64}[.\w]*\.\d+\.\d+\.part$/;
const tornAfter = 3_600_000;

/**
 * Removes what nobody reads any more: files of releases that are gone, of other settings, of earlier editions of the rules.
 * To be called when what is to be there is there.
 *
 * @returns how many were removed
 */
export async function sweepRobustness(
  directory: string,
  kept: ReadonlyMap<string, RobustnessSettings>,
  now: number,
): Promise<number> {
  const folder = folderOf(directory);
  const current = new Set([...kept].map(([bundle, settings]) => robustnessFile("", bundle, settings)));
  const isCurrent = (name: string): boolean => {
    const [bundle = ""] = name.split(".");
    if (name.endsWith(".settings.json")) return kept.has(bundle);
    return current.has(robustnessName(name));
  };
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const written = torn.test(name) ? await stat(file).catch(() => undefined) : undefined;
    const isTorn = written !== undefined && now - written.mtimeMs > tornAfter;
    if (!isTorn && (!ours.test(name) || isCurrent(name))) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/** The file of the whole that a file belongs to. */
const robustnessName = (name: string): string => join("robustness", name.replace(/\.\d+\.draws\.csv\.gz$/, ".json"));

/** Of a release: worked out as it is to be, only by earlier rules or other settings, or not at all. */
export async function stateOfRobustness(directory: string, bundle: string): Promise<"here" | "older" | "absent"> {
  const file = robustnessFile(directory, bundle, await settingsOfRelease(directory, bundle));
  if ((await readRobustness(file)) !== undefined) return "here";
  const names = await readdir(folderOf(directory)).catch(() => []);
  const older = names.some((name) => name.startsWith(bundle) && ours.exec(name)?.groups?.edition !== undefined);
  return older ? "older" : "absent";
}
