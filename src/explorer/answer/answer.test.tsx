import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../base/refusal.ts";
import { languages } from "../../base/text.ts";
import { archiveOf, tinyArchive } from "../reading/fixture.ts";
import { Answer } from "./Answer.tsx";
import { AnswerInput, AnswerView } from "./contract.ts";
import { answerCsv } from "./forms.ts";
import { answerView } from "./rules.ts";

const view = (input: Record<string, unknown>) =>
  AnswerView.parse(
    answerView(
      tinyArchive,
      AnswerInput.parse({ index: "tiny", release: "2024.0", place: "KEN", indicator: "birth-right", ...input }),
    ),
  );

describe("an answer", () => {
  it("marks the option that was chosen and says what each is worth", () => {
    const { chosen, choices } = view({});
    expect(chosen).toBe(0);
    expect(choices.map((choice) => [choice.label, choice.worth, choice.places])).toEqual([
      ["Yes", 100, 4],
      ["No", 0, 2],
      ["Does not arise", undefined, 0],
    ]);
  });

  it("finds the band a number falls in", () => {
    expect(view({ indicator: "years", place: "GHA" })).toMatchObject({ chosen: 2, answer: { words: "12 years" } });
    expect(view({ indicator: "years", place: "USA" }).chosen).toBeUndefined();
  });

  it("stands on its justification and its sources", () => {
    expect(view({})).toMatchObject({
      justification: "Children born in Kenya are citizens since 2023.",
      sources: [{ title: "Citizenship (Amendment) Act", pinpoint: "s. 5" }],
      asOf: "2024-01-01",
    });
  });

  it("tells its history with the reason where it moved, and nothing from later releases", () => {
    expect(view({}).history.map((line) => [line.point.release, line.answer.words, line.moved?.kind])).toEqual([
      ["2020.0", "No", undefined],
      ["2020.1", "No", undefined],
      ["2024.0", "Yes", "reform"],
    ]);
    expect(view({ release: "2020.0" }).history).toHaveLength(1);
  });

  it("counts where else the same answer holds", () => {
    const { same } = view({});
    expect(same.places.map((place) => place.code)).toEqual(["GHA", "PRT", "USA"]);
    expect(same.of).toBe(5);
  });

  it("knows the question before and after", () => {
    expect(view({ indicator: "years" }).question).toMatchObject({
      previous: { code: "foundlings" },
      next: { code: "no-language-test" },
      counts: [[{ code: "overall" }, { code: "naturalisation" }]],
    });
  });

  it("refuses what was never asked", () => {
    expect(() => view({ indicator: "nothing" })).toThrow(Refusal);
    expect(() => view({ place: "ATA" })).toThrow(Refusal);
  });
});

describe("the page of an answer", () => {
  it("is whole in every language", () => {
    for (const language of languages)
      for (const indicator of ["birth-right", "foundlings", "years"]) {
        const html = renderToStaticMarkup(
          <Answer
            view={view({ lang: language, indicator, place: "USA" })}
            where={{ language, index: "tiny", release: "2024.0" }}
            origin="https://x.org"
          />,
        );
        expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
      }
  });

  it("says how it was settled where the index tells that, in every language", () => {
    expect(view({}).settled).toEqual([]);
    const newest = tinyArchive.release("tiny", "2024.0") ?? expect.fail();
    const at = { place: "KEN", period: "2024", indicator: "birth-right", count: 1 } as const;
    const told = archiveOf([
      {
        ...newest,
        reviews: [
          { ...at, part: "opinion", role: "reviewer", verdict: "agree", count: 2 },
          { ...at, part: "opinion", role: "reviewer", verdict: "different-answer", status: "answered", option: "0" },
          { ...at, part: "decision", role: "adjudicator", words: "The Act is in force." },
          { ...at, part: "comment", role: "government", count: 0 },
          { ...at, place: "PRT", part: "decision", role: "adjudicator", words: "Elsewhere." },
        ],
      },
    ]);
    for (const lang of languages) {
      const input = { index: "tiny", release: "2024.0", place: "KEN", indicator: "birth-right", lang };
      const settled = AnswerView.parse(answerView(told, AnswerInput.parse(input)));
      const html = renderToStaticMarkup(
        <Answer view={settled} where={{ language: lang, index: "tiny", release: "2024.0" }} origin="https://x.org" />,
      );
      expect(html).toContain("The Act is in force.");
      expect(html).not.toMatch(/Elsewhere|undefined|\[object/);
      if (lang !== "en") continue;
      expect(html).toContain("2 reviewers agreed.");
      expect(html).toContain("is not published");
      expect(html).toContain("1 reviewer would have answered: “No”.");
      expect(html).toContain("made no comment on this answer");
      expect(answerCsv(settled)).toContain(",2,0,1,0,The Act is in force.,,");
    }
  });

  it("says how certain its coder was in the reader's words, and what an index wrote of its own as it is written", () => {
    const saying = (language: (typeof languages)[number], confidence: string) =>
      renderToStaticMarkup(
        <Answer
          view={{ ...view({ lang: language }), confidence }}
          where={{ language, index: "tiny", release: "2024.0" }}
          origin="https://x.org"
        />,
      );
    expect(saying("fr", "high")).toContain("Degré de certitude : Certain");
    for (const language of languages) expect(saying(language, "medium")).not.toContain("medium");
    expect(saying("en", "B+ of our own scale")).toContain("Confidence: B+ of our own scale");
  });

  it("never links to an address that is no page", () => {
    const bad = { ...view({}), sources: [{ id: "x", title: "Bad", url: "javascript:alert(1)" }] };
    const html = renderToStaticMarkup(
      <Answer view={bad} where={{ language: "en", index: "tiny", release: "2024.0" }} origin="https://x.org" />,
    );
    expect(html).not.toContain("javascript:");
  });

  it("leads to a law that is known by its name in a register alone", () => {
    const named = (identifier: string, url?: string) => {
      const sources = [{ id: "x", title: "Law", identifier, ...(url === undefined ? {} : { url }) }];
      const html = renderToStaticMarkup(
        <Answer
          view={{ ...view({}), sources }}
          where={{ language: "en", index: "tiny", release: "2024.0" }}
          origin="https://x.org"
        />,
      );
      return /<ul class="answer-sources">.*?href="([^"]*)"/.exec(html)?.[1];
    };
    expect(named("32003L0109")).toBe("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32003L0109");
    expect(named("ECLI:EU:C:2010:104")).toBe("https://e-justice.europa.eu/ecli/ECLI:EU:C:2010:104");
    expect(named("doi:10.1000/182")).toBe("https://doi.org/10.1000/182");
    expect(named("A/RES/73/195")).toBe("https://undocs.org/A/RES/73/195");
    expect(named("http://data.europa.eu/eli/reg/2016/679/oj")).toBe("http://data.europa.eu/eli/reg/2016/679/oj");
    // Where its own page is known, that is where it leads; a name of no register leads nowhere.
    expect(named("32003L0109", "https://example.org/law")).toBe("https://example.org/law");
    expect(named("BGBl. I Nr. 1/2003")).not.toMatch(/^http/);
  });

  it("as a table is its history", () => {
    expect(answerCsv(view({})).split("\r\n")[3]).toBe(
      "tiny,2024.0,2025-03-01,2024,KEN,Kenya,birth-right,Birth in the country,1,Yes,answered,100,reform,law-changed,,,,,,,,,",
    );
  });
});
