/**
 * Working out what is missing, one release after the other, the newest first, while the site is open. Each result is a
 * file that is either not there or whole, so a process that is killed leaves nothing to repair: the next one goes on.
 */
import { readFile } from "node:fs/promises";
import type { RobustnessSettings } from "../../robustness/contract.ts";
import { bundleFile, type Pointer, pointers, writeWhole } from "../bundle-files.ts";
import { draws } from "./draws.ts";
import { drawsFile, readRobustness, robustnessFile, settingsOfRelease, sweepRobustness } from "./files.ts";
import { workedOut } from "./thread.ts";

export type Filling = {
  readonly directory: string;
  /** What is varied where nothing was chosen for a release. */
  readonly settings: RobustnessSettings;
  /** Told while a release is worked out, 0–1. */
  readonly progress?: (pointer: Pointer, done: number) => void;
  /** Told when a release's file is there that was not there before. */
  readonly made: (pointer: Pointer) => void;
  readonly failed: (pointer: Pointer, fault: unknown) => void;
  readonly cancel: AbortSignal;
  readonly now: () => number;
};

/** Whether all of it is there: what was worked out, and the draws of every period that has some. */
export async function isWhole(file: string): Promise<boolean> {
  const made = await readRobustness(file);
  if (!made) return false;
  for (const [period, { places }] of made.periods.entries())
    if (places.length > 0 && (await draws(drawsFile(file, period))) === undefined) return false;
  return true;
}

/** Thrown where something must vary and nothing does. */
export const nothingVaries = "nothing that was chosen varies in any period";

export type Given = {
  readonly directory: string;
  readonly bundle: string;
  readonly settings: RobustnessSettings;
  /** Whoever chose what varies must not be left with a page on which nothing does. */
  readonly must: "vary" | "be-kept";
};

/**
 * Works a release out and keeps it, the draws before what is made of them: what can be read is whole.
 *
 * @returns false when it was cancelled first: then nothing is there that was not there before
 */
export async function keepWorkedOut(
  { directory, bundle, settings, must }: Given,
  progress: (done: number) => void,
  cancel: AbortSignal,
): Promise<boolean> {
  const file = robustnessFile(directory, bundle, settings);
  const bytes = await readFile(bundleFile(directory, bundle));
  const made = await workedOut({ bytes, settings }, progress, cancel);
  if (made === undefined) return false;
  if (must === "vary" && made.draws.length === 0) throw new RangeError(nothingVaries);
  for (const { period, packed } of made.draws) await writeWhole(drawsFile(file, period), packed);
  await writeWhole(file, made.text);
  // A file that cannot be read back would be worked out for ever.
  if (!(await isWhole(file))) throw new Error("what was worked out cannot be read back");
  return true;
}

/**
 * Works out every published release whose robustness is not there yet. One that fails is told of, and the next is taken.
 * When all are there, what nobody reads any more is removed.
 */
export async function fillRobustness(filling: Filling): Promise<void> {
  const { directory, cancel } = filling;
  const wanted = new Map<string, RobustnessSettings>();
  let failed = false;
  const listed = await pointers(directory);
  for (const pointer of [...listed].reverse()) {
    const { bundle } = pointer;
    const settings = await settingsOfRelease(directory, bundle, filling.settings);
    wanted.set(bundle, settings);
    if (cancel.aborted) return;
    if (await isWhole(robustnessFile(directory, bundle, settings))) continue;
    try {
      const told = (done: number): void => filling.progress?.(pointer, done);
      if (!(await keepWorkedOut({ directory, bundle, settings, must: "be-kept" }, told, cancel))) return;
      filling.made(pointer);
    } catch (fault) {
      failed = true;
      filling.failed(pointer, fault);
    }
  }
  // A list that was torn for a moment must not cost a publisher what was chosen.
  if (!failed && listed.length > 0) await sweepRobustness(directory, wanted, filling.now());
}
