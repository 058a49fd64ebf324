import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "../../base/text.ts";
import { withRobustness } from "../../policy-index/releases/robust/fixture.ts";
import { answerTable, archiveOf, publishedRelease, tinyArchive } from "../reading/fixture.ts";
import { tinyInstrument } from "../reading/fixture-instrument.ts";
import { variationName } from "../reading/variation-sentences.ts";
import { RobustnessInput } from "../robustness/contract.ts";
import { robustnessView } from "../robustness/rules.ts";
import { ExploreInput, ExploreView, exploreViews } from "./contract.ts";
import { Explore } from "./Explore.tsx";
import { said } from "./findings.ts";
import { exploreCsv, exploreSvg } from "./forms.ts";
import { exploreView } from "./rules.ts";

const viewOf = (more: object = {}, archive = tinyArchive) =>
  ExploreView.parse(exploreView(archive, ExploreInput.parse({ index: "tiny", release: "2024.0", ...more })));

const page = (view: ExploreView, language: (typeof languages)[number] = "en") =>
  renderToStaticMarkup(<Explore view={view} language={language} />);

const asked = (address: string): Record<string, string | string[]> => {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(address.split("?")[1] ?? ""))
    if (value !== "") found[name] = found[name] === undefined ? value : [found[name], value].flat();
  return found;
};

const unescaped = (text: string): string => text.replaceAll("&amp;", "&");

describe("what the page says", () => {
  it("rows come best first, the chosen kept, those outside the group named", () => {
    const view = viewOf({ group: "150", places: "FRA" });
    expect(view.rows.map((row) => row.place.code)).toEqual(["PRT", "FRA", "DEU"]);
    expect(view.outside).toEqual(["GHA", "KEN", "USA"]);
    expect(view.summary.spread?.mean).toBeCloseTo((100 + 75 + 37.5) / 3);
  });

  it("says how settled a rank is, under what, and where all of it is; of the measure as a whole alone", () => {
    const known = withRobustness(tinyArchive);
    const view = viewOf({ view: "ranking" }, known);
    const groups = new Map(
      robustnessView(known, RobustnessInput.parse({ index: "tiny", release: "2024.0" })).rows.map(
        ({ place, group }) => [place.code, group],
      ),
    );
    expect(groups.size).toBe(view.rows.length);
    for (const { place, settled } of view.rows) expect(settled?.group, place.code).toBe(groups.get(place.code));
    expect(view.drawn).toMatchObject({ draws: 100, failed: 0, seed: 1, groups: new Set(groups.values()).size });

    const [head = "", first = ""] = exploreCsv(view).split("\r\n");
    const cells = Object.fromEntries(head.split(",").map((column, at) => [column, first.split(",")[at]]));
    expect(cells).toMatchObject({ place: "PRT", tie_group: "1", draws: "100", seed: "1" });
    expect(cells.varied).toBe(view.drawn?.varied.join(" "));
    for (const language of languages) {
      const html = page(view, language);
      expect(html).toContain('data-column="group"');
      expect(html).toContain(`/${language}/tiny/2024.0/robustness.zip`);
      for (const name of view.drawn?.varied ?? [])
        expect(html).toContain(variationName(name, language).toLocaleLowerCase(language));
    }
    const part = viewOf({ view: "ranking", node: "birth" }, known);
    expect([part.drawn, exploreCsv(part).includes("tie_group"), page(part).includes("settled-note")]).toEqual([
      undefined,
      false,
      false,
    ]);
  });

  it("runs a bar through the places of a tie group, and none beside one that stands by itself", () => {
    const view = viewOf({ view: "ranking" }, withRobustness(tinyArchive));
    const html = page(view);
    for (const { place, settled } of view.rows) {
      const row = new RegExp(`<tr[^>]*id="r-${place.code}".*?</tr>`, "s").exec(html)?.[0] ?? "";
      expect(/class="[^"]*\btie\b/.test(row), place.code).toBe((settled?.together ?? 0) > 1);
    }
    expect(html).toMatch(/\btie\b/);
  });

  it("sorts by any column, what is missing last either way", () => {
    const codes = (more: object) => viewOf({ view: "table", ...more }).rows.map((row) => row.place.code);
    expect(codes({ sort: "part:naturalisation", order: "up" }).at(-1)).toBe("USA");
    expect(codes({ sort: "part:naturalisation", order: "down" }).at(-1)).toBe("USA");
    expect(codes({ sort: "place" })).toEqual(["FRA", "DEU", "GHA", "KEN", "PRT", "USA"]);
  });

  it("finds who rose and fell, with the causes", () => {
    const { title, sentences } = said(viewOf({ view: "change", since: "2020.0" }), "en");
    expect(title).toBe("Overall: since 2020 (release 2020.0), 3 places rose and 1 fell, of 6");
    expect(sentences).toEqual(["Reform raised 2 scores. Corrections moved 2. For 1 no reason is given."]);
  });

  it("averages what moved over every place, those that did not move with them", () => {
    const view = viewOf({ view: "change", since: "2020.0" });
    const totals = view.rows.flatMap((row) => (row.reading.score === undefined ? [] : (row.change?.total ?? [])));
    const row = /<tfoot>.*<\/tfoot>/s.exec(page(view))?.[0] ?? "";
    const shown = (totals.reduce((sum, total) => sum + total, 0) / totals.length).toFixed(1);
    expect(totals).toHaveLength(view.summary.counts.scored);
    expect(row).toContain(`+${shown}`);
  });

  it("divides a scatter at the medians, each place once", () => {
    const { quadrants } = viewOf({ view: "scatter", node: "birth", with: "naturalisation" });
    const { bothAbove = 0, bothBelow = 0, onlyFirst = 0, onlySecond = 0 } = quadrants ?? {};
    expect(bothAbove + bothBelow + onlyFirst + onlySecond).toBe(5);
  });

  it("draws lines over time for the chosen and the average", () => {
    const { series } = viewOf({ view: "change", places: "KEN" });
    expect(series.map((one) => one.code)).toEqual(["world", "KEN"]);
    expect(series[1]?.points.map((point) => point.score)).toEqual([37.5, 62.5]);
  });

  it("keeps the first release readable: there is nothing earlier, and that is said", () => {
    const first = ExploreInput.parse({ index: "tiny", release: "2020.0", view: "change" });
    expect(page(exploreView(tinyArchive, first))).toContain("this is the first release");
  });
});

