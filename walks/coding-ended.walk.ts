/** A session that ends while somebody answers by the desk's forms, in a real browser: what they sent waits for them. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";
import { deskAddress, justificationIn, questionIn, rowsIn, untilSaved, whollyKept } from "./desk-pages.ts";
import { openBrowser } from "./house.ts";

let house: DeskHouse;
let browser: Browser;

beforeAll(async () => {
  house = await openDeskHouse(20, ["FRA", "ESP", "ITA", "MAR", "PRT"]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function coderOf(place: string, options: object) {
  const { person, cookie } = await house.coder(place);
  const device = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  await device.addCookies([cookie]);
  return { person: person.name, device, page: await device.newPage() };
}

const endSessions = (person: string) => rowsIn(house, "delete from people.session where person_id = $1", [person]);

const comeIn = async (page: Page, person: string): Promise<void> => {
  await page.waitForURL(/\/sign-in\?/);
  await page.locator(`button[value="${person}"]`).click();
};

const keptIn = async (place: string): Promise<string | undefined> =>
  (
    await rowsIn<{ justification: string }>(
      house,
      "select justification from edition.answer where place = $1 and indicator = 'q1' and slot = 1",
      [place],
    )
  )[0]?.justification;

const keep = (page: Page) =>
  questionIn(page, "q1").locator(".answer-form").getByRole("button", { name: "Keep this answer" }).click();

/** Another device of the same person, which is quicker. */
async function writtenElsewhere(person: string, place: string, words: string): Promise<void> {
  const device: BrowserContext = await browser.newContext({ javaScriptEnabled: false });
  await device.addCookies([await house.enter(person)]);
  const page = await device.newPage();
  await page.goto(deskAddress(house, place, "birth"));
  await justificationIn(page, "q1").fill(words);
  await keep(page);
  await page.getByText("Kept.", { exact: true }).waitFor();
  await device.close();
}

test("an answer kept by a form after the session ended waits for its writer, and is kept by one press more", async () => {
  const { person, device, page } = await coderOf("FRA", { javaScriptEnabled: false });
  await page.goto(deskAddress(house, "FRA", "birth"));
  await justificationIn(page, "q1").fill("Article 18,\nwritten all morning.");
  await questionIn(page, "q1").locator(".choice input[value='none:no-data']").check();
  await endSessions(person);
  await keep(page);
  await comeIn(page, person);
  await page.getByText("Not sent yet").waitFor();
  expect(await justificationIn(page, "q1").inputValue()).toBe("Article 18,\nwritten all morning.");
  expect(await questionIn(page, "q1").locator(".choice input[value='none:no-data']").isChecked()).toBe(true);
  expect(await keptIn("FRA")).toBe("");
  await keep(page);
  await page.getByText("Kept.", { exact: true }).waitFor();
  expect(await keptIn("FRA")).toBe("Article 18,\nwritten all morning.");

  // A remark as well.
  const remarks = questionIn(page, "q1").locator(".remarks");
  await remarks.locator("summary").click();
  await remarks.getByLabel("About").selectOption({ label: "Sources" });
  await remarks.getByLabel("Leave a remark").fill("Is there a newer text?");
  await endSessions(person);
  await remarks.getByRole("button", { name: "Leave the remark" }).click();
  await comeIn(page, person);
  await page.getByText("Not sent yet").waitFor();
  expect(await justificationIn(page, "q1").inputValue()).toBe("Article 18,\nwritten all morning.");
  await remarks.getByRole("button", { name: "Leave the remark" }).click();
  await page.getByText("Kept.", { exact: true }).waitFor();
  const left = questionIn(page, "q1").getByRole("list", { name: "Remarks on: Sources" });
  expect(await left.innerText()).toMatch(/on: Sources[\s\S]*Is there a newer text\?/);
  await device.close();
});

