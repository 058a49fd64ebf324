/**
 * Working on what editors asked to have worked out, beside the open site: one job after the other, each in a thread, its
 * progress and its end kept in the database. A process that is killed leaves files that are whole and a job that runs;
 * the next process, or another beside it, takes the job over and comes to the same.
 */

import type { FailureReason } from "../policy-index/releases/contract.ts";
import {
  chosenRobustness,
  nextRobustness,
  type RobustnessJob,
  tellRobustness,
} from "../policy-index/releases/robust/contract.ts";
import { failureReason } from "../policy-index/releases/robust/failure-reason.ts";
import { keepSettings, settingsOfRelease } from "../policy-index/releases/robust/files.ts";
import { keepWorkedOut } from "../policy-index/releases/robust/fill.ts";
import {
  servedChosenRobustness,
  servedNextRobustness,
  servedTellRobustness,
} from "../policy-index/releases/robust/serve.ts";
import { type Context, perform } from "./perform.ts";

export type JobsWatch = {
  readonly directory: string;
  /** Who works, and when it is now. */
  readonly context: () => Context;
  readonly cancel: AbortSignal;
  /** Told while one is worked on; undefined when it is no more. */
  readonly progress: (job: RobustnessJob & { readonly bundle: string }, done: number | undefined) => void;
  readonly made: (job: RobustnessJob) => void;
  readonly failed: (job: RobustnessJob, fault: unknown) => void;
};

/** Said so often that somebody works on it. */
const beat = 1_000;

/** Does every job that waits, then answers how many were done. */
export async function workOnRobustness(watch: JobsWatch): Promise<number> {
  for (let done = 0; ; done += 1) {
    if (watch.cancel.aborted) return done;
    const { job } = nextRobustness.output.parse(await perform(servedNextRobustness, {}, watch.context()));
    if (!job) return done;
    await workOn(job, watch);
  }
}

async function workOn(job: RobustnessJob & { readonly bundle: string }, watch: JobsWatch): Promise<void> {
  const { directory, cancel, progress } = watch;
  const stop = new AbortController();
  const ending = (): void => stop.abort();
  cancel.addEventListener("abort", ending, { once: true });
  let done = 0;
  const tell = async (ended?: "done" | "failed" | "left", reason?: FailureReason): Promise<boolean> => {
    const said = { job: job.job, done, ...(ended ? { ended } : {}), ...(reason ? { reason } : {}) };
    return tellRobustness.output.parse(await perform(servedTellRobustness, said, watch.context())).wanted;
  };
  // A database that is away for a moment is no reason to stop.
  const telling = setInterval(() => {
    tell().then(
      (wanted) => (wanted ? undefined : stop.abort()),
      () => undefined,
    );
  }, beat);
  try {
    const { bundle, settings } = job;
    const whole = await keepWorkedOut(
      { directory, bundle, settings, must: "vary" },
      (share) => {
        done = share;
        progress(job, share);
      },
      stop.signal,
    );
    // Stopped with the server: the next to look for work finds it waiting.
    if (!whole && cancel.aborted) await tell("left");
    // What was cancelled in the last moment is not shown, though it is there.
    if (!whole || !(await tell())) return;
    await keepSettings(directory, bundle, settings);
    done = 1;
    await tell("done");
    watch.made(job);
  } catch (fault) {
    watch.failed(job, fault);
    await tell("failed", failureReason(fault)).catch(() => undefined);
  } finally {
    clearInterval(telling);
    cancel.removeEventListener("abort", ending);
    progress(job, undefined);
  }
}

/** Makes the directory say what was chosen, where a file was lost or a process was killed before it was written. */
export async function settleRobustness(directory: string, context: Context): Promise<number> {
  const { releases } = chosenRobustness.output.parse(await perform(servedChosenRobustness, {}, context));
  let written = 0;
  for (const { bundle, settings } of releases) {
    if (JSON.stringify(await settingsOfRelease(directory, bundle)) === JSON.stringify(settings)) continue;
    await keepSettings(directory, bundle, settings);
    written += 1;
  }
  return written;
}
