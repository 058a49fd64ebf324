/** The exercise of the demonstration: a newcomer sits down at each desk and finds work. Its first start was killed half way. */
import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, newData, openBrowser, openHouse } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

let house: House;
let browser: Browser;
let edition = "";

/** Starts the demonstration, and kills it while it sets up the exercise. */
async function killedHalfWay(data: string): Promise<void> {
  const child = spawn(process.execPath, [path.resolve("bin/passerelle"), "demo", "--port", "0"], {
    env: { ...process.env, PASSERELLE_DATA: data },
    stdio: ["ignore", "ignore", "pipe"],
  });
  await new Promise<void>((resolve) => {
    child.stderr.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("2027")) resolve();
    });
    child.once("exit", () => resolve());
  });
  await wait(900);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

beforeAll(async () => {
  const data = newData();
  await killedHalfWay(data);
  [house, browser] = await Promise.all([openHouse({}, { data }), openBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** At a desk of their own: signed in with one click. */
async function as(name: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${house.address}/en/sign-in`);
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL("**/en/desk/**");
  await page.close();
  return context;
}

test("the door lists everybody, and says that everybody is invented", async () => {
  const context = await browser.newContext();
  expect(await faultsOfPage(context, `${house.address}/en/sign-in`, "en")).toEqual([]);
  const page = await context.newPage();
  await page.goto(`${house.address}/en/sign-in`);
  const people = await page.locator(".example-people button").allInnerTexts();
  expect(people).toContain("Example Author 1");
  expect(people).toContain("Example Administrator 1");
  expect(people.length).toBeGreaterThan(20);
  await context.close();
});

test("its editor sees who is late, what is contested, what is settled, and an edition to publish", async () => {
  const context = await as("Example Editor 1");
  const page = await context.newPage();
  await page.goto(`${house.address}/en/desk/editions`);
  const link = page.getByRole("link", { name: "Citizenship law 2027 (exercise)" });
  edition = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  await link.click();
  await page
    .getByRole("row", { name: /Austria/ })
    .getByText("20 late", { exact: true })
    .waitFor();
  expect(await page.getByRole("row", { name: /Morocco/ }).textContent()).not.toContain("late");
  // From the board to what was answered: the second author's answer beside the first, and what a government said.
  await page
    .getByRole("row", { name: /Brazil/ })
    .getByRole("link", { name: "Brazil", exact: true })
    .click();
  const second = page.locator("details", { hasText: "The second author’s answer" }).first();
  await second.locator("summary").first().click();
  await second.getByRole("heading", { name: "Sources" }).waitFor();
  await page.goto(`${house.address}/en/desk/editions/${edition}/reading/MAR/birth`);
  await page
    .getByText(/^The government says, /)
    .first()
    .waitFor();
  expect(await page.locator("main").innerText()).not.toMatch(/Example (Author|Second|Reviewer|Government)/);
  await page.goto(`${house.address}/en/desk/editions/${edition}/review`);
  expect(await page.getByRole("row", { name: /France/ }).textContent()).toMatch(/3/);
  await page.goto(`${house.address}/en/desk/editions/${edition}/settled`);
  await page
    .getByRole("row", { name: /Portugal/ })
    .getByText("20/20")
    .waitFor();
  for (const [language, views] of [
    ["en", ["", "/review", "/settled", "/agreement", "/people", "/settings"]],
    ["ar", ["", "/settled", "/reading/MAR/birth"]],
  ] as const)
    for (const view of views) {
      const address = `${house.address}/${language}/desk/editions/${edition}${view}`;
      expect(await faultsOfPage(context, address, language)).toEqual([]);
    }
  await context.close();
}, 300_000);

test.each([
  ["Example Author 2", "coding/{edition}/BEL/2027/birth", "Belgium"],
  ["Example Second Author 2", "coding/{edition}/CAN/2027/birth", "Canada"],
  ["Example Reviewer 1", "review/{edition}/CAN/2027/naturalisation", "Canada"],
  ["Example Harmoniser 1", "harmonise/{edition}/A06e", "Italy"],
  ["Example Adjudicator 1", "adjudication", "France"],
  ["Example Government 2", "government/{edition}/PRT", "Portugal"],
  ["Example Administrator 1", "people", "Example Author 1"],
])("%s finds work", async (name, desk, sees) => {
  const context = await as(name);
  const address = (language: string) => `${house.address}/${language}/desk/${desk.replace("{edition}", edition)}`;
  const page = await context.newPage();
  await page.goto(address("en"));
  expect(await page.locator("main").innerText()).toContain(sees);
  await page.close();
  for (const language of ["en", "ar"]) expect(await faultsOfPage(context, address(language), language)).toEqual([]);
  await context.close();
});
