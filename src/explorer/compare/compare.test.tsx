import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "../../base/text.ts";
import type { RowCombination } from "../../engine/recipe.ts";
import type { Instrument } from "../../policy-index/instrument/contract.ts";
import { withRobustness } from "../../policy-index/releases/robust/fixture.ts";
import { answerTable, archiveOf, publishedRelease, tinyArchive } from "../reading/fixture.ts";
import { reading } from "../reading/reading.ts";
import { addressOf } from "./address.ts";
import { Compare } from "./Compare.tsx";
import { CompareInput, CompareView } from "./contract.ts";
import { compareCsv, compareSvg } from "./forms.ts";
import { compareView } from "./rules.ts";
import { areasSubtitle, areasTitle, estimated, finding, orderOfTwo, partsShown, shareShown, why } from "./sentences.ts";

const where = { language: "en", index: "tiny", release: "2024.0" } as const;

const view = (input: Record<string, unknown>) =>
  CompareView.parse(compareView(tinyArchive, CompareInput.parse({ index: "tiny", release: "2024.0", ...input })));

const drawn = (input: Record<string, unknown>) =>
  renderToStaticMarkup(<Compare view={view(input)} where={where} origin="https://x.org" />);

describe("a comparison", () => {
  it("takes places as a list or one by one, each once, by either code", () => {
    const codes = (places: unknown) => view({ places }).places.map(({ place }) => place.code);
    expect(codes("PRT,KEN")).toEqual(["PRT", "KEN"]);
    expect(codes(["PRT,KEN", "PT", "DE"])).toEqual(["PRT", "KEN", "DEU"]);
  });

  it("puts differences first, the largest on top, and can show every answer in the index's order", () => {
    const rows = (more: Record<string, unknown>) =>
      view({ places: "DEU,FRA", ...more }).answers.map((line) => line.indicator.code);
    expect(rows({})).toEqual(["foundlings", "years"]);
    expect(rows({ rows: "all", order: "index" })).toEqual(["birth-right", "foundlings", "years", "no-language-test"]);
  });

  it("says what it finds", () => {
    const both = view({ places: "DEU,FRA" });
    expect(finding(both, "en")).toBe(
      "France scores highest (75) and Germany lowest (38). They answer 2 questions differently, of 4.",
    );
    expect(areasTitle(both, "en")).toBe("Furthest apart on Birth: 50 points");
  });

  it("speaks of no areas where there are none", () => {
    const both = view({ places: "DEU,FRA" });
    const whole = { ...both, nodes: both.nodes.filter(({ depth }) => depth === 0) };
    expect(areasTitle(whole, "en")).toBe("Furthest apart on Overall: 38 points");
    expect(areasSubtitle(whole, "en")).toMatch(/^Score, 0–100 points/);
    expect(areasSubtitle(both, "en")).toMatch(/^Score by area, 0–100 points/);
    const level = view({ places: "DEU,DEU,FRA" }).nodes.map((line) => ({ ...line, scores: [line.scores[0]!] }));
    expect(areasTitle({ ...whole, nodes: level.slice(0, 1) }, "en")).toBe("The same score");
    expect(areasTitle({ ...whole, nodes: level }, "en")).toBe("The same score on every area");
  });

  it("says why two places differ, by parts that add up; of three it says how to see it", () => {
    const both = view({ places: "DEU,FRA" });
    const { total, parts } = both.explained!;
    const [first, second] = both.places.map(({ overall }) => overall.reading.score ?? Number.NaN);
    expect(total).toBeCloseTo(second! - first!, 9);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
    expect(why(both, "en")).toBe("France against Germany: +37.5 points, made of Birth +25.0 and Naturalisation +12.5.");
    expect(drawn({ places: "DEU,FRA" })).toContain("France against Germany");
    expect(view({ places: "DEU,FRA,PRT" }).explained).toBeUndefined();
    expect(drawn({ places: "DEU,FRA,PRT" })).toContain("compare two to see it");
    expect(drawn({ places: "DEU,FRA" })).not.toContain("compare two to see it");
    // −7.16, −6.25 and −5 come to −18.41: what is written must add up to what is written.
    const written = {
      total: -18.41,
      parts: [-7.16, -6.25, -5].map((points, at) => ({ part: { code: `${at}`, label: `P${at}` }, points })),
    };
    const shown =
      why({ ...both, explained: written }, "en")
        ?.match(/−\d+\.\d/g)
        ?.map((text) => Number(text.replace("−", "-"))) ?? [];
    expect(shown[0]).toBe(-18.4);
    expect(shown.slice(1).reduce((sum, points) => sum + points, 0)).toBeCloseTo(-18.4, 9);
  });

  it("says how settled the order of two is, whichever is named first, and of more in a table; nothing undrawn", () => {
    const known = withRobustness(tinyArchive);
    const [period] = known.robustness?.("tiny", "2024.0")?.periods ?? [];
    const of = (places: string) =>
      CompareView.parse(compareView(known, CompareInput.parse({ index: "tiny", release: "2024.0", places })));
    const page = (places: string) =>
      renderToStaticMarkup(<Compare view={of(places)} where={where} origin="https://x.org" />);
    const ranked = period?.places ?? [];
    const [first, second, third] = ranked.map(({ place }) => place);
    const share = ranked[0]?.above?.[1];
    expect(of(`${first},${third}`).above?.shares).toEqual([
      [null, share],
      [1 - (share ?? Number.NaN), null],
    ]);
    const sentence = orderOfTwo(of(`${first},${third}`), "en");
    expect(sentence).toMatch(/ stands above .* of 100 draws in which these choices vary: .*Their order is not settled/);
    expect(orderOfTwo(of(`${third},${first}`), "en")).toBe(sentence);
    const two = of(`${first},${third}`);
    const under = two.above!.under;
    const settled = (shareOfFirst: number): boolean | undefined =>
      orderOfTwo({ ...two, above: { under, shares: [[null, shareOfFirst]] } }, "en")?.includes("order is settled");
    expect([0.949, 0.95, 1, 0.05].map(settled)).toEqual([false, true, true, true]);
    expect(shareShown(0.9999, "en")).toBe("99%");
    expect(shareShown(1, "en")).toBe("100%");
    expect(page(`${first},${third}`)).toContain("How settled their order is");
    expect(page(`${first},${third}`)).not.toContain("order-table");
    expect(page(`${first},${second},${third}`)).toContain("order-table");
    expect(drawn({ places: "DEU,FRA" })).not.toContain("How settled their order is");
    const lines = compareCsv(of(`${first},${third}`)).split("\r\n");
    const head = lines[0]?.split(",") ?? [];
    const rows = lines.filter((line) => line.includes(",above,")).map((line) => line.split(","));
    expect(
      rows.map((row) => [row[head.indexOf("place")], row[head.indexOf("against")], row[head.indexOf("share_above")]]),
    ).toEqual([
      [first, third, `${share}`],
      [third, first, `${1 - (share ?? Number.NaN)}`],
    ]);
  });

  describe("of many parts", () => {
    const many = (combine: RowCombination, count = 20) => {
      const { release } = reading(tinyArchive, "tiny", "2024.0", "en");
      const [headline] = release.instrument.measures;
      const ids = Array.from({ length: count }, (_, at) => `q${at}`);
      const instrument: Instrument = {
        ...release.instrument,
        indicators: ids.map((id) => ({
          id,
          kind: "score",
          title: { en: `Question ${id}` },
          question: { en: `Question ${id}?` },
          guidance: undefined,
          tags: [],
          range: [0, 100],
        })),
        measures: [
          {
            ...headline!,
            tree: {
              ...headline!.tree,
              combine,
              children: ids.map((indicator) => ({ kind: "indicator", indicator, weight: 1 })),
            },
          },
        ],
        typologies: [],
      };
      const row = (step: number) => ids.map((_, at) => (at === 3 && step === 7 ? "?" : `${20 + ((at * step) % 70)}`));
      const answers = answerTable(instrument, "2024", { DEU: row(7), FRA: row(11) });
      const archive = archiveOf([
        publishedRelease({ id: "2024.0", sequence: 1, publishedOn: "2024-01-01", instrument, answers }),
      ]);
      const input = (lang: string) => CompareInput.parse({ index: "tiny", release: "2024.0", places: "DEU,FRA", lang });
      return (lang = "en") => CompareView.parse(compareView(archive, input(lang)));
    };

    it("says why two places differ exactly under a mean, the largest parts in the sentence and all in a table", () => {
      const both = many({ kind: "mean" })();
      const { total, parts, sampled } = both.explained!;
      const [first, second] = both.places.map(({ overall }) => overall.reading.score ?? Number.NaN);
      expect(parts).toHaveLength(20);
      expect(sampled).toBeUndefined();
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
      expect(total).toBeCloseTo(second! - first!, 12);
      expect(why(both, "en")).toMatch(/^France against Germany: .* and \d+ other parts [+−]\d+\.\d together\.$/);
      const html = renderToStaticMarkup(<Compare view={both} where={where} origin="https://x.org" />);
      expect(html.match(/id="why-q\d+"/g)).toHaveLength(partsShown(both).length);
      expect(html).not.toContain("estimate");
      // What is written adds up to what is written.
      const shown = partsShown(both).reduce((sum, { points }) => sum + points, 0);
      expect(shown).toBeCloseTo(Math.round(total * 10) / 10, 9);
    });

    it("says under another combination that parts are estimated, over how many orders and how surely, on the page and in its table", () => {
      const view = many({ kind: "geometric-mean" });
      const { total, parts, sampled } = view().explained!;
      expect(sampled?.orders).toBe(2000);
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
      expect(estimated(view(), "en")).toMatch(/over 2,000 orders .* about 0\.0\d points/);
      for (const language of languages) {
        const html = renderToStaticMarkup(
          <Compare view={view(language)} where={{ ...where, language }} origin="https://x.org" />,
        );
        expect(html.replaceAll("&#x27;", "’")).toContain(estimated(view(language), language));
        expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
      }
      const [head = "", ...rows] = compareCsv(view()).trim().split("\r\n");
      expect(head).toMatch(/,against,points,orders,standard_error$/);
      const part = rows.find((row) => row.includes(",difference-part,"));
      expect(part).toMatch(/,2000,0\.\d+$/);
      expect(rows.at(-1)).toMatch(/,difference,.*,,$/);
    });

    it("says of few parts that they are estimated beside the sentence", () => {
      const view = many({ kind: "median" })();
      const few = { ...view, explained: { ...view.explained!, parts: view.explained!.parts.slice(0, 3) } };
      const html = renderToStaticMarkup(<Compare view={few} where={where} origin="https://x.org" />);
      expect(html).not.toContain('id="why-table"');
      expect(html).toContain("These parts are an estimate");
    });
  });

  it("is kind to none, to one, to a ninth and to an unknown place", () => {
    expect(drawn({})).toContain("Which places would you like to compare?");
    expect(drawn({ places: "FRA" })).toContain("France needs company");
    expect(drawn({ places: "FRA,DEU,ZZZ" })).toContain("Not in this release: ZZZ.");
    const many = CompareView.parse({
      ...view({ places: "DEU,FRA,GHA" }),
      left: [{ code: "USA", label: "United States" }],
    });
    expect(renderToStaticMarkup(<Compare view={many} where={where} origin="https://x.org" />)).toContain(
      "Left out: United States",
    );
  });

  it("keeps its whole state in its address", () => {
    const state = { places: "DEU,FRA", view: "radar", rows: "all", order: "index" };
    const address = addressOf(view(state), where);
    expect(address).toBe("/en/tiny/2024.0/compare?places=DEU,FRA&view=radar&rows=all&order=index");
    expect(Object.fromEntries(new URLSearchParams(address.split("?")[1]))).toEqual(state);
  });

  it("adds a place by a form that keeps the rest", () => {
    const html = drawn({ places: "DEU,FRA", rows: "all" });
    expect(html).toContain('<input type="hidden" name="places" value="DEU,FRA"/>');
    expect(html).toContain('<input type="hidden" name="rows" value="all"/>');
    expect(html).not.toContain('<option value="DEU">');
  });

  it("is whole in every language and in both views", () => {
    for (const language of languages)
      for (const shape of ["dots", "radar"]) {
        const html = renderToStaticMarkup(
          <Compare
            view={view({ lang: language, places: "DEU,FRA,USA", view: shape })}
            where={{ ...where, language }}
            origin="https://x.org"
          />,
        );
        expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
      }
  });

  it("has in its table what parts two places, as the page says it: parts, and the sum they come to", () => {
    const rows = (places: string) =>
      compareCsv(view({ places }))
        .split("\r\n")
        .map((line) => line.split(","))
        .filter(([, , , , , kind]) => kind?.startsWith("difference"));
    expect(rows("DEU,FRA")).toEqual([
      ...[["birth", "Birth", 25] as const, ["naturalisation", "Naturalisation", 12.5] as const].map(
        ([code, label, points]) => [
          ...["tiny", "2024.0", "2024", "FRA", "France", "difference-part", code, label, "", "", "", "", "DEU"],
          String(points),
        ],
      ),
      [
        ...["tiny", "2024.0", "2024", "FRA", "France", "difference", "overall", "Overall", "", "", "", "", "DEU"],
        "37.5",
      ],
    ]);
    expect(rows("DEU,FRA,PRT")).toEqual([]);
    expect(compareCsv(view({ places: "DEU,FRA,PRT" })).split("\r\n")[0]).not.toContain("points");
  });

  it("comes as a table and as a picture", () => {
    const both = view({ places: "DEU,FRA" });
    expect(compareCsv(both).split("\r\n")[1]).toBe(
      "tiny,2024.0,2024,DEU,Germany,score,overall,Overall,,,scored,37.5,,",
    );
    expect(compareSvg(both, where)).toContain("Germany and France");
  });
});
