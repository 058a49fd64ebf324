import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";

test("a table is read with any separator, in any order of columns, with what is left out left out", () => {
  const { rows, findings } = readTable(
    '\ufeffRole;email;place;note\nsecond author;Ann@Example.org;FRA;"2 days; paid"\n;;;\n',
  );
  expect(findings).toEqual([]);
  expect(rows).toEqual([
    { row: 2, email: "ann@example.org", role: "second-author", place: "FRA", area: undefined, note: "2 days; paid" },
  ]);
});

test("all that is wrong is said at once, each with its row", () => {
  const { findings } = readTable("email,role,plaace\n,author,FRA\nann@example.org,king,FRA\n");
  expect(findings.map(({ code, row }) => [code, row])).toEqual([["column-unknown", 1]]);
  const rows = readTable("email,role,place\n,author,FRA\nann@example.org,king,FRA\n").findings;
  expect(rows.map(({ code, row }) => [code, row])).toEqual([
    ["email-missing", 2],
    ["role-unknown", 3],
  ]);
  expect(readTable("").findings.map(({ code }) => code)).toEqual(["csv-empty"]);
  expect(readTable("role\nauthor").findings.map(({ code, column }) => [code, column])).toEqual([
    ["column-missing", "email"],
  ]);
});
