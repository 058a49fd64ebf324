/** Whoever asks for expertise, in a real browser: who may and who may not, together and alone, from the right and without script. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openBrowser, openHouse } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";
import { openPostbox } from "./postbox.ts";

let house: House;
let browser: Browser;
let box: Awaited<ReturnType<typeof openPostbox>>;

beforeAll(async () => {
  box = await openPostbox();
  [house, browser] = await Promise.all([openHouse({ PASSERELLE_SMTP_URL: box.url }), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
  await box?.close();
});

type Asking = { readonly name: string; readonly kind: string; readonly place: string; readonly email: string };

/** Without script, as every step of it works; on a telephone where nothing else is said. */
async function begun(language = "en", width = 360): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${house.address}/${language}/programmes/EXF`);
  await page.locator("a[href$='/ask']").click();
  await page.locator("button[value=begin]").click();
  return page;
}

async function writesWho(page: Page, asking: readonly Asking[]): Promise<void> {
  for (const [at, { name, kind, place, email }] of asking.entries()) {
    if (at > 0) await page.locator("button[value=more]").click();
    await page.locator(`[name='applicants.${at}.name']`).fill(name);
    await page.locator(`[name='applicants.${at}.kind']`).selectOption(kind);
    await page.locator(`[name='applicants.${at}.place']`).selectOption(place);
    await page.locator(`[name='applicants.${at}.contactName']`).fill("Example Contact");
    await page.locator(`[name='applicants.${at}.contactEmail']`).fill(email);
  }
  await page.locator("[name='applicants.0.endorserName']").fill("Example Director");
  await page.locator("button.is-main[value=next]").click();
}

async function writesTheRest(page: Page, title: string): Promise<void> {
  await page.locator("#title").fill(title);
  await page.locator("#subject").selectOption("legal-migration/integration");
  for (const field of ["problem", "change", "beneficiaries"])
    await page.locator(`#${field}`).fill(`Example: ${field}.`);
  await page.locator("button.is-main[value=next]").click();
  await page.locator("[name=activities][value=exchange]").check();
  await page.locator("[name=languages][value=fr]").check();
  await page.locator("button.is-main[value=next]").click();
  await page.locator("a.button.is-main").click();
}

async function sends(page: Page): Promise<void> {
  await page.locator("[name=accepts]").check();
  await page.locator("button[value=send]").click();
}

const rules = (page: Page): Promise<string> => page.locator(".request-verdicts").innerText();

const town = { name: "Example Town", kind: "local-authority", place: "TUN", email: "town@example.org" };
const association = { name: "Example Association", kind: "civil-society", place: "TUN", email: "ngo@example.org" };

test("an association alone is told why and how; with a town it may, and the town confirms by its link, twice", async () => {
  const page = await begun();
  await writesWho(page, [association]);
  await writesTheRest(page, "Receiving pupils");
  expect(await rules(page)).toMatch(/may ask, but not alone.*Ask together with one of these: national authority/s);
  await sends(page);
  await page.getByText("As it stands, this request cannot be made.").waitFor();

  await page.locator("nav.request-parts a").first().click();
  await page.locator("button[value=more]").click();
  await page.locator("[name='applicants.1.name']").fill(town.name);
  await page.locator("[name='applicants.1.kind']").selectOption(town.kind);
  await page.locator("[name='applicants.1.place']").selectOption(town.place);
  await page.locator("[name='applicants.1.contactName']").fill("Example Mayor");
  await page.locator("[name='applicants.1.contactEmail']").fill(town.email);
  await page.locator("button.is-main[value=next]").click();
  await page.locator("nav.request-parts a").last().click();
  expect(await rules(page)).toContain("Yes, as it stands.");
  await sends(page);
  expect(await page.locator(".kicker").innerText()).toMatch(/^EXF\/\d{4}\/\d{4}$/);
  expect(await page.locator("main").innerText()).toContain("Example Town is still to answer");
  const mine = page.url();

  const link = /http\S+\/ask\/confirm\?t=\S+/.exec((await box.letterTo(town.email)).text ?? "")?.[0] ?? "";
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await other.goto(link);
  expect(await other.locator("main").innerText()).not.toContain(association.email);
  await page.goto(mine);
  // To have opened a link says nothing.
  expect(await page.locator("main").innerText()).toContain("Example Town is still to answer");
  await other.getByRole("button", { name: "We ask too" }).click();
  await other.getByText("You have said that you ask too.").waitFor();
  await other.goto(link);
  expect(await other.locator("main").innerText()).toContain("You have said that you ask too.");
  await page.goto(mine);
  expect(await page.locator("main").innerText()).toContain("Example Town asks too");
  expect((await box.letterTo(association.email)).subject).toContain("EXF/");
});

test("a country that left the list last year is told on which day", async () => {
  const page = await begun();
  await writesWho(page, [{ ...town, place: "NRU" }]);
  expect(await rules(page)).toContain("Nauru was on the list until 31 December 2025.");
});

test("five ministries ask jointly, and are told that four are still to confirm", async () => {
  const page = await begun("en", 1_440);
  const ministry = (at: number): Asking => ({
    ...{ name: `Example Ministry ${at}`, kind: "national-authority", place: "MAR", email: `ministry${at}@example.org` },
  });
  await writesWho(page, [1, 2, 3, 4, 5].map(ministry));
  await writesTheRest(page, "One procedure of five ministries");
  expect(await rules(page)).toContain("Yes, as it stands.");
  await sends(page);
  expect((await page.locator("main").innerText()).match(/is still to answer/g)).toHaveLength(4);
});

test("a parliament asks in Arabic, on a narrow screen and without script, on pages without a fault", async () => {
  const page = await begun("ar");
  await writesWho(page, [{ name: "برلمان المثال", kind: "parliament", place: "JOR", email: "parliament@example.org" }]);
  await writesTheRest(page, "تسجيل التلاميذ العائدين");
  expect(await rules(page)).toContain("نعم، بصورته الحالية.");
  const check = page.url();
  for (const one of ["who", "what", "how", "files", "check"]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    expect(await faultsOfPage(context, check.replace("/ask/check", `/ask/${one}`), "ar"), one).toEqual([]);
    await context.close();
  }
  await sends(page);
  expect(await page.locator(".kicker").innerText()).toMatch(/^EXF\/\d{4}\/\d{4}$/);
  expect(await page.evaluate(() => document.documentElement.dir).catch(() => "rtl")).toBe("rtl");
});
