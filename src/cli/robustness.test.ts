import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "passerelle-robustness-"));
const law = join(root, "examples", "citizenship-law", "2024.0");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const passerelle = (...words: string[]) => passerelleWith({}, ...words);

function passerelleWith(settings: Readonly<Record<string, string>>, ...words: string[]) {
  const ran = spawnSync(process.execPath, [join(root, "bin", "passerelle"), ...words], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", ...settings },
    maxBuffer: 1e9,
  });
  return { code: ran.status, out: ran.stdout, told: ran.stderr };
}

test("ranges of every place, the same for the same seed, with the draws they were made of", () => {
  const draws = join(folder, "draws.csv");
  const { code, out, told } = passerelle("robustness", law, "--n", "50", "--seed", "7", "--draws", draws);
  expect(told).toContain("2024, drawn anew: weights, drop-indicator, missing-answers.");
  expect(told).toContain("2024, left as it is: combination.\n      Some area scores 0");
  expect(code).toBe(0);
  expect(out.split("\n").length).toBe(190 + 2);
  expect(out).toContain("\ncitizenship-law,,2024,SWE,77.75,1,1,1,");
  const lines = readFileSync(draws, "utf8").trim().split("\n");
  expect(lines.length).toBe(50 * 190 + 1);
  expect(passerelle("robustness", law, "--n", "50", "--seed", "7").out).toBe(out);
});

test("which choice matters, and what leaving each question out would do", () => {
  const { code, out } = passerelle("sensitivity", law, "--n", "16", "--json");
  expect(code).toBe(0);
  const made = JSON.parse(out);
  expect(made.periods[0].effects.map(({ name }: { name: string }) => name)).toEqual([
    ...["weights", "drop-indicator", "missing-answers"],
  ]);
  expect(made.periods[0].leftOut.length).toBe(20 + 4);
});

test("of one choice alone sensitivity gives the whole variance, and says that it is so by construction", () => {
  const { code, out, told } = passerelle("sensitivity", law, "--n", "16", "--vary", "weights");
  expect(code).toBe(0);
  expect(out).toContain("\ncitizenship-law,,2024,variation,weights,1,1,1,1,1,1,,0,1,\n");
  expect(told).toContain("In 2024 only “weights” varies");
  expect(told).toContain("by construction");
});

test("every choice the engine knows, from a file; the seed and the counts are in it too", () => {
  const file = join(root, "docs", "examples", "variations.yaml");
  const { code, out, told } = passerelle("robustness", law, "--variations", file, "--n", "40", "--json");
  expect({ code, told }).toEqual({ code: 0, told: "" });
  const made = JSON.parse(out);
  expect(made).toMatchObject({ index: "citizenship-law", settings: { seed: 7, replicates: 40, points: 256 } });
  expect(made.periods[0].varied).toEqual(["weights", "normalisation", "drop-area", "coder-disagreement"]);
});

test("a bad file is told all at once, with where and how to mend it, in the language asked for", () => {
  const file = join(folder, "bad.yaml");
  const lines = [
    ...["seed: -1", "vary:", "  - choice: weight", "  - choice: weights", "    by: noise", "    share: 2"],
    ...["  - choice: normalisation", "    among: [{ rule: zz }]", "  - choice: drop-area", "    what: area"],
  ];
  writeFileSync(file, lines.join("\n"));
  const { code, told } = passerelle("robustness", law, "--variations", file, "--json");
  expect(code).toBe(2);
  expect(
    JSON.parse(told).map(({ code: one, row, column }: { code: string; row: number; column: string }) => [
      ...[one, row, column],
    ]),
  ).toEqual([
    ["value-out-of-range", 1, "seed"],
    ["value-not-allowed", 3, "vary[0].choice"],
    ["value-out-of-range", 6, "vary[1].share"],
    ["value-not-allowed", 8, "vary[2].among[0].rule"],
    ["key-unknown", 10, "vary[3].what"],
  ]);
  expect(passerelle("robustness", law, "--variations", file, "--lang", "ar").told).toMatch(/\p{Script=Arabic}/u);
  writeFileSync(file, "vary:\n  - { choice: weights, by: dirichlet, concentration: 9, nodes: [topp] }\n");
  expect(passerelle("robustness", law, "--variations", file).told).toContain("has no node “topp”");
  expect(passerelle("robustness", law, "--variations", file, "--noise", "0.1").code).toBe(2);
});

