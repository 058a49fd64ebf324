/**
 * Robustness on disk: one file per bundle and settings under `robustness/`, beside the bundles and derived from them.
 * Losing one loses nothing: it is worked out again and comes out the same.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Robustness, type RobustnessSettings } from "../../robustness/contract.ts";
import { canonicalJson } from "../canonical.ts";

/** Another number whenever the same release would come out differently: a new rule, a new choice, a new file. */
const edition = 4;

/** Named by what it is worked out from, so that a file is never of another release, other settings or other rules. */
export function robustnessFile(directory: string, bundle: string, settings: RobustnessSettings): string {
  const name = createHash("sha256").update(canonicalJson({ bundle, edition, settings })).digest("hex");
  return join(directory, "robustness", `${name}.json`);
}

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
