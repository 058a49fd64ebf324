import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { languages } from "../../base/text.ts";
import { answerTable, archiveOf, publishedRelease, tinyArchive } from "../reading/fixture.ts";
import { tinyInstrument } from "../reading/fixture-instrument.ts";
import { FrontView, HomeView } from "./contract.ts";
import { Front } from "./Front.tsx";
import { finding } from "./finding.ts";
import { homeCsv, homeSvg } from "./forms.ts";
import { Home } from "./Home.tsx";
import { frontView, homeView, newestHomeView } from "./rules.ts";

const origin = "https://index.example.org";
const pinned = (release: string, archive = tinyArchive) =>
  HomeView.parse(homeView(archive, { index: "tiny", release, lang: "en" }));
const html = (view: HomeView, language: (typeof languages)[number] = "en") =>
  renderToStaticMarkup(<Home view={view} language={language} origin={origin} />);

const other = publishedRelease({
  id: "1.0",
  sequence: 1,
  publishedOn: "2025-05-01",
  instrument: { ...tinyInstrument, id: "other", title: { en: "Other index" } },
  answers: answerTable(tinyInstrument, "2024", { FRA: ["?", "?", "?", "?"] }),
});

describe("the first page of an index", () => {
  it("leads to a facility in one quiet section, and says nothing of one that is not there", () => {
    expect(html(pinned("2024.0"))).not.toContain("home-expertise");
    for (const language of languages) {
      const facility = { expertise: `/${language}/programmes`, portfolio: `/${language}/portfolio` };
      const page = renderToStaticMarkup(<Home view={pinned("2024.0")} {...{ language, origin, facility }} />);
      expect(page.match(/home-expertise/g)).toHaveLength(1);
      expect(page).toContain(`href="/${language}/programmes"`);
      expect(page).toContain(`href="/${language}/portfolio"`);
      expect(page).not.toContain("/deliverables");
    }
  });

  it("says what reform did since before, counted, and where the average stands", () => {
    expect(finding(pinned("2024.0"), "en")).toBe(
      "Since 2020 (release 2020.1), reform has raised the scores of 2 places and lowered none. The average of 6 places is 67 of 100.",
    );
    expect(finding(pinned("2020.1"), "en")).toContain("no reform has moved a score");
    expect(finding(pinned("2020.0"), "en")).toBe("The average of 6 places is 56 of 100.");
  });

  it("lists who moved by reform and on which answer, nothing else", () => {
    const moved = pinned("2024.0").reforms.map((change) => [change.place.code, change.indicator.code]);
    expect(moved).toEqual(
      expect.arrayContaining([
        ["KEN", "birth-right"],
        ["PRT", "years"],
      ]),
    );
    expect(moved).toHaveLength(2);
  });

  it("shows the two ends of the ranking without saying anybody twice", () => {
    const page = html(pinned("2024.0"));
    const ranked = page.slice(page.indexOf('id="ranking"'), page.indexOf("Full ranking"));
    const codes = [...ranked.matchAll(/data-place="(\w+)"/g)].map((found) => found[1]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(6);
  });

  it("is whole in every language, with the notice and how to cite the pinned release", () => {
    for (const language of languages) {
      const view = HomeView.parse(newestHomeView(tinyArchive, { index: "tiny", lang: language }));
      const page = html(view, language);
      expect(page).not.toMatch(/undefined|NaN| style="/);
      expect(page).toContain(`${origin}/${language}/tiny/2024.0`);
      expect(page).toContain("Invented for tests.");
    }
  });

  it("is a table and a picture too", () => {
    expect(homeCsv(pinned("2024.0")).trim().split("\r\n")).toHaveLength(7);
    expect(homeSvg(pinned("2024.0"), "ar")).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
  });

  it("stands where nobody has a score", () => {
    const view = HomeView.parse(homeView(archiveOf([other]), { index: "other", release: "1.0", lang: "en" }));
    expect(finding(view, "en")).toBe("No place has a score yet.");
    expect(html(view)).not.toMatch(/undefined|NaN/);
    expect(homeSvg(view, "en")).not.toMatch(/undefined|NaN/);
  });

  it("refuses an index that is not here", () => {
    const thrown = (() => {
      try {
        return newestHomeView(tinyArchive, { index: "atlantis", lang: "en" });
      } catch (refusal) {
        return refusal;
      }
    })();
    expect(isRefusal(thrown) && thrown.code).toBe("not-found");
  });
});

describe("the front door", () => {
  it("shows the one index there is, or the list of several", () => {
    expect(FrontView.parse(frontView(tinyArchive, { lang: "en" })).only?.edition.release).toBe("2024.0");
    const newest = tinyArchive.release("tiny", "2024.0") ?? expect.fail();
    const both = FrontView.parse(frontView(archiveOf([newest, other]), { lang: "en" }));
    expect(both.only).toBeUndefined();
    const page = renderToStaticMarkup(<Front view={both} language="en" />);
    expect(page).toContain('href="/en/tiny"');
    expect(page).toContain("2 indices are published here");
  });

  it("leaves an exercise out where there is an index in earnest, and shows it where there is none", () => {
    const newest = tinyArchive.release("tiny", "2024.0") ?? expect.fail();
    const rehearsal = publishedRelease({
      id: "1.0",
      sequence: 1,
      publishedOn: "2025-05-01",
      instrument: { ...tinyInstrument, id: "tiny-exercise" },
      answers: other.answers,
    });
    const front = frontView(archiveOf([rehearsal, newest]), { lang: "en" });
    expect(front.indexes.map(({ index }) => index.code)).toEqual(["tiny"]);
    expect(front.only?.edition.release).toBe("2024.0");
    expect(frontView(archiveOf([rehearsal]), { lang: "en" }).only?.edition.index.code).toBe("tiny-exercise");
  });

  it("says how to begin where nothing was published", () => {
    const page = renderToStaticMarkup(<Front view={frontView(archiveOf([]), { lang: "en" })} language="en" />);
    expect(page).toContain("passerelle demo");
  });
});
