import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { imputed, treated } from "../../engine/steps/prepare.ts";
import { anyInstrument } from "../instrument/any-instrument.ts";
import { preparationWords } from "../instrument/preparation-words.ts";
import type { IndexPackage } from "../package/contract.ts";
import { preparedAnswers, preparedInstrument, preparedPlaces } from "../package/prepared-package.ts";
import { type PackageRead, readPackage } from "../package/read-package.ts";
import { findingWords } from "../package/words.ts";
import { writePackage } from "../package/write-package.ts";
import { canonicalJson } from "../releases/canonical.ts";
import { markedCells } from "./marked-cells.ts";
import { preparationFindings } from "./preparation-findings.ts";
import { scoreInSteps, scoreTable } from "./score-package.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-prepared-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const sound = {
  "instrument.yaml": preparedInstrument,
  "answers.csv": preparedAnswers,
  "places.csv": preparedPlaces,
};

async function read(files: Readonly<Record<string, string>> = {}): Promise<PackageRead> {
  const made = await mkdtemp(join(folder, "p-"));
  for (const [name, text] of Object.entries({ ...sound, ...files })) await writeFile(join(made, name), text);
  return readPackage(made);
}

async function sounding(files?: Readonly<Record<string, string>>): Promise<IndexPackage> {
  const { package: found, findings } = await read(files);
  if (!found) throw new Error(JSON.stringify(findings));
  return found;
}

const changed = (from: string, to: string): Record<string, string> => {
  if (!preparedInstrument.includes(from)) throw new Error(`not in the instrument: ${from}`);
  return { "instrument.yaml": preparedInstrument.replace(from, to) };
};

/** A value of an indicator or of the root, of a place in a period. */
function valueIn(found: IndexPackage, id: string, place: string, period = "2024"): number | undefined {
  const { indicators, measures } = scoreTable(found.instrument, found.answers);
  const column = indicators.get(id) ?? measures[0]!.nodes.find((node) => node.id === id)!;
  const { places, periods } = found.answers;
  const row = periods.indexOf(period) * places.length + places.indexOf(place);
  return column.states[row] === 0 ? column.values[row] : undefined;
}

async function codes(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { package: found, findings } = await read(files);
  const later = found
    ? preparationFindings(found.instrument, found.answers, scoreInSteps(found.instrument, found.answers).steps)
    : [];
  return [...findings, ...later].map(({ code, tier, found: what }) => `${tier} ${code} ${what ?? ""}`.trim());
}

describe("an index that prepares what its indicators are worth", () => {
  test("fills in by those alike, brings all to one scale, and turns round what is better low", async () => {
    const found = await sounding();
    // Incomes of all periods: 10, 30, (20), 50, 40; 10, 20. Waiting: 5, 10, 15, 20, 5; 20, 25.
    expect(valueIn(found, "income", "example-c")).toBe(25);
    expect(valueIn(found, "income", "example-d")).toBe(100);
    expect(valueIn(found, "waiting", "example-a")).toBe(100);
    expect(valueIn(found, "waiting", "example-b", "2020")).toBe(0);
    // North had 1, 0, 1; South only 0.
    expect(valueIn(found, "appeal", "example-e")).toBe(0);
    expect(valueIn(found, "overall", "example-c")).toBe((25 + 50) / 2 / 2 + 50);
  });

  test("takes the scale of each period from that period, where it is told to", async () => {
    const found = await sounding(changed("  screen:", "  each: period\n  screen:"));
    expect(["example-a", "example-b"].map((place) => valueIn(found, "income", place, "2020"))).toEqual([0, 100]);
    expect(valueIn(found, "waiting", "example-b")).toBeCloseTo(200 / 3, 12);
  });

  test("marks what it filled in, and nothing else", async () => {
    const { instrument, answers } = await sounding();
    const { steps } = scoreInSteps(instrument, answers);
    const marked = [...steps!.prepared].flatMap(([id, { marks }]) =>
      [...marks].flatMap((mark, row) => (mark === 0 ? [] : [`${id} ${answers.places[row % 6]} ${mark}`])),
    );
    expect(marked).toEqual([`income example-c ${imputed}`, `appeal example-e ${imputed}`]);
    expect(treated).toBe(2);
  });

  test("leaves out who has too few answers, and whom nobody answered for: neither is filled in nor part of a scale", async () => {
    const found = await sounding();
    expect(valueIn(found, "overall", "example-f")).toBeUndefined();
    expect(valueIn(found, "income", "example-f")).toBeUndefined();
    expect(valueIn(found, "overall", "example-d", "2020")).toBeUndefined();
    const { measures } = scoreTable(found.instrument, found.answers);
    const row = found.answers.places.length + found.answers.places.indexOf("example-f");
    expect(measures[0]!.nodes[0]!.states[row]).toBe(1);
    expect(measures[0]!.nodes.map(({ id, present }) => `${id} ${present[row]}`)).toEqual([
      "overall 0.5",
      "means 0.5",
      "rights 0",
    ]);
    expect(await codes({})).toEqual(["note prepare-left-out example-f 2024", "warning prepare-without-effect treat"]);
  });

  test("can ask for the weight of what is answered: C lacks a quarter of it and is scored, E lacks half and is not", async () => {
    const found = await sounding(changed("available: 0.5", "weight: 0.6"));
    const { steps } = scoreInSteps(found.instrument, found.answers);
    const in2024 = (steps?.screened ?? []).slice(found.answers.places.length);
    expect(in2024.map(({ available, weight, included }) => [Number(available.toFixed(2)), weight, included])).toEqual([
      [1, 1, true],
      [1, 1, true],
      [0.67, 0.75, true],
      [1, 1, true],
      [0.67, 0.5, false],
      [0.33, 0.25, false],
    ]);
    expect(await codes(changed("available: 0.5", "weight: 1, available: 1"))).toContain(
      "note prepare-left-out example-c 2024",
    );
  });

  test("lists every value that does not count as it was given, with the rule", async () => {
    const { instrument, answers } = await sounding();
    expect([...markedCells(instrument, answers)].map((cell) => Object.values(cell).join(","))).toEqual([
      "example-c,2024,income,,20,25,filled-in,mean by period and north",
      "example-e,2024,appeal,,0,0,filled-in,mean by period and south",
      "example-f,2024,,,,,left-out,screen",
    ]);
  });

  test("comes back from its files as it was", async () => {
    const first = await sounding();
    const files = Object.fromEntries(writePackage(first).map(({ name, pieces }) => [name, [...pieces()].join("")]));
    const again = await sounding(files);
    expect(again).toEqual(first);
    expect(canonicalJson(again.instrument)).toBe(canonicalJson(first.instrument));
  });
});

