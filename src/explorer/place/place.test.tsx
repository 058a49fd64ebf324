import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../base/refusal.ts";
import { languages } from "../../base/text.ts";
import type { RowCombination } from "../../engine/recipe.ts";
import { placeSummary } from "../../engine/structure/place-summary.ts";
import { withRobustness } from "../../policy-index/releases/robust/fixture.ts";
import { say } from "../../ui/words/words.ts";
import { portfolioArchive } from "../portfolio/fixture.ts";
import { headline, mustNode } from "../reading/figures.ts";
import { archiveOf, publishedRelease, tinyArchive } from "../reading/fixture.ts";
import { comparePath } from "../reading/paths.ts";
import { positions } from "../reading/positions.ts";
import { reading } from "../reading/reading.ts";
import { areasOf } from "../reading/standing.ts";
import { PlaceInput, PlaceView } from "./contract.ts";
import { placeCsv, placeSvg } from "./forms.ts";
import { Place } from "./Place.tsx";
import { areasSubtitle } from "./PlaceAreas.tsx";
import { placeView } from "./rules.ts";
import { areasTitle, changeSentence, shownParts, standingSentence } from "./sentences.ts";
import { placeWords } from "./words.ts";

const view = (input: Record<string, unknown>) =>
  PlaceView.parse(placeView(tinyArchive, PlaceInput.parse({ index: "tiny", release: "2024.0", ...input })));

const drawn = (input: Record<string, unknown>, language: (typeof languages)[number] = "en") =>
  renderToStaticMarkup(
    <Place
      view={view({ lang: language, ...input })}
      where={{ language, index: "tiny", release: "2024.0" }}
      origin="https://x.org"
    />,
  );

