import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "../../base/text.ts";
import { DataTable, type TableColumn } from "./DataTable.tsx";
import { Filters, Options, Select } from "./Filters.tsx";
import { pageDocument } from "./page-document.ts";
import { Change, diffClass, rampClass, Score } from "./Score.tsx";
import { Shell, type ShellProps } from "./Shell.tsx";
import { Term } from "./Term.tsx";

const shell: Omit<ShellProps, "children"> = {
  language: "en",
  direction: "ltr",
  title: "France",
  description: "Citizenship law in France",
  siteOrigin: "https://example.org",
  canonicalPath: "/en/citizenship-law/2024.0/places/FRA",
  alternates: { en: "/en/x", fr: "/fr/x", es: "/es/x", pt: "/pt/x", ar: "/ar/x" },
  nav: { home: "/en", places: "/en/places" },
  current: "places",
  indexTitle: "Citizenship law",
  release: { id: "2020.1", publishedOn: "2024-03-01", newer: { id: "2024.0", href: "/en/newer" } },
  searchAction: "/en/search",
  foot: { links: { about: "/en/about", accessibility: "/en/about#accessibility", api: "/en/api" } },
  assets: { css: "/assets/site-abc.css", scripts: ["/assets/site-abc.js"], icon: "/favicon.svg" },
};

describe("the shell", () => {
  const page = pageDocument(<Shell {...shell}>Body</Shell>);

  it("is a whole document with the skip link first", () => {
    expect(page.startsWith('<!doctype html>\n<html lang="en" dir="ltr">')).toBe(true);
    expect(page.indexOf('class="skip"')).toBeLessThan(page.indexOf("<header"));
    expect(page).toContain('<main id="content"');
  });

  it("offers the page in every language, to people and to machines", () => {
    for (const language of languages) {
      expect(page).toContain(`hrefLang="${language}" href="https://example.org/${language}/x"`);
      expect(page).toContain(`href="/${language}/x" hrefLang="${language}" lang="${language}"`);
    }
  });

  it("says which release it is and that a newer one exists", () => {
    expect(page).toContain("Release 2020.1 · published 1 March 2024");
    expect(page).toContain('<a href="/en/newer">A newer release exists: 2024.0</a>');
  });

  it("has no style attribute, no inline script and no repeated id", () => {
    expect(page).not.toMatch(/ style="/);
    expect(page).not.toMatch(/<script(?![^>]*(src=|ld\+json))/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("cannot be broken out of by a data block", () => {
    const hostile = pageDocument(
      <Shell {...shell} jsonLd={{ name: "</script><script>alert(1)</script>" }}>
        Body
      </Shell>,
    );
    expect(hostile).not.toContain("<script>alert");
  });
});

describe("a data table", () => {
  const columns: readonly TableColumn[] = [
    { id: "place", title: "Place", kind: "text", sortable: "yes" },
    { id: "score", title: "Score", kind: "figure", sortable: "yes" },
  ];
  const table = renderToStaticMarkup(
    <DataTable
      language="en"
      id="t"
      caption="Scores"
      columns={columns}
      rows={[
        {
          id: "FRA",
          place: "FRA",
          cells: [
            { shown: "France", value: "France" },
            { shown: "67", value: 66.5 },
          ],
        },
      ]}
      sort={{ column: "score", direction: "descending" }}
      sortHref={(column, direction) => `?sort=${column}.${direction}`}
    />,
  );

  it("is a table with a caption and headings of columns and rows", () => {
    expect(table).toContain("<caption>Scores</caption>");
    expect(table.match(/scope="col"/g)).toHaveLength(2);
    expect(table).toContain('<th scope="row" class="is-text" data-value="France">France</th>');
  });

  it("says to whoever has a narrow screen which columns lie to the side, by name, and nothing where all fit", () => {
    const wide = [...columns, { id: "bar", title: <i>bar</i>, name: "Score as a bar", kind: "picture" } as const];
    const drawn = (fitting?: number) =>
      renderToStaticMarkup(
        <DataTable
          language="en"
          id="t"
          caption="Scores"
          columns={wide}
          rows={[]}
          {...(fitting === undefined ? {} : { fitting })}
        />,
      );
    expect(drawn(1)).toContain("To the side, by moving the table: Score · Score as a bar.");
    expect(drawn(3)).not.toContain("table-aside");
    expect(drawn()).not.toContain("table-aside");
  });

  it("says how it is sorted, and its links lead the other way", () => {
    expect(table).toContain('aria-sort="descending" data-column="score"');
    expect(table).toContain('href="?sort=score.ascending"');
    expect(table).toContain('href="?sort=place.ascending"');
  });

  it("scrolls in a region that can be reached by keyboard and has a name", () => {
    expect(table).toMatch(/<section class="table-scroll" aria-label="[^"]*Scores[^"]*" tabindex="0">/i);
  });
});

describe("figures on a page", () => {
  it("give machines the whole value and people the rounded one", () => {
    expect(renderToStaticMarkup(<Score language="en" value={66.51} />)).toContain('value="66.51">67<');
    expect(renderToStaticMarkup(<Change language="en" value={-3.25} />)).toContain("−3.3");
  });

  it("say that there is no data, to the ear too", () => {
    expect(renderToStaticMarkup(<Score language="fr" value={undefined} />)).toContain("Données manquantes");
  });

  it("wear the step of the ramp their score falls in", () => {
    expect(rampClass(0)).toBe("ramp-1");
    expect(rampClass(100)).toBe("ramp-7");
    expect(rampClass(50)).toBe("ramp-4");
    expect(rampClass(undefined)).toBe("ramp-none");
    expect(diffClass(0)).toBe("diff-4");
    expect(diffClass(-50)).toBe("diff-1");
    expect(diffClass(1)).toBe("diff-5");
  });
});

describe("choices and terms", () => {
  it("are a form that reads, with a button for who has no scripts", () => {
    const form = renderToStaticMarkup(
      <Filters language="en" action="/en/explore" label="Choose" kept={[["release", "2024.0"]]}>
        <Select
          id="m"
          name="measure"
          label="Measure"
          value="b"
          choices={[
            { value: "a", title: "A" },
            { value: "b", title: "B" },
          ]}
        />
        <Options
          name="region"
          label="Regions"
          kind="checkbox"
          chosen={["eu"]}
          choices={[{ value: "eu", title: "Europe" }]}
        />
      </Filters>,
    );
    expect(form).toContain('method="get"');
    expect(form).toContain('<input type="hidden" name="release" value="2024.0"/>');
    expect(form).toContain('<option value="b" selected="">B</option>');
    expect(form).toContain("<legend>Regions</legend>");
    expect(form).toContain("<button");
  });

  it("are explained where they stand, without scripts", () => {
    const term = renderToStaticMarkup(<Term language="en" id="t1" term="release" meaning="A published state." />);
    expect(term).toMatch(/popoverTarget="t1"/i);
    expect(term).toContain('id="t1" popover="auto"');
  });
});
