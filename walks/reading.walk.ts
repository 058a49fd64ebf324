import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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
  await page.getByRole("combobox").first().pressSequentially("Allemag");
  await page
    .getByRole("option", { name: /Allemagne/ })
    .first()
    .waitFor();
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
