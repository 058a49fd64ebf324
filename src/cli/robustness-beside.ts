/**
 * How far ranks could have moved, worked out beside the open site: what is missing, and what editors asked for. What could
 * not be worked out says so to its readers, and is tried again where only the machine stood in the way.
 */
import type { OpenArchive } from "../policy-index/releases/archive.ts";
import { failureReason, mayPass } from "../policy-index/releases/robust/failure-reason.ts";
import { fillRobustness } from "../policy-index/releases/robust/fill.ts";
import { standardSettings } from "../policy-index/robustness/contract.ts";
import type { Log } from "../server/log.ts";
import { settleRobustness, workOnRobustness } from "../server/robustness-jobs.ts";
import type { Database } from "../store/open.ts";
import { askedHere } from "./with-database.ts";

type Beside = {
  readonly log: Log;
  readonly database: () => Database | undefined;
  /** Reads what was made since. */
  readonly learn: () => Promise<void>;
  readonly tell: OpenArchive["tell"];
  readonly tellFailed: OpenArchive["tellFailed"];
  /** After how long, in milliseconds, what failed for want of room or of a file is tried again. */
  readonly again?: number;
};

/** How often it is looked whether somebody asked for something. */
const every = 3_000;

export function robustnessBeside(
  directory: string,
  { log, database, learn, tell, tellFailed, again = 15 * 60_000 }: Beside,
) {
  const cancelled = new AbortController();
  const failed = (fault: unknown): void => log.error({ err: fault }, "robustness could not be worked out");
  const learnt = (): void =>
    void learn().catch((fault: unknown) => log.error({ err: fault }, "robustness could not be read"));

  let trying: NodeJS.Timeout | undefined;
  const tryAgain = (): void => {
    trying ??= setTimeout(() => {
      trying = undefined;
      last = last.then(fill);
    }, again).unref();
  };

  const fill = (): Promise<void> =>
    fillRobustness({
      directory,
      settings: standardSettings,
      cancel: cancelled.signal,
      now: Date.now,
      progress: tell,
      made: (pointer) => {
        tell(pointer, undefined);
        log.info(pointer, "robustness worked out");
        learnt();
      },
      failed: (pointer, fault) => {
        const reason = failureReason(fault);
        tellFailed(pointer, reason);
        if (mayPass(reason)) tryAgain();
        log.error({ err: fault, ...pointer }, "robustness could not be worked out");
      },
    }).catch(failed);

  let settled: Database | undefined;
  const work = async (): Promise<void> => {
    const open = database();
    if (!open || cancelled.signal.aborted) return;
    if (settled !== open && (await settleRobustness(directory, askedHere("en", open))) > 0) await fill();
    settled = open;
    const done = await workOnRobustness({
      directory,
      context: () => askedHere("en", open),
      cancel: cancelled.signal,
      progress: tell,
      made: ({ index, release, job }) => {
        log.info({ index, release, job }, "robustness worked out as it was asked for");
        learnt();
      },
      failed: ({ index, release, job }, fault) =>
        log.error({ err: fault, index, release, job }, "robustness could not be worked out as it was asked for"),
    });
    // What the job took the place of is read by nobody any more.
    if (done > 0) await fill();
  };

  /** One after the other: what is being worked out is not begun twice. */
  let last: Promise<void> = Promise.resolve();
  let queued = false;
  const looking = setInterval(() => {
    if (queued) return;
    queued = true;
    last = last
      .then(work)
      // A database that is away, or not of this version yet, is somebody else's to tell of.
      .catch((fault: unknown) => log.debug({ err: fault }, "nobody could be asked what to work out"))
      .finally(() => {
        queued = false;
      });
  }, every);
  looking.unref();
  return {
    fill: (): void => {
      last = last.then(fill);
    },
    close: async (): Promise<void> => {
      clearInterval(looking);
      clearTimeout(trying);
      cancelled.abort();
      await last;
    },
  };
}
