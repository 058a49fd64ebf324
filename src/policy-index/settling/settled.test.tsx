import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { z } from "zod";
import type { Finding } from "../../base/finding.ts";
import { languages } from "../../base/text.ts";
import type { Sent } from "../editions/ActForm.tsx";
import { findingWords } from "../package/words.ts";
import { publishEdition, showSettled } from "./contract.ts";
import { Settled } from "./Settled.tsx";

const negative: Finding = {
  ...{ tier: "error", code: "negative-score", file: "instrument.yaml", column: "overall" },
  ...{ found: "-4", expected: "geometric", facts: { node: "overall", place: "FRA", period: "2027" } },
};

const spain = {
  ...{ place: "ESP", asked: 6, settled: 3, noData: 1, present: 0.5, areas: [{ status: "scored", score: 40 }] },
  ...{ overall: { status: "missing" }, before: 52 },
  waiting: [
    { state: "drafting", answers: 1 },
    { state: "in-review", answers: 2 },
  ],
};

const france = {
  ...{ place: "FRA", asked: 6, settled: 6, noData: 0, present: 1, areas: [{ status: "scored", score: 60 }] },
  ...{ overall: { status: "scored", score: 60 }, before: 50, ranks: { low: 1, high: 2 }, waiting: [] },
};

const view = (more: object = {}): z.output<(typeof showSettled)["output"]> =>
  showSettled.output.parse({
    edition: {
      ...{ id: "11111111-1111-4111-8111-111111111111", index: "law", code: "2027", title: { en: "Law 2027" } },
      ...{ referenceDay: "2027-01-01", periods: ["2020", "2027"], instrumentVersion: "1", state: "open", version: 3 },
      ...{ exercise: false, priorAnswers: "shown" },
      stages: {
        ...{ secondAuthor: false, review: true, adjudication: true, harmonisation: false, governmentWindow: false },
      },
    },
    ...{ language: "en", period: "2027", areas: [{ id: "ways", title: { en: "Ways in", fr: "Accès" } }] },
    ...{
      places: [spain, france],
      lastRelease: "2024.0",
      nextRelease: "2027.0",
      isCorrected: false,
      fillsIn: false,
      findings: [],
    },
    states: [{ state: "agreed", answers: 9, settled: true }],
    ...more,
  });

const drawn = (shown: z.output<(typeof showSettled)["output"]>, language: (typeof languages)[number], posted?: Sent) =>
  renderToStaticMarkup(
    <Settled view={shown} language={language} asked={{ address: "/", onceKey: "once-once", posted }} />,
  );

test("a place's line says why answers are missing: where they stand, the most first, and which have no information", () => {
  expect(drawn(view(), "en")).toContain("In review: 2 · Being written: 1 · No information: 1");
});

test("the period is chosen on the page, and without script; an edition of one period has nothing to choose", () => {
  const html = drawn(view(), "fr");
  expect(html).toContain('action="/fr/desk/editions/11111111-1111-4111-8111-111111111111/settled"');
  expect(html).toMatch(/<option value="2020">2020<\/option><option value="2027" selected="">2027<\/option>/);
  const one = view();
  expect(drawn({ ...one, edition: { ...one.edition, periods: ["2027"] } }, "fr")).not.toContain('name="period"');
});

test.each(languages)(
  "what keeps answers from being scored is told as the terminal tells it, in %s, and by no code",
  (language) => {
    const { said, mend } = findingWords(negative, language);
    const shown = drawn(view({ findings: [negative], places: [], areas: [] }), language);
    const problem = { code: "package-invalid", title: "t", detail: "d", mend: "m", details: [negative] };
    const frozen = view({ edition: { ...view().edition, state: "frozen" } });
    const refused = drawn(frozen, language, { act: publishEdition.name, fields: {}, problem });
    for (const html of [shown, refused]) {
      const text = html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
      expect(text).toContain(said);
      expect(text).toContain(mend);
      expect(text).not.toContain("negative-score");
    }
  },
);

test("what was published is a link away, once it was done and ever after", () => {
  const published = view({
    edition: { ...view().edition, state: "published" },
    released: { index: "law-exercise", release: "2027.1" },
  });
  expect(drawn(published, "pt")).toContain('<a href="/pt/law-exercise/2027.1">Ler a publicação 2027.1</a>');
});

test("warnings are shown before publishing, where nothing keeps answers from being scored", () => {
  expect(drawn(view({ findings: [{ ...negative, tier: "warning" }] }), "en")).toContain("To look at before publishing");
});

test("places stand by their names in the reader's language, not by their codes", () => {
  const places = [
    { ...spain, place: "CHE" },
    { ...spain, place: "ESP" },
  ];
  const order = (language: "en" | "fr") =>
    [...drawn(view({ places }), language).matchAll(/<th scope="row">([^<]+)/g)].map(([, name]) => name);
  expect(order("en")).toEqual(["Spain", "Switzerland"]);
  expect(order("fr")).toEqual(["Espagne", "Suisse"]);
});

test("freezing says how many answers it leaves out: all that are not settled, and no other number", () => {
  const states = [
    { state: "harmonised", answers: 20, settled: false },
    { state: "government-window", answers: 40, settled: true },
  ];
  const html = drawn(view({ states }), "en");
  expect(html).toContain("40 of 60 answers are settled.");
  expect(html).toContain("has not passed every stage: 20 answers");
  expect(html).toContain("also where a place has no settled answer at all");
  expect(html).not.toContain("makes something of");
  expect(drawn(view({ states, fillsIn: true }), "en")).toContain(
    "a place without any settled answer is not in the release",
  );
});

test("what was frozen before the government's days were over says so on its editor's page, with the reason", () => {
  const edition = { ...view().edition, state: "frozen" };
  expect(drawn(view({ edition, early: "The ministry was dissolved." }), "en")).toContain(
    "before the days given to governments for their comments were over. Its editor’s reason: The ministry was dissolved.",
  );
});

test("a page of what was frozen does not say “so far”, nor what a release of today would hold", () => {
  const edition = { ...view().edition, state: "published" };
  const html = drawn(view({ edition, states: [{ state: "published", answers: 9, settled: true }] }), "en");
  expect(html).toContain("What was frozen");
  expect(html).toContain("9 of 9 answers were frozen.");
  expect(html).not.toMatch(/so far<|release of today/);
});
