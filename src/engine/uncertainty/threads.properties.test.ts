/** Of any subject, any variations and any seed: the same seed draws the same, and nobody can tell how many threads drew it. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anyPlanned, planIfAny } from "../fixtures/any-plan.ts";
import { resultsOf } from "../sensitivity/results.ts";
import { blocksFor } from "../sensitivity/saltelli.ts";
import type { Failure, Subject, Variation } from "./contract.ts";
import { type Drawn, replicates, roomFor } from "./replicates.ts";
import { summarise, uncertainty } from "./uncertainty.ts";

const n = 24;

/** To the bit: what is 0 and what is −0, and which NaN it is, is told apart. */
const bytesOf = ({ scores, ranks }: Drawn): string =>
  [scores, ranks].map(({ buffer }) => Buffer.from(buffer).toString("base64")).join(" ");

/** A thread that draws stretches for as long as it is asked to. */
const program = `
  import { parentPort } from "node:worker_threads";
  import { plan } from "./plan.ts";
  import { replicates, roomFor } from "./replicates.ts";
  parentPort.on("message", ({ subject, variations, seed, from, to }) => {
    const made = plan(subject, variations);
    const drawn = roomFor(made, to - from);
    const failed = replicates(made, seed, from, to, drawn);
    parentPort.postMessage({ drawn, failed }, [drawn.scores.buffer, drawn.ranks.buffer]);
  });
`;

type Asked = {
  readonly subject: Subject;
  readonly variations: readonly Variation[];
  readonly seed: number;
  readonly from: number;
  readonly to: number;
};
type Stretch = { readonly drawn: Drawn; readonly failed: readonly Failure[] };

let two: readonly Worker[] = [];

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: "ts" },
    ...{ bundle: true, write: false, format: "cjs", platform: "node" },
  });
  two = [0, 1].map(() => new Worker(outputFiles[0]?.text ?? "", { eval: true }));
});
afterAll(() => Promise.all(two.map((worker) => worker.terminate())));

async function onThread(worker: Worker, asked: Asked): Promise<Stretch> {
  const answered = once(worker, "message");
  worker.postMessage(asked);
  const [stretch]: readonly Stretch[] = await answered;
  if (!stretch) throw new Error("a thread said nothing");
  return stretch;
}

it("two threads, wherever the draws are parted between them, agree with one to the bit", async () => {
  let parted = 0;
  await fc.assert(
    fc.asyncProperty(anyPlanned, fc.integer({ min: 1, max: n - 1 }), async ([subject, variations, seed], cut) => {
      const made = planIfAny(subject, variations);
      if (made === undefined) return;
      parted += 1;
      const alone = roomFor(made, n);
      const failed = replicates(made, seed, 0, n, alone);
      const [first, second] = await Promise.all([
        onThread(two[0]!, { subject, variations, seed, from: 0, to: cut }),
        onThread(two[1]!, { subject, variations, seed, from: cut, to: n }),
      ]);
      const together = roomFor(made, n);
      for (const [{ drawn }, from] of [[first, 0] as const, [second, cut] as const]) {
        together.scores.set(drawn.scores, from * made.places);
        together.ranks.set(drawn.ranks, from * made.places);
      }
      expect(bytesOf(together)).toBe(bytesOf(alone));
      const counted = [...first.failed, ...second.failed];
      expect(counted).toEqual(failed);
      expect(summarise(made, seed, n, together, counted)).toEqual(summarise(made, seed, n, alone, failed));
    }),
    { numRuns: 100 },
  );
  expect(parted).toBeGreaterThan(50);
});

it("a seed draws the same whenever it is asked, in as many draws or in the first of more; another seed draws others", () => {
  let others = 0;
  let asked = 0;
  fc.assert(
    fc.property(anyPlanned, ([subject, variations, seed]) => {
      const [made, again] = [planIfAny(subject, variations), planIfAny(subject, variations)];
      if (made === undefined || again === undefined) return;
      const [once, twice, more, other] = [roomFor(made, n), roomFor(made, n), roomFor(made, 2 * n), roomFor(made, n)];
      const failed = replicates(made, seed, 0, n, once);
      replicates(made, seed + 1, 0, n, other);
      // The plan was run under another seed in between, and remembers nothing of it.
      expect(replicates(made, seed, 0, n, twice)).toEqual(failed);
      expect(replicates(again, seed, 0, 2 * n, more).filter(({ replicate }) => replicate < n)).toEqual(failed);
      expect(bytesOf(twice)).toBe(bytesOf(once));
      const begun = { scores: more.scores.slice(0, once.scores.length), ranks: more.ranks.slice(0, once.ranks.length) };
      expect(bytesOf(begun)).toBe(bytesOf(once));
      asked += 1;
      others += Number(bytesOf(other) !== bytesOf(once));
    }),
    { numRuns: 100 },
  );
  // Of a place or two a draw may well come out the same; of most subjects it does not.
  expect(others).toBeGreaterThan(asked / 4);
});

it("what is made of the draws, ranges, groups and indices of sensitivity, reproduces with the seed, a refusal too", () => {
  const told = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return String(error);
    }
  };
  fc.assert(
    fc.property(anyPlanned, ([subject, variations, seed]) => {
      const drawn = () => told(() => uncertainty(subject, variations, seed, n));
      expect(drawn()).toEqual(drawn());
      const made = planIfAny(subject, variations);
      if (made === undefined || made.places === 0) return;
      const runs = () => {
        const results = new Float64Array(8 * blocksFor(variations.length));
        const target = { kind: "score", place: 0 } as const;
        return { failed: resultsOf(made, seed, target, 0, results.length, results), results: [...results] };
      };
      expect(told(runs)).toEqual(told(runs));
    }),
    { numRuns: 60 },
  );
});
