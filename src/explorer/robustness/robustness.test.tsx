import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { withRobustness } from "../../policy-index/releases/robust/fixture.ts";
import { standardSettings } from "../../policy-index/robustness/contract.ts";
import { drawnSettings } from "../../policy-index/robustness/variations-of.ts";
import { say } from "../../ui/words/words.ts";
import { homeView } from "../home/rules.ts";
import { tinyArchive } from "../reading/fixture.ts";
import { glossaryEntry } from "../reading/glossary.ts";
import { reading } from "../reading/reading.ts";
import { robustPeriod, settledRanks } from "../reading/settled.ts";
import { variationWhat } from "../reading/variation-sentences.ts";
import { RobustnessInput, RobustnessView } from "./contract.ts";
import { robustnessDocument } from "./document.ts";
import { robustnessCsv, robustnessSvg, robustnessZipOf } from "./forms.ts";
import { Robustness } from "./Robustness.tsx";
import { robustnessReadme } from "./readme.ts";
import { readmeWords } from "./readme-words.ts";
import { robustnessView } from "./rules.ts";
import {
  answerFindings,
  coverageSentence,
  drawnBy,
  effectsFound,
  failedSentences,
  failureSentence,
  finding,
  leftOutTitle,
  moreFindings,
} from "./sentences.ts";

const settings = { ...standardSettings, replicates: 100, points: 32 };

const known = withRobustness(tinyArchive, settings);

const asked = RobustnessInput.parse({ index: "tiny", release: "2024.0" });
const where = { language: "en", index: "tiny", release: "2024.0" } as const;
const view = () => RobustnessView.parse(robustnessView(known, asked));

test("every ranked place has a range that holds its middle, and says its tie group", () => {
  const { rows, state } = view();
  expect(state).toBe("ready");
  expect(rows.length).toBeGreaterThan(2);
  for (const { rankRange, rank, group } of rows) {
    expect(rank?.from).toBeGreaterThan(0);
    expect(group).toBeGreaterThan(0);
    expect(rankRange!.low).toBeLessThanOrEqual(rankRange!.median);
    expect(rankRange!.median).toBeLessThanOrEqual(rankRange!.high);
    expect(rankRange!.lowest).toBeLessThanOrEqual(rankRange!.low);
  }
});

test("a range is called a sensitivity range in every language, and never one of confidence", () => {
  for (const language of languages) {
    const made = RobustnessView.parse(robustnessView(known, { ...asked, lang: language }));
    const page = renderToStaticMarkup(
      <Robustness view={made} where={{ ...where, language }} origin="https://index.example" />,
    );
    expect(page).toContain("passerelle robustness tiny-2024.0.zip --variations variations.json");
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  }
  const page = renderToStaticMarkup(<Robustness view={view()} where={where} origin="https://index.example" />);
  expect(page).toContain("Sensitivity range");
  expect(page.replaceAll("not a confidence interval", "")).not.toMatch(/confidence/i);
});

test("indices that are of fewer points than were asked for say so", () => {
  const made = view();
  expect(moreFindings(made, "en")).not.toContain("points");
  const effects = made.effects.map((effect) => ({ ...effect, points: 20 }));
  expect(moreFindings({ ...made, effects }, "en")).toContain("from 20 of 32 points");
});

test("one choice drawn alone has all of the variance by construction, and the page, its PDF and its zip say so", () => {
  const alone = withRobustness(tinyArchive, { ...settings, variations: [{ choice: "drop-indicator" }] });
  for (const language of languages) {
    const made = RobustnessView.parse(robustnessView(alone, { ...asked, lang: language }));
    const found = effectsFound(made, language);
    expect(found?.rows).toHaveLength(1);
    expect(
      renderToStaticMarkup(<Robustness view={made} where={{ ...where, language }} origin="https://index.example" />),
    ).toContain(renderToStaticMarkup(<p>{found?.title}</p>).slice(3, -4));
    expect(JSON.stringify(robustnessDocument(made, language, "https://index.example"))).toContain(found?.title);
    expect(moreFindings(made, language)).toBe(moreFindings({ ...made, effects: [] }, language));
  }
  const made = RobustnessView.parse(robustnessView(alone, asked));
  expect(effectsFound(made, "en")?.title).toContain("the only choice drawn here");
  const alike = effectsFound({ ...made, effects: [{ name: "drop-indicator", points: 0 }] }, "en");
  expect(alike).toMatchObject({ title: expect.stringContaining("equally far"), rows: [] });
});

