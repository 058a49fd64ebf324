/**
 * How long a person waits to know how far ranks could move, and which choice matters.
 *
 *     npm run bench uncertainty
 *
 * An index of the shape of COINr's own example (51 places × 49 indicators on 4 levels), made up and, where its files are
 * beside the project, itself; a reader's index in a browser; and what it costs as index and replicates grow. Medians of
 * warm rounds on one thread, best in brackets. COINr took 11 s for 100 replicates and 142 s for 1,000 on a machine like
 * the one of docs/method.md's figures; it is not run here.
 */
import path from "node:path";
import { sensitivity } from "../src/engine/sensitivity/sensitivity.ts";
import type { Subject, Variation } from "../src/engine/uncertainty/contract.ts";
import { plan } from "../src/engine/uncertainty/plan.ts";
import { drawOf } from "../src/engine/uncertainty/replay.ts";
import { replicates, roomFor, seededBy } from "../src/engine/uncertainty/replicates.ts";
import { uncertainty } from "../src/engine/uncertainty/uncertainty.ts";
import { asem, asemMeasured } from "./uncertainty-asem.ts";
import { inBrowser } from "./uncertainty-browser.ts";
import { fourChoices, madeUp, newWeights } from "./uncertainty-cases.ts";
import { plainly } from "./uncertainty-plain.ts";
import { whatIfPage } from "./uncertainty-what-if.ts";
import { yoursPage } from "./uncertainty-yours.ts";

const rounds = 21;
const warmUps = 5;
const seed = 7;

const median = (times: readonly number[]): number =>
  [...times].sort((left, right) => left - right)[times.length >> 1] ?? Number.NaN;

const told = (times: readonly number[]): string => `${median(times).toFixed(1)} (${Math.min(...times).toFixed(1)}) ms`;

function timed(act: () => unknown, count = rounds, before = Math.min(warmUps, count)): readonly number[] {
  const times: number[] = [];
  for (let round = -before; round < count; round += 1) {
    const started = performance.now();
    act();
    if (round >= 0) times.push(performance.now() - started);
  }
  return times;
}

const line = (name: string, times: readonly number[], limit?: number): void => {
  const against = limit === undefined ? "" : `   of ${limit} ms allowed: ${(median(times) / limit).toFixed(2)}`;
  console.log(`  ${name.padEnd(52)}${told(times).padStart(22)}${against}`);
};

function asShown(name: string, subject: Subject): void {
  const four = fourChoices(subject);
  console.log(`\n${name}`);
  line(
    "uncertainty of new weights, n = 1,000",
    timed(() => uncertainty(subject, newWeights, seed, 1000)),
  );
  line(
    "uncertainty of four choices, n = 1,000",
    timed(() => uncertainty(subject, four, seed, 1000)),
    60,
  );
  line(
    "sensitivity to four choices, n = 500 (3,000 runs)",
    timed(() => sensitivity(subject, four, seed, 500)),
    200,
  );
}

/** The product and the plain loops in turns, on the same draws; they must agree. */
function besidePlain({ subject, variations }: NonNullable<ReturnType<typeof asemMeasured>>): void {
  console.log(
    "\nASEM from measured numbers: COINr's own four assumptions (treatment, scale, weights, combination), n = 1,000",
  );
  const made = plan(subject, variations);
  const draws = Array.from({ length: 1000 }, (_, replicate) => drawOf(made, seededBy(seed), replicate));
  const own: number[] = [];
  const plain: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const [first] = timed(() => uncertainty(subject, variations, seed, 1000), 1, 0);
    const [other] = timed(() => plainly(subject, draws), 1, 0);
    if (round < 0) continue;
    own.push(first!);
    plain.push(other!);
  }
  const [result, expected] = [uncertainty(subject, variations, seed, 1000), plainly(subject, draws)];
  result.scores.forEach((score, at) => {
    if (Math.abs(score - expected.scores[at]!) > 1e-9 || result.ranks[at] !== expected.ranks[at])
      throw new Error(`the product and the plain loops differ in replicate ${Math.floor(at / 51)}`);
  });
  line("uncertainty(): plan, checks, draws, ranges, groups", own, 60);
  line("plain loops: scores and ranks of given draws alone", plain);
  const ratio = median(own.map((time, round) => time / plain[round]!));
  console.log(`  product ÷ plain loops ${ratio.toFixed(2)}`);
}

function growing(): void {
  console.log("\nCost as index and replicates grow (new weights, one in twenty missing)");
  const variations: readonly Variation[] = newWeights;
  for (const [places, indicators, n] of [
    [50, 20, 10],
    [50, 20, 100],
    [500, 20, 100],
    [500, 20, 1000],
    [2500, 40, 1000],
  ] as const) {
    const subject = madeUp(places, indicators, 0.05);
    const made = plan(subject, variations);
    const room = roomFor(made, n);
    const work = places * indicators * n;
    const times = timed(() => replicates(made, seed, 0, n, room), 7);
    const each = ((median(times) / work) * 1e6).toFixed(2);
    const size = `${places} × ${indicators} cells × ${n} = 1e${Math.round(Math.log10(work))}`;
    console.log(`  ${size.padEnd(52)}${told(times).padStart(22)}   ${each} ns for each cell and replicate`);
  }
}

console.log(`Uncertainty, median (and best) of ${rounds} warm rounds, one thread, Node ${process.version}`);
asShown("Of the shape of ASEM: 51 × 49, 4 levels, made up, one in twenty missing", madeUp(51, 49, 0.05));
const shown = asem();
if (shown === undefined) console.log("\nASEM itself is not here.");
else asShown("ASEM itself, from its normalised scores", shown);
const measured = asemMeasured();
if (measured !== undefined) besidePlain(measured);
growing();

console.log("\nIn a browser, 190 places × 20 indicators");
const root = path.resolve(path.dirname(process.argv[1] ?? "."), "..");
const there = await inBrowser(root, { places: 190, indicators: 20, n: 1000, rounds });
if (there === undefined) console.log("  No Chromium here.");
else {
  console.log(`  Chromium ${there.version}`);
  line("rank ranges of 1,000 replicates, in a worker", there.worker, 150);
  line("one answer changed: scores and ranks, on the page", there.whatIf, 16);
  const page = await whatIfPage(rounds);
  if (page !== undefined) line("the product's page: from a choice to figures laid out", page, 16);
  const own = await yoursPage(7);
  if (own !== undefined) {
    line("one's own recipe: from the first click to ranges laid out", own.first, 150);
    line("one's own recipe: the next click", own.next, 150);
    const ratio = median(own.first) / median(there.worker);
    console.log(`  the first click beside the computation alone, in this run: ${ratio.toFixed(1)} ×`);
  }
}
