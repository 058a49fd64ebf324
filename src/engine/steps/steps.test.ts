import { describe, expect, it } from "vitest";
import { type Cell, cells, column } from "../fixtures/column.ts";
import type { Imputation, Normalisation, Recipe, Treatment } from "../recipe.ts";
import { run } from "../run.ts";
import { availabilityOf } from "./availability.ts";
import { impute } from "./impute.ts";
import { normalise } from "./normalise.ts";
import { screen } from "./screen.ts";
import { treat } from "./treat.ts";

const fees = { id: "fees", direction: 1 } as const;
const placed = (normalisation: Normalisation, ...values: readonly Cell[]) =>
  cells(normalise(column(...values), normalisation, fees));

describe("normalising", () => {
  it("leaves what is absent out of the scale, and absent", () => {
    expect(placed({ kind: "min-max", range: [0, 100] }, 2, undefined, 4, "n/a", 6)).toEqual([
      0,
      undefined,
      50,
      "n/a",
      100,
    ]);
  });

  it("turns round what is better when less, target and posts too", () => {
    const less = { id: "fees", direction: -1 } as const;
    const given = column(10, 20, 30);
    expect(cells(normalise(given, { kind: "min-max", range: [0, 1] }, less))).toEqual([1, 0.5, 0]);
    const target = { kind: "distance-to-target", targets: { fees: 20 }, capped: true } as const;
    expect(cells(normalise(given, target, less))).toEqual([1, 1, 0]);
    const posts = { kind: "goalposts", posts: { fees: [10, 20] }, scale: 100, cut: true } as const;
    expect(cells(normalise(given, posts, less))).toEqual([100, 0, 0]);
  });

  it.each<Normalisation>([
    { kind: "min-max", range: [0, 100] },
    { kind: "z", mean: 0, deviation: 1 },
    { kind: "distance-to-maximum" },
    { kind: "distance-to-reference", row: 0, capped: true },
  ])("makes values that are all the same missing: none has a place on the scale of $kind", (normalisation) => {
    expect(placed(normalisation, 0.1, 0.1, 0.1)).toEqual([undefined, undefined, undefined]);
  });

  it("ranks the same whether alone or tied", () => {
    expect(placed({ kind: "rank", ties: "lowest" }, 5, 5)).toEqual([1, 1]);
    expect(placed({ kind: "rank", ties: "average" }, 5, 5)).toEqual([1.5, 1.5]);
    expect(placed({ kind: "percentile-rank", ties: "lowest" }, 5)).toEqual([undefined]);
  });

  it("turns order around in a fraction of a maximum below zero, as the formula says and COINr does", () => {
    expect(placed({ kind: "fraction-of-maximum" }, -1, -4)).toEqual([1, 4]);
  });

  it("scores categories by how many rows are at most as good", () => {
    const thirds = { kind: "categories", upTo: [0.25, 0.75], scores: [0, 50, 100] } as const;
    expect(placed(thirds, 1, 2, 3, 4, 5)).toEqual([0, 0, 50, 50, 100]);
  });

  it.each<[string, Normalisation]>([
    ["has no target", { kind: "distance-to-target", targets: {}, capped: false }],
    ["has no posts", { kind: "goalposts", posts: {}, scale: 1, cut: false }],
    ["goes from 3 to 3", { kind: "scaled", from: [3, 3], scale: 1 }],
    ["no row 9", { kind: "distance-to-reference", row: 9, capped: false }],
    ["do not go upwards", { kind: "categories", upTo: [0.5, 0.5], scores: [1, 2, 3] }],
    ["1 scores for 2 categories", { kind: "categories", upTo: [0.5], scores: [1] }],
  ])("refuses a scale that is none: %s", (message, normalisation) => {
    expect(() => placed(normalisation, 1, 2)).toThrow(message);
  });
});

