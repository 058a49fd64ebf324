import { describe, expect, it } from "vitest";
import { type Cell, column } from "../fixtures/column.ts";
import { stream } from "../random/stream.ts";
import type { Combination, Recipe } from "../recipe.ts";
import type { Subject, Variation } from "./contract.ts";
import { plan } from "./plan.ts";
import { removals } from "./removal.ts";
import { drawOf, replay } from "./replay.ts";
import type { Source } from "./replicates.ts";
import { uncertainty } from "./uncertainty.ts";

/** Places scored on two areas: `law` (two indicators) and `practice` (one). */
function subject(
  rows: readonly (readonly [entry: Cell, stay: Cell, fees: Cell])[],
  combine: Combination = { kind: "mean" },
): Subject {
  const skip = { kind: "skip", need: 0 } as const;
  const leaf = (indicator: string) => ({ kind: "indicator", indicator, weight: 1 }) as const;
  const law = { id: "law", combine, missing: skip, children: [leaf("entry"), leaf("stay")] };
  const practice = { id: "practice", combine, missing: skip, children: [leaf("fees")] };
  const children = [law, practice].map((node) => ({ kind: "node", weight: 1, node }) as const);
  const recipe: Recipe = {
    indicators: ["entry", "stay", "fees"].map((id) => ({ kind: "score", id, range: [-100, 100] })),
    measures: [{ id: "m", tree: { id: "overall", combine, missing: skip, children } }],
  };
  const ids = ["entry", "stay", "fees"];
  const answers = new Map(ids.map((id, at) => [id, column(...rows.map((row) => row[at]))]));
  return { recipe, answers, rows: rows.length, ranked: [...rows.keys()] };
}

const noise: Variation = { kind: "weights", by: "noise", share: 0.5 };

