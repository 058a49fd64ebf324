/** A part of a week at the desk with the mouse in a drawer: an area answered with sources, left, sent, returned, and replied to. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";
import { deskAddress, justificationIn, openDeskPage, questionIn, rowsIn, untilSaved } from "./desk-pages.ts";
import { openBrowser } from "./house.ts";

let house: DeskHouse;
let browser: Browser;

beforeAll(async () => {
  house = await openDeskHouse(10, ["FRA"]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** What the keyboard stands on, as somebody who listens is told of it. */
const under = (page: Page) =>
  page.evaluate(() => {
    const on = document.activeElement;
    return [on?.closest(".question")?.id ?? "", on?.getAttribute("name") ?? on?.textContent?.trim() ?? ""].join(" ");
  });

/** A key at a time until the keyboard stands where it should; each is a hesitation, so there is a most. */
async function keysTo(page: Page, key: string, selector: string, most: number): Promise<void> {
  for (let turn = 0; turn <= most; turn += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is more than ${most} times ${key} away; the keyboard stands on ${await under(page)}`);
}

async function answer(page: Page, digit: string, why: string, pinpoint: string): Promise<void> {
  for (const key of ["j", digit, "w"]) await page.keyboard.press(key);
  await page.keyboard.type(why);
  for (const key of ["Escape", "s"]) await page.keyboard.press(key);
  await page.keyboard.type("Nationality");
  await page.keyboard.press("Enter");
  // Whoever cited a source stands where the place in it is written.
  await expect.poll(() => under(page)).toMatch(/citations\.0\.pinpoint$/);
  await page.keyboard.type(pinpoint);
  await page.keyboard.press("Escape");
}

test("an area is answered, left, sent, returned, mended and replied to by keys alone", async () => {
  const { cookie } = await house.coder("FRA");
  const reviewer = await house.coder("FRA", "reviewer");
  const device = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  await device.addCookies([cookie]);
  const page = await openDeskPage(device, deskAddress(house, "FRA"));
  await answer(page, "1", "Article 18 gives it at birth.", "Art. 18");
  // Ctrl and Enter before it is complete lead to the first thing that is missing.
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => under(page)).toBe(" 2");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("q6");
  // Left in the middle, and come back to: there it is.
  await page.keyboard.press("k");
  await untilSaved(page);
  await page.goto(`${house.origin}/en/desk/coding`);
  await keysTo(page, "Tab", 'main a[href*="/desk/coding/"]', 30);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".coding-desk[data-live]");
  expect(await justificationIn(page, "q1").inputValue()).toBe("Article 18 gives it at birth.");
  await page.keyboard.press("j");
  await answer(page, "1", "Article 19 as well.", "Art. 19");
  await untilSaved(page);
  await page.keyboard.press("Control+Enter");
  await page.getByText("2 answers were sent.").waitFor();
  // The next area is one Enter away.
  await expect.poll(() => under(page)).toBe(" Go on with “Area of residence”");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("h2").first().innerText()).toBe("Area of residence");
  await page.keyboard.press("p");
  await expect.poll(() => page.locator("h2").first().innerText()).toBe("Area of birth");
  await page.keyboard.press("n");
  await expect.poll(() => page.locator("h2").first().innerText()).toBe("Area of residence");

  // A reviewer sends one back.
  const [row] = await rowsIn<{ answer_id: string; content_version: number }>(
    house,
    "select answer_id, content_version from edition.answer where place = 'FRA' and indicator = 'q6' and slot = 1",
  );
  const sentBack = await fetch(`${house.origin}/api/answers/${row?.answer_id}/return`, {
    method: "POST",
    headers: {
      ...{ cookie: `${reviewer.cookie.name}=${reviewer.cookie.value}`, origin: house.origin },
      ...{
        "content-type": "application/json",
        "if-match": `"${row?.content_version}"`,
        "idempotency-key": randomUUID(),
      },
    },
    body: JSON.stringify({ field: "citations", why: "Article 19 speaks of adoption." }),
  });
  expect([sentBack.status, sentBack.ok ? "" : await sentBack.text()]).toEqual([200, ""]);

  // It opens where the work is: at the area it came back to.
  await page.goto(deskAddress(house, "FRA"));
  await page.waitForSelector(".coding-desk[data-live]");
  const returned = questionIn(page, "q6").locator(".returned");
  await returned.getByText("Article 19 speaks of adoption.").waitFor();
  for (const key of ["j", "j", "w"]) await page.keyboard.press(key);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Article 20, that is.");
  await page.keyboard.press("Escape");
  await untilSaved(page);
  // A remark to whoever reads it next.
  await keysTo(page, "Tab", `[id="q6"] .leave-remark summary`, 40);
  // Its field is there with the press itself, however fast the next key comes.
  const isDrawn = await page.evaluate(async () => {
    (document.activeElement as HTMLElement | null)?.click();
    await Promise.resolve();
    return document.querySelector(`[id="q6"] .leave-remark textarea`) !== null;
  });
  expect(isDrawn).toBe(true);
  await keysTo(page, "Tab", `[id="q6"] .leave-remark textarea`, 3);
  await page.keyboard.type("You are right; it is the next article.");
  await keysTo(page, "Tab", `[id="q6"] .leave-remark button`, 2);
  await page.keyboard.press("Enter");
  await questionIn(page, "q6").locator(".remark-body").getByText("it is the next article").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("1 answer was sent.").waitFor();
  const states = await rowsIn(
    house,
    "select state from edition.answer where place = 'FRA' and indicator in ('q1', 'q6') and slot = 1 order by indicator",
  );
  expect(states).toEqual([{ state: "submitted" }, { state: "submitted" }]);
  await device.close();
});
