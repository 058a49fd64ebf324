/** Workers that share a plan's replicates: each makes the plan for itself once, over answers that are held once. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { AnswerColumn } from "../src/engine/grid.ts";
import type { Subject, Variation } from "../src/engine/uncertainty/contract.ts";

const program = `
  import { parentPort, workerData } from "node:worker_threads";
  import { plan } from "./plan.ts";
  import { replicates, roomFor } from "./replicates.ts";
  const made = plan(workerData.subject, workerData.variations);
  parentPort.on("message", ({ seed, from, to }) => {
    const drawn = roomFor(made, to - from);
    const failed = replicates(made, seed, from, to, drawn);
    parentPort.postMessage({ drawn, failed }, [drawn.scores.buffer, drawn.ranks.buffer]);
  });
  parentPort.postMessage("ready");
`;

export type Crew = {
  /** Milliseconds from asking for n replicates to having them all. */
  readonly time: (seed: number, n: number) => Promise<number>;
  readonly close: () => Promise<unknown>;
};

export async function crew(
  size: number,
  subject: Subject,
  variations: readonly Variation[],
  root: string,
): Promise<Crew> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: `${root}/src/engine/uncertainty`, loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
  });
  const answers = new Map([...subject.answers].map(([id, column]) => [id, shared(column)] as const));
  const workers = Array.from(
    { length: size },
    () =>
      new Worker(outputFiles[0]?.text ?? "", {
        eval: true,
        workerData: { subject: { ...subject, answers }, variations },
      }),
  );
  const heard = (worker: Worker) => once(worker, "message");
  await Promise.all(workers.map(heard));
  return {
    time: async (seed, n) => {
      const started = performance.now();
      await Promise.all(
        workers.map((worker, at) => {
          const answer = heard(worker);
          worker.postMessage({ seed, from: Math.floor((at * n) / size), to: Math.floor(((at + 1) * n) / size) });
          return answer;
        }),
      );
      return performance.now() - started;
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

function shared({ values, states }: AnswerColumn): AnswerColumn {
  const own = new Float64Array(new SharedArrayBuffer(values.byteLength));
  own.set(values);
  const ownStates = new Uint8Array(new SharedArrayBuffer(states.byteLength));
  ownStates.set(states);
  return { values: own, states: ownStates };
}
