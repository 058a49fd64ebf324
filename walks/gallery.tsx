/**
 * A page of every shared part and chart, for looking at: `node bin/run-ts.mjs walks/gallery.tsx DIRECTORY` writes one
 * HTML file per language, with the stylesheet beside it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { direction, type Language, languages } from "../src/base/text.ts";
import { bars } from "../src/ui/charts/bars.ts";
import { causeSample, changeBar, changeRange } from "../src/ui/charts/change-bar.ts";
import { answerDistribution, histogram } from "../src/ui/charts/distribution.ts";
import { dotPlot } from "../src/ui/charts/dot-plot.ts";
import { line } from "../src/ui/charts/line.ts";
import { Plot } from "../src/ui/charts/Plot.tsx";
import { RowPlot } from "../src/ui/charts/RowPlot.tsx";
import { radar } from "../src/ui/charts/radar.ts";
import { scatter } from "../src/ui/charts/scatter.ts";
import { slope } from "../src/ui/charts/slope.ts";
import { sparkline } from "../src/ui/charts/sparkline.ts";
import { type Chart, standalone } from "../src/ui/charts/standalone.ts";
import { strip } from "../src/ui/charts/strip.ts";
import { Breadcrumb } from "../src/ui/kit/Breadcrumb.tsx";
import { DataTable } from "../src/ui/kit/DataTable.tsx";
import { Empty } from "../src/ui/kit/Empty.tsx";
import { Figure } from "../src/ui/kit/Figure.tsx";
import { Filters, Options, Select } from "../src/ui/kit/Filters.tsx";
import { change, score } from "../src/ui/kit/numbers.ts";
import { Pager } from "../src/ui/kit/Pager.tsx";
import { PrintButton } from "../src/ui/kit/PrintButton.tsx";
import { pageDocument } from "../src/ui/kit/page-document.ts";
import { Change, diffClass, rampClass, Score } from "../src/ui/kit/Score.tsx";
import { Shell } from "../src/ui/kit/Shell.tsx";
import { Tabs } from "../src/ui/kit/Tabs.tsx";
import { Term } from "../src/ui/kit/Term.tsx";

const root = process.cwd();

/** Made-up scores that look like real ones: the gallery is for eyes. */
const fraction = (seed: number): number => {
  const value = Math.sin(seed * 12.9898) * 43758.5453;
  return value - Math.floor(value);
};

const placeIds = "FR DE ES PT GB JO BA BR KE JP LC CD SE TN MX NZ VA PG".split(" ");

