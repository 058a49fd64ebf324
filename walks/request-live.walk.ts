/** A request written with script: the rules answer as one chooses, and what is written is saved as one goes, whatever the line does. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openBrowser, openHouse } from "./house.ts";

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function begun(context: BrowserContext, language = "en"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${house.address}/${language}/programmes/EXF/ask`);
  await page.locator("button[value=begin]").click();
  await live(page);
  return page;
}

const live = (page: Page) => page.locator("request-live[data-live]").waitFor({ state: "attached" });
const rules = (page: Page): Promise<string> => page.locator(".request-verdicts").innerText();
const saved = (page: Page) =>
  page
    .locator(".request-when")
    .filter({ hasText: /^Saved at \d\d:\d\d$/ })
    .waitFor();
const to = (page: Page, part: string): string =>
  page
    .url()
    .replace(/ask\/\w+/, `ask/${part}`)
    .replace(/&.*$/, "");
const other = (context: BrowserContext, page: Page, part: string): Promise<Page> =>
  context.newPage().then(async (tab) => {
    await tab.goto(to(page, part));
    await live(tab);
    return tab;
  });

test("the rules answer as one chooses, before anything is sent, and are said politely when they say something else", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const faults: string[] = [];
  context.on("weberror", (fault) => faults.push(fault.error().message));
  const page = await begun(context);
  const aloud = page.locator("request-live > [role=status]");
  await page.locator("[name='applicants.0.name']").fill("Example Association");
  await page.locator("[name='applicants.0.kind']").selectOption("civil-society");
  expect(await rules(page)).toMatch(
    /Example Association: .*not alone.*Ask together with one of these: national authority/s,
  );
  await aloud.filter({ hasText: "Not as it stands." }).waitFor({ state: "attached" });
  await page.locator("[name='applicants.0.place']").selectOption("NRU");
  expect(await rules(page)).toContain("Nauru was on the list until 31 December 2025.");
  await page.locator("[name='applicants.0.kind']").selectOption("local-authority");
  await page.locator("[name='applicants.0.place']").selectOption("TUN");
  expect(await rules(page)).toContain("Nothing stands against it so far.");
  await aloud.filter({ hasText: /^Nothing stands against it so far\.$/ }).waitFor({ state: "attached" });
  await saved(page);

  await page.locator("nav.request-parts a").first().click();
  await page.locator("#subject").waitFor();
  await live(page);
  expect(await page.locator(".request-verdicts").textContent()).toContain("Tunisia");
  await page.locator("#subject").selectOption("legal-migration/integration");
  await page.locator("nav.request-parts a").nth(1).click();
  await page.locator("[name=activities]").first().waitFor();
  await live(page);
  await page.locator("[name=activities][value=exchange]").check();
  expect(await rules(page)).toContain("Yes, as it stands.");
  expect(faults).toEqual([]);
  await context.close();
});

test("with the line gone it says so and tries again; a link is followed once what was written is saved; going back shows what is kept", async () => {
  const context = await browser.newContext();
  const page = await begun(context);
  await page.goto(to(page, "what"));
  await live(page);
  await page.locator("#title").fill("Receiving pupils");
  await saved(page);
  await context.setOffline(true);
  await page.locator("#problem").fill("No procedure in the middle of a year.");
  await page.locator("#context").click();
  await page.locator(".request-unsaved").filter({ hasText: "cannot be reached" }).waitFor();
  expect(await page.locator("#problem").inputValue()).toBe("No procedure in the middle of a year.");
  await context.setOffline(false);
  await saved(page);

  await page.locator("#change").fill("Every school enrols within ten days.");
  await page.locator("nav.request-parts a").last().click();
  await page.getByText("Every school enrols within ten days.").waitFor();
  await page.goBack();
  await live(page);
  expect(await page.locator("#problem").inputValue()).toBe("No procedure in the middle of a year.");
  await page.locator("#change").fill("Every school enrols within five days.");
  await saved(page);
  await context.close();
});

test("of two windows on one part the second is told, and sees both; on two parts both are kept", async () => {
  const context = await browser.newContext();
  const page = await begun(context);
  await page.goto(to(page, "what"));
  await live(page);
  const same = await other(context, page, "what");
  const how = await other(context, page, "how");
  await page.locator("#title").fill("The first");
  await saved(page);
  await how.locator("#support").fill("None so far.");
  await saved(how);
  await page.locator("#problem").fill("Written after the other part was saved.");
  await saved(page);

  await same.locator("#title").fill("The second");
  await same.locator(".request-unsaved").filter({ hasText: "saved this part meanwhile" }).waitFor();
  await page.reload();
  expect(await page.locator("#title").inputValue()).toBe("The first");
  await same.locator("button[value=stay]:not(.visually-hidden)").click();
  await same.getByText("Saved now: The first").waitFor();
  expect(await same.locator("#title").inputValue()).toBe("The second");
  await how.reload();
  expect(await how.locator("#support").inputValue()).toBe("None so far.");
  await context.close();
});

test("two institutions that are saved as they are written stay two, however often", async () => {
  const context = await browser.newContext();
  const page = await begun(context);
  await page.locator("[name='applicants.0.name']").fill("Example Town");
  await page.locator("button[value=more]").click();
  await live(page);
  await page.locator("[name='applicants.1.name']").fill("Example Association");
  await page.locator("[name='applicants.1.contactName']").fill("Example Partner");
  await saved(page);
  await page.locator("[name='applicants.1.kind']").selectOption("civil-society");
  await page.locator("[name='applicants.1.contactEmail']").fill("nowhere");
  await page.locator("[name='applicants.1.contactName']").focus();
  await page.locator(".request-unsaved").filter({ hasText: "cannot be kept as it stands" }).waitFor();
  await page.locator("[name='applicants.1.contactEmail']").fill("association@example.org");
  await page.locator("[name='applicants.1.contactName']").focus();
  await saved(page);
  await page.goto(to(page, "who"));
  expect(await page.locator("legend").count()).toBe(2);
  expect(await page.locator("[name='applicants.1.contactEmail']").inputValue()).toBe("association@example.org");
  await context.close();
});