describe("what is wrong with a preparation is said with a way out", () => {
  test.each([
    ["a group that is not there", "[north, south]", "[nort, south]", "error prepare-group-unknown nort"],
    [
      "an indicator that is not there",
      "    appeal: { treat",
      "    apeal: { treat",
      "error prepare-indicator-unknown apeal",
    ],
    ["a rule that is none", "{ rule: min-max }\n", "{ rule: min-mux }\n", "error value-not-allowed min-mux"],
    ["a key that is none", "available: 0.5", "availible: 0.5", "error key-unknown availible"],
    [
      "a scale without length",
      "{ rule: min-max }\n",
      "{ rule: min-max, range: [5, 5] }\n",
      "error prepare-scale [5, 5]",
    ],
    [
      "posts that are lacking",
      "{ rule: min-max }\n",
      "{ rule: goalposts, posts: { income: [0, 50] } }\n",
      "error prepare-target-missing waiting",
    ],
    [
      "categories without a score each",
      "{ rule: min-max }\n",
      "{ rule: categories, upTo: [0.5], scores: [0, 50, 100] }\n",
      "error prepare-categories 0.5 → 0, 50, 100",
    ],
    [
      "a reference without answers",
      "{ rule: min-max }\n",
      "{ rule: distance-to-reference, place: example-x, period: 2024 }\n",
      "error prepare-reference-unknown example-x 2024",
    ],
    [
      "a node that is not there",
      "{ rule: mean, by: [period, { groups: [north, south] }] }",
      "{ rule: row-mean, within: [meens] }",
      "error prepare-node-unknown meens",
    ],
    ["a screen nobody passes", "available: 0.5", "available: 1, nonZero: 1", "error prepare-everyone-left-out 100 %"],
    [
      "no scale for what is measured",
      "{ rule: min-max }\n",
      "{ rule: none }\n",
      "warning measured-not-normalised income",
    ],
  ])("%s", async (_, from, to, code) => {
    const all = from === "available: 0.5" && to.includes("nonZero");
    const answers = all ? { "answers.csv": preparedAnswers.replaceAll(/,(\d+),(\d+)(,\d?)\n/g, ",0,$2$3\n") } : {};
    expect(await codes({ ...changed(from, to), ...answers })).toContain(code);
  });

  test("an indicator whose values are all the same, one nobody answered, one that cannot be treated", async () => {
    const same = preparedAnswers.replaceAll(/^(example-.,\d+),(\d*),/gm, "$1,7,");
    expect(await codes({ "answers.csv": same })).toContain("warning prepare-constant income");
    const none = preparedAnswers.replaceAll(/^(example-.,\d+),(\d*),(\d*),/gm, "$1,$2,,").replace("10,,1", "10,3,1");
    expect(await codes({ "answers.csv": none.replace("10,3,1", "10,,1") })).toContain("warning prepare-empty waiting");
    const far = preparedAnswers.replace("example-d,2024,50", "example-d,2024,-9000");
    const boxCox = changed("{ rule: winsorise, most: 1 }", "{ rule: box-cox, power: 0 }");
    expect(await codes({ ...boxCox, "answers.csv": far })).toContain("warning prepare-treatment-impossible income");
  });
});

test("everything found about a preparation is said in five languages", () => {
  for (const code of Object.keys(preparationWords))
    for (const language of languages) {
      const { said, mend } = findingWords(
        { tier: "note", code, found: "x", expected: "y", facts: { count: 2 } },
        language,
      );
      expect(said.length).toBeGreaterThan(10);
      expect(mend.length).toBeGreaterThan(10);
      expect(said + mend).not.toMatch(/[{}]|undefined/);
    }
});

test("an instrument that prepares nothing says nothing of it in its file, its digest or its scores", () => {
  fc.assert(
    fc.property(anyInstrument, (instrument) => {
      if (instrument.prepare !== undefined) return;
      expect(canonicalJson(instrument)).not.toContain('"prepare"');
    }),
  );
});
