import fc from "fast-check";
import { expect, test } from "vitest";
import { numbersIn } from "../../base/numbers-in.ts";
import { anyInstrument } from "../instrument/any-instrument.ts";
import type { Instrument } from "../instrument/contract.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { writeInstrument } from "../instrument/write-instrument.ts";
import { anyEdit } from "./any-edits.ts";
import { applied } from "./apply.ts";
import { proposedCrosswalk } from "./crosswalk.ts";
import { changesBetween } from "./diff.ts";
import { Edit } from "./edits/contract.ts";
import { findingsOn } from "./findings.ts";
import { allApplied, areApart, isFree, isSame, steps, touchOf, undone, wayBack } from "./rules.ts";

const law = `
passerelle: 1
id: law
version: "1.0"
title: { en: Law }
indicators:
  - id: birth
    title: { en: Birth }
    options:
      - { key: "1", label: { en: "Yes" }, score: 100 }
      - { key: "0", label: { en: "No" }, score: 0 }
  - id: years
    title: { en: Years }
    kind: number
    bands: [{ upTo: 5, score: 100 }, { score: 0 }]
measures:
  - id: headline
    headline: true
    tree: { id: overall, children: [{ id: ways, children: [birth] }, years] }
`;

const read = (text: string): Instrument => readInstrument(text).instrument ?? expect.fail("unreadable");
const after = (instrument: Instrument, edit: Edit): Instrument => {
  const made = applied(instrument, edit);
  return "instrument" in made ? made.instrument : expect.fail(made.fault);
};
const some = fc.anything().chain(() => anyInstrument);
const small = new Set(["text", "set-option", "weigh", "set-node-rule"]);
const smallEdit = (of: Instrument) => anyEdit(of).filter(({ kind }) => small.has(kind));
const withEdits = some.chain((instrument) =>
  fc.tuple(fc.constant(instrument), fc.array(anyEdit(instrument), { maxLength: 6 })),
);

test("an indicator moves from one branch to another, and back", () => {
  const to: Edit = { kind: "move", measure: "headline", from: "ways", child: "birth", under: "overall", position: 0 };
  const moved = after(read(law), to);
  expect(moved.measures[0]?.tree.children.map((child) => (child.kind === "node" ? child.id : child.indicator))).toEqual(
    ["birth", "ways", "years"],
  );
  expect(undone(moved, wayBack(read(law), [to], moved))).toEqual(read(law));
});

test("a branch never hangs under itself", () => {
  const grown = after(read(law), {
    ...{ kind: "add-node", measure: "headline", under: "ways", id: "deep", title: "Deep", language: "en" },
  });
  expect(applied(grown, { kind: "move", measure: "headline", from: "overall", child: "ways", under: "deep" })).toEqual({
    fault: "inside",
  });
});

test("an indicator that is renamed keeps its place in every tree", () => {
  const renamed = after(read(law), { kind: "rename-indicator", id: "birth", to: "at-birth" });
  expect(writeInstrument(renamed)).toBe(writeInstrument(read(law)).replaceAll("birth", "at-birth"));
});

