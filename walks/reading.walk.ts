import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparedAnswers, preparedInstrument, preparedPlaces } from "../src/policy-index/package/prepared-package.ts";
import { type House, openBrowser, openHouse, pagesOf } from "./house.ts";

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await house.close();
});

test("without JavaScript a reader goes from the front page down to the source of one answer", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${house.address}/en`);
  await page.locator("summary").first().click();
  await page.getByRole("searchbox").first().fill("Portugal");
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByRole("link", { name: "Portugal" }).first().click();
  expect(await page.locator("h1").innerText()).toBe("Portugal");
  await page.getByRole("main").getByRole("link", { name: "5 years" }).first().click();
  expect(page.url()).toContain("/places/PRT/answers/A06a_yrs");
  expect(await page.getByRole("main").innerText()).toContain("GLOBALCIT");
  await context.close();
});

test("without JavaScript the choices of explore are a form, and the table sorts by links", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(house.address + pagesOf("en").explore);
  await page.getByLabel("Measure").first().selectOption({ label: "Naturalisation" });
  await page.getByRole("main").getByRole("button", { name: /show/i }).first().click();
  expect(page.url()).toContain("node=naturalisation");
  expect(await page.locator("h1").innerText()).toBe("Naturalisation");
  await page
    .getByRole("tab", { name: "Ranking" })
    .or(page.getByRole("link", { name: "Ranking" }))
    .first()
    .click();
  expect(page.url()).toContain("view=ranking");
  expect(page.url()).toContain("node=naturalisation");
  await context.close();
});

test("by keyboard only: skip to the page, walk the map, open a place", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(house.address + pagesOf("en").explore, { waitUntil: "load" });
  await page.keyboard.press("Tab");
  const skip = await page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(skip.length).toBeGreaterThan(3);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => location.hash.length)).toBeGreaterThan(1);
  const onPlace = () =>
    page.evaluate(
      () =>
        document.activeElement?.getAttribute("data-place") ??
        document.activeElement?.closest("[data-place]")?.getAttribute("data-place"),
    );
  for (let presses = 0; presses < 60 && !(await onPlace()); presses += 1) await page.keyboard.press("Tab");
  const first = await onPlace();
  expect(first).toMatch(/^[A-Z]{3}$/);
  await page.keyboard.press("ArrowRight");
  const second = await onPlace();
  expect(second).toMatch(/^[A-Z]{3}$/);
  expect(second).not.toBe(first);
  const said = await page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );
  expect(said).toMatch(/\d/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/places\/[A-Z]{3}/);
});

test("a state of explore is its address: reload, copy and back change nothing", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${house.address}${pagesOf("en").explore}?node=birth&view=ranking`, { waitUntil: "load" });
  const before = await page.getByRole("main").innerText();
  await page.reload({ waitUntil: "load" });
  expect(await page.getByRole("main").innerText()).toBe(before);
  await page.getByRole("main").getByRole("link", { name: /map/i }).first().click();
  await page.waitForURL((url) => !url.search.includes("ranking"));
  await page.goBack();
  await page.waitForURL(/view=ranking/);
  expect(await page.getByRole("main").innerText()).toBe(before);
});

