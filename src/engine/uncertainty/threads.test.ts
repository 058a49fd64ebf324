/** However many threads share the replicates, and wherever the stretches are cut, the result is the same to the bit. */
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { column } from "../fixtures/column.ts";
import { scored } from "../grid.ts";
import type { Recipe } from "../recipe.ts";
import type { Failure, Subject, Variation } from "./contract.ts";
import { plan } from "./plan.ts";
import { type Drawn, replicates, roomFor } from "./replicates.ts";
import { summarise, uncertainty } from "./uncertainty.ts";

const ids = Array.from({ length: 6 }, (_, at) => `i${at}`);
const skip = { kind: "skip", need: 0.5 } as const;
const leaves = (from: number, to: number) =>
  ids.slice(from, to).map((indicator) => ({ kind: "indicator", indicator, weight: 1 }) as const);
const areas = [leaves(0, 3), leaves(3, 6)].map((children, at) => {
  const node = { id: `a${at}`, combine: { kind: "mean" }, missing: skip, children } as const;
  return { kind: "node", weight: 1, node } as const;
});
const recipe: Recipe = {
  indicators: ids.map((id) => ({ kind: "score", id, range: [-10, 100] })),
  measures: [{ id: "m", tree: { id: "top", combine: { kind: "mean" }, missing: skip, children: areas } }],
};
const rows = 120;
const cell = (row: number, at: number) =>
  (row * 31 + at * 17) % 23 === 0 ? undefined : ((row * 7 + at * 13) % 101) - 1;
const answers = new Map(
  ids.map((id, at) => [id, column(...Array.from({ length: rows }, (_, row) => cell(row, at)))] as const),
);
const subject: Subject = { recipe, answers, rows, ranked: Array.from({ length: rows }, (_, row) => row) };

const variations: readonly Variation[] = [
  { kind: "weights", by: "noise", share: 0.25 },
  { kind: "combination", among: [{ kind: "mean" }, { kind: "harmonic-mean" }] },
  { kind: "drop", what: "indicator" },
];

const program = `
  import { parentPort, workerData } from "node:worker_threads";
  import { plan } from "./plan.ts";
  import { replicates, roomFor } from "./replicates.ts";
  const { subject, variations, seed, from, to } = workerData;
  const made = plan(subject, variations);
  const drawn = roomFor(made, to - from);
  const failed = replicates(made, seed, from, to, drawn);
  parentPort.postMessage({ drawn, failed }, [drawn.scores.buffer, drawn.ranks.buffer]);
`;

type Stretch = { readonly drawn: Drawn; readonly failed: readonly Failure[] };

async function onThreads(threads: number, n: number, seed: number, what: Pick<Subject, "answers">, vary = variations) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
  });
  const code = outputFiles[0]?.text ?? "";
  const given = { ...subject, ...what };
  const bounds = Array.from({ length: threads + 1 }, (_, at) => Math.floor((at * n) / threads));
  const made = plan(given, vary);
  const whole = roomFor(made, n);
  const stretches = await Promise.all(
    bounds.slice(1).map((to, at) => {
      const from = bounds[at]!;
      const worker = new Worker(code, { eval: true, workerData: { subject: given, variations: vary, seed, from, to } });
      return new Promise<Stretch & { readonly from: number }>((resolve, reject) => {
        worker.once("message", (stretch: Stretch) => {
          resolve({ ...stretch, from });
        });
        worker.once("error", reject);
      });
    }),
  );
  for (const { drawn, from } of stretches) {
    whole.scores.set(drawn.scores, from * made.places);
    whole.ranks.set(drawn.ranks, from * made.places);
  }
  return summarise(
    made,
    seed,
    n,
    whole,
    stretches.flatMap(({ failed }) => failed),
  );
}

it("one, two and three threads agree with none, failures included", async () => {
  const alone = uncertainty(subject, variations, 11, 101);
  expect(alone.failed.length).toBeGreaterThan(0);
  expect(alone.failed.length).toBeLessThan(101);
  for (const threads of [1, 2, 3]) expect(await onThreads(threads, 101, 11, subject)).toEqual(alone);
});

it("a stretch from the middle is that part of the whole", () => {
  const made = plan(subject, variations);
  const [whole, part] = [roomFor(made, 60), roomFor(made, 7)];
  replicates(made, 3, 0, 60, whole);
  replicates(made, 3, 41, 48, part);
  expect(part.scores).toEqual(whole.scores.slice(41 * rows, 48 * rows));
  expect(part.ranks).toEqual(whole.ranks.slice(41 * rows, 48 * rows));
});

it("agree on answers drawn, too", async () => {
  const missing: readonly Variation[] = [{ kind: "missing-answers", plausible: "options-in-use" }];
  expect(answers.get("i0")?.states.some((state) => state !== scored)).toBe(true);
  expect(await onThreads(2, 20, 5, subject, missing)).toEqual(uncertainty(subject, missing, 5, 20));
});
