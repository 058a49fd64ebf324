/** A programme from one version to the next, in a real browser without script: part by part, looked over, published, and told to everybody. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { day } from "../src/ui/kit/numbers.ts";
import { openFacilityHouse, type Somebody } from "./facility-house.ts";
import { openBrowser } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

let at: Awaited<ReturnType<typeof openFacilityHouse>>;
let browser: Browser;
beforeAll(async () => {
  [at, browser] = [await openFacilityHouse(), await openBrowser()];
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await at?.house.close();
});

async function page(who?: Somebody): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1_440, height: 900 } });
  if (who) await context.addCookies([who.cookie]);
  return context.newPage();
}

const main = (one: Page): Promise<string> => one.locator("main").innerText();
const field = (one: Page, name: string) => one.locator(`[name="${name}"]`);
const keeps = (one: Page) => one.locator(".making-keep button").click();

test("a manager changes two parts, sees what differs, publishes with a day, and everybody reads the new rule; the old one stays", async () => {
  const { house, somebody } = at;
  const manager = await somebody("programme-manager");
  const desk = await page(manager);
  const anybody = await page();
  const its = `${house.origin}/en/desk/programmes/EXF`;
  const open = `${house.origin}/en/programmes/EXF`;

  await desk.goto(its);
  await desk.getByRole("link", { name: "Committees" }).click();
  await field(desk, "committees.0.quorum").fill("for");
  await keeps(desk);
  // Refused where it was written, in words, with what was written.
  const wrong = desk.locator('[id="committees.0.quorum-wrong"]');
  expect(await wrong.innerText()).not.toBe("");
  expect(await field(desk, "committees.0.quorum").inputValue()).toBe("for");
  await field(desk, "committees.0.quorum").fill("4");
  await keeps(desk);
  await desk.goto(`${its}/who`);
  const kinds = await desk
    .locator('select[name^="admitted."][name$=".kind"]')
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLSelectElement ? one.value : "")));
  const association = kinds.indexOf("civil-society");
  await field(desk, `admitted.${association}.until`).fill("2027-12-31");
  await keeps(desk);

  await desk.goto(its);
  const differs = await desk.locator(".making-changes").innerText();
  expect(differs).toMatch(/civil society organisation › Until\s+In force: –\s+In the draft: 2027-12-31/);
  expect(differs).toMatch(/Quorum\s+In force: 3\s+In the draft: 4/);
  expect(await desk.locator("li", { hasText: "changed" }).count()).toBe(2);
  // A draft is nobody’s but its managers’.
  await anybody.goto(open);
  expect(await main(anybody)).toContain("5 members; decides when 3 are there");
  await desk.locator("section[aria-labelledby=publish] form button").first().click();

  await anybody.reload();
  const told = await main(anybody);
  const today = day(new Date().toISOString().slice(0, 10), "en");
  expect(told).toContain(`Version 2, from ${today}`);
  expect(told).toContain("31 December 2027");
  expect(told).toContain("5 members; decides when 4 are there");
  await anybody.getByRole("link", { name: "Version 1," }).click();
  expect(await main(anybody)).toContain("5 members; decides when 3 are there");

  for (const where of ["", "/who", "/stages"]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies([manager.cookie]);
    expect(await faultsOfPage(context, `${its.replace("/en/", "/ar/")}${where}`, "ar"), where).toEqual([]);
    await context.close();
  }
});