function Gallery({ language }: { readonly language: Language }) {
  const way = direction(language);
  const names = new Intl.DisplayNames([language], { type: "region" });
  const name = (id: string): string => names.of(id) ?? id;
  const written = (value: number): string => score(value, language);
  const areas = {
    en: ["Birth in the country", "Ordinary naturalisation", "Facilitated routes", "Security and dual citizenship"],
    ar: ["الولادة في البلد", "التجنس العادي", "المسارات الميسرة", "الأمان وازدواج الجنسية"],
  };
  const areaNames = language === "ar" ? areas.ar : areas.en;
  const title =
    language === "ar"
      ? "اتسعت سبل الحصول على الجنسية في 14 من 190 دولة بين عامي 2020 و2024"
      : "Access to citizenship widened in 14 of 190 states between 2020 and 2024";
  const subtitle =
    language === "ar"
      ? "قانون الجنسية، نقاط من 0 إلى 100، الإصدار 2024.0"
      : "Citizenship law, points from 0 to 100, release 2024.0";
  const source = "GLOBALCIT Citizenship Law Dataset v3.1, CC BY 4.0";
  const links = [
    { kind: "svg", href: "a.svg" },
    { kind: "png", href: "a.png" },
    { kind: "csv", href: "a.csv" },
  ] as const;
  const value = (place: number, area: number): number | undefined =>
    place === 9 && area === 1 ? undefined : Math.round(fraction(place * 7 + area + 3) * 1000) / 10;
  const series = placeIds.slice(0, 4).map((id) => ({ id, label: name(id) }));
  const chart = charts(language);
  return (
    <Shell
      language={language}
      direction={way}
      title="Gallery"
      description="Every part"
      canonicalPath={`/${language}.html`}
      alternates={{ en: "en.html", fr: "fr.html", es: "es.html", pt: "pt.html", ar: "ar.html" }}
      nav={{ home: "#1", explore: "#2", places: "#3", compare: "#4", indicators: "#5", method: "#6", download: "#7" }}
      current="places"
      indexTitle={language === "ar" ? "قانون الجنسية" : "Citizenship law"}
      release={{ id: "2020.1", publishedOn: "2024-03-01", newer: { id: "2024.0", href: "#newer" } }}
      searchAction="/search"
      searchSuggestions="/api/search"
      foot={{
        notice: { words: "A worked example; not an official ranking.", language: "en" },
        attribution: { words: "Figures: GLOBALCIT, European University Institute, CC BY 4.0.", language: "en" },
        licence: { name: "CC BY 4.0", href: "https://creativecommons.org/licenses/by/4.0/" },
        citation: {
          text: "Passerelle (2024). Citizenship law, release 2024.0.",
          address: "https://example.org/en/citizenship-law/2024.0/places/FRA",
        },
        links: { about: "#a", accessibility: "#b", api: "#c", glossary: "#d" },
      }}
      assets={{ css: "site.css", scripts: ["enhance.js"], icon: "icon.svg" }}
    >
      <Breadcrumb
        language={language}
        steps={[
          { title: "Citizenship law", href: "#x" },
          { title: "Places", href: "#y" },
        ]}
      />
      <h1>{name("BA")}</h1>
      <p className="lede">
        {title}.{" "}
        <Term
          language={language}
          id="t1"
          term="release"
          shown="Release"
          meaning="An immutable published state of the index. It never changes and stays at its own address."
          glossaryHref="#g"
        />{" "}
        2024.0.
      </p>
      <dl className="facts section">
        <div>
          <dt>Overall</dt>
          <dd className="big-figure">
            <Score language={language} value={66.5} />
          </dd>
        </div>
        <div>
          <dt>Change since 2020.1</dt>
          <dd>
            <Change language={language} value={-3.25} />
          </dd>
        </div>
        <div>
          <dt>Rank</dt>
          <dd>8–12</dd>
        </div>
        <div>
          <dt>Trend</dt>
          <dd>
            <Plot direction={way} picture={sparkline([40, 42, undefined, 55, 60])} label="40 to 60" />
          </dd>
        </div>
      </dl>
      <div className="section stack">
        <Tabs
          label="View"
          current="table"
          tabs={["map", "table", "ranking", "scatter"].map((id) => ({ id, title: id, href: `#${id}` }))}
        />
        <Filters language={language} action="#" label="Choose" kept={[["release", "2024.0"]]}>
          <Select
            id="measure"
            name="measure"
            label="Measure"
            value="b"
            choices={[
              { value: "a", title: "Overall" },
              {
                title: "Areas",
                choices: [
                  { value: "b", title: areaNames[0]! },
                  { value: "c", title: areaNames[3]! },
                ],
              },
            ]}
          />
          <Options
            name="region"
            label="Regions"
            kind="checkbox"
            chosen={["eu"]}
            choices={[
              { value: "eu", title: "Europe" },
              { value: "af", title: "Africa" },
            ]}
          />
        </Filters>
        <DataTable
          language={language}
          id="ranking"
          caption={subtitle}
          columns={[
            { id: "place", title: "Place", kind: "text", sortable: "yes" },
            { id: "score", title: "Score", kind: "figure", sortable: "yes" },
            { id: "bar", title: "0–100", kind: "picture" },
            { id: "change", title: "Change", kind: "figure", sortable: "yes" },
          ]}
          sort={{ column: "score", direction: "descending" }}
          sortHref={(column, order) => `?sort=${column}&order=${order}`}
          rows={placeIds.slice(0, 10).map((id, position) => ({
            id,
            cells: [
              { shown: <a href={`#${id}`}>{name(id)}</a>, value: name(id) },
              { shown: <Score language={language} value={value(position, 1)} />, value: value(position, 1) },
              {
                shown: (
                  <Plot
                    direction={way}
                    picture={bars([{ id, label: "", shown: "", value: value(position, 1) }], written).rows[0]!.picture}
                  />
                ),
              },
              {
                shown: <Change language={language} value={fraction(position) * 10 - 5} />,
                value: fraction(position) * 10 - 5,
              },
            ],
          }))}
        />
        <Pager language={language} page={2} pages={5} href={(page) => `?page=${page}`} />
      </div>
      <div className="section">
        <DataTable
          language={language}
          id="heat"
          className="heat"
          caption="Heat table"
          columns={[
            { id: "place", title: "Place", kind: "text" },
            ...areaNames.map((area, at) => ({ id: String(at), title: area, kind: "figure" as const })),
          ]}
          rows={placeIds.slice(0, 9).map((id, position) => ({
            id: `h-${id}`,
            cells: [
              { shown: name(id) },
              ...areaNames.map((_, area) => {
                const cell = position === 0 ? area * 30 : value(position, area);
                const step = position === 8 ? diffClass((area - 1.5) * 30) : rampClass(cell);
                return {
                  shown: position === 8 ? change((area - 1.5) * 30, language) : score(cell, language),
                  className: `ramp-cell ${step}`,
                };
              }),
            ],
          }))}
        />
      </div>
      <div className="columns section">
        {Object.entries<Chart>(chart).map(([id, one]) => (
          <Figure
            key={id}
            language={language}
            id={`f-${id}`}
            title={title}
            subtitle={`${id}: ${subtitle}`}
            source={source}
            links={links}
            words={<p>{title}.</p>}
            table={<p>Table</p>}
          >
            {one.kind === "rows" ? (
              <RowPlot chart={one.chart} direction={way} label={id} />
            ) : (
              <div className="plot-frame">
                <Plot picture={one.picture} direction={way} label={title} />
              </div>
            )}
          </Figure>
        ))}
      </div>
      <Empty title="No place matches">
        <p>Places that match will be listed here. Choose fewer regions to begin.</p>
      </Empty>
      <p className="note">This release was corrected. {series.map((one) => one.label).join(", ")}</p>
      <p>
        <button className="button is-main" type="button">
          Compare these places
        </button>{" "}
        <button className="button" type="button">
          Show
        </button>{" "}
        <PrintButton language={language} />
      </p>
    </Shell>
  );
}

