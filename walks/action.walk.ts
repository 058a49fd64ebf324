/** An action in a real browser: from a request that was approved to a plan that is agreed, approved, amended; held, resumed; a cancelled mission. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openActionHouse } from "./action-house.ts";
import { openBrowser } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

let at: Awaited<ReturnType<typeof openActionHouse>>;
let browser: Browser;
beforeAll(async () => {
  [at, browser] = [await openActionHouse(), await openBrowser()];
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

const press = (one: Page, form: string) => one.locator(`form#${form} button`).click();

async function opens(one: Page, form: string): Promise<void> {
  await one.locator(`details:has(form#${form}) > summary`).click();
}

test("from a request to an action that is agreed, approved by another, held, resumed and amended", async () => {
  const { house, officer, manager, request, token, writes } = at;
  const desk = await page(officer);
  await desk.goto(`${house.origin}/en/desk/requests/${request}`);
  await desk.getByRole("link", { name: "Make an action of it" }).click();
  await press(desk, "begin-action");
  await desk.waitForURL(/\/desk\/actions\/[0-9a-f-]{36}/);
  const action = /actions\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? "";
  const its = `${house.origin}/en/desk/actions/${action}`;
  expect(await desk.locator("main").innerText()).toContain("A plan has at least 3 activities.");
  expect(await desk.locator("form#proposed").count()).toBe(0);

  await writes(action, ["facts"]);
  await desk.goto(`${its}/facts`);
  await desk.locator("[name=from]").fill("2027-01-11");
  await desk.locator("[name=until]").fill("2027-06-30");
  await desk.locator(".action-keep button").click();
  await desk.goto(its);
  expect(await desk.locator("main").innerText()).toContain("The plan lacks nothing.");
  await press(desk, "proposed");

  const asker = await page(undefined, 360);
  const theirs = `${house.origin}/en/programmes/EXF/action?t=${token}`;
  await asker.goto(`${house.origin}/en/programmes/EXF/ask/mine?t=${token}`);
  await asker.getByRole("link", { name: "What is done about it" }).click();
  await asker.getByRole("button", { name: "I agree to this plan" }).click();
  expect(await asker.locator("main").innerText()).toContain("The programme approves it next.");

  await desk.goto(its);
  expect(await desk.locator("form#approved").count()).toBe(0);
  const other = await page(manager);
  await other.goto(its);
  await press(other, "approved");
  expect(await other.locator("main").innerText()).toContain("Tunisia I");

  await desk.goto(its);
  await press(desk, "started");
  await opens(desk, "held");
  await desk.locator("#held-why").fill("Example: an election.");
  await press(desk, "held");
  expect(await desk.locator(".action-reason").innerText()).toContain("Example: an election.");
  expect(await desk.locator("form#A1").count()).toBe(0);
  await press(desk, "resumed");
  await opens(desk, "A2");
  await desk.locator("form#A2 [value=activity-cancelled]").check();
  await desk.locator("#A2-why").fill("Example: the mission was called off.");
  await press(desk, "A2");
  expect(await desk.locator("main").innerText()).toContain("Example: the mission was called off.");

  await opens(desk, "amending");
  await desk.locator("#amending-why").fill("Example: a later end.");
  await press(desk, "amending");
  await desk.goto(`${its}/facts`);
  await desk.locator("[name=until]").fill("2027-07-31");
  await desk.locator(".action-keep button").click();
  await desk.goto(its);
  expect(await desk.locator(".action-changes").innerText()).toMatch(/Until.*2027-06-30.*2027-07-31/s);
  await press(desk, "proposed");
  await asker.goto(theirs);
  expect(await asker.locator(".action-changes").innerText()).toContain("2027-07-31");
  await asker.locator(".action-answer summary").click();
  await asker.locator("#why").fill("Example: not in July.");
  await asker.getByRole("button", { name: "Ask for something different" }).click();
  await desk.goto(its);
  expect(await desk.locator("main").innerText()).toContain("Example: not in July.");

  for (const [where, language] of [
    [its, "en"],
    [`${its}/activities`, "en"],
    [its.replace("/en/", "/ar/"), "ar"],
    [theirs.replace("/en/", "/ar/"), "ar"],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies([officer.cookie]);
    expect(await faultsOfPage(context, where, language), where).toEqual([]);
    await context.close();
  }
});

test("a cancelled mission, then the action cancelled: what was done stays, and whoever asked reads why", async () => {
  const { house, officer, underWay } = at;
  const { action, token } = await underWay();
  const its = `${house.origin}/en/desk/actions/${action}`;
  const desk = await page(officer);
  const says = async (activity: string, step: string, why?: string) => {
    await desk.goto(its);
    await opens(desk, activity);
    if (why !== undefined) {
      await desk.locator(`form#${activity} [value=${step}]`).check();
      await desk.locator(`#${activity}-why`).fill(why);
    }
    await press(desk, activity);
  };
  await says("A1", "activity-done");
  await says("A2", "activity-cancelled", "Example: no visas for the experts.");
  await opens(desk, "cancelled");
  await desk.locator("#cancelled-why").fill("Example: the ministry was dissolved.");
  await press(desk, "cancelled");

  const afterwards = await desk.locator("main").innerText();
  expect(afterwards).toContain("Cancelled");
  expect(await desk.locator(".action-reason").innerText()).toContain("Example: the ministry was dissolved.");
  expect(afterwards).toContain("Example: no visas for the experts.");
  expect(afterwards).toContain("Activity done: A1");
  expect(afterwards).toMatch(/Tunisia [IVX]+/);
  expect(await desk.locator("main form[method=post]").count()).toBe(0);
  await desk.goto(`${its}/budget`);
  expect(await desk.locator("main").innerText()).toContain("The action is over: its plan stays as it is.");
  await desk.goto(`${house.origin}/en/desk/actions?status=cancelled`);
  expect(await desk.locator(`a[href$="${action}"]`).count()).toBe(1);

  const asker = await page(undefined, 360);
  await asker.goto(`${house.origin}/en/programmes/EXF/action?t=${token}`);
  const told = await asker.locator("main").innerText();
  expect(told).toContain("Example: the ministry was dissolved.");
  expect(told).toContain("Example: no visas for the experts.");
  expect(await asker.locator("main form").count()).toBe(0);
  const calendar = await fetch((await asker.locator(".action-feed").getAttribute("href")) ?? "");
  expect([...(await calendar.text()).matchAll(/STATUS:(\w+)/g)].map(([, status]) => status)).toEqual([
    ...["CONFIRMED", "CANCELLED", "CANCELLED"],
  ]);
});
