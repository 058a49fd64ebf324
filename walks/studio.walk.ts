/** An instrument from one version to the next, in a browser: by keyboard, by mouse, without a connection, without script. */
import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openBrowser, openHouse } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";
import { freePort, layWire, type Wire } from "./wire.ts";

let house: House;
let wire: Wire;
let address = "";
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Address of the draft after the language. */
let draft = "";

beforeAll(async () => {
  const port = await freePort();
  wire = await layWire(() => port);
  address = `http://localhost:${wire.port}`;
  [house, browser] = await Promise.all([openHouse({ PASSERELLE_ORIGIN: address }, { port }), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1440, height: 1200 } });
  page = await context.newPage();
  await page.goto(`${address}/en/sign-in`);
  await page.getByRole("button", { name: "Example Editor 1", exact: true }).click();
  await page.waitForURL("**/en/desk/**");
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await wire?.close();
  await house?.close();
});

const at = (query = "", language = "en"): string => `${address}/${language}${draft}${query}`;
const part = "?indicator=A02a&measure=headline";

/** What hangs under the branch of births, in order. */
const births = (): Promise<readonly string[]> =>
  page
    .locator('studio-tree ul[data-under="birth"] > li')
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-child") ?? ""));

/** Does something that opens the page again, and waits until it is open. */
async function reopened(act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), act()]);
  await page.locator("studio-tree [role=tree]").waitFor();
}

const said = (words: RegExp) => page.locator("studio-form > [role=status]", { hasText: words }).waitFor();

test("begins from a version", async () => {
  await page.goto(`${address}/en/desk/studio`);
  await page
    .getByRole("row", { name: /Citizenship law/ })
    .getByRole("button")
    .first()
    .click();
  await page.waitForURL(/studio\/[0-9a-f-]{36}/);
  draft = new URL(page.url()).pathname.replace("/en", "");
  expect(await page.locator("main").innerText()).toContain("no edits yet");
});

test("a question moves by keyboard, keeps the focus, and is taken back", async () => {
  await page.goto(at(part));
  const before = await births();
  expect(before[0]).toBe("A02a");
  await page.locator("studio-tree a[aria-current]").focus();
  await reopened(() => page.keyboard.press("Alt+ArrowDown"));
  expect(await births()).toEqual([before[1], before[0], ...before.slice(2)]);
  expect(await page.locator("li[data-child=A02a] > a").evaluate((link) => link === document.activeElement)).toBe(true);
  // Where it is now is told to those who listen, and how to take it back.
  await page.locator("studio-tree > [role=status]", { hasText: /is now 2 of \d+ in Birth\. Undo/ }).waitFor();
  await reopened(() => page.getByRole("button", { name: "Undo" }).click());
  expect(await births()).toEqual(before);
  await page.locator("studio-tree a[aria-current]").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.locator("studio-tree > [role=status]", { hasText: /no further/ }).waitFor();
});

test("a question is dragged into another branch", async () => {
  await page.goto(at(part));
  const other = page.locator("studio-tree li[data-node]").filter({ hasNot: page.locator("li[data-child=A02a]") });
  const under = (await other.first().getAttribute("data-child")) ?? "";
  await reopened(() => page.locator("li[data-child=A02a] > a").dragTo(page.locator(`li[data-child="${under}"] > a`)));
  expect(await births()).not.toContain("A02a");
  expect(await page.locator(`ul[data-under="${under}"] > li`).last().getAttribute("data-child")).toBe("A02a");
});

test("a text is written in French, and saved when its field is left", async () => {
  await page.goto(at(`${part}&into=fr`));
  const field = page.locator("textarea[lang=fr]").first();
  await field.fill("Naissance sur le territoire");
  await field.blur();
  await said(/Saved/);
  await page.reload();
  expect(await field.inputValue()).toBe("Naissance sur le territoire");
});