test("a measure that is renamed keeps everything else, and its place; what became of the questions is the same", () => {
  const two = after(read(law), {
    kind: "add-measure",
    id: "second",
    title: "Second",
    language: "en",
    like: "headline",
  });
  const renamed = after(two, { kind: "rename-measure", id: "headline", to: "overall-score" });
  expect(writeInstrument(renamed)).toBe(writeInstrument(two).replace("id: headline", "id: overall-score"));
  expect(proposedCrosswalk(two, renamed).map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
  expect(changesBetween(two, renamed)).toEqual([
    {
      of: "measure",
      id: "overall-score",
      kind: "changed",
      details: [{ what: "id", before: "headline", after: "overall-score" }],
    },
  ]);
  expect(applied(two, { kind: "rename-measure", id: "headline", to: "second" })).toEqual({ fault: "taken" });
  expect(applied(two, { kind: "rename-measure", id: "gone", to: "other" })).toEqual({ fault: "gone" });
});

test("what a preparation says of a question or a branch follows its name, and goes with the question", () => {
  const prepared = read(`${law}
prepare:
  impute: { rule: mean, by: { indicator: birth } }
  normalise: { rule: goalposts, posts: { birth: [0, 100], years: [0, 10] } }
  except: { birth: { normalise: { rule: none } } }
`);
  const renamed = after(prepared, { kind: "rename-indicator", id: "birth", to: "at-birth" });
  expect(writeInstrument(renamed)).toBe(writeInstrument(prepared).replaceAll("birth", "at-birth"));
  expect(after(prepared, { kind: "remove-indicator", id: "birth" }).prepare).toMatchObject({
    normalise: { posts: { years: [0, 10] } },
    except: {},
  });
  const within = read(`${law}
prepare: { impute: { rule: row-mean, within: [ways] } }
`);
  const branch = after(within, { kind: "rename-node", measure: "headline", id: "ways", to: "paths" });
  expect(branch.prepare?.impute).toEqual({ kind: "row-mean", within: ["paths"] });
});

test("a rule goes on meaning the branch it meant, though another measure has one of that name", () => {
  const typed = read(`${law}
typologies:
  - id: kind
    title: { en: Kind }
    rules: [{ label: { en: Open }, all: [{ node: ways, atLeast: 50 }] }]
`);
  const two = after(typed, { kind: "add-measure", id: "second", like: "headline", title: "Second", language: "en" });
  const nodeAfter = (measure: string) =>
    after(two, { kind: "rename-node", measure, id: "ways", to: "paths" }).typologies[0]?.rules[0]?.all[0]?.node;
  expect([nodeAfter("headline"), nodeAfter("second")]).toEqual(["paths", "ways"]);
});

test("whatever is done is undone to the letter", () => {
  fc.assert(
    fc.property(withEdits, ([instrument, edits]) => {
      let here = instrument;
      for (const edit of edits) {
        const made = applied(here, edit);
        if (!("instrument" in made)) continue;
        const back = undone(made.instrument, wayBack(here, [edit], made.instrument));
        expect(JSON.stringify(back)).toBe(JSON.stringify(here));
        here = made.instrument;
      }
    }),
    { numRuns: 150 },
  );
});

test("an instrument without a fault is written and read as the same", () => {
  fc.assert(
    fc.property(withEdits, ([instrument, edits]) => {
      let here = instrument;
      for (const edit of edits) {
        const made = applied(here, edit);
        if ("instrument" in made) here = made.instrument;
      }
      const errors = findingsOn(here).filter(({ finding }) => finding.tier === "error");
      const text = writeInstrument(here);
      const again = readInstrument(text);
      // The same on the screen as in the file, to the finding.
      expect(
        again.findings
          .filter(({ tier }) => tier === "error")
          .map(({ code }) => code)
          .sort(),
      ).toEqual(errors.map(({ finding }) => finding.code).sort());
      if (errors.length === 0) expect(again.instrument && writeInstrument(again.instrument)).toBe(text);
    }),
    { numRuns: 150 },
  );
});

test("two edits that touch different things come to the same, whichever is first", () => {
  fc.assert(
    fc.property(
      some.chain((instrument) => fc.tuple(fc.constant(instrument), smallEdit(instrument), smallEdit(instrument))),
      ([instrument, one, other]) => {
        fc.pre(areApart([touchOf(one)], [touchOf(other)]));
        const first = allApplied(instrument, [one, other]);
        const second = allApplied(instrument, [other, one]);
        fc.pre("instrument" in first && "instrument" in second);
        const sorted = (value: unknown): unknown =>
          JSON.stringify(value, (_, part) =>
            typeof part === "object" && part !== null && !Array.isArray(part)
              ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
              : part,
          );
        if ("instrument" in first && "instrument" in second)
          expect(sorted(first.instrument)).toBe(sorted(second.instrument));
      },
    ),
    { numRuns: 100 },
  );
});

test("the rules of two branches of a tree are one thing, for one follows the other; a rule and a text are two", () => {
  const rule = (id: string, measure = "headline"): Edit => ({
    ...{ kind: "set-node-rule", measure, id, combine: "min", missing: "skip" },
  });
  const text: Edit = {
    kind: "text",
    of: "node",
    measure: "headline",
    id: "a",
    field: "title",
    language: "fr",
    words: "x",
  };
  expect(areApart([touchOf(rule("a"))], [touchOf(rule("b"))])).toBe(false);
  expect(areApart([touchOf(rule("a"))], [touchOf(rule("b", "second"))])).toBe(true);
  expect(areApart([touchOf(rule("a"))], [touchOf(text)])).toBe(true);
});

test("what changes nothing is not told", () => {
  const same: Edit = { kind: "text", of: "indicator", id: "birth", field: "title", language: "en", words: "Birth" };
  const made = allApplied(read(law), [same]);
  expect("told" in made && made.told).toEqual([]);
  expect("instrument" in made && isSame(made.instrument, read(law))).toBe(true);
});

test("one undoes one's own, last first, and does it again; not under what somebody else did since", () => {
  const back = { edits: [] };
  const entry = (version: number, kind: "edit" | "undo" | "redo", by: string, touch: string) => ({
    ...{ version, kind, by, touches: [[touch]], back },
  });
  const history = [entry(2, "edit", "ana", "a"), entry(3, "edit", "ben", "b"), entry(4, "edit", "ana", "c")];
  expect(steps(history, "ana").undo?.version).toBe(4);
  const taken = [...history, entry(5, "undo", "ana", "c")];
  expect(steps(taken, "ana")).toMatchObject({ undo: { version: 2 }, redo: { version: 5 } });
  const whole = { ...entry(2, "edit", "ana", "a"), back: { parts: expect.anything() } };
  expect(isFree(history, whole)).toBe(false);
});

test("a list of numbers is taken whole or not at all: what may be two numbers, or is none, is refused with its field", () => {
  const bands = { kind: "set-number-bands", id: "years", bands: [{ score: 1 }] };
  const given = (notApplicable: string) => Edit.safeParse({ ...bands, notApplicable });
  for (const [text, numbers] of [
    ["-1 99", [-1, 99]],
    ["1, 2; 0,5", [1, 2, 0.5]],
    ["99 99", [99]],
    ["", []],
  ] as const) {
    const edit = given(text).data ?? expect.fail(text);
    expect(after(read(law), edit).indicators[1]).toMatchObject({ notApplicable: numbers });
  }
  for (const text of ["1,000", "5 1,000", "99 n/a", "1.000,5"])
    expect(given(text).error?.issues.map(({ path }) => path)).toEqual([["notApplicable"]]);
  expect(numbersIn("0,25; 0,5")).toEqual([0.25, 0.5]);
});
