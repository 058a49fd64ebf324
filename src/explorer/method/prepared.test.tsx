import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { preparedAnswers, preparedInstrument, preparedPlaces } from "../../policy-index/package/prepared-package.ts";
import { readPackage } from "../../policy-index/package/read-package.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { withRobustness } from "../../policy-index/releases/robust/fixture.ts";
import { Answer } from "../answer/Answer.tsx";
import { answerView } from "../answer/rules.ts";
import { Compare } from "../compare/Compare.tsx";
import { CompareInput } from "../compare/contract.ts";
import { compareCsv, compareSvg } from "../compare/forms.ts";
import { compareView } from "../compare/rules.ts";
import { ExploreInput } from "../explore/contract.ts";
import { Explore } from "../explore/Explore.tsx";
import { exploreCsv, exploreSvg } from "../explore/forms.ts";
import { exploreView } from "../explore/rules.ts";
import { homeSvg } from "../home/forms.ts";
import { Home } from "../home/Home.tsx";
import { homeView } from "../home/rules.ts";
import { placeCsv, placeSvg } from "../place/forms.ts";
import { Place } from "../place/Place.tsx";
import { placeView } from "../place/rules.ts";
import { archiveOf, publishedRelease } from "../reading/fixture.ts";
import { AuditPart } from "../robustness/AuditPart.tsx";
import { robustnessDocument } from "../robustness/document.ts";
import { robustnessCsv, robustnessSvg } from "../robustness/forms.ts";
import { Robustness } from "../robustness/Robustness.tsx";
import { robustnessView } from "../robustness/rules.ts";
import { mapEntries } from "../standing/map-entries.ts";
import { Method } from "./Method.tsx";
import { methodView } from "./rules.ts";

