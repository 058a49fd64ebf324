import { writeFileSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import Provider from "oidc-provider";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../src/base/text.ts";
import { type House, newData, openBrowser } from "./house.ts";
import { oneTimeCode } from "./one-time-code.ts";
import * as people from "./people-house.ts";
import { freePort } from "./wire.ts";

const admin = "ada@example.org";
const { password, signOut, withDevice } = people;

let opened: people.PeopleHouse;
let house: House;
let browser: Browser;
let post: people.PeopleHouse["post"];
let provider: Server;
/** Signed in as the administrator, with a passkey, from the first test on. */
let keeper: Page;

/** A provider of OpenID Connect whose every word is about `olga@example.org`, or whoever the login names. */
async function openProvider(port: number, site: string): Promise<Server> {
  const made = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: "passerelle",
        client_secret: "a secret between two servers of one walk",
        redirect_uris: ["ministry", "elsewhere"].map((id) => `${site}/api/auth/callback/${id}`),
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ["of one walk"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: true, name: "Somebody" }),
    }),
  });
  return new Promise((resolve) => {
    const server = made.listen(port, () => resolve(server));
  });
}

beforeAll(async () => {
  browser = await openBrowser();
  const data = newData();
  const [port, providerPort] = [await freePort(), await freePort()];
  const providers = path.join(data, "providers.json");
  writeFileSync(
    providers,
    JSON.stringify([
      {
        id: "ministry",
        name: "Ministry of Examples",
        issuer: `http://localhost:${providerPort}`,
        clientId: "passerelle",
        clientSecret: "a secret between two servers of one walk",
      },
      {
        id: "elsewhere",
        name: "Ministry of Elsewhere",
        issuer: `http://localhost:${providerPort}`,
        clientId: "passerelle",
        clientSecret: "a secret between two servers of one walk",
        domains: ["elsewhere.example"],
      },
    ]),
  );
  provider = await openProvider(providerPort, `http://localhost:${port}`);
  opened = await people.openPeopleHouse(admin, { port, data, environment: { PASSERELLE_OIDC_FILE: providers } });
  ({ house, post } = opened);
});

afterAll(async () => {
  await browser?.close();
  await opened?.close();
  provider?.close();
});

const newPage = (options = {}): Promise<Page> => people.newPage(browser, options);

const invited = (email: string): Promise<Page> => people.invitedBy(keeper, opened, { email });

async function byPassword(page: Page, email: string): Promise<void> {
  await page.goto(`${house.address}/en/sign-in`);
  await people.fillPassword(page, email);
}

test("the first administrator comes in by the link of the command line, once, and looking at it uses nothing up", async () => {
  for (const _ of [1, 2]) expect(await (await fetch(opened.firstLink)).text()).toContain('value="accept"');
  keeper = await newPage();
  await withDevice(keeper);
  await keeper.goto(opened.firstLink);
  await keeper.getByRole("button", { name: "Open my account" }).click();
  await keeper.waitForURL("**/en/desk/account");
  expect(await (await fetch(opened.firstLink)).text()).toContain("This link leads nowhere any more");
});

test("a passkey is added and signs in; a letter says that it was added", async () => {
  await keeper.getByRole("button", { name: "Add a passkey" }).click();
  await keeper.waitForURL("**/desk/account?done=passkey");
  expect(await keeper.locator("text=Passkey since").count()).toBe(1);
  expect((await post.letterTo(admin)).subject).toBe("A new way to sign in was added");
  await signOut(keeper);
  await keeper.getByRole("button", { name: "Sign in with a passkey" }).click();
  await keeper.waitForURL("**/en/desk");
  await keeper.getByRole("link", { name: "People" }).waitFor();
});

