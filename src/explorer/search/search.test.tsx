import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type Language, languages } from "../../base/text.ts";
import { suggestionsIn } from "../../ui/kit/search-element.ts";
import { portfolioArchive } from "../portfolio/fixture.ts";
import { tinyArchive } from "../reading/fixture.ts";
import { fold } from "../reading/fold.ts";
import { mostResults, SearchView } from "./contract.ts";
import { searchView } from "./rules.ts";
import { SearchPage } from "./SearchPage.tsx";

const found = (q: string, lang: Language = "en") => searchView(tinyArchive, { q, lang });
const titles = (q: string, lang: Language = "en"): readonly string[] =>
  found(q, lang).results.map(({ title }) => title);

describe("folding", () => {
  test("sets accents, case and signs aside", () => {
    expect(fold("Côte d’Ivoire")).toBe("cote divoire");
    expect(fold("SÃO TOMÉ e Príncipe")).toBe("sao tome e principe");
    expect(fold("Türkiye")).toBe("turkiye");
    expect(fold("Łódź–Øst")).toBe("lodz ost");
  });

  test("sets vowels and forms of letters aside in Arabic", () => {
    expect(fold("أَفْغَانِسْتَان")).toBe(fold("افغانستان"));
    expect(fold("البحرين")).toBe("البحرين");
    expect(fold("غينيا الاستوائية")).toBe(fold("غينيا الإستوائيه"));
  });
});

describe("a search", () => {
  test("finds a place by its name in the asker's language, in English, and by its codes", () => {
    expect(titles("allemagne", "fr")).toEqual(["Allemagne"]);
    expect(titles("germany", "fr")).toEqual(["Allemagne"]);
    expect(titles("DEU", "fr")).toEqual(["Allemagne"]);
    expect(titles("de", "fr")[0]).toBe("Allemagne");
  });

  test("does not mind accents, case or the Arabic article", () => {
    expect(titles("etats", "fr")).toEqual(["États-Unis"]);
    expect(titles("برتغال", "ar")).toEqual(titles("البرتغال", "ar"));
    expect(titles("المانيا", "ar")).toEqual(titles("ألمانيا", "ar"));
  });

  test("puts the whole name before its beginning, and that before anywhere", () => {
    expect(titles("ger")[0]).toBe("Germany");
    expect(titles("many")).toContain("Germany");
    expect(titles("states")[0]).toBe("United States");
  });

  test("finds an indicator by its title and by its question, and leads to the newest release", () => {
    const [first] = found("foundlings").results;
    expect(first).toMatchObject({
      kind: "indicator",
      code: "foundlings",
      href: "/en/tiny/2024.0/indicators/foundlings",
    });
    expect(found("years residence").results.map(({ code }) => code)).toContain("years");
  });

  test("says the nearest name where nothing is found, and nothing of an empty search", () => {
    expect(found("germny")).toMatchObject({ found: 0, nearest: { code: "DEU" } });
    expect(found("   ")).toEqual({ query: "", results: [], found: 0 });
    expect(found("zzzzqqqq")).toMatchObject({ found: 0, nearest: undefined });
  });

  test("is bounded, and its answer is one the suggestions under the field can read", () => {
    const view = found("b");
    expect(view.results.length).toBeLessThanOrEqual(mostResults);
    expect(SearchView.safeParse(view).success).toBe(true);
    expect(suggestionsIn(JSON.parse(JSON.stringify(view)))[0]).toMatchObject({
      href: expect.stringMatching(/^\/en\//),
    });
  });
});

describe("the page of a search", () => {
  test.each(languages)("stands in %s, with and without results", (language) => {
    for (const q of ["", "b", "zzzzqqqq", "<script>"]) {
      const html = renderToStaticMarkup(<SearchPage view={found(q, language)} language={language} />);
      expect(html).toContain(`action="/${language}/search"`);
      expect(html).not.toContain("<script>");
    }
  });
});

test("finds actions of the portfolio by title, by who asked and by topic, and only where there is one", () => {
  const actions = (q: string, archive: Parameters<typeof searchView>[0] = portfolioArchive) =>
    searchView(archive, { q, lang: "en" })
      .results.filter(({ kind }) => kind === "action")
      .map(({ href }) => href);
  expect(actions("ghana ii")).toEqual(["/en/portfolio/actions/ghana-ii"]);
  expect(actions("diaspora")).toEqual(["/en/portfolio/actions/ghana-ii"]);
  expect(actions("ministry interior")).toEqual(["/en/portfolio/actions/ghana-i"]);
  expect(actions("diaspora", tinyArchive)).toEqual([]);
});