test("leaving a field by pressing Save meets nobody: the press waits for what leaving it saved", async () => {
  await page.goto(at(`${part}&into=fr`));
  let sent = 0;
  await page.route("**/edits?*", async (route) => {
    sent += 1;
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  const texts = page.locator("#texts");
  for (const words of ["Naître dans le pays", "Naissance au pays"]) {
    await texts.locator("textarea[lang=fr]").first().fill(words);
    await reopened(() => texts.getByRole("button", { name: "Save" }).click());
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await texts.locator("textarea[lang=fr]").first().inputValue()).toBe(words);
  }
  expect(sent).toBe(2);
  await page.unroute("**/edits?*");
});

test("the instrument itself opens from the tree, and a measure's branches still do", async () => {
  await page.goto(at(part));
  await page.locator(".studio-whole a").first().click();
  await page.getByRole("heading", { name: "The instrument itself" }).waitFor();
  expect(await page.locator(".studio-whole a").first().getAttribute("aria-current")).toBe("page");
});

test("what is written without a connection is there afterwards, and is sent", async () => {
  await page.goto(at(`${part}&into=fr`));
  const field = page.locator("textarea[lang=fr]").first();
  wire.cut();
  await field.fill("Né sur le territoire");
  await field.blur();
  await said(/kept in this browser/);
  await page.goto("about:blank");
  wire.mend();
  await page.goto(at(`${part}&into=fr`));
  await said(/Saved/);
  await page.reload();
  expect(await field.inputValue()).toBe("Né sur le territoire");
  wire.cut();
  await field.fill("Né dans le pays");
  await field.blur();
  await said(/kept in this browser/);
  wire.mend();
  await said(/Saved/);
});

test("what somebody else wrote meanwhile is not written over unseen", async () => {
  wire.cut();
  const field = page.locator("textarea[lang=fr]").first();
  await field.fill("Naître ici");
  await field.blur();
  await said(/kept in this browser/);
  await page.goto("about:blank");
  wire.mend();
  const other = await browser.newContext({ storageState: { ...(await context.storageState()), origins: [] } });
  const theirs = await other.newPage();
  await theirs.goto(at(`${part}&into=fr`));
  await theirs.locator("textarea[lang=fr]").first().fill("Naissance au pays");
  await theirs.locator("textarea[lang=fr]").first().blur();
  await theirs.locator("studio-form > [role=status]", { hasText: /Saved/ }).waitFor();
  await page.goto(at(`${part}&into=fr`));
  await said(/Naissance au pays/);
  expect(await field.inputValue()).toBe("Naître ici");
  await theirs.reload();
  expect(await theirs.locator("textarea[lang=fr]").first().inputValue()).toBe("Naissance au pays");
  await other.close();
});

test("without script, a score is saved by form", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const form = await plain.newPage();
  await form.goto(at(part));
  const score = form.getByLabel(/^Score · /).first();
  expect(await score.inputValue()).not.toBe("37");
  await score.fill("37");
  await form.locator("#options, form:has(.studio-options)").first().getByRole("button", { name: "Save" }).click();
  expect(
    await form
      .getByLabel(/^Score · /)
      .first()
      .inputValue(),
  ).toBe("37");
  expect(new URL(form.url()).search).toContain("A02a");
  await plain.close();
});

test("without script, a weight that is none is marked, still there, and led to from above the form", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const form = await plain.newPage();
  await form.goto(at("?measure=headline&node=birth"));
  const weight = form.locator("#rule input[name$=weight]").first();
  await weight.fill("heavy");
  await form.locator("#rule").getByRole("button", { name: "Save" }).click();
  expect(await weight.inputValue()).toBe("heavy");
  expect(await weight.getAttribute("aria-invalid")).toBe("true");
  const id = await weight.getAttribute("id");
  expect(await form.locator("#rule [role=alert] a").getAttribute("href")).toBe(`#${id}`);
  expect(await form.locator(`#${id}-wrong`).innerText()).toContain("0 or more");
  await plain.close();
});

test("without script, whoever comes second keeps what they wrote, and is told what stands there", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const [one, other] = [await plain.newPage(), await plain.newPage()];
  await one.goto(at("?measure=headline&node=birth"));
  await other.goto(at("?measure=headline&node=birth"));
  const weigh = async (tab: Page, weight: string): Promise<void> => {
    await tab.locator("#rule input[name$=weight]").first().fill(weight);
    await tab.locator("#rule").getByRole("button", { name: "Save" }).click();
  };
  await weigh(one, "2");
  await weigh(other, "3");
  const rule = other.locator("#rule");
  expect(await rule.locator("[role=alert]").innerText()).toContain("Somebody else changed the same thing");
  expect(await rule.locator("input[name$=weight]").first().inputValue()).toBe("3");
  expect(await rule.innerText()).toContain("What stands here now: 2");
  await rule.getByRole("button", { name: "Save" }).click();
  expect(await rule.locator("input[name$=weight]").first().inputValue()).toBe("3");
  expect(await rule.locator("[role=alert]").count()).toBe(0);
  await plain.close();
});

