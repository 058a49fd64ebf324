/** The second half of an edition in a real browser, each step by whose it is: approved, decided, settled, commented upon, frozen, published, corrected. */
import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person, Role } from "../src/base/actor.ts";
import { asking } from "../src/cli/exercise/hands.ts";
import { openDoors } from "../src/cli/opening.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { keepExamplePerson, markExercise } from "../src/people/roles/example-people.ts";
import {
  answerIdUnderTest,
  editionUnderTest,
  sourceUnderTest,
} from "../src/policy-index/answers/answers-under-test.ts";
import { emptyWritten } from "../src/policy-index/coding/rules.ts";
import { readConfig } from "../src/server/config.ts";
import { openLog } from "../src/server/log.ts";
import {
  servedAgreeWithArea,
  servedCodingSave,
  servedCodingSubmit,
  servedGiveOpinion,
} from "../src/server/operations.ts";
import { migrate } from "../src/store/migrate.ts";
import { type Database, openDatabase } from "../src/store/open.ts";
import { removedUnderTest } from "../src/store/removed-under-test.ts";
import { transaction } from "../src/store/transaction.ts";
import { madeUpQuestions } from "./desk-house.ts";
import { newData, openBrowser } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

const data = newData();
const areas = ["birth", "residence", "family", "loss", "proof"];
const because = `Section 4 says so. ${"It was read as a whole. ".repeat(12)}`;

let database: Database;
let doors: Awaited<ReturnType<typeof openDoors>>;
let browser: Browser;
let edition = "";
/** Where the first release is read, once there is one, and the one that corrects it. */
let release = "";
let corrected = "";

const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function windowFrom(opens: string, closes: string): Promise<void> {
  const client = await database.connect();
  try {
    await client.query(
      "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', $2, $3)",
      [edition, opens, closes],
    );
  } finally {
    client.release();
  }
}

async function somebody(name: string, given: readonly Omit<Role, "edition">[]): Promise<Person> {
  const roles = given.map((role): Role => ({ ...role, edition }));
  const now = new Date();
  const id = await transaction(database, { readOnly: false }, (tx) =>
    keepExamplePerson(tx, { name, roles, now, newId: randomUUID }),
  );
  return { kind: "person", name: id, called: name, roles, provedAt: now };
}

/** The first half, by the operations of its desks: everything sent, and read; one answer is seen differently. */
async function writtenAndJudged(law: string): Promise<void> {
  const ask = asking({ now: new Date(), language: "en", requestId: "walk", archive: archiveOf([]), database });
  const both = (role: "author" | "reviewer") => (["ESP", "FRA"] as const).map((place) => ({ role, place }));
  const author = await somebody("Example Author 1", both("author"));
  const reviewer = await somebody("Example Reviewer 1", both("reviewer"));
  const citations = [{ source: law, pinpoint: "s. 4", quotation: "Every child", translation: "" }];
  const written = { ...emptyWritten, option: "1", justification: because, confidence: "high", citations };
  for (const place of ["ESP", "FRA"])
    for (const [at, area] of areas.entries()) {
      const where = { edition, place, period: "2027" };
      await ask(servedCodingSave, { ...where, indicator: `q${at + 1}`, ...written }, author, 0);
      await ask(servedCodingSubmit, { ...where, area }, author);
      const answer = await answerIdUnderTest(database, edition, `q${at + 1}`, place);
      if (place === "FRA" && area === "residence") {
        const other = { answer, kind: "different-answer", suggestion: { option: "0" }, note: "Section 5 excludes it." };
        const by = [{ source: law, pinpoint: "s. 5" }];
        await ask(servedGiveOpinion, { ...other, citations: by }, reviewer, 1);
      } else await ask(servedAgreeWithArea, { ...where, area, answers: [`${answer}@1`] }, reviewer);
    }
}

beforeAll(async () => {
  database = await openDatabase({ dataDirectory: data });
  await migrate(database, new Date());
  const instrument = madeUpQuestions(areas.length);
  const stages = { second_author: false, harmonisation: true, government_window: true };
  edition = await editionUnderTest(database, { instrument, places: ["ESP", "FRA"], stages });
  const law = await sourceUnderTest(database, edition, "Nationality Act");
  await windowFrom(daysFromNow(-1), daysFromNow(9));
  await transaction(database, { readOnly: false }, (tx) => markExercise(tx, new Date()));
  for (const role of ["editor", "adjudicator", "harmoniser"] as const)
    await somebody(`Example ${role.slice(0, 1).toUpperCase()}${role.slice(1)} 1`, [{ role }]);
  await somebody("Example Government 1", [{ role: "government", place: "FRA" }]);
  await writtenAndJudged(law);
  const read = readConfig({ PORT: "0", PASSERELLE_DATA: data, PASSERELLE_RATE_RENDERS: "off" });
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  const log = openLog("error", process.stderr);
  doors = await openDoors(read.config, log, { database: () => database, close: () => database.close() });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await doors?.close();
  await removedUnderTest(data);
});

