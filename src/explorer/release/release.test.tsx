import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { archiveOf, tinyArchive } from "../reading/fixture.ts";
import { Corrections } from "./Corrections.tsx";
import { CorrectionsView, corrections } from "./contract.ts";
import { correctionsCsv } from "./forms.ts";
import { correctionsView } from "./rules.ts";

const viewIn = (archive: Archive, release: string, lang = "en") =>
  CorrectionsView.parse(correctionsView(archive, corrections.input.parse({ index: "tiny", release, lang })));

const htmlOf = (release: string, language: (typeof languages)[number] = "en", archive = tinyArchive) =>
  renderToStaticMarkup(
    <Corrections view={viewIn(archive, release, language)} where={{ language, index: "tiny", release }} />,
  );

/** The tiny index, its second release telling of corrections as one that was settled at desks does. */
function told(): Archive {
  const [first, second] = ["2020.0", "2020.1"].map((id) => tinyArchive.release("tiny", id));
  if (!first || !second) throw new Error("the fixture has other releases");
  const row = (place: string, words: string) => ({
    ...({
      place,
      period: "2020",
      indicator: "foundlings",
      part: "correction",
      role: "editor",
      count: 1,
      words,
    } as const),
  });
  return archiveOf([
    { ...first, reviews: [row("KEN", "Told before.")] },
    { ...second, reviews: [row("KEN", "Told before."), row("FRA", "Article 19."), row("GHA", "A better reading.")] },
  ]);
}

test("a release names what it corrects: what, where, from what to what, and why", () => {
  const { before, corrections: lines } = viewIn(tinyArchive, "2020.1");
  expect(before?.release).toBe("2020.0");
  expect(
    lines.map(({ place, indicator, from, to, kind, reason }) => [
      place.code,
      indicator.code,
      from.words,
      to.words,
      kind,
      reason,
    ]),
  ).toEqual([["FRA", "foundlings", "No", "Yes", "correction", "coding-error"]]);
});

test("the words and the role of a correction are told once, in the release that makes it; so is a reason that changed alone", () => {
  const { corrections: lines } = viewIn(told(), "2020.1");
  expect(lines.map(({ place, changed, words, role }) => [place.code, changed, words, role])).toEqual([
    ["FRA", "answer", "Article 19.", "editor"],
    ["GHA", "reasons", "A better reading.", "editor"],
  ]);
});

test("of an answer that was corrected twice before the next release, every reason is told", () => {
  const [first, second] = ["2020.0", "2020.1"].map((id) => told().release("tiny", id));
  const [row] = (second?.reviews ?? []).filter(({ place }) => place === "FRA");
  if (!first || !second || !row) throw new Error("the fixture has other releases");
  const twice = archiveOf([first, { ...second, reviews: [row, { ...row, words: "Article 20, after all." }] }]);
  const [line] = viewIn(twice, "2020.1").corrections;
  expect(line?.words).toBe("Article 19.\n\nArticle 20, after all.");
});

test("a release that corrects nothing says so plainly, and why", () => {
  expect(viewIn(tinyArchive, "2020.0").corrections).toEqual([]);
  expect(htmlOf("2020.0")).toContain("Nothing is corrected: this is the first release");
  expect(viewIn(tinyArchive, "2024.0").corrections).toEqual([]);
  expect(htmlOf("2024.0")).toContain("Nothing is corrected: this release describes another period");
});

test("its table has a row for each, and its page says it in every language", () => {
  const [head, line] = correctionsCsv(viewIn(told(), "2020.1")).split("\r\n");
  expect(head).toMatch(
    /^index,release,published,release_before,period,place,.*,changed,kind,reason,words,role,proposed_by$/,
  );
  expect(line).toContain("tiny,2020.1,");
  expect(line).toContain(",FRA,France,foundlings,");
  expect(line).toContain(",answer,correction,coding-error,Article 19.,editor");
  for (const language of languages) expect(htmlOf("2020.1", language, told())).toContain("Article 19.");
});