let archive: Archive;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-prepared-site-"));
  const files = {
    "instrument.yaml": preparedInstrument,
    "answers.csv": preparedAnswers,
    "places.csv": preparedPlaces,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { package: read } = await readPackage(folder);
  if (!read) throw new Error("the package is not sound");
  const { instrument, answers, places } = read;
  const release = { id: "2024.0", sequence: 1, publishedOn: "2025-01-01", instrument, answers, places };
  archive = archiveOf([publishedRelease(release)]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const asked = { index: "worked-example", release: "2024.0", lang: "en" as const };
const where = { language: "en" as const, index: "worked-example", release: "2024.0" };
const origin = "https://example.org";

describe("what was filled in is marked wherever it is shown", () => {
  test("beside the answer on the page of the place, and in how much of its score rests on it", () => {
    const view = placeView(archive, { ...asked, place: "example-c", peers: "region" });
    const page = renderToStaticMarkup(<Place view={view} where={where} origin={origin} />);
    expect(page).toContain("1 of 3 answers behind this score was filled in: nobody gave it.");
    expect(page).toMatch(/Not known<\/a> <span class="prepared-mark is-filled" title="[^"]*">filled in<\/span>/);
    expect(page).toContain("is-filled");
    expect(page).toContain("/places/example-c/what-if");
    expect(placeCsv(view)).toContain(
      '20,filled-in,"Nobody gave this answer. It was filled in with 20 dollars, the mean of its group, North, in the same period."',
    );
  });

  test("in the picture of a comparison, on one scale and as a radar, in its key and its table", () => {
    for (const view of ["dots", "radar"] as const) {
      const side = (places: readonly string[]) =>
        compareView(archive, CompareInput.parse({ ...asked, places: places.join(","), view }));
      const marked = side(["example-a", "example-c"]);
      expect(marked.nodes[0]?.filled).toEqual([0, 1]);
      expect(compareSvg(marked, where)).toContain("In part filled in");
      expect(compareCsv(marked).split("\r\n")[0]).toMatch(/,filled_in$/);
      const plain = side(["example-a", "example-b"]);
      expect(plain.nodes[0]).not.toHaveProperty("filled");
      expect(compareSvg(plain, where)).not.toContain("In part filled in");
      expect(compareCsv(plain)).not.toContain("filled_in");
    }
  });

  test("on one scale where a radar would have two spokes only, which are a line", () => {
    const side = (view: string) =>
      compareView(archive, CompareInput.parse({ ...asked, places: "example-a,example-c", view }));
    expect(side("radar").nodes.filter(({ depth }) => depth > 0)).toHaveLength(2);
    expect(compareSvg(side("radar"), where)).toBe(compareSvg(side("dots"), where));
    const page = renderToStaticMarkup(<Compare view={side("radar")} where={where} origin={origin} />);
    expect(page).not.toContain("Radar");
  });

  test("on the page of robustness: how much of what is counted as there was filled in", () => {
    const view = robustnessView(archive, asked);
    expect(view.prepared).toMatchObject({ filledIn: 2, indicators: 3, places: 6, leftOut: 1 });
    const told = "2 of 3 × 6 values are filled in; one place is left out for want of answers.";
    const audit = { available: 1, nodes: [], notes: [], names: [] };
    const page = renderToStaticMarkup(<AuditPart view={{ ...view, audit }} where={where} />);
    expect(page).toContain(told);
    expect(
      JSON.stringify(robustnessDocument({ ...view, state: "ready", audit }, "en", "https://index.example")),
    ).toContain(told);
  });

  test("in the picture of a place", () => {
    const view = placeView(archive, { ...asked, place: "example-c", peers: "region" });
    const svg = placeSvg(view, where);
    expect(svg).toContain("In part filled in");
    expect(placeSvg(placeView(archive, { ...asked, place: "example-a", peers: "region" }), where)).not.toContain(
      "In part filled in",
    );
  });

  test("in a sentence on the page of the answer: by which rule, from what", () => {
    const view = answerView(archive, { ...asked, place: "example-c", indicator: "income" });
    expect(view.answer).toMatchObject({
      status: "missing",
      worth: { score: 25 },
      prepared: {
        mark: "filled-in",
        value: 20,
        words:
          "Nobody gave this answer. It was filled in with 20 dollars, the mean of its group, North, in the same period.",
      },
    });
    const page = renderToStaticMarkup(<Answer view={view} where={where} origin={origin} />);
    expect(page).toContain("the mean of its group, North, in the same period");
    expect(page).toContain("#preparing");
  });

  test("in points, where an answer is one of several options", () => {
    const { answer } = answerView(archive, { ...asked, place: "example-e", indicator: "appeal" });
    expect(answer.prepared?.words).toContain("filled in with 0 points, the mean of its group, South,");
  });

  test("in the ranking and its table, on the map, and in how many they are", () => {
    const view = exploreView(archive, { ...asked, view: "ranking" });
    const row = view.rows.find(({ place }) => place.code === "example-c");
    expect(row?.filled).toEqual({ filled: 1, of: 3 });
    const entries = mapEntries(view.rows, { range: view.range, bands: [] }, "en", (place) => place);
    expect(
      entries
        .filter(({ filled }) => filled === "yes")
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["example-c", "example-e"]);
    expect(exploreCsv(view).split("\r\n")[0]).toMatch(/,filled_in,filled_in_before$/);
    const home = homeView(archive, asked);
    expect(home.summary.prepared).toMatchObject({ filledIn: 2, indicators: 3, places: 6, leftOut: 1 });
    const page = renderToStaticMarkup(<Home view={home} language="en" origin={origin} />);
    expect(page).toContain("2 of 3 × 6 values are filled in; one place is left out for want of answers.");
  });

  test("in every picture of the explorer that draws scores, and in the table behind it", () => {
    const drawn = {
      ranking: {},
      scatter: { node: "means", with: "rights" },
      change: { since: "2020", places: "example-c" },
    };
    for (const [view, more] of Object.entries(drawn)) {
      const shown = exploreView(archive, ExploreInput.parse({ ...asked, view, ...more }));
      expect(exploreSvg(shown, "en"), view).toContain("In part filled in");
      const page = renderToStaticMarkup(<Explore view={shown} language="en" />);
      expect(page, view).toMatch(/In part filled in|is-filled/);
    }
    const scatter = exploreView(archive, ExploreInput.parse({ ...asked, view: "scatter", ...drawn.scatter }));
    expect(scatter.rows.find(({ place }) => place.code === "example-e")).toMatchObject({
      filledSecond: { filled: 1, of: 1 },
    });
    expect(exploreCsv(scatter).split("\r\n")[0]).toMatch(/,filled_in,filled_in_before,second_filled_in$/);
    const ranking = exploreSvg(exploreView(archive, { ...asked, view: "ranking" }), "en");
    const plain = exploreSvg(
      exploreView(archive, ExploreInput.parse({ ...asked, period: "2020", view: "ranking" })),
      "en",
    );
    // Two bars, the sample of the key, and the empty rule of the place that is left out.
    expect(ranking.match(/stroke-dasharray/g)).toHaveLength(4);
    expect(plain).not.toMatch(/stroke-dasharray|In part filled in/);
    expect(homeSvg(homeView(archive, asked), "en").match(/stroke-dasharray/g)).toHaveLength(4);
  });

  test("in the rows of robustness: on the page, in its picture, its PDF and its table", () => {
    const view = robustnessView(withRobustness(archive), asked);
    expect(view.rows.flatMap(({ place, filled }) => (filled ? place.code : [])).sort()).toEqual([
      "example-c",
      "example-e",
    ]);
    expect(renderToStaticMarkup(<Robustness view={view} where={where} origin="https://index.example" />)).toContain(
      "1 of 3",
    );
    expect(robustnessSvg(view, "en")).toContain("In part filled in");
    expect(JSON.stringify(robustnessDocument(view, "en", "https://index.example"))).toContain('"1 of 3"');
    const [head = "", ...rows] = robustnessCsv(view).split("\r\n");
    expect(head).toMatch(/,filled_in$/);
    expect(rows.filter((row) => row.endsWith(",1"))).toHaveLength(2);
  });

  test("a place that says too little says why it has no score", () => {
    const view = placeView(archive, { ...asked, place: "example-f", peers: "region" });
    expect(view.leftOut).toBe(
      "The place is left out in this period: 33% of what is asked is answered, and 50% is needed.",
    );
    expect(renderToStaticMarkup(<Place view={view} where={where} origin={origin} />)).toContain(view.leftOut);
  });

  test("how it was done stands on the page of the method, in five languages", () => {
    for (const lang of languages) {
      const view = methodView(archive, { ...asked, lang });
      const page = renderToStaticMarkup(<Method view={view} where={{ ...where, language: lang }} />);
      expect(page).toContain('id="preparing"');
      expect(view.preparing?.steps).toHaveLength(4);
      expect(JSON.stringify(view.preparing)).not.toMatch(/\{\{|undefined|NaN/);
    }
    expect(methodView(archive, asked).preparing?.steps[1]).toBe(
      "A missing answer is filled in with the mean of its group in the same period. Groups: North, South.",
    );
  });
});
