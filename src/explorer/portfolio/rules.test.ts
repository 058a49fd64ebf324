import { expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { shelfOf } from "../../facility/portfolio/shelf.ts";
import { tinyArchive } from "../reading/fixture.ts";
import { ActionInput, ActionView, FiguresInput, FiguresView, PortfolioInput, PortfolioView } from "./contract.ts";
import { figuresView } from "./figures.ts";
import { portfolioArchive } from "./fixture.ts";
import { bandsOf } from "./map.ts";
import { actionsIn, actionView, portfolioView } from "./rules.ts";

const listed = (given: object = {}) =>
  PortfolioView.parse(portfolioView(portfolioArchive, PortfolioInput.parse(given)));
const ids = (given: object = {}): readonly string[] => listed(given).actions.map(({ id }) => id);
const action = (id: string, given: object = {}) =>
  ActionView.parse(actionView(portfolioArchive, ActionInput.parse({ action: id, ...given })));

const refusalOf = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (thrown) {
    return isRefusal(thrown) ? { code: thrown.code, ...thrown.facts } : thrown;
  }
};

test("numbers of a country are in their order, not in that of their letters", () => {
  expect(ids()).toEqual(["union-i", "ghana-i", "ghana-ii", "two", "kenya"]);
  expect(ids({ order: "down" })).toEqual(["kenya", "two", "ghana-ii", "ghana-i", "union-i"]);
});

test("what is not printed is last, whichever way is sorted", () => {
  expect(ids({ sort: "start" })).toEqual(["ghana-ii", "ghana-i", "two", "union-i", "kenya"]);
  expect(ids({ sort: "start", order: "up" })).toEqual(["two", "ghana-i", "ghana-ii", "union-i", "kenya"]);
  expect(ids({ sort: "status" }).slice(3)).toEqual(["union-i", "kenya"]);
});

test.each([
  [{ country: "GHA" }, ["ghana-i", "ghana-ii", "two"]],
  [{ country: "KEN" }, ["two", "kenya"]],
  [{ region: "south" }, ["kenya"]],
  [{ area: "imt" }, ["ghana-i", "ghana-ii"]],
  [{ topic: "diaspora" }, ["ghana-ii"]],
  [{ topic: "climate", area: "ho" }, ["two"]],
  [{ year: "2010" }, ["ghana-i", "two"]],
  [{ year: "not-printed" }, ["union-i", "kenya"]],
  [{ status: "completed" }, ["ghana-i", "two"]],
  [{ status: "not-printed" }, ["union-i", "kenya"]],
  [{ kind: "exchange" }, ["ghana-i", "two"]],
  [{ institution: "civil-society" }, ["two"]],
  [{ q: "diaspora" }, ["ghana-ii"]],
  [{ q: "GHANA  minis" }, ["ghana-i"]],
  [{ q: "traite", lang: "fr" }, ["ghana-i", "ghana-ii"]],
  [{ q: "غانا", lang: "ar" }, ["ghana-i", "ghana-ii", "two"]],
  [{ country: "GHA", status: "completed", q: "interior" }, ["ghana-i"]],
  [{ country: "KEN", area: "imt" }, []],
])("%j leaves %j", (given, expected) => {
  expect(ids(given).toSorted()).toEqual(expected.toSorted());
});

test("a choice that nobody is offered is refused with its name", () => {
  expect(refusalOf(() => ids({ country: "FRA", status: "lost" }))).toMatchObject({
    code: "input-invalid",
    fields: ["country", "status"],
  });
});

test("a regional action counts in each of its countries, one of an organisation in none", () => {
  const { countries, placeless, total } = listed();
  expect(countries.map(({ code, actions }) => [code, actions])).toEqual([
    ["GHA", 3],
    ["KEN", 2],
  ]);
  expect([placeless, total]).toEqual([1, 5]);
});

