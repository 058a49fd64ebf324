/** Whether what is kept of a release's robustness still comes out the same, worked out anew from its bundle. */
import { readFile } from "node:fs/promises";
import type { RobustnessSettings } from "../../robustness/contract.ts";
import { type Progress, robustnessOf, type ScoredIndex } from "../../robustness/robustness-of.ts";
import { robustnessFile, robustnessText, settingsOfRelease } from "./files.ts";

export type Kept = "same" | "differs" | "absent";

/** Compares to the last bit: the same release, settings and seed have one outcome. */
export async function keptRobustness(
  release: ScoredIndex,
  { directory, bundle }: { readonly directory: string; readonly bundle: string },
  progress?: Progress,
  given?: RobustnessSettings,
): Promise<Kept> {
  const settings = given ?? (await settingsOfRelease(directory, bundle));
  let kept: string;
  try {
    kept = await readFile(robustnessFile(directory, bundle, settings), "utf8");
  } catch {
    return "absent";
  }
  return kept === robustnessText(robustnessOf(release, settings, progress)) ? "same" : "differs";
}
