/** A deliverable in a real browser: given, reviewed, given anew, signed off by two as the very file, published, saved by a stranger, withdrawn. */
import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleDocx } from "../src/cli/exercise/example-documents.ts";
import { wordText } from "../src/evidence/sources/word-text.ts";
import { keepActionUnderTest } from "../src/facility/actions/actions-under-test.ts";
import { exampleProgramme } from "../src/facility/programme/programme-under-test.ts";
import { transaction } from "../src/store/transaction.ts";
import { openActionHouse } from "./action-house.ts";
import { openBrowser } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

let at: Awaited<ReturnType<typeof openActionHouse>>;
let browser: Browser;
let action = "";
beforeAll(async () => {
  [at, browser] = [await openActionHouse(), await openBrowser()];
  const { house, request } = at;
  action = await transaction(house.database, { readOnly: false }, (tx) =>
    keepActionUnderTest(tx, { request, programme: exampleProgramme.code, until: "under-way" }, new Date()),
  );
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await at?.house.close();
});

/** No page needs a script for any of it. */
async function page(who?: (typeof at)["officer"], width = 1_440): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
  if (who) await context.addCookies([who.cookie]);
  return context.newPage();
}

const author = "Example Author 1";

/** As a word processor saves it: with who wrote it beside it. */
function written(part: string): Uint8Array {
  const plain = exampleDocx({ title: "Example guide", lede: "Example.", parts: [["1.", part]] });
  return zipSync({ ...unzipSync(plain), "docProps/core.xml": strToU8(`<x>${author}</x>`) });
}

const give = async (desk: Page, part: string, changes: string): Promise<void> => {
  const buffer = Buffer.from(written(part));
  await desk.locator("#add-file").setInputFiles({ name: `${author}.docx`, mimeType: "application/x", buffer });
  await desk.locator("#add-language").fill("en");
  await desk.locator("#add-changes").fill(changes);
  await desk.locator("form#add button").click();
};

const ask = async (desk: Page, peer: string, note: string): Promise<void> => {
  await desk.locator("#reviewer").selectOption({ label: peer });
  await desk.locator("#review-asked-note").fill(note);
  await desk.locator("form#review-asked button").click();
};

const main = (one: Page): Promise<string> => one.locator("main").innerText();

test("a version is given, sent back, given anew, signed off by two, published, saved by a stranger, and withdrawn", async () => {
  const { house, officer, manager, token } = at;
  const desk = await page(officer);
  await desk.goto(`${house.origin}/en/desk/actions/${action}/deliverables`);
  await desk.getByRole("link", { name: /^D1/ }).click();
  await give(desk, "First words", "Example: the first.");
  expect(await main(desk)).toContain("DOCX");
  await ask(desk, "Example programme-manager", "Example: part 1.");

  const peer = await page(manager, 360);
  await peer.goto(`${house.origin}/en/desk/deliverables`);
  await peer.locator(".deliverable-list a").click();
  expect(await main(peer)).toContain("Example: part 1.");
  expect(await main(peer)).not.toContain("Example facility-officer");
  await peer.locator("#changes-asked-why").fill("Example: other words.");
  await peer.locator("form#changes-asked button").click();

  await desk.reload();
  expect(await main(desk)).toContain("Example: other words.");
  await desk.locator("#answered-why").fill("Example: there are others now.");
  await desk.locator("form#answered button").click();
  await desk.locator("details:has(form#add) > summary").click();
  await give(desk, "Second words", "Example: other words.");
  await ask(desk, "Example programme-manager", "");
  await peer.goto(`${house.origin}/en/desk/deliverables`);
  await peer.locator(".deliverable-list a").click();
  expect(await main(peer)).toContain("Example: there are others now.");
  await peer.locator("form#found-ready button").click();

  const asker = await page(undefined, 360);
  const theirs = `${house.origin}/en/programmes/EXF/deliverables?t=${token}`;
  await asker.goto(theirs);
  expect(await asker.getByRole("button", { name: "Sign this version off" }).count()).toBe(0);
  await desk.reload();
  await desk.locator("form#signed-off button").click();
  expect(await main(desk)).toContain("awaiting the sign-off of whoever asked");
  await asker.goto(theirs);
  await asker.getByRole("button", { name: "Sign this version off" }).click();
  expect(await main(asker)).toContain("Signed off by you");

  await desk.reload();
  const title = desk.locator("[id='publish-title-en']");
  // The language of whoever asked is open; the others are folded.
  if (!(await title.isVisible())) await desk.locator("details:has([id='publish-title-en']) > summary").first().click();
  await title.fill("Example guide");
  await desk.locator("[id='publish-summary-en']").fill("Example of what is in it.");
  for (const box of await desk.locator("form#publish [type=checkbox]").all()) await box.check();
  await desk.locator("form#publish button[type=submit]").click();
  expect(await main(desk)).toContain("Version 2 is public");

  const stranger = await page(undefined, 360);
  await stranger.goto(`${house.origin}/en/deliverables`);
  await stranger.getByRole("link", { name: "Example guide" }).click();
  const shown = stranger.url();
  const [download] = await Promise.all([
    stranger.waitForEvent("download"),
    stranger.getByRole("link", { name: "Save the file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^EXF-D1-v2\.docx$/);
  const file = new Uint8Array(await readFile(await download.path()));
  expect(await wordText(file)).toContain("Second words");
  const all = Object.entries(unzipSync(file)).map(([name, held]) => `${name} ${strFromU8(held, true)}`);
  expect(all.join("\n")).not.toContain(author);

  await desk.locator("details:has(form#withdrawn) > summary").click();
  await desk.locator("#withdrawn-why").fill("Example: a figure was wrong.");
  await desk.locator("form#withdrawn button").click();
  expect(await main(desk)).toContain("Example: a figure was wrong.");
  await stranger.goto(shown);
  expect(await main(stranger)).toContain("Example: a figure was wrong.");
  expect(await stranger.getByRole("link", { name: "Save the file" }).count()).toBe(0);
  const gone = await fetch(`${house.origin}/api/deliverables/${shown.split("/").at(-1)}/file`);
  expect(gone.status).toBe(404);

  for (const [where, language] of [
    [desk.url(), "en"],
    [desk.url().replace("/en/", "/ar/"), "ar"],
    [theirs.replace("/en/", "/ar/"), "ar"],
    [shown.replace("/en/", "/ar/"), "ar"],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies([officer.cookie]);
    expect(await faultsOfPage(context, where, language), where).toEqual([]);
    await context.close();
  }
});
