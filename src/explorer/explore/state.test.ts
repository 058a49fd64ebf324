import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { tinyArchive } from "../reading/fixture.ts";
import { queryString } from "../reading/paths.ts";
import { type Reading, reading } from "../reading/reading.ts";
import { ExploreInput, exploreViews, zooms } from "./contract.ts";
import { inputOf, queryInRelease, settle } from "./settle.ts";
import { changed, stateQuery } from "./state.ts";

const open = reading(tinyArchive, "tiny", "2024.0", "en");
const input = (more: object): ExploreInput => ExploreInput.parse({ index: "tiny", release: "2024.0", ...more });
const at = (more: object, where: Reading = open) => settle(where, input(more));

const fieldsRefused = (work: () => unknown): readonly unknown[] => {
  try {
    work();
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === "input-invalid") return [thrown.facts.fields].flat();
  }
  return [];
};

/** Any state an address can name, as the address names it. */
const addresses = fc.record(
  {
    node: fc.constantFrom("overall", "birth", "naturalisation", "children"),
    group: fc.constantFrom("002", "150", "eu", "friends", "019"),
    view: fc.constantFrom(...exploreViews),
    since: fc.constantFrom("2020.0", "2020.1"),
    sort: fc.constantFrom("score", "place", "region", "change"),
    order: fc.constantFrom("up" as const, "down" as const),
    borders: fc.constantFrom("on" as const, "off" as const),
    zoom: fc.constantFrom(...zooms),
    page: fc.integer({ min: 1, max: 9 }),
    places: fc.subarray(["DEU", "FRA", "GHA", "KEN", "PRT", "USA"]),
  },
  { requiredKeys: [] },
);

describe("the state of the page", () => {
  it("comes back from its address as it was", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const { state, defaults } = at(address);
        const back = settle(open, inputOf("tiny", "2024.0", stateQuery(state, defaults)));
        expect(back.state).toEqual(state);
      }),
    );
  });

  it("has one address: what equals its default is left out, and the order is fixed", () => {
    const plain = at({});
    expect(queryString(stateQuery(plain.state, plain.defaults))).toBe("");
    const spelt = at({
      places: ["USA,FRA", "FRA"],
      node: "overall",
      view: "map",
      since: "2020.1",
      page: "1",
      zoom: "auto",
    });
    expect(queryString(stateQuery(spelt.state, spelt.defaults))).toBe("?places=FRA,USA");
  });

  it("takes a measure for its whole, and a node with its measure", () => {
    expect(at({ measure: "children" }).node.measure.id).toBe("children");
    expect(at({ node: "children:children" }).state.node).toBe("children");
  });

  it("names what it does not know", () => {
    for (const [field, value] of [
      ["node", "nowhere"],
      ["measure", "nothing"],
      ["group", "atlantis"],
      ["since", "1999.0"],
      ["sort", "part:nowhere"],
      ["with", "nowhere"],
      ["places", "FRA,ATL"],
    ])
      expect(fieldsRefused(() => at({ [field ?? ""]: value }))).toEqual([field]);
    expect(fieldsRefused(() => at({ measure: "children", node: "birth" }))).toEqual(["node"]);
  });

  it("refuses more chosen places than can be told apart", () => {
    const many = Array.from({ length: 41 }, (_, at) => `P${at}`).join();
    expect(fieldsRefused(() => at({ places: many }))).toEqual(["places"]);
  });

  it("refuses a parameter it does not name, and values of the wrong kind", () => {
    for (const wrong of [{ colour: "red" }, { view: "pie" }, { page: "0" }, { order: "sideways" }, { zoom: "moon" }])
      expect(ExploreInput.safeParse({ index: "tiny", release: "2024.0", ...wrong }).success).toBe(false);
  });

  it("keeps a point to compare with that exists; one that is not earlier gives way to the usual", () => {
    const older = reading(tinyArchive, "tiny", "2020.1", "en");
    expect(settle(open, input({ since: "2020.0" })).since).toEqual({ release: "2020.0", period: "2020" });
    expect(settle(older, input({ since: "2020.1" })).since).toEqual({ release: "2020.0", period: "2020" });
    expect(settle(reading(tinyArchive, "tiny", "2020.0", "en"), input({})).since).toBeUndefined();
  });
});

describe("one choice made anew", () => {
  const { state, defaults } = at({ view: "change", places: "FRA", group: "150", order: "up", page: "3" });

  it("keeps the rest", () => {
    expect(changed(state, { view: "table" }, defaults)).toMatchObject({ places: ["FRA"], group: "150", page: 1 });
  });

  it("gives another view its own order, and a scatter its second node", () => {
    expect(changed(state, { view: "ranking" }, defaults)).toMatchObject({ sort: "score", order: "down", with: "" });
    const seen = at({ view: "scatter" });
    expect(changed(at({}).state, { view: "scatter" }, seen.defaults).with).toBe("birth");
  });

  it("goes to another release with all that release has", () => {
    expect(queryInRelease(open, at({ node: "birth", places: "FRA,KEN", view: "change" }), "2020.1")).toBe(
      "?node=birth&view=change&places=FRA,KEN",
    );
    expect(queryInRelease(open, at({ since: "2020.0" }), "2020.0")).toBe("");
  });
});
