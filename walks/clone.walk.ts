/** The next edition as this one was, with the earlier answers shown to everybody, to nobody, or to half by lot: in a real browser. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lot } from "../src/policy-index/editions/lot.ts";
import { type House, openBrowser, openHouse } from "./house.ts";

let house: House;
let browser: Browser;
let editor: BrowserContext;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  editor = await as("Example Editor 1");
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Without script: what a form does, it does by itself. */
async function as(name: string): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${house.address}/en/sign-in`);
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL("**/en/desk/**");
  await page.close();
  return context;
}

/** Clones the exercise with everybody in it, and opens what was begun. */
async function cloned(page: Page, code: string, prior: "shown" | "hidden" | "randomised"): Promise<string> {
  await page.goto(`${house.address}/en/desk/editions`);
  await page.getByRole("link", { name: "Citizenship law 2027 (exercise)" }).click();
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await page.getByText("New edition", { exact: true }).click();
  const form = page.locator("form", { has: page.locator("#clone-title") });
  await form.getByLabel("Title", { exact: true }).fill(`Citizenship law ${code}`);
  await form.getByLabel("Code", { exact: true }).fill(code);
  await form.getByLabel("Periods").fill("2028");
  await form.getByLabel("Reference day").fill("2028-01-01");
  await form.getByLabel("Release they are taken from").selectOption("2024.0");
  await form.locator(`input[value=${prior}]`).check();
  await form.getByLabel(/With the same people/).check();
  await form.getByRole("button", { name: "Begin the edition" }).click();
  await page.getByRole("status").getByText("The edition has begun").waitFor();
  await page.getByRole("button", { name: "Open the edition" }).click();
  await page.getByText("Open. Its coders may write.").first().waitFor();
  return /editions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

/** The places whose authors' desks show what was answered last time, and all whose authors have one. */
async function shownAmong(
  edition: string,
): Promise<{ readonly shown: readonly string[]; readonly all: readonly string[] }> {
  const desks = new Map<string, boolean>();
  for (const person of Array.from({ length: 12 }, (_, at) => `Example Author ${at + 1}`)) {
    const context = await as(person);
    const page = await context.newPage();
    await page.goto(`${house.address}/en/desk/coding`);
    const links = await page
      .locator(`a[href*="/desk/coding/${edition}/"]`)
      .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    for (const desk of new Set(links.map((link) => link.split("/").slice(0, 7).join("/")))) {
      await page.goto(`${house.address}${desk}`);
      await page.locator("article, section").first().waitFor();
      desks.set(desk.split("/")[5] ?? "", (await page.getByText(/^Last time \(/).count()) > 0);
    }
    await context.close();
  }
  const all = [...desks.keys()].sort();
  return { all, shown: all.filter((place) => desks.get(place)) };
}

const statement = async (page: Page): Promise<string> => page.locator("main").innerText();

test("shown: every author's desk has them beside the question", async () => {
  const page = await editor.newPage();
  const edition = await cloned(page, "2028-a", "shown");
  expect(await statement(page)).toContain("Previous answers, from release 2024.0, are shown to all coders.");
  await page.close();
  const { shown, all } = await shownAmong(edition);
  expect(all.length).toBeGreaterThan(6);
  expect(shown).toEqual(all);
}, 120_000);

test("hidden: no author's desk has them", async () => {
  const page = await editor.newPage();
  const edition = await cloned(page, "2028-b", "hidden");
  expect(await statement(page)).toContain("Coders do not see previous answers.");
  await page.close();
  const { shown, all } = await shownAmong(edition);
  expect(all.length).toBeGreaterThan(6);
  expect(shown).toEqual([]);
}, 120_000);

test("by lot: desks of half the places show them, and which ones can be drawn again", async () => {
  const page = await editor.newPage();
  const edition = await cloned(page, "2028-c", "randomised");
  const said = await statement(page);
  const [, count, of, seed = ""] =
    /Previous answers, from release 2024\.0, are shown in (\d+) of (\d+) places; the lot was drawn with “(.+?)”\./.exec(
      said,
    ) ?? expect.fail(said);
  const places = (await page.locator("#set-places").inputValue()).split(" ");
  expect([Number(count), Number(of)]).toEqual([places.length / 2, places.length]);
  await page.close();

  const drawn = lot(places, seed).slice(0, Number(count));
  const { shown, all } = await shownAmong(edition);
  expect(shown).toEqual(all.filter((place) => drawn.includes(place)));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(all.length);
}, 120_000);