test("what waited is kept over nothing that came meanwhile: its writer sees both, and decides", async () => {
  const { person, device, page } = await coderOf("ESP", { javaScriptEnabled: false });
  await page.goto(deskAddress(house, "ESP", "birth"));
  await justificationIn(page, "q1").fill("Waited.");
  await endSessions(person);
  await keep(page);
  await writtenElsewhere(person, "ESP", "Came meanwhile.");
  await comeIn(page, person);
  const question = questionIn(page, "q1");
  await question.getByText("Kept now:").waitFor();
  await question.getByText("Came meanwhile.").waitFor();
  await keep(page);
  await page.getByText("This answer was changed meanwhile").waitFor();
  expect(await keptIn("ESP")).toBe("Came meanwhile.");
  await question.getByText("Came meanwhile.").waitFor();
  expect(await justificationIn(page, "q1").inputValue()).toBe("Waited.");
  await keep(page);
  await page.getByText("Kept.", { exact: true }).waitFor();
  expect(await keptIn("ESP")).toBe("Waited.");
  await device.close();
});

/** Sent before the script has come, with a session that has ended; the script comes on the way back. */
async function sentTooEarly(place: string, words: string) {
  const { person, device, page } = await coderOf(place, {});
  await page.route("**/coding-desk.js", (route) => route.abort());
  await page.goto(deskAddress(house, place, "birth"));
  await justificationIn(page, "q1").fill(words);
  await endSessions(person);
  await keep(page);
  // Not while the door is still on its way: what is asked for as a route is given up would never come.
  await page.waitForURL(/\/sign-in\?/);
  await page.unroute("**/coding-desk.js");
  return { person, device, page };
}

test("a form sent before the script had come is taken over by the desk that is alive", async () => {
  const { person, device, page } = await sentTooEarly("ITA", "Sent too early.");
  await comeIn(page, person);
  await expect.poll(() => keptIn("ITA"), { timeout: 60_000 }).toBe("Sent too early.");
  expect(await justificationIn(page, "q1").inputValue()).toBe("Sent too early.");
  await device.close();
});

test("it is taken over once: the page that brought it is kept by no device", async () => {
  const { person, device, page } = await coderOf("PRT", {});
  const address = deskAddress(house, "PRT", "birth");
  await page.goto(address);
  await whollyKept(page, new URL(deskAddress(house, "PRT")).pathname);
  const drawnFor = await questionIn(page, "q1").locator("input[name=_as]").first().inputValue();
  await endSessions(person);
  const form = { _act: "coding.save", _as: drawnFor, _match: "0", indicator: "q1", justification: "Sent too early." };
  await page.request.post(address, { form, headers: { origin: house.origin } });
  await device.addCookies([await house.enter(person)]);
  await page.goto(address);
  await expect.poll(() => keptIn("PRT"), { timeout: 60_000 }).toBe("Sent too early.");
  await justificationIn(page, "q1").fill("And mended.");
  await untilSaved(page);
  await expect.poll(() => keptIn("PRT")).toBe("And mended.");
  house.cut();
  await page.goto(address);
  await page.waitForSelector(".coding-desk[data-live]");
  await expect.poll(() => justificationIn(page, "q1").inputValue()).toBe("And mended.");
  house.mend();
  await untilSaved(page);
  expect(await questionIn(page, "q1").locator(".set-aside").count()).toBe(0);
  expect(await keptIn("PRT")).toBe("And mended.");
  await device.close();
});

test("where the answer moved on, what was sent too early stands beside it", async () => {
  const { person, device, page } = await sentTooEarly("MAR", "Sent too early.");
  await writtenElsewhere(person, "MAR", "Came meanwhile.");
  await comeIn(page, person);
  const aside = questionIn(page, "q1").locator(".set-aside");
  await aside.getByText("Sent too early.").waitFor();
  expect(await justificationIn(page, "q1").inputValue()).toBe("Came meanwhile.");
  await aside.getByRole("button", { name: "Use mine" }).click();
  await untilSaved(page);
  await expect.poll(() => keptIn("MAR")).toBe("Sent too early.");
  await device.close();
});
