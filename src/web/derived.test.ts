/** What is derived from a release: while it is being worked out, and when it is there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { standardSettings } from "../policy-index/robustness/contract.ts";
import { robustnessOf } from "../policy-index/robustness/robustness-of.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";

const known: Archive = {
  ...tinyArchive,
  robustness: (index, id) => {
    const release = tinyArchive.release(index, id);
    return release && robustnessOf(release, { ...standardSettings, replicates: 50, points: 16 });
  },
};

let pending: SiteUnderTest;
let ready: SiteUnderTest;

beforeAll(async () => {
  [pending, ready] = await Promise.all([openSiteUnderTest(), openSiteUnderTest({ archive: known })]);
});

afterAll(() => Promise.all([pending.close(), ready.close()]));

const get = (site: SiteUnderTest, suffix: string) =>
  fetch(`${site.origin}/en/tiny/2024.0/robustness${suffix}`, { headers: { accept: "application/json" } });

test.each([".csv", ".svg", ".png", ".pdf", ".zip"])("%s is refused until there is something in it", async (suffix) => {
  const refused = await get(pending, suffix);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "not-ready", title: "This is still being worked out" });
  const made = await get(ready, suffix);
  expect(made.status).toBe(200);
  expect(made.headers.get("cache-control")).not.toContain("immutable");
  expect((await made.arrayBuffer()).byteLength).toBeGreaterThan(500);
});

test("the page and its data say that it is coming, and nobody keeps them for long", async () => {
  const page = await get(pending, "");
  expect(page.status).toBe(200);
  expect(page.headers.get("cache-control")).toBe("public, max-age=2");
  const data = await get(pending, ".json");
  expect(await data.json()).toMatchObject({ state: "pending" });
});
