import { expect, test } from "vitest";
import { column } from "../fixtures/column.ts";
import { scored } from "../grid.ts";
import type { Recipe } from "../recipe.ts";
import { run } from "../run.ts";
import { audit } from "./audit.ts";
import { mainEffects } from "./effective-weights.ts";
import { placeSummary } from "./place-summary.ts";
import { strengths } from "./strengths.ts";
import { treeNodes } from "./tree.ts";

const score = (id: string) => ({ kind: "score", id, range: [0, 100] }) as const;
const mean = { combine: { kind: "mean" }, missing: { kind: "skip", need: 0 } } as const;
const child = (indicator: string, weight = 1) => ({ kind: "indicator", indicator, weight }) as const;

const recipe: Recipe = {
  indicators: ["a", "b", "c", "d", "e"].map(score),
  measures: [
    {
      id: "main",
      tree: {
        id: "whole",
        ...mean,
        children: [
          { kind: "node", weight: 1, node: { id: "left", ...mean, children: [child("a"), child("b", 3), child("c")] } },
          { kind: "node", weight: 1, node: { id: "right", ...mean, children: [child("d"), child("e")] } },
        ],
      },
    },
  ],
};

/** a and b say the same; c goes the other way; d hardly varies; e is often missing. */
const answers = new Map([
  ["a", column(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 95, 15)],
  ["b", column(11, 22, 29, 41, 52, 60, 71, 79, 92, 100, 94, 14)],
  ["c", column(90, 95, 70, 62, 50, 41, 33, 20, 10, 0, 6, 84)],
  ["d", column(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100)],
  ["e", column(50, undefined, undefined, 40, undefined, undefined, 70, undefined, undefined, 90, undefined, 20)],
]);
const rows = Array.from({ length: 12 }, (_, row) => row);
const scores = run(recipe, answers, 12);

test("an audit tells what should not be believed, by code and with its figures", () => {
  const { findings, available } = audit(recipe, scores, rows);
  const codes = findings.map(
    ({ code, ...facts }) => `${code} ${"part" in facts ? facts.part : "parts" in facts ? facts.parts : ""}`,
  );
  expect(codes).toContain("redundant a,b");
  expect(codes).toContain("opposed a,c");
  expect(codes).toContain("against-its-node c");
  expect(codes).toContain("hardly-varies d");
  // Two values have no outliers.
  expect(codes).not.toContain("outliers d");
  const three = new Map(answers).set("d", column(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 100));
  expect(audit(recipe, run(recipe, three, 12), rows).findings.map(({ code }) => code)).toContain("outliers");
  expect(codes).toContain("often-missing e");
  expect(codes).toContain("low-alpha ");
  expect(available).toBeCloseTo((4 * 12 + 5) / 60, 12);
});

test("shares of variance add up to one in a weighted mean where nothing is missing", () => {
  const left = treeNodes(recipe.measures[0]!.tree, "main", scores).find(({ node }) => node.id === "left");
  const effects = mainEffects(left!, rows);
  expect(effects.reduce((sum, { covarianceShare }) => sum + covarianceShare, 0)).toBeCloseTo(1, 10);
  expect(effects.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(effects.map(({ nominal }) => nominal)).toEqual([0.2, 0.6, 0.2]);
});

test("an audit of what does not vary, or of one row, finds nothing it cannot tell", () => {
  const flat = new Map([...answers.keys()].map((id) => [id, column(...Array<number>(4).fill(50))]));
  const made = audit(recipe, run(recipe, flat, 4), [0, 1, 2, 3]);
  expect(made.findings.every(({ code }) => code === "hardly-varies")).toBe(true);
  expect(made.groups.every(({ explained }) => explained === undefined)).toBe(true);
  expect(audit(recipe, run(recipe, answers, 12), [0]).findings.some(({ code }) => code === "redundant")).toBe(false);
  expect(() => audit(recipe, scores, rows, "other")).toThrow(/no measure/);
});

test("nine places say nothing of what goes with what; ten do", () => {
  const among = (count: number) =>
    audit(recipe, scores, [...Array(count).keys()]).findings.filter(
      ({ code }) => !["hardly-varies", "often-missing"].includes(code),
    );
  expect(among(9).map(({ code }) => code)).toEqual([]);
  expect(among(10).length).toBeGreaterThan(0);
  const two = new Map(
    [...answers].map(([id, { values, states }]) => {
      const cells = [...values].map((each, at) => (at < 2 && states[at] === scored ? each : undefined));
      return [id, column(...cells)];
    }),
  );
  const codes = audit(recipe, run(recipe, two, 12), rows).findings.map(({ code }) => code);
  expect(codes.every((code) => ["often-missing", "hardly-varies"].includes(code))).toBe(true);
});

test("a place's strengths are where it ranks best, and what it has no value in is neither", () => {
  const { strengths: best, weaknesses } = strengths(answers, rows, 1, 2);
  expect(best.map(({ id, rank }) => `${id} ${rank}`)).toEqual(["c 1", "d 2"]);
  expect(weaknesses.map(({ id }) => id)).not.toContain("e");
});

test("of no indicators asked for, none is a strength and none a weakness", () => {
  expect(strengths(answers, rows, 1, 0)).toEqual({ strengths: [], weaknesses: [] });
});

test("a place's summary has every node, also those it has no score in", () => {
  const nodes = treeNodes(recipe.measures[0]!.tree, "main", scores);
  expect(placeSummary(nodes, rows, 9)[0]).toMatchObject({ id: "whole", ranked: 12 });
  expect(placeSummary(nodes, [0, 1], 9).every(({ rank, value }) => rank === 0 && Number.isNaN(value))).toBe(true);
});
