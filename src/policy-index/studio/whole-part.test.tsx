import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { formInput } from "../../web/form-input.ts";
import type { Sent } from "../editions/ActForm.tsx";
import { readInstrument } from "../instrument/read-instrument.ts";
import { type Draft, editDraft } from "./contract.ts";
import { WholePart } from "./WholePart.tsx";

const { instrument } = readInstrument(`passerelle: 1
id: law
version: "1"
title: Law
language: en
licence: CC-BY-4.0
source: https://example.org
indicators:
  - { id: birth, title: Birth, options: [{ key: "1", label: "Yes", score: 100 }, { key: "0", label: "No", score: 0 }] }
measures:
  - { id: main, headline: true, title: Main, tree: { id: overall, children: [birth] } }
  - { id: second, title: Second, tree: { id: other, children: [birth] } }
bands: [{ from: 50, label: High }, { from: 0, label: Low }]
`);
if (!instrument) throw new Error("the instrument of the test has faults");

const draft: Draft = {
  ...{ id: "01890000-0000-7000-8000-000000000000", index: "law", title: "Law", version: 4, state: "open" },
  ...{ begun: "2027-01-01", changed: "2027-01-02" },
};

/** What each form of the page sends, as a browser would, untouched. */
const forms = renderToStaticMarkup(
  <WholePart language="en" view={{ draft, instrument }} asked={{ address: "/", onceKey: "once-once" }} />,
)
  .split("<form")
  .slice(1)
  .map((form) => {
    const fields = [...form.matchAll(/<input[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"/g)];
    return Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value]));
  });

test("each measure has its range and the way to the headline, each band its start, as edits the studio takes", () => {
  const edits = forms
    .flatMap(
      (fields) =>
        editDraft.input.safeParse({ draft: draft.id, ...Object(formInput(editDraft.input, fields)) }).data ?? [],
    )
    .flatMap((sent) => sent.edits);
  expect(edits).toEqual(
    expect.arrayContaining([
      { kind: "set-measure", id: "main", low: 0, high: 100 },
      { kind: "rename-measure", id: "main", to: "main" },
      { kind: "head-measure", id: "second" },
      { kind: "set-measure", id: "second", low: 0, high: 100 },
      { kind: "set-band", position: 0, lowest: 50 },
      { kind: "set-band", position: 1, lowest: 0 },
    ]),
  );
  expect(edits).toContainEqual({ kind: "about", licence: "CC-BY-4.0", source: "https://example.org" });
  expect(edits).not.toContainEqual({ kind: "head-measure", id: "main" });
});

/** The page when one of its forms came back. */
const cameBack = (form: string, fields: Readonly<Record<string, string>>, problem: Partial<Sent["problem"]>): string =>
  renderToStaticMarkup(
    <WholePart
      language="en"
      view={{ draft, instrument }}
      asked={{
        address: "/",
        onceKey: "once-once",
        posted: {
          act: "studio.edit",
          fields: { _form: form, ...fields },
          problem: { code: "input-invalid", title: "T", detail: "D", mend: "M", ...problem },
        },
      }}
    />,
  );

test("an id that is taken, or is none, is refused at its field, with what was written", () => {
  const taken = cameBack(
    "rename-measure-1",
    { "edits.0.to": "main" },
    { code: "edit-impossible", facts: { why: "taken" } },
  );
  expect(taken).toMatch(/value="main"[^>]*>|aria-invalid="true"/);
  expect(taken).toMatch(/id="rename-measure-1-0-to-wrong">Something here has this id already/);
  expect(taken.match(/aria-invalid/g)).toHaveLength(1);

  const details = [{ field: "edits.0.to", fault: "invalid" }];
  const malformed = cameBack(
    "rename-measure-0",
    { "edits.0.to": "a,b" },
    { facts: { fields: ["edits.0.to"] }, details },
  );
  expect(malformed).toMatch(/value="a,b"/);
  expect(malformed).toMatch(/id="rename-measure-0-0-to-wrong">An id has no comma/);
  expect(malformed).not.toContain("edits.0.to</code>");
});
