import { expect, test } from "vitest";
import { openScenario } from "./scenario-file.ts";

const file = (change: Record<string, unknown> = {}): string =>
  JSON.stringify({
    ...{ passerelle: "scenario", version: 1, index: "tiny", release: "2024.0", place: "PRT", period: "2024" },
    changes: [{ indicator: "years", to: "3" }],
    ...change,
  });

test("a scenario's file leads to its page", () => {
  expect(openScenario(file())).toMatchObject({ place: "PRT", set: ["years:3"] });
});

test("half a character, which no address can hold, is no scenario, wherever it stands", () => {
  const half = "\ud800";
  const changed = [{ place: `PRT${half}` }, { index: half }, { release: half }, { period: half }];
  for (const change of changed) expect(openScenario(file(change))).toBeUndefined();
  expect(openScenario(file({ changes: [{ indicator: "years", to: half }] }))).toBeUndefined();
  expect(openScenario(file({ place: "\u{1f30d}" }))).toMatchObject({ place: "\u{1f30d}" });
});
