/**
 * How fast scoring is: from a table of answers to every indicator's and every node's score.
 *
 *     npm run bench scoring
 *
 * Two indexes: one of the size of the Multiculturalism Policy Index (21 places × 52 years × 8 items), and a synthetic one
 * of 200 places × 60 years × 170 indicators on 4 levels, at half, once and twice its places. Beside each, in the same run
 * and in turns, the plainest loop over typed arrays that makes the same sums. Medians of warm runs, in one process; the
 * best run is what the machine can do when nothing else asks for it.
 */
import { scoreTable } from "../src/policy-index/scoring/score-package.ts";
import { mcpSized, synthetic } from "./scoring-cases.ts";
import { plainScores } from "./scoring-plain.ts";

const warmUps = 10;
const rounds = 41;

type Timed = { readonly product: number; readonly best: number; readonly plain: number };

function timed(made: ReturnType<typeof synthetic>): Timed {
  const product: number[] = [];
  const plain: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const started = performance.now();
    const scores = scoreTable(made.instrument, made.answers);
    const between = performance.now();
    const sums = plainScores(made.instrument, made.answers);
    const ended = performance.now();
    mustAgree(scores.measures[0]?.nodes[0]?.values, sums);
    if (round < 0) continue;
    product.push(between - started);
    plain.push(ended - between);
  }
  return { product: median(product), best: Math.min(...product), plain: median(plain) };
}

const median = (times: number[]): number => times.sort((left, right) => left - right)[times.length >> 1] ?? Number.NaN;

function mustAgree(scores: Float64Array | undefined, sums: Float64Array): void {
  for (let row = 0; row < sums.length; row += 1)
    if (!Object.is(scores?.[row], sums[row])) throw new Error(`row ${row}: ${scores?.[row]} is not ${sums[row]}`);
}

const said = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;

console.log(`Scoring, median (and best) of ${rounds} warm runs, Node ${process.version}\n`);
console.log(
  `${"".padEnd(28)}${["cells", "product", "(best)", "plain", "product/plain"].map((name) => name.padStart(15)).join("")}`,
);
const results = [
  ["MCP-sized, 21 × 52 × 8", mcpSized()] as const,
  ...([0.5, 1, 2] as const).map((times) => [`synthetic, ${200 * times} × 60 × 170`, synthetic(200 * times)] as const),
].map(([name, made]) => {
  const cells = made.answers.value.length;
  const { product, best, plain } = timed(made);
  const figures = [String(cells), said(product), said(best), said(plain), (product / plain).toFixed(2)];
  console.log(`${name.padEnd(28)}${figures.map((figure) => figure.padStart(15)).join("")}`);
  return { product, best, plain, cells };
});
const [, half, once, twice] = results;
if (half && once && twice) {
  const each = [half, once, twice];
  console.log(
    `\nper million cells, ½× · 1× · 2×   ${each.map((at) => said((at.best / at.cells) * 1e6)).join(" · ")} (best)`,
  );
  console.log(`1× against 100 ms               ${(once.product / 100).toFixed(2)}`);
  console.log(`1× against 3 × plain            ${(once.product / (3 * once.plain)).toFixed(2)}`);
}