describe("uncertainty", () => {
  it("says where each place's score and rank lie, and what they officially are", () => {
    const result = uncertainty(
      subject([
        [80, 80, 80],
        [100, 0, 60],
        [50, 50, 60],
      ]),
      [noise],
      7,
      400,
    );
    expect([...result.official.scores]).toEqual([80, 55, 55]);
    expect([...result.official.ranks]).toEqual([1, 2, 2]);
    expect([...result.groups]).toEqual([1, 2, 2]);
    const [first] = result.places;
    expect(first).toMatchObject({ rank: { mean: 1, median: 1, low: 1, high: 1, lowest: 1, highest: 1 }, present: 1 });
    for (const figure of Object.values(first!.score!)) expect(figure).toBeCloseTo(80, 12);
    expect(result.places[1]?.rank).toMatchObject({ low: 2, high: 3 });
    // With weights of an area between 1 : 3 and 3 : 1, entry counts for a quarter to three quarters of law.
    expect(result.places[1]!.score!.lowest).toBeGreaterThanOrEqual(25 * 0.75 + 60 * 0.25);
    expect(result.places[1]!.score!.highest).toBeLessThanOrEqual(75 * 0.75 + 60 * 0.25);
  });

  it("ranks a single place, and only the rows it is asked to, in their order", () => {
    const given = subject([
      [80, 20, 30],
      [10, 90, 50],
      [10, 40, 90],
    ]);
    const alone = uncertainty({ ...given, ranked: [1] }, [noise], 7, 20);
    expect(alone.places.map(({ rank }) => rank?.highest)).toEqual([1]);
    const turned = uncertainty({ ...given, ranked: [2, 0] }, [noise], 7, 20);
    expect([...turned.official.scores]).toEqual([57.5, 40]);
    const area = uncertainty({ ...given, node: "law" }, [noise], 7, 20);
    expect([...area.official.scores]).toEqual([50, 50, 25]);
  });

  it("gives the same for the same seed, and something else for another", () => {
    const given = subject([
      [80, 20, 30],
      [10, 90, 50],
    ]);
    expect(uncertainty(given, [noise], 7, 50)).toEqual(uncertainty(given, [noise], 7, 50));
    expect(uncertainty(given, [noise], 8, 50).scores).not.toEqual(uncertainty(given, [noise], 7, 50).scores);
    expect(uncertainty(given, [noise], 7, 99).scores.slice(0, 100)).toEqual(uncertainty(given, [noise], 7, 50).scores);
  });

  it("counts and shows a replicate that fails, with its reason", () => {
    const given = subject([
      [-5, 20, 30],
      [10, 90, 50],
    ]);
    const among = [{ kind: "mean" }, { kind: "geometric-mean" }] as const;
    const result = uncertainty(given, [{ kind: "combination", among }], 7, 100);
    expect(result.failed.length).toBeGreaterThan(30);
    expect(result.failed.length).toBeLessThan(70);
    const reason = '"entry" has a negative score, which "law" cannot combine by geometric-mean';
    expect(new Set(result.failed.map((failure) => failure.reason))).toEqual(new Set([reason]));
    const first = result.failed[0]!.replicate;
    expect([...result.scores.slice(first * 2, first * 2 + 2)]).toEqual([Number.NaN, Number.NaN]);
    expect([...result.ranks.slice(first * 2, first * 2 + 2)]).toEqual([0, 0]);
    expect(result.places[0]?.present).toBe(1);
  });

  it("says of every failing power mean what it says of a geometric one, in whichever row", () => {
    const rows = Array.from({ length: 400 }, (_, row) => [row % 7 === 3 ? -row - 1 : 20, 30, row % 11] as const);
    const among = [{ kind: "mean" }, { kind: "power-mean", power: 0.5 }] as const;
    const result = uncertainty(subject(rows), [{ kind: "combination", among }, noise], 7, 60);
    const reasons = new Set(result.failed.map((failure) => failure.reason));
    expect(reasons).toEqual(new Set(['"entry" has a negative score, which "law" cannot combine by power-mean']));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses a power of %d among what varies, and in a replay",
    (power) => {
      const given = subject([
        [80, 20, 30],
        [10, 90, 50],
      ]);
      const combination = { kind: "power-mean", power } as const;
      const varied = () => uncertainty(given, [{ kind: "combination", among: [{ kind: "mean" }, combination] }], 7, 10);
      expect(varied).toThrow("is not finite");
      expect(() => replay(given, [{ combinations: new Map([["overall", combination]]) }])).toThrow("is not finite");
    },
  );

  it("refuses a variation that changes nothing, and names it", () => {
    const level = subject([
      [40, 40, 40],
      [10, 10, 10],
    ]);
    expect(() => uncertainty(level, [noise], 7, 10)).toThrow(
      new RangeError("the variation “weights by noise” (number 1) changes nothing"),
    );
    const complete = subject([
      [80, 20, 30],
      [10, 90, 50],
    ]);
    expect(() => uncertainty(complete, [noise, { kind: "missing-answers", plausible: "any-option" }], 7, 10)).toThrow(
      "the variation “missing-answers” changes nothing",
    );
    const means: Variation = { kind: "combination", among: [{ kind: "mean" }, { kind: "power-mean", power: 1 }] };
    expect(() => uncertainty(complete, [noise, means], 7, 10)).toThrow("“combination” (number 2) changes nothing");
  });

  it("refuses one that changes nothing also where another lets draws fail, some of them or all", () => {
    const given = subject([
      [80, -20, 30],
      [10, 90, 50],
    ]);
    const same: Variation = {
      ...{ kind: "weights", by: "sets" },
      sets: [new Map([["law", new Map(["entry", "stay"].map((id) => [id, 1] as const))]])],
    };
    const geometric = { kind: "geometric-mean" } as const;
    const some: Variation = { kind: "combination", among: [{ kind: "mean" }, geometric] };
    const all: Variation = { kind: "combination", among: [geometric] };
    for (const failing of [some, all]) {
      expect(() => uncertainty(given, [failing, same], 7, 10)).toThrow("“weights by sets” (number 2) changes nothing");
      expect(uncertainty(given, [failing, noise], 7, 10).failed.length).toBeGreaterThan(0);
    }
  });

  it("refuses answers drawn where they weigh nothing, and takes them, however unlikely, where they weigh something", () => {
    const ask = (weight: number, variation: Variation) => () => {
      const options = [0, 100].map((score) => ({ key: String(score), score }));
      const children = [
        { kind: "indicator", indicator: "aside", weight },
        { kind: "indicator", indicator: "counts", weight: 1 },
      ] as const;
      const skip = { kind: "skip", need: 0 } as const;
      const recipe: Recipe = {
        indicators: ["aside", "counts"].map((id) => ({ kind: "choice", id, options })),
        measures: [{ id: "m", tree: { id: "overall", combine: { kind: "mean" }, missing: skip, children } }],
      };
      const answers = new Map(Object.entries({ aside: column(0, 1, undefined), counts: column(0, 1, 1) }));
      return uncertainty({ recipe, answers, rows: 3, ranked: [0, 1, 2] }, [variation], 7, 5);
    };
    const rarely: Variation = {
      kind: "coders",
      disagreement: new Map([
        [
          "aside",
          [
            [1 - 1e-9, 1e-9],
            [0, 1],
          ],
        ],
      ]),
    };
    const unknown: Variation = { kind: "missing-answers", plausible: "any-option" };
    expect(ask(0, rarely)).toThrow("“coders” (number 1) changes nothing");
    expect(ask(0, unknown)).toThrow("“missing-answers” (number 1) changes nothing");
    expect(ask(1, rarely)).not.toThrow();
    expect(ask(1, unknown)).not.toThrow();
  });

  it("refuses what it cannot draw from", () => {
    const given = subject([
      [80, 20, 30],
      [10, 90, 50],
    ]);
    const drawing =
      (variation: Variation, n = 10) =>
      () =>
        uncertainty(given, [variation], 7, n);
    expect(drawing({ ...noise, share: 0 })).toThrow(RangeError);
    expect(drawing({ kind: "weights", by: "noise", share: 0.5, nodes: ["nowhere"] })).toThrow('no node "nowhere"');
    expect(drawing({ kind: "weights", by: "dirichlet", concentration: 0 })).toThrow(RangeError);
    expect(drawing({ kind: "weights", by: "sets", sets: [] })).toThrow("nothing to choose among");
    expect(drawing({ kind: "weights", by: "sets", sets: [new Map([["law", new Map([["fees", 1]])]])] })).toThrow(
      '"law" has no child "fees"',
    );
    const none: Variation = {
      kind: "weights",
      by: "sets",
      sets: [
        new Map([
          [
            "law",
            new Map([
              ["entry", 0],
              ["stay", 0],
            ]),
          ],
        ]),
      ],
    };
    expect(drawing(none)).toThrow('the weights of "law" add up to 0');
    expect(drawing({ kind: "combination", among: [] })).toThrow("nothing to choose among");
    expect(drawing({ kind: "coders", disagreement: new Map([["entry", [[1]]]]) })).toThrow("do not choose");
    expect(drawing(noise, 0)).toThrow("counted from 1");
    expect(() => uncertainty(given, [noise], 1.5, 10)).toThrow("a seed is a whole number, not 1.5");
    expect(() => uncertainty({ ...given, ranked: [0, 2] }, [noise], 7, 10)).toThrow("no row 2");
    expect(() => uncertainty({ ...given, measure: "other" }, [noise], 7, 10)).toThrow('no measure "other"');
    expect(() => uncertainty({ ...given, node: "other" }, [noise], 7, 10)).toThrow('no node "other"');
  });

  it("draws a missing answer from what is plausible, and then the place is always there", () => {
    const given = subject([
      [undefined, undefined, undefined],
      [10, 90, 50],
      [20, 70, 50],
    ]);
    const result = uncertainty(given, [{ kind: "missing-answers", plausible: "options-in-use" }], 7, 200);
    expect(result.official.ranks[0]).toBe(0);
    expect(result.groups[0]).toBe(0);
    expect(result.places[0]).toMatchObject({ present: 1, score: { lowest: 45, highest: 52.5 } });
    expect(result.places[1]?.score).toMatchObject({ lowest: 50, highest: 50 });
  });

  it("leaves a place out of the ranks where it has no score", () => {
    const given = subject([
      [undefined, undefined, 60],
      [10, 90, 50],
    ]);
    const result = uncertainty(given, [{ kind: "drop", what: "area" }], 7, 100);
    const { present, rank } = result.places[0]!;
    expect(present).toBeGreaterThan(0.3);
    expect(present).toBeLessThan(0.7);
    expect(rank).toMatchObject({ lowest: 1, highest: 1 });
  });
});

describe("leaving one out", () => {
  it("tells what each indicator and each area does to scores and ranks", () => {
    const given = subject([
      [80, 0, 60],
      [50, 50, 50],
      [undefined, 90, 10],
    ]);
    const [entry, stay, fees] = removals(given, "indicator");
    expect(entry).toMatchObject({ without: "entry", scores: Float64Array.of(30, 50, 50) });
    expect(entry!.scoreChange).toEqual(Float64Array.of(-20, 0, 0));
    expect(entry!.ranks).toEqual(Uint32Array.of(3, 1, 1));
    expect(entry!.rankChange).toEqual(Float64Array.of(2, 0, 0));
    expect(entry!.meanRankShift).toBeCloseTo(2 / 3);
    expect(stay!.ranks).toEqual(Uint32Array.of(1, 2, 3));
    // Without fees nothing is left of practice, and overall is law alone.
    expect(fees!.scores).toEqual(Float64Array.of(40, 50, 90));
    expect(removals(given, "area").map(({ without, scores }) => [without, ...scores])).toEqual([
      ["law", 60, 50, 10],
      ["practice", 40, 50, 90],
    ]);
  });
});

describe("replay", () => {
  it("runs choices that are written down", () => {
    const given = subject([
      [100, 25, 50],
      [10, 90, 50],
    ]);
    const weights = new Map([["overall", new Map([["law", 3]])]]);
    const combinations = new Map([["law", { kind: "geometric-mean" } as const]]);
    const answers = new Map([["fees", { rows: [1], values: [0] }]]);
    const result = replay(given, [{}, { weights, combinations }, { answers }, { without: ["law", "practice"] }]);
    expect([...result.scores.slice(0, 2)]).toEqual([56.25, 50]);
    expect(result.scores[2]).toBeCloseTo((3 * 50 + 50) / 4, 12);
    expect([...result.scores.slice(4, 6)]).toEqual([56.25, 25]);
    expect([...replay(given, [{ answers }, {}]).scores.slice(2)]).toEqual([56.25, 50]);
    expect(result.failed).toEqual([{ replicate: 3, reason: "nothing is left to combine" }]);
    expect(result.seed).toBeUndefined();
  });
});

describe("answers that are choices", () => {
  const options = [0, 100, undefined].map((score, at) => ({ key: `o${at}`, score }));
  const given = subject([
    [1, 1, 50],
    [0, undefined, 50],
    ["n/a", 1, 50],
  ]);
  const chosen: Subject = {
    ...given,
    recipe: {
      ...given.recipe,
      indicators: [
        { kind: "choice", id: "entry", options },
        { kind: "choice", id: "stay", options },
        { kind: "score", id: "fees", range: [0, 100] },
      ],
    },
  };

  it("are drawn by the coders' table, by the row of the option that was chosen", () => {
    const never = [1, 0, 0];
    const disagreement = new Map([["entry", [never, [0.25, 0.5, 0.25], [0, 0, 1]]]]);
    const { scores } = uncertainty(chosen, [{ kind: "coders", disagreement }], 3, 1000);
    const first = Array.from({ length: 1000 }, (_, replicate) => scores[replicate * 3]!);
    // Entry and stay at 100 make law 100 and overall 75; entry at 0, 50; entry without a score leaves stay alone.
    expect(first.filter((score) => score === 50).length).toBeGreaterThan(200);
    expect(first.filter((score) => score === 50).length).toBeLessThan(300);
    expect(first.every((score) => score === 50 || score === 75)).toBe(true);
    expect([...scores].filter((_, at) => at % 3 === 1).every((score) => score === 25)).toBe(true);
    expect([...scores].filter((_, at) => at % 3 === 2).every((score) => score === 75)).toBe(true);
  });

  it("that no option is are a failure of the replicate they were given to", () => {
    const result = replay(chosen, [{ answers: new Map([["entry", { rows: [1], values: [7] }]]) }, {}]);
    expect(result.failed).toEqual([{ replicate: 0, reason: "an answer in row 1 is option 7, which is not there" }]);
    expect([...result.scores.slice(3)]).toEqual([75, 25, 75]);
  });
});

describe("a recipe", () => {
  it("of several is drawn for what indicators are worth, each as often, and told from one that changes nothing", () => {
    const given = subject([
      [1, 1, 50],
      [0, 1, 50],
    ]);
    const worth = (score: number): Recipe => ({
      indicators: [
        {
          kind: "choice",
          id: "entry",
          options: [
            { key: "no", score: 0 },
            { key: "yes", score },
          ],
        },
        { kind: "score", id: "stay", range: [0, 100] },
        { kind: "score", id: "fees", range: [0, 100] },
      ],
      measures: given.recipe.measures,
    });
    const own = { ...given, recipe: worth(99) };
    const made = uncertainty(own, [{ kind: "recipe", among: [worth(99), worth(1)] }], 4, 400);
    const high = Array.from({ length: 400 }, (_, replicate) => made.scores[replicate * 2]! > 40).filter(Boolean).length;
    expect(high).toBeGreaterThan(160);
    expect(high).toBeLessThan(240);
    const same: Variation = { kind: "recipe", among: [worth(99)] };
    expect(() => uncertainty(own, [noise, same], 4, 10)).toThrow("“recipe” (number 2) changes nothing");
    const fails = replay(own, [{ recipe: { indicators: [], measures: [] } }, { recipe: worth(1) }]);
    expect(fails.failed).toEqual([{ replicate: 0, reason: 'the recipe has no indicator "entry"' }]);
    expect([...fails.scores.slice(2)]).toEqual([25.5, 25.25]);
  });
});

describe("a draw", () => {
  const source: Source = (replicate, variation) => stream(5, replicate, variation);
  const given = subject([
    [80, 20, 30],
    [10, 90, 50],
  ]);
  const lawWeights = (variation: Variation, replicate: number): readonly number[] => {
    const { weights } = drawOf(plan(given, [variation]), source, replicate);
    return [...(weights?.get("law")?.values() ?? [])];
  };

  it("moves weights by no more than their share, and lets a node's weights add up as before", () => {
    for (let replicate = 0; replicate < 50; replicate += 1) {
      const [entry, stay] = lawWeights(noise, replicate);
      expect(entry! + stay!).toBeCloseTo(2, 12);
      expect(entry! / stay!).toBeGreaterThanOrEqual(1 / 3);
      expect(entry! / stay!).toBeLessThanOrEqual(3);
    }
  });

  it("keeps Dirichlet weights around the official ones, closer the higher the concentration", () => {
    const spreadAt = (concentration: number) => {
      const drawn = Array.from(
        { length: 400 },
        (_, at) => lawWeights({ kind: "weights", by: "dirichlet", concentration }, at)[0]!,
      );
      const mean = drawn.reduce((sum, weight) => sum + weight, 0) / drawn.length;
      return { mean, variance: drawn.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) / drawn.length };
    };
    // A share of Dirichlet(c/2, c/2) has the variance ¼ ÷ (c + 1); weights are twice the shares.
    for (const concentration of [3, 39]) {
      const { mean, variance } = spreadAt(concentration);
      expect(mean).toBeCloseTo(1, 1);
      expect(variance * (concentration + 1)).toBeGreaterThan(0.8);
      expect(variance * (concentration + 1)).toBeLessThan(1.2);
    }
  });

  it("gives nearly all the weight to one part under a tiny concentration, and loses no place and no draw by it", () => {
    const { failed, places } = uncertainty(given, [{ kind: "weights", by: "dirichlet", concentration: 0.002 }], 7, 500);
    expect(failed).toEqual([]);
    for (const { present, score } of places) {
      expect(present).toBe(1);
      expect(Number.isFinite(score!.mean)).toBe(true);
    }
    for (let at = 0; at < 100; at += 1) {
      const [entry, stay] = lawWeights({ kind: "weights", by: "dirichlet", concentration: 1e-5 }, at);
      expect([entry! + stay!, Math.max(entry!, stay!)]).toEqual([2, 2]);
    }
  });

  it("takes each of several choices as often as the others", () => {
    const among: readonly Combination[] = [{ kind: "mean" }, { kind: "min" }, { kind: "max" }];
    const made = plan(given, [{ kind: "combination", among }]);
    const kinds = Array.from({ length: 900 }, (_, at) => drawOf(made, source, at).combinations?.get("law")?.kind);
    for (const kind of ["mean", "min", "max"]) {
      const times = kinds.filter((each) => each === kind).length;
      expect(times).toBeGreaterThan(250);
      expect(times).toBeLessThan(350);
    }
  });
});