describe("treating", () => {
  const winsorised: Treatment = { kind: "outliers", first: { kind: "winsorise", most: 1 } };

  it("moves a value that lies out to the next, and says so", () => {
    const made = treat(column(1, 2, undefined, 3, 4, 5, 60), winsorised);
    expect(cells(made)).toEqual([1, 2, undefined, 3, 4, 5, 5]);
    expect(made.details).toMatchObject({ outcome: "treated", steps: [{ by: "winsorise", points: 1 }] });
  });

  it("says what still lies out", () => {
    const far = column(...Array.from({ length: 20 }, (_, at) => at / 100), 80, 90);
    expect(treat(far, winsorised).details.outcome).toBe("still-outlying");
  });

  it("says where a step had no meaning: nothing is left untreated in silence", () => {
    const logarithm: Treatment = { kind: "outliers", first: { kind: "box-cox", power: 0, shifted: false } };
    const made = treat(column(-1, 0, 1, 0, 1, 0, 90), logarithm);
    expect(made.details).toMatchObject({ outcome: "still-outlying", steps: [{ possible: false }] });
    expect(cells(made)[6]).toBe(90);
  });

  it.each([[[7, 7, 7, 7, 7]], [[1, 2, 90]], [[]]])("cannot tell of %j, and leaves them", (values) => {
    const made = treat(column(...values), winsorised);
    expect(cells(made)).toEqual(values);
    expect(made.details.outcome).toBe("cannot-tell");
  });

  it.each<[string, Treatment]>([
    ["0 values", { kind: "outliers", first: { kind: "winsorise", most: 0 } }],
    ["not finite", { kind: "outliers", first: { kind: "box-cox", power: Number.NaN, shifted: true } }],
    ["-1 values", { kind: "outliers", first: { kind: "log", by: "one" }, next: { kind: "winsorise", most: -1 } }],
    ["cannot be told", { kind: "outliers", first: { kind: "log", by: "one" }, limits: { skewness: 0, kurtosis: 1 } }],
  ])("refuses what is no treatment: %s", (message, treatment) => {
    expect(() => treat(column(1, 2), treatment)).toThrow(message);
  });
});

describe("imputing", () => {
  const made = (imputation: Imputation, answers = {}, ...values: readonly Cell[]) =>
    cells(
      impute([{ ...fees, column: column(...values) }], imputation, {
        recipe: { measures: [] },
        answers: new Map(Object.entries(answers)),
      })[0]!,
    );

  it("never fills what is not applicable", () => {
    expect(made({ kind: "mean" }, {}, 1, undefined, "n/a", 3)).toEqual([1, 2, "n/a", 3]);
  });

  it("leaves missing what nothing can stand in for", () => {
    const region = column(1, 1, 2, undefined);
    expect(made({ kind: "median", by: "region" }, { region }, 5, undefined, undefined, undefined)).toEqual([
      5,
      5,
      undefined,
      undefined,
    ]);
    expect(made({ kind: "row-mean", within: "all" }, {}, 1, undefined)).toEqual([1, undefined]);
  });

  it("follows each place along time, in whatever order the rows are", () => {
    const place = column(1, 1, 1, 2, 2);
    const time = column(2003, 2001, 2002, 2001, 2002);
    const along = { place: "place", time: "time" };
    const given = [30, 10, undefined, undefined, 7] as const;
    expect(made({ kind: "linear", ...along, ends: "left" }, { place, time }, ...given)).toEqual([
      30,
      10,
      20,
      undefined,
      7,
    ]);
    expect(made({ kind: "last", ...along, ends: "constant" }, { place, time }, ...given)).toEqual([30, 10, 10, 7, 7]);
  });

  it("refuses what it cannot impute by", () => {
    expect(() => made({ kind: "mean", by: "region" }, {}, 1)).toThrow('no column "region"');
    const twice = { place: column(1, 1), time: column(2001, 2001) };
    expect(() => made({ kind: "linear", place: "place", time: "time", ends: "left" }, twice, 1, 2)).toThrow("two rows");
    expect(() => made({ kind: "row-mean", within: ["nowhere"] }, {}, 1)).toThrow('no node "nowhere"');
  });
});