test("people are invited, and sign in, in their own language: by letter, page and account", async () => {
  const links: Readonly<Record<string, string>> = {
    ...{ en: "Your link to sign in", fr: "Votre lien de connexion", es: "Su enlace para iniciar sesión" },
    ...{ pt: "A sua ligação para iniciar sessão", ar: "رابط دخولكم" },
  };
  const subjects: Readonly<Record<string, RegExp>> = {
    en: /^An invitation to work/,
    fr: /^Une invitation à travailler/,
    es: /^Una invitación para trabajar/,
    pt: /^Um convite para trabalhar/,
    ar: /^دعوة إلى العمل/,
  };
  for (const language of languages) {
    const email = `in-${language}@example.org`;
    await keeper.goto(`${house.address}/en/desk/people`);
    await keeper.locator("#email").fill(email);
    await keeper.locator("#language").selectOption(language);
    await keeper.getByRole("button", { name: "Send the invitation" }).click();
    await keeper.getByText("The invitation is on its way.").waitFor();
    const letter = await post.letterTo(email);
    expect(letter.subject).toMatch(subjects[language] ?? /never/);
    const page = await newPage();
    await page.goto(post.linkIn(letter));
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
    await page.locator("#name").fill("Somebody");
    await page.locator("button[type=submit].is-main").click();
    await page.waitForURL(`**/${language}/desk/account`);
    await page.context().clearCookies();
    await page.goto(`${house.address}/${language}/sign-in`);
    await page.locator("#link-email").fill(email);
    await page.locator("#link-email").press("Enter");
    const letterIn = await post.letterTo(email);
    expect(letterIn.subject).toBe(links[language]);
    await page.goto(post.linkIn(letterIn));
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await page.locator("main button[type=submit]").first().click();
    await page.waitForURL(`**/${language}/desk`);
    await page.context().close();
  }
});

test("a link by letter signs in, once", async () => {
  const page = await invited("lena@example.org");
  await signOut(page);
  await page.goto(`${house.address}/en/sign-in?next=${encodeURIComponent("/en/desk/interests")}`);
  await page.locator("#link-email").fill("Lena@Example.org ");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText("a letter is on its way").waitFor();
  const link = post.linkIn(await post.letterTo("lena@example.org"));
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/en/desk/interests");
  const other = await newPage();
  await other.goto(link);
  await other.getByText("This link leads nowhere any more").waitFor();
});

test("an administrator gives a role and ends it: what it opens is open at once, and closed at once", async () => {
  const page = await invited("audit@example.org");
  const log = `${house.address}/en/desk/log`;
  const opened = async (): Promise<boolean> => (await page.goto(log))?.status() === 200;
  expect(await opened()).toBe(false);
  await keeper.goto(`${house.address}/en/desk/people?find=audit`);
  await keeper.getByRole("link", { name: /audit@example\.org/ }).click();
  await keeper.getByText("no role").waitFor();
  await keeper.getByLabel("Role", { exact: true }).selectOption({ label: "auditor" });
  await keeper.getByRole("button", { name: "Give a role" }).click();
  const held = keeper.getByRole("listitem").filter({ hasText: "auditor" });
  await held.waitFor();
  expect(await opened()).toBe(true);
  await held.getByRole("button", { name: "End it" }).click();
  await keeper.getByText("no role").waitFor();
  expect(await opened()).toBe(false);
});

test("an administrator makes an organisation, and a person belongs to it until they leave it", async () => {
  await keeper.goto(`${house.address}/en/desk/organisations`);
  await keeper.getByText("None yet.").waitFor();
  await keeper.getByLabel("Name", { exact: true }).fill("Example Institute of Law");
  await keeper.locator("#organisation-kind").selectOption("research");
  await keeper.getByRole("button", { name: "Add it" }).click();
  const listed = keeper.getByRole("listitem").filter({ hasText: "Example Institute of Law" });
  expect(await listed.innerText()).toContain("nobody");
  await keeper.goto(`${house.address}/en/desk/people?find=audit`);
  await keeper.getByRole("link", { name: /audit@example\.org/ }).click();
  await keeper.locator("#organisation").selectOption({ label: "Example Institute of Law" });
  await keeper
    .locator("form", { has: keeper.locator("#organisation") })
    .getByRole("button")
    .click();
  const belongs = keeper.locator("section", { has: keeper.locator("#organisations") }).getByRole("listitem");
  await belongs.filter({ hasText: "Example Institute of Law" }).waitFor();
  await keeper.goto(`${house.address}/en/desk/organisations`);
  expect(await listed.innerText()).toContain("1 person");
  await keeper.goBack();
  await belongs.getByRole("button").click();
  await belongs.waitFor({ state: "detached" });
});

