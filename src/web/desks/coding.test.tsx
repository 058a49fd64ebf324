/** A source is described for a question without a script: the answer is kept, the source is described, and both meet again. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Source } from "../../evidence/sources/contract.ts";
import { archiveOf } from "../../explorer/reading/fixture.ts";
import type { Questionnaire } from "../../policy-index/coding/contract.ts";
import { emptyWritten } from "../../policy-index/coding/rules.ts";
import type { DeskPlace, Posted } from "../desk-page.ts";
import { codingAreaPage } from "./coding.tsx";

const edition = "0b9d2c1e-6c1c-4f0e-9f0b-000000000001";
const law = "0b9d2c1e-6c1c-4f0e-9f0b-000000000003";
const here = `/en/desk/coding/${edition}/FRA/2027/ways`;

const source: Source = {
  ...{ source: law, title: "Code civil", issuer: "", kind: "law", date: "", language: "fr", url: "", inForce: "" },
  ...{ identifiers: [], cited: 0, version: 4 },
};

const questionnaire = (sources: Source[]): Questionnaire => ({
  ...{ edition, editionTitle: { words: "2027" }, index: "law", place: "FRA", period: "2027", slot: 1, role: "author" },
  ...{ exercise: false, open: true, referenceDay: "2027-01-01", priors: {}, coder: edition, sources },
  stages: { secondAuthor: true, review: true, adjudication: true, harmonisation: false, governmentWindow: false },
  areas: [{ id: "ways", title: { words: "Ways in" }, questions: ["birth"] }],
  questions: [{ id: "birth", area: "ways", title: { words: "Birth" }, kind: "number", options: [] }],
  answers: [
    {
      ...{ indicator: "birth", state: "drafting", version: 2, contentVersion: 2, comments: [] },
      written: { ...emptyWritten, justification: "Kept before" },
    },
  ],
});

const placeAt = (query: string): DeskPlace => ({
  ...{ language: "en", archive: archiveOf([]), now: new Date("2027-02-01T09:30:00Z"), origin: "https://example.org" },
  actor: { kind: "person", name: edition, roles: [], provedAt: new Date("2027-02-01T09:30:00Z") },
  ...{ address: `${here}${query}`, onceKey: "0123456789" },
});

const page = (query: string, sources: Source[] = [], posted?: Posted): string => {
  const place = { ...placeAt(query), ...(posted ? { posted } : {}) };
  return renderToStaticMarkup(codingAreaPage.html(questionnaire(sources), place).content);
};

const after = (act: string, output: unknown, query: string) =>
  codingAreaPage.after?.(act, output, { language: "en", address: `${here}${query}` });

const saved = { indicator: "birth", state: "drafting", version: 3, contentVersion: 3, written: emptyWritten };

test("a question's form keeps the answer and leads on to the library, or to a description", () => {
  const html = page("");
  expect(html).toContain(`formAction="${here}?next=cite"`);
  expect(html).toContain(`formAction="${here}?next=describe"`);
  expect(after("coding.save", saved, "?next=cite")).toBe(`${here}?cite=birth`);
  expect(after("coding.save", saved, "?next=describe")).toBe(`${here}?describe=birth`);
  expect(after("coding.save", saved, "?cite=birth")).toBe(here);
});

test("the description is the library's own form, and leads to a copy, or at once to the question with the source", () => {
  const described = page("?describe=birth");
  expect(described).toContain('value="sources.add"');
  expect(described).not.toContain('value="coding.save"');
  expect(after("sources.add", source, "?describe=birth")).toBe(`${here}?describe=birth&source=${law}`);
  const copied = page(`?describe=birth&source=${law}`, [source]);
  for (const part of ['value="sources.keep-copy"', `name="source" value="${law}"`, 'name="_match" value="4"'])
    expect(copied).toContain(part);
  expect(copied).toContain(`href="${here}?cite=birth&amp;source=${law}"`);
  expect(after("sources.keep-copy", source, `?describe=birth&source=${law}`)).toBe(`${here}?cite=birth&source=${law}`);
});

test("back at the question the source is in the form, and what was kept is there", () => {
  const html = page(`?cite=birth&source=${law}`, [source]);
  expect(html).toContain(`name="citations.0.source" value="${law}"`);
  expect(html).toContain("Kept before");
  expect(html).toContain("Say the place in it");
});

test("an identifier of which nobody said the kind is shown with its kind, and once refused with what is amiss", () => {
  const known = { ...source, identifiers: [{ scheme: "un-symbol" as const, value: "A/RES/73/195" }] };
  const shown = page(`?describe=birth&source=${law}`, [known]);
  expect(shown).toMatch(/Recognised: UN symbol<\/span>\s*<bdi dir="ltr">A\/RES\/73\/195/);
  expect(shown).toContain(`/en/desk/sources/${edition}/${law}`);
  const problem = { type: "about:blank", title: "No", detail: "", mend: "", requestId: "test", status: 422, facts: {} };
  const sent = (fields: Record<string, string>) =>
    page("?describe=birth", [], {
      ...{ act: "sources.add", fields: { title: "Law", ...fields } },
      problem: { ...problem, code: "identifier-unknown" },
    });
  expect(page("?describe=birth")).toContain('<option value="" selected="">Recognise it</option>');
  expect(sent({ "identifiers.0.value": "page 4" })).toContain("none of these kinds");
  expect(sent({ "identifiers.0.value": "ECLI:FR" })).toContain("Read as ECLI, it is not whole");
  expect(sent({ "identifiers.0.value": "10.1000/182" })).not.toContain("aria-invalid");
});

test("a description that was refused keeps what was written", () => {
  const said = { type: "about:blank", title: "No", detail: "It is half.", mend: "Write the rest.", requestId: "test" };
  const problem = { ...said, status: 422, code: "identifier-incomplete", facts: {} };
  const posted = { act: "sources.add", fields: { title: "Half a law" }, problem };
  const html = page("?describe=birth", [], posted);
  expect(html).toContain('value="Half a law"');
  // The browser keeps its own tongue to itself; what is amiss is said beside the field, in the reader's language.
  expect(html).toMatch(/<form[^>]*noValidate/i);
  expect(html).not.toContain("Write a year");
  const fields = { title: "Half a law", inForce: "tomorrow", url: "ftp://x" };
  const amiss = page("?describe=birth", [], { act: "sources.add", fields, problem });
  for (const said of ["Write a year, a month or a day: 2019, 2019-06 or 2019-06-30.", "begins with https://"])
    expect(amiss).toContain(said);
  expect(html).toContain("Write the rest.");
});
