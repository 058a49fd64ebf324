import { Resvg } from "@resvg/resvg-js";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { Choropleth, type ChoroplethProps } from "./Choropleth.tsx";
import type { Legend } from "./legend.ts";
import type { MapEntry } from "./marks.ts";
import type { MapShapes } from "./shapes.ts";
import { standaloneMap } from "./standalone-map.ts";
import { TileGrid } from "./TileGrid.tsx";

const box = [0, 0, 200, 100] as const;

const shapes: MapShapes = {
  width: 200,
  height: 100,
  radius: 4,
  shapes: {
    ALB: { d: "M10 10l40 0 0 40z", at: [35, 25] },
    BEN: { d: "M60 10l40 0 0 40z", at: [85, 25] },
    CUB: { d: "M110 10l40 0 0 40z", at: [135, 25] },
    DNK: { d: "M10 60l40 0 0 30z", at: [35, 70] },
    NRU: { at: [180, 50], marker: [184, 50] },
  },
  borders: [{ between: ["ALB", "BEN"], d: "M50 10l10 0" }],
  views: { world: box, africa: box, americas: box, asia: box, europe: [0, 0, 100, 50], oceania: box },
};

const entries: readonly MapEntry[] = [
  {
    code: "ALB",
    name: "Albania",
    state: "scored",
    step: 5,
    label: "Albania: 62 of 100.",
    href: "/en/i/r/places/ALB",
    figure: "62",
  },
  { code: "BEN", name: "Benin", state: "missing", label: "Benin: no data.", href: "/en/i/r/places/BEN" },
  { code: "CUB", name: "Cuba", state: "not-applicable", label: "Cuba: does not arise.", href: "/en/i/r/places/CUB" },
  {
    code: "NRU",
    name: "Nauru",
    state: "scored",
    step: 1,
    label: "Nauru <3> & co.",
    href: "/en/i/r/places/NRU",
    figure: "3",
  },
];

const legend: Legend = {
  kind: "bands",
  bands: [
    { step: 5, label: "Open" },
    { step: 1, label: "Closed" },
  ],
};

const props: ChoroplethProps = {
  id: "map",
  language: "en",
  shapes,
  entries,
  title: "Access to citizenship, 2024",
  description: "Darker is more open.",
  scheme: "ramp",
  legend,
  twin: "table",
};

const html = (more: Partial<ChoroplethProps> = {}): string => renderToStaticMarkup(<Choropleth {...props} {...more} />);

test("every covered place is a link with its sentence, once", () => {
  const page = html();
  for (const { code, href } of entries) {
    expect(page.split(`href="${href}"`)).toHaveLength(2);
    expect(page).toContain(`data-place="${code}"`);
  }
  expect(page).toContain('aria-label="Albania: 62 of 100."');
  expect(page).toContain("<title>Nauru &lt;3&gt; &amp; co.</title>");
});

test("scores are on the ramp; no data and does-not-arise are textures; the rest is blank land", () => {
  const page = html();
  expect(page).toMatch(/class="s5"[^>]*data-place="ALB"/);
  expect(page).toMatch(/data-place="BEN".*?fill="url\(#map-hatch\)"/);
  expect(page).toMatch(/data-place="CUB".*?fill="url\(#map-speckle\)"/);
  expect(page).toContain('<path class="map-land" d="M10 60l40 0 0 30z">');
  expect(page).not.toContain('data-place="DNK"');
});

test("the legend explains what is in the picture and nothing else", () => {
  const page = html();
  for (const words of ["Open", "Closed", "No data", "Does not arise", "Not covered by this index", "Disputed"]) {
    expect(page).toContain(words);
  }
  const scoredOnly = html({ entries: entries.slice(0, 1) });
  expect(scoredOnly).not.toContain("No data");
  expect(scoredOnly).not.toContain("Does not arise");
});

test("the map has a name, a description, a way past it, and says what borders mean", () => {
  const page = html();
  expect(page).toContain('role="group" aria-labelledby="map-title" aria-describedby="map-description"');
  expect(page).toContain('href="#table"');
  expect(page).toContain("imply no opinion on the legal status");
  expect(page).toContain('<div class="map-controls" hidden="">');
});