test("the zip's file of variations holds what was drawn and nothing that stayed, so that the command line takes it", () => {
  const made = view();
  expect(settings.variations.length).toBeGreaterThan(made.varied.length);
  expect(drawnSettings(made.settings, [made]).variations.map(({ choice }) => choice)).toEqual(made.varied);
  const again = RobustnessView.parse(
    robustnessView(withRobustness(tinyArchive, drawnSettings(made.settings, [made])), asked),
  );
  expect(again.rows).toEqual(made.rows);
});

test("how much is there says all where all is, and that what is filled in counts", () => {
  const filled = {
    prepared: { filledIn: 1, treated: 0, withoutPlace: 0, stillMissing: 0, leftOut: 0, indicators: 2, places: 5 },
  };
  expect(coverageSentence(1, {}, "en")).toBe("Every answer has a score.");
  expect(coverageSentence(1, filled, "en")).toBe("Every answer has a score, those filled in included.");
  expect(coverageSentence(0.875, {}, "en")).toBe(
    "87.5% of the answers have a score; the others are missing or do not arise.",
  );
  for (const language of languages) {
    const said = [
      coverageSentence(1, {}, language),
      coverageSentence(1, filled, language),
      coverageSentence(0.5, filled, language),
    ];
    expect(new Set(said).size).toBe(3);
    for (const sentence of said) expect(sentence).not.toMatch(/[{}]|undefined/);
  }
});

test("why draws failed, and why nothing can be scored without a part, is on the page, in its PDF and in the zip's README", () => {
  const reason = '"q2" has a negative score, which "left" cannot combine by geometric-mean';
  for (const language of languages) {
    const made = RobustnessView.parse(robustnessView(known, { ...asked, lang: language }));
    const [first, ...others] = made.leftOut;
    const failing = {
      ...made,
      failed: [{ replicate: 3, reason }],
      failedBecause: [{ reason, node: { code: "left", label: "The left" }, draws: 12 }],
      leftOut: [
        { ...first!, meanShift: undefined, most: undefined, failed: { reason: "nothing is left to combine" } },
        ...others,
      ],
    };
    const page = renderToStaticMarkup(
      <Robustness view={failing} where={{ ...where, language }} origin="https://index.example" />,
    );
    const sentences = [
      ...failedSentences(failing, language),
      failureSentence({ reason: "nothing is left to combine" }, language),
    ];
    for (const sentence of sentences) {
      expect(page).toContain(sentence);
      expect(JSON.stringify(robustnessDocument(failing, language, "https://index.example"))).toContain(sentence);
    }
    expect(sentences[0]).toContain("12");
    expect(sentences[0]).toContain("The left");
    expect(robustnessReadme(failing, language)).toContain(sentences[0]);
    expect(failureSentence({ reason: "no such column" }, language)).toContain("no such column");
  }
});

test("what a release was worked out under is told by name, and how to draw the same again", () => {
  const chosen = withRobustness(tinyArchive, {
    ...settings,
    variations: [{ choice: "weights", by: "dirichlet", concentration: 40 }, { choice: "drop-area" }],
  });
  for (const language of languages) {
    const page = renderToStaticMarkup(
      <Robustness
        view={RobustnessView.parse(robustnessView(chosen, { ...asked, lang: language }))}
        where={where}
        origin="https://index.example"
      />,
    );
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  }
  const made = RobustnessView.parse(robustnessView(chosen, asked));
  const page = renderToStaticMarkup(<Robustness view={made} where={where} origin="https://index.example" />);
  expect(page).toContain("Dirichlet, concentration 40");
  expect(page).toContain("In each draw one whole area");
  expect(drawnBy(standardSettings)).toBe("--seed 1 --n 1000");
});