describe("what a release says of a place", () => {
  it("begins with the finding", () => {
    expect(standingSentence(view({ place: "KEN" }), "en")).toBe("Kenya scores 63 out of 100 points: 4th of 6.");
    expect(standingSentence(view({ place: "PRT" }), "en")).toBe(
      "Portugal scores 100 out of 100 points: 1st–2nd of 6, level with one other.",
    );
  });

  it("says what each area adds, to the last bit of the score", () => {
    const { addingUp, overall } = view({ place: "KEN" });
    expect(addingUp).toMatchObject({ kind: "terms", total: overall.reading.score });
    const adds = addingUp?.parts.map((part) => part.adds ?? 0) ?? [];
    expect(adds.reduce((sum, part) => sum + part, 0)).toBe(overall.reading.score);
    expect(addingUp?.parts.map(({ part, share }) => [part.code, share])).toEqual([
      ["birth", 0.5],
      ["naturalisation", 0.5],
    ]);
    expect(drawn({ place: "KEN" })).toContain("Why 62.5 points");
  });

  it("says what each area adds under every combination, to the last bit of the score, and what that means", () => {
    const { release } = reading(tinyArchive, "tiny", "2024.0", "en");
    const [first] = release.instrument.measures;
    const said = (combine: RowCombination) => {
      const instrument = { ...release.instrument, measures: [{ ...first!, tree: { ...first!.tree, combine } }] };
      const archive = archiveOf([
        publishedRelease({
          id: "2024.0",
          sequence: 1,
          publishedOn: "2024-01-01",
          instrument,
          answers: release.answers,
        }),
      ]);
      const found = PlaceView.parse(
        placeView(archive, PlaceInput.parse({ index: "tiny", release: "2024.0", place: "KEN" })),
      );
      const adds = found.addingUp?.parts.map((part) => part.adds ?? 0) ?? [];
      expect(adds.reduce((sum, part) => sum + part, 0)).toBe(found.overall.reading.score);
      const html = renderToStaticMarkup(
        <Place view={found} where={{ language: "en", index: "tiny", release: "2024.0" }} origin="https://x.org" />,
      );
      return { ...found.addingUp, adds, html, table: placeCsv(found) };
    };
    // Kenya has 100 on birth and 25 on naturalisation.
    const least = said({ kind: "min" });
    expect(least).toMatchObject({ kind: "deciding", adds: [0, 25] });
    expect(least.html).toContain(say(placeWords.addsDeciding, "en"));
    expect(least.html).toContain("Lost without it");
    const product = said({ kind: "geometric-mean" });
    expect(product.kind).toBe("proportion");
    expect(product.adds[0]).toBeCloseTo(25, 9);
    expect(product.html).toContain(say(placeWords.addsInProportion, "en"));
    expect(said({ kind: "sum" }).adds).toEqual([100, 25]);
    expect(said({ kind: "max" }).table).toContain("KEN,Kenya,part,naturalisation,Naturalisation,,,scored,25,1,,,,0,0");
  });

  it("claims nothing of areas where there are none: a chart of the whole says that it is of the whole", () => {
    const [area] = view({ place: "KEN" }).areas;
    const whole = { ...area!, standing: { ...area!.standing, node: { ...area!.standing.node, label: "Overall" } } };
    for (const language of languages) {
      const one = { ...view({ place: "KEN", lang: language }), areas: [whole] };
      expect(areasTitle(one, language)).toContain("Overall");
      expect(areasTitle(one, language)).not.toBe(say(placeWords.areasEven, language));
    }
    const where = { language: "en", index: "tiny", release: "2024.0" } as const;
    expect(areasSubtitle({ view: { ...view({ place: "KEN" }), areas: [whole] }, where })).toMatch(/^Score, /);
    expect(areasSubtitle({ view: view({ place: "KEN" }), where })).toMatch(/^Score by area, /);
    const unscored = view({ place: "KEN" }).areas.map((one) => ({
      ...one,
      standing: { ...one.standing, reading: { ...one.standing.reading, score: undefined } },
    }));
    expect(areasTitle({ ...view({ place: "KEN" }), areas: unscored }, "en")).toBe("No area has a score");
    expect(areasTitle(view({ place: "PRT" }), "en")).toBe("All areas score alike");
  });

  it("splits what changed into reform and correction, rounded so that the parts add up", () => {
    const { change } = view({ place: "PRT", since: "2020.0" });
    expect(changeSentence(change, "en")).toBe("Up 37.5 points since release 2020.0: reform +12.5, correction +25.0.");
    expect(change && shownParts(change).map((part) => part.points)).toEqual([12.5, 25]);
  });

  it("says that a change has no reason where none was given", () => {
    expect(changeSentence(view({ place: "GHA" }).change, "en")).toBe(
      "Down 25.0 points since release 2020.1: no reason given −25.0.",
    );
  });

  it("has every indicator with its answer in words, its worth and the average", () => {
    const [birth] = view({ place: "KEN" }).areas;
    expect(birth?.answers.map((line) => [line.indicator.code, line.answer.words, line.answer.worth.score])).toEqual([
      ["birth-right", "Yes", 100],
      ["foundlings", "Yes", 100],
    ]);
    expect(birth?.answers[0]?.average).toBeCloseTo(400 / 6, 9);
  });

  it("compares with the peers of a named rule, the region unless another is named", () => {
    expect(view({ place: "FRA" }).peers).toMatchObject({ rule: "region", group: { label: "Europe" } });
    expect(view({ place: "FRA", peers: "friends" }).peers.members.map((member) => member.place.code)).toEqual(["DEU"]);
    expect(view({ place: "FRA", peers: "nearest" }).peers.members[0]?.distance).toBeGreaterThanOrEqual(0);
  });

  it("refuses a place, a comparison or a group it does not know", () => {
    for (const wrong of [{ place: "XXX" }, { place: "FRA", since: "1990.0" }, { place: "FRA", peers: "nobody" }])
      expect(() => view(wrong)).toThrow(Refusal);
  });

  it("names as gaps what is worth most below the average, and as strengths what is most above", () => {
    const { gaps, strengths } = view({ place: "DEU" });
    expect(gaps.map((line) => line.indicator.code)).toEqual(["birth-right", "foundlings", "years"]);
    expect(strengths.map((line) => line.indicator.code)).toEqual(["no-language-test"]);
  });
});

describe("what the engine says of a place", () => {
  it("is what its page says: score and rank of every node", () => {
    const open = reading(tinyArchive, "tiny", "2024.0", "en");
    const { places } = open.release.answers;
    const line = positions(open.release).period.get(open.period) ?? 0;
    const rows = places.map((_, at) => line * places.length + at);
    const nodes = [mustNode(open), ...areasOf(open, headline(open.release)).map(({ placed }) => placed)];
    for (const [at, place] of places.entries()) {
      const { overall, areas } = view({ place });
      const summary = placeSummary(
        nodes.map(({ node, scored }) => ({ node, column: scored })),
        rows,
        rows[at] ?? -1,
      );
      expect(summary.map(({ rank, ranked, value }) => (rank === 0 ? undefined : [rank, ranked, value]))).toEqual(
        [overall, ...areas.map(({ standing }) => standing)].map(
          ({ rank, reading: { score } }) => rank && [rank.from, rank.of, score],
        ),
      );
    }
  });
});

