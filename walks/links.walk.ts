/** Whoever has a part in a request without an account, in a real browser: by a link that comes by letter, without script. */
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openBrowser, openHouse } from "./house.ts";
import { movedClock } from "./moved-clock.ts";
import { faultsOfPage } from "./page-faults.ts";
import { openPostbox } from "./postbox.ts";

let house: House;
let browser: Browser;
let box: Awaited<ReturnType<typeof openPostbox>>;
const clock = movedClock();

beforeAll(async () => {
  box = await openPostbox();
  const environment = { ...clock.environment, PASSERELLE_SMTP_URL: box.url };
  [house, browser] = await Promise.all([openHouse(environment), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
  await box?.close();
});

/** A telephone of somebody who has no account here, and whose browser runs no script. */
const phone: BrowserContextOptions = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const stranger = async (): Promise<Page> => (await browser.newContext(phone)).newPage();

const main = (page: Page): Promise<string> => page.locator("main").innerText();

/** The link of the next letter to an address that holds one of a kind. */
async function linkTo(address: string, kind: "opinion" | "decision"): Promise<string> {
  for (;;) {
    const { text = "" } = await box.letterTo(address);
    const link = new RegExp(`http\\S+/${kind}\\?t=\\S+`).exec(text)?.[0];
    if (link) return link;
  }
}

/** Signed in at a desk of the demonstration, with one click. */
async function as(name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${house.address}/en/sign-in`);
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL("**/en/desk/**");
  return page;
}

async function opensRequest(officer: Page, title: string): Promise<string> {
  await officer.goto(`${house.address}/en/desk/requests`);
  await officer.getByRole("link", { name: title }).click();
  await officer.getByRole("heading", { level: 1, name: title }).waitFor();
  return officer.url();
}

async function opensMatter(desk: Page): Promise<void> {
  await desk.goto(`${house.address}/en/desk/committee`);
  await desk.getByRole("link", { name: decided }).click();
  await desk.locator("form#recuse").waitFor({ state: "attached" });
}

const consulted = "Example: complaints heard in five languages";
const decided = "Example: training for those who decide on permits";
const member = (at: number) => ({
  name: `Example Committee Member ${at}`,
  address: `example-committee-member-${at}@example.invalid`,
});

test("a delegation opens its link, which does nothing; answers without script; corrects; and is read by its name alone", async () => {
  const page = await stranger();
  const link = await linkTo("consulted-2@example.invalid", "opinion");
  // As a scanner of letters does.
  await (await fetch(link)).text();
  await page.goto(link);
  expect(await main(page)).toContain("asks Example Service for Migration for an opinion on request EXF/");
  expect(await main(page)).not.toContain("Example Contact");
  expect(await main(page)).not.toContain("asker@example.invalid");
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  expect(await faultsOfPage(context, link, "en")).toEqual([]);

  await page.getByLabel("Objection", { exact: true }).check();
  await page.getByRole("button", { name: "Send the answer" }).click();
  // What was chosen is still there, and why it was not sent.
  expect(await main(page)).toContain("Words are missing");
  expect(await page.getByLabel("Objection", { exact: true }).isChecked()).toBe(true);
  await page.getByLabel("In words").fill("Example: we do this already.");
  await page.getByLabel("Who answers").fill("Example Clerk");
  await page.getByRole("button", { name: "Send the answer" }).click();
  expect(await main(page)).toContain("was received");
  await page.getByLabel("Remarks", { exact: true }).check();
  await page.getByRole("button", { name: "Correct the answer" }).click();
  expect(await page.getByLabel("Remarks", { exact: true }).isChecked()).toBe(true);

  const officer = await as("Example Facility Officer 1");
  await opensRequest(officer, consulted);
  const told = await main(officer);
  expect(told).toMatch(/Example Service for Migration · Remarks/);
  expect(told).toContain("answered by Example Clerk");
  expect(told).toMatch(/One answer is still awaited: Example Embassy/);
});

test("a link in whose stead another was sent, and one that was withdrawn, say so and whom to ask", async () => {
  const officer = await as("Example Facility Officer 1");
  const [before, page] = [await linkTo("consulted-3@example.invalid", "opinion"), await stranger()];
  await opensRequest(officer, consulted);
  await officer.getByText("Ask again: Example Embassy").click();
  await officer.getByRole("button", { name: "Send a new link" }).last().click();
  await officer.getByText("Done", { exact: false }).first().waitFor();
  await page.goto(before);
  expect(await page.evaluate(() => document.documentElement.dir).catch(() => "rtl")).toBe("rtl");
  await page.goto(before.replace("/ar/", "/en/"));
  expect(await main(page)).toContain("a newer one was sent to the same address");
  const link = await linkTo("consulted-3@example.invalid", "opinion");
  await page.goto(link);
  expect(await page.locator("form button").count()).toBeGreaterThan(0);
  const arabic = await browser.newContext({ viewport: { width: 360, height: 740 } });
  expect(await faultsOfPage(arabic, link, "ar")).toEqual([]);

  await opensRequest(officer, consulted);
  await officer.getByText("Ask no longer: Example Embassy").first().click();
  await officer.getByRole("button", { name: "Ask no longer: Example Embassy" }).click();
  await officer.getByText("no longer asked").waitFor();
  // From a page that was open all the while.
  await page.locator("input[name=stance]").first().check();
  await page.locator("article form button").click();
  await page.goto(link.replace("/ar/", "/en/"));
  expect(await main(page)).toContain("has withdrawn this link");
  expect(await main(page)).toContain("it can send another link");
});

test("a member decides by a link after a second look; used again or forwarded it tells what was said, and changes nothing", async () => {
  const { name, address } = member(1);
  const link = await linkTo(address, "decision");
  const page = await stranger();
  await (await fetch(link)).text();
  await page.goto(link);
  expect(await main(page)).toContain(`This is the seat of ${name} in: Steering committee.`);
  expect(await main(page)).not.toContain("Example Contact");
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  expect(await faultsOfPage(context, link, "en")).toEqual([]);
  await page.locator("#vote-approve").check();
  await page.getByRole("button", { name: "Look at it once more" }).click();
  expect(await main(page)).toMatch(new RegExp(`You vote as the seat of ${name} in Steering committee: `, "i"));
  // Two tabs that both stand before the last button.
  const other = await page.context().newPage();
  await other.goto(link);
  await other.locator("#vote-decline").check();
  await other.getByRole("button", { name: "Look at it once more" }).click();
  await page.getByRole("button", { name: "Yes, this is what I say" }).click();
  await other.getByRole("button", { name: "Yes, this is what I say" }).click();
  const said = new RegExp(`this link was used to vote as the seat of ${name}: approve`, "i");
  expect(await main(page)).toMatch(said);
  expect(await main(other)).toMatch(said);
  // Forwarded: in another's browser.
  const another = await stranger();
  await another.goto(link);
  expect(await main(another)).toMatch(said);
  expect(await another.locator("main form").count()).toBe(0);
  expect((await box.letterTo(address)).subject).toContain("A decision was given in your name: EXF/");

  const officer = await as("Example Facility Officer 1");
  const request = await opensRequest(officer, decided);
  expect(await officer.locator("tr", { hasText: name }).innerText()).toContain("through the link");
  // It was somebody else: it is annulled, and counts no more.
  await officer.getByText(`Annul what was said for ${name}`).first().click();
  await officer.locator("tr", { hasText: name }).locator("textarea").fill("Example: it was not the member.");
  await officer.getByRole("button", { name: "Annul", exact: true }).click();
  await officer.goto(request);
  expect(await officer.locator("tr", { hasText: name }).innerText()).not.toContain("through the link");
  await another.reload();
  expect(await main(another)).toContain("It was annulled since");
});

test("whoever leaves a matter to the others does so by the link, and finds nothing else behind it", async () => {
  const { address } = member(2);
  const link = await linkTo(address, "decision");
  const page = await stranger();
  await page.goto(link);
  const recuse = page.locator("form#recuse");
  await page.locator("details", { has: recuse }).locator("summary").click();
  await recuse.locator("textarea").fill("Example: I advise the ministry.");
  await recuse.locator("button").click();
  await page.getByRole("button", { name: "Yes, this is what I say" }).click();
  expect(await main(page)).toContain("this link was used to leave the matter to the others");
  expect(await page.locator("main form").count()).toBe(0);
  const desk = await as(member(2).name);
  await desk.goto(`${house.address}/en/desk/committee`);
  expect(await main(desk)).toContain("You left this matter to the others.");
});

test("the link of one who left the matter at the desk says so, and offers nothing", async () => {
  const { name, address } = member(1);
  const officer = await as("Example Facility Officer 1");
  await opensRequest(officer, decided);
  await officer.locator("tr", { hasText: name }).getByRole("button").first().click();
  await officer.waitForURL("**done=**");
  const [link, page, desk] = [await linkTo(address, "decision"), await stranger(), await as(name)];
  await page.goto(link);
  expect(await page.locator("#vote-approve").count()).toBe(1);
  await opensMatter(desk);
  const recuse = desk.locator("form#recuse");
  await desk.locator("details", { has: recuse }).locator("summary").click();
  await recuse.locator("textarea").fill("Example: I advise the ministry.");
  await recuse.locator("button").click();
  await desk.waitForURL("**done=**");
  await page.goto(link);
  expect(await main(page)).toContain("You left this matter to the others.");
  expect(await page.locator("main form").count()).toBe(0);
});

test("when its day is over a link says so, and takes nothing", async () => {
  const link = await linkTo(member(3).address, "decision");
  const page = await stranger();
  await page.goto(link);
  await page.locator("#vote-approve").check();
  clock.moveTo(30);
  await wait(500);
  await page.getByRole("button", { name: "Look at it once more" }).click();
  expect(await main(page)).toContain("The time for it is over");
  const opinion = await stranger();
  await opinion.goto(
    (await linkTo("consulted-1@example.invalid", "opinion").catch(() => link)).replace("/fr/", "/en/"),
  );
  expect(await main(opinion)).toMatch(/The last day for an answer was|The time for it is over/);
});
