import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine as combined } from "./combine/combine.ts";
import { type Contributions, contributions } from "./contributions.ts";
import { type Cell, column } from "./fixtures/column.ts";
import { type Column, scored } from "./grid.ts";
import type { Combination, MissingRule, Recipe, RecipeNode } from "./recipe.ts";
import { run, type ScoredNode } from "./run.ts";

type Plain = Exclude<Combination["kind"], "power-mean">;

const node = (combine: Plain | Combination, ...weights: readonly number[]): RecipeNode => ({
  id: "node",
  combine: typeof combine === "string" ? { kind: combine } : combine,
  missing: { kind: "skip", need: 0 },
  children: weights.map((weight, at) => ({ kind: "indicator", indicator: String(at), weight })),
});

const ofOneRow = (combine: Plain | Combination, ...cells: readonly Cell[]): Contributions | undefined =>
  contributions(
    node(combine, ...cells.map(() => 1)),
    cells.map((cell) => column(cell)),
    0,
  );

const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** Every node of a tree scored, from answers that are scores. */
function scoresOf(tree: RecipeNode, columns: readonly Column[]): readonly ScoredNode[] {
  const recipe: Recipe = {
    indicators: columns.map((_, at) => ({ kind: "measured", id: String(at), direction: 1 })),
    measures: [{ id: "headline", tree }],
  };
  const answers = new Map(columns.map((each, at) => [String(at), each]));
  return run(recipe, answers, columns[0]!.states.length).measures[0]!.nodes;
}

/** Sums of the parts forwards, backwards, and from either end of their order by size: one number, if nothing is rounded. */
const sums = ({ parts }: Contributions): ReadonlySet<number> => {
  const there = parts.filter((part) => part !== undefined);
  const bySize = [...there].sort((left, right) => Math.abs(left) - Math.abs(right));
  return new Set([there, [...there].reverse(), bySize, [...bySize].reverse()].map((each) => sumOf(each)));
};

