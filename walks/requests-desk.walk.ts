/** A request at the desk, in a real browser without script: from its coming to a decision, and there and back with questions. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servedDeskRequest, servedDeskStep } from "../src/facility/requests/desk/serve.ts";
import { servedPreviewLetter } from "../src/facility/requests/letters/writing/serve.ts";
import { exampleContent } from "../src/facility/requests/requests-under-test.ts";
import { interestUnderTest } from "../src/policy-index/answers/answers-under-test.ts";
import { openFacilityHouse, type Somebody } from "./facility-house.ts";
import { openBrowser } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

let at: Awaited<ReturnType<typeof openFacilityHouse>>;
let browser: Browser;
let officer: Somebody;
beforeAll(async () => {
  [at, browser] = [await openFacilityHouse(), await openBrowser()];
  officer = await at.somebody("facility-officer", "Example Officer");
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await at?.house.close();
});

async function page(who?: Somebody, width = 1_440): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
  if (who) await context.addCookies([who.cookie]);
  return context.newPage();
}

const press = (one: Page, form: string) => one.locator(`form#${form} button[type=submit]`).click();
const opens = (one: Page, form: string) => one.locator(`details:has(form#${form}) > summary`).click();
const main = (one: Page): Promise<string> => one.locator("main").innerText();
const title = exampleContent.title;

/** From the list of a desk to the one request on it. */
async function opensAt(one: Page, list: "requests" | "assessments" | "committee"): Promise<void> {
  await one.goto(`${at.house.origin}/en/desk/${list}`);
  await one.getByRole("link", { name: title }).click();
}

/** Named by an officer, as the form has it. */
async function names(one: Page, name: string): Promise<void> {
  await one.locator("#name-assessor").selectOption({ label: name });
  await press(one, "name");
}

type Scored = { readonly need: number; readonly note: string };

async function scores(one: Page, { need, note }: Scored): Promise<void> {
  await one.locator(`#score-need-${need}`).check();
  await one.locator("#score-change-1").check();
  await one.locator("form#score [name=note]").fill(note);
  await press(one, "score");
}

async function votes(one: Page, vote: string): Promise<void> {
  await one.locator(`#vote-${vote}`).check();
  await press(one, "vote");
}

