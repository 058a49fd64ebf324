/** An action that a programme published here, beside those of a list; and what is left of one that was taken back. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import type { Action, Portfolio } from "../../facility/portfolio/contract.ts";
import { withPublished, withTakenBack } from "../../facility/portfolio/rules.ts";
import { type ArchiveWithShelf, shelfOf } from "../../facility/portfolio/shelf.ts";
import { ActionPage } from "./ActionPage.tsx";
import { action as operation } from "./contract.ts";
import { figuresView } from "./figures.ts";
import { portfolioArchive } from "./fixture.ts";
import { actionView, portfolioView } from "./rules.ts";

const published = portfolioArchive.shelf?.portfolio();
if (!published) throw new Error("there is no portfolio under test");

const deliverable = "0190a7c0-0000-4000-8000-00000000000d";
const own: Action = {
  ...{
    id: "exf-gha-1",
    title: "Exemple : accueillir",
    number: 1,
    countries: ["GHA"],
    region: "north",
    reach: "country",
  },
  ...{ areas: ["lm"], topics: [], topicsPrinted: [], institutionKinds: [], kinds: ["exchange"], activitiesPrinted: [] },
  ...{ start: "2027-01-18", end: "2027-06-30", status: "on-hold", statusAt: "2027-03-01" },
  ...{ requestedOn: "2026-09-07", decidedOn: "2026-10-07", firstActivityOn: "2027-01-22" },
  ...{
    experts: [],
    expertKinds: [],
    products: [],
    objectives: ["21"],
    targets: [],
    sourceUrl: "",
    sourceKind: "programme",
  },
  own: {
    ...{ programme: "EXF", programmeTitle: { en: "Example facility", fr: "Facilité d’exemple" }, language: "fr" },
    reason: "Exemple : des élections.",
    activities: [{ title: "Exemple : atelier", start: "2027-03-01", end: "2027-03-03", standing: "postponed" }],
    deliverables: [{ id: deliverable, title: { fr: "Exemple de rapport" } }],
  },
};

const archiveWith = (portfolio: Portfolio): ArchiveWithShelf => ({
  ...portfolioArchive,
  shelf: shelfOf([
    {
      ...published,
      record: { ...published.record, version: "2027-03-01" },
      portfolio: withPublished(published.portfolio, own),
    },
    { ...published, record: { ...published.record, version: "2027-03-02" }, portfolio },
  ]),
});

const archive = archiveWith(withPublished(published.portfolio, own));

test("it has its page in every language, with its own words in theirs, and its programme for source", () => {
  for (const lang of languages) {
    const view = operation.output.parse(actionView(archive, { lang, action: own.id }));
    const html = renderToStaticMarkup(<ActionPage view={view} language={lang} origin="https://example.org" />);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    for (const words of ["Exemple : des élections.", "Exemple : atelier", "Exemple de rapport"])
      expect(html).toContain(words);
    expect(html).toContain(`/${lang}/programmes/EXF`);
    expect(html).toContain(`/${lang}/deliverables/${deliverable}`);
  }
  const view = actionView(archive, { lang: "en", action: own.id });
  expect(view.edition).toMatchObject({ publisher: "Example facility", attribution: { label: "Example facility" } });
  expect(view.action.title).toMatchObject({ label: own.title, language: "fr" });
});

test("it stands in the list and counts in the figures, and whose facts they are is said of both", () => {
  const list = portfolioView(archive, { lang: "en", area: "lm", sort: "title", page: 1 });
  expect(list.actions.map(({ id }) => id)).toEqual([own.id]);
  expect(list.edition.attribution.label).toBe("Example facts · Example facility");
  const before = figuresView(portfolioArchive, { lang: "en", by: "year" });
  const { times, actions } = figuresView(archive, { lang: "en", by: "year" });
  expect(actions).toBe(before.actions + 1);
  expect(times.toDecision).toMatchObject({ actions: (before.times.toDecision?.actions ?? 0) + 1 });
  expect(times.toDecision).toMatchObject({ shortest: 30, median: 30 });
});

test("taken back it is in no version; at its address stands when and why", () => {
  const { programme, programmeTitle, language } = own.own ?? {
    programme: "",
    programmeTitle: "",
    language: "fr" as const,
  };
  const stone = {
    id: own.id,
    title: own.title,
    language,
    programme,
    programmeTitle,
    on: "2027-03-02",
    reason: "Example.",
  };
  const after = archiveWith(withTakenBack(withPublished(published.portfolio, own), stone));
  for (const version of [undefined, "2027-03-01"])
    expect(() => actionView(after, { lang: "en", action: own.id, version })).toThrow(
      expect.objectContaining({ code: "action-taken-back", facts: expect.objectContaining({ reason: "Example." }) }),
    );
  expect(portfolioView(after, { lang: "en", version: "2027-03-01", sort: "title", page: 1 }).total).toBe(5);
});
