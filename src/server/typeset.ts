/**
 * Documents as PDF: typeset in a thread of its own, one after the other, with the fonts we ship, tagged for readers who
 * listen. What a document says is handed over as data and set as text: nothing in it is ever read as a command.
 */
import { Worker } from "node:worker_threads";
import { refuse } from "../base/refusal.ts";
import { workerFile } from "../store/worker-file.ts";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";

export type Typesetter = {
  /** throws  Refusal too-many-requests when more than `longest` wait */
  readonly pdf: (document: PrintedDocument) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

export type Typeset = { readonly id: number; readonly bytes?: Uint8Array; readonly fault?: string };

type Waiting = { readonly resolve: (pdf: Buffer) => void; readonly reject: (fault: Error) => void };

/** The thread starts with the first document, and anew after one that ended it. */
export function openTypesetter(longest = 20): Typesetter {
  const waiting = new Map<number, Waiting>();
  let thread: Promise<Worker> | undefined;
  let next = 0;

  const start = async (): Promise<Worker> => {
    const worker = new Worker(await workerFile("typeset", ["src", "server", "typeset-worker.ts"]));
    worker.unref();
    worker.on("message", ({ id, bytes, fault }: Typeset) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (bytes) one?.resolve(Buffer.from(bytes));
      else one?.reject(new Error(fault ?? "the document could not be set"));
    });
    const ended = (fault: Error): void => {
      thread = undefined;
      for (const one of waiting.values()) one.reject(fault);
      waiting.clear();
    };
    worker.once("error", ended);
    worker.once("exit", () => ended(new Error("the typesetter ended")));
    return worker;
  };

  return {
    pdf: async (document) => {
      if (waiting.size >= longest) refuse("too-many-requests");
      thread ??= start();
      const worker = await thread;
      const id = next++;
      return new Promise<Buffer>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, document });
      });
    },
    close: async () => {
      const worker = await thread;
      await worker?.terminate();
    },
  };
}
