/** Scenarios where what an answer is worth depends on all answers: the same as a package with that answer in it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { preparedAnswers, preparedInstrument, preparedPlaces } from "../../policy-index/package/prepared-package.ts";
import { readPackage } from "../../policy-index/package/read-package.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { withRobustness } from "../../policy-index/releases/robust/fixture.ts";
import { say } from "../../ui/words/words.ts";
import { PlaceInput } from "../place/contract.ts";
import { placeView } from "../place/rules.ts";
import { archiveOf, publishedRelease, tinyArchive } from "../reading/fixture.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import { reading } from "../reading/reading.ts";
import { WhatIfInput, WhatIfView } from "./contract.ts";
import { whatIfCsv, whatIfSvg } from "./forms.ts";
import { finding, outcomeLines } from "./lines.ts";
import { outcomeOf, partsOf } from "./outcome.ts";
import { whatIfGroundView, whatIfView } from "./rules.ts";
import { wholeOutcome, wholeParts } from "./whole.ts";

let folder = "";
let official: Archive;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-scenario-of-all-"));
  official = await published(preparedAnswers);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function published(answers: string): Promise<Archive> {
  const files = { "instrument.yaml": preparedInstrument, "places.csv": preparedPlaces, "answers.csv": answers };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { package: read } = await readPackage(folder);
  if (!read) throw new Error("the package is not sound");
  const release = { id: "2024.0", sequence: 1, publishedOn: "2025-01-01", ...read };
  return withRobustness(archiveOf([publishedRelease(release)]));
}

const named = { index: "worked-example", release: "2024.0" } as const;

const view = (input: Record<string, unknown>, archive = official) =>
  WhatIfView.parse(whatIfView(archive, WhatIfInput.parse({ ...named, ...input })));

const place = (code: string, archive = official) => placeView(archive, PlaceInput.parse({ ...named, place: code }));

const outcomeIn = (archive: Archive, code: string) => {
  const { overall, areas } = place(code, archive);
  return { reading: overall.reading, rank: overall.rank, areas: areas.map(({ standing }) => standing.reading) };
};

const told = ({ reading: score, rank, areas }: WhatIfView["before"]) => ({
  ...{ reading: score, rank },
  areas: areas.map((area) => area.reading),
});

describe("where answers are prepared among all", () => {
  test.each([
    { code: "example-a", set: "income:50", line: "example-a,2024,10,5,1", with: "example-a,2024,50,5,1" },
    { code: "example-c", set: "income:30", line: "example-c,2024,,15,1", with: "example-c,2024,30,15,1" },
    { code: "example-e", set: "appeal:1,waiting:~", line: "example-e,2024,40,5,", with: "example-e,2024,40,,1" },
    // Too little is known of it for a score, until one answer more is.
    { code: "example-f", set: "waiting:10", line: "example-f,2024,20,,", with: "example-f,2024,20,10," },
    // Of two answers one is left: it is not scored any more.
    { code: "example-e", set: "waiting:~", line: "example-e,2024,40,5,", with: "example-e,2024,40,," },
  ])("$set of $code comes to what the package with that answer does", async ({ code, set, line, with: changed }) => {
    expect(preparedAnswers).toContain(line);
    const other = await published(preparedAnswers.replace(line, changed));
    const scenario = view({ place: code, set, seed: 1 });
    expect(scenario.ofAll).toBe(true);
    expect(told(scenario.before)).toEqual(outcomeIn(official, code));
    expect(told(scenario.after)).toEqual(outcomeIn(other, code));
    const there = place(code, other).settled;
    const { after } = scenario.ranges ?? {};
    expect(after && [Math.floor(after.low), Math.ceil(after.high)]).toEqual(there && [there.low, there.high]);
  });

  test("what is filled in, officially and in the scenario, is told on the page, in its picture, its table and as data", () => {
    const scenario = view({ place: "example-a", set: "income:~" });
    expect([scenario.before.filled, scenario.after.filled]).toEqual([undefined, { filled: 1, of: 3 }]);
    expect(scenario.after.areas.map(({ filled }) => filled)).toEqual([{ filled: 1, of: 2 }, undefined]);
    for (const language of languages) {
      const where = { language, index: "worked-example", release: "2024.0" };
      const told = outcomeLines(scenario, language).find(({ id }) => id === "filled");
      expect(told?.before).toBe("–");
      expect(told?.after).toMatch(/[1١].*[3٣]/);
      expect(whatIfSvg(scenario, where)).toContain(say(preparedWords.inPart, language));
    }
    const said = finding({ ...scenario, count: 1 }, "en");
    expect(said).toContain("1 of 3 answers behind this score was filled in: nobody gave it.");
    expect(whatIfCsv(scenario)).toMatch(/,filled_in,,,0,1,/);
    const officially = view({ place: "example-c" });
    expect(officially.before.filled).toEqual({ filled: 1, of: 3 });
    expect(finding({ ...officially, count: 0 }, "en")).toContain("1 of 3 answers");
    const plain = view({ place: "example-b" });
    expect(whatIfSvg(plain, { language: "en", index: "worked-example", release: "2024.0" })).not.toContain("filled in");
    expect(whatIfCsv(plain)).not.toContain("filled_in");
  });

  test("measured numbers can be chosen: those that places have, from the lowest to the highest", () => {
    const income = view({ place: "example-a" }).questions.find(({ indicator }) => indicator.code === "income");
    expect(income?.options.map(({ token, label }) => [token, label])).toEqual([
      ["income:10", "10 dollars · the lowest there is"],
      ["income:20", "20 dollars · a quarter is lower"],
      ["income:30", "30 dollars · the middle of all"],
      ["income:40", "40 dollars · a quarter is higher"],
      ["income:50", "50 dollars · the highest there is"],
      ["income:~", "Not known"],
    ]);
  });

  test("what each change adds adds up, of up to four", () => {
    const { changes, total } = view({ place: "example-a", set: "income:50,waiting:20,appeal:0" });
    expect(changes.reduce((sum, { part = Number.NaN }) => sum + part, 0)).toBe(total);
  });
});

test("where answers are not prepared, scoring everything anew comes to the same", () => {
  const asked = { index: "tiny", release: "2024.0", lang: "en" as const, place: "DEU" };
  const ground = whatIfGroundView(tinyArchive, { ...asked, form: "2" });
  const open = reading(tinyArchive, "tiny", "2024.0", "en");
  const changes = fc.subarray([
    { id: "foundlings", value: 0 },
    { id: "years", value: 3 },
    { id: "birth-right", value: undefined },
  ]);
  fc.assert(
    fc.property(changes, (made) => {
      expect(wholeOutcome(open, "DEU", made)).toEqual(outcomeOf(ground, made));
      expect(wholeParts(open, "DEU", made)?.parts).toEqual(partsOf(ground, made)?.parts);
    }),
  );
});
