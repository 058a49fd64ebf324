import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import type { Caution } from "./contract.ts";
import { fixedEffects } from "./fixed-effects.ts";
import { guardSentence } from "./guard-sentence.ts";

const every: readonly Caution[] = [
  { code: "few-places", places: 8, need: 20 },
  { code: "few-clusters", clusters: 12, need: 40 },
  { code: "few-degrees-of-freedom", column: "score", freedom: 2.3456, need: 4 },
  { code: "no-degrees-of-freedom", rows: 3, terms: 3 },
  { code: "perfect-fit" },
  { code: "collinear", column: "score" },
  { code: "nearly-collinear", column: "score", inflation: 41.234, most: 10 },
  { code: "nothing-varies", column: "score" },
  { code: "nothing-varies-within", column: "score" },
  { code: "little-varies-within", column: "score", share: 0.0123, need: 0.05 },
  { code: "high-leverage", rows: [4], largest: 0.98765, most: 0.3 },
  { code: "rows-left-out", rows: 1 },
];

it.each(every)("says $code in a sentence, with its figures", (caution) => {
  const sentence = guardSentence(caution);
  expect(sentence).toMatch(/^[“A-Z0-9].*\.$/);
  expect(sentence).not.toMatch(/undefined|NaN|\d\.\d{4}/);
  if ("column" in caution) expect(sentence).toContain("“score”");
  if ("need" in caution && caution.code !== "little-varies-within") expect(sentence).toContain(`${caution.need}`);
});

test("one and many are written as one and many", () => {
  expect(guardSentence({ code: "rows-left-out", rows: 1 })).toBe("1 row with a gap was left out.");
  expect(guardSentence({ code: "rows-left-out", rows: 2 })).toBe("2 rows with a gap were left out.");
  expect(guardSentence({ code: "high-leverage", rows: [1, 2], largest: 1, most: 0.5 })).toContain(
    "they decide their own",
  );
});

test("every code stands in the README, and a regression's guard can be read out", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  for (const { code } of every) expect(readme).toContain(`\`${code}\``);
  const { guard } = fixedEffects(
    { outcome: [1, 3, 10, 12], columns: [{ name: "score", values: [0, 1, 0, 1] }], places: [1, 1, 2, 2] },
    "place",
    { kind: "clustered", by: "place", correction: "CR2" },
  );
  expect(guard.map(guardSentence)[0]).toBe("Only 2 places: too few for any general conclusion (20 are needed).");
});