test("an address without an account is told the same, and gets nothing", async () => {
  const page = await newPage();
  await page.goto(`${house.address}/en/sign-in`);
  await page.locator("#link-email").fill("nobody@example.org");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText("a letter is on its way").waitFor();
});

test("a password, then a code; a recovery code in its place; never the password alone", async () => {
  const email = "codes@example.org";
  const page = await invited(email);
  await page.locator("#current-password").fill(password);
  await page.getByRole("button", { name: "Set up codes" }).click();
  const secret = (await page.locator("article code").innerText()).replace(/\s/g, "");
  const recovery = await page.locator(".code-list li").first().innerText();
  await page.locator("#code").fill("000000");
  await page.getByRole("button", { name: "Ask for codes from now on" }).click();
  await page.getByText("That code or password is not right").waitFor();

  await page.goto(`${house.address}/en/desk/account`);
  await page.locator("#current-password").fill(password);
  await page.getByRole("button", { name: "Set up codes" }).click();
  const again = (await page.locator("article code").innerText()).replace(/\s/g, "");
  const kept = await page.locator(".code-list li").first().innerText();
  expect([again, kept]).not.toEqual([secret, recovery]);
  const setUpAt = new Date();
  const setUpWith = oneTimeCode(again, setUpAt);
  await page.locator("#code").fill(setUpWith);
  await page.getByRole("button", { name: "Ask for codes from now on" }).click();
  await page.waitForURL("**/desk/account?done=codes");
  expect((await post.letterTo(email)).subject).toBe("A new way to sign in was added");
  await signOut(page);

  await byPassword(page, email);
  await page.waitForURL("**/sign-in/code");
  await page.goto(`${house.address}/en/desk`);
  await page.waitForURL("**/sign-in?next=**");
  await byPassword(page, email);
  await page.locator("#code").fill("123456");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("That did not work").waitFor();
  // A code is taken once; the one of the next half minute is good already.
  await page.locator("#code").fill(setUpWith);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("That did not work").waitFor();
  await page.locator("#code").fill(oneTimeCode(again, new Date(setUpAt.getTime() + 30_000)));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/en/desk");

  await signOut(page);
  for (const wanted of ["in", "no"]) {
    await byPassword(page, email);
    await page.locator("#code").fill(kept);
    await page.getByRole("button", { name: "Sign in" }).click();
    if (wanted === "no") await page.getByText("That did not work").waitFor();
    else {
      await page.waitForURL("**/en/desk");
      await signOut(page);
    }
  }
});

test("recovery: a link lets in, a new password is set, and other sessions end at once", async () => {
  const email = "lost@example.org";
  const elsewhere = await invited(email);
  const page = await newPage();
  await page.goto(`${house.address}/en/sign-in/recover`);
  await page.locator("#email").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText("a letter is on its way").waitFor();
  await page.goto(post.linkIn(await post.letterTo(email)));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/en/desk/account");
  await page.locator("#password").fill("password1234");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByText("Others would guess this password").waitFor();
  await page.locator("#password").fill("another four words instead");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.waitForURL("**?done=accounts.keep-password");
  expect((await post.letterTo(email)).subject).toBe("Your password was set");
  await elsewhere.goto(`${house.address}/en/desk`);
  await elsewhere.waitForURL("**/sign-in?next=**");
});

test("a session ended from another is over with its next request", async () => {
  const one = await invited("two@example.org");
  const other = await newPage({ userAgent: "Mozilla/5.0 (X11; Linux) Firefox/999.0" });
  await byPassword(other, "two@example.org");
  await other.waitForURL("**/en/desk");
  await one.goto(`${house.address}/en/desk/account`);
  await one
    .getByRole("row", { name: /Firefox/ })
    .getByRole("button", { name: "End it" })
    .click();
  await one.waitForURL("**?done=accounts.end-session");
  await other.goto(`${house.address}/en/desk`);
  await other.waitForURL("**/sign-in?next=**");
});

