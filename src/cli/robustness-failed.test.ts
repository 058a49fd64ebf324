/** What the two commands say beside their tables of draws, and of runs behind effects, that could not be scored. */
import { expect, test } from "vitest";
import { languages } from "../base/text.ts";
import { standardSettings } from "../policy-index/robustness/contract.ts";
import { testIndex } from "../policy-index/robustness/fixture.ts";
import { robustnessOf } from "../policy-index/robustness/robustness-of.ts";
import { noteWords } from "./robustness-notes.ts";
import { remarksOnFailed } from "./robustness-remarks.ts";

const made = (lowest: number) =>
  robustnessOf(testIndex({ A: [100, 50, 20, 40], B: [50, 100, 40, 20], C: [9, lowest, 90, 90] }), {
    ...{ ...standardSettings, replicates: 100, points: 32 },
    variations: [
      { choice: "weights", by: "noise" },
      { choice: "combination", among: ["mean", "geometric-mean"], nodes: ["left"] },
    ],
  });

test("draws and runs that could not be scored are counted in a note with their reason, in every language", () => {
  const failing = made(-10);
  for (const what of ["ranges", "effects"] as const) {
    const [note] = remarksOnFailed(failing, what);
    expect(note?.facts?.draws).toBeGreaterThan(20);
    for (const language of languages) {
      const { said, mend } = noteWords(note!, language);
      expect(said).toContain("negative score");
      expect(`${said} ${mend}`).not.toMatch(/[{}]|undefined|NaN/);
    }
  }
});

test("where all could be, nothing is said", () => {
  const whole = made(10);
  expect([...remarksOnFailed(whole, "ranges"), ...remarksOnFailed(whole, "effects")]).toEqual([]);
});