test("suggestions come while typing, and the keyboard takes one", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${house.address}/fr`, { waitUntil: "load" });
  // Somebody who types before the script is there types on.
  await expect
    .poll(
      async () => {
        await page.getByRole("combobox").first().fill("");
        await page.getByRole("combobox").first().pressSequentially("Allemag");
        await page.waitForTimeout(500);
        return page
          .getByRole("option", { name: /Allemagne/ })
          .first()
          .isVisible();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/fr\/citizenship-law\/2024\.0\/places\/DEU/);
});

test("every link of every kind of page leads somewhere", async () => {
  const seen = new Set<string>();
  const broken: string[] = [];
  for (const address of Object.values(pagesOf("en"))) {
    const html = await (await fetch(house.address + address)).text();
    for (const [, link = ""] of html.matchAll(/(?:href|src)="(\/[^"#]*)/g)) seen.add(link.replaceAll("&amp;", "&"));
  }
  const kinds = new Map<string, string[]>();
  for (const link of seen) {
    const kind = link
      .replace(/[A-Z]{3}(?=[/.?]|$)/g, "XXX")
      .replace(/answers\/[^/.?]+/, "answers/X")
      .replace(/\?.*/, (query) => query.replace(/=[^&]*/g, "="));
    kinds.set(kind, [...(kinds.get(kind) ?? []), link]);
  }
  for (const links of kinds.values()) {
    for (const link of links.slice(0, 3)) {
      const { status } = await fetch(house.address + link, { redirect: "follow" });
      if (status !== 200) broken.push(`${status} ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test("without JavaScript one's own weights are a form, and the ranking stands beside the official one", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${house.address}/en/citizenship-law/2024.0/method`);
  await page.getByRole("link", { name: "Weigh it yourself" }).click();
  await page.getByLabel("Birth", { exact: true }).selectOption({ label: "2" });
  await page.getByRole("button", { name: "Show this ranking" }).click();
  expect(page.url()).toContain("weights=birth%3A2");
  const said = await page.getByRole("main").innerText();
  expect(said).toContain("Not official");
  expect(said).toMatch(/\d+ ranks change, of 190/);
  await page.getByRole("button", { name: "How settled is this order?" }).click();
  expect(page.url()).toContain("seed=1");
  expect(await page.getByRole("main").innerText()).toContain("Sensitivity range");
  await context.close();
});

test("a slider says at once what the server says of the same address", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(house.address + pagesOf("en").yours?.split("?")[0], { waitUntil: "load" });
  const slider = page.getByRole("slider", { name: "Birth", exact: true });
  await slider.focus();
  for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press("ArrowRight");
  await page.waitForURL(/weights=birth%3A2/);
  const ranking = () =>
    page.evaluate(() => [...document.querySelectorAll("#ranking tbody tr")].map((row) => row.textContent).join("\n"));
  const moved = await ranking();
  expect(moved.split("\n")).toHaveLength(190);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".yours-print").innerText()).toBe("Birth: 2");
  await page.emulateMedia({ media: "screen" });
  await page.reload({ waitUntil: "load" });
  expect(await ranking()).toBe(moved);
});

test("what is filled in is marked on the map, whoever drew it, and a page without its figures says so", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.route("**/yours/ground*", (route) => route.fulfill({ status: 500, body: "{}" }));
  await page.goto(house.address + pagesOf("en").yours?.split("?")[0], { waitUntil: "load" });
  await page.locator("own-recipe[data-live]").waitFor();
  await page.getByLabel(/^Missing answers/).selectOption("area");
  await page.getByText("All your choices are kept").waitFor();
  await page.unroute("**/yours/ground*");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("1 missing answer is filled in, in 1 place").waitFor();
  await page.waitForURL(/fill=area/);
  await page.getByRole("link", { name: "Difference" }).click();
  await page.waitForURL(/map=difference/);
  const map = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".yours-map [data-place]")]
        .map((place) => [place.getAttribute("class"), place.getAttribute("aria-label")].join(" "))
        .sort()
        .join("\n"),
    );
  await page.locator('.yours-map [data-place][aria-label*="filled in"]').first().waitFor({ state: "attached" });
  const painted = await map();
  await page.reload({ waitUntil: "load" });
  expect(await map()).toBe(painted);
  await context.close();
});

test("a scenario moves at each choice, adds up, travels as a file and opens again", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${house.address}/en/citizenship-law/2024.0/places/PRT`, { waitUntil: "load" });
  await page.getByRole("link", { name: "What if an answer were another?" }).click();
  await page.getByRole("combobox", { name: /^Birth in the country/ }).selectOption("A02a:0");
  await page.locator(".what-if-finding", { hasText: "Portugal would score" }).waitFor();
  await page.waitForURL(/set=A02a/);
  const outcome = () =>
    page.evaluate(() => [...document.querySelectorAll(".what-if-result table")].map((one) => one.textContent).join());
  // The range is drawn beside the page, and says so until it is there.
  const range = page.locator("#line-range td");
  await expect.poll(() => range.nth(1).textContent(), { timeout: 20_000 }).toMatch(/^\d+–\d+$/);
  const moved = await outcome();
  expect(moved).toContain("Sensitivity range");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Scenario as a file" }).click(),
  ]);
  await page.reload({ waitUntil: "load" });
  await expect.poll(outcome, { timeout: 20_000 }).toBe(moved);
  await page.goto(`${house.address}/en/citizenship-law/2024.0/places/PRT/what-if`, { waitUntil: "load" });
  await page.getByLabel("Open a scenario file").setInputFiles(await file.path());
  await page.waitForURL(/set=A02a/);
  await expect.poll(outcome, { timeout: 20_000 }).toBe(moved);
  // Another seed draws others, and stands in the address; without scripts the server draws the same.
  await page.getByRole("button", { name: "Draw again" }).click();
  await page.waitForURL(/seed=2/);
  await expect.poll(() => range.nth(1).textContent(), { timeout: 20_000 }).toMatch(/^\d+–\d+$/);
  const drawn = await range.allTextContents();
  const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await still.goto(page.url(), { waitUntil: "load" });
  expect(await still.locator("#line-range td").allTextContents()).toEqual(drawn);
});

test("where an answer is worth what all make of it, the server scores a scenario anew at each choice, its range after it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "passerelle-prepared-walk-"));
  const files = { "instrument.yaml": preparedInstrument, "places.csv": preparedPlaces, "answers.csv": preparedAnswers };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const program = path.join(import.meta.dirname, "../bin/passerelle");
  await promisify(execFile)(process.execPath, [program, "import", folder, "--release", "2024.0"], {
    env: { ...process.env, PASSERELLE_DATA: house.data },
  });
  await rm(folder, { recursive: true });

  const page = await (await browser.newContext()).newPage();
  await page.goto(`${house.address}/en/worked-example/2024.0/places/example-a`, { waitUntil: "load" });
  await page.getByRole("link", { name: "What if an answer were another?" }).click();
  await page.getByText("everything is scored anew").waitFor();
  await page.getByRole("combobox", { name: /^Income/ }).selectOption("income:50");
  await page.locator(".what-if-finding", { hasText: "Example A would score 100.0 instead of 75.0" }).waitFor();
  const range = page.locator("#line-range td");
  await expect.poll(() => range.nth(1).textContent(), { timeout: 20_000 }).toMatch(/^\d/);
  const drawn = await page.locator("#outcome tbody").innerText();
  const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await still.goto(`${page.url()}&seed=1`, { waitUntil: "load" });
  expect(await still.locator("#outcome tbody").innerText()).toBe(drawn);
});
