import fc from "fast-check";
import { expect, test } from "vitest";
import { anyInstrument } from "../instrument/any-instrument.ts";
import type { Instrument, SimpleIndicator } from "../instrument/contract.ts";
import { priorsThrough, priorsThroughBoth } from "../instrument/crosswalk.ts";
import { crosswalkFaults, proposedCrosswalk } from "./crosswalk.ts";

const asking = (id: string, question: string): SimpleIndicator => ({
  ...{ id, title: { en: id }, question: { en: question }, guidance: undefined, tags: [], kind: "choice" },
  options: [{ key: "1", label: { en: "Yes" }, score: 100 }],
});

const of = (...indicators: Instrument["indicators"]): Instrument => ({
  ...{ id: "law", version: "1", title: "Law", description: undefined, notice: undefined, attribution: undefined },
  ...{ licence: undefined, creators: [], source: undefined, language: "en", bands: [], typologies: [], measures: [] },
  indicators,
});

const earlier = of(
  asking("a", "May a child become a citizen at birth?"),
  asking("b", "How long must one have lived here?"),
  asking("c", "Is a language test asked for before one may become a citizen?"),
  asking("d", "Is there an oath?"),
);
const later = of(
  asking("a", "May a child become a citizen at birth?"),
  asking("b", "How many years must one have lived here?"),
  {
    ...{ id: "c", title: { en: "c" }, question: undefined, guidance: undefined, tags: [], kind: "compound" },
    ...{ combine: { kind: "mean" }, missing: { kind: "skip", need: 0 } },
    items: [
      { indicator: asking("c1", "Written?"), weight: 1 },
      { indicator: asking("c2", "Spoken?"), weight: 1 },
    ],
  },
  asking("e", "What does it cost?"),
);

test("says of every question what became of it", () => {
  expect(proposedCrosswalk(earlier, later)).toEqual([
    { kind: "unchanged", from: ["a"], to: ["a"] },
    { kind: "reworded", from: ["b"], to: ["b"] },
    { kind: "split", from: ["c"], to: ["c1", "c2"] },
    { kind: "dropped", from: ["d"], to: [] },
    { kind: "new", from: [], to: ["e"] },
  ]);
});

test("knows a question again under another name", () => {
  const renamed = of(asking("at-birth", "May a child become a citizen at birth?"));
  expect(proposedCrosswalk(of(asking("birth", "May a child become a citizen at birth?")), renamed)).toEqual([
    { kind: "reworded", from: ["birth"], to: ["at-birth"] },
  ]);
});

test("what is proposed is whole, whatever the versions are", () => {
  fc.assert(
    fc.property(anyInstrument, anyInstrument, (one, other) => {
      expect(crosswalkFaults(one, other, proposedCrosswalk(one, other))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a gap, a question twice and a row of the wrong shape are all found", () => {
  const rows = [
    { kind: "unchanged" as const, from: ["a"], to: ["a"] },
    { kind: "merged" as const, from: ["b"], to: ["b"] },
    { kind: "split" as const, from: ["c"], to: ["c1", "c2"] },
    { kind: "new" as const, from: [], to: ["c1"] },
    { kind: "dropped" as const, from: ["x"], to: [] },
  ];
  expect(crosswalkFaults(earlier, later, rows)).toEqual([
    { kind: "shape", row: 1 },
    { kind: "unknown", side: "from", id: "x" },
    { kind: "unaccounted", side: "from", id: "d" },
    { kind: "twice", side: "to", id: "c1" },
    { kind: "unaccounted", side: "to", id: "e" },
  ]);
});

test("an answer is taken over as it is only where its question is unchanged", () => {
  const priors = priorsThrough(proposedCrosswalk(earlier, later));
  expect(priors.get("a")).toEqual({ from: ["a"], kind: "unchanged", carries: "as-it-is" });
  expect(priors.get("c2")).toEqual({ from: ["c"], kind: "split", carries: "to-be-read" });
  expect(priors.get("e")).toBeUndefined();
});

test("two versions on, a question is still known by what it was first", () => {
  const priors = priorsThroughBoth(
    priorsThrough([
      { kind: "unchanged", from: ["a"], to: ["a"] },
      { kind: "merged", from: ["c1", "c2"], to: ["tests"] },
      { kind: "reworded", from: ["e"], to: ["fee"] },
      { kind: "merged", from: ["b", "f"], to: ["years"] },
    ]),
    priorsThrough([...proposedCrosswalk(earlier, later), { kind: "new", from: [], to: ["f"] }]),
  );
  expect([...priors]).toEqual([
    ["a", { from: ["a"], kind: "unchanged", carries: "as-it-is" }],
    ["tests", { from: ["c"], kind: "merged", carries: "to-be-read" }],
    ["years", { from: ["b"], kind: "merged", carries: "to-be-read" }],
  ]);
});
