import { expect, test } from "vitest";
import { plainRows, sharedFile } from "../../base/fixtures/shared.ts";
import { rankShift } from "./rank-shift.ts";

test("is the mean of how far each place moved", () => {
  expect(rankShift(Uint32Array.of(2, 1, 3), 0, Uint32Array.of(1, 2, 3))).toBe(2 / 3);
  expect(rankShift(Uint32Array.of(9, 9, 4, 2, 1, 1), 3, Uint32Array.of(1, 2, 3))).toBe(4 / 3);
});

test("is over the places that have a rank in both", () => {
  expect(rankShift(Uint32Array.of(3, 0, 1), 0, Uint32Array.of(1, 2, 0))).toBe(2);
  expect(rankShift(Uint32Array.of(0, 1), 0, Uint32Array.of(1, 0))).toBeNaN();
});

const ranks = sharedFile("oracle/ua/sa_N100_seed3_ranks.csv");
const y = sharedFile("oracle/ua/sa_N100_seed3_y.csv");

test.skipIf(ranks === undefined || y === undefined)("is what COINr looks at in each of its 600 runs", () => {
  const rows = plainRows(ranks!);
  const official = Uint32Array.from(rows, (row) => Number(row.get("Nominal")));
  plainRows(y!).forEach((run, at) => {
    const drawn = Uint32Array.from(rows, (row) => Number(row.get(`r_${at + 1}`)));
    expect(rankShift(drawn, 0, official)).toBeCloseTo(Number(run.get("y")), 12);
  });
});