describe("every control", () => {
  const views = exploreViews.map((view) => [view, viewOf({ view, places: "FRA,KEN", group: "eu" })] as const);

  it.each(views)("of the %s view leads to a state of the page by its links", (_, view) => {
    const links = [...page(view).matchAll(/href="([^"]*\/explore\?[^"]*)"/g)].map((found) => unescaped(found[1] ?? ""));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const [, release] = /tiny\/([^/]+)\/explore/.exec(link) ?? [];
      expect(() =>
        exploreView(tinyArchive, ExploreInput.parse({ ...asked(link), index: "tiny", release })),
      ).not.toThrow();
    }
  });

  it.each(views)("of the %s view's form keeps the rest and does what it says", (name, view) => {
    const [form = ""] = /<form[\s\S]*?<\/form>/.exec(page(view)) ?? [];
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)"/g)].map(
      (found) => [found[1] ?? "", found[2] ?? ""] as const,
    );
    const ticked = [...page(view).matchAll(/<input type="checkbox"[^>]*>/g)]
      .filter(([box]) => box.includes('checked=""') && box.includes('form="explore-form"'))
      .map(([box]) => /value="([^"]+)"/.exec(box)?.[1] ?? "");
    const selects = [...form.matchAll(/<select id="\w+" name="(\w+)">([\s\S]*?)<\/select>/g)].map((found) => ({
      name: found[1] ?? "",
      values: [...(found[2] ?? "").matchAll(/<option value="([^"]*)"/g)].map((option) => option[1] ?? ""),
      chosen: /<option value="([^"]*)" selected/.exec(found[2] ?? "")?.[1] ?? "",
    }));
    expect(selects.length).toBeGreaterThan(1);
    for (const select of selects)
      for (const value of select.values) {
        const query = new URLSearchParams();
        for (const other of selects) query.append(other.name, other === select ? value : other.chosen);
        for (const [field, kept] of hidden) query.append(field, kept);
        for (const tick of ticked) query.append("places", tick);
        const after = viewOf(asked(`?${query}`));
        expect(after.state.view).toBe(name);
        expect(after.state.places).toEqual(["FRA", "KEN"]);
        const usual = { zoom: "auto", borders: "on", group: "", ...after.defaults };
        const told = new Map<string, unknown>(Object.entries(after.state)).get(select.name);
        expect(told).toBe(value === "" ? new Map(Object.entries(usual)).get(select.name) : value);
      }
  });
});

