/** Packages damaged by chance, and packages as large as they come: nothing crashes, nothing hangs, memory stays flat. */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import fc from "fast-check";
import { zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { countries } from "../../places/countries.ts";
import { readPackage } from "./read-package.ts";
import { soundAnswers, soundInstrument } from "./sound-package.ts";
import { findingWords } from "./words.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-hostile-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A few bytes put, taken or doubled somewhere. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(12),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom(
          '"',
          ",",
          ";",
          "\n",
          "\r",
          "\0",
          "\ufeff",
          "{",
          "[",
          "*a",
          "&a ",
          "!!x ",
          "__proto__: ",
          "NaN",
          "=1+1",
          "<!DOCTYPE",
          "..",
          "é",
        )
        .map((text) => new Uint8Array(Buffer.from(text))),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

type Damage = readonly { readonly at: number; readonly remove: number; readonly put: Uint8Array }[];

const damaged = (bytes: Buffer, changes: Damage): Buffer =>
  changes.reduce<Buffer>((now, { at, remove, put }) => {
    const from = Math.floor(at * now.length);
    return Buffer.concat([now.subarray(0, from), put, now.subarray(Math.min(now.length, from + remove))]);
  }, bytes);

async function told(path: string): Promise<void> {
  const { package: read, findings } = await readPackage(path);
  expect(read === undefined).toBe(findings.some(({ tier }) => tier === "error"));
  for (const finding of findings.slice(0, 5)) {
    for (const language of languages) expect(findingWords(finding, language).said).not.toMatch(/[{}]?undefined/);
  }
}

describe("packages damaged by chance are read or refused, never a crash", () => {
  test.each(["instrument.yaml", "answers.csv", "sources.csv", "places.csv", "expected.csv"])("%s", async (name) => {
    const made = await mkdtemp(join(folder, "d-"));
    const sound: Record<string, string> = {
      "instrument.yaml": soundInstrument,
      "answers.csv": soundAnswers,
      "sources.csv": "id,title,url\nlaw-1,Law,https://example.org/\n",
      "places.csv": "id,title,title_fr,kind,members,part_of\nx-1,X,X,place,,PRT\nboth,Both,Deux,group,PRT;x-1,\n",
      "expected.csv": "measure,node,place,period,score\nheadline,overall,PRT,2024,1\n",
    };
    for (const [file, text] of Object.entries(sound)) await writeFile(join(made, file), text);
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        await writeFile(join(made, name), damaged(Buffer.from(sound[name]!), changes));
        await told(made);
      }),
      { numRuns: 2000 },
    );
  });

  test("zips", async () => {
    const sound = Buffer.from(
      zipSync({ "instrument.yaml": Buffer.from(soundInstrument), "answers.csv": Buffer.from(soundAnswers) }),
    );
    const path = join(folder, "index.zip");
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        await writeFile(path, damaged(sound, changes));
        await told(path);
      }),
      { numRuns: 2000 },
    );
  });

  test("workbooks", async () => {
    const rows = soundAnswers
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const sound = Buffer.from(await writeXlsx({ sheets: [{ name: "Answers", rows }] }));
    const made = await mkdtemp(join(folder, "w-"));
    await writeFile(join(made, "instrument.yaml"), soundInstrument);
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        await writeFile(join(made, "answers.xlsx"), damaged(sound, changes));
        await told(made);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a million answers", () => {
  test("are read within seconds, in memory that does not grow with the file", async () => {
    const made = await mkdtemp(join(folder, "m-"));
    const ids = Array.from({ length: 50 }, (_, n) => `i${n}`);
    const indicators = ids.map((id) => `  - { id: ${id}, title: ${id}, kind: score }`).join("\n");
    await writeFile(
      join(made, "instrument.yaml"),
      `passerelle: 1\nid: big\nversion: "1"\ntitle: Big\nindicators:\n${indicators}\nmeasures:\n  - { id: all, headline: true, tree: { id: all, children: [${ids.join(", ")}] } }\n`,
    );
    const file = createWriteStream(join(made, "answers.csv"));
    file.write("place,period,indicator,answer,justification\n");
    for (const { alpha3 } of countries.slice(0, 200)) {
      for (let year = 1920; year < 2020; year++) {
        file.write(ids.map((id, at) => `${alpha3},${year},${id},${(year * at) % 101},\n`).join(""));
      }
    }
    file.end();
    await finished(file);
    const began = performance.now();
    const { package: read, findings } = await readPackage(made);
    expect(findings).toEqual([]);
    expect(read?.answers.value).toHaveLength(1_000_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test("that are all wrong are told as quickly", async () => {
    const made = await mkdtemp(join(folder, "m-"));
    await writeFile(join(made, "instrument.yaml"), soundInstrument);
    const rows = Array.from({ length: 300_000 }, (_, n) => `Q${n},${n}x,bron${n},z${n}`).join("\n");
    await writeFile(join(made, "answers.csv"), `place,period,indicator,answer\n${rows}\n`);
    const began = performance.now();
    const { findings } = await readPackage(made);
    expect(findings.filter(({ code }) => code === "more-of-the-same")).toHaveLength(3);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
