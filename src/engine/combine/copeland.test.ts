import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainRows, sharedFile } from "../../base/fixtures/shared.ts";
import { type Cell, cells, column } from "../fixtures/column.ts";
import type { MissingRule } from "../recipe.ts";
import { combine } from "./combine.ts";

const skip: MissingRule = { kind: "skip", need: 0 };

/** Copeland of rows written as a person would, one array a row. */
function outranked(
  table: readonly (readonly Cell[])[],
  weights: readonly number[],
  more: { readonly missing?: MissingRule; readonly together?: readonly number[] } = {},
): readonly Cell[] {
  const columns = weights.map((_, child) => column(...table.map((row) => row[child])));
  const children = { columns, weights, missing: more.missing ?? skip, rows: table.length };
  const grouped = more.together === undefined ? children : { ...children, together: more.together };
  return cells(combine(grouped, { kind: "copeland" }, "overall"));
}

describe("Copeland", () => {
  test("counts wins less losses", () => {
    // The first two are each better on one: a draw. Both beat the third on everything.
    expect(
      outranked(
        [
          [3, 1],
          [2, 2],
          [1, 0],
        ],
        [1, 1],
      ),
    ).toEqual([1, 1, -2]);
  });

  test("lets weight decide", () => {
    expect(
      outranked(
        [
          [3, 1],
          [2, 2],
          [1, 0],
        ],
        [2, 1],
      ),
    ).toEqual([2, 0, -2]);
  });

  test("draws where as much weight is for as against, whatever doubles make of it", () => {
    // 0.1 + 0.2 is 0.30000000000000004, and not more than 0.3.
    expect(
      outranked(
        [
          [1, 1, 0],
          [0, 0, 1],
        ],
        [0.1, 0.2, 0.3],
      ),
    ).toEqual([0, 0]);
  });

  test("takes scores that differ in the last bits for the same", () => {
    expect(outranked([[0.1 + 0.2], [0.3]], [1])).toEqual([0, 0]);
  });

  test("compares two rows on what both have, and lets them draw if that is nothing", () => {
    expect(
      outranked(
        [
          [1, undefined],
          [undefined, 5],
          [0, 9],
        ],
        [1, 1],
      ),
    ).toEqual([1, -1, 0]);
  });

  test("leaves out rows that the missing rule leaves out, and tells why", () => {
    const table = [
      [1, 1],
      [2, undefined],
      [0, 0],
      ["n/a", "n/a"],
    ] as const;
    expect(outranked(table, [1, 1], { missing: { kind: "propagate" } })).toEqual([1, undefined, -1, "n/a"]);
  });

  test("compares rows of one group only", () => {
    expect(outranked([[1], [2], [3], [4]], [1], { together: [7, 7, 9, 9] })).toEqual([-1, 1, -1, 1]);
  });

  test("of one row, of rows all alike, of nothing", () => {
    expect(outranked([[5]], [1])).toEqual([0]);
    expect(outranked([[5], [5], [5]], [1])).toEqual([0, 0, 0]);
    expect(outranked([[undefined], [undefined]], [1])).toEqual([undefined, undefined]);
    expect(outranked([], [1])).toEqual([]);
  });

  const cell = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.constant(undefined));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 9 });

  test("does not depend on the order of rows, on the scale of weights, and adds up to nothing", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 8 }), (rows, turn) => {
        const weights = [1, 2, 2.5];
        const straight = outranked(rows, weights);
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
        const back = outranked(turned, weights);
        expect(straight.map((_, row) => back[(row - (turn % rows.length) + rows.length) % rows.length])).toEqual(
          straight,
        );
        expect(
          outranked(
            rows,
            weights.map((weight) => weight / 3),
          ),
        ).toEqual(straight);
        expect(straight.reduce<number>((sum, each) => sum + (typeof each === "number" ? each : 0), 0)).toBe(0);
      }),
    );
  });

  test("a better answer never makes a row worse", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 2 }), (rows, child) => {
        const before = rows[0]![child];
        if (before === undefined) return;
        const better = rows.map((row, at) =>
          at === 0 ? row.map((each, of) => (of === child ? before + 1 : each)) : row,
        );
        expect(Number(outranked(better, [1, 2, 2.5])[0])).toBeGreaterThanOrEqual(
          Number(outranked(rows, [1, 2, 2.5])[0]),
        );
      }),
    );
  });
});

describe("Copeland beside COINr", () => {
  const published = sharedFile("oracle/outrank/copeland.csv");
  const complete = sharedFile("oracle/agg/in_complete.csv");
  const holed = sharedFile("oracle/agg/in_missing.csv");
  const random = sharedFile("oracle/agg/weights_random.csv");
  const levels = sharedFile("oracle/asem/stage_Aggregated.csv");
  const absent = [published, complete, holed, random, levels].includes(undefined);

  const read = (path: string, names?: readonly string[]) => {
    const rows = plainRows(path);
    const children = names ?? [...rows[0]!.keys()].filter((name) => name !== "uCode");
    const cellOf = (text: string | undefined): Cell =>
      text === undefined || text === "" || text === "NA" ? undefined : Number(text);
    return {
      units: rows.map((row) => row.get("uCode")),
      children,
      table: rows.map((row) => children.map((child) => cellOf(row.get(child)))),
    };
  };
  const told = (name: string): readonly number[] => plainRows(published!).map((row) => Number(row.get(name)));
  const ones = (children: readonly string[]): readonly number[] => children.map(() => 1);

  test.skipIf(absent)("is the exact answer where COINr's is decided by rounding, in 10 of 51", () => {
    const { table, children, units } = read(complete!);
    const ours = outranked(table, ones(children));
    expect(units).toEqual(plainRows(published!).map((row) => row.get("uCode")));
    expect(ours).toEqual(told("copeland_equalw_exact_arithmetic"));
    // COINr adds 49 times 1/49 and asks whether that is more than 0.5: equal weights, other results.
    expect(told("copeland_equalw").filter((score, row) => score !== ours[row])).toHaveLength(10);
    expect(
      outranked(
        table,
        children.map(() => 1 / 49),
      ),
    ).toEqual(ours);
  });

  test.skipIf(absent)("agrees under random weights, where nothing ties, and two levels up", () => {
    const { table, children } = read(complete!);
    const weightOf = new Map(plainRows(random!).map((row) => [row.get("iCode"), Number(row.get("Weight"))]));
    expect(
      outranked(
        table,
        children.map((child) => weightOf.get(child)!),
      ),
    ).toEqual(told("copeland_randomw"));
    expect(outranked(read(levels!, ["Conn", "Sust"]).table, [1, 1])).toEqual(told("copeland_level3"));
  });

  test.skipIf(absent)("does not depend on the order of rows where answers are missing, as COINr does", () => {
    const { table, children } = read(holed!);
    const ours = outranked(table, ones(children));
    expect(outranked([...table].reverse(), ones(children))).toEqual([...ours].reverse());
    expect(ours).not.toEqual(told("copeland_equalw_missing_QUIRK"));
    // What one wins another loses: the sum is 0. COINr's wins and losses do not even add up.
    expect(ours.reduce<number>((sum, each) => sum + Number(each), 0)).toBe(0);
    expect(told("copeland_equalw_missing_QUIRK").reduce((sum, each) => sum + each, 0)).toBe(-4);
  });
});