test("beside the rule of a branch the last release is scored as one writes, and as it will be once it is saved", async () => {
  await page.goto(at("?measure=headline&node=birth"));
  const beside = page.locator("studio-beside");
  await beside.locator("[role=status]", { hasText: /release 2024\.0/ }).waitFor();
  const weight = page.locator("#rule input[name$=weight]").last();
  await weight.fill("9");
  await beside.locator("tbody tr").nth(7).waitFor();
  const movers = (table: Locator): Promise<readonly (readonly string[])[]> =>
    table
      .locator("tbody tr")
      .evaluateAll((rows) => rows.slice(0, 8).map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  const live = await movers(beside);
  await weight.fill("heavy");
  await beside.locator("[role=status]", { hasText: /cannot be read yet/ }).waitFor();
  await weight.fill("9");
  await page.locator("#rule").getByRole("button", { name: "Save" }).click();
  await page.locator("#rule [role=status]", { hasText: /Saved/ }).waitFor();
  await page.locator("studio-beside a").click();
  await page.waitForURL("**/preview?measure=headline");
  expect(await movers(page.locator("#preview, .table").last())).toEqual(live);
});

test("the preview says what changes, the crosswalk that every question goes on", async () => {
  await page.goto(at("/preview"));
  expect(await page.locator("main").innerText()).toMatch(/2024\.0/);
  expect(await page.locator("#preview tbody tr, table tbody tr").count()).toBeGreaterThan(100);
  await page.goto(at("/changes"));
  expect(await page.locator(".studio-changes > li").count()).toBeGreaterThan(1);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.", { exact: true }).waitFor();
});

test.each(["en", "ar"])(
  "its pages are whole, in %s",
  async (language) => {
    for (const view of ["", part, "?measure=headline&node=birth", "/translations", "/preview", "/changes", "/publish"])
      expect({ view, faults: await faultsOfPage(context, at(view, language), language) }).toEqual({ view, faults: [] });
    const list = `${address}/${language}/desk/studio`;
    expect(await faultsOfPage(context, list, language)).toEqual([]);
  },
  300_000,
);

let taken = Buffer.alloc(0);

test("becomes a version, which is listed, and goes out as a package", async () => {
  await page.goto(at("/publish"));
  await page.locator("#version").fill("2030.1");
  await page.getByRole("button", { name: /version/i }).click();
  await page.goto(at(part));
  expect(await page.locator("studio-tree [draggable=true]").count()).toBe(0);
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".studio-acts a").click()]);
  expect(file.suggestedFilename()).toMatch(/\.zip$/);
  taken = readFileSync(await file.path());
  const zip = taken.toString("latin1");
  expect(zip).toContain("instrument.yaml");
  expect(zip).toContain("crosswalk.csv");
  await page.goto(`${address}/en/desk/studio`);
  await page.getByRole("row", { name: /2030\.1/ }).waitFor();
});

test("a file that is no package is refused in words where it was brought; one that is opens as a draft", async () => {
  const choose = page.locator("#file");
  const bring = page.getByRole("button", { name: "Bring a file" });
  await choose.setInputFiles({ name: "a.zip", mimeType: "application/zip", buffer: Buffer.from("PK no zip") });
  await bring.click();
  await page.locator(".studio-findings").waitFor();
  expect(new URL(page.url()).pathname).toBe("/en/desk/studio");
  await choose.setInputFiles({ name: "law.zip", mimeType: "application/zip", buffer: taken });
  await bring.click();
  await page.waitForURL(/studio\/[0-9a-f-]{36}/);
});

test("a crosswalk that cannot be taken over is said over the draft, with the way to what mends it", async () => {
  const { "instrument.yaml": instrument } = unzipSync(new Uint8Array(taken), {
    filter: ({ name }) => name === "instrument.yaml",
  });
  const said = Buffer.from(instrument ?? []).toString("utf8");
  const bring = async (index: string, table: string): Promise<string> => {
    await page.goto(`${address}/en/desk/studio`);
    const buffer = Buffer.from(zipSync({ "instrument.yaml": Buffer.from(index), "crosswalk.csv": Buffer.from(table) }));
    await page.locator("#file").setInputFiles({ name: "law.zip", mimeType: "application/zip", buffer });
    await page.getByRole("button", { name: "Bring a file" }).click();
    await page.waitForURL(/studio\/[0-9a-f-]{36}/);
    return page.locator(".left-behind").innerText();
  };
  expect(await bring(said, "kind,from\nfrom nowhere")).toContain("could not be read as a crosswalk");
  const told = page.url().replace(address, "");
  for (const language of ["en", "ar"])
    expect(await faultsOfPage(context, `${address}${told.replace("/en/", `/${language}/`)}`, language)).toEqual([]);
  await page.locator(".left-behind a").click();
  await page.waitForURL("**/changes");

  expect(await bring(said.replace(/^id: .*$/m, "id: other-law"), "kind,from,to\nreworded,A01,A02a\n")).toContain(
    "no earlier version of “other-law” is here",
  );
  await page.locator(".left-behind a").click();
  await page.waitForURL("**/publish");
  await page.getByRole("button", { name: "Throw it away" }).waitFor();
});
