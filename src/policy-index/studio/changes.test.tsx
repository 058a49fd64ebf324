import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Asked } from "../editions/ActForm.tsx";
import { Changes } from "./Changes.tsx";
import { FindingList } from "./FindingList.tsx";

const draft = {
  ...{ id: "01890000-0000-7000-8000-000000000000", index: "law", title: "Law", version: 4, state: "open" as const },
  ...{ begun: "2027-01-01", changed: "2027-01-02", basedOn: "1" },
};
const view = {
  ...{ draft, mayEdit: true, against: "1", versions: ["1"], crosswalkIs: "proposed" as const, crosswalkFaults: 0 },
  language: "en",
  changes: [
    {
      ...{ of: "indicator" as const, id: "birth", kind: "changed" as const },
      details: [
        { what: "title", language: "en", before: "Birth", after: "Born here" },
        { what: "score of 1", before: "100", after: "90" },
        { what: "kind", before: "choice", after: "number" },
      ],
    },
  ],
  crosswalk: [{ kind: "reworded" as const, from: ["birth"], to: ["birth"] }],
  questions: [
    { id: "birth", title: "Birth", side: "from" as const },
    { id: "birth", title: "Born here", side: "to" as const },
  ],
};
const page = (language: "en" | "fr", posted?: Asked["posted"]): string =>
  renderToStaticMarkup(
    <Changes language={language} view={view} asked={{ address: "/", onceKey: "once-once", posted }} />,
  );

test("what changed is said in the reader's language, and a crosswalk names its questions", () => {
  const html = page("fr");
  for (const words of ["Titre", "Score · 1", "<del>Choix entre options</del> <ins>Nombre avec tranches</ins>"])
    expect(html).toContain(words);
  for (const title of ["Birth", "Born here"]) expect(html).toContain(`<span class="entry-note">${title}</span>`);
});

test("a crosswalk that is refused comes back as it was written", () => {
  const html = page("en", {
    act: "studio.keep-crosswalk",
    fields: { "rows.0.from": "birth", "rows.0.kind": "split", "rows.0.to": "by-law, by-choice" },
    problem: { code: "crosswalk-incomplete", title: "T", detail: "D", mend: "M", details: [] },
  });
  expect(html).toContain('value="by-law, by-choice"');
  expect(html).toMatch(/<option value="split" selected="">/);
});

test("what is still empty is said by what to put there", () => {
  const empty = { tier: "error", code: "value-out-of-range", found: "[]", expected: "≥ 1" } as const;
  const html = (column: string): string =>
    renderToStaticMarkup(<FindingList language="en" findings={[{ finding: { ...empty, column } }]} />);
  expect(html("indicators")).toContain("It asks nothing yet.");
  expect(html("measures[0].tree.children[0].children")).toContain("Nothing hangs under this branch yet.");
  expect(html("indicators[0].options")).toContain("It has no options yet.");
});
