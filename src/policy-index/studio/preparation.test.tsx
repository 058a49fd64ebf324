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
import { PreparationPart } from "./PreparationPart.tsx";
import { preparedIn, previewed, tried } from "./preview/previewed.ts";

const law = `passerelle: 1
id: law
version: "1"
title: Law
language: en
indicators:
  - { id: years, title: Years, kind: number, measured: true }
  - { id: fees, title: Fees, kind: number, measured: true }
measures:
  - { id: main, headline: true, title: Main, tree: { id: overall, title: Overall, children: [years, fees] } }
`;
const read = (prepare = ""): Instrument =>
  readInstrument(`${law}${prepare === "" ? "" : `prepare: ${prepare}\n`}`).instrument ?? expect.fail("unreadable");
const after = (of: Instrument, ...edits: Edit[]): Instrument =>
  edits.reduce((here, edit) => {
    const made = applied(here, edit);
    return "instrument" in made ? made.instrument : expect.fail(made.fault);
  }, of);
const draft: Draft = {
  ...{ id: "01890000-0000-7000-8000-000000000000", index: "law", title: "Law", version: 4, state: "open" },
  ...{ begun: "2027-01-01", changed: "2027-01-02" },
};

test("each step, said in the studio, is what its file says", () => {
  const said = after(
    read(),
    { kind: "prepare-screen", each: "period", available: 0.6 },
    {
      kind: "prepare-impute",
      method: "mean",
      alike: [
        { row: 0, of: "period" },
        { row: 1, of: "none" },
      ],
    },
    {
      ...{ kind: "prepare-treat", method: "outliers", first: { method: "winsorise", most: 5 } },
      next: { method: "log", by: "one" },
    },
    { kind: "prepare-normalise", method: "goalposts", posts: [{ id: "years", low: 0, high: 10 }, { id: "fees" }] },
    { kind: "prepare-normalise", id: "fees", method: "min-max", low: 0, high: 1 },
    { kind: "prepare-treat", id: "fees", method: "none" },
  );
  const file = `{ each: period, screen: { available: 0.6 }, impute: { rule: mean, by: period },
    treat: { rule: outliers, first: { rule: winsorise, most: 5 }, next: { rule: log, by: one } },
    normalise: { rule: goalposts, posts: { years: [0, 10] } },
    except: { fees: { treat: { rule: none }, normalise: { rule: min-max, range: [0, 1] } } } }`;
  expect(writeInstrument(said)).toBe(writeInstrument(read(file)));
  expect(findingsOn(said).filter(({ finding }) => finding.tier === "error")).toEqual([]);
  expect(changesBetween(read(), said)).toMatchObject([
    { of: "preparation", details: expect.arrayContaining([{ what: "impute", after: "mean, by period" }]) },
  ]);
  const back = after(
    said,
    { kind: "prepare-screen", each: "all" },
    { kind: "prepare-impute", method: "none" },
    { kind: "prepare-treat", method: "none" },
    { kind: "prepare-normalise", method: "none" },
    { kind: "prepare-normalise", id: "fees", method: "same" },
    { kind: "prepare-treat", id: "fees", method: "same" },
  );
  expect(back.prepare).toBeUndefined();
});

