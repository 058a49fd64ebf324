/** The desk when it is more than one person's, in a real browser: two at one machine, a library that refuses, a tie, and who audits it all. */
import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepExamplePerson } from "../src/people/roles/example-people.ts";
import { interestUnderTest } from "../src/policy-index/answers/answers-under-test.ts";
import { sealDeeds } from "../src/store/deeds.ts";
import { transaction } from "../src/store/transaction.ts";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";
import {
  deskAddress,
  justificationIn,
  openDeskPage,
  questionIn,
  rowsIn,
  untilSaved,
  whollyKept,
} from "./desk-pages.ts";
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

test("a source the library refuses takes no quotation with it: it waits with its reason, the rest is saved, and mended it is cited", async () => {
  const { cookie } = await house.coder("ITA");
  const own = await browserOf(cookie);
  const page = await openDeskPage(own, deskAddress(house, "ITA"));
  const question = questionIn(page, "q1");
  const cited = () =>
    rowsIn<{ title: string; pinpoint: string; quotation: string }>(
      house,
      `select title, pinpoint, quotation
       from edition.citation
         join edition.answer using (answer_id)
         join evidence.source using (source_id)
       where place = 'ITA' and indicator = 'q1'
       order by citation_no`,
    );
  house.cut();
  await question.locator(".cite input[type=search]").fill("Nationality");
  await question.locator(".cite input[type=search]").press("Enter");
  await question.locator("input[name='citations.0.pinpoint']").fill("Art. 1");
  // A page of before took what the library does not.
  await page.evaluate(() => {
    HTMLInputElement.prototype.reportValidity = () => true;
  });
  await question.locator(".cite .describe-source summary").click();
  await question.getByLabel("Title").fill("Legge 5 febbraio 1992, n. 91");
  await question.getByLabel("Address on the web").fill("ftp://gazzetta.example/91.pdf");
  await question.getByRole("button", { name: "Add to the library" }).click();
  await question.locator("input[name='citations.1.pinpoint']").fill("art. 4");
  await question.locator(".cited").nth(1).locator("details:not(.describe-source) > summary").click();
  await question.locator("textarea[name='citations.1.quotation']").fill("Lo straniero nato in Italia");
  await question.locator(".kept[data-kept=true]").waitFor();

  house.mend();
  const status = page.locator(".desk-status");
  await status.getByText("The library did not take a source").waitFor({ timeout: 60_000 });
  const law = { title: "Nationality Act", pinpoint: "Art. 1", quotation: "" };
  await expect.poll(cited).toEqual([law]);
  await justificationIn(page, "q1").fill("Written on meanwhile.");
  await expect.poll(() => bothOf("ITA", "q1")).toEqual([{ slot: 1, justification: "Written on meanwhile." }]);
  expect(await status.innerText()).not.toContain("Everything is saved");
  // Over a page that is opened anew as well.
  await page.reload();
  await page.waitForSelector(".coding-desk[data-live]");
  expect(await question.locator("textarea[name='citations.1.quotation']").inputValue()).toBe(
    "Lo straniero nato in Italia",
  );
  await question.getByText("Mend its description").click();
  const address = question.locator(".not-taken").getByLabel("Address on the web");
  expect(await address.inputValue()).toBe("ftp://gazzetta.example/91.pdf");
  const again = question.getByRole("button", { name: "Send it to the library again" });
  await again.click();
  expect(await address.evaluate((field: HTMLInputElement) => field.validationMessage)).toContain("https://");
  await address.fill("https://gazzetta.example/91.pdf");
  await again.click();
  await page.getByText("Everything is saved").waitFor();
  expect(await cited()).toEqual([
    law,
    { title: "Legge 5 febbraio 1992, n. 91", pinpoint: "art. 4", quotation: "Lo straniero nato in Italia" },
  ]);
  await own.close();
});

test("who declares a tie to a place is refused by the server at the desk they have open, in words, and nothing of it is kept", async () => {
  const { cookie } = await house.coder("ESP");
  const own = await browserOf(cookie);
  const page = await openDeskPage(own, deskAddress(house, "ESP"));
  const ties = await own.newPage();
  await ties.goto(`${house.origin}/en/desk/interests`);
  await ties.getByLabel("Place (its name, or its code such as FRA)").fill("ESP");
  await ties.getByLabel("From", { exact: true }).fill("2026-01-01");
  await ties.getByRole("button", { name: "Declare it" }).click();
  // It is said first what it bars.
  await ties.getByLabel("The roles over this place that it bars are to end now.").check();
  await ties.getByRole("button", { name: "Declare it" }).click();
  await ties.waitForURL(/done=/);
  await justificationIn(page, "q6").fill("Written by somebody with a tie.");
  const refused = questionIn(page, "q6").getByRole("alert");
  await refused.getByText("This is not open to you").waitFor();
  expect(await justificationIn(page, "q6").inputValue()).toBe("Written by somebody with a tie.");
  expect(await page.locator(".desk-status").innerText()).not.toContain("Everything is saved");
  expect(await bothOf("ESP", "q6")).toEqual([]);
  await own.close();
});

test("whose tie came to hold while their role stands is refused for the tie, is told so, and keeps their words", async () => {
  const { person, cookie } = await house.coder("ESP");
  const own = await browserOf(cookie);
  const page = await openDeskPage(own, deskAddress(house, "ESP"));
  // Kept beside the page where it is declared, by which the role would end.
  await interestUnderTest(house.database, person.name, "ESP");
  await justificationIn(page, "q6").fill("Written under a tie.");
  await questionIn(page, "q6").getByRole("alert").getByText("You have declared a tie to this place").waitFor();
  expect(await justificationIn(page, "q6").inputValue()).toBe("Written under a tie.");
  expect(await page.locator(".desk-status").innerText()).not.toContain("Everything is saved");
  expect(await bothOf("ESP", "q6")).toEqual([]);
  await own.close();
});

test("an auditor browses the log: chooses deeds, reads one, goes to the one before, and has the chain verified", async () => {
  const auditor = await transaction(house.database, { readOnly: false }, (tx) =>
    keepExamplePerson(tx, {
      name: "Example Auditor",
      roles: [{ role: "auditor" }],
      now: new Date(),
      newId: randomUUID,
    }),
  );
  const own = await browserOf(await house.enter(auditor));
  await transaction(house.database, { readOnly: false }, sealDeeds);
  const page = await own.newPage();
  await page.goto(`${house.origin}/en/desk/log`);
  const deeds = page.locator("table tbody tr");
  expect(await deeds.count()).toBeGreaterThan(1);
  await page.getByLabel("What", { exact: true }).selectOption({ label: "Signed in" });
  await page.waitForURL(/what=accounts\.sign-in/);
  const whats = () => deeds.locator("td:nth-child(3)").allInnerTexts();
  await expect.poll(async () => [...new Set(await whats())]).toEqual(["Signed in"]);
  // Of whoever did it a number is told, and never a name.
  expect(await page.locator("main").innerText()).not.toContain("Example author");
  await deeds.first().locator("a").click();
  await page.getByText("The hash follows from what this deed says.").waitFor();
  await page.getByRole("link", { name: "Older deed" }).click();
  await page.getByText("The hash follows from what this deed says.").waitFor();
  await page.goto(`${house.origin}/en/desk/log`);
  await page.getByRole("link", { name: "Verify the chain now" }).click();
  await page.getByText("The chain is whole up to deed").waitFor();
  await own.close();
});