describe("the page of a place", () => {
  it("is whole in every language, with no style attribute and nothing undefined", () => {
    for (const [at, language] of languages.entries()) {
      const html = drawn({ place: ["PRT", "USA", "GHA"][at % 3], since: "2020.0" }, language);
      expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
      expect(html.match(/<h1/g)).toHaveLength(1);
    }
  });

  it("has no two elements of one id", () => {
    const ids = [...drawn({ place: "PRT" }).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("keeps the comparison when peers are switched", () => {
    expect(drawn({ place: "PRT", since: "2020.0" })).toContain("/places/PRT?since=2020.0&amp;peers=nearest#peers");
  });

  it("says what is missing and what does not arise in different words", () => {
    const html = drawn({ place: "USA" });
    expect(html).toContain("Not known");
    expect(html).toContain("Does not arise");
  });
});

describe("a place in other forms", () => {
  it("as a table has release, code and label in every row", () => {
    const [head = "", ...rows] = placeCsv(view({ place: "KEN" }))
      .trim()
      .split("\r\n");
    expect(head.split(",").slice(0, 5)).toEqual(["index", "release", "period", "place", "place_label"]);
    for (const row of rows) expect(row.startsWith("tiny,2024.0,2024,KEN,Kenya,")).toBe(true);
    expect(rows).toContain("tiny,2024.0,2024,KEN,Kenya,answer,years,Years of residence,7,7 years,answered,50,,,,60,,");
    expect(head).toMatch(/,share,adds$/);
    expect(rows).toContain("tiny,2024.0,2024,KEN,Kenya,part,birth,Birth,,,scored,100,1,,,,0.5,50");
  });

  it("as a table tells of its score how settled the rank is, and which choices that was drawn under", () => {
    const known = withRobustness(tinyArchive);
    const settled = PlaceView.parse(
      placeView(known, PlaceInput.parse({ index: "tiny", release: "2024.0", place: "KEN" })),
    );
    const [head = "", overall = "", area = ""] = placeCsv(settled).split("\r\n");
    const { low, high, group } = settled.settled ?? {};
    expect(head).toMatch(/,rank_low,rank_high,tie_group,unsettled_with,varied,draws,failed,seed$/);
    expect(
      overall.endsWith(
        `,${low},${high},${group},${settled.settled?.unsettledWith},${settled.drawn?.varied.join(" ")},100,0,1`,
      ),
    ).toBe(true);
    expect(area).toMatch(/,,,,,,,,$/);
    const html = renderToStaticMarkup(
      <Place
        view={settled}
        where={{ language: "en", index: "tiny", release: "2024.0" }}
        origin="https://example.org"
      />,
    );
    expect(html).toContain("Varied in 100 draws: weights");
    expect(html).toContain("/en/tiny/2024.0/robustness.zip");
    // Whom its order is not settled with is counted from every pair, not from its tie group, and each is one press away.
    const places = known.robustness?.("tiny", "2024.0")?.periods[0]?.places ?? [];
    const at = places.findIndex(({ place }) => place === "KEN");
    const shares = places.map(({ place, above = [] }, other): readonly [string, number | null | undefined] =>
      other === at ? [place, null] : [place, other < at ? above[at - other - 1] : places[at]?.above?.[other - at - 1]],
    );
    const open = shares.flatMap(([place, share]) =>
      typeof share === "number" && Math.max(share, 1 - share) < 0.95 ? [place] : [],
    );
    expect(open.length).toBeGreaterThan(0);
    expect(settled.unsettled?.map(({ code }) => code)).toEqual(open);
    expect(settled.settled?.unsettledWith).toBe(open.length);
    expect(html).toContain(`Order not settled with ${open.length} other`);
    expect(html).toContain(
      `${comparePath({ language: "en", index: "tiny", release: "2024.0" }, ["KEN", open[0] ?? ""])}#order`,
    );
  });

  it("as a picture carries title, source and date", () => {
    const svg = placeSvg(view({ place: "KEN" }), { language: "en", index: "tiny", release: "2024.0" });
    expect(svg).toContain("Kenya scores 63 out of 100 points");
    expect(svg).toContain("release 2024.0 of 1 March 2025");
  });
});

it("actions of the portfolio stand beside what the index says of their place, where there are any", () => {
  const drawn = (archive: Parameters<typeof placeView>[0], place: string) => {
    const view = PlaceView.parse(placeView(archive, PlaceInput.parse({ index: "tiny", release: "2024.0", place })));
    const where = { language: "en", index: "tiny", release: "2024.0" } as const;
    return renderToStaticMarkup(<Place view={view} where={where} origin="https://example.org" />);
  };
  const ghana = drawn(portfolioArchive, "GHA");
  expect(ghana).toContain('<a href="/en/portfolio/actions/ghana-ii">Ghana II</a>');
  expect(ghana).toContain('<a href="/en/portfolio?country=GHA">Example actions</a>');
  expect(drawn(portfolioArchive, "FRA")).not.toContain("actions-here");
  expect(drawn(tinyArchive, "GHA")).not.toContain("actions-here");
});

it("leads an institution of the place to a request, with its place filled in", () => {
  const view = PlaceView.parse(
    placeView(tinyArchive, PlaceInput.parse({ index: "tiny", release: "2024.0", place: "GHA" })),
  );
  const where = { language: "en", index: "tiny", release: "2024.0" } as const;
  expect(renderToStaticMarkup(<Place view={view} where={where} origin="https://example.org" />)).toContain(
    'href="/en/programmes/ask?place=GHA"',
  );
});
