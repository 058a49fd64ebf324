import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { formInput } from "../../web/form-input.ts";
import type { Instrument } from "../instrument/contract.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { writeInstrument } from "../instrument/write-instrument.ts";
import { statuses } from "../package/contract.ts";
import { scoreTable } from "../scoring/score-package.ts";
import { applied } from "./apply.ts";
import { type Draft, editDraft } from "./contract.ts";
import { changesBetween } from "./diff.ts";
import type { Edit } from "./edits/contract.ts";
import { findingsOn } from "./findings.ts";
import { named, tried } from "./preview/previewed.ts";
import { TypologyPart } from "./TypologyPart.tsx";

const { instrument } = readInstrument(`passerelle: 1
id: law
version: "1"
title: Law
language: en
indicators:
  - { id: birth, title: Birth, kind: score }
measures:
  - { id: main, headline: true, title: Main, tree: { id: overall, title: Overall, children: [birth] } }
typologies:
  - { id: approach, title: Approach, rules: [{ label: Open, all: [{ node: overall, atLeast: 50 }] }, { label: Other }] }
`);
if (!instrument) throw new Error("the instrument of the test has faults");

const after = (of: Instrument, ...edits: Edit[]): Instrument =>
  edits.reduce((here, edit) => {
    const made = applied(here, edit);
    return "instrument" in made ? made.instrument : expect.fail(made.fault);
  }, of);

test("a typology is added, gets rules, and is written as its file says it", () => {
  const made = after(
    instrument,
    { kind: "add-typology", id: "speed", title: "Speed", language: "en" },
    { kind: "add-rule", id: "speed", title: "Slow", language: "en" },
    { kind: "add-rule", id: "speed", title: "Fast", language: "en" },
    { kind: "set-rule", id: "speed", rule: 1, conditions: [{ row: 0, node: "overall", above: 80 }, { row: 1 }] },
    { kind: "move-rule", id: "speed", rule: 1, position: 0 },
    { kind: "move-typology", id: "speed", position: 0 },
  );
  const again = readInstrument(writeInstrument(made));
  expect(again.findings.filter(({ tier }) => tier === "error")).toEqual([]);
  expect(again.instrument?.typologies.map(({ id, rules }) => [id, rules.map(({ all }) => all.length)])).toEqual([
    ["speed", [1, 0]],
    ["approach", [1, 0]],
  ]);
  expect(changesBetween(instrument, made)).toMatchObject([{ of: "typology", id: "speed", kind: "added" }]);
  expect(applied(made, { kind: "rename-typology", id: "speed", to: "approach" })).toEqual({ fault: "taken" });
  expect(applied(made, { kind: "remove-rule", id: "speed", rule: 7 })).toEqual({ fault: "gone" });
});

test("a rule that asks for a branch that is gone is a finding, mended on the page of its typology", () => {
  const conditions = [{ row: 0, node: "rights", atLeast: 1 }];
  const made = after(instrument, { kind: "set-rule", id: "approach", rule: 0, conditions });
  expect(findingsOn(made)).toMatchObject([
    { finding: { code: "typology-node-unknown" }, part: { of: "typology", id: "approach" } },
  ]);
});

test("tried on earlier answers: those named otherwise come first; a missing score is not taken for a low one", () => {
  const answered = statuses.indexOf("answered");
  const answers = {
    ...{ places: ["FRA", "DEU", "ITA"], periods: ["2024"], indicators: ["birth"], covered: new Uint8Array([1, 1, 1]) },
    status: new Uint8Array([answered, answered, statuses.indexOf("missing")]),
    value: new Float64Array([30, 60, Number.NaN]),
    notes: new Map(),
  };
  const given = { instrument, answers, scores: scoreTable(instrument, answers) };
  const later = after(instrument, {
    ...{ kind: "set-rule", id: "approach", rule: 0, conditions: [{ row: 0, node: "overall", above: 60 }] },
  });
  const [typology] = later.typologies;
  const scored = tried(given, later);
  expect(typology && "scores" in scored && named(given, scored, typology)).toEqual([
    { place: "DEU", now: { label: "Other" }, before: { label: "Open" } },
    { place: "FRA", now: { label: "Other" }, before: { label: "Other" } },
    { place: "ITA", now: { why: "undetermined" }, before: { why: "undetermined" } },
  ]);
});

const draft: Draft = {
  ...{ id: "01890000-0000-7000-8000-000000000000", index: "law", title: "Law", version: 4, state: "open" },
  ...{ begun: "2027-01-01", changed: "2027-01-02" },
};

test("what the page's form of a rule sends, untouched, changes nothing; bounds that exclude each other are refused", () => {
  const page = renderToStaticMarkup(
    <TypologyPart
      language="en"
      view={{ draft, instrument }}
      asked={{ address: "/", onceKey: "once-once" }}
      id="approach"
    />,
  );
  const form = page.split("<form").find((part) => part.includes('id="rule-0"')) ?? "";
  const fields = [
    ...[...form.matchAll(/<input[^>]*? name="([^"]+)"[^>]*?value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
    ["edits.0.conditions.0.node", /<option value="([^"]+)" selected/.exec(form)?.[1] ?? ""],
    ["edits.0.conditions.1.node", ""],
  ];
  const sent = (more: Readonly<Record<string, string>> = {}) =>
    editDraft.input.safeParse({
      draft: draft.id,
      ...Object(formInput(editDraft.input, { ...Object.fromEntries(fields), ...more })),
    });
  const [edit] = sent().data?.edits ?? [];
  expect(edit && after(instrument, edit)).toEqual(instrument);
  expect(sent({ "edits.0.conditions.0.below": "40" }).error?.issues.map(({ path }) => path.join("."))).toEqual([
    "edits.0.conditions.0.below",
  ]);
});
