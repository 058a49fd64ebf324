import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { ActionPage } from "./ActionPage.tsx";
import { ActionInput, ActionView, bys, FiguresInput, FiguresView, PortfolioInput, PortfolioView } from "./contract.ts";
import { Figures } from "./Figures.tsx";
import { figuresView } from "./figures.ts";
import { portfolioArchive } from "./fixture.ts";
import { actionCsv, figuresCsv, figuresSvg, portfolioCsv, portfolioSvg } from "./forms.ts";
import { Portfolio } from "./Portfolio.tsx";
import { actionView, portfolioView } from "./rules.ts";

const origin = "https://example.org";

const list = (given: object = {}) => PortfolioView.parse(portfolioView(portfolioArchive, PortfolioInput.parse(given)));
const action = (id: string, given: object = {}) =>
  ActionView.parse(actionView(portfolioArchive, ActionInput.parse({ action: id, ...given })));
const figures = (given: object = {}) => FiguresView.parse(figuresView(portfolioArchive, FiguresInput.parse(given)));

const broken = /undefined|NaN| style="|\{[a-z]+[,}]/;

test("the list leads to every action in every language, and keeps its choices in every link", () => {
  for (const language of languages) {
    const view = list({ lang: language, country: "GHA" });
    const page = renderToStaticMarkup(<Portfolio view={view} language={language} origin={origin} />);
    for (const id of ["ghana-i", "ghana-ii", "two"])
      expect(page).toContain(`href="/${language}/portfolio/actions/${id}"`);
    expect(page).not.toContain("actions/kenya");
    expect(page).toContain(`href="/${language}/portfolio?country=GHA&amp;sort=status"`);
    expect(page).toContain(`${origin}/${language}/portfolio?version=2026-02-01&amp;country=GHA`);
    expect(page).not.toMatch(broken);
  }
});

test("a list and an action are cited as reference managers read them, each under a key and an address of its own", () => {
  const given = { country: "GHA", topic: "diaspora" };
  const narrowed = renderToStaticMarkup(<Portfolio view={list(given)} language="en" origin={origin} />);
  expect(narrowed).toContain("@misc{portfolio-2026-02-01-country-GHA-topic-diaspora,");
  expect(narrowed).toContain("title = {{Actions: Ghana · Diaspora. Example actions}}");
  expect(narrowed).toContain("&quot;literal&quot;: &quot;Example Publisher&quot;");
  const whole = renderToStaticMarkup(<Portfolio view={list()} language="en" origin={origin} />);
  expect(whole).toContain("@misc{portfolio-2026-02-01,");
  const one = renderToStaticMarkup(<ActionPage view={action("ghana-i")} language="en" origin={origin} />);
  expect(one).toContain("@misc{portfolio-2026-02-01-actions-ghana-i,");
  expect(one).toContain(`url = {${origin}/en/portfolio/actions/ghana-i?version=2026-02-01}`);
});

test("a country of the map chooses it, and lets go of it where it is chosen", () => {
  const drawn = (given: object) => renderToStaticMarkup(<Portfolio view={list(given)} language="en" origin={origin} />);
  expect(drawn({})).toMatch(/<a class="s\d" href="\/en\/portfolio\?country=KEN" data-place="KEN"/);
  expect(drawn({ country: "KEN" })).toMatch(/<a class="s\d" href="\/en\/portfolio" data-place="KEN"/);
});

test("an older version is left by one link, and every other link stays in it", () => {
  const view = list({ version: "2026-01-01" });
  const page = renderToStaticMarkup(<Portfolio view={view} language="en" origin={origin} />);
  expect(page).toContain("There is a newer version: 2026-02-01");
  expect(page).toContain('href="/en/portfolio/actions/ghana-i?version=2026-01-01"');
  expect(page).toContain('<input type="hidden" name="version" value="2026-01-01"/>');
});

test("nothing found says how to go on", () => {
  const page = renderToStaticMarkup(
    <Portfolio view={list({ country: "KEN", area: "imt" })} language="en" origin={origin} />,
  );
  expect(page).toContain("Let go of one of the choices above.");
  expect(page).not.toContain("<table");
});

test("an action says what is known with its source, and of the rest that it is not printed", () => {
  for (const language of languages)
    for (const id of ["ghana-i", "ghana-ii", "kenya", "two", "union-i"]) {
      const view = action(id, { lang: language });
      const page = renderToStaticMarkup(<ActionPage view={view} language={language} origin={origin} />);
      expect(page).toContain(`href="https://example.org/actions/${id}"`);
      expect(page).not.toMatch(broken);
    }
  const kenya = renderToStaticMarkup(<ActionPage view={action("kenya")} language="en" origin={origin} />);
  expect(kenya.match(/not printed/g)?.length).toBeGreaterThan(4);
  const second = renderToStaticMarkup(<ActionPage view={action("ghana-ii")} language="en" origin={origin} />);
  expect(second).toContain("from 2020; the end is not printed");
  expect(second).toContain('href="/en/tiny/2024.0/places/GHA"');
  expect(second).toMatch(/It follows<\/h3><ul[^>]*><li><a href="\/en\/portfolio\/actions\/ghana-i">Ghana I</);
});

test("a title stands in the language it was published in", () => {
  const page = renderToStaticMarkup(<ActionPage view={action("two", { lang: "ar" })} language="ar" origin={origin} />);
  expect(page).toContain('<h1 lang="en">Ghana and Kenya</h1>');
});

test("figures are drawn, said, and stand in tables; times that are not known say so", () => {
  for (const language of languages) {
    const page = renderToStaticMarkup(
      <Figures view={figures({ lang: language })} language={language} origin={origin} />,
    );
    for (const by of bys) expect(page).toContain(`id="by-${by}-table"`);
    expect(page).not.toMatch(broken);
  }
  const page = renderToStaticMarkup(<Figures view={figures()} language="en" origin={origin} />);
  expect(page).toContain("50 days at the median, from 30 to 70, over 2 actions");
  expect(page).toContain("Of 2 actions it is not printed.");
});

test("tables have a row an action, with code and label, and nothing where nothing is printed", () => {
  const lines = portfolioCsv(list()).trim().split("\r\n");
  expect(lines).toHaveLength(6);
  expect(lines[2]).toBe(
    "Example actions,2026-02-01,ghana-i,Ghana I,I,GHA,Ghana,north,North,country,imt,Irregular migration and trafficking in human beings,Example Ministry of the Interior,ministry,Ministry,2010-03,2012,completed,Completed,training|exchange,Training|Exchange among peers",
  );
  expect(lines[5]).toBe("Example actions,2026-02-01,kenya,Kenya,,KEN,Kenya,south,South,country,,,,,,,,,,,");
  expect(actionCsv(action("ghana-ii")).split("\r\n")[1]).toMatch(
    /,ghana-i,,,https:\/\/example\.org\/actions\/ghana-ii,document,Doubtful,,,$/,
  );
  expect(figuresCsv(figures())).toContain("Example actions,2026-02-01,year,,,2,\r\n");
});

test("pictures say what they are and whose facts they show", () => {
  for (const language of languages) {
    const map = portfolioSvg(list({ lang: language, status: "completed" }), language);
    expect(map).toMatch(/^<svg[^>]* xml:lang="\w\w"/);
    expect(map).toContain("Example facts");
    expect(map).not.toMatch(broken);
    for (const by of bys) expect(figuresSvg(figures({ lang: language, by }), language)).toContain("Example Publisher");
  }
  expect(portfolioSvg(list(), "en")).toContain("No action in this portfolio");
});
