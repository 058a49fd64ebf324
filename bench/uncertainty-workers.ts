/** Workers that share a plan's replicates: each makes the plan for itself once, over answers that are held once. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { AnswerColumn } from "../src/engine/grid.ts";
import type { Subject, Variation } from "../src/engine/uncertainty/contract.ts";

const program = `
  import { existsSync, readFileSync } from "node:fs";
  import { parentPort, workerData } from "node:worker_threads";
  import { plan } from "./plan.ts";
  import { replicates, roomFor } from "./replicates.ts";
  const told = "/proc/thread-self/schedstat";
  const spent = () => (existsSync(told) ? Number(readFileSync(told, "utf8").split(" ")[0]) / 1e6 : Number.NaN);
  const made = plan(workerData.subject, workerData.variations);
  parentPort.on("message", ({ seed, from, to }) => {
    const before = spent();
    const drawn = roomFor(made, to - from);
    const failed = replicates(made, seed, from, to, drawn);
    parentPort.postMessage({ drawn, failed, spent: spent() - before }, [drawn.scores.buffer, drawn.ranks.buffer]);
  });
  parentPort.postMessage("ready");
`;

export type Crew = {
  /**
   * Milliseconds from asking for n replicates to having them all; and of processor time, as Linux counts it, by the worker
   * that took most: what it would have been with nothing else going on.
   */
  readonly time: (seed: number, n: number) => Promise<{ readonly waited: number; readonly spent: number }>;
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
      const spent = await Promise.all(
        workers.map((worker, at) => {
          const answer = heard(worker);
          worker.postMessage({ seed, from: Math.floor((at * n) / size), to: Math.floor(((at + 1) * n) / size) });
          return answer.then(spentOf);
        }),
      );
      return { waited: performance.now() - started, spent: Math.max(...spent) };
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

const arithmetic = `
  const { parentPort } = require("node:worker_threads");
  const numbers = Float64Array.from({ length: 1_000 }, (_, at) => at * 0.37 + 1);
  parentPort.on("message", (rounds) => {
    let sum = 0;
    for (let round = 0; round < rounds; round += 1)
      for (let at = 0; at < numbers.length; at += 1) sum += numbers[at] * (round & 7);
    parentPort.postMessage(sum);
  });
  parentPort.postMessage("ready");
`;

/**
 * How many times as fast two threads are as one on this machine where nothing is shared but the machine: plain arithmetic
 * over numbers that stay in each processor's own cache. Processors that are two halves of one give less than 2.
 */
export async function mostOfTwo(rounds: number): Promise<readonly number[]> {
  const work = 200_000;
  const workers = [new Worker(arithmetic, { eval: true }), new Worker(arithmetic, { eval: true })];
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const time = async (shares: readonly number[]): Promise<number> => {
    const started = performance.now();
    await Promise.all(
      shares.map((share, at) => {
        const answer = once(workers[at]!, "message");
        workers[at]!.postMessage(share);
        return answer;
      }),
    );
    return performance.now() - started;
  };
  const ratios: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const ratio = (await time([work])) / (await time([work / 2, work / 2]));
    if (round >= 0) ratios.push(ratio);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return ratios;
}

function spentOf([message]: readonly unknown[]): number {
  const told = typeof message === "object" && message !== null && "spent" in message ? message.spent : undefined;
  return typeof told === "number" ? told : Number.NaN;
}

function shared({ values, states }: AnswerColumn): AnswerColumn {
  const own = new Float64Array(new SharedArrayBuffer(values.byteLength));
  own.set(values);
  const ownStates = new Uint8Array(new SharedArrayBuffer(states.byteLength));
  ownStates.set(states);
  return { values: own, states: ownStates };
}