test("an older version says what it said, and that there is a newer one", () => {
  const older = listed({ version: "2026-01-01" });
  expect(older.actions.map(({ id }) => id)).toEqual(["ghana-i"]);
  expect(older.edition).toMatchObject({ version: "2026-01-01", newer: "2026-02-01" });
  expect(listed().edition.newer).toBeUndefined();
  expect(refusalOf(() => listed({ version: "2026-03-01" }))).toMatchObject({ code: "not-found" });
  expect(refusalOf(() => action("ghana-ii", { version: "2026-01-01" }))).toMatchObject({ code: "not-found" });
});

test("without a portfolio there is nothing to be found", () => {
  expect(refusalOf(() => portfolioView(tinyArchive, PortfolioInput.parse({})))).toMatchObject({ code: "not-found" });
  expect(actionsIn(tinyArchive, "GHA", "en")).toBeUndefined();
});

test("an action knows the one it follows, the one that follows it, the others of its countries and where an index speaks of them", () => {
  const second = action("ghana-ii", { lang: "fr" });
  expect(second.predecessor?.id).toBe("ghana-i");
  expect(second.others.map(({ id, country }) => [country.label, id])).toEqual([["Ghana", "two"]]);
  expect(second.action.note).toEqual({ code: "note", label: "Douteux" });
  expect(second.places).toMatchObject([{ place: { code: "GHA" }, index: { code: "tiny" } }]);
  expect(action("ghana-i").successors.map(({ id }) => id)).toEqual(["ghana-ii"]);
  expect(action("union-i")).toMatchObject({ places: [], others: [], action: { countries: [], number: "I" } });
  expect(action("kenya").action).not.toHaveProperty("start");
});

test("the actions of a country are told to pages that speak of it, the first begun first", () => {
  expect(actionsIn(portfolioArchive, "GHA", "fr")).toMatchObject({
    portfolio: "Actions d’exemple",
    actions: [{ id: "two" }, { id: "ghana-i" }, { id: "ghana-ii" }],
  });
  expect(actionsIn(portfolioArchive, "FRA", "fr")).toBeUndefined();
});

test("figures count what is printed, and say of how many it is not", () => {
  const view = FiguresView.parse(figuresView(portfolioArchive, FiguresInput.parse({})));
  const by = (name: string) => view.figures.find((figure) => figure.by === name);
  expect([view.actions, view.countries, view.regional]).toEqual([5, 2, 2]);
  expect(by("year")).toMatchObject({
    rows: [
      { code: "2010", actions: 2, countries: 2 },
      { code: "2020", actions: 1, countries: 1 },
    ],
    notPrinted: 2,
    overlaps: "no",
  });
  expect(by("area")).toMatchObject({
    rows: [{ code: "imt", actions: 2 }, { actions: 1 }, { actions: 1 }],
    overlaps: "yes",
  });
  expect(by("experts")).toMatchObject({ rows: [{ code: "FRA" }, { code: "PRT" }], notPrinted: 4 });
});

test("how long it took is counted where both days are printed, and absent where none are", () => {
  const { times } = figuresView(portfolioArchive, FiguresInput.parse({}));
  // 70 days from 1 October to 10 December, 30 to 31 October; 170 to 20 March.
  expect(times.toDecision).toEqual({ actions: 2, median: 50, shortest: 30, longest: 70 });
  expect(times.toFirstActivity).toEqual({ actions: 1, median: 170, shortest: 170, longest: 170 });
  expect(figuresView(portfolioArchive, FiguresInput.parse({ version: "2026-01-01" })).times.toDecision?.actions).toBe(
    1,
  );
  const portfolio = portfolioArchive.shelf?.portfolio();
  if (!portfolio) throw new Error("no portfolio");
  const actions = portfolio.portfolio.actions.filter(({ id }) => id === "kenya");
  const silent = { ...tinyArchive, shelf: shelfOf([{ ...portfolio, portfolio: { ...portfolio.portfolio, actions } }]) };
  expect(figuresView(silent, FiguresInput.parse({})).times).toEqual({});
});

test("bands of the map: one a count while there are few, then doubling, never more than the ramp has", () => {
  expect(bandsOf(0)).toEqual([1]);
  expect(bandsOf(3)).toEqual([1, 2, 3]);
  expect(bandsOf(6)).toEqual([1, 2, 4]);
  expect(bandsOf(1_000_000)).toHaveLength(7);
});
