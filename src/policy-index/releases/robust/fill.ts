/**
 * Working out what is missing, one release after the other, the newest first, while the site is open. Each result is a
 * file that is either not there or whole, so a process that is killed leaves nothing to repair: the next one goes on.
 */
import { readFile } from "node:fs/promises";
import type { RobustnessSettings } from "../../robustness/contract.ts";
import { bundleFile, type Pointer, pointers, writeWhole } from "../bundle-files.ts";
import { readRobustness, robustnessFile } from "./files.ts";
import { workedOut } from "./thread.ts";

export type Filling = {
  readonly directory: string;
  readonly settings: RobustnessSettings;
  /** Told while a release is worked out, 0–1. */
  readonly progress?: (pointer: Pointer, done: number) => void;
  /** Told when a release's file is there that was not there before. */
  readonly made: (pointer: Pointer) => void;
  readonly failed: (pointer: Pointer, fault: unknown) => void;
  readonly cancel: AbortSignal;
};

/** Works out every published release whose robustness is not there yet. One that fails is told of, and the next is taken. */
export async function fillRobustness(filling: Filling): Promise<void> {
  const { directory, settings, cancel } = filling;
  for (const pointer of [...(await pointers(directory))].reverse()) {
    const file = robustnessFile(directory, pointer.bundle, settings);
    if (cancel.aborted) return;
    if ((await readRobustness(file)) !== undefined) continue;
    try {
      const bytes = await readFile(bundleFile(directory, pointer.bundle));
      const text = await workedOut({ bytes, settings }, (done) => filling.progress?.(pointer, done), cancel);
      if (text === undefined) return;
      await writeWhole(file, text);
      // A file that cannot be read back would be worked out for ever.
      if ((await readRobustness(file)) === undefined) throw new Error("what was worked out cannot be read back");
      filling.made(pointer);
    } catch (fault) {
      filling.failed(pointer, fault);
    }
  }
}
