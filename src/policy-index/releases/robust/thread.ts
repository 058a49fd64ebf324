/** Starts the thread that works out a release's robustness, tells how far it is, and ends it when asked to. */
import { Worker } from "node:worker_threads";
import { workerFile } from "../../../store/worker-file.ts";
import type { RobustnessSettings } from "../../robustness/contract.ts";

export type ToWorker = { readonly bytes: Uint8Array; readonly settings: RobustnessSettings };

export type FromWorker = { readonly kind: "progress"; readonly done: number } | ({ readonly kind: "made" } & WorkedOut);

export type WorkedOut = {
  /** The text of the file. */
  readonly text: string;
  /** By period, every draw, packed; periods in which nothing varied have none. */
  readonly draws: readonly { readonly period: number; readonly packed: Uint8Array }[];
};

/**
 * What is to be kept; undefined when it was cancelled first.
 *
 * throws  what the thread threw
 */
export async function workedOut(
  given: ToWorker,
  progress: (done: number) => void,
  cancel: AbortSignal,
): Promise<WorkedOut | undefined> {
  const file = await workerFile("work-out-robustness", ["src", "policy-index", "releases", "robust", "worker.ts"]);
  if (cancel.aborted) return undefined;
  const worker = new Worker(file, { workerData: given });
  try {
    return await new Promise<WorkedOut | undefined>((resolve, reject) => {
      cancel.addEventListener("abort", () => resolve(undefined), { once: true });
      worker.on("message", (message: FromWorker) =>
        message.kind === "made" ? resolve(message) : progress(message.done),
      );
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the thread ended before its work did")));
    });
  } finally {
    await worker.terminate();
  }
}