function charts(language: Language): Readonly<Record<string, Chart>> {
  const names = new Intl.DisplayNames([language], { type: "region" });
  const name = (id: string): string => names.of(id) ?? id;
  const written = (value: number): string => score(value, language);
  const arabic = language === "ar";
  const areaNames = arabic
    ? ["الولادة في البلد", "التجنس العادي", "المسارات الميسرة", "الأمان وازدواج الجنسية"]
    : ["Birth in the country", "Ordinary naturalisation", "Facilitated routes", "Security and dual citizenship"];
  const series = placeIds.slice(0, 5).map((id) => ({ id, label: name(id) }));
  const value = (place: number, area: number): number | undefined =>
    place === 3 && area === 1 ? undefined : fraction(place * 7 + area + 3) * 100;
  const changes = [
    { reform: 8, correction: -3, method: undefined },
    { reform: -12, correction: undefined, method: 2 },
    { reform: 0, correction: 0, method: 0 },
    { reform: undefined, correction: undefined, method: undefined },
    { reform: 4, correction: 5, method: 3 },
  ];
  const range = changeRange(changes);
  const many = Array.from({ length: 190 }, (_, at) => ({
    id: String(at),
    label: at < placeIds.length ? name(placeIds[at]!) : `Place ${at}`,
    x: Math.round(fraction(at) * 12) * 8.33,
    y: Math.min(100, Math.max(0, fraction(at) * 60 + Math.round(fraction(at + 400) * 10) * 5)),
    chosen: at === 6 ? ("yes" as const) : undefined,
  }));
  return {
    bars: {
      kind: "rows",
      chart: bars(
        areaNames.map((label, at) => ({
          id: label,
          label,
          value: at === 2 ? undefined : at === 3 ? 0 : 30 + at * 33,
          low: at === 0 ? 24 : undefined,
          high: at === 0 ? 38 : undefined,
          reference: 55,
          shown: at === 2 ? "–" : written(at === 3 ? 0 : 30 + at * 33),
          emphasis: at === 1 ? ("strong" as const) : undefined,
        })),
        written,
      ),
    },
    dots: {
      kind: "rows",
      chart: dotPlot(
        series,
        areaNames.map((label, area) => ({
          id: label,
          label,
          values: series.map((_, at) => value(at, area)),
          shown: series.map((_, at) => score(value(at, area), language)),
          depth: area % 2,
        })),
        written,
      ),
    },
    strip: {
      kind: "rows",
      chart: {
        axis: bars([], written).axis,
        key: [],
        rows: areaNames.map((label, area) => ({
          id: label,
          label,
          shown: score(value(1, area), language),
          picture: strip({
            value: value(1, area),
            peers: many.map((_, at) => value(at, area)),
            references: [
              { label: "Europe", value: 61 },
              { label: "World", value: 44 },
            ],
          }),
        })),
      },
    },
    change: {
      kind: "rows",
      chart: {
        axis: { width: "fluid", height: 18, marks: bars([], (one) => change(one, language, 0), range).axis!.marks },
        key: (["reform", "correction", "method"] as const).map((cause) => ({
          id: cause,
          label: cause,
          sample: causeSample(cause),
        })),
        rows: changes.map((parts, at) => ({
          id: String(at),
          label: name(placeIds[at]!),
          picture: changeBar(parts, range),
          shown: change((parts.reform ?? Number.NaN) + (parts.correction ?? 0) + (parts.method ?? 0), language),
        })),
      },
    },
    distribution: {
      kind: "rows",
      chart: answerDistribution([
        {
          id: "a",
          label: "No requirement to give up another citizenship",
          places: 88,
          shown: "88 (46%)",
          kind: "answer",
          tone: "ramp-7",
        },
        { id: "b", label: "Required, with exceptions", places: 41, shown: "41 (22%)", kind: "answer", tone: "ramp-3" },
        { id: "c", label: "Required", places: 52, shown: "52 (27%)", kind: "answer", tone: "ramp-1" },
        { id: "d", label: "No data", places: 9, shown: "9 (5%)", kind: "apart" },
        { id: "e", label: "Does not arise", places: 0, shown: "0", kind: "apart" },
      ]),
    },
    histogram: {
      kind: "picture",
      picture: histogram({
        values: many.map((one) => one.y),
        value: 63,
        written,
        counted: (places) => `${places} places`,
      }),
    },
    scatter: {
      kind: "picture",
      picture: scatter({
        points: many,
        across: { title: areaNames[1]! },
        up: { title: areaNames[0]! },
        written,
        counted: (places) => `${places}`,
        medianWord: arabic ? "الوسيط" : "median",
      }),
    },
    line: {
      kind: "picture",
      picture: line({
        periods: ["2010", "2012", "2014", "2016", "2018", "2020", "2024"],
        series: [
          ...series.slice(0, 4).map((one, at) => ({
            ...one,
            values: [30, 32, at === 1 ? undefined : 36, 40, 44, 50, at === 2 ? undefined : 58].map((point) =>
              point === undefined ? undefined : Math.min(100, point * (0.7 + at * 0.3)),
            ),
          })),
          ...Array.from({ length: 12 }, (_, at) => ({
            id: `bg${at}`,
            label: "",
            background: "yes" as const,
            values: Array.from({ length: 7 }, (__, step) => 20 + at * 6 + step * fraction(at) * 3),
          })),
        ],
        written,
      }),
    },
    slope: {
      kind: "picture",
      picture: slope({
        before: "2020.1",
        after: "2024.0",
        written,
        rows: placeIds.slice(0, 14).map((id, at) => ({
          id,
          label: name(id),
          before: 20 + at * 5,
          after: at === 5 ? undefined : Math.min(100, 20 + at * 5 + Math.round((fraction(at) - 0.4) * 3) * 10),
        })),
      }),
    },
    radar: {
      kind: "picture",
      picture: radar({
        spokes: [...areaNames, "Refugees", "Second generation"].map((label) => ({ id: label, label })),
        series: series.slice(0, 3).map((one, place) => ({
          ...one,
          values: Array.from({ length: 6 }, (_, area) => (place === 1 && area === 2 ? undefined : value(place, area))),
        })),
        written,
      }),
    },
  };
}

const out = process.argv[2] ?? "gallery";
mkdirSync(join(out, "fonts"), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ["src/ui/kit/site.css"],
  bundle: true,
  minify: true,
  outdir: out,
  loader: { ".woff2": "copy" },
  assetNames: "fonts/[name]",
  logLevel: "error",
});
for (const language of languages) {
  writeFileSync(join(out, `${language}.html`), pageDocument(<Gallery language={language} />));
  for (const [id, one] of Object.entries(charts(language)))
    for (const format of ["file", "social"] as const)
      writeFileSync(
        join(out, `${language}-${id}-${format}.svg`),
        standalone(
          one,
          {
            language,
            direction: direction(language),
            title:
              language === "ar"
                ? "اتسعت سبل الحصول على الجنسية في 14 من 190 دولة بين عامي 2020 و2024"
                : "Access to citizenship widened in 14 of 190 states between 2020 and 2024",
            subtitle:
              language === "ar"
                ? "قانون الجنسية، نقاط من 0 إلى 100، الإصدار 2024.0"
                : "Citizenship law, points from 0 to 100, release 2024.0",
            source: "GLOBALCIT v3.1, CC BY 4.0 · Passerelle, 1 March 2024",
          },
          format,
        ),
      );
}
