/** The bundled index gives the scores its packages say it gives, and says so when an answer is touched. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackage } from "../package/read-package.ts";
import { checkExpected } from "./check-expected.ts";
import { scoreTable } from "./score-package.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "examples", "citizenship-law");
const releases = readdirSync(folder).filter((name) => /^\d{4}\.\d$/.test(name));

describe.each(releases)("citizenship law %s", (release) => {
  it("comes out as expected.csv has it, and differs where an answer does", { timeout: 60_000 }, async () => {
    const { package: read, findings } = await readPackage(join(folder, release));
    if (read === undefined) throw new Error(JSON.stringify(findings.slice(0, 3)));
    const { instrument, answers, expected } = read;
    expect(expected.length).toBeGreaterThan(0);
    expect(checkExpected(expected, answers, scoreTable(instrument, answers))).toEqual([]);

    const touched = { ...answers, value: answers.value.slice() };
    const cell = answers.status.findIndex((status, at) => status === 0 && (answers.value[at] ?? 2) < 2);
    touched.value[cell] = 1 - (answers.value[cell] ?? 0);
    expect(checkExpected(expected, touched, scoreTable(instrument, touched))).not.toEqual([]);
  });
});
