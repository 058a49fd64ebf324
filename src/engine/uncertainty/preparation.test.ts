/** What varies of a preparation: its scale is taken from all rows, so drawn answers move every one. */
import { describe, expect, it } from "vitest";
import { cells, column } from "../fixtures/column.ts";
import type { Preparation, Recipe } from "../recipe.ts";
import { run } from "../run.ts";
import type { Subject } from "./contract.ts";
import { mustMatter } from "./must-matter.ts";
import { plan } from "./plan.ts";
import { drawOf, replay } from "./replay.ts";
import { replicates, roomFor, seededBy } from "./replicates.ts";
import { uncertainty } from "./uncertainty.ts";

const recipe: Recipe = {
  indicators: [
    { kind: "measured", id: "fees", direction: -1 },
    {
      kind: "choice",
      id: "law",
      options: [0, 40, 100].map((score) => ({ key: `${score}`, score })),
    },
  ],
  measures: [
    {
      id: "openness",
      tree: {
        id: "overall",
        combine: { kind: "mean" },
        missing: { kind: "skip", need: 0 },
        children: [
          { kind: "indicator", indicator: "fees", weight: 1 },
          { kind: "indicator", indicator: "law", weight: 2 },
        ],
      },
    },
  ],
  prepare: { normalise: { kind: "min-max", range: [0, 100] } },
};

const subject: Subject = {
  recipe,
  answers: new Map([
    ["fees", column(5, 10, undefined, 40, 90)],
    ["law", column(1, 0, 2, 0, 2)],
  ]),
  rows: 5,
  ranked: [3, 1, 2],
};

describe("uncertainty of a recipe that prepares", () => {
  it("takes each alternative as the recipe run with it would", () => {
    const among = [
      { kind: "min-max", range: [0, 100] },
      { kind: "z", mean: 50, deviation: 10 },
    ] as const;
    const found = uncertainty(subject, [{ kind: "normalisation", among }], 4, 20);
    const expected = among.map((normalise) => {
      const root = cells(run({ ...recipe, prepare: { normalise } }, subject.answers, 5).measures[0]!.nodes[0]!);
      return [3, 1, 2].map((row) => root[row]);
    });
    const seen = new Set<number>();
    for (let replicate = 0; replicate < 20; replicate += 1) {
      const scores = [...found.scores.subarray(replicate * 3, replicate * 3 + 3)];
      const which = expected.findIndex((each) =>
        each.every((score, at) => Math.abs(Number(score) - scores[at]!) < 1e-9),
      );
      expect(which).toBeGreaterThanOrEqual(0);
      seen.add(which);
    }
    expect(seen.size).toBe(2);
  });

  it("draws answers and lets them move the scale, as running all of it again does", () => {
    const disagreement = new Map([["law", [1, 2, 3].map(() => [0.2, 0.5, 0.3])]]);
    const variations = [
      { kind: "coders", disagreement },
      { kind: "imputation", among: [{ kind: "mean" }, { kind: "none" }] },
    ] as const;
    const made = plan(subject, variations);
    const result = uncertainty(subject, variations, 9, 12);
    for (let replicate = 0; replicate < 12; replicate += 1) {
      const draw = drawOf(made, seededBy(9), replicate);
      const answers = new Map(subject.answers);
      for (const [id, { rows, values }] of draw.answers ?? []) {
        const own = answers.get(id)!;
        const changed = { values: own.values.slice(), states: own.states };
        rows.forEach((row, at) => {
          changed.values[row] = values[at]!;
        });
        answers.set(id, changed);
      }
      const root = cells(run(draw.recipe ?? recipe, answers, 5).measures[0]!.nodes[0]!);
      const again = replay(subject, [draw]).scores;
      [3, 1, 2].forEach((row, place) => {
        expect(result.scores[replicate * 3 + place], `${replicate}`).toBeCloseTo(Number(root[row]), 9);
        expect(again[place]).toBeCloseTo(Number(root[row]), 9);
      });
    }
  });

  it.each<[string, Preparation]>([
    [
      "each indicator by itself",
      { treat: { kind: "outliers", first: { kind: "log", by: "range" } }, except: { fees: {} } },
    ],
    ["a row by its others", { impute: { kind: "row-mean", within: "all" } }],
    ["by a column that is drawn", { impute: { kind: "mean", by: "law" } }],
    ["within a column that is drawn", { within: { by: "law", steps: ["normalise"] } }],
  ])("draws answers under a preparation of %s as running all of it again does", (_, steps) => {
    const prepare = { normalise: { kind: "rank", ties: "average" }, ...steps } as const;
    const own = { ...subject, recipe: { ...recipe, prepare } };
    const disagreement = new Map([["law", [1, 2, 3].map(() => [0.2, 0.5, 0.3])]]);
    const variations = [{ kind: "coders", disagreement }] as const;
    const made = plan(own, variations);
    const drawn = roomFor(made, 20);
    replicates(made, 5, 0, 20, drawn);
    for (let replicate = 0; replicate < 20; replicate += 1) {
      const draw = drawOf(made, seededBy(5), replicate);
      const law = own.answers.get("law")!.values.slice();
      draw.answers?.get("law")?.rows.forEach((row, at) => {
        law[row] = draw.answers!.get("law")!.values[at]!;
      });
      const answers = new Map(own.answers).set("law", column(...law));
      const root = cells(run(own.recipe, answers, 5).measures[0]!.nodes[0]!);
      [3, 1, 2].forEach((row, place) => {
        const score = drawn.scores[replicate * 3 + place]!;
        expect(Number.isNaN(score) ? undefined : score, `${replicate}`).toBe(root[row]);
      });
    }
  });

  it("says that imputing changes nothing where nothing is missing", () => {
    const whole = { ...subject, answers: new Map([...subject.answers, ["fees", column(5, 10, 20, 40, 90)]]) } as const;
    const made = plan(whole, [{ kind: "imputation", among: [{ kind: "mean" }] }]);
    expect(() => {
      mustMatter(made, seededBy(1));
    }).toThrow("“imputation”");
  });
});
