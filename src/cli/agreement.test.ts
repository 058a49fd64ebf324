import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "passerelle-agreement-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function table(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function passerelle(...words: string[]) {
  const ran = spawnSync(process.execPath, [join(root, "bin", "passerelle"), "agreement", ...words], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  return { code: ran.status, out: ran.stdout, told: ran.stderr };
}

/** Krippendorff's example A: ten yes-or-no answers of two observers, α 0.095. */
const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
const long = `place,period,indicator,coder,answer\n${meg
  .flatMap((answer, at) => [`P${at},2024,q1,meg,${answer}`, `P${at},2024,q1,owen,${owen[at]}`])
  .join("\n")}\n`;

test("a row an answer: α with its interval, κ, and the same for the same seed", () => {
  const path = table("long.csv", long);
  const { code, out, told } = passerelle(path);
  expect(told).toBe("");
  expect(code).toBe(0);
  const [header = "", line = "", rest] = out.split("\n");
  expect(rest).toBe("");
  const named = Object.fromEntries(header.split(",").map((name, at) => [name, line.split(",")[at]]));
  expect(named).toMatchObject({ indicator: "q1", units: "10", coders: "2", answers: "20", kappa_kind: "cohen" });
  expect(Number(named.alpha)).toBeCloseTo(0.09523809523809523, 12);
  expect(Number(named.kappa)).toBeCloseTo(0.09090909090909094, 12);
  expect(Number(named.agreement)).toBe(0.6);
  expect(Number(named.alpha_low)).toBeLessThan(0.0952);
  expect(Number(named.alpha_high)).toBeGreaterThan(0.0953);
  expect(passerelle(path).out).toBe(out);
  expect(passerelle(path, "--seed", "2").out).not.toBe(out);
});

test("a column a coder says the same, in whatever order the columns are", () => {
  const rows = meg.map((answer, at) => `${owen[at]};P${at};2024;${answer};q1`).join("\n");
  const wide = table("wide.csv", `owen;place;period;meg;indicator\n${rows}\n`);
  expect(passerelle(wide).out).toBe(passerelle(table("long.csv", long)).out);
});

test("what was settled is nobody's answer: who answered what instead is written beside", () => {
  const path = table("settled.csv", "place,anna,ben,settled\nA,1,1,1\nB,1,2,2\nC,2,2,2\nD,3,3,\n");
  const confusion = join(folder, "confusion.csv");
  const { code, out } = passerelle(path, "--confusion", confusion, "--json", "--level", "ordinal");
  expect(code).toBe(0);
  const [group] = JSON.parse(out).groups;
  expect(group).toMatchObject({ coders: ["anna", "ben"], categories: ["1", "2", "3"], units: 4, ac: { kind: "AC2" } });
  expect(group.confusion.shares).toEqual([
    [1, 0, 0],
    [0.25, 0.75, 0],
    [0, 0, 1],
  ]);
  expect(readFileSync(confusion, "utf8")).toContain(",settled,2,1,1,0.25\n");
});

test("each indicator for itself, then all of them together; one alone needs no sum", () => {
  const path = table("two.csv", "place,indicator,anna,ben\nA,q1,1,1\nB,q1,2,2\nA,q2,1,2\nB,q2,2,1\n");
  const { code, out } = passerelle(path);
  expect(code).toBe(0);
  const [, ...lines] = out.trim().split("\n");
  expect(lines.map((line) => line.split(",").slice(0, 4).join(" "))).toEqual(["q1 2 2 4", "q2 2 2 4", "(all) 4 2 8"]);
  // Two of four agree, and chance gives four in seven ways not to: 1 − (1/2) / (4/7).
  expect(Number(lines[2]?.split(",")[4])).toBeCloseTo(1 / 8, 12);
  const { overall, groups } = JSON.parse(passerelle(path, "--json").out);
  expect(overall).toMatchObject({ group: "(all)", units: 4, agreement: 0.5 });
  expect(groups).toHaveLength(2);
  expect(JSON.parse(passerelle(path, "--json", "--by", "all").out)).not.toHaveProperty("overall");
});

test("words have the order they are given, and numbers their own", () => {
  const path = table(
    "words.csv",
    "place,indicator,anna,ben\nA,fee,high,low\nB,fee,low,low\nC,fee,high,middle\nA,years,9,10\nB,years,10,10\nC,years,1,1\n",
  );
  const refused = passerelle(path, "--level", "ordinal");
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.told).toContain("words.csv:2 [anna]  “high” is not a number");
  const { code, out } = passerelle(path, "--level", "ordinal", "--categories", "low,middle,high", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out).groups.map(({ categories }: { categories: string[] }) => categories)).toEqual([
    ["low", "middle", "high"],
    ["1", "9", "10"],
  ]);
  expect(passerelle(path, "--level", "ordinal", "--categories", "low,high").told).toContain("none of the categories");
});

test("one answer to everything has no α, and says why", () => {
  const { code, out } = passerelle(table("same.csv", "place,anna,ben\nA,1,1\nB,1,1\n"), "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out).groups[0]).toMatchObject({
    alpha: { value: null, reason: "one-category", low: null, high: null },
    agreement: 1,
  });
});

test("bad rows are told all at once, by line and column, in the language asked for", () => {
  const path = table(
    "bad.csv",
    "place,period,coder,answer\nA,2024,anna,1\nA,2024,anna,2\n,2024,ben,1\nB,2024,,1\nC,2024,ben,1,7\n",
  );
  const { code, out, told } = passerelle(path, "--json", "--level", "interval");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(JSON.parse(told).map(({ code: found, row }: { code: string; row: number }) => [found, row])).toEqual([
    ["coding-repeated", 3],
    ["cell-empty", 4],
    ["cell-empty", 5],
    ["row-length", 6],
  ]);
  const words = table("text.csv", "place,anna,ben\nA,1,yes\nB,-2,1\n");
  expect(passerelle(words, "--level", "interval").told).toContain("text.csv:2 [ben]  “yes” is not a number");
  const negative = table("negative.csv", "place,anna,ben\nA,1,3\nB,-2,1\n");
  expect(passerelle(negative, "--level", "ratio").told).toContain("below zero");
  expect(passerelle(words, "--level", "interval", "--lang", "ar").told).toMatch(/\p{Script=Arabic}/u);
});

test("what is no table of coders is refused, with a way out", () => {
  const absent = passerelle(join(folder, "absent.csv"));
  expect(absent.code).toBe(2);
  expect(absent.told).toContain("give the table of answers, a .csv or .xlsx.");
  expect(passerelle(folder).told).toContain("is not a table of answers.\n      Give one file");
  expect(passerelle(table("empty.csv", "")).code).toBe(2);
  expect(passerelle(table("one.csv", "place,anna\nA,1\nB,2\n")).told).toContain("Answers of one coder only: anna");
});

test("a column that is not there is named, and an option says what may stand there", () => {
  expect(passerelle(table("nobody.csv", "anna,ben\n1,2\n")).told).toContain(
    "there are: anna, ben.\n      Name one in the first row at least: unit, place, period or indicator.",
  );
  expect(passerelle(table("half.csv", "place,coder\nA,anna\n")).told).toContain("answer");
  expect(passerelle(table("long.csv", long), "--by", "area").told).toContain("ask for --by indicator or --by all");
  expect(passerelle(table("long.csv", long), "--confidence", "95").told).toContain("such as 0.95");
  expect(passerelle(table("long.csv", long), "--level", "cardinal").told).toContain(
    "nominal, ordinal, interval, ratio",
  );
});
