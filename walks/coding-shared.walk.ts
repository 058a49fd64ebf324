/** The desk where several things go wrong at once, in a real browser: two people at one machine. */
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";
import { deskAddress, justificationIn, openDeskPage, rowsIn, untilSaved, whollyKept } from "./desk-pages.ts";
import { openBrowser } from "./house.ts";

let house: DeskHouse;
let browser: Browser;

beforeAll(async () => {
  house = await openDeskHouse(10, ["FRA", "ESP", "ITA"]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

type Entered = Awaited<ReturnType<DeskHouse["enter"]>>;

async function browserOf(cookie: Entered): Promise<BrowserContext> {
  const opened = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  await opened.addCookies([cookie]);
  return opened;
}

/** What the server keeps of both codings of an answer, by who writes it. */
const bothOf = (place: string, indicator: string) =>
  rowsIn<{ slot: number; justification: string }>(
    house,
    "select slot, justification from edition.answer where place = $1 and indicator = $2 and justification <> '' order by slot",
    [place, indicator],
  );

test("what one coder's desk has goes under nobody else's name: it says who is signed in, keeps all of it, and sends it when its coder is back", async () => {
  const first = await house.coder("FRA");
  const second = await house.coder("FRA", "second-author");
  const shared = await browserOf(first.cookie);
  const page = await openDeskPage(shared, deskAddress(house, "FRA"));
  await justificationIn(page, "q1").fill("The first author's words.");
  await untilSaved(page);

  await shared.addCookies([second.cookie]);
  await justificationIn(page, "q1").fill("The first author's later words.");
  await justificationIn(page, "q6").fill("The first author's other words.");
  const status = page.locator(".desk-status");
  await status.getByText("Example second-author").waitFor();
  expect(await status.innerText()).not.toContain("Everything is saved");
  // The desk asks for everything anew, and takes nothing of the other coding.
  await page.evaluate(() => dispatchEvent(new Event("online")));
  const theirs = await openDeskPage(shared, deskAddress(house, "FRA"));
  expect(await justificationIn(theirs, "q1").inputValue()).toBe("");
  await justificationIn(theirs, "q6").fill("The second author's words.");
  await untilSaved(theirs);
  expect(await bothOf("FRA", "q1")).toEqual([{ slot: 1, justification: "The first author's words." }]);
  expect(await bothOf("FRA", "q6")).toEqual([{ slot: 2, justification: "The second author's words." }]);
  expect(await justificationIn(page, "q6").inputValue()).toBe("The first author's other words.");

  await shared.addCookies([await house.enter(first.person.name)]);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByText("Everything is saved").waitFor();
  expect(await bothOf("FRA", "q1")).toEqual([{ slot: 1, justification: "The first author's later words." }]);
  expect(await bothOf("FRA", "q6")).toEqual([
    { slot: 1, justification: "The first author's other words." },
    { slot: 2, justification: "The second author's words." },
  ]);
  await shared.close();
});

test("who comes to the door finds no page that was kept for whoever sat here before, and what was written is there again for its writer", async () => {
  const { cookie, person } = await house.coder("ESP");
  const shared = await browserOf(cookie);
  const page = await openDeskPage(shared, deskAddress(house, "ESP"));
  const path = new URL(page.url()).pathname;
  await whollyKept(page, path);
  await justificationIn(page, "q1").fill("Written before signing out.");
  await untilSaved(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/en\/sign-in\?out=1/);
  const kept = () =>
    page.evaluate(async () => {
      const found = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return found.flat().map(({ url }) => new URL(url).pathname);
    });
  await expect.poll(async () => (await kept()).filter((one) => !one.startsWith("/assets/"))).toEqual([]);
  expect((await kept()).length).toBeGreaterThan(0);
  await shared.addCookies([await house.enter(person.name)]);
  await page.goto(deskAddress(house, "ESP"));
  await page.waitForSelector(".coding-desk[data-live]");
  expect(await justificationIn(page, "q1").inputValue()).toBe("Written before signing out.");
  await whollyKept(page, path);
  await shared.close();
});