describe("contributions", () => {
  it("are the terms of a mean, and of a sum", () => {
    expect(contributions(node("mean", 1, 3), [column(40), column(80)], 0)).toEqual({
      kind: "terms",
      total: 70,
      parts: [10, 60],
      lost: [-10, 30],
    });
    expect(contributions(node("sum", 1, 3), [column(40), column(80)], 0)?.parts).toEqual([40, 240]);
  });

  it("leave absent children without a part", () => {
    const parts = contributions(node("mean", 1, 1, 2), [column(40), column(80), column(undefined)], 0)?.parts;
    expect(parts).toEqual([20, 40, undefined]);
  });

  it("are shares of a geometric mean by weight, of a harmonic one the greater the lower a child, of a power mean by weight × power", () => {
    const found = contributions(node("geometric-mean", 1, 3), [column(16), column(16)], 0);
    expect(found).toMatchObject({ kind: "proportion", total: 16, parts: [4, 12] });
    expect(ofOneRow("geometric-mean", 25, 100)?.parts[0]).toBeCloseTo(25, 12);
    expect(ofOneRow("geometric-mean", 25, 100)?.lost[0]).toBeCloseTo(-50, 12);
    // 2 ÷ (1/30 + 1/60) = 40, and of the lower line two thirds are the first's.
    expect(ofOneRow("harmonic-mean", 30, 60)?.parts[0]).toBeCloseTo(80 / 3, 12);
    // √((1 + 49) ÷ 2) = 5.
    expect(ofOneRow({ kind: "power-mean", power: 2 }, 1, 7)?.parts[0]).toBeCloseTo(0.1, 12);
    expect(ofOneRow({ kind: "power-mean", power: 1 }, 40, 80)).toMatchObject({ kind: "terms", parts: [20, 40] });
    expect(ofOneRow("geometric-mean", 0, 100)?.parts).toEqual([0, 0]);
    expect(ofOneRow("harmonic-mean", 0, 100)?.parts).toEqual([0, 0]);
  });

  it("are how much of a rise by the same share of all children comes through each", () => {
    const rise = 1e-6;
    const values = [20, 45, 90];
    const kinds: readonly Combination[] = [
      { kind: "mean" },
      { kind: "geometric-mean" },
      { kind: "harmonic-mean" },
      { kind: "power-mean", power: 3 },
      { kind: "power-mean", power: -2 },
      { kind: "power-mean", power: 0.5 },
      { kind: "min" },
      { kind: "max" },
      { kind: "median" },
    ];
    for (const combine of kinds)
      values.forEach((_, at) => {
        const risen = values.map((value, child) => (child === at ? value * (1 + rise) : value));
        const [before, after] = [ofOneRow(combine, ...values)!, ofOneRow(combine, ...risen)!];
        expect((after.total - before.total) / rise, JSON.stringify(combine)).toBeCloseTo(before.parts[at]!, 3);
      });
  });

  it("are all the deciding child's where one decides, and shared by those that are level", () => {
    expect(ofOneRow("min", 40, 80)).toMatchObject({ kind: "deciding", parts: [40, 0], lost: [-40, 0] });
    expect(ofOneRow("max", 40)).toMatchObject({ parts: [40], lost: [undefined] });
    expect(ofOneRow("min", 0.1 + 0.2, 0.3, 5)?.parts[0]).toBeCloseTo(0.15, 12);
    expect(ofOneRow("median", 0, 40, 100, undefined)?.parts).toEqual([0, 40, 0, undefined]);
    expect(ofOneRow("median", 10, 20, 40, 100)?.parts).toEqual([0, 10, 20, 0]);
    expect(ofOneRow("median", 20, 20, 40, 40)?.parts).toEqual([5, 5, 10, 10]);
    expect(ofOneRow("median", 5, 20, 20, 20)?.parts).toEqual(
      [0, 20 / 3, 20 / 3, 20 / 3].map((part) => expect.closeTo(part, 12)),
    );
  });

  it("are wins and losses under outranking: what decides alone has all, what decides with another half", () => {
    // The first child outweighs both others: what it says stands.
    const led = contributions(node("copeland", 3, 1, 1), [column(2, 1), column(1, 2), column(1, 2)], 0);
    expect(led).toMatchObject({
      kind: "outranking",
      total: 1,
      parts: [expect.closeTo(5 / 3, 12), expect.closeTo(-1 / 3, 12), expect.closeTo(-1 / 3, 12)],
    });
    expect(contributions(node("copeland", 1, 1), [column(2, 1), column(2, 1)], 0)?.parts).toEqual([0.5, 0.5]);
    const groups = contributions(node("copeland", 1), [column(3, 2, 1)], 0, [7, 7, 9]);
    expect(groups).toMatchObject({ total: 1, parts: [1] });
  });

  it("do not run away where an odd power lets scores of both signs cancel", () => {
    expect(ofOneRow({ kind: "power-mean", power: 3 }, 50, -50)?.parts).toEqual([
      expect.closeTo(39.685026299205, 9),
      expect.closeTo(-39.685026299205, 9),
    ]);
  });

  it("are undefined where there is no score", () => {
    expect(ofOneRow("mean", undefined)).toBeUndefined();
  });

  const whole = fc.integer({ min: 0, max: 100 });
  const broken = fc.double({ min: 0, max: 100, noNaN: true });
  const cellOf = (value: fc.Arbitrary<number>): fc.Arbitrary<Cell> =>
    fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(undefined, "n/a" as const) });
  const weight = fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0.01, max: 10, noNaN: true }));
  const rule = fc.constantFrom<MissingRule>(
    { kind: "skip", need: 0 },
    { kind: "skip", need: 0.5 },
    { kind: "propagate" },
  );
  const combinations: readonly Combination[] = [
    ...(["mean", "sum", "geometric-mean", "harmonic-mean", "min", "max", "median", "copeland"] as const).map(
      (kind) => ({
        kind,
      }),
    ),
    ...[-3, -1, 0, 0.5, 1, 2, 3, 40].map((power) => ({ kind: "power-mean", power }) as const),
  ];
  const tableOf = (value: fc.Arbitrary<number>, most: number) =>
    fc.integer({ min: 1, max: most }).chain((children) =>
      fc.record({
        rows: fc.array(fc.array(cellOf(value), { minLength: children, maxLength: children }), {
          minLength: 1,
          maxLength: 4,
        }),
        weights: fc
          .array(weight, { minLength: children, maxLength: children })
          .filter((all) => all.some((each) => each > 0)),
        missing: rule,
      }),
    );
  const columnsOf = (rows: readonly (readonly Cell[])[]): readonly Column[] =>
    rows[0]!.map((_, child) => column(...rows.map((row) => row[child])));
  const name = (combination: Combination): string =>
    combination.kind === "power-mean" ? `power mean of ${combination.power}` : combination.kind;

  it.each(combinations.filter(({ kind }) => kind !== "copeland").map((each) => [name(each), each] as const))(
    "add up to the score to the last bit, in whatever order, whatever is missing: %s",
    (_, combine) => {
      fc.assert(
        fc.property(fc.oneof(tableOf(whole, 8), tableOf(broken, 40)), ({ rows, weights, missing }) => {
          const shape = { ...node(combine, ...weights), missing };
          rows.forEach((__, row) => {
            const found = contributions(shape, columnsOf(rows), row);
            const [score] = scoresOf(shape, columnsOf(rows));
            if (score!.states[row] !== scored) {
              expect(found).toBeUndefined();
              return;
            }
            expect(found!.total).toBe(score!.values[row]);
            expect(sums(found!)).toEqual(new Set([score!.values[row]]));
            // Next to the smallest double there is, halves cannot be told from wholes.
            if (found!.total > 1e-290) for (const part of found!.parts) expect(part ?? 0).toBeGreaterThanOrEqual(0);
          });
        }),
      );
    },
  );

  it("add up at every level of a tree that is mixed by level", () => {
    const level = fc.constantFrom(...combinations.filter(({ kind }) => kind !== "copeland"));
    fc.assert(
      fc.property(tableOf(broken, 6), tableOf(whole, 6), level, level, level, (left, right, first, second, third) => {
        const below = (
          id: string,
          combine: Combination,
          from: number,
          { weights, missing }: typeof left,
        ): RecipeNode => ({
          id,
          combine,
          missing,
          children: weights.map((each, at) => ({ kind: "indicator", indicator: String(from + at), weight: each })),
        });
        const one = below("one", first, 0, left);
        const other = below("other", second, left.weights.length, right);
        const tree: RecipeNode = {
          id: "tree",
          combine: third,
          missing: { kind: "skip", need: 0 },
          children: [one, other].map((each, at) => ({ kind: "node", node: each, weight: at + 1 })),
        };
        const columns = columnsOf([[...left.rows[0]!, ...right.rows[0]!]]);
        const nodes = new Map(scoresOf(tree, columns).map((each) => [each.id, each]));
        for (const each of [tree, one, other]) {
          const under = each.children.map((child) =>
            child.kind === "node" ? nodes.get(child.node.id)! : columns[Number(child.indicator)]!,
          );
          const found = contributions(each, under, 0);
          const score = nodes.get(each.id)!;
          if (score.states[0] === scored) expect(sums(found!)).toEqual(new Set([score.values[0]]));
          else expect(found).toBeUndefined();
        }
      }),
    );
  });

  it("add up to the last bit where scores below 0 pull against others, to a total next to the score", () => {
    const either = fc.double({ min: -3, max: 3, noNaN: true });
    const signed = combinations.filter(
      (each) =>
        !["geometric-mean", "harmonic-mean", "copeland"].includes(each.kind) &&
        !(each.kind === "power-mean" && ![1, 2, 3, 40].includes(each.power)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...signed), tableOf(either, 8), (combine, { rows, weights, missing }) => {
        const shape = { ...node(combine, ...weights), missing };
        const found = contributions(shape, columnsOf(rows), 0);
        if (found === undefined) return;
        const score = scoresOf(shape, columnsOf(rows))[0]!.values[0]!;
        const size = sumOf(found.parts.map((part) => Math.abs(part ?? 0)));
        expect(sums(found)).toEqual(new Set([found.total]));
        expect(Math.abs(found.total - score)).toBeLessThanOrEqual(size * 2 ** -52);
      }),
      { numRuns: 500 },
    );
  });

  it("add up to wins less losses under outranking, among those that are compared", () => {
    fc.assert(
      fc.property(tableOf(fc.integer({ min: 0, max: 3 }), 6), fc.boolean(), ({ rows, weights, missing }, apart) => {
        const shape = { ...node("copeland", ...weights), missing };
        const together = apart ? rows.map((_, row) => row % 2) : undefined;
        const columns = columnsOf(rows);
        const children = { columns, weights, missing, rows: rows.length, together };
        const score = combined(children, { kind: "copeland" }, "node");
        rows.forEach((_, row) => {
          const found = contributions(shape, columns, row, together);
          if (score.states[row] !== scored) expect(found).toBeUndefined();
          else expect(found && [...sums(found)]).toEqual([score.values[row]]);
        });
      }),
    );
  });

  it("are estimated under outranking by many children, and still add up", () => {
    const columns = Array.from({ length: 15 }, (_, at) => column(at % 3, (at * 2) % 5, 1));
    const found = contributions(node("copeland", ...columns.map((_, at) => 1 + (at % 4))), columns, 0)!;
    expect(found.sampled?.orders).toBe(2000);
    expect(found.sampled?.error).toBeLessThan(0.05);
    expect([...sums(found)]).toEqual([found.total]);
    expect(contributions(node("copeland", ...columns.map((_, at) => 1 + (at % 4))), columns, 0)).toEqual(found);
  });
});
