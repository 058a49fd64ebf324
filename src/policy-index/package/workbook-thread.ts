/** Starts the thread that reads a workbook, and hands on what it tells; ends it when it takes too much memory or time. */
import { Worker } from "node:worker_threads";
import { workerFile } from "../../store/worker-file.ts";
import { type WorkbookMessage, workbookLimits } from "./workbook-messages.ts";

/** Why a thread was ended before it had finished. */
export type Ended = { readonly kind: "ended"; readonly found: "memory" | "time" };

export async function* workbookMessages(bytes: Uint8Array): AsyncGenerator<WorkbookMessage | Ended> {
  const worker = new Worker(
    await workerFile("read-workbook", ["src", "policy-index", "package", "workbook-worker.ts"]),
    {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: workbookLimits.memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      stdout: false,
      stderr: false,
    },
  );
  const waiting: (WorkbookMessage | Ended)[] = [];
  let fault: unknown;
  let wake: (() => void) | undefined;
  const arrived = (message: WorkbookMessage | Ended): void => {
    waiting.push(message);
    wake?.();
  };
  worker.on("message", (message: WorkbookMessage) => arrived(message));
  worker.on("error", (thrown: NodeJS.ErrnoException) => {
    if (thrown.code === "ERR_WORKER_OUT_OF_MEMORY") return arrived({ kind: "ended", found: "memory" });
    fault = thrown;
    wake?.();
  });
  worker.on("exit", () => arrived({ kind: "end" }));
  const clock = setTimeout(() => arrived({ kind: "ended", found: "time" }), workbookLimits.seconds * 1000);
  try {
    while (true) {
      const next = waiting.shift();
      if (next === undefined) {
        if (fault !== undefined) throw fault instanceof Error ? fault : new Error(String(fault));
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      yield next;
      if (next.kind === "rows") worker.postMessage("taken");
      else if (next.kind !== "survey") return;
    }
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}
