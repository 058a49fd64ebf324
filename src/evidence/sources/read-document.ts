/** A document read in a thread of its own; one that takes too much memory or time is beyond limits. */
import { Worker } from "node:worker_threads";
import { workerFile } from "../../store/worker-file.ts";
import type { DocumentRead, KeptAs } from "./document-worker.ts";
import type { DocumentKind } from "./rules.ts";
import { turns } from "./turns.ts";

const seconds = 30;

/** Two threads of half a gigabyte are as much as a small house has room for. */
const inTurn = turns({ atOnce: 2, longest: 8, each: 3, retryAfter: seconds });

export type Reading = DocumentRead;

/** throws  Refusal reading-busy: two are being read and eight wait, or three of the same person's */
export const readDocument = (
  who: string,
  kind: DocumentKind,
  bytes: Uint8Array,
  as: KeptAs = "words",
): Promise<Reading> => inTurn(who, () => readInThread(kind, bytes, as));

async function readInThread(kind: DocumentKind, bytes: Uint8Array, as: KeptAs): Promise<Reading> {
  const file = await workerFile("read-document", ["src", "evidence", "sources", "document-worker.ts"]);
  const worker = new Worker(file, {
    workerData: { kind, bytes, as },
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  });
  const beyond: Reading = { kind: "problem", code: "file-beyond-limits" };
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Reading>((resolve, reject) => {
      clock = setTimeout(() => resolve(beyond), seconds * 1_000);
      worker.once("message", (message: DocumentRead) => resolve(message));
      worker.once("error", (fault: NodeJS.ErrnoException) =>
        fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(beyond) : reject(fault),
      );
      worker.once("exit", () => resolve({ kind: "problem", code: "file-damaged" }));
    });
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}
