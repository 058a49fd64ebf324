/** A week at the coding desk, in a real browser: offline, in two tabs, on two devices, through crashes, by keyboard, without script. */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";
import {
  deskAddress,
  openDeskPage,
  rowsIn,
  untilSaved as saved,
  whollyKept,
  justificationIn as why,
} from "./desk-pages.ts";
import { openBrowser } from "./house.ts";

let house: DeskHouse;
let browser: Browser;
const areas = ["birth", "residence", "family", "loss", "proof"];

beforeAll(async () => {
  house = await openDeskHouse(60, ["FRA", "ESP", "MAR", "ITA", "PRT", "BEL", "EGY", "DEU", "ZAF"]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

type Cookie = Awaited<ReturnType<DeskHouse["enter"]>>;

async function deviceOf(cookie: Cookie, options: object = {}): Promise<BrowserContext> {
  const device = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  await device.addCookies([cookie]);
  return device;
}

const addressOf = (place: string, area = "", language = "en"): string => deskAddress(house, place, area, language);

// What one walk broke off with a cut wire is not the next one's.
afterEach(() => house.mend());

const openPage = (device: BrowserContext, place: string, area = "", language = "en"): Promise<Page> =>
  openDeskPage(device, addressOf(place, area, language));

const rows = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  rowsIn<Row>(house, sql, values);

const keptIn = async (place: string, indicator: string): Promise<string> =>
  (
    await rows<{ justification: string }>(
      "select justification from edition.answer where place = $1 and indicator = $2 and slot = 1",
      [place, indicator],
    )
  )[0]?.justification ?? "";

test("fifty answers written without a connection are all there when it is back, whatever the browser went through", async () => {
  const { cookie } = await house.coder("FRA");
  const device = await deviceOf(cookie);
  const first = await openPage(device, "FRA");
  await whollyKept(first, new URL(addressOf("FRA")).pathname);
  await whollyKept(first, "/en/desk/coding");
  // The cut wire is what takes the connection away, from page and service worker alike. Telling the browser as well shows
  // that the desk listens to it: it says at once that there is none, and sends at once when there is one again. A wire
  // that is cut in silence, and found by asking, is in the walk of a source below and in the walks of devices.
  house.cut();
  await device.setOffline(true);
  await first.getByText("No connection: go on writing").waitFor();

  // The list of questionnaires is there too, though nobody opened it before.
  const list = await device.newPage();
  await list.goto(`${house.origin}/en/desk/coding`);
  await list
    .locator(`a[href="${new URL(addressOf("FRA")).pathname}"]`)
    .first()
    .waitFor();
  await list.close();

  let written = 0;
  let page = first;
  for (const area of areas) {
    // The browser is closed and opened again between areas, still without a connection.
    await page.close();
    page = await openPage(device, "FRA", area);
    const questions = await page.locator(".question").evaluateAll((found) => found.map(({ id }) => id));
    for (const question of questions.slice(0, 10)) {
      await page.locator(`[id="${question}"] .choice input`).first().check();
      await why(page, question).fill(`Written away: ${question}`);
      written += 1;
    }
    await page.waitForFunction(() => document.querySelectorAll(".kept[data-kept=true]").length >= 10);
  }
  expect(written).toBe(50);
  expect(await rows("select 1 from edition.answer where place = 'FRA' and justification <> ''")).toHaveLength(0);

  house.mend();
  await device.setOffline(false);
  await saved(page);
  const kept = await rows<{ indicator: string; justification: string; version: number }>(
    "select indicator, justification, version from edition.answer where place = 'FRA' and justification <> ''",
  );
  expect(kept).toHaveLength(50);
  for (const { indicator, justification } of kept) expect(justification).toBe(`Written away: ${indicator}`);
  // Each was sent once.
  expect(kept.filter(({ version }) => version !== 1)).toEqual([]);
  await device.close();
});

test("two authors on one answer: what both changed is shown to the second, and nothing is written over", async () => {
  const one = await house.coder("ESP");
  const other = await house.coder("ESP");
  const [left, right] = [await deviceOf(one.cookie), await deviceOf(other.cookie)];
  const [mine, theirs] = [await openPage(left, "ESP"), await openPage(right, "ESP")];
  await why(theirs, "q1").fill("The first author's words.");
  await saved(theirs);
  await expect.poll(() => keptIn("ESP", "q1")).toBe("The first author's words.");
  await mine.locator('[id="q1"] .choice input').first().check();
  await why(mine, "q1").fill("The second author's words.");
  const aside = mine.locator('[id="q1"] .set-aside');
  await aside.waitFor();
  // The option was changed on one side only, and is taken.
  await expect
    .poll(async () => (await rows("select 1 from edition.answer where place = 'ESP' and option_key = '1'")).length)
    .toBe(1);
  expect(await keptIn("ESP", "q1")).toBe("The first author's words.");
  expect(await aside.innerText()).toContain("The second author's words.");
  await aside.getByRole("button", { name: "Keep both texts" }).click();
  await expect.poll(() => keptIn("ESP", "q1")).toBe("The first author's words.\n\nThe second author's words.");
  await left.close();
  await right.close();
});

test("two tabs show the same, and what is written in both is kept", async () => {
  const { cookie } = await house.coder("MAR");
  const device = await deviceOf(cookie);
  const [one, other] = [await openPage(device, "MAR"), await openPage(device, "MAR")];
  await Promise.all([
    why(one, "q1").fill("From the first tab."),
    other.locator('[id="q1"] .choice input').nth(1).check(),
    why(other, "q6").fill("From the second tab."),
  ]);
  await expect.poll(() => why(other, "q1").inputValue()).toBe("From the first tab.");
  await expect.poll(() => why(one, "q6").inputValue()).toBe("From the second tab.");
  await saved(one);
  await saved(other);
  await expect.poll(() => keptIn("MAR", "q1")).toBe("From the first tab.");
  await expect.poll(() => keptIn("MAR", "q6")).toBe("From the second tab.");
  expect(
    await rows("select 1 from edition.answer where place = 'MAR' and indicator = 'q1' and option_key = '2'"),
  ).toHaveLength(1);
  // The tab that sent is closed; the other goes on.
  await one.close();
  await why(other, "q11").fill("After the first was closed.");
  await expect.poll(() => keptIn("MAR", "q11")).toBe("After the first was closed.");
  await device.close();
});

// The process of the tab dies, the browser lives; the whole browser is killed in the walks of devices.
test("a tab that dies while somebody types loses nothing", async () => {
  const { cookie } = await house.coder("ITA");
  const device = await deviceOf(cookie);
  const page = await openPage(device, "ITA");
  // The server is away for this tab.
  await page.route("**/api/**", (route) => route.abort());
  await why(page, "q1").pressSequentially("Every letter of this was typed before the crash.");
  await page.locator('[id="q1"] .kept[data-kept=true]').waitFor();
  const session = await device.newCDPSession(page);
  void session.send("Page.crash").catch(() => undefined);
  await new Promise((resolve) => page.once("crash", resolve));
  await page.close();
  const again = await openPage(device, "ITA");
  expect(await why(again, "q1").inputValue()).toBe("Every letter of this was typed before the crash.");
  await expect.poll(() => keptIn("ITA", "q1")).toBe("Every letter of this was typed before the crash.");
  await device.close();
});

test("what is typed before the script has come is kept as well", async () => {
  const { cookie } = await house.coder("BEL");
  const device = await deviceOf(cookie);
  const page = await device.newPage();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/coding-desk.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(addressOf("BEL", "birth"), { waitUntil: "commit" });
  await why(page, "q11").pressSequentially("Typed while the page was still arriving.");
  const early = page.locator('[id="q11"]');
  await early.locator(".choice input[value='none:no-data']").check();
  await early.getByLabel("Uncertain", { exact: true }).check();
  await early.locator("input[name=asOf]").fill("2026-03-04");
  letGo();
  await expect.poll(() => keptIn("BEL", "q11"), { timeout: 60_000 }).toBe("Typed while the page was still arriving.");
  await expect
    .poll(() =>
      rows(
        "select status, confidence, as_of::text as as_of from edition.answer where place = 'BEL' and indicator = 'q11' and slot = 1",
      ),
    )
    .toEqual([{ status: "no-data", confidence: "low", as_of: "2026-03-04" }]);
  await device.close();
});

test("who leaves the desk and comes back by the browser finds every word where it was written, and no other", async () => {
  const { cookie } = await house.coder("ZAF");
  const device = await deviceOf(cookie);
  const page = await openPage(device, "ZAF", "birth");
  const words = { q1: "one", q6: "two", q11: "three", q16: "four", q21: "five" };
  for (const [question, word] of Object.entries(words)) await why(page, question).fill(word);
  await page.locator('[id="q6"] .choice input').nth(1).check();
  for (const [question, word] of Object.entries(words)) await expect.poll(() => keptIn("ZAF", question)).toBe(word);
  const chosen = () =>
    rows(
      "select indicator, option_key from edition.answer where place = 'ZAF' and slot = 1 and option_key is not null",
    );
  await expect.poll(chosen).toHaveLength(1);
  const before = await chosen();
  await page.getByRole("link", { name: "Your desks" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Your desks" }).waitFor();
  await page.goBack();
  await page.waitForSelector(".coding-desk[data-live]");
  for (const [question, word] of Object.entries(words))
    await expect.poll(() => why(page, question).inputValue()).toBe(word);
  // Whoever writes on writes to what they see, and to nothing else.
  await why(page, "q1").fill("one, and more");
  await expect.poll(() => keptIn("ZAF", "q1")).toBe("one, and more");
  for (const question of ["q6", "q11", "q16", "q21"] as const)
    expect(await keptIn("ZAF", question)).toBe(words[question]);
  expect(await chosen()).toEqual(before);
  await device.close();
});

test("a source described without a connection is in the library, and cited, when it is back", async () => {
  const { cookie } = await house.coder("BEL");
  const device = await deviceOf(cookie);
  const page = await openPage(device, "BEL");
  // Nobody tells the browser: that nothing arrives is found by trying, and that it arrives again as well.
  house.cut();
  const question = page.locator('[id="q1"]');
  await question.locator(".describe-source summary").click();
  await question.getByLabel("Title").fill("Loi du 10 mars 1927");
  await question.getByRole("button", { name: "Add to the library" }).click();
  await question.getByLabel("Where in it").fill("art. 1er");
  await question.locator(".kept:not(:empty)").waitFor();
  await page.getByText("No connection: go on writing").waitFor();
  // A remark is left at once or not at all: it says that it was not, and keeps what was typed.
  await question.locator(".leave-remark summary").click();
  await question.getByLabel("Leave a remark").fill("Is there a newer text?");
  await question.getByRole("button", { name: "Leave the remark" }).click();
  await question.getByRole("alert").getByText("It was not done").waitFor();
  house.mend();
  await saved(page);
  await question.getByRole("button", { name: "Leave the remark" }).click();
  await question.locator(".remark-body").getByText("Is there a newer text?").waitFor();
  await expect.poll(() => question.getByRole("alert").count()).toBe(0);
  await page.getByText("Everything is saved").waitFor();
  await expect
    .poll(() =>
      rows(
        "select title, pinpoint from edition.citation join evidence.source using (source_id) where title like 'Loi du%'",
      ),
    )
    .toEqual([{ title: "Loi du 10 mars 1927", pinpoint: "art. 1er" }]);
  await device.close();
});

test("the desk is worked by keyboard, and no key is taken from somebody who types", async () => {
  const { cookie } = await house.coder("PRT");
  const device = await deviceOf(cookie);
  const page = await openPage(device, "PRT");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await expect.poll(() => page.locator('[id="q6"] .choice input').nth(1).isChecked()).toBe(true);
  await page.keyboard.press("k");
  await page.keyboard.press("1");
  expect(await page.locator('[id="q1"] .choice input').first().isChecked()).toBe(true);
  await why(page, "q1").focus();
  await page.keyboard.type("jk1?2");
  expect(await why(page, "q1").inputValue()).toBe("jk1?2");
  await page.locator("h1").click();
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
  await saved(page);

  // An area that is complete is sent.
  const questions = await page.locator(".question").evaluateAll((found) => found.map(({ id }) => id));
  for (const question of questions) {
    await page.locator(`[id="${question}"] .choice input`).first().check();
    await why(page, question).fill("Article 18.");
    await page.locator(`[id="${question}"] .cite input[type=search]`).fill("Nationality");
    await page.locator(`[id="${question}"] .cite input[type=search]`).press("Enter");
    await page.locator(`[id="${question}"] .cited input.field`).fill("Art. 18");
  }
  await why(page, "q1").press("Control+Enter");
  await page.getByText("12 answers were sent.").waitFor();
  expect(await rows("select 1 from edition.answer where place = 'PRT' and state = 'submitted'")).toHaveLength(12);
  await expect.poll(() => why(page, "q1").getAttribute("readonly")).not.toBeNull();
  // With reviewers, what was sent is sent.
  expect(await page.getByRole("button", { name: "Take it back" }).count()).toBe(0);
  await device.close();
});

test("the desk in Arabic runs from right to left, and keeps what is written", async () => {
  const { cookie } = await house.coder("EGY");
  const device = await deviceOf(cookie);
  const page = await openPage(device, "EGY", "", "ar");
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("rtl");
  await why(page, "q1").fill("تمنح المادة 18 الجنسية عند الولادة.");
  await expect.poll(() => keptIn("EGY", "q1")).toBe("تمنح المادة 18 الجنسية عند الولادة.");
  expect(await page.locator('[id="q1"] h3').innerText()).toContain("هل يصبح");
  const [side, text] = await Promise.all(
    [".desk-side", ".desk-page"].map(async (part) => (await page.locator(part).boundingBox())?.x ?? 0),
  );
  expect(side).toBeGreaterThan(text ?? 0);
  await device.close();
});

test("without script the desk is forms: an answer is kept, and what is refused is told with nothing lost", async () => {
  const { cookie } = await house.coder("DEU");
  const device = await deviceOf(cookie, { javaScriptEnabled: false });
  const page = await device.newPage();
  await page.goto(`${addressOf("DEU", "birth")}?cite=q1`);
  const form = page.locator('[id="q1"] .answer-form');
  await form.locator(".choice input").first().check();
  await form.locator("textarea[name=justification]").fill("Article 18,\nfirst paragraph.");
  await form.locator("select[name='citations.0.source']").selectOption({ label: "Nationality Act" });
  await form.locator("input[name='citations.0.pinpoint']").fill("Art. 18");
  await form.getByRole("button", { name: "Keep this answer" }).click();
  await page.getByText("Kept.", { exact: true }).waitFor();
  expect(await keptIn("DEU", "q1")).toBe("Article 18,\nfirst paragraph.");

  // Another device was quicker.
  const other = await device.newPage();
  await other.goto(addressOf("DEU", "birth"));
  await page.goto(addressOf("DEU", "birth"));
  await other.locator('[id="q1"] textarea[name=justification]').fill("Quicker.");
  await other.locator('[id="q1"] .answer-form').getByRole("button", { name: "Keep this answer" }).click();
  await form.locator("textarea[name=justification]").fill("Slower.");
  await form.getByRole("button", { name: "Keep this answer" }).click();
  await page.getByText("This answer was changed meanwhile").waitFor();
  expect(await form.locator("textarea[name=justification]").inputValue()).toBe("Slower.");
  expect(await keptIn("DEU", "q1")).toBe("Quicker.");
  await page.locator(".before-sending button").click();
  await page.getByText("Something is still missing").waitFor();

  // A remark is a form as well.
  await page.goto(addressOf("DEU", "birth"));
  const remarks = page.locator('[id="q1"] .remarks');
  await remarks.locator("summary").click();
  await remarks.getByLabel("About").selectOption({ label: "Sources" });
  await remarks.getByLabel("Leave a remark").fill("The consolidated text is newer.");
  await remarks.getByRole("button", { name: "Leave the remark" }).click();
  await page.getByText("Kept.", { exact: true }).waitFor();
  const left = page.locator('[id="q1"]').getByRole("list", { name: "Remarks on: Sources" });
  await left.getByText("The consolidated text is newer.").waitFor();
  await device.close();
});

test("without script a source is described on the way, given a copy, and cited; nothing that was typed is lost", async () => {
  const { cookie } = await house.coder("BEL");
  const device = await deviceOf(cookie, { javaScriptEnabled: false });
  const page = await device.newPage();
  await page.goto(addressOf("BEL", "loss"));
  const form = page.locator('[id="q4"] .answer-form');
  await form.locator("textarea[name=justification]").fill("Typed before the source.");
  await form.getByRole("button", { name: "describe a source that is not in the library" }).click();
  await page.locator("input[name=title]").fill("Loss of Citizenship Act");
  await page.getByRole("button", { name: "Add it to the library" }).click();
  await page.locator("textarea[name=text]").fill("Article 4. Nobody loses it by living abroad.");
  await page.getByRole("button", { name: "Keep a copy" }).click();
  await form.getByText("Loss of Citizenship Act").first().waitFor();
  expect(await form.locator("textarea[name=justification]").inputValue()).toBe("Typed before the source.");
  await form.locator("input[name='citations.0.pinpoint']").fill("Art. 4");
  await form.getByRole("button", { name: "Keep this answer" }).click();
  await page.getByText("Kept.", { exact: true }).waitFor();
  const cited = await rows<{ pinpoint: string; title: string; copied: boolean }>(
    "select pinpoint, title, source.file is not null as copied from edition.citation join edition.answer using (answer_id) join evidence.source using (source_id) where place = 'BEL' and indicator = 'q4' and slot = 1",
  );
  expect(cited).toEqual([{ pinpoint: "Art. 4", title: "Loss of Citizenship Act", copied: true }]);
  await device.close();
});

test("without script a workbook is looked at before anything of it is written; what both changed waits for a word", async () => {
  const { cookie } = await house.coder("PRT");
  const device = await deviceOf(cookie, { javaScriptEnabled: false });
  const page = await device.newPage();
  await page.goto(addressOf("PRT", "proof"));
  const form = page.locator('[id="q5"] .answer-form');
  await form.locator("textarea[name=justification]").fill("As it was.");
  await form.getByRole("button", { name: "Keep this answer" }).click();
  await page.getByText("Kept.", { exact: true }).waitFor();
  const taken = await device.request.get(`${house.origin}/api/coding/${house.edition}/PRT/2027/workbook`);
  const { sheets } = await readXlsx(await taken.body());
  const cells = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
  const filled = cells.map((row) =>
    row[0] === "q5" ? row.with(4, "In the file.") : row[0] === "q10" ? row.with(4, "Only in the file.") : row,
  );
  const bytes = await writeXlsx({ sheets: [{ name: "PRT", rows: filled }] });
  await form.locator("textarea[name=justification]").fill("Here.");
  await form.getByRole("button", { name: "Keep this answer" }).click();
  await page.getByText("Kept.", { exact: true }).waitFor();

  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator(".desk-workbook summary").click();
  await page.locator("input[type=file]").setInputFiles({ name: "a.xlsx", mimeType, buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "See what it would change" }).click();
  await page.getByText("Nothing has been written yet.").waitFor();
  expect(await keptIn("PRT", "q10")).toBe("");
  await page.getByLabel("Keep both").check();
  await page.getByRole("button", { name: "Take it over" }).click();
  await page.getByRole("heading", { name: "2 answers were taken over" }).waitFor();
  expect(await keptIn("PRT", "q5")).toBe("Here.\n\nIn the file.");
  expect(await keptIn("PRT", "q10")).toBe("Only in the file.");
  await page.getByRole("link", { name: /^Go on in/ }).click();
  await page.locator('[id="q5"]').waitFor();
  await device.close();
});

test("a document that was written in away comes back into the desk, by mouse and with script", async () => {
  const { cookie } = await house.coder("PRT");
  const device = await deviceOf(cookie);
  const page = await openPage(device, "PRT", "proof");
  await page.locator(".desk-workbook summary").click();
  const [taken] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('.desk-workbook a[href*="as=docx"]').click(),
  ]);
  const parts = unzipSync(new Uint8Array(readFileSync(await taken.path())));
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("Only in the file.");
  const written = strToU8(text.replace("Only in the file.", "Written in a document."));
  const buffer = Buffer.from(zipSync({ ...parts, "word/document.xml": written }));
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await page.locator("input[type=file]").setInputFiles({ name: taken.suggestedFilename(), mimeType, buffer });
  await page.getByRole("button", { name: "See what it would change" }).click();
  await page.getByText("Nothing has been written yet.").waitFor();
  await page.getByRole("button", { name: "Take it over" }).click();
  await page.getByRole("heading", { name: "1 answer was taken over" }).waitFor();
  expect(await keptIn("PRT", "q10")).toBe("Written in a document.");
  expect(await keptIn("PRT", "q5")).toBe("Here.\n\nIn the file.");
  await device.close();
});