test("from its coming to a decision: screened, assessed blind, discussed, decided without whoever has an interest, and told why and where to go on", async () => {
  const { house, somebody, sent, query } = at;
  const { request, token } = await sent();
  const [anna, bela] = [await somebody("assessor", "Example Anna"), await somebody("assessor", "Example Bela")];
  const members: Somebody[] = [];
  for (const name of ["One", "Two", "Three", "Tied", "Torn"])
    members.push(await somebody("committee-member", `Example Member ${name}`));
  const [one, two, , tied, torn] = members;

  const desk = await page(officer);
  await opensAt(desk, "requests");
  await press(desk, "finish");
  // The letter is seen before it goes.
  expect(await main(desk)).toContain("Example Town");
  expect((await query("select 1 from facility.happening where request_id = $1", [request])).length).toBe(0);
  await press(desk, "letter-send");
  expect(await main(desk)).toContain("Screening");
  await press(desk, "finish");
  await press(desk, "finish");
  await names(desk, "Example Anna");
  await names(desk, "Example Bela");

  const [first, second] = [await page(anna), await page(bela)];
  await opensAt(first, "assessments");
  await scores(first, { need: 2, note: "Example: Anna sees a need." });
  expect(await main(first)).toContain("shown once both are in");
  await opensAt(second, "assessments");
  await desk.reload();
  for (const other of [second, desk]) expect(await other.content()).not.toContain("Anna sees a need");
  await scores(second, { need: 0, note: "Example: Bela sees none." });
  await first.reload();
  for (const both of [first, second]) {
    expect(await main(both)).toMatch(/Anna sees a need[\s\S]*far apart|far apart[\s\S]*Anna sees a need/);
    expect(await main(both)).toContain("Bela sees none");
    expect(await both.locator("main").innerText()).not.toMatch(/Example (Anna|Bela)/);
  }
  await first.locator("#settle-need").selectOption("1");
  await first.locator("form#settle [name=why]").fill("Example: described, but not measured.");
  await press(first, "settle");
  await second.reload();
  await press(second, "agree");
  await desk.reload();
  await press(desk, "finish");

  await desk.locator("#put-procedure").selectOption("written");
  await desk.locator("#put-proposes").selectOption("decline");
  await desk.locator("#put-until").fill(new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10));
  await press(desk, "put");

  // Two who have an interest, each before a page on which they might still vote.
  const [before, late, again] = [await page(tied), await page(torn), await page(torn)];
  for (const open of [before, late, again]) await opensAt(open, "committee");
  await interestUnderTest(house.database, tied?.person.name ?? "", "TUN");
  await opens(again, "recuse");
  await again.locator("form#recuse [name=why]").fill("Example: I advise the town.");
  await press(again, "recuse");
  await votes(before, "approve");
  await votes(late, "approve");
  for (const [said, why] of [
    [before, "You have declared a tie to a place of this request"],
    [late, "You left this matter to the others"],
    [again, "You left this matter to the others"],
  ] as const) {
    expect(await main(said)).toContain(why);
    expect(await said.locator("form#vote").count()).toBe(0);
  }

  const voting = await page(one);
  await opensAt(voting, "committee");
  expect(await main(voting)).not.toMatch(/Example (Anna|Bela|Officer)/);
  await votes(voting, "decline");
  await desk.reload();
  // Three fifths of the three who are left.
  expect(await main(desk)).toContain("1 take part; it takes 2. It is not over yet.");
  expect(await desk.locator("form#decide").count()).toBe(0);
  const next = await page(two);
  await opensAt(next, "committee");
  await votes(next, "decline");
  const voted = await query("select by from facility.happening where request_id = $1 and kind = 'voted' order by by", [
    request,
  ]);
  expect(voted.map(({ by }) => by)).toEqual([one?.person.name, two?.person.name].sort());

  await desk.reload();
  expect(await main(desk)).toContain("Example Member Tied (has an interest)");
  expect(await main(desk)).toContain("Example Member Torn (left it to the others)");
  await desk.locator("form#decide [name=reason]").fill("Example: the need is not measured.");
  await desk.locator("form#decide [name=wayOn]").fill("Example: ask the fund for studies first.");
  await press(desk, "decide");
  expect(await main(desk)).toMatch(/the need is not measured[\s\S]*ask the fund for studies first/);
  const asker = await page(undefined, 360);
  const mine = `${house.origin}/en/programmes/EXF/ask/mine?t=${token}`;
  await asker.goto(mine);
  expect(await main(asker)).not.toContain("the need is not measured");
  await press(desk, "letter-send");
  expect(await main(desk)).toContain("Declined, on");
  await asker.reload();
  expect(await main(asker)).toMatch(/the need is not measured[\s\S]*ask the fund for studies first/);
  await asker.locator("section[aria-labelledby=letters] summary").first().click();
  expect(await asker.locator(".request-letter").first().isVisible()).toBe(true);
  expect(await asker.content()).not.toMatch(/Example (Anna|Bela|Member|Officer)/);

  await next.goto(`${house.origin}/en/desk/committee?which=decided`);
  expect(await main(next)).toContain(title);
  for (const [who, where] of [
    [officer, `requests/${request}`],
    [anna, "assessments"],
    [two ?? officer, "committee?which=decided"],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies([who.cookie]);
    expect(await faultsOfPage(context, `${house.origin}/ar/desk/${where}`, "ar"), where).toEqual([]);
    await context.close();
  }
});

test("returned twice, answered each time on its private page, it keeps its history and goes on where it was", async () => {
  const { house, sent, does } = at;
  const { request, token } = await sent();
  const { version } = await does(servedDeskRequest, { request }, officer);
  const step = { request, kind: "finished", stage: "acknowledgement" };
  const { letter } = await does(servedPreviewLetter, step, officer, version);
  await does(servedDeskStep, { ...step, seen: letter.seen }, officer, version);

  const [desk, asker] = [await page(officer), await page(undefined, 360)];
  const its = `${house.origin}/en/desk/requests/${request}`;
  const mine = `${house.origin}/en/programmes/EXF/ask/mine?t=${token}`;
  const questions = ["Example: how many schools?", "Example: since which year?"];
  for (const [turn, question] of questions.entries()) {
    await desk.goto(its);
    await opens(desk, "return");
    await desk.locator("form#return [name=question]").fill(question);
    await press(desk, "return");
    expect(await main(desk)).toContain(question);
    await press(desk, "letter-send");
    expect(await main(desk)).toContain("With those who asked");

    await asker.goto(mine);
    expect(await main(asker)).toContain(question);
    await asker.locator("a.button.is-main").click();
    await asker.locator("nav.request-parts a").nth(1).click();
    // The question stands beside every part that may answer it.
    expect(await main(asker)).toContain(question);
    await asker.locator("#context").fill(`Example: the answer to question ${turn + 1}.`);
    await asker.locator("button.is-main[value=next]").click();
    await asker.locator("nav.request-parts a").last().click();
    await asker.locator("[name=accepts]").check();
    await asker.locator("button[value=send]").click();
    expect(await main(asker)).toContain("Screening · your request is here");
  }
  // Three sendings under one number, with what each came back with.
  expect(await asker.locator(".request-history > li").count()).toBe(3);
  for (const question of questions) expect(await asker.locator(".request-history").innerText()).toContain(question);

  await desk.goto(its);
  const told = await main(desk);
  for (const question of questions) expect(told).toContain(question);
  expect(told).toContain("Example: the answer to question 2.");
  await press(desk, "finish");
  expect(await main(desk)).toContain("Consultation");
});