/** What the forms of a page send, as a browser would, untouched. */
function sentBy(page: string): readonly Readonly<Record<string, string>>[] {
  return page
    .split("<form")
    .slice(1)
    .map((form) => {
      const inputs = [...form.matchAll(/<input[^>]*? name="([^"]+)"[^>]*?value="([^"]*)"/g)];
      const selects = [...form.matchAll(/<select[^>]*? name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
        ([, name = "", options = ""]) => [
          "",
          name,
          /value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? "",
        ],
      );
      return Object.fromEntries([...inputs, ...selects].map(([, name = "", value = ""]) => [name, value]));
    });
}

const sent = (fields: Readonly<Record<string, string>>) =>
  editDraft.input.safeParse({ draft: draft.id, ...Object(formInput(editDraft.input, fields)) });

const pageOf = (instrument: Instrument, id?: string): string =>
  renderToStaticMarkup(
    <PreparationPart language="en" view={{ draft, instrument }} asked={{ address: "/", onceKey: "once" }} id={id} />,
  );

test.each([
  "{ screen: { available: 0.6, nonZero: 0.1 }, each: period, normalise: { rule: none } }",
  "{ impute: { rule: median, by: [period, { indicator: fees }, { groups: [north, south] }] } }",
  "{ impute: { rule: row-mean, within: [overall] }, normalise: { rule: z, mean: 50, deviation: 10 } }",
  "{ impute: { rule: last, gap: 3, ends: constant }, normalise: { rule: borda, ties: lowest } }",
  "{ treat: { rule: outliers, first: { rule: box-cox, power: 2, shifted: true }, next: { rule: log }, combined: true, skewness: 1 } }",
  "{ normalise: { rule: distance-to-reference, place: FRA, period: '2024', capped: true } }",
  "{ normalise: { rule: distance-to-target, targets: { years: 5, fees: 0.5 } } }",
  "{ normalise: { rule: goalposts, posts: { years: [0, 10], fees: [1, 2] }, scale: 10, cut: true } }",
  "{ normalise: { rule: categories, upTo: [0.25, 0.75], scores: [0, 50, 100] } }",
  "{ normalise: { rule: scaled, from: [1, 7] } }",
])("forms sent as they came change nothing: %s", (prepare) => {
  const instrument = read(prepare);
  const forms = sentBy(pageOf(instrument)).filter(({ _form: form = "" }) => form !== "" && !form.endsWith("-way"));
  expect(forms.length).toBeGreaterThan(0);
  for (const fields of forms) {
    const { success, data, error } = sent(fields);
    expect(error?.issues ?? []).toEqual([]);
    if (success) expect(writeInstrument(after(instrument, ...data.edits))).toBe(writeInstrument(instrument));
  }
});

test.each([
  [{ kind: "prepare-screen", each: "all", available: "2" }, "available"],
  [{ kind: "prepare-screen", each: "all", nonZero: "half" }, "nonZero"],
  [{ kind: "prepare-normalise", method: "min-max", low: "5", high: "5" }, "high"],
  [{ kind: "prepare-normalise", method: "z", deviation: "0" }, "deviation"],
  [{ kind: "prepare-normalise", method: "distance-to-reference", period: "2024" }, "place"],
  [{ kind: "prepare-normalise", method: "goalposts", "posts.0.id": "fees", "posts.0.low": "9" }, "posts.0.high"],
  [{ kind: "prepare-normalise", method: "categories", upTo: "0.5; 0.2", scores: "1 2 3" }, "upTo"],
  [{ kind: "prepare-normalise", method: "categories", upTo: "0,5", scores: "1" }, "scores"],
  [{ kind: "prepare-impute", method: "mean", "alike.0.row": "0", "alike.0.of": "groups" }, "alike.0.groups"],
  [{ kind: "prepare-impute", method: "row-mean", within: "nodes" }, "nodes"],
  [{ kind: "prepare-impute", method: "last", gap: "-1" }, "gap"],
])("%o is refused at its field", (edit, field) => {
  const fields = Object.fromEntries(Object.entries(edit).map(([name, value]) => [`edits.0.${name}`, value]));
  expect(sent(fields).error?.issues.map(({ path }) => path.join("."))).toEqual([`edits.0.${field}`]);
});

test("one question apart: said on its page, listed on that of all, and taken back", () => {
  const apart = after(read(), { kind: "prepare-normalise", id: "fees", method: "scaled", low: 0, high: 10 });
  expect(pageOf(apart)).toContain("part=preparation&amp;indicator=fees");
  expect(pageOf(apart, "fees")).toMatch(/value="scaled" selected/);
  expect(applied(apart, { kind: "prepare-normalise", id: "gone", method: "none" })).toEqual({ fault: "gone" });
  expect(findingsOn(after(read(), { kind: "prepare-normalise", method: "goalposts" }))).toMatchObject([
    { finding: { code: "prepare-target-missing", found: "years" }, part: { of: "preparation" } },
    { finding: { code: "prepare-target-missing", found: "fees" }, part: { of: "preparation" } },
  ]);
});

test("tried on earlier answers: what was filled in is counted, and a score no mean has a meaning for is told", () => {
  const [answered, missing] = [statuses.indexOf("answered"), statuses.indexOf("missing")];
  const answers = {
    ...{ places: ["DEU", "FRA"], periods: ["2024"], indicators: ["years", "fees"], covered: new Uint8Array([1, 1]) },
    status: new Uint8Array([answered, answered, answered, missing]),
    value: new Float64Array([2, 4, 10, Number.NaN]),
    notes: new Map(),
  };
  const plain = read();
  const given = { instrument: plain, answers, scores: scoreTable(plain, answers) };
  const later = read("{ impute: { rule: mean }, normalise: { rule: scaled, from: [0, 10] } }");
  const scored = tried(given, later);
  if (!("scores" in scored)) return expect.fail("it could not be scored");
  expect(preparedIn(scored)).toEqual({ filled: 1, treated: 0, out: 0 });
  expect(previewed(given, scored, "main")).toEqual([
    { place: "FRA", now: 70, before: 4 },
    { place: "DEU", now: 60, before: 6 },
  ]);
  const rule = {
    kind: "set-node-rule",
    measure: "main",
    id: "overall",
    combine: "geometric-mean",
    missing: "skip",
  } as const;
  const standard = after(read("{ normalise: { rule: z } }"), rule);
  expect(tried(given, standard)).toMatchObject({ finding: { code: "negative-score" } });
});
