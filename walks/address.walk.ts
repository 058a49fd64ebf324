import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./house.ts";
import * as people from "./people-house.ts";

let opened: people.PeopleHouse;
let browser: Browser;
/** Signed in as the administrator. */
let keeper: Page;

beforeAll(async () => {
  browser = await openBrowser();
  opened = await people.openPeopleHouse("ada@example.org");
  keeper = await people.newPage(browser);
  await keeper.goto(opened.firstLink);
  await keeper.getByRole("button", { name: "Open my account" }).click();
  await keeper.waitForURL("**/en/desk/account");
});

afterAll(async () => {
  await browser?.close();
  await opened?.close();
});

const invited = (email: string): Promise<Page> => people.invitedBy(keeper, opened, { email });

const linkTo = async (address: string, subject: string): Promise<string> => {
  const letter = await opened.post.letterTo(address);
  expect(letter.subject).toBe(subject);
  return opened.post.linkIn(letter);
};

/** Asks on the page of the account; the links that went to the address asked for and to the one there is. */
async function asked(page: Page, { old, wanted }: { readonly old: string; readonly wanted: string }) {
  await page.goto(`${opened.house.address}/en/desk/account`);
  await page.locator("#new-address").fill(wanted);
  await page.getByRole("button", { name: "Send a link there" }).click();
  await page.getByText("A link is on its way to").waitFor();
  return {
    there: await linkTo(wanted, "Use this address for your account"),
    here: await linkTo(old, "Another address was asked for"),
  };
}

/** A link by letter, asked for on the page of signing in. */
async function byLetter(page: Page, email: string): Promise<void> {
  await page.goto(`${opened.house.address}/en/sign-in`);
  await page.locator("#link-email").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText("a letter is on its way").waitFor();
  await page.goto(await linkTo(email, "Your link to sign in"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/en/desk");
}

test("another address: asked for, taken up on another device once signed in there, told to the old one; then a letter to the new one signs in", async () => {
  const [old, wanted] = ["mira@example.org", "mira@elsewhere.example"];
  const page = await invited(old);
  const { there, here } = await asked(page, { old, wanted });

  const telephone = await people.newPage(browser);
  await telephone.goto(there);
  await telephone.getByText("sign in first as you did until now").waitFor();
  await telephone.getByRole("link", { name: "Sign in", exact: true }).last().click();
  await people.fillPassword(telephone, old);
  await telephone.waitForURL(there);
  await telephone.getByText(wanted).waitFor();
  await telephone.getByRole("button", { name: "Use this address" }).click();
  await telephone.waitForURL("**/en/desk/account?done=accounts.change-address");
  await telephone.getByText(`Your account goes by \u2066${wanted}\u2069 now.`).waitFor();
  await telephone.getByText(`Letters and links to sign in go to \u2066${wanted}\u2069`).waitFor();
  expect((await opened.post.letterTo(old)).subject).toBe("Your account goes by another address now");

  await page.goto(`${opened.house.address}/en/desk`);
  await page.waitForURL("**/sign-in?next=**");
  await byLetter(page, wanted);
  for (const spent of [there, here]) expect((await page.goto(spent))?.status()).toBe(404);
});

test("whoever reads the old address stops it, signed in nowhere: nothing changes, and every session has ended", async () => {
  const [old, wanted] = ["nora@example.org", "somebody@elsewhere.example"];
  const page = await invited(old);
  const { there, here } = await asked(page, { old, wanted });

  const reader = await people.newPage(browser);
  await reader.goto(here);
  await reader.getByRole("button", { name: "Stop it and end every session" }).click();
  await reader.getByText("The address stays as it was").waitFor();
  await page.goto(`${opened.house.address}/en/desk/account`);
  await page.waitForURL("**/sign-in?next=**");

  await byLetter(page, old);
  expect((await page.goto(there))?.status()).toBe(404);
  await page.getByText("This link leads nowhere any more").waitFor();
  await page.getByRole("link", { name: "To your account" }).click();
  await page.getByText(`Letters and links to sign in go to \u2066${old}\u2069`).waitFor();
});

test("whoever reads the old address takes a change back that was made already: out with everybody, in by a letter to it, and both know", async () => {
  const [old, wanted] = ["petra@example.org", "thief@elsewhere.example"];
  const thief = await invited(old);
  const { there } = await asked(thief, { old, wanted });
  await thief.goto(there);
  await thief.getByRole("button", { name: "Use this address" }).click();
  await thief.waitForURL("**/en/desk/account?done=accounts.change-address");
  await thief.getByText("the letter that went to the address before this one").waitFor();
  const back = await linkTo(old, "Your account goes by another address now");

  const reader = await people.newPage(browser);
  await reader.goto(there);
  await reader.getByText("This link leads nowhere any more").waitFor();
  await reader.goto(back);
  await reader.getByRole("button", { name: "Take it back and end every session" }).click();
  await reader.getByText("The account goes by this address again").waitFor();
  for (const [address, subject] of [
    [old, "Your account goes by this address again"],
    [wanted, "Your account goes by its earlier address again"],
  ] as const)
    expect((await opened.post.letterTo(address)).subject).toBe(subject);
  await thief.goto(`${opened.house.address}/en/desk`);
  await thief.waitForURL("**/sign-in?next=**");
  await byLetter(reader, old);
  await reader.goto(back);
  await reader.getByText("This link leads nowhere any more").waitFor();
});