test("that no pair is settled cannot be read as its opposite: what is settled is said in a sentence of its own", () => {
  const none = { ...view(), summary: { ...view().summary, pairs: 12, settledPairs: 0 } };
  expect(answerFindings(none, "en")).toContain(
    "Of 12 pairs of neighbours in the ranking, not one has a settled order. An order is settled when the first",
  );
  for (const language of languages) {
    const [said = "", when = ""] = answerFindings(none, language).split(". ");
    expect(said).toContain("12");
    expect(said).not.toContain("95");
    expect(when).toContain("95");
    const one = answerFindings({ ...none, summary: { ...none.summary, settledPairs: 1 } }, language);
    expect(one.split(". ")[0]).not.toBe(said);
  }
});

test("the answer comes first, with the day it was worked out where that is known, and the page says how to cite it", () => {
  const made = view();
  const page = renderToStaticMarkup(<Robustness view={made} where={where} origin="https://index.example" />);
  expect(page.indexOf(answerFindings(made, "en"))).toBeGreaterThan(0);
  expect(page.indexOf(answerFindings(made, "en"))).toBeLessThan(page.indexOf('class="robustness-contents"'));
  expect(page).not.toContain("Worked out on");
  expect(page).toContain("How to cite this page");
  expect(page).toContain("https://index.example/en/tiny/2024.0/robustness");
  const archive = { ...known, workedOut: () => "2026-11-26" };
  const dated = RobustnessView.parse(robustnessView(archive, asked));
  expect(renderToStaticMarkup(<Robustness view={dated} where={where} origin="https://index.example" />)).toContain(
    "Worked out on 26 November 2026",
  );
  // Whoever draws the same again has the same files, whenever that is.
  expect(robustnessReadme(dated, "en")).toBe(robustnessReadme(made, "en"));
  expect(robustnessDocument(dated, "en", "https://index.example")).toEqual(
    robustnessDocument(made, "en", "https://index.example"),
  );
});

test("what goes from hand to hand as a PDF says what it is not, what its terms mean, whose data they are and where it is from", () => {
  for (const language of languages) {
    const made = RobustnessView.parse(robustnessView(known, { ...asked, lang: language }));
    const warned = {
      ...made.edition,
      notice: "No ranking of ours.",
      attribution: "Data: Example",
      licence: "CC-BY-4.0",
    };
    const printed = robustnessDocument({ ...made, edition: warned }, language, "https://index.example");
    const said = JSON.stringify(printed);
    for (const words of [
      say(readmeWords.notice, language),
      glossaryEntry("sensitivityRange", language).meaning,
      glossaryEntry("tieGroup", language).meaning,
      "No ranking of ours.",
      "Data: Example",
      "CC-BY-4.0",
      `https://index.example/${language}/tiny/2024.0/robustness`,
    ])
      expect(said).toContain(JSON.stringify(words).slice(1, -1));
    expect(printed.foot).toContain("https://index.example/");
  }
});

test("what to bear in mind stands before the tables of the audit, and the list of contents leads to all that there is", () => {
  const made = view();
  const page = renderToStaticMarkup(<Robustness view={made} where={where} origin="https://index.example" />);
  expect(page.indexOf('id="bear-in-mind"')).toBeGreaterThan(0);
  expect(page.indexOf('id="bear-in-mind"')).toBeLessThan(page.indexOf('id="audit"'));
  expect(page.indexOf('id="bear-in-mind"')).toBeGreaterThan(page.indexOf('id="ranges"'));
  const led = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
  expect(led.slice(0, 7)).toEqual(["varied", "ranges", "effects", "left-out", "bear-in-mind", "audit", "take"]);
  for (const id of led) expect(page).toContain(`id="${id}"`);
});

test("the command's package can be had beside it, and it is said where its file of variations lies", () => {
  const page = renderToStaticMarkup(
    <Robustness view={view()} where={{ ...where, period: "2024" }} origin="https://index.example" />,
  );
  expect(page).toContain("download.zip?format=package");
  expect(page).toContain("variations.json is in the zip of the draws.");
});

test("where only some weights are drawn it is said which", () => {
  const told = (nodes: "top" | string[] | undefined, language: (typeof languages)[number] = "en") =>
    variationWhat(
      "weights",
      { ...settings, variations: [{ choice: "weights", by: "dirichlet", concentration: 40, nodes }] },
      language,
    );
  expect(told(undefined)).not.toContain("Only");
  expect(told("top")).toContain("Only the weights at the top, of the areas, are drawn; those inside an area stay.");
  expect(told(["left", "right"])).toContain("Only the weights below these are drawn: left, right.");
  for (const language of languages)
    expect(told("top", language).length).toBeGreaterThan(told(undefined, language).length);
});

