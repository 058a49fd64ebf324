/** A plan against the plainest reading: every replicate's choices written into the recipe, and the recipe run. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { scoredPlainly } from "../fixtures/applied.ts";
import { type Cell, column } from "../fixtures/column.ts";
import { stream } from "../random/stream.ts";
import type { Combination, IndicatorRule, MissingRule, Recipe, RecipeChild, RowCombination } from "../recipe.ts";
import type { Subject, Variation } from "./contract.ts";
import { plan } from "./plan.ts";
import { drawOf, replay } from "./replay.ts";
import { replicates, replicatesFrom, roomFor } from "./replicates.ts";

const options = [0, 25, 50, 75, 100, undefined].map((score, at) => ({ key: `o${at}`, score }));

const combination: fc.Arbitrary<Combination> = fc.oneof(
  fc
    .constantFrom("mean", "mean", "geometric-mean", "harmonic-mean", "sum", "min", "max", "median", "copeland")
    .map((kind): Combination => ({ kind })),
  fc.constantFrom(-1, 0, 1, 2).map((power): Combination => ({ kind: "power-mean", power })),
);
const missing: fc.Arbitrary<MissingRule> = fc.oneof(
  fc.constantFrom(0, 0.5, 0.75).map((need): MissingRule => ({ kind: "skip", need })),
  fc.constant<MissingRule>({ kind: "propagate" }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(undefined, "n/a") },
);
const weight = fc.constantFrom(0.5, 1, 1, 2, 3);
const level = fc.record({ combination, missing, weights: fc.array(weight, { minLength: 6, maxLength: 6 }) });
const given = fc.record({
  top: level,
  groups: fc.array(level, { minLength: 2, maxLength: 3 }),
  cells: fc.array(fc.array(cell, { minLength: 20, maxLength: 20 }), { minLength: 1, maxLength: 7 }),
});

const ids = Array.from({ length: 20 }, (_, at) => `i${at}`);

/** Eighteen choices, and a compound of two more. */
function indicatorsOf(scores: typeof options, combine: RowCombination): readonly IndicatorRule[] {
  const items = ids.slice(18).map((id) => ({ rule: { kind: "choice", id, options: scores } as const, weight: 1 }));
  return [
    ...ids.slice(0, 18).map((id) => ({ kind: "choice", id, options: scores }) as const),
    { kind: "compound", id: "c", combine, missing: { kind: "skip", need: 0 }, items },
  ];
}

const indicators = indicatorsOf(options, { kind: "mean" });
const reversed: Recipe = { indicators: indicatorsOf([...options].reverse(), { kind: "max" }), measures: [] };
const squared: Recipe = {
  indicators: indicatorsOf(
    options.map(({ key, score }) => ({ key, score: score && score ** 2 })),
    { kind: "mean" },
  ),
  measures: [],
};

/** Two or three areas of six choices (the last of them a compound of two), and one choice beside the areas. */
function subjectOf({ top, groups, cells }: typeof given extends fc.Arbitrary<infer T> ? T : never): Subject {
  const leaf = (indicator: string, weighs: number): RecipeChild => ({ kind: "indicator", indicator, weight: weighs });
  const areas = groups.map((group, at): RecipeChild => {
    const children = ids.slice(at * 5, at * 5 + 5).map((id, child) => leaf(id, group.weights[child]!));
    return {
      kind: "node",
      weight: top.weights[at]!,
      node: {
        id: `g${at}`,
        combine: group.combination,
        missing: group.missing,
        children: at === 0 ? [...children, leaf("c", group.weights[5]!)] : children,
      },
    };
  });
  const tree = { id: "top", combine: top.combination, missing: top.missing, children: [...areas, leaf("i17", 1)] };
  const recipe: Recipe = { indicators, measures: [{ id: "m", tree }] };
  const answers = new Map(ids.map((id, at) => [id, column(...cells.map((row) => row[at]))]));
  const ranked = [...cells.keys()].reverse();
  return { recipe, answers, rows: cells.length, ranked };
}

const confusion = options.map((_, from) => options.map((__, to) => (from === to ? 0.5 : 0.1)));

const variation: fc.Arbitrary<Variation> = fc.constantFrom<Variation>(
  { kind: "weights", by: "noise", share: 0.25 },
  { kind: "weights", by: "noise", share: 1, nodes: ["g1"] },
  { kind: "weights", by: "dirichlet", concentration: 5 },
  {
    kind: "weights",
    by: "sets",
    sets: [new Map([["g0", new Map([["i0", 0]])]]), new Map([["top", new Map([["g1", 9]])]])],
  },
  { kind: "combination", among: [{ kind: "mean" }, { kind: "geometric-mean" }, { kind: "copeland" }] },
  { kind: "combination", among: [{ kind: "harmonic-mean" }, { kind: "sum" }], nodes: ["top"] },
  { kind: "recipe", among: [reversed, squared] },
  { kind: "recipe", among: [squared] },
  { kind: "drop", what: "indicator" },
  { kind: "drop", what: "area" },
  {
    kind: "coders",
    disagreement: new Map([
      ["i0", confusion],
      ["i18", confusion],
      ["i17", confusion],
    ]),
  },
  { kind: "missing-answers", plausible: "any-option" },
  { kind: "missing-answers", plausible: "options-in-use" },
);

