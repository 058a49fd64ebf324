import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { formInput } from "../../web/form-input.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { type Draft, editDraft } from "./contract.ts";
import { WholePart } from "./WholePart.tsx";

const { instrument } = readInstrument(`passerelle: 1
id: law
version: "1"
title: Law
language: en
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
      { kind: "head-measure", id: "second" },
      { kind: "set-measure", id: "second", low: 0, high: 100 },
      { kind: "set-band", position: 0, lowest: 50 },
      { kind: "set-band", position: 1, lowest: 0 },
    ]),
  );
  expect(edits).not.toContainEqual({ kind: "head-measure", id: "main" });
});
