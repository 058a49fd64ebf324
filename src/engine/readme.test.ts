/** What README.md shows is what happens: its examples are taken out of it and run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";

const text = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
const examples = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

/** The values that an example leaves behind, by name. */
async function leftBy(example: string, ...names: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const code = example.replace('"passerelle/engine"', '"./public.ts"');
  const { outputFiles } = await build({
    stdin: { contents: `${code}\nexport { ${names.join(", ")} };`, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
  });
  const address = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`;
  return import(/* @vite-ignore */ address);
}

it("scores and ranks", async () => {
  const { overall, standing } = await leftBy(examples[0] ?? "", "overall", "standing");
  expect(overall).toMatchObject({ values: Float64Array.of(75, 50), present: Float64Array.of(1, 1) });
  expect(standing).toMatchObject({ rank: Uint32Array.of(1, 2) });
});

it("splits a change", async () => {
  const { change } = await leftBy(examples[1] ?? "", "change");
  expect(change).toMatchObject({ total: 8, parts: { reform: 10, correction: -2 } });
});

it("says how far ranks move", async () => {
  const example = examples.find((each) => each.includes("uncertainty(")) ?? "";
  const { result, chance } = await leftBy(example, "result", "chance");
  expect(result).toMatchObject({ official: { ranks: Uint32Array.of(1, 2, 3) }, groups: Uint32Array.of(1, 1, 2) });
  expect(chance).toBeGreaterThan(0.5);
  expect(chance).toBeLessThan(0.95);
});

it("says which choice matters", async () => {
  const example = examples.find((each) => each.includes("sensitivity(")) ?? "";
  const { effects } = await leftBy(example, "effects");
  expect(effects).toMatchObject([{ points: 500 }, { points: 500, total: { value: expect.closeTo(0.97, 2) } }]);
});

it("says whether parts belong together", async () => {
  const example = examples.find((each) => each.includes("audit(")) ?? "";
  const { findings, groups, better } = await leftBy(example, "findings", "groups", "better");
  expect(findings).toMatchObject([{ code: "redundant", parts: ["access", "fees"] }, {}, {}, {}, {}]);
  expect(groups).toMatchObject([{ parts: ["access", "fees", "appeal"] }]);
  expect(better).toMatchObject({ weights: expect.any(Float64Array) });
});

it("says how far coders agree", async () => {
  const example = examples.find((each) => each.includes("krippendorff(")) ?? "";
  const { alpha, interval } = await leftBy(example, "alpha", "interval");
  expect(alpha).toMatchObject({ value: expect.closeTo(0.77, 2), units: 4 });
  expect(interval).toMatchObject({ draws: 1000, high: 1 });
});

it("says what goes with what inside places, and whether to believe it", async () => {
  const example = examples.find((each) => each.includes("fixedEffects(")) ?? "";
  const { regression } = await leftBy(example, "regression");
  expect(regression).toMatchObject({
    terms: [{ value: expect.closeTo(7 / 3, 12) }, { value: Number.NaN }],
    guard: [
      { code: "few-places", places: 3 },
      { code: "nothing-varies-within", column: "area" },
      { code: "few-degrees-of-freedom", column: "score" },
    ],
  });
});

it("prepares what was measured, and says what was done", async () => {
  const example = examples.find((each) => each.includes("prepare: {")) ?? "";
  const { root, marksOfWait, permits } = await leftBy(example, "root", "marksOfWait", "permits");
  expect(marksOfWait).toEqual(Uint8Array.of(0, 0, 1, 0, 0));
  expect(permits).toMatchObject({ marks: Uint8Array.of(0, 0, 0, 0, 2), treatment: { outcome: "treated" } });
  const scores = root instanceof Float64Array ? [...root] : [];
  expect(scores.map((score) => score.toFixed(2))).toEqual(["16.67", "16.67", "41.67", "100.00", "83.33"]);
});
