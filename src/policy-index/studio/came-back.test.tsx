import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { formInput } from "../../web/form-input.ts";
import type { Asked, Sent } from "../editions/ActForm.tsx";
import { readInstrument } from "../instrument/read-instrument.ts";
import { indicatorIn } from "./apply.ts";
import { type Draft, editDraft } from "./contract.ts";
import { IndicatorPart } from "./IndicatorPart.tsx";
import { NodePart } from "./NodePart.tsx";
import { hasItsForm, Overtaken } from "./Overtaken.tsx";
import { PartTexts } from "./PartTexts.tsx";
import { PublishDraft } from "./PublishDraft.tsx";
import { StudioList } from "./StudioList.tsx";
import { textsOf } from "./texts.ts";

const { instrument } = readInstrument(`passerelle: 1
id: law
version: "1"
title: Law
language: en
indicators:
  - { id: birth, title: Birth, options: [{ key: "1", label: "Yes", score: 100 }, { key: "0", label: "No", score: 0 }] }
  - { id: years, title: Years, kind: number, bands: [{ upTo: 5, score: 100 }, { score: 0 }] }
  - { id: wealth, title: Wealth, kind: number, measured: true }
  - { id: oath, title: Oath, kind: score }
  - id: ways
    title: Ways
    kind: compound
    items: [{ id: short, title: Short, kind: score }, { id: long, title: Long, kind: score }]
measures:
  - id: main
    headline: true
    title: Main
    tree: { id: overall, children: [{ id: paths, title: Paths, children: [birth] }, years, oath, ways] }
`);
if (!instrument) throw new Error("the instrument of the test has faults");

const draft: Draft = {
  ...{ id: "01890000-0000-7000-8000-000000000000", index: "law", title: "Law", version: 4, state: "open" },
  ...{ begun: "2027-01-01", changed: "2027-01-02" },
};

const question =
  (id: string) =>
  (asked: Asked): ReactElement => {
    const indicator = indicatorIn(instrument, id) ?? expect.fail(id);
    return <IndicatorPart {...{ language: "en", asked, draft, instrument, indicator }} measure="main" />;
  };
const branch =
  (id: string) =>
  (asked: Asked): ReactElement => {
    const { tree } = instrument.measures[0] ?? expect.fail("no measure");
    const node = tree.children.find((child) => child.kind === "node" && child.id === id);
    return (
      <NodePart
        {...{ language: "en", asked, instrument, draft: draft.id }}
        match={4}
        measure="main"
        node={node?.kind === "node" ? node : tree}
      />
    );
  };
const texts = (asked: Asked): ReactElement => (
  <PartTexts
    {...{ language: "en", asked, from: "en", into: "fr", spoken: "en" }}
    match={4}
    texts={textsOf(instrument).filter(({ spot }) => spot.id === "birth")}
    mayEdit
  />
);

type Page = (asked: Asked) => ReactElement;
const asked: Asked = { address: "/", onceKey: "once-once" };

