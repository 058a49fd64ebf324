/** What happens to whoever mistypes, comes too late, goes back, or opens a link somewhere else: always in words, never a fault. */
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../src/store/open.ts";
import { openBrowser } from "./house.ts";
import { oneTimeCode } from "./one-time-code.ts";
import * as people from "./people-house.ts";

let opened: people.PeopleHouse;
let browser: Browser;
/** Signed in as the administrator. */
let keeper: Page;
const faults: string[] = [];

const watched = (page: Page): Page => {
  page.on("response", (answer: Response) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  return page;
};

beforeAll(async () => {
  browser = await openBrowser();
  opened = await people.openPeopleHouse("ada@example.org");
  keeper = watched(await people.newPage(browser));
  await keeper.goto(opened.firstLink);
  await keeper.getByRole("button", { name: "Open my account" }).click();
  await keeper.waitForURL("**/en/desk/account");
});

afterAll(async () => {
  await browser?.close();
  await opened?.close();
});

const at = (path: string): string => opened.house.address + path;
const newPage = async (): Promise<Page> => watched(await people.newPage(browser));
const invited = async (email: string): Promise<Page> => watched(await people.invitedBy(keeper, opened, { email }));

/** What the house knows of somebody's sessions, changed under it. */
async function sessions(statement: string, email: string): Promise<void> {
  const database = await openDatabase({ dataDirectory: opened.house.data });
  const client = await database.connect();
  await client.query(`${statement} where person_id = (select id from people.person where email = $1)`, [email]);
  client.release();
  await database.close();
}

const endSessions = (email: string) => sessions("delete from people.session", email);
const ageSessions = (email: string) =>
  sessions("update people.session set created_at = created_at - interval '20 minutes'", email);

const saveProfile = (page: Page): Promise<void> =>
  page.locator("section[aria-labelledby=profile] form").first().getByRole("button").click();

async function linkBySigningIn(page: Page, email: string): Promise<string> {
  await page.locator("#link-email").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText("a letter is on its way").waitFor();
  return opened.post.linkIn(await opened.post.letterTo(email));
}

async function enterBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("a form sent after the session had ended waits for whoever wrote it, by whichever way they come back, and for nobody else", async () => {
  const email = "late@example.org";
  const page = await invited(email);
  await page.goto(at("/en/desk/account"));
  await page.locator("#name").fill("A name that was typed slowly");
  await endSessions(email);
  await saveProfile(page);
  await page.waitForURL("**/sign-in?next=**");
  await page.getByText("Your session has ended. What you wrote is kept for half an hour").waitFor();

  await invited("other@example.org").then((other) => other.context().close());
  await people.fillPassword(page, "other@example.org");
  await page.waitForURL(at("/en/desk/account"));
  expect(await page.content()).not.toContain("typed slowly");
  await people.signOut(page);

  await page.goto(at(`/en/sign-in?next=${encodeURIComponent("/en/desk/account")}`));
  await enterBy(page, await linkBySigningIn(page, email));
  await page.waitForURL(at("/en/desk/account"));
  await page.getByText("Not sent yet").waitFor();
  expect(await page.locator("#name").inputValue()).toBe("A name that was typed slowly");
  await saveProfile(page);
  await page.waitForURL("**?done=accounts.keep-profile");
  expect(await page.locator("#name").inputValue()).toBe("A name that was typed slowly");
});

test("a page left open under one account does nothing under the next", async () => {
  const [first, second] = ["first@example.org", "second@example.org"];
  const page = await invited(first);
  await invited(second).then((other) => other.context().close());
  await page.locator("#new-address").fill("typed-by-the-first@example.org");
  const meanwhile = watched(await page.context().newPage());
  await meanwhile.goto(at("/en/desk"));
  await people.signOut(meanwhile);
  await meanwhile.goto(at("/en/sign-in"));
  await people.fillPassword(meanwhile, second);
  await meanwhile.waitForURL("**/en/desk");
  await page.getByRole("button", { name: "Send a link there" }).click();
  await page.getByText("This page was opened under another account").waitFor();
  expect(await page.content()).not.toContain("typed-by-the-first");
});

test("a passkey, asked for when the proof is old, finishes the way one was on; adding one asks for a proof and does not fail", async () => {
  const email = "passkey@example.org";
  const page = await invited(email);
  await people.withDevice(page);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.waitForURL("**/desk/account?done=passkey");
  await ageSessions(email);

  await page.locator("#new-address").fill("passkey@elsewhere.example");
  await page.getByRole("button", { name: "Send a link there" }).click();
  await page.getByRole("heading", { name: "Confirm that it is you" }).waitFor();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL("**/en/desk/account");
  await page.getByText("Not sent yet").waitFor();
  expect(await page.locator("#new-address").inputValue()).toBe("passkey@elsewhere.example");
  await page.getByRole("button", { name: "Send a link there" }).click();
  await page.getByText("A link is on its way to").waitFor();

  await ageSessions(email);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("heading", { name: "Confirm that it is you" }).waitFor();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL("**/en/desk/account");
});

test("a link used twice, opened on another device, cut short or made up says so in words", async () => {
  const email = "links@example.org";
  const page = await invited(email);
  await people.signOut(page);
  await page.goto(at(`/en/sign-in?next=${encodeURIComponent("/en/desk/interests")}`));
  const link = await linkBySigningIn(page, email);
  const elsewhere = await newPage();
  await enterBy(elsewhere, link);
  await elsewhere.waitForURL("**/en/desk");
  for (const spent of [link, link.slice(0, -3), at("/en/sign-in/link?t="), at("/en/sign-in/link")]) {
    await page.goto(spent);
    await page.getByText("This link leads nowhere any more").waitFor();
  }
  for (const wrong of ["/en/sign-in/address?t=x", "/en/sign-in/address"]) {
    expect((await page.goto(at(wrong)))?.status()).toBe(404);
    await page.getByText("This link leads nowhere any more").waitFor();
  }
});

test("two tabs that follow one link: one is in, the other is told that it was used", async () => {
  const email = "tabs@example.org";
  const page = await invited(email);
  await people.signOut(page);
  await page.goto(at("/en/sign-in"));
  const link = await linkBySigningIn(page, email);
  const other = await newPage();
  for (const tab of [page, other]) await tab.goto(link);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/en/desk");
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await other.getByText("This link leads nowhere any more").waitFor();
});

test("an invitation without a name, or with a weak password, comes back with what was chosen; followed again it says that it was used", async () => {
  await keeper.goto(at("/en/desk/people"));
  await keeper.locator("#email").fill("new@example.org");
  await keeper.getByRole("button", { name: "Send the invitation" }).click();
  const link = opened.post.linkIn(await opened.post.letterTo("new@example.org"));
  const page = await newPage();
  await page.goto(link);
  await page.locator("#language").selectOption("pt");
  await page.locator("#name").fill("   ");
  await page.getByRole("button", { name: "Open my account" }).click();
  await page.getByText("Write the name you would like to be called by").waitFor();
  await page.locator("#name").fill("Rui");
  await page.locator("#password").fill("password1234");
  await page.getByRole("button", { name: "Open my account" }).click();
  await page.getByText("Others would guess this password").waitFor();
  expect([await page.locator("#name").inputValue(), await page.locator("#language").inputValue()]).toEqual([
    "Rui",
    "pt",
  ]);
  await page.locator("#password").fill("");
  await page.getByRole("button", { name: "Open my account" }).click();
  await page.waitForURL("**/pt/desk/account");
  await page.goto(link);
  await page.getByText("This link leads nowhere any more").waitFor();
});

test("a wrong code says what may be wrong and how to begin again; so does one that comes without a first step", async () => {
  const email = "codes@example.org";
  const page = await invited(email);
  await page.locator("#current-password").fill(people.password);
  await page.getByRole("button", { name: "Set up codes" }).click();
  const secret = (await page.locator("article code").innerText()).replace(/\s/g, "");
  await page.locator("#code").fill(oneTimeCode(secret, new Date()));
  await page.getByRole("button", { name: "Ask for codes from now on" }).click();
  await page.waitForURL("**/desk/account?done=codes");
  await people.signOut(page);
  await page.goto(at(`/en/sign-in?next=${encodeURIComponent("/en/desk/interests")}`));
  await people.fillPassword(page, email);
  for (const wrong of ["123456", "12", "not a code"]) {
    await page.locator("#code").fill(wrong);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The code is not right, was used already").waitFor();
  }
  await page.getByRole("link", { name: "Begin again" }).click();
  await page.waitForURL(at(`/en/sign-in?next=${encodeURIComponent("/en/desk/interests")}`));
  const stranger = await newPage();
  await stranger.goto(at("/en/sign-in/code"));
  await stranger.locator("#code").fill("123456");
  await stranger.getByRole("button", { name: "Sign in" }).click();
  await stranger.getByText("The code is not right, was used already").waitFor();
});

test("going back after signing out shows the door, not the page", async () => {
  const page = await invited("back@example.org");
  await page.goto(at("/en/desk/interests"));
  await page.goto(at("/en/desk/account"));
  await people.signOut(page);
  await page.goBack();
  await page.waitForURL("**/sign-in?next=**");
  expect(await page.content()).not.toContain("back@example.org");
});

test("and none of it was a fault of the house", () => {
  expect(faults).toEqual([]);
});