const planned = fc.tuple(given.map(subjectOf), fc.uniqueArray(variation, { minLength: 1, maxLength: 3 }), fc.nat(1e6));

it("every replicate is what the recipe with its choices written in would give, to the last bit", () => {
  fc.assert(
    fc.property(planned, ([subject, variations, seed]) => {
      const made = planIfAny(subject, variations);
      if (made === undefined) return;
      const source = (replicate: number, at: number) => stream(seed, replicate, at);
      const drawn = roomFor(made, 20);
      const failed = new Set(replicatesFrom(made, source, 0, 20, drawn).map(({ replicate }) => replicate));
      for (let replicate = 0; replicate < 20; replicate += 1) {
        const from = replicate * made.places;
        const scores = [...drawn.scores.subarray(from, from + made.places)];
        const ranks = [...drawn.ranks.subarray(from, from + made.places)];
        if (failed.has(replicate)) {
          expect(scores.every(Number.isNaN)).toBe(true);
          continue;
        }
        const draw = drawOf(made, source, replicate);
        expect({ scores, ranks }).toEqual(scoredPlainly(subject, draw));
        const again = replay(subject, [draw]);
        expect([...again.scores]).toEqual(scores);
      }
    }),
    { numRuns: 100 },
  );
});

/** Answers that the recipe cannot score, or nothing that could be drawn, are refused when the plan is made. */
function planIfAny(subject: Subject, variations: readonly Variation[]) {
  try {
    return plan(subject, variations);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const scoresOnly = fc.record({
  rows: fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 }), {
    minLength: 2,
    maxLength: 6,
  }),
  weights: fc.array(fc.constantFrom(0.5, 1, 2, 3), { minLength: 8, maxLength: 8 }),
  combine: fc.constantFrom<Combination>({ kind: "mean" }, { kind: "geometric-mean" }, { kind: "harmonic-mean" }),
  seed: fc.nat(1e6),
});

type Plain = {
  readonly rows: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly combine: Combination;
};

/** Two areas of three scores. */
function plainSubject({ rows, weights, combine }: Plain): Subject {
  const missing = { kind: "skip", need: 0 } as const;
  const children = [0, 1].map((area): RecipeChild => {
    const leaves = [0, 1, 2].map((at): RecipeChild => {
      return { kind: "indicator", indicator: `i${area * 3 + at}`, weight: weights[area * 3 + at]! };
    });
    return { kind: "node", weight: weights[6 + area]!, node: { id: `a${area}`, combine, missing, children: leaves } };
  });
  const ids = Array.from({ length: 6 }, (_, at) => `i${at}`);
  return {
    recipe: {
      indicators: ids.map((id) => ({ kind: "score", id, range: [0, 200] })),
      measures: [{ id: "m", tree: { id: "top", combine, missing, children } }],
    },
    answers: new Map(ids.map((id, at) => [id, column(...rows.map((row) => row[at]))])),
    rows: rows.length,
    ranked: [...rows.keys()],
  };
}

const noise: readonly Variation[] = [{ kind: "weights", by: "noise", share: 0.5 }];

function drawnFrom(subject: Subject, seed: number): Float64Array {
  const made = plan(subject, noise);
  const drawn = roomFor(made, 10);
  replicates(made, seed, 0, 10, drawn);
  return drawn.scores;
}

it("no replicate's score falls when an indicator rises, or leaves the range of the place's indicators", () => {
  fc.assert(
    fc.property(scoresOnly, fc.nat(5), ({ seed, ...plain }, raised) => {
      const before = drawnFrom(plainSubject(plain), seed);
      const rows = plain.rows.map((row) => row.map((score, at) => (at === raised ? score + 10 : score)));
      drawnFrom(plainSubject({ ...plain, rows }), seed).forEach((score, at) => {
        // Logarithms and reciprocals may be off by a bit either way; sums and quotients never fall.
        const slack = plain.combine.kind === "mean" ? 0 : 1e-12 * before[at]!;
        expect(score).toBeGreaterThanOrEqual(before[at]! - slack);
      });
      before.forEach((score, at) => {
        const row = plain.rows[at % plain.rows.length]!;
        expect(score).toBeGreaterThanOrEqual(Math.min(...row));
        expect(score).toBeLessThanOrEqual(Math.max(...row));
      });
    }),
  );
});

it("places may come in any order, and weights in any unit", () => {
  fc.assert(
    fc.property(scoresOnly, ({ seed, ...plain }) => {
      const before = drawnFrom(plainSubject(plain), seed);
      const k = plain.rows.length;
      const turned = drawnFrom(plainSubject({ ...plain, rows: [...plain.rows].reverse() }), seed);
      expect([...turned]).toEqual([...before].map((_, at) => before[at - (at % k) + (k - 1 - (at % k))]));
      const scaled = drawnFrom(plainSubject({ ...plain, weights: plain.weights.map((weight) => weight * 3) }), seed);
      scaled.forEach((score, at) => {
        expect(Math.abs(score - before[at]!)).toBeLessThanOrEqual(1e-12 * score);
      });
    }),
  );
});
