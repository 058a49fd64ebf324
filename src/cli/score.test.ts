import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
let folder = "";

const instrument = `passerelle: 1
id: small
version: "1"
title: Small
indicators:
  - { id: born, title: Born, options: [{ key: "1", label: "Yes", score: 100 }, { key: "0", label: "No", score: 0 }, { key: "99", label: "N/A", score: null }] }
  - { id: fee, title: Fee, kind: score }
measures:
  - { id: second, tree: { id: fees, children: [fee] } }
  - { id: main, headline: true, tree: { id: overall, children: [born, { id: duties, weight: 3, children: [fee] }] } }
`;

const answers = "place,period,born,fee\nPRT,2024,1,50\nPRT,2020,0,\nFRA,2024,99,\nDEU,2024,99,33.3\n";

function packageWith(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(folder, "p-"));
  const all = { "instrument.yaml": instrument, "answers.csv": answers, ...files };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(made, name), content);
  return made;
}

function passerelle(...words: string[]) {
  const { LC_ALL: _, LC_MESSAGES: __, LANG: ___, ...environment } = process.env;
  const ran = spawnSync(process.execPath, [join(root, "bin", "passerelle"), ...words], {
    encoding: "utf8",
    env: environment,
  });
  return { code: ran.status, out: ran.stdout, told: ran.stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "passerelle-score-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("passerelle score", () => {
  test("prints every node of every measure, the headline first, places in code order", () => {
    const { code, out, told } = passerelle("score", packageWith({}));
    expect(told).toBe("");
    expect(code).toBe(0);
    expect(out).toBe(`measure,node,place,period,score,status,present,weight
main,overall,DEU,2024,33.3,scored,0.75,1
main,overall,FRA,2024,,missing,0,1
main,overall,PRT,2020,0,scored,0.25,1
main,overall,PRT,2024,62.5,scored,1,1
main,duties,DEU,2024,33.3,scored,1,3
main,duties,FRA,2024,,missing,0,3
main,duties,PRT,2020,,missing,0,3
main,duties,PRT,2024,50,scored,1,3
second,fees,DEU,2024,33.3,scored,1,1
second,fees,FRA,2024,,missing,0,1
second,fees,PRT,2020,,missing,0,1
second,fees,PRT,2024,50,scored,1,1
`);
  });

  test("prints one measure of one period as JSON", () => {
    const { code, out } = passerelle(
      "score",
      packageWith({}),
      "--measure",
      "second",
      "--period",
      "2020",
      "--format",
      "json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        measure: "second",
        node: "fees",
        place: "PRT",
        period: "2020",
        score: null,
        status: "missing",
        present: 0,
        weight: 1,
      },
    ]);
  });

  test("writes a file whole or not at all", () => {
    const made = packageWith({});
    const out = join(made, "scores.csv");
    writeFileSync(out, "before");
    expect(passerelle("score", made, "--out", out)).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(out, "utf8").split("\n")).toHaveLength(14);
    expect(readdirSync(made).filter((name) => name.endsWith(".part"))).toEqual([]);
    const { code, told } = passerelle("score", made, "--out", join(made, "nowhere", "scores.csv"));
    expect(code).toBe(2);
    expect(told).toContain("ENOENT");
  });

  test("reproduces expected scores, and exits 1 naming every one that differs", () => {
    const right = "measure,node,place,period,score\nmain,overall,PRT,2024,62.5\nmain,overall,DEU,2024,33.3\n";
    expect(passerelle("score", packageWith({ "expected.csv": right }), "--check")).toMatchObject({
      code: 0,
      told: "All 2 expected scores are reproduced.\n",
    });
    const wrong = right.replace("62.5", "62.500001").replace("33.3", "33");
    const { code, told } = passerelle("score", packageWith({ "expected.csv": wrong }), "--check", "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(told)).toMatchObject([
      { code: "expected-differs", row: 2, found: "62.5", expected: "62.500001" },
      { code: "expected-differs", row: 3, found: "33.3", expected: "33" },
    ]);
  });

  test("exits 2 where the package is not valid, with findings in the language asked for", () => {
    const bad = packageWith({ "answers.csv": answers.replace("PRT,2024,1", "PRT,2024,7") });
    const english = passerelle("score", bad);
    expect(english).toMatchObject({ code: 2, out: "" });
    expect(english.told).toContain("1 error\n  answers.csv:2 [born]  “7” is not an option of this question.");
    expect(passerelle("score", bad, "--lang", "fr").told).toContain("n’est pas une option de cette question");
    const [finding] = JSON.parse(passerelle("--lang", "ar", "score", bad, "--format", "json").told);
    expect(finding).toMatchObject({
      tier: "error",
      code: "option-unknown",
      file: "answers.csv",
      row: 2,
      column: "born",
    });
    expect(finding.mend).toMatch(/\p{Script=Arabic}/u);
  });

  test("exits 2 for what it does not know, with a way out", () => {
    const made = packageWith({});
    expect(passerelle("score", made, "--measure", "mian")).toMatchObject({
      code: 2,
      told: expect.stringContaining("main, second"),
    });
    expect(passerelle("score", made, "--period", "1999").told).toContain("2020, 2024");
    expect(passerelle("score", made, "--check")).toMatchObject({
      code: 2,
      told: expect.stringContaining("expected.csv"),
    });
    expect(passerelle("score", join(made, "absent")).code).toBe(2);
    expect(passerelle("scor", made)).toMatchObject({ code: 2, told: expect.stringContaining("Did you mean score?") });
    expect(passerelle("score", made, "--colour")).toMatchObject({ code: 2, told: expect.stringContaining("--help") });
    expect(passerelle("score", made, "--format", "xml")).toMatchObject({
      code: 2,
      told: expect.stringContaining("csv, json"),
    });
  });

  test("ends quietly when its reader has seen enough", () => {
    const long = `place,period,born,fee\n${Array.from({ length: 9000 }, (_, n) => `PRT,${1000 + n},1,5`).join("\n")}\n`;
    const command = `"${process.execPath}" "${join(root, "bin", "passerelle")}" score "${packageWith({ "answers.csv": long })}" | head -1`;
    const ran = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(ran.stdout).toBe("measure,node,place,period,score,status,present,weight\n");
    expect(ran.stderr).toBe("");
  });
});
