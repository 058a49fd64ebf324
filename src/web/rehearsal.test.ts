/** A rehearsal that was published: found at its own address, labelled in every form it is given away in, and in no list. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../base/text.ts";
import { archiveOf, publishedRelease, tinyArchive } from "../explorer/reading/fixture.ts";
import { asExercise } from "../policy-index/settling/exercise.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";

let site: SiteUnderTest;

beforeAll(async () => {
  const newest = tinyArchive.release("tiny", "2024.0") ?? expect.fail();
  const { instrument, answers } = newest;
  const rehearsed = asExercise({ instrument, answers, places: [], sources: [], expected: [] });
  const rehearsal = publishedRelease({
    ...{ id: "2025.0", sequence: 1, publishedOn: "2025-05-01" },
    ...{ instrument: rehearsed.instrument, answers },
  });
  site = await openSiteUnderTest({ archive: archiveOf([newest, rehearsal]) });
});
afterAll(() => site.close());

const text = async (path: string): Promise<string> => (await fetch(site.origin + path)).text();

const notice = {
  en: "nothing here may be cited",
  fr: "rien ici ne peut être cité",
  es: "nada de esto puede citarse",
  pt: "nada aqui pode ser citado",
  ar: "لا يجوز الاستشهاد",
};

test.each(languages)(
  "every page of it says so over everything else, once, and asks no search engine to keep it (%s)",
  async (language) => {
    for (const page of ["", "/places", "/places/DEU", "/places/DEU/answers/birth-right", "/method", "/download"]) {
      const body = await text(`/${language}/tiny-exercise/2025.0${page}`);
      const at = body.indexOf("rehearsal");
      expect(body.slice(at, body.indexOf("<h1"))).toContain(notice[language]);
      // Said once: a page is not plastered with it.
      expect(body.split(notice[language]), page).toHaveLength(2);
      expect(body).toContain('<meta name="robots" content="noindex"/>');
    }
    expect(await text(`/${language}/tiny/2024.0/places/DEU`)).not.toMatch(/rehearsal|noindex/);
  },
);

test("nothing of it says how it is cited, as every page of a release does", async () => {
  for (const page of ["", "/places", "/places/DEU", "/places/DEU/answers/birth-right", "/method", "/download"]) {
    expect(await text(`/en/tiny-exercise/2025.0${page}`), page).not.toMatch(/class="cite"|BibTeX/);
    expect(await text(`/en/tiny/2024.0${page}`), page).toContain('class="cite"');
  }
});

test("what is taken from it says so by its title", async () => {
  const place = "/en/tiny-exercise/2025.0/places/DEU";
  for (const suffix of [".json", ".svg"]) expect(await text(place + suffix)).toContain("(exercise)");
  expect(await text("/en/tiny-exercise/2025.0/download.json")).toContain("(exercise)");
});

test("no list of what was found out has it; a program is told which is which", async () => {
  for (const path of ["/en", "/en/about", "/sitemaps/1.xml", "/en/search?q=germany"])
    expect(await text(path), path).not.toContain("tiny-exercise");
  const { indexes } = await (await fetch(`${site.origin}/api/indexes`)).json();
  expect(indexes.map(({ id, exercise }: { id: string; exercise: boolean }) => [id, exercise])).toEqual([
    ["tiny", false],
    ["tiny-exercise", true],
  ]);
});
