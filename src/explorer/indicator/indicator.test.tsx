import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../base/refusal.ts";
import { languages } from "../../base/text.ts";
import { tinyArchive } from "../reading/fixture.ts";
import { answerLegend } from "./answer-map.ts";
import { IndicatorInput, IndicatorsInput, IndicatorsView, IndicatorView } from "./contract.ts";
import { indicatorCsv, indicatorSvg, indicatorsCsv } from "./forms.ts";
import { Indicator } from "./Indicator.tsx";
import { Indicators } from "./Indicators.tsx";
import { indicatorsView, indicatorView } from "./rules.ts";
import { finding } from "./sentences.ts";

const view = (input: Record<string, unknown>) =>
  IndicatorView.parse(
    indicatorView(
      tinyArchive,
      IndicatorInput.parse({ index: "tiny", release: "2024.0", indicator: "foundlings", ...input }),
    ),
  );

const list = (input: Record<string, unknown> = {}) =>
  IndicatorsView.parse(
    indicatorsView(tinyArchive, IndicatorsInput.parse({ index: "tiny", release: "2024.0", ...input })),
  );

describe("an indicator", () => {
  it("counts who answered what, with what is not known apart", () => {
    const { choices, apart, places } = view({});
    expect(choices.map((choice) => choice.places)).toEqual([3, 2, 0]);
    expect(apart).toEqual({ missing: 1, notApplicable: 0 });
    expect(places).toBe(6);
    expect(finding(view({}), "en")).toBe("The most frequent answer, in 3 of 6 places: Yes");
  });

  it("shows only the places with one answer where that is asked for", () => {
    const shown = (answer: string) =>
      view({ answer })
        .rows.filter((row) => row.shown)
        .map((row) => row.place.code);
    expect(shown("0")).toEqual(["DEU", "GHA"]);
    expect(shown("missing")).toEqual(["USA"]);
    expect(() => view({ answer: "maybe" })).toThrow(Refusal);
  });

  it("sorts by points, what has none last either way", () => {
    const order = (sort: string) => view({ indicator: "years", sort }).rows.map((row) => row.place.code);
    expect(order("points")).toEqual(["FRA", "PRT", "DEU", "KEN", "GHA", "USA"]);
    expect(order("points-rising")).toEqual(["GHA", "DEU", "KEN", "FRA", "PRT", "USA"]);
  });

  it("tells who moved, the latest first, with the reason", () => {
    expect(view({}).moved.map((move) => [move.place.code, move.kind, move.until.release])).toEqual([
      ["GHA", "unexplained", "2024.0"],
      ["FRA", "correction", "2020.1"],
    ]);
  });

  it("has one entry of the legend for each step of the ramp", () => {
    expect(answerLegend(view({ indicator: "years" }), "en")).toEqual({
      kind: "bands",
      bands: [
        { step: 7, label: "Up to 5 years" },
        { step: 4, label: "More than 5 and up to 10 years" },
        { step: 1, label: "More than 10 years" },
      ],
    });
  });
});

describe("the list of indicators", () => {
  it("follows the measures, and counts the answers that moved", () => {
    const [headline, children] = list().measures;
    expect(headline?.areas.map((area) => area.node.code)).toEqual(["birth", "naturalisation"]);
    expect(headline?.areas[0]?.indicators.map((line) => [line.indicator.code, line.moves])).toEqual([
      ["birth-right", 1],
      ["foundlings", 2],
    ]);
    expect(children?.areas.map((area) => area.node.code)).toEqual(["children"]);
  });
});

describe("pages of indicators", () => {
  it("are whole in every language", () => {
    for (const language of languages) {
      const where = { language, index: "tiny", release: "2024.0" } as const;
      const pages = [
        <Indicator key="one" view={view({ lang: language, answer: "0" })} where={where} origin="https://x.org" />,
        <Indicators key="all" view={list({ lang: language })} where={where} />,
      ];
      for (const page of pages) expect(renderToStaticMarkup(page)).not.toMatch(/style=|undefined|NaN|\[object/);
    }
  });

  it("keep the filter when they are sorted", () => {
    const html = renderToStaticMarkup(
      <Indicator
        view={view({ answer: "0" })}
        where={{ language: "en", index: "tiny", release: "2024.0" }}
        origin="https://x.org"
      />,
    );
    expect(html).toContain("/indicators/foundlings?answer=0&amp;sort=points#all");
  });

  it("come as tables and as a map with its source", () => {
    expect(indicatorCsv(view({})).split("\r\n")[1]).toBe(
      "tiny,2024.0,2024,foundlings,Foundlings,FRA,France,150,Europe,1,Yes,answered,100",
    );
    expect(indicatorsCsv(list()).split("\r\n")).toHaveLength(8);
    expect(indicatorSvg(view({}), { language: "ar", index: "tiny", release: "2024.0" })).toContain("2024.0");
  });
});

it("leads whoever may change it to a request about this indicator, in every language", () => {
  for (const language of languages) {
    const where = { language, index: "tiny", release: "2024.0" };
    const html = renderToStaticMarkup(<Indicator view={view({})} where={where} origin="https://index.example.org" />);
    expect(html).toContain(`href="/${language}/programmes/ask?indicator=tiny+foundlings"`);
  }
});