describe("a recipe that prepares", () => {
  const recipe: Recipe = {
    indicators: [
      { kind: "measured", id: "fees", direction: -1 },
      { kind: "measured", id: "law", direction: 1 },
    ],
    measures: [
      {
        id: "openness",
        tree: {
          id: "overall",
          combine: { kind: "mean" },
          missing: { kind: "propagate" },
          children: [
            { kind: "indicator", indicator: "fees", weight: 1 },
            { kind: "indicator", indicator: "law", weight: 1 },
          ],
        },
      },
    ],
  };
  const answers = new Map([
    ["fees", column(10, undefined, 30)],
    ["law", column(1, 1, 1)],
  ]);

  it("does nothing it was not told: numbers as measured, turned round", () => {
    const { indicators, prepared } = run(recipe, answers, 3);
    expect(cells(indicators.get("fees")!)).toEqual([-10, undefined, -30]);
    expect(prepared).toBeUndefined();
  });

  it("marks what it filled, and what has no place on the scale", () => {
    const prepare = { impute: { kind: "mean" }, normalise: { kind: "min-max", range: [0, 100] } } as const;
    const { indicators, prepared, measures } = run({ ...recipe, prepare }, answers, 3);
    expect(cells(indicators.get("fees")!)).toEqual([100, 50, 0]);
    expect([...prepared!.get("fees")!.marks]).toEqual([0, 1, 0]);
    expect([...prepared!.get("law")!.marks]).toEqual([4, 4, 4]);
    expect(cells(measures[0]!.nodes[0]!)).toEqual([undefined, undefined, undefined]);
  });

  it("leaves exceptions as they are", () => {
    const normalise = { kind: "min-max", range: [0, 100] } as const;
    const prepare = { normalise, except: { law: { normalise: { kind: "none" } } } } as const;
    expect(cells(run({ ...recipe, prepare }, answers, 3).indicators.get("law")!)).toEqual([1, 1, 1]);
    expect(() => run({ ...recipe, prepare: { except: { tax: {} } } }, answers, 3)).toThrow('"tax"');
  });
});

describe("screening", () => {
  it("counts what is not applicable neither way", () => {
    const columns = [column(0, undefined, "n/a"), column(5, 1, "n/a")];
    expect(screen(columns, 3, { available: 1, nonZero: 0.5 })).toMatchObject([
      { available: 1, nonZero: 0.5, included: true },
      { available: 0.5, nonZero: 1, included: false },
      { available: Number.NaN, nonZero: Number.NaN, included: false },
    ]);
    expect(screen(columns, 3, {}).every(({ included }) => included)).toBe(true);
    expect(() => screen([], 1, {})).toThrow("no indicators");
    const forced = screen(columns, 3, { available: 1 }, { include: [1], exclude: [0] });
    expect(forced.map((row) => row.included)).toEqual([false, true, forced[2]?.short.length === 0]);
    expect(() => screen(columns, 3, {}, { include: [3] })).toThrow("no row 3");
    expect(() => screen(columns, 3, {}, { include: [1], exclude: [1] })).toThrow("both in and out");
  });

  it("counts by weight what counting cells does not see", () => {
    const tree = {
      id: "overall",
      combine: { kind: "mean" },
      missing: { kind: "skip", need: 0 },
      children: [
        { kind: "indicator", indicator: "law", weight: 9 },
        { kind: "indicator", indicator: "fees", weight: 1 },
      ],
    } as const;
    const found = availabilityOf(tree, new Map([["fees", column(1)]]), 1).get("overall");
    expect([found?.byCount[0], found?.byWeight[0]]).toEqual([0.5, 0.1]);
  });

  it("lets a part of which only what weighs nothing applies count neither way by weight", () => {
    const rule = { combine: { kind: "mean" }, missing: { kind: "skip", need: 0 } } as const;
    const part = {
      id: "part",
      ...rule,
      children: [
        { kind: "indicator", indicator: "ports", weight: 1 },
        { kind: "indicator", indicator: "note", weight: 0 },
      ],
    } as const;
    const tree = {
      id: "overall",
      ...rule,
      children: [
        { kind: "node", node: part, weight: 1 },
        { kind: "indicator", indicator: "fees", weight: 1 },
      ],
    } as const;
    const columns = new Map([
      ["ports", column("n/a")],
      ["note", column(1)],
      ["fees", column(2)],
    ]);
    const found = availabilityOf(tree, columns, 1);
    expect([found.get("part")?.byCount[0], found.get("part")?.byWeight[0]]).toEqual([1, Number.NaN]);
    expect([found.get("overall")?.byCount[0], found.get("overall")?.byWeight[0]]).toEqual([1, 1]);
  });
});