describe("the page as HTML", () => {
  it("says each place once on the map, in the reader's language, in every language", () => {
    for (const language of languages) {
      const html = page(viewOf({ lang: language }), language);
      expect(html).not.toContain("undefined");
      expect(html).not.toMatch(/ style="/);
      expect([...html.matchAll(/aria-label="[^"]*100[^"]*"/g)].length).toBeGreaterThan(0);
    }
  });

  it("marks the chosen in the table and on the map", () => {
    const html = page(viewOf({ places: "FRA" }));
    expect(html).toContain('data-chosen="yes"');
    expect(html).toMatch(/<tr id="r-FRA" class="is-chosen">/);
  });

  it("draws tiles where no borders are wanted", () => {
    const html = page(viewOf({ borders: "off" }));
    expect(html).toContain('class="tiles"');
    expect(html).not.toContain("map-disputed");
  });
});

describe("other forms", () => {
  it("a table has release, codes and labels in every row, full precision, and the change with its parts", () => {
    const [header = "", ...lines] = exploreCsv(viewOf({ view: "scatter", node: "birth" }))
      .trim()
      .split("\r\n");
    expect(header.startsWith("index,release,period,measure,node,node_label,place,place_label")).toBe(true);
    expect(header).toContain("second_score");
    expect(lines).toHaveLength(6);
    expect(lines.every((line) => line.startsWith("tiny,2024.0,2024,"))).toBe(true);
  });

  it.each(exploreViews)("the %s is a picture with its finding, source and date burnt in", (view) => {
    const picture = exploreSvg(viewOf({ view, places: "FRA" }), "en");
    expect(picture.startsWith("<svg")).toBe(true);
    expect(picture).toContain("1 March 2025");
    expect(picture).not.toMatch(/<script|href=/);
  });
});

describe("indices of other sizes", () => {
  const many = (count: number, salt: number) =>
    answerTable(
      tinyInstrument,
      `202${salt}`,
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `P${String(at).padStart(4, "0")}`,
          [String((at * 7 + salt) % 2), String((at >> 2) % 2), String((at * 13) % 14), String((at >> 1) % 2)],
        ]),
      ),
    );
  const large = archiveOf(
    [1, 2].map((at) =>
      publishedRelease({
        id: `202${at}.0`,
        sequence: at,
        publishedOn: `202${at}-03-01`,
        instrument: tinyInstrument,
        answers: many(5000, at),
      }),
    ),
  );

  it("5,000 places come in pages, and are drawn as a distribution", () => {
    const view = viewOf({ release: "2022.0", page: "3" }, large);
    const html = page(view);
    expect(view.rows).toHaveLength(5000);
    expect([...html.matchAll(/<tr id="r-/g)]).toHaveLength(250);
    expect(html).toContain("Page 3 of 20");
    expect(html.length).toBeLessThan(400_000);
  });

  it("with nobody scored every view stands, and says so", () => {
    const empty = archiveOf([
      publishedRelease({
        id: "2024.0",
        sequence: 1,
        publishedOn: "2025-01-01",
        instrument: tinyInstrument,
        answers: answerTable(tinyInstrument, "2024", { FRA: ["?", "?", "?", "?"], KEN: ["?", "?", "?", "?"] }),
      }),
    ]);
    for (const view of exploreViews) {
      const html = page(viewOf({ view }, empty));
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
      expect(exploreSvg(viewOf({ view }, empty), "ar")).not.toMatch(/NaN|undefined/);
    }
    expect(said(viewOf({}, empty), "en").title).toBe("No place has a score here yet");
  });

  it("weighs little: the world's map with its table of six is under 120 KB", () => {
    const bytes = brotliCompressSync(page(viewOf()), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    expect(bytes).toBeLessThan(120_000);
  });
});

it("styles hold no colour of their own", () => {
  const css = readFileSync(new URL("./explore.css", import.meta.url), "utf8");
  expect(css).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(/i);
});
