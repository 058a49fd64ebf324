/** Participants in a real browser, none of it with a script: a link is made, somebody registers in Arabic on a telephone, is there, and erases themselves. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepActionUnderTest } from "../src/facility/actions/actions-under-test.ts";
import { participantPath } from "../src/facility/participants/own/paths.ts";
import { exampleProgramme } from "../src/facility/programme/programme-under-test.ts";
import { participantToken } from "../src/server/accounts/secret.ts";
import { transaction } from "../src/store/transaction.ts";
import { openActionHouse } from "./action-house.ts";
import { openBrowser } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

let at: Awaited<ReturnType<typeof openActionHouse>>;
let browser: Browser;
let action: string;
beforeAll(async () => {
  [at, browser] = [await openActionHouse(), await openBrowser()];
  const wanted = { request: at.request, programme: exampleProgramme.code, until: "under-way" } as const;
  action = await transaction(at.house.database, { readOnly: false }, (tx) =>
    keepActionUnderTest(tx, wanted, new Date()),
  );
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await at?.house.close();
});

const wide: BrowserContextOptions = { javaScriptEnabled: false, viewport: { width: 1_440, height: 900 } };
const phone: BrowserContextOptions = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

const main = (page: Page): Promise<string> => page.locator("main").innerText();

/** Where somebody who looks at the pages wants their pictures. */
const pictures = process.env.PASSERELLE_WALK_PICTURES;
async function seen(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function officerAt(address: string): Promise<Page> {
  const context = await browser.newContext(wide);
  await context.addCookies([at.officer.cookie]);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function query(text: string, values: readonly unknown[]) {
  const client = await at.house.database.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    client.release();
  }
}

/** Unless it is open already, as where what was asked for is in it. */
async function opens(page: Page, form: string): Promise<void> {
  const details = page.locator(`details:has(form#${form})`);
  if ((await details.getAttribute("open")) === null) await details.locator("> summary").click();
}

test("a link is made; somebody registers by it; is there; is counted; and erases themselves", async () => {
  const { origin, secret } = at.house;
  const list = `${origin}/en/desk/participants/${action}?activity=A1`;
  const desk = await officerAt(list);
  await opens(desk, "participants-make-link");
  await desk.locator("#link-day").fill("2099-12-31");
  await desk.locator("#link-most").fill("2");
  await desk.locator("form#participants-make-link button").click();
  await desk.goto(list);
  expect(await main(desk)).toContain("0 of 2 places taken");
  const address = (await desk.locator("a.participants-link").getAttribute("href")) ?? "";

  const theirs = await (await browser.newContext(phone)).newPage();
  const register = `${origin}${address.replace("/en/", "/ar/")}`;
  await theirs.goto(register);
  await seen(theirs, "register-ar-360");
  await theirs.locator("#register-name").fill("أمل المثال");
  await theirs.locator("#register-institution").fill("بلدية المثال");
  await theirs.locator("#register-place").selectOption("TUN");
  await theirs.locator("#register-sex").selectOption("female");
  await theirs.locator("#register-email").fill("Amal@example.invalid");
  await theirs.locator("[name=consents][value=evaluation]").check();
  await theirs.locator("[name=accepts]").check();
  await theirs.locator("form#register button").click();
  expect(await theirs.locator("h1").innerText()).toBe("جرى تسجيلكم");
  await seen(theirs, "registered-ar-360");
  // Back, and pressed again: the same form is the same registration.
  await theirs.goBack();
  await theirs.locator("form#register button").click();
  await desk.goto(list);
  expect(await main(desk)).toContain("1 of 2 places taken");
  expect(await main(desk)).toContain("أمل المثال");
  await seen(desk, "list-1440");

  await opens(desk, "participants-session");
  await desk.locator("#session-day").fill("2027-01-18");
  await desk.locator("form#participants-session button").click();
  await desk.goto(list);
  await desk.locator("#sessions ~ ul a").first().click();
  await desk.locator("[name='marks.0.says'][value=yes]").check();
  await desk.locator("form.participants-sheet > button").click();
  expect(await main(desk)).toContain("Attendance is saved.");

  const [row] = await query("select link_id as link from facility.participant_link", []);
  const token = participantToken(secret, String(row?.link));
  const mine = `${origin}${participantPath("ar", exampleProgramme.code, token)}`;
  expect(await faultsOfPage(await browser.newContext({ viewport: phone.viewport ?? null }), mine, "ar")).toEqual([]);
  await theirs.goto(mine);
  await seen(theirs, "own-ar-360");
  expect(await main(theirs)).toContain("amal@example.invalid");
  const file = await theirs.request.get(mine.replace("/participant?", "/participant/file?"));
  expect(await file.json()).toMatchObject({ person: { name: "أمل المثال" }, attendance: [{ says: "yes" }] });
  await theirs.locator("[name=consents][value=evaluation]").uncheck();
  await theirs.locator("form#consent button").click();
  expect(await theirs.locator("[name=consents][value=evaluation]").isChecked()).toBe(false);

  await theirs.locator("[name=sure]").check();
  await theirs.locator("form#erase-own button").click();
  expect(await main(theirs)).toContain("مُحي ما كان محفوظًا عنكم");
  expect((await theirs.goto(mine))?.status()).toBe(404);

  await query(
    "insert into facility.action_happening (action_id, happening_no, at, by, kind, content) values ($1, 90, now(), 'officer', 'completed', $2)",
    [action, JSON.stringify({ kind: "completed", note: "" })],
  );
  await desk.goto(`${origin}/en/desk/participants/${action}`);
  const counts = await main(desk);
  expect(counts).not.toContain("أمل");
  // One was there, and one is too few to be told of.
  expect(counts).toMatch(/People\s+1\s+1\s+hidden/);
  await seen(desk, "counts-1440");
}, 240_000);

test("a list with faults is told row by row, and the mended one comes in", async () => {
  const { origin } = at.house;
  const desk = await officerAt(`${origin}/en/desk/participants/${action}?activity=A2`);
  const brings = async (text: string) => {
    await desk
      .locator("#bring-file")
      .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await desk.locator("form#bring button").click();
  };
  await opens(desk, "bring");
  await brings(
    "Name,Institution,Country,Sex\nExample Anna,Example Town,Tunisia,female\nExample Ben,Example Town,Atlantis,male",
  );
  expect(await main(desk)).toContain("No country is called so");
  expect(await desk.locator("form#bring-in").count()).toBe(0);
  await seen(desk, "brought-faulty-1440");
  await opens(desk, "bring");
  await brings(
    "Name,Institution,Country,Sex\nExample Anna,Example Town,Tunisia,female\nExample Ben,Example Town,Chad,male",
  );
  await seen(desk, "brought-1440");
  await desk.locator("form#bring-in button").click();
  expect(await main(desk)).toContain("Example Ben");
});
