import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, leastShown, published } from "./hidden.ts";

const table = (...counts: readonly number[]): readonly Cell[] => counts.map((count, at) => ({ key: `k${at}`, count }));
const shown = (...counts: readonly number[]) => published(table(...counts)).cells.map(({ count }) => count);

test("what is large enough is shown, and nobody is nobody", () => {
  expect(shown(9, 7, 0)).toEqual([9, 7, 0]);
  expect(published([]).total).toBe(0);
});

test("a small cell takes the next smallest with it, or the sum would give it away", () => {
  expect(shown(12, 3)).toEqual([undefined, undefined]);
  expect(shown(20, 3, 6, 0)).toEqual([20, undefined, undefined, 0]);
  expect(published(table(20, 3, 6)).total).toBe(29);
});

test("two small ones that are few together take a third", () => {
  expect(shown(1, 1, 9)).toEqual([undefined, undefined, undefined]);
  expect(shown(3, 4, 9)).toEqual([undefined, undefined, 9]);
});

test("where all are fewer than five, not even how many is said", () => {
  expect(published(table(1, 2))).toEqual({ cells: [{ key: "k0" }, { key: "k1" }] });
});

/** Every table of so many cells with so many people in all. */
function* tables(cells: number, people: number): Generator<readonly number[]> {
  if (cells === 1) yield [people];
  else
    for (let first = 0; first <= people; first++)
      for (const rest of tables(cells - 1, people - first)) yield [first, ...rest];
}

test("nothing hidden can be computed by who knows the rule: of every table up to 24 people, each hidden cell could be another", () => {
  for (const cells of [1, 2, 3, 4])
    for (let people = 0; people <= 24; people++) {
      const alike = new Map<string, (readonly number[])[]>();
      // Who is not told the sum does not know it either: all that are too few look alike.
      for (let sum = people < leastShown ? 1 : people; sum <= Math.max(people, leastShown - 1) && people > 0; sum++) {
        for (const counts of tables(cells, sum)) {
          const said = JSON.stringify(published(table(...counts)));
          alike.set(said, [...(alike.get(said) ?? []), counts]);
        }
        if (people >= leastShown) break;
      }
      for (const [said, behind] of alike) {
        const { cells: all } = published(table(...(behind[0] ?? [])));
        for (const [at, { count }] of all.entries())
          if (count === undefined) expect(new Set(behind.map((one) => one[at])).size, said).toBeGreaterThan(1);
      }
    }
});

test("nor where only what occurs is listed, as countries are", () => {
  for (const cells of [2, 3, 4])
    for (let people = leastShown; people <= 24; people++) {
      const alike = new Map<string, Set<number>[]>();
      for (const counts of tables(cells, people)) {
        if (counts.includes(0)) continue;
        const said = JSON.stringify(published(table(...counts)));
        const kept = alike.get(said) ?? counts.map(() => new Set<number>());
        for (const [at, count] of counts.entries()) kept[at]?.add(count);
        alike.set(said, kept);
      }
      for (const [said, could] of alike) {
        const parsed: ReturnType<typeof published> = JSON.parse(said);
        for (const [at, { count }] of parsed.cells.entries())
          if (count === undefined) expect(could[at]?.size, said).toBeGreaterThan(1);
      }
    }
});

test("no cell of one to four is ever shown, what is shown is right, and a sum never leaves one cell over", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (counts) => {
      const { total, cells } = published(table(...counts));
      const all = counts.reduce((sum, count) => sum + count, 0);
      for (const [at, { count }] of cells.entries()) {
        if (count === undefined) continue;
        expect(count).toBe(counts[at]);
        expect(count === 0 || count >= leastShown).toBe(true);
      }
      const hidden = cells.filter(({ count }) => count === undefined).length;
      if (total === undefined) {
        expect(all).toBeLessThan(leastShown);
        return;
      }
      expect(total).toBe(all);
      expect(hidden).not.toBe(1);
      const rest = all - cells.reduce((sum, { count = 0 }) => sum + count, 0);
      expect(hidden === 0 || rest >= leastShown).toBe(true);
    }),
  );
});
