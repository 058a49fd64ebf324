import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openBrowser, openHouse, pagesOf } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await house.close();
});

for (const language of ["en", "ar"])
  describe(`in ${language}`, () => {
    // Two pages at once: each is read in a process of its own, and nothing is written.
    test.concurrent.each(Object.entries(pagesOf(language)))(
      "%s reads well at every width, in light and dark",
      async (_, address) => {
        const context = await browser.newContext();
        expect(await faultsOfPage(context, house.address + address, language)).toEqual([]);
        await context.close();
      },
    );
  });

test("no page loads anything from anywhere else, or meets the content policy", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(house.address) && !request.url().startsWith("data:")) faults.push(request.url());
  });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  for (const address of Object.values(pagesOf("en"))) await page.goto(house.address + address, { waitUntil: "load" });
  await context.close();
  expect(faults).toEqual([]);
});

test("an explanation has a line's room: on a phone the whole width, below or above its term", async () => {
  for (const width of [360, 1440]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const address of [pagesOf("en").place, pagesOf("ar").robustness]) {
      await page.goto(`${house.address}${address}`, { waitUntil: "load" });
      for (const term of await page.locator("button.term").all()) {
        if (!(await term.isVisible())) continue;
        await term.click();
        const note = await page.locator(".term-note:popover-open").boundingBox();
        const at = await term.boundingBox();
        if (!note || !at) throw new Error("the explanation did not open");
        expect(note.width).toBeGreaterThanOrEqual(300);
        expect([note.x >= 0, note.x + note.width <= width]).toEqual([true, true]);
        expect(note.y + 1 >= at.y + at.height || note.y + note.height <= at.y + 1).toBe(true);
        await page.keyboard.press("Escape");
      }
    }
    await context.close();
  }
});

test("on paper a heading is words, which are repeated on every sheet, and the address of what was chosen stands there", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { yours = "", whatIf = "" } = pagesOf("en");
  for (const address of [yours, whatIf]) {
    await page.goto(house.address + address, { waitUntil: "load" });
    await page.emulateMedia({ media: "print" });
    const line = page.locator(".printed-address");
    expect(await line.isVisible()).toBe(true);
    // Those that differ from the official recipe, in its order.
    expect(await line.innerText()).toContain(`${house.address}${address.split("?")[0] ?? ""}?`);
    // A button is not drawn again by a browser that repeats a heading.
    for (const term of await page.locator("thead .term").all())
      expect(await term.evaluate((button) => getComputedStyle(button).display)).toBe("contents");
    await page.emulateMedia({ media: "screen" });
  }
  await context.close();
});

test("an address with a seed has its draws to take along, named by their recipe", async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(`${house.address}/en/citizenship-law/2024.0/yours?weights=birth:2&seed=1`, { waitUntil: "load" });
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".yours-draws").click()]);
  expect(file.suggestedFilename()).toBe("draws-citizenship-law-2024.0-weights-birth-2-seed-1-not-official.zip");
  await context.close();
});

test("every page also answers as JSON", async () => {
  const { home, search, api, about, ...rest } = pagesOf("en");
  for (const address of [...Object.values(rest), home, search, api, about]) {
    if (address === undefined) continue;
    const [where = "", query] = address.split("?");
    const answer = await fetch(`${house.address}${where}.json${query ? `?${query}` : ""}`);
    expect([where, answer.status, answer.headers.get("content-type")?.split(";")[0]]).toEqual([
      where,
      200,
      "application/json",
    ]);
    expect(await answer.json()).toBeTypeOf("object");
  }
});
