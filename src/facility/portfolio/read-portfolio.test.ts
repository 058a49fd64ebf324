import { join } from "node:path";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { contentOf, digestOf } from "./content.ts";
import { portfolioFindingWords } from "./finding-words.ts";
import { folderWith, head, type Row, row, rows, soundFolder, tableOf } from "./portfolio-under-test.ts";
import { readPortfolio } from "./read-portfolio.ts";

const bundled = join(import.meta.dirname, "../../../examples/mieux-portfolio");

test("a sound portfolio is read whole, and what it does not say is absent", async () => {
  const { portfolio, findings } = await readPortfolio(soundFolder());
  expect(findings).toEqual([]);
  expect(portfolio?.actions.map(({ id, number, countries, reach }) => [id, number, countries, reach])).toEqual([
    ["ghana-i", 1, ["GHA"], "country"],
    ["ghana-ii", 2, ["GHA"], "country"],
    ["kenya", undefined, ["KEN"], "country"],
    ["two", undefined, ["GHA", "KEN"], "regional"],
    ["union-i", 1, [], "regional"],
  ]);
  expect(portfolio?.actions[1]?.note).toEqual({ en: "Doubtful", fr: "Douteux" });
  expect(portfolio?.actions[2]).not.toMatchObject({ start: expect.anything() });
});

test("the same rows in another order are the same portfolio", async () => {
  const [one, other] = await Promise.all([
    readPortfolio(soundFolder()),
    readPortfolio(folderWith({ "portfolio.yaml": head, "actions.csv": tableOf(rows.toReversed()) })),
  ]);
  const digests = [one, other].map(({ portfolio }) => portfolio && digestOf(contentOf(portfolio)));
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(digests[1]).toBe(digests[0]);
});

const oneWith = (given: Row): readonly Row[] => [row({ id: "a", countries: "GH", ...given })];

/** What is wrong, where, and what it is called. */
const wrong: readonly (readonly [string, readonly Row[], string, string])[] = [
  ["an id that is no address", oneWith({ id: "Peru IV" }), "action-id", "id"],
  ["one id twice", [row({ id: "a" }), row({ id: "a" })], "row-id-repeated", "id"],
  ["no title", oneWith({ title: "" }), "cell-empty", "title"],
  ["no region", oneWith({ region: "" }), "cell-empty", "region"],
  ["a region the head does not have", oneWith({ region: "west" }), "code-unknown", "region"],
  ["a numeral the Romans did not have", oneWith({ number: "IIII" }), "number-not-roman", "number"],
  ["a country that is none", oneWith({ countries: "GH|XX" }), "country-unknown", "countries"],
  ["an area that is none", oneWith({ areas: "imt|law" }), "code-unknown", "areas"],
  ["a status that is none", oneWith({ status: "finished" }), "code-unknown", "status"],
  ["a month that is none", oneWith({ start: "2010-13" }), "date-invalid", "start"],
  ["a day that is only a month", oneWith({ decided_on: "2010-05" }), "day-invalid", "decided_on"],
  ["an end before its start", oneWith({ start: "2012-03", end: "2012-02" }), "end-before-start", "end"],
  [
    "a decision before its request",
    oneWith({ requested_on: "2010-05-02", decided_on: "2010-05-01" }),
    "end-before-start",
    "decided_on",
  ],
  ["a source that is no web address", oneWith({ source_url: "javascript:alert(1)" }), "url-invalid", "source_url"],
  ["a predecessor that is not there", oneWith({ predecessor: "b" }), "predecessor-unknown", "predecessor"],
  ["an action that follows itself", oneWith({ predecessor: "a" }), "predecessor-circle", "predecessor"],
  [
    "two of one number in a country",
    [row({ id: "a", countries: "GH", number: "I" }), row({ id: "b", countries: "GHA", number: "I" })],
    "number-twice",
    "number",
  ],
];

test.each(wrong)("%s is refused with its row and column, in five languages", async (_, list, code, column) => {
  const { portfolio, findings } = await readPortfolio(
    folderWith({ "portfolio.yaml": head, "actions.csv": tableOf(list) }),
  );
  expect(portfolio).toBeUndefined();
  const [finding] = findings;
  if (!finding) throw new Error("nothing was found");
  expect(finding).toMatchObject({ tier: "error", code, column, file: "actions.csv", row: list.length + 1 });
  for (const language of languages) {
    const { said, mend } = portfolioFindingWords(finding, language);
    expect(said.length).toBeGreaterThan(5);
    expect(said + mend).not.toMatch(/[{}]|undefined/);
  }
});

test("the same number in two countries, an end in the year of its start and a country that is left empty are right", async () => {
  const list = [
    row({ id: "a", countries: "GH", number: "I", start: "2012-05", end: "2012" }),
    row({ id: "b", countries: "KE", number: "I" }),
    row({ id: "c" }),
  ];
  expect((await readPortfolio(folderWith({ "portfolio.yaml": head, "actions.csv": tableOf(list) }))).findings).toEqual(
    [],
  );
});

test.each([
  ["no head", { "actions.csv": tableOf(rows) }, "file-missing"],
  ["no table", { "portfolio.yaml": head }, "file-missing"],
  [
    "a head with a key of its own",
    { "portfolio.yaml": `${head}colour: red\n`, "actions.csv": tableOf(rows) },
    "head-key-unknown",
  ],
  [
    "a head without a publisher",
    { "portfolio.yaml": head.replace(/publisher.*\n/, ""), "actions.csv": tableOf(rows) },
    "head-value-invalid",
  ],
  [
    "a source that is no web address",
    { "portfolio.yaml": head.replace("https:", "file:"), "actions.csv": tableOf(rows) },
    "head-value-invalid",
  ],
  ["a table without rows", { "portfolio.yaml": head, "actions.csv": tableOf([]) }, "actions-none"],
  [
    "an unknown column",
    { "portfolio.yaml": head, "actions.csv": "id,title,region,source_url,budget\n" },
    "header-unknown",
  ],
])("%s is refused", async (_, files, code) => {
  const { portfolio, findings } = await readPortfolio(folderWith(files));
  expect(portfolio).toBeUndefined();
  expect(findings.map((finding) => finding.code)).toContain(code);
});

test("a folder that is not there is said, not thrown", async () => {
  expect((await readPortfolio("/nowhere/at/all")).findings[0]?.code).toBe("package-absent");
});

test("the portfolio that comes with the product is sound: 70 actions, each with its source, no fact made of nothing", async () => {
  const { portfolio, findings } = await readPortfolio(bundled);
  expect(findings).toEqual([]);
  expect(portfolio?.actions).toHaveLength(70);
  const actions = portfolio?.actions ?? [];
  expect(new Set(actions.flatMap(({ countries }) => countries)).size).toBe(46);
  expect(actions.filter(({ start }) => start === undefined)).toHaveLength(12);
  expect(actions.filter(({ status }) => status === undefined).map(({ id }) => id)).toEqual(["benin-i"]);
  // No page prints when somebody asked: nothing is worked out of days that are not known.
  expect(actions.filter((one) => one.requestedOn ?? one.decidedOn ?? one.firstActivityOn)).toEqual([]);
  for (const { note } of actions) if (note) expect(Object.keys(note)).toEqual([...languages]);
});
