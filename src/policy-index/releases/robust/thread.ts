/** Starts the thread that works out robustness, tells how far it is, and ends it when asked to. */
import { Worker } from "node:worker_threads";
import { workerFile } from "../../../store/worker-file.ts";
import type { Robustness, RobustnessSettings } from "../../robustness/contract.ts";
import type { DrawnPeriod, ScoredIndex } from "../../robustness/robustness-of.ts";

/** A release by its bundle, for what is to be kept of it; or an index that is at hand, for what it comes to. */
export type ToWorker = { readonly settings: RobustnessSettings } & (
  | { readonly bytes: Uint8Array }
  | { readonly index: ScoredIndex; readonly only: readonly string[] | undefined }
);

export type FromWorker =
  | { readonly kind: "progress"; readonly done: number }
  | ({ readonly kind: "kept" } & WorkedOut)
  | ({ readonly kind: "worked" } & Worked);

export type WorkedOut = {
  /** The text of the file. */
  readonly text: string;
  /** By period, every draw, packed; periods in which nothing varied have none. */
  readonly draws: readonly { readonly period: number; readonly packed: Uint8Array }[];
};

export type Worked = { readonly made: Robustness; readonly drawn: readonly DrawnPeriod[] };

type Ended = Exclude<FromWorker, { readonly kind: "progress" }>;

async function inThread(
  given: ToWorker,
  progress: (done: number) => void,
  cancel: AbortSignal,
): Promise<Ended | undefined> {
  const file = await workerFile("work-out-robustness", ["src", "policy-index", "releases", "robust", "worker.ts"]);
  if (cancel.aborted) return undefined;
  const worker = new Worker(file, { workerData: given });
  try {
    return await new Promise<Ended | undefined>((resolve, reject) => {
      cancel.addEventListener("abort", () => resolve(undefined), { once: true });
      worker.on("message", (message: FromWorker) =>
        message.kind === "progress" ? progress(message.done) : resolve(message),
      );
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the thread ended before its work did")));
    });
  } finally {
    await worker.terminate();
  }
}

/**
 * What is to be kept of a release; undefined when it was cancelled first.
 *
 * throws  what the thread threw
 */
export async function workedOut(
  given: { readonly bytes: Uint8Array; readonly settings: RobustnessSettings },
  progress: (done: number) => void,
  cancel: AbortSignal,
): Promise<WorkedOut | undefined> {
  const ended = await inThread(given, progress, cancel);
  return ended?.kind === "kept" ? ended : undefined;
}

/**
 * What an index comes to, with every draw; undefined when it was cancelled first.
 *
 * throws  what the thread threw
 */
export async function workedOutOf(
  { instrument, answers, scores, doubleCoding }: ScoredIndex,
  { settings, only }: { readonly settings: RobustnessSettings; readonly only: readonly string[] | undefined },
  progress: (done: number) => void,
  cancel: AbortSignal,
): Promise<Worked | undefined> {
  const ended = await inThread(
    { settings, only, index: { instrument, answers, scores, ...(doubleCoding ? { doubleCoding } : {}) } },
    progress,
    cancel,
  );
  return ended?.kind === "worked" ? ended : undefined;
}