/** What a form of a page sends, as a browser would, with some of it written over. */
function sent(page: Page, form: string, over: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const html = renderToStaticMarkup(page(asked));
  const part = html.split("<form").find((one) => one.includes(` id="${form}"`)) ?? expect.fail(`no form ${form}`);
  const inputs = [...part.matchAll(/<input[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"/g)];
  const chosen = [...part.matchAll(/<select[^>]*?name="([^"]+)".*?<option value="([^"]*)" selected/g)];
  const fields = Object.fromEntries([...inputs, ...chosen].map(([, name = "", value = ""]) => [name, value]));
  for (const name of Object.keys(over)) if (!part.includes(`name="${name}"`)) expect.fail(`no field ${name}`);
  return { ...fields, ...over };
}

/** What the studio finds wrong with it, as the page is told. */
function detailsOf(fields: Readonly<Record<string, string>>) {
  const read = editDraft.input.safeParse({ draft: draft.id, ...formInput(editDraft.input, fields) });
  return read.success ? [] : read.error.issues.map(({ path }) => ({ field: path.join("."), fault: "invalid" }));
}

const back = (page: Page, fields: Sent["fields"], problem: Partial<Sent["problem"]>): string =>
  renderToStaticMarkup(
    page({
      ...asked,
      posted: {
        act: "studio.edit",
        fields,
        problem: { code: "input-invalid", title: "T", detail: "D", mend: "M", ...problem },
      },
    }),
  );

const cases: readonly [string, Page, string, string, string][] = [
  ["the score of an option", question("birth"), "options", "edits.1.score", "much"],
  ["the key of an option", question("birth"), "options", "edits.0.to", "=1"],
  ["the score of a new option", question("birth"), "add-option", "edits.0.score", "much"],
  ["the id of a question", question("birth"), "rename", "edits.0.to", "a,b"],
  ["where a band ends", question("years"), "bands", "edits.0.bands.0.upTo", "five"],
  ["a band without its score", question("years"), "bands", "edits.0.bands.0.score", ""],
  ["the range of a score", question("oath"), "range", "edits.0.high", "-3"],
  ["what a sub-item weighs", question("ways"), "combination", "edits.2.weight", "-1"],
  ["the id of a new sub-item", question("ways"), "add-item", "edits.0.item", "@x"],
  ["the share that must be there", branch("overall"), "rule", "edits.0.need", "2"],
  ["what a part weighs", branch("overall"), "rule", "edits.3.weight", "heavy"],
  ["the id of a new question", branch("overall"), "add-indicator", "edits.0.id", "a,b"],
  ["the id of a new branch", branch("paths"), "add-node", "edits.0.id", "a,b"],
  ["the id of a branch", branch("paths"), "rename-node", "edits.0.to", "a,b"],
];

test.each(cases)("%s that cannot be so is marked, still there, and led to from above", (_, page, form, name, value) => {
  const title: Readonly<Record<string, string>> = form.startsWith("add-") ? { "edits.0.title": "New" } : {};
  const key: Readonly<Record<string, string>> = form === "add-option" ? { "edits.0.key": "2" } : {};
  const fields = sent(page, form, { ...title, ...key, [name]: value });
  const details = detailsOf(fields);
  expect(details.length).toBeGreaterThan(0);
  const html = back(page, fields, { details });
  const input = html
    .match(new RegExp(`<input id="([^"]+)"[^>]*name="${name}"[^>]*>`, "g"))
    ?.find((one) => one.includes("aria-invalid"));
  expect(input).toContain(`value="${value}"`);
  const id = input?.match(/id="([^"]+)"/)?.[1] ?? "";
  expect(input).toContain(`aria-describedby="${id}-wrong`);
  expect(html).toContain(`id="${id}-wrong"`);
  expect(html).toContain(`href="#${id}"`);
  expect(html.match(/aria-invalid/g)).toHaveLength(1);
});

test("an untouched form of each page is one the studio takes", () => {
  for (const [, page, form] of cases.filter(([, , form]) => !form.startsWith("add-")))
    expect(detailsOf(sent(page, form, {}))).toEqual([]);
});

test("of several keys the one that is taken is marked", () => {
  const fields = sent(question("birth"), "options", { "edits.1.to": "1" });
  const html = back(question("birth"), fields, { code: "edit-impossible", facts: { why: "taken", at: 1 } });
  expect(html).toMatch(/id="options-1-to"[^>]*aria-invalid="true"[^>]*value="1"/);
  expect(html).toContain('href="#options-1-to">No · Key');
  expect(html.match(/aria-invalid/g)).toHaveLength(1);
});

test("what was written comes back to what it was written of, though somebody else changed the rows meanwhile", () => {
  // The page it was sent from had one option more, first.
  const fields = {
    ...{ _form: "options", "edits.0.kind": "set-option", "edits.0.id": "birth", "edits.0.key": "9" },
    ...{ "edits.0.to": "9", "edits.0.score": "5" },
    ...{
      "edits.1.kind": "set-option",
      "edits.1.id": "birth",
      "edits.1.key": "1",
      "edits.1.to": "1",
      "edits.1.score": "70",
    },
  };
  const html = back(question("birth"), fields, { code: "stale" });
  expect(html).toMatch(/id="options-0-score"[^>]*value="70"/);
  expect(html).toContain("What stands here now: 100");
  expect(html).not.toContain('value="9"');
});

test("a text that was refused stays in its field, with what stands there now", () => {
  const spot = { "edits.0.kind": "text", "edits.0.of": "indicator", "edits.0.id": "birth", "edits.0.field": "title" };
  const fields = { _form: "texts", ...spot, "edits.0.language": "en", "edits.0.words": "Born here" };
  const html = back(texts, fields, { code: "stale", details: [{ what: "x", yours: "Born here", theirs: "Birth" }] });
  expect(html).toMatch(/data-stands="Birth"[^>]*>Born here<\/textarea>/);
  expect(html).toContain("What stands here now: Birth");
});

test("what was written of a thing that is gone is shown, to be taken elsewhere", () => {
  const posted: Sent = {
    act: "studio.edit",
    fields: { _form: "texts", "edits.0.field": "guidance", "edits.0.words": "Count the rule at birth." },
    problem: { code: "edit-impossible", title: "T", detail: "D", mend: "M", facts: { why: "gone" } },
  };
  expect(hasItsForm(posted, "/en/desk/studio/x?indicator=gone", { of: "instrument" })).toBe(false);
  expect(hasItsForm(posted, "/en/desk/studio/x?indicator=birth", { of: "indicator", id: "birth" })).toBe(true);
  expect(renderToStaticMarkup(<Overtaken posted={posted} language="en" />)).toMatch(
    /Guidance: <span dir="auto">Count the rule at birth\./,
  );
});

test("a name no version may have, and a code no index may have, are marked with what was written still there", () => {
  const problem = { code: "input-invalid", title: "T", detail: "D", mend: "M" };
  const refused = (act: string, name: string): Asked => ({
    ...asked,
    posted: { act, fields: { [name]: "a/b" }, problem: { ...problem, facts: { fields: [name] } } },
  });
  const view = { draft, instrument, findings: [], mayEdit: true, mayUndo: false, mayRedo: false };
  const publish = refused("studio.publish", "version");
  const begin = refused("studio.begin", "index");
  for (const [name, html] of [
    [
      "version",
      renderToStaticMarkup(
        <PublishDraft language="en" view={{ ...view, part: { of: "instrument" } }} asked={publish} />,
      ),
    ],
    [
      "index",
      renderToStaticMarkup(
        <StudioList language="en" view={{ drafts: [], versions: [], mayEdit: true }} asked={begin} />,
      ),
    ],
  ] as const) {
    expect(html).toMatch(new RegExp(`<input id="${name}"[^>]*aria-invalid="true"[^>]*value="a/b"`));
    expect(html).toContain(`href="#${name}"`);
    expect(html).not.toContain(`<code>${name}</code>`);
  }
});