test("a choice that varies nothing is refused by name, with those that do", () => {
  const { code, out, told } = passerelle("robustness", law, "--n", "20", "--vary", "weights,combination");
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(told).toContain("“combination” cannot be varied in this index");
  expect(told).toContain("weights");
});

test("a choice named twice is refused, as in a file", () => {
  const { code, out, told } = passerelle("robustness", law, "--n", "20", "--vary", "weights,weights");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(told).toContain("[--vary]  “weights” is varied twice.");
});

test("what other coders might have answered is drawn from the table that agreement writes", () => {
  const table = join(folder, "confusion.csv");
  const lines = ["indicator,against,given,other,count,share", "A02b,settled,0,0,6,0.5", "A02b,settled,0,1,6,0.5"];
  writeFileSync(table, lines.join("\n"));
  const { code, out } = passerelle("robustness", law, "--n", "20", "--vary", "weights", "--coders", table, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out).periods[0].varied).toEqual(["weights", "coder-disagreement"]);
  writeFileSync(table, [...lines, "A02b,settled,0,9,1,0", "B99,settled,0,0,1,1", "A02b,settled,1,1,many,1"].join("\n"));
  const wrong = JSON.parse(passerelle("robustness", law, "--coders", table, "--json").told);
  expect(wrong.map(({ code: one, row }: { code: string; row: number }) => `${row} ${one}`)).toEqual([
    ...["4 option-unknown", "5 indicator-unknown", "6 number-unreadable"],
  ]);
});

test("interrupted while it draws or writes, it leaves no part and says so by its exit code", async () => {
  const draws = join(folder, "interrupted.csv");
  const words = ["robustness", law, "--n", "30000", "--out", join(folder, "ranges.csv"), "--draws", draws];
  const running = spawn(process.execPath, [join(root, "bin", "passerelle"), ...words]);
  const ended = new Promise<number | null>((resolve) => running.once("exit", resolve));
  const hasBegun = () => readdirSync(folder).some((name) => name.startsWith("interrupted.csv"));
  while (!hasBegun() && running.exitCode === null) await wait(20);
  running.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(readdirSync(folder).filter((name) => name.startsWith("interrupted") || name.endsWith(".part"))).toEqual([]);
});

test("--check is of a published release, with the settings of the site and no others", () => {
  const env = { PASSERELLE_DATA: folder };
  expect(passerelleWith(env, "robustness", "nowhere/1.0", "--check")).toMatchObject({ code: 2, out: "" });
  expect(passerelleWith(env, "robustness", "nowhere/1.0", "--check", "--seed", "2").told).toContain("--seed");
});

test("what is not understood is refused: a name, a count, a period, a package", () => {
  expect(passerelle("robustness", law, "--vary", "moods").told).toContain(
    "weights, combination, drop-indicator, drop-area, coder-disagreement, missing-answers",
  );
  expect(passerelle("robustness", law, "--vary", "coder-disagreement").told).toContain("how far coders agree");
  expect(passerelle("robustness", law, "--n", "1").code).toBe(2);
  expect(passerelle("robustness", law, "--n", "1e9").told).toContain("from 2 to 100000");
  const same = join(folder, "same.csv");
  expect(passerelle("robustness", law, "--out", same, "--draws", same).told).toContain("name the same file");
  expect(passerelle("robustness", law, "--noise", "0").code).toBe(2);
  expect(passerelle("sensitivity", law, "--period", "1999").told).toContain("1999");
  expect(passerelle("robustness", folder).code).toBe(2);
});
