/** A place that has no score in about half of the draws: its range is of the others alone, and every page with it says so. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { readPackage } from "../../policy-index/package/read-package.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { withRobustness } from "../../policy-index/releases/robust/fixture.ts";
import { percent } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ExploreInput } from "../explore/contract.ts";
import { Explore } from "../explore/Explore.tsx";
import { exploreView } from "../explore/rules.ts";
import { Place } from "../place/Place.tsx";
import { placeView } from "../place/rules.ts";
import { archiveOf, publishedRelease } from "../reading/fixture.ts";
import { WhatIfInput } from "../what-if/contract.ts";
import { whatIfCsv } from "../what-if/forms.ts";
import { outcomeLines } from "../what-if/lines.ts";
import { whatIfView } from "../what-if/rules.ts";
import { YoursInput } from "../yours/contract.ts";
import { yoursCsv } from "../yours/forms.ts";
import { yoursView } from "../yours/rules.ts";
import { Yours } from "../yours/Yours.tsx";
import { robustnessDocument } from "./document.ts";
import { robustnessSvg } from "./forms.ts";
import { Robustness } from "./Robustness.tsx";
import { robustnessView } from "./rules.ts";
import { moreFindings } from "./sentences.ts";
import { robustnessWords } from "./words.ts";

/** Half of the weight must be there; of Town C it is exactly half, so about every other draw of weights leaves it out. */
const instrument = `passerelle: 1
id: half-gone
version: "1"
title: Half gone
indicators:
  - { id: office, title: Office, options: [{ key: "1", label: "Yes", score: 100 }, { key: "0", label: "No", score: 0 }] }
  - { id: courses, title: Courses, kind: score }
measures:
  - id: headline
    headline: true
    tree: { id: overall, missing: { rule: skip, need: 0.5 }, children: [office, courses] }
`;
const answers = "place,period,office,courses\ntown-a,2024,1,50\ntown-b,2024,0,75\ntown-c,2024,1,\n";
const places = "id,title,kind\ntown-a,Town A,place\ntown-b,Town B,place\ntown-c,Town C,place\n";

let archive: Archive;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-absent-"));
  for (const [name, text] of Object.entries({
    "instrument.yaml": instrument,
    "answers.csv": answers,
    "places.csv": places,
  }))
    await writeFile(join(folder, name), text);
  const { package: read } = await readPackage(folder);
  if (!read) throw new Error("the package is not sound");
  archive = withRobustness(
    archiveOf([publishedRelease({ id: "2024.0", sequence: 1, publishedOn: "2025-01-01", ...read })]),
    { seed: 1, replicates: 200, points: 32, variations: [{ choice: "weights", by: "noise", share: 0.25 }] },
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const asked = { index: "half-gone", release: "2024.0", lang: "en" as const };
const where = { language: "en" as const, index: "half-gone", release: "2024.0" };
const absent = /no score in \d\d% of draws/;

test("on the page of robustness, in its row, in a sentence, in its picture and its PDF", () => {
  const view = robustnessView(archive, asked);
  const town = view.rows.find(({ place }) => place.code === "town-c");
  expect(town?.present).toBeGreaterThan(0.3);
  expect(town?.present).toBeLessThan(0.7);
  expect(view.failed).toEqual([]);
  const page = renderToStaticMarkup(<Robustness view={view} where={where} origin="https://index.example" />);
  expect(page.match(/no score in \d\d% of draws/g)).toEqual([
    `no score in ${percent(1 - (town?.present ?? 0), "en")} of draws`,
  ]);
  for (const language of languages) {
    const said = moreFindings(robustnessView(archive, { ...asked, lang: language }), language);
    expect(said).not.toMatch(/Every draw could|[{}]/);
  }
  expect(moreFindings(view, "en")).toContain("One place had no score in some of the draws");
  expect(robustnessSvg(view, "en")).toContain("One place had no score");
  // Whole, in every language: a picture that leaves the page says no half of it.
  for (const language of languages) {
    const lines = [
      ...robustnessSvg(robustnessView(archive, { ...asked, lang: language }), language).matchAll(/<text[^>]*>([^<]*)/g),
    ];
    const words = lines.map(([, line = ""]) => line.replace(/[\u202a-\u202e]/g, "")).join(" ");
    expect(words).toContain(say(robustnessWords.absent, language, { count: 1 }).replace(/[.]$/, ""));
  }
  expect(JSON.stringify(robustnessDocument(view, "en", "https://index.example"))).toMatch(absent);
});

test("at the head of the place and in the ranking", () => {
  const place = placeView(archive, { ...asked, place: "town-c", peers: "region" });
  expect(renderToStaticMarkup(<Place view={place} where={where} origin="https://example.org" />)).toMatch(absent);
  const other = placeView(archive, { ...asked, place: "town-a", peers: "region" });
  expect(other.settled).not.toHaveProperty("present");
  const ranking = exploreView(archive, ExploreInput.parse({ ...asked, view: "ranking" }));
  expect(renderToStaticMarkup(<Explore view={ranking} language="en" />)).toMatch(absent);
});

test("in What if, officially and in the scenario, and under one's own weights", () => {
  const scenario = whatIfView(archive, WhatIfInput.parse({ ...asked, place: "town-c", set: "courses:100", seed: 1 }));
  const without = outcomeLines(scenario, "en").find(({ id }) => id === "absent");
  expect([without?.label, without?.after]).toEqual(["Draws without a score", "0%"]);
  expect(without?.before).toMatch(/^\d\d%$/);
  expect(whatIfCsv(scenario)).toMatch(/,present,[^\n]*,0\.\d+,1,/);
  const officially = whatIfView(archive, WhatIfInput.parse({ ...asked, place: "town-c" }));
  expect(outcomeLines(officially, "en").find(({ id }) => id === "absent")?.after).toMatch(/^\d\d%$/);
  const other = whatIfView(archive, WhatIfInput.parse({ ...asked, place: "town-a" }));
  expect(outcomeLines(other, "en").some(({ id }) => id === "absent")).toBe(false);
  const yours = yoursView(archive, YoursInput.parse({ ...asked, seed: 1 }));
  expect(renderToStaticMarkup(<Yours view={yours} where={where} origin="https://index.example" />)).toMatch(absent);
  expect(yoursCsv(yours).split("\r\n")[0]).toContain("sensitivity_present");
});