/** At the desk of theirs that is named, as a person who signed in by the button with their name. */
async function as(name: string, desk: string): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${doors.origin}/en/sign-in?next=${encodeURIComponent(`/en/desk/${desk}`)}`);
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL(`**/en/desk/${desk}`);
  return { page, context };
}

const told = (page: Page, words: string | RegExp): Promise<void> => page.getByRole("status").getByText(words).waitFor();

/** The first page of a release, once readers have it. */
async function untilRead(page: Page): Promise<string> {
  const link = page.getByRole("status").getByRole("link");
  const address = new URL((await link.getAttribute("href")) ?? "", doors.origin).href;
  await expect.poll(async () => (await fetch(address)).status, { timeout: 30_000, interval: 200 }).toBe(200);
  await link.click();
  await page.waitForURL(address);
  return address;
}

test("an editor approves what all agree on, and has decided, blind, what is seen differently", async () => {
  const { page, context } = await as("Example Editor 1", `editions/${edition}/review`);
  await page.getByRole("button", { name: "Approve the 9 that are agreed on" }).click();
  await told(page, "Approved.");
  expect(await page.getByRole("button", { name: "Nothing to approve" }).isDisabled()).toBe(true);
  const disputed = page.getByRole("article", { name: /under condition 2/ });
  expect(await disputed.innerText()).toMatch(/France.*Yes, at birth.*Section 5 excludes it\./s);
  await disputed.getByLabel("Why it needs a decision").fill("Two readings of the Act.");
  await disputed.getByRole("button", { name: "Have it decided, blind" }).click();
  await told(page, "Laid before an adjudicator.");
  await page.getByText("Nobody sees an answer differently.").waitFor();
  await context.close();
});

test("it is decided, and a harmoniser settles each question through all places", async () => {
  const decided = await as("Example Adjudicator 1", "adjudication");
  await decided.page.getByRole("link", { name: /under condition 2/ }).click();
  await decided.page.getByRole("radio", { name: /is right: No$/ }).check();
  await decided.page.getByLabel("Reason, kept and published").fill("Section 5 is the narrower rule.");
  await decided.page.getByRole("button", { name: "Decide" }).click();
  await told(decided.page, "Decided, and kept with its reason.");
  await decided.context.close();

  const { page, context } = await as("Example Harmoniser 1", `harmonise/${edition}`);
  await page.getByRole("link", { name: "Birth in the country 1" }).click();
  const first = page.getByRole("row", { name: /France/ });
  await first.getByText("Read, or send back").click();
  await first.getByText("It was read as a whole.").waitFor();
  // What is taken out waits.
  await page.getByRole("checkbox", { name: "Harmonise Spain" }).uncheck();
  await page.getByRole("button", { name: "Harmonise the chosen answers (2)" }).click();
  await told(page, "Harmonised.");
  await first.getByText("Harmonised", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Harmonise the chosen answers (1)" }).click();
  await told(page, "Harmonised.");
  for (let question = 2; question <= areas.length; question += 1) {
    await page.getByRole("link", { name: "Next question" }).click();
    await page.getByRole("heading", { name: new RegExp(`under condition ${question}`) }).waitFor();
    await page.getByRole("button", { name: "Harmonise the chosen answers (2)" }).click();
    await told(page, "Harmonised.");
  }
  expect(await page.getByRole("link", { name: "Next question" }).count()).toBe(0);
  await context.close();
});

test("an editor opens the window, a government comments, and is answered", async () => {
  const { page, context } = await as("Example Editor 1", `editions/${edition}/comments`);
  await page.getByRole("button", { name: "Open the window for 10 answers" }).click();
  await told(page, "Opened.");

  const government = await as("Example Government 1", "government");
  await government.page.getByRole("link", { name: /France/ }).click();
  const asked = government.page.getByRole("article", { name: /under condition 1/ });
  await asked.getByLabel("Your government’s comment").fill("The Act was amended in 2026.");
  await asked.getByRole("button", { name: "Keep this comment" }).click();
  await told(government.page, "Kept.");
  await government.context.close();

  await page.reload();
  const commented = page.getByRole("article", { name: /under condition 1/ });
  await commented.getByText("The Act was amended in 2026.").waitFor();
  await commented.getByLabel("Your answer to it").fill("After the day the answers are of.");
  await commented.getByRole("button", { name: "Keep this answer to it" }).click();
  await told(page, "Kept.");
  await context.close();
});

test("freezing waits for the window’s days unless its editor says why; what is frozen is published", async () => {
  const { page, context } = await as("Example Editor 1", `editions/${edition}/settled`);
  await page.getByText("10 of 10 answers are settled.").waitFor();
  await page.getByRole("button", { name: "Freeze the edition" }).click();
  await page
    .getByRole("alert")
    .getByText(/window/)
    .first()
    .waitFor();
  await page.getByLabel(/To freeze before it is over/).fill("Both governments said that they are done.");
  await page.getByRole("button", { name: "Freeze the edition" }).click();
  await told(page, "Frozen.");
  await page.getByRole("button", { name: "Publish as a release" }).click();
  await told(page, "Published.");
  release = await untilRead(page);
  await page.getByText("Both governments said that they are done.").waitFor();
  await context.close();
});

/** What a release says of an answer, but for which release is the newest. */
const saidAt = async (address: string): Promise<string> =>
  (await (await fetch(`${address}.json`)).text()).replace(/"newest":"[^"]*"/, "");

const answerAt = (place: string, question: string): string => `${release}/places/${place}/answers/${question}`;

test("anybody reads why an answer is what it is, by what law, and how it was settled: by role, without who or when", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(answerAt("FRA", "q1"));
  const settled = (): Promise<string> => page.getByRole("region", { name: "How this answer was settled" }).innerText();
  expect(await page.getByRole("region", { name: "Why", exact: true }).innerText()).toContain("Section 4 says so.");
  expect(await page.getByRole("region", { name: "Sources" }).innerText()).toMatch(
    /Nationality Act.*s\. 4.*Every child/s,
  );
  const agreed = await settled();
  for (const words of [
    "1 reviewer agreed.",
    "The Act was amended in 2026.",
    "The editor’s reply to the government:",
    "After the day the answers are of.",
  ])
    expect(agreed).toContain(words);
  await page.goto(answerAt("FRA", "q2"));
  const contested = await settled();
  expect(contested).toContain("1 reviewer would have answered: “No”.");
  expect(contested).toContain("Section 5 is the narrower rule.");
  // It had not all its days: nothing is made of its silence.
  expect(contested).not.toContain("The government");
  // The answer that was found right came with its reasons; what its editor said to whoever decides is theirs.
  expect(await page.getByRole("region", { name: "Why", exact: true }).innerText()).toContain("Section 5 excludes it.");
  expect(await page.locator("main").innerText()).not.toMatch(/Example |Two readings of the Act/);
  await context.close();
});

test("an editor corrects what was published, sees first what moves, and publishes it: the release before stays as it was", async () => {
  const { page, context } = await as("Example Editor 1", `editions/${edition}/settled`);
  const before = await saidAt(answerAt("FRA", "q3"));
  await page.getByRole("link", { name: "Correct an answer, and see what was corrected" }).click();
  await page.getByLabel("Place", { exact: true }).selectOption({ label: "France" });
  await page.getByRole("button", { name: "Show its answers" }).click();
  await page.getByRole("link", { name: /under condition 3/ }).click();
  await page.getByLabel("The answer that is right").first().selectOption({ label: "No" });
  await page.getByRole("button", { name: "See what it changes" }).click();
  // Four of five areas are worth 100 now, one is worth nothing already.
  const overall = page.getByRole("row", { name: /^Overall/ });
  expect((await overall.innerText()).match(/[\d.]+/g)).toEqual(["80.0", "60.0", "20.0"]);
  await page.getByRole("radio", { name: "The answer was coded wrongly" }).check();
  await page.getByLabel("The reason, in words").fill("Section 9 was overlooked.");
  await page.getByRole("button", { name: "Correct the answer" }).click();
  await told(page, "Corrected.");
  expect(await page.getByRole("row", { name: /Section 9 was overlooked/ }).innerText()).toMatch(/Yes, at birth.*→ No/s);

  await page.getByRole("link", { name: "Publish the corrections" }).click();
  await page.getByRole("button", { name: "Publish as a release" }).click();
  await told(page, "Published.");
  const second = await untilRead(page);
  expect(second).not.toBe(release);
  corrected = second;
  await page.goto(`${second}/corrections`);
  expect(await page.getByRole("row", { name: /France/ }).innerText()).toContain("Section 9 was overlooked.");
  await page.goto(answerAt("FRA", "q3").replace(release, second));
  expect(await page.locator("main").innerText()).toMatch(
    /corrected after it was published:.*Section 9 was overlooked\./s,
  );
  expect(await saidAt(answerAt("FRA", "q3"))).toBe(before);
  await context.close();
});

test("a proposal that is not taken up tells whoever made it why, on a page that is whole in both directions", async () => {
  const reader = await browser.newContext({ javaScriptEnabled: false });
  const page = await reader.newPage();
  await page.goto(answerAt("ESP", "q1").replace(release, corrected));
  await page.getByRole("link", { name: "Propose a correction" }).click();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByLabel("Why?").fill("A bill would repeal section 4.");
  await page.getByLabel("By which source?").fill("Bill 3 of 2026");
  await page.getByRole("button", { name: "Send the proposal" }).click();
  await page.getByText("Received. An editor will look at it.").waitFor();
  const receipt = page.url();

  const { page: desk, context } = await as("Example Editor 1", `editions/${edition}/settled`);
  await desk.getByRole("link", { name: "Correct an answer, and see what was corrected" }).click();
  const one = desk.locator("#proposals .proposal");
  await one.getByText("Not take it up").click();
  await one.getByLabel("Why the answer stands").fill("What is not in force on the reference date does not count.");
  await one.getByRole("button", { name: "Leave the answer as it is" }).click();
  await desk.getByText("Not taken up. Whoever proposed it reads your reason.").waitFor();
  await context.close();

  await page.goto(receipt);
  const told = await page.locator("main").innerText();
  expect(told).toMatch(/Not taken up\. The answer stays as it is[\s\S]*What is not in force on the reference date/);
  // A reader learns that an editor decided, on which day; not which.
  expect(told).not.toContain("Example Editor");
  await reader.close();
  for (const language of ["en", "ar"]) {
    const looking = await browser.newContext();
    const address = receipt.replace("/en/", `/${language}/`);
    expect(await faultsOfPage(looking, address, language)).toEqual([]);
    await looking.close();
  }
});

test("a reader without an account proposes what is right, an editor takes it up, and the reader's own page says so until it is published", async () => {
  const reader = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await reader.newPage();
  await page.goto(answerAt("ESP", "q1").replace(release, corrected));
  await page.getByRole("link", { name: "Propose a correction" }).click();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByLabel("Why?").fill("Section 4 was repealed.");
  await page.getByLabel("By which source?").fill("Act 12 of 2026");
  await page.getByRole("button", { name: "Send the proposal" }).click();
  await page.getByText("Received. An editor will look at it.").waitFor();
  const receipt = page.url();
  // By its own page alone is it found again: what anybody reads does not tell of it.
  const answer = await (await fetch(answerAt("ESP", "q1").replace(release, corrected))).text();
  expect(answer).not.toContain("repealed");

  const { page: desk, context } = await as("Example Editor 1", `editions/${edition}/settled`);
  await desk.getByRole("link", { name: "Correct an answer, and see what was corrected" }).click();
  const waits = desk.locator("#proposals .proposal");
  expect(await waits.innerText()).toMatch(/Spain[\s\S]*Section 4 was repealed\.[\s\S]*Act 12 of 2026/);
  await waits.getByRole("link", { name: "Take it up" }).click();
  await desk.getByRole("radio", { name: "The answer was coded wrongly" }).check();
  await desk.getByLabel("The reason, in words").fill("Section 4 was repealed in January.");
  await desk.getByRole("button", { name: "Correct the answer" }).click();
  await told(desk, "Corrected.");
  await page.goto(receipt);
  await page.getByText("Taken up. The answer is corrected, and the next release will say so.").waitFor();

  await desk.getByRole("link", { name: "Publish the corrections" }).click();
  await desk.getByRole("button", { name: "Publish as a release" }).click();
  await told(desk, "Published.");
  const third = await untilRead(desk);
  await page.goto(receipt);
  await page.getByText(/Published in release /).waitFor();
  await page.getByRole("link", { name: "Read the corrected answer" }).click();
  expect(page.url()).toContain(third);
  expect(await page.locator("main").innerText()).toContain("Section 4 was repealed in January.");
  await reader.close();
  await context.close();
});