test("a provider of OpenID Connect lets in whom it knows by an invited address, and nobody else", async () => {
  await invited("olga@example.org");
  const page = await newPage();
  const enter = async (who: string, by = "Ministry of Examples") => {
    await page.goto(`${house.address}/en/sign-in?next=${encodeURIComponent("/en/desk/account")}`);
    await page.getByRole("link", { name: `Continue with ${by}` }).click();
    await page.locator("input[name=login]").fill(who);
    await page.locator("input[name=password]").fill("anything");
    await page.locator("button[type=submit]").click();
    await page.getByRole("button", { name: "Continue" }).click();
  };
  await enter("olga");
  await page.waitForURL(`${house.address}/en/desk/account`);
  await page.getByText("Also through ministry.").waitFor();
  expect((await post.letterTo("olga@example.org")).subject).toBe("A new way to sign in was added");

  await page.context().clearCookies();
  await enter("stranger");
  await page.waitForURL("**/en/sign-in?refused=ministry**");
  await page.getByText("knows you by an address that has no account here").waitFor();

  // Another, which may vouch for addresses of its own domain only, says the very same of her.
  await page.context().clearCookies();
  await enter("olga", "Ministry of Elsewhere");
  await page.waitForURL("**/en/sign-in?refused=elsewhere**");
  await page.goto(`${house.address}/en/desk/account`);
  await page.waitForURL("**/sign-in?next=**");
});

test("the door keeps its cookie to itself, and public pages know of nobody", async () => {
  const signedIn = (await keeper.context().cookies()).find(({ name }) => name === "passerelle.session");
  expect(signedIn).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", domain: "localhost" });
  const cookie = `${signedIn?.name}=${signedIn?.value}`;
  for (const [address, status] of [
    ["/en", 200],
    ["/en/desk", 200],
    ["/en/sign-in", 200],
    ["/api/me", 200],
    ["/api/auth/list-sessions", 404],
    ["/api/auth/sign-up/email", 404],
    ["/api/auth/get-session", 404],
  ] as const) {
    const answer = await fetch(house.address + address, { headers: { cookie } });
    expect([address, answer.status]).toEqual([address, status]);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    if (address === "/en") {
      expect(answer.headers.get("vary")).not.toMatch(/cookie/i);
      expect(await answer.text()).toBe(await (await fetch(`${house.address}/en`)).text());
    } else if (status === 200) expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
  const foreign = await fetch(`${house.address}/en/sign-in`, {
    method: "POST",
    headers: { origin: "https://elsewhere.example", "content-type": "application/x-www-form-urlencoded" },
    body: "_act=password&email=a@example.org&password=x",
  });
  expect(foreign.status).toBe(403);
});

test("whoever signed in a while ago gives the first proof again before anything that asks for it", async () => {
  const page = await invited("again@example.org");
  await page.goto(`${house.address}/en/sign-in?again=1&next=${encodeURIComponent("/en/desk/account")}`);
  await page.getByRole("heading", { name: "Confirm that it is you" }).waitFor();
  await people.fillPassword(page, "again@example.org");
  await page.waitForURL("**/en/desk/account");
  expect(await page.locator("tbody tr").count()).toBe(1);
});

test("erased at their own word: signed out, forgotten, and nobody by that address", async () => {
  const email = "leaving@example.org";
  const page = await invited(email);
  const download = await page.context().request.get(`${house.address}/api/me/stored`);
  expect([download.status(), download.headers()["content-type"]]).toEqual([200, "application/zip"]);
  await page.locator("#address").fill(email);
  await page.getByRole("button", { name: "Erase this account" }).click();
  await page.waitForURL("**/sign-in?out=1**");
  await byPassword(page, email);
  await page.getByText("That did not work").waitFor();
  await keeper.goto(`${house.address}/en/desk/people?find=leaving`);
  await keeper.getByText("Nobody").waitFor();
});
