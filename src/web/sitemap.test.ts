import { describe, expect, test } from "vitest";
import { languages } from "../base/text.ts";
import { archiveOf, publishedRelease, tinyArchive } from "../explorer/reading/fixture.ts";
import { pagePaths, sitemapIndex, sitemapList } from "./sitemap.ts";

const origin = "https://index.example.org";

describe("the sitemap", () => {
  test("names every page of the newest release and none of an older one", () => {
    const paths = [...pagePaths(tinyArchive)];
    // 3 of the site, 10 of the release, 4 indicators, 6 places with 4 answers each.
    expect(paths).toHaveLength(3 + 10 + 4 + 6 * 5);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain("/en/tiny/2024.0/places/KEN/answers/birth-right");
    expect(paths.join()).not.toContain("2020.1");
  });

  test("names the programmes that take requests, without an exercise, and where deliverables are read", () => {
    const programmes = [
      { code: "EXF", isExercise: true },
      { code: "REAL", isExercise: false },
    ];
    const archiveThatHas = (hasDeliverables: boolean) => ({
      ...tinyArchive,
      facility: () => ({ programmes, hasDeliverables }),
    });
    const paths = [...pagePaths(archiveThatHas(true))];
    expect(paths.filter((path) => /programmes|deliverables/.test(path))).toEqual([
      "/en/programmes",
      "/en/programmes/REAL",
      "/en/deliverables",
    ]);
    expect([...pagePaths(archiveThatHas(false))]).not.toContain("/en/deliverables");
    expect(sitemapList(archiveThatHas(true), origin, 1)?.match(/<url>/g)).toHaveLength(50 * languages.length);
  });

  test("leaves a rehearsal out", () => {
    const newest = tinyArchive.release("tiny", "2024.0") ?? expect.fail();
    const rehearsal = publishedRelease({
      ...{ id: "1.0", sequence: 1, publishedOn: "2025-05-01", answers: newest.answers },
      instrument: { ...newest.instrument, id: "tiny-exercise" },
    });
    const paths = [...pagePaths(archiveOf([rehearsal, newest]))].join();
    expect(paths).toContain("/en/tiny/2024.0");
    expect(paths).not.toContain("exercise");
  });

  test("counts its lists as it fills them", () => {
    expect(sitemapIndex(tinyArchive, origin).match(/<sitemap>/g)).toHaveLength(1);
    expect(sitemapList(tinyArchive, origin, 1)?.match(/<url>/g)).toHaveLength(47 * languages.length);
    expect(sitemapList(tinyArchive, origin, 2)).toBeUndefined();
    expect(sitemapList(tinyArchive, origin, 0)).toBeUndefined();
    expect(sitemapList(tinyArchive, origin, 1.5)).toBeUndefined();
  });

  test("names each page in the other languages beside it", () => {
    const list = sitemapList(tinyArchive, origin, 1) ?? "";
    expect(list).toContain(
      `<url><loc>${origin}/ar/tiny/2024.0/method</loc><xhtml:link rel="alternate" hreflang="en" href="${origin}/en/tiny/2024.0/method"/>`,
    );
  });
});
