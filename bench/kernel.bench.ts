/**
 * How fast replicates are: new weights, scores and ranks, over and over.
 *
 *     npm run bench kernel
 *
 * 20,000 places × 200 indicators on 4 levels, 100 replicates; every answer there, and one in twenty missing. Beside it, in
 * the same run and in turns, bench/peer.c: the plainest loops that make the same sums, `cc -O3 -march=native`; its scores
 * and ranks must agree. Then two workers beside one, and memory. Medians of the rounds, best in brackets.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stream } from "../src/engine/random/stream.ts";
import type { Subject } from "../src/engine/uncertainty/contract.ts";
import { plan } from "../src/engine/uncertainty/plan.ts";
import { replicates, roomFor } from "../src/engine/uncertainty/replicates.ts";
import { uncertainty } from "../src/engine/uncertainty/uncertainty.ts";
import { madeUp, newWeights } from "./uncertainty-cases.ts";
import { type Peer, peerFor } from "./uncertainty-peer.ts";
import { crew, mostOfTwo } from "./uncertainty-workers.ts";

const places = 20_000;
const indicators = 200;
const drawn = 100;
const seed = 7;
const rounds = 7;

const root = path.resolve(path.dirname(process.argv[1] ?? "."), "..");

/** In a process of its own: the most memory ever held, beside the grid it was held for. */
function memory(): void {
  const subject = madeUp(places, indicators, 0.05);
  globalThis.gc?.();
  forgetTheMost();
  const before = process.memoryUsage().rss;
  const grid = [...subject.answers.values()].reduce((sum, { values }) => sum + values.byteLength, 0);
  uncertainty(subject, newWeights, seed, drawn);
  console.log(JSON.stringify({ grid, more: Math.max(0, mostHeld() - before) }));
}

/** Making the case takes memory too; Linux can be told to start counting again. */
function forgetTheMost(): void {
  if (existsSync("/proc/self/clear_refs")) writeFileSync("/proc/self/clear_refs", "5");
}

/** Linux counts in a file; what the system tells a process of its most can be its parent's. */
function mostHeld(): number {
  const told = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kibibytes = /VmHWM:\s+(\d+)/.exec(told)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kibibytes) * 1024;
}

const median = (times: readonly number[]): number =>
  [...times].sort((left, right) => left - right)[times.length >> 1] ?? Number.NaN;

const told = (times: readonly number[]): string => `${median(times).toFixed(1)} (${Math.min(...times).toFixed(1)}) ms`;

function timed(act: () => unknown): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}

const line = (name: string, figure: string, more = ""): void => {
  console.log(`  ${name.padEnd(46)}${figure.padStart(22)}   ${more}`);
};

function besideC(name: string, subject: Subject): void {
  console.log(`\n${places.toLocaleString("en")} × ${indicators}, 4 levels, ${drawn} replicates, ${name}`);
  const made = plan(subject, newWeights);
  const room = roomFor(made, drawn);
  const peer = peerFor(made, (replicate, variation) => stream(seed, replicate, variation), drawn, root);
  if (peer === undefined) line("bench/peer.c", "no C compiler here", "no ratio");
  const product: number[] = [];
  const whole: number[] = [];
  const plain: Peer[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const own = timed(() => replicates(made, seed, 0, drawn, room));
    const c = peer?.time();
    const all = timed(() => uncertainty(subject, newWeights, seed, drawn));
    if (round < 0) {
      peer?.mustAgree(room);
      continue;
    }
    product.push(own);
    whole.push(all);
    if (c !== undefined) plain.push(c);
  }
  peer?.close();
  line("scores and ranks", told(product));
  line("uncertainty(): plan, checks, ranges, groups too", told(whole));
  if (plain.length === 0) return;
  for (const [how, times] of [
    ["C, ranking by qsort", plain.map(({ qsort }) => qsort)],
    ["C, ranking by counting", plain.map(({ counting }) => counting)],
    ["C, scores alone", plain.map(({ scores }) => scores)],
  ] as const) {
    const ratio = median(product.map((own, round) => own / times[round]!));
    const both = median(whole.map((own, round) => own / times[round]!));
    line(how, told(times), `product ÷ C ${ratio.toFixed(2)}, uncertainty() ÷ C ${both.toFixed(2)}`);
  }
}

async function workers(size: number, n: number): Promise<void> {
  const subject = madeUp(size, indicators, 0.05);
  const [one, two] = [await crew(1, subject, newWeights, root), await crew(2, subject, newWeights, root)];
  const alone: Awaited<ReturnType<typeof one.time>>[] = [];
  const shared: typeof alone = [];
  // Of two, each does half: it needs twice the rounds until the engine beneath has compiled what it runs.
  for (let round = -12; round < rounds; round += 1) {
    const times = [await one.time(seed, n), await two.time(seed, n)] as const;
    if (round < 0) continue;
    alone.push(times[0]);
    shared.push(times[1]);
  }
  await Promise.all([one.close(), two.close()]);
  const waits = (times: typeof alone) => times.map(({ waited }) => waited);
  const spends = (times: typeof alone) => times.map(({ spent }) => spent);
  const [oneWaited, twoWaited, oneSpent, twoSpent] = [waits(alone), waits(shared), spends(alone), spends(shared)];
  const name = `${size.toLocaleString("en")} places, ${n} replicates`;
  const best = (Math.min(...oneWaited) / Math.min(...twoWaited)).toFixed(2);
  const waited = (median(oneWaited) / median(twoWaited)).toFixed(2);
  line(`${name}: waited for one, two`, told(oneWaited), `${told(twoWaited)}; one ÷ two ${waited} (${best})`);
  const spent = (median(oneSpent) / median(twoSpent)).toFixed(2);
  line(`${name}: processor time of each`, told(oneSpent), `${told(twoSpent)}; one ÷ two ${spent}`);
}

if (process.argv[2] === "memory") memory();
else {
  console.log(`Replicates, median (and best) of ${rounds} rounds, Node ${process.version}`);
  besideC("every answer there", madeUp(places, indicators, 0));
  besideC("one in twenty missing", madeUp(places, indicators, 0.05));
  console.log(`\n${indicators} indicators, two workers beside one`);
  for (const [size, n] of [
    [1000, 1000],
    [5000, 200],
    [20_000, 100],
  ] as const)
    await workers(size, n);
  const most = await mostOfTwo(rounds);
  const [least, greatest] = [Math.min(...most).toFixed(2), Math.max(...most).toFixed(2)];
  line("the machine itself: plain arithmetic", "", `one ÷ two ${median(most).toFixed(2)} (${least} to ${greatest})`);
  const child = spawnSync(process.execPath, [
    "--expose-gc",
    path.join(root, "bin/run-ts.mjs"),
    process.argv[1]!,
    "memory",
  ]);
  const { grid, more } = JSON.parse(child.stdout.toString()) as { grid: number; more: number };
  console.log("\nMemory of uncertainty(), the answers' own apart");
  line(
    "most ever held",
    `${(more / 2 ** 20).toFixed(0)} MiB`,
    `${(more / grid).toFixed(2)} × the grid of ${(grid / 2 ** 20).toFixed(0)} MiB`,
  );
}
