import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it, test } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { cells, column } from "../fixtures/column.ts";
import { denominate } from "./denominate.ts";
import { asemColumns } from "./fixtures/asem.ts";

test("a figure for each unit: absent where either is, and where there is nothing to divide by", () => {
  const flights = column(10, 20, undefined, "n/a", 5, 7, 1e308, 9);
  const inhabitants = column(5, 0, 3, 3, undefined, "n/a", 1e-5, -3);
  expect(cells(denominate(flights, inhabitants))).toEqual([
    2,
    undefined,
    undefined,
    "n/a",
    undefined,
    "n/a",
    undefined,
    undefined,
  ]);
  expect(cells(denominate(flights, inhabitants, 1000))[0]).toBe(2000);
});

test("what cannot be divided is refused", () => {
  expect(() => denominate(column(1), column(1, 2))).toThrow("of 1 rows is divided by one of 2");
  expect(() => denominate(column(1), column(1), 0)).toThrow("each 0");
});

describeShared("oracle", "denominating as COINr did it", (folder) => {
  it("gives its ASEM numbers from the raw ones", () => {
    const described = z
      .array(z.looseObject({ iCode: z.string(), Denominator: z.string() }))
      .parse(parse(readFileSync(join(folder, "asem", "iMeta.csv")), { columns: true }));
    const raw = asemColumns(folder, "asem/stage_Raw.csv");
    const units = asemColumns(folder, "asem/uMeta.csv");
    const published = asemColumns(folder, "asem/stage_Denominated.csv");
    let divided = 0;
    for (const { iCode, Denominator } of described) {
      const by = units.get(Denominator);
      const own = raw.get(iCode);
      if (by === undefined || own === undefined) continue;
      const wanted = cells(published.get(iCode)!);
      cells(denominate(own, by)).forEach((value, row) => {
        if (wanted[row] === undefined) expect(value, iCode).toBeUndefined();
        else
          expect(Number(value) / Number(wanted[row] === 0 ? 1 : wanted[row]), iCode).toBeCloseTo(
            wanted[row] === 0 ? 0 : 1,
            9,
          );
      });
      divided += 1;
    }
    expect(divided).toBeGreaterThan(5);
  });
});
