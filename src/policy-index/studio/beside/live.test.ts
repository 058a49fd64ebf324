/** What a browser scores beside a measure is what the server will score once it is saved, to the last bit. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readInstrument } from "../../instrument/read-instrument.ts";
import { type AnswerTable, statuses } from "../../package/contract.ts";
import { scoreTable } from "../../scoring/score-package.ts";
import { applied } from "../apply.ts";
import { combinations, type Edit } from "../edits/contract.ts";
import { tried } from "../preview/previewed.ts";
import { groundOf } from "./ground.ts";
import { movedBy } from "./live.ts";

const { instrument = expect.fail("the instrument of the test has faults") } = readInstrument(`passerelle: 1
id: law
version: "1"
title: Law
language: en
indicators:
  - { id: birth, title: Birth, options: [{ key: "1", label: "Yes", score: 90 }, { key: "0", label: "No", score: 10 }] }
  - { id: years, title: Years, kind: number, bands: [{ upTo: 5, score: 100 }, { score: 5 }] }
  - { id: oath, title: Oath, kind: score }
measures:
  - id: main
    headline: true
    title: Main
    tree: { id: overall, children: [{ id: ways, title: Ways, children: [birth, { indicator: years, weight: 3 }] }, oath] }
`);

const answered = statuses.indexOf("answered");
const missing = statuses.indexOf("missing");
const notApplicable = statuses.indexOf("not-applicable");

/** Four places, one of them without an answer to one question and one where another does not arise. */
const answers: AnswerTable = {
  places: ["FRA", "ESP", "PRT", "DEU"],
  periods: ["2024"],
  indicators: ["birth", "years", "oath"],
  covered: new Uint8Array(4).fill(1),
  status: Uint8Array.from([
    ...[answered, answered, answered, missing],
    ...[answered, answered, notApplicable, answered],
    ...[answered, answered, answered, answered],
  ]),
  value: Float64Array.from([0, 1, 0, Number.NaN, 3, 8, Number.NaN, 5, 33.3, 70.1, 12.5, 99.9]),
  notes: new Map(),
};

const given = { instrument, answers, scores: scoreTable(instrument, answers) };
const before = new Map([["FRA", 50]]);
const [{ tree } = expect.fail("no measure")] = instrument.measures;
const attempt = tried(given, instrument);
const ground =
  "finding" in attempt
    ? expect.fail("it cannot be scored")
    : groundOf(attempt, { tree, before, release: { id: "2024.0", period: "2024" }, language: "en" });
if (!ground) throw new Error("there is no ground");

const rule = fc.record({
  kind: fc.constant("set-node-rule" as const),
  measure: fc.constant("main"),
  id: fc.constantFrom("overall", "ways"),
  combine: fc.constantFrom(...combinations),
  power: fc.constantFrom(undefined, -1, 0, 2, 3.5),
  missing: fc.constantFrom("skip" as const, "propagate" as const),
  need: fc.constantFrom(undefined, 0, 0.5, 1),
});
const weigh = fc.record({
  kind: fc.constant("weigh" as const),
  measure: fc.constant("main"),
  from: fc.constant("ways"),
  child: fc.constantFrom("birth", "years"),
  weight: fc.constantFrom(0.5, 1, 2, 7),
});

test("beside a measure stands what it would be once saved, under any rule and any weights", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(rule, weigh), { maxLength: 4 }), (edits: readonly Edit[]) => {
      const saved = edits.reduce((of, edit) => {
        const next = applied(of, edit);
        return "instrument" in next ? next.instrument : expect.fail(next.fault);
      }, instrument);
      const root = scoreTable(saved, answers).measures[0]?.nodes[0];
      const live = new Map(movedBy(ground, edits)?.map(({ name, now }) => [name, now]));
      const names = ground.places.map(({ name }) => name);
      expect(names.map((name) => live.get(name))).toEqual(
        names.map((_, at) => (root?.states[at] === 0 ? root.values[at] : undefined)),
      );
    }),
    { numRuns: 500, seed: 4 },
  );
});

test("whoever moves most stands first, beside what they had in the release", () => {
  const [first] = movedBy(ground, []) ?? [];
  expect(first).toEqual({ name: "France", before: 50, now: (33.3 + (90 + 3 * 100) / 4) / 2 });
  expect(
    movedBy(ground, [{ kind: "weigh", measure: "main", from: "gone", child: "birth", weight: 2 }]),
  ).toBeUndefined();
});