test("of few places no more is said than there is: one pair, one rank, and no rank that moves", () => {
  const made = view();
  const few = {
    ...made,
    summary: {
      ...made.summary,
      pairs: 1,
      settledPairs: 1,
      medianWidth: 1,
      widest: { place: made.rows[0]!.place, low: 1, high: 1 },
    },
    leftOut: made.leftOut.map((one) => ({ ...one, meanShift: 0 })),
  };
  expect(moreFindings(few, "en")).toContain("The order of the one pair of neighbours in the ranking is settled.");
  expect(moreFindings(few, "en")).not.toContain("widest");
  expect(finding(few, "en")).toBe("Half of the sensitivity ranges, or more, are one rank");
  expect(leftOutTitle(few, "en")).toBe("Whichever one part is left out, no rank moves");
  const little = { ...few, leftOut: few.leftOut.map((one) => ({ ...one, meanShift: 0.03 })) };
  expect(leftOutTitle(little, "en")).toContain("by 0.03 on average");
  for (const language of languages) {
    expect(moreFindings(few, language)).not.toMatch(/[{}]/);
    expect(moreFindings({ ...few, summary: { ...few.summary, pairs: 12 } }, language)).toContain("12");
  }
});

test("until it is worked out the page says so, and no page shows a range", () => {
  const pending = RobustnessView.parse(robustnessView(tinyArchive, asked));
  expect(pending.state).toBe("pending");
  expect(renderToStaticMarkup(<Robustness view={pending} where={where} origin="https://index.example" />)).toContain(
    "in a moment",
  );
  const home = (archive: Archive) =>
    homeView(archive, { index: "tiny", release: "2024.0", lang: "en" }).rows.filter(({ settled }) => settled);
  expect(home(tinyArchive)).toEqual([]);
  expect(home(known).length).toBe(view().rows.length);
});

test("a rank is whole: a range between two ranks is widened to both", () => {
  const period = robustPeriod(reading(known, "tiny", "2024.0", "en"));
  if (!period) throw new Error("the fixture has a robustness");
  const [first, ...rest] = period.places;
  const between = {
    ...period,
    places: [{ ...first!, rankRange: { low: 1.05, median: 2, high: 2.95, lowest: 1, highest: 4 } }, ...rest],
  };
  expect(settledRanks(between).get(first!.place)).toMatchObject({ low: 1, high: 3, of: period.places.length });
});

test("places that are level share their ranks, as in the ranking; whole ranks and exact ones are named apart", () => {
  const { rows } = view();
  const level = rows.filter(({ rank }) => rank && rank.to > rank.from);
  expect(level.map(({ rank }) => `${rank?.from}–${rank?.to}`)).toEqual(["1–2", "1–2"]);
  expect(renderToStaticMarkup(<Robustness view={view()} where={where} origin="https://index.example" />)).toContain(
    "1–2",
  );
  const [head = "", ...lines] = robustnessCsv(view()).trim().split("\r\n");
  for (const line of lines) {
    const row = Object.fromEntries(head.split(",").map((name, at) => [name, line.split(",")[at]]));
    expect(Number(row.rank_low)).toBe(Math.floor(Number(row.rank_low_exact)));
    expect(Number(row.rank_high)).toBe(Math.ceil(Number(row.rank_high_exact)));
  }
  expect(head).toContain("rank,rank_to,rank_low,rank_high,rank_low_exact,rank_median,rank_high_exact");
});

test("the table, the picture and the zip say the same rows", async () => {
  const { rows } = view();
  expect(robustnessCsv(view()).trim().split("\r\n").length).toBe(rows.length + 1);
  const picture = robustnessSvg(view(), "en");
  for (const { place } of rows) expect(picture).toContain(place.label);
  let bytes = 0;
  for await (const piece of robustnessZipOf(known, asked).pieces) bytes += Buffer.from(piece).length;
  expect(bytes).toBeGreaterThan(2_000);
});
