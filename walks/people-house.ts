/** A house where somebody is real: its first administrator, the mail server its letters come to, and people who took up an invitation. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { type House, newData, openHouse } from "./house.ts";
import { openPostbox } from "./postbox.ts";
import { freePort } from "./wire.ts";

const root = path.resolve(import.meta.dirname, "..");

export const password = "four words of my own";

export type PeopleHouse = {
  readonly house: House;
  readonly post: Awaited<ReturnType<typeof openPostbox>>;
  /** Lets the administrator in, as the command line printed it. */
  readonly firstLink: string;
  readonly close: () => Promise<void>;
};

/** Where it is to stand, when something else must know before it is opened. */
type Standing = { readonly port: number; readonly data: string; readonly environment?: NodeJS.ProcessEnv };

export async function openPeopleHouse(admin: string, standing?: Standing): Promise<PeopleHouse> {
  const post = await openPostbox();
  const { port, data, environment } = standing ?? { port: await freePort(), data: newData(), environment: {} };
  const command = [path.join(root, "bin/passerelle"), "administrator", admin, "--name", "Ada", "--json"];
  const said = execFileSync(process.execPath, command, {
    env: { ...process.env, PASSERELLE_DATA: data, PORT: String(port) },
  });
  const settings = { PASSERELLE_SMTP_URL: post.url, PASSERELLE_RATE_RENDERS: "off", ...environment };
  const house = await openHouse(settings, { command: "serve", port, data });
  // The site is open before its database is.
  while (!(await (await fetch(`${house.address}/readyz`)).text()).includes('"database":"up"')) await wait(200);
  const close = async () => {
    await house.close();
    await post.close();
  };
  return { house, post, firstLink: JSON.parse(said.toString()).link, close };
}

export const newPage = async (browser: Browser, options = {}): Promise<Page> =>
  (await browser.newContext({ locale: "en", ...options })).newPage();

/** A device that has passkeys, and whose person always agrees. */
export async function withDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in?out=1");
};

/** Sends the password from wherever the page of signing in is. */
export async function fillPassword(page: Page, email: string): Promise<void> {
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("#password").press("Enter");
}

export type Invited = { readonly email: string; readonly language?: string };

/** Somebody invited by the administrator, who has taken up the invitation with a password. */
export async function invitedBy(
  keeper: Page,
  { house, post }: PeopleHouse,
  { email, language = "en" }: Invited,
): Promise<Page> {
  await keeper.goto(`${house.address}/en/desk/people`);
  await keeper.locator("#email").fill(email);
  await keeper.locator("#language").selectOption(language);
  await keeper.getByRole("button", { name: "Send the invitation" }).click();
  await keeper.getByText("The invitation is on its way.").waitFor();
  const browser = keeper.context().browser();
  if (!browser) throw new Error("the page is in no browser");
  const page = await newPage(browser);
  await page.goto(post.linkIn(await post.letterTo(email)));
  await page.locator("#name").fill(`Somebody at ${email}`);
  await page.locator("#password").fill(password);
  await page.locator("button[type=submit].is-main").click();
  await page.waitForURL(`**/${language}/desk/account`);
  return page;
}
