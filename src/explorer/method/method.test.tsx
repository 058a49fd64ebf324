import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import type { Instrument } from "../../policy-index/instrument/contract.ts";
import { archiveOf, publishedRelease, tinyArchive } from "../reading/fixture.ts";
import { glossarySubjects } from "../reading/glossary.ts";
import { meaningWords, termWords } from "../reading/glossary-words.ts";
import { absenceSentence, combineSentence } from "./combine-words.ts";
import { MethodView } from "./contract.ts";
import { glossaryCsv, methodCsv } from "./forms.ts";
import { Glossary } from "./Glossary.tsx";
import { Method } from "./Method.tsx";
import { glossaryView, methodView } from "./rules.ts";

const asked = { index: "tiny", release: "2024.0", lang: "en" } as const;

const tiny = tinyArchive.release("tiny", "2024.0");
if (!tiny) throw new Error("no tiny index");

/** The tiny index and a release after it with another instrument. */
const changed = (instrument: Instrument) =>
  archiveOf([
    tiny,
    publishedRelease({ id: "2025.0", sequence: 4, publishedOn: "2026-03-01", instrument, answers: tiny.answers }),
  ]);

describe("the method of an index", () => {
  const view = methodView(tinyArchive, asked);

  test("is read off its instrument: trees, worths, bands, approaches", () => {
    expect(MethodView.safeParse(view).success).toBe(true);
    expect(view.measures.map(({ lines }) => lines.map(({ depth, of }) => `${depth} ${of.code}`))).toEqual([
      [
        ...["0 overall", "1 birth", "2 birth-right", "2 foundlings"],
        ...["1 naturalisation", "2 years", "2 no-language-test"],
      ],
      ["0 children", "1 birth-right", "1 foundlings"],
    ]);
    expect(view.measures[0]?.lines[1]).toMatchObject({ parent: "overall", share: 0.5, combine: { kind: "mean" } });
    expect(view.indicators[0]?.choices.map(({ code, worth }) => [code, worth])).toEqual([
      ["1", 100],
      ["0", 0],
      ["99", undefined],
    ]);
    expect(view.bands.map(({ from, below }) => [from, below])).toEqual([
      [75, undefined],
      [40, 75],
      [0, 40],
    ]);
    expect(view.typologies[0]?.rules[0]?.all).toMatchObject([{ node: { code: "birth" }, sign: "atLeast", points: 50 }]);
  });

  test("lists releases up to this one, the newest first, with what moved and why", () => {
    expect(view.releases.map(({ id, since }) => [id, since?.from, since?.moved])).toEqual([
      ["2024.0", "2020.1", { reform: 2, correction: 1, method: 0, unexplained: 1 }],
      ["2020.1", "2020.0", { reform: 0, correction: 1, method: 0, unexplained: 0 }],
      ["2020.0", undefined, undefined],
    ]);
    expect(methodView(tinyArchive, { ...asked, release: "2020.0" }).releases).toHaveLength(1);
  });

  test("tells a question that is reworded from one that is scored otherwise", () => {
    const [first, second, ...rest] = tiny.instrument.indicators;
    if (first?.kind !== "choice" || second?.kind !== "choice") throw new Error("not as expected");
    const archive = changed({
      ...tiny.instrument,
      indicators: [
        { ...first, question: { en: "Said otherwise?" } },
        { ...second, options: second.options.map((option) => ({ ...option, score: 10 })) },
        ...rest,
      ],
    });
    const since = methodView(archive, { ...asked, release: "2025.0" }).releases[0]?.since;
    expect(since?.reworded.map(({ code }) => code)).toEqual(["birth-right"]);
    expect(since?.rescored.map(({ code }) => code)).toEqual(["foundlings"]);
    expect(since).toMatchObject({ added: [], dropped: [], measuresChanged: false, placesAdded: [] });
  });

  test("as a table has a row for every line of every tree", () => {
    const lines = methodCsv(view).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + 7 + 3);
    expect(lines[2]).toBe("tiny,2024.0,headline,Overall,1,node,birth,Birth,overall,1,0.5,mean,,skip,0");
  });
});

test("rules are said in words", () => {
  expect(combineSentence({ kind: "mean" }, [1, 1], "en")).toBe("The plain mean of what is below: each counts alike.");
  expect(combineSentence({ kind: "mean" }, [1, 2], "en")).toBe("The mean of what is below, by weight.");
  expect(combineSentence({ kind: "power-mean", power: 0.5 }, [1], "fr")).toContain("0,5");
  expect(absenceSentence({ rule: "skip", need: 0.6 }, { kind: "mean" }, "en")).toContain("60%");
  expect(absenceSentence({ rule: "propagate" }, { kind: "mean" }, "en")).toContain("there is no score");
});

describe("the pages", () => {
  test.each(languages)("stand in %s: the method with every part, the glossary with every term", (language) => {
    const where = { language, index: "tiny", release: "2024.0" };
    const view = methodView(tinyArchive, { ...asked, lang: language });
    const html = renderToStaticMarkup(<Method view={view} where={where} />);
    for (const part of ["tree", "worth", "reading", "moves", "data", "releases", "recompute"])
      expect(html).toContain(`id="${part}"`);
    expect(html).toContain("bin/passerelle verify tiny-2024.0.zip");
    expect(html).toContain(`href="/${language}/about/rules/corrections"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const glossary = glossaryView(tinyArchive, { ...asked, lang: language });
    const terms = renderToStaticMarkup(<Glossary view={glossary} where={where} />);
    expect(terms).toContain('id="rank-range"');
    expect(glossaryCsv(glossary).trimEnd().split("\r\n")).toHaveLength(1 + Object.keys(termWords).length);
  });
});

test("every term has a meaning and stands in one subject", () => {
  const listed = Object.values(glossarySubjects).flat();
  expect([...listed].sort()).toEqual(Object.keys(termWords).sort());
  expect(Object.keys(meaningWords).sort()).toEqual(Object.keys(termWords).sort());
});