test("no place is a link: the map is one picture", () => {
  const bare = html({ entries: entries.map(({ href, ...entry }) => entry), dress: "bare" });
  expect(bare).toContain('role="img"');
  expect(bare).not.toContain("<a ");
  expect(bare).not.toContain("map-legend");
});

test("places the map cannot show are counted under it", () => {
  const page = html({ entries: [...entries, { code: "q1", name: "Q", state: "scored", step: 2, label: "Q" }] });
  expect(page).toContain("1 place is not on this map");
});

test("no inline style and no script: the strictest policy lets the map through", () => {
  for (const language of languages) expect(html({ language })).not.toMatch(/ style=|<script|javascript:|\son\w+=/);
});

test("tiles show every place the same size, with its sentence, grouped, empty groups left out", () => {
  const page = renderToStaticMarkup(
    <TileGrid
      id="tiles"
      language="en"
      title="Access to citizenship"
      scheme="ramp"
      legend={legend}
      sections={[
        { id: "150", title: "Europe", entries: entries.slice(0, 2) },
        { id: "009", title: "Oceania", entries: [] },
      ]}
    />,
  );
  expect(page).toContain("Europe");
  expect(page).not.toContain("Oceania");
  expect(page).toMatch(/<a class="tile" href="\/en\/i\/r\/places\/ALB" aria-label="ALB (62 )?Albania: 62 of 100\."/);
  expect(page).toContain("map-swatch hatched");
});

const text = {
  language: "en",
  direction: "ltr" as const,
  title: "Access to citizenship <widened> & held",
  subtitle: "Overall, 0–100, release 2024.0",
  source: "Passerelle, 25 November 2026",
};

test("a map as a file carries its title, measure, source, legend and disclaimer, and refers to nothing", () => {
  const file = standaloneMap(props, text);
  for (const words of [
    "&lt;widened&gt; &amp; held",
    "release 2024.0",
    "25 November 2026",
    "No data",
    "imply no opinion",
  ]) {
    expect(file).toContain(words);
  }
  expect(file).not.toMatch(/href|<script|<style|class=/);
});

test.each(["file", "social"] as const)(
  "a %s picture is drawn by a renderer that is no browser, in both directions",
  (format) => {
    for (const direction of ["ltr", "rtl"] as const) {
      for (const key of [legend, { kind: "range" as const, low: "0", middle: "50", high: "100" }]) {
        const svg = standaloneMap({ ...props, legend: key }, { ...text, direction }, format);
        const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
        expect(picture.width).toBe(format === "social" ? 1200 : 720);
        if (format === "social") expect(picture.height).toBe(630);
      }
    }
  },
);

test("filled in is a hatch over the place's own colour, with its words, in page, tiles and file", () => {
  const some = entries.map((entry) => (entry.code === "ALB" ? { ...entry, filled: "yes" as const } : entry));
  const words = "Rests in part on answers that were filled in";
  expect(html({ entries: some })).toMatch(/data-place="ALB".*?fill="url\(#map-s5-filled\)"/);
  expect(html({ entries: some })).toContain('<pattern id="map-s5-filled"');
  expect(html({ entries: some })).toContain(words);
  expect(html()).not.toMatch(/filled/);
  expect(html({ mayFill: "yes" })).toContain('<pattern id="map-s5-filled"');
  const file = standaloneMap(
    { language: "en", shapes, entries: some, scheme: "ramp", legend },
    { language: "en", direction: "ltr", title: "t", subtitle: "s", source: "x" },
  );
  expect(file).toContain('fill="url(#map-s5-filled)"');
  expect(file).toContain(words.split(" ").slice(0, 2).join(" "));
  expect(new Resvg(file).render().width).toBeGreaterThan(0);
  const tiles = renderToStaticMarkup(
    <TileGrid
      id="t"
      language="en"
      title="t"
      sections={[{ id: "a", title: "A", entries: some }]}
      scheme="ramp"
      legend={legend}
    />,
  );
  expect(tiles).toContain("map-swatch s5 is-filled");
  expect(tiles).toContain(words);
});
