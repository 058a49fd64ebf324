/** Judging answers in a real browser: a reviewer, who also tries to learn the author; a blind decision; a government that tries to set a value. */
import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";
import { openBrowser } from "./house.ts";

type Member = Awaited<ReturnType<DeskHouse["coder"]>>;

let house: DeskHouse;
let browser: Browser;
let author: Member;
let reviewer: Member;

const because = `Section 4 says so. ${"It was read as a whole. ".repeat(20)}`;

beforeAll(async () => {
  house = await openDeskHouse(10, ["FRA", "ESP", "PRT"]);
  browser = await openBrowser();
  await query("update edition.edition set government_window = true");
  await query(
    "insert into edition.date (edition_id, stage, opens, closes) select edition_id, 'government-window', current_date - 1, current_date + 1 from edition.edition",
  );
  author = await house.coder("FRA");
  reviewer = await house.coder("FRA", "reviewer");
  for (const question of ["q1", "q6"]) await write(author, "FRA", question, "1");
  expect((await ask(author, "POST", "/coding/{e}/FRA/2027/submit", { area: "birth" })).status).toBe(200);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function query(text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  const client = await house.database.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    client.release();
  }
}

/** A request by hand, as somebody; `{e}` is the edition. */
async function ask(who: Member, method: string, path: string, body?: object, match?: string | number) {
  const answer = await fetch(`${house.origin}/api${path.replace("{e}", house.edition)}`, {
    method,
    headers: {
      cookie: `${who.cookie.name}=${who.cookie.value}`,
      origin: house.origin,
      ...(body ? { "content-type": "application/json" } : {}),
      ...(match === undefined ? {} : { "if-match": `"${match}"` }),
      ...(method === "GET" ? {} : { "idempotency-key": randomUUID() }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, text: await answer.text(), headers: JSON.stringify([...answer.headers]) };
}

const write = async (who: Member, place: string, question: string, option: string, source = house.law) => {
  const [row] = await query("select version from edition.answer where place = $1 and indicator = $2 and slot = 1", [
    place,
    question,
  ]);
  const citations = [{ source, pinpoint: "s. 4", quotation: "Every child", translation: "" }];
  const said = { status: "answered", option, justification: because, confidence: "high", memo: "", citations };
  const path = `/coding/{e}/${place}/2027/answers/${question}`;
  const kept = await ask(who, "PUT", path, said, Number(row?.version));
  expect([kept.status, kept.status === 200 ? "" : kept.text]).toEqual([200, ""]);
};

async function answerOf(place: string, question: string): Promise<string> {
  const [row] = await query("select answer_id from edition.answer where place = $1 and indicator = $2 and slot = 1", [
    place,
    question,
  ]);
  return String(row?.answer_id);
}

async function as(who: Member, options: object = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  await context.addCookies([who.cookie]);
  return context;
}

test("a reviewer without script reads the answer beside its source, and is told what an opinion lacks with nothing lost", async () => {
  const context = await as(reviewer, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${house.origin}/en/desk/review`);
  await page.getByRole("link", { name: "Area of birth" }).click();
  const answer = page.locator("[data-review-answer]").first();
  await answer.getByText("Yes, at birth and without conditions").first().waitFor();
  await answer.getByText("Every child").waitFor();
  await answer.getByRole("radio", { name: "The answer is a different one" }).check();
  await answer.getByLabel("Note, or reasons").fill("Section 5 excludes it.");
  await answer.getByRole("button", { name: "Keep this opinion" }).click();
  const refused = page.locator("[data-review-answer]").first();
  await refused.getByRole("alert").getByText("Which answer would be right?").waitFor();
  expect(await refused.getByLabel("Note, or reasons").inputValue()).toBe("Section 5 excludes it.");
  await refused.getByLabel("The answer that is right").selectOption({ label: "No" });
  await refused.getByLabel("A source of this place").selectOption({ label: "Nationality Act" });
  await refused.getByLabel("Where in it").fill("s. 5");
  await refused.getByRole("button", { name: "Keep this opinion" }).click();
  await page.getByRole("status").getByText("Kept.").waitFor();
  expect(await query("select kind, option_key from edition.opinion")).toEqual([
    { kind: "different-answer", option_key: "0" },
  ]);
  await context.close();
});

test("by keyboard: on to the next answer, an opinion by its digit, kept with Ctrl and Enter", async () => {
  const context = await as(reviewer);
  const page = await context.newPage();
  await page.goto(`${house.origin}/en/desk/review/${house.edition}/FRA/2027/birth`);
  await page.waitForFunction(() => customElements.get("review-keys") !== undefined);
  for (const key of ["j", "j", "1", "Control+Enter"]) await page.keyboard.press(key);
  await page.getByRole("status").getByText("Kept.").waitFor();
  const [row] = await query("select kind from edition.opinion where answer_id = $1", [await answerOf("FRA", "q6")]);
  expect(row?.kind).toBe("agree");

  // In the form that sends it back, the same keys send that one.
  const answer = page.locator("[data-review-answer]").nth(1);
  await answer.getByText("Send it back with a remark").click();
  await answer.getByLabel("What is to be mended").fill("Name the section.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("status").getByText("Kept.").waitFor();
  const [sentBack] = await query("select state from edition.answer where answer_id = $1", [
    await answerOf("FRA", "q6"),
  ]);
  expect(sentBack?.state).toBe("returned");
  await context.close();
});

test("a reviewer who reads everything that can be downloaded does not learn who wrote", async () => {
  const [row] = await query("select name, email from people.person where id = $1", [author.person.name]);
  const secrets = [author.person.name, String(row?.name), String(row?.email), author.cookie.value];
  const described = await fetch(`${house.origin}/api/openapi.json`).then((one) => one.text());
  const paths = [...described.matchAll(/"(\/(?:api\/)?[^"]*)":\s*\{\s*"get"/g)].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(20);
  const known: Readonly<Record<string, string>> = {
    ...{ edition: house.edition, place: "FRA", period: "2027", indicator: "q1", source: house.law },
    ...{ answer: await answerOf("FRA", "q1"), index: "citizenship-exercise", release: "latest" },
  };
  const api = paths.map((path) =>
    path.replace(/^\/api/, "").replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? author.person.name),
  );
  const pages = [`review`, `review/${house.edition}/FRA/2027`, `review/${house.edition}/FRA/2027/birth?list=different`];
  const heard = await Promise.all([
    ...api.map((path) => ask(reviewer, "GET", path)),
    ...pages.map(async (path) => {
      const answer = await fetch(`${house.origin}/en/desk/${path}`, {
        headers: { cookie: `${reviewer.cookie.name}=${reviewer.cookie.value}` },
      });
      return { status: answer.status, text: await answer.text(), headers: JSON.stringify([...answer.headers]) };
    }),
  ]);
  expect(heard.filter(({ status }) => status === 200).length).toBeGreaterThan(4);
  for (const { status, text, headers } of heard) {
    expect(status).toBeLessThan(500);
    // What was asked for by a guessed id is said back at most in an address.
    if (status === 200) for (const secret of secrets) expect(text.includes(secret)).toBe(false);
    for (const secret of secrets) expect(headers.includes(secret)).toBe(false);
    expect(headers).not.toMatch(/"last-modified"/i);
  }
});

test("a reviewer who tries everything that writes, and opens the copy of a source, does not learn who wrote", async () => {
  const [row] = await query("select name, email from people.person where id = $1", [author.person.name]);
  const secrets = [author.person.name, String(row?.name), String(row?.email), author.cookie.value];
  const found = await ask(author, "POST", "/editions/{e}/sources", { title: "Decree 7", kind: "law" });
  const { source } = JSON.parse(found.text);
  // Its author's name is in the page, and in what the file is called.
  const page = `<!doctype html><meta name="author" content="${row?.name}"><!-- ${row?.email} --><p>Section 7. Every child born here.</p>`;
  const form = new FormData();
  form.append("file", new Blob([page], { type: "text/html" }), `${row?.name}.html`);
  const kept = await fetch(`${house.origin}/api/editions/${house.edition}/sources/${source}/copy`, {
    method: "POST",
    headers: {
      cookie: `${author.cookie.name}=${author.cookie.value}`,
      ...{ origin: house.origin, "if-match": '"1"', "idempotency-key": randomUUID() },
    },
    body: form,
  });
  expect([kept.status, kept.ok ? "" : await kept.text()]).toEqual([200, ""]);
  for (const question of ["q2", "q7"]) await write(author, "FRA", question, "1", source);
  expect((await ask(author, "POST", "/coding/{e}/FRA/2027/submit", { area: "residence" })).status).toBe(200);

  const copy = await ask(reviewer, "GET", `/editions/{e}/sources/${source}/copy`);
  expect([copy.status, copy.text]).toEqual([200, expect.stringContaining("Section 7. Every child born here.")]);
  const answer = await answerOf("FRA", "q2");
  const known: Readonly<Record<string, string>> = {
    ...{ edition: house.edition, place: "FRA", period: "2027", indicator: "q2", source, answer },
    ...{ index: "citizenship-exercise", release: "latest" },
  };
  const said: Readonly<Record<string, unknown>> = {
    ...{
      kind: "agree",
      why: "Whose is it?",
      note: "",
      text: "Whose is it?",
      field: "justification",
      area: "residence",
    },
    ...{ answers: [`${await answerOf("FRA", "q7")}@1`], option: "0", status: "answered", justification: because },
  };
  const described = JSON.parse((await ask(reviewer, "GET", "/openapi.json")).text);
  const writing = Object.entries<Record<string, object>>(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      // What is the reviewer's own to end would end their session.
      .filter(([method]) => method !== "get" && !/\/me\b/.test(path))
      .map(([method, operation]) => {
        const asked = JSON.stringify(operation);
        const fields = Object.entries(said).filter(([name]) => asked.includes(`"${name}":`));
        return {
          method: method.toUpperCase(),
          path: path
            .replace(/^\/api/, "")
            .replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? author.person.name),
          body: Object.fromEntries(fields.filter(([name]) => !path.includes(`{${name}}`))),
        };
      }),
  );
  expect(writing.length).toBeGreaterThan(40);
  const heard = [copy, await ask(reviewer, "GET", `/editions/{e}/sources/${source}`)];
  for (const { method, path, body } of writing) heard.push(await ask(reviewer, method, path, body, 1));
  expect(heard.filter(({ status }) => status === 200).length).toBeGreaterThan(3);
  for (const { status, text, headers } of heard) {
    expect(status).toBeLessThan(500);
    // What was asked for by a guessed id is said back at most in an address.
    for (const secret of secrets) {
      if (status === 200) expect(text.includes(secret)).toBe(false);
      expect(headers.includes(secret)).toBe(false);
    }
    for (const secret of secrets.slice(1)) expect(text.includes(secret)).toBe(false);
  }
});

test("an adjudicator decides blind: no role, no name, no day on the page", async () => {
  const editor = await house.coder("FRA", "editor");
  const adjudicator = await house.coder("FRA", "adjudicator");
  const answer = await answerOf("FRA", "q1");
  expect((await ask(editor, "POST", `/answers/${answer}/contest`, { why: "Two readings." }, 1)).status).toBe(200);
  const context = await as(adjudicator);
  const page = await context.newPage();
  await page.goto(`${house.origin}/en/desk/adjudication`);
  await page.locator(".review-rows a").first().click();
  await page.getByRole("heading", { name: "The other answer" }).waitFor();
  const shown = await page.locator(".review-desk").innerText();
  expect(shown).toContain("Section 5 excludes it.");
  expect(shown).not.toMatch(/\bauthor\b|reviewer|coder|20\d\d-\d\d|Example /i);
  await page.getByRole("radio", { name: /is right: No$/ }).check();
  await page.getByLabel("Reason, kept and published").fill("Section 5 is the narrower rule.");
  await page.getByRole("button", { name: "Decide" }).click();
  await page.getByText("Decided, and kept with its reason.").waitFor();
  const [row] = await query("select state, option_key from edition.answer where answer_id = $1", [answer]);
  expect(row).toEqual({ state: "adjudicated", option_key: "0" });
  await context.close();
});

test("a government comments on its days, and by no request it can make is a value set", async () => {
  const editor = await house.coder("FRA", "editor");
  const government = await house.coder("FRA", "government");
  const answer = await answerOf("FRA", "q1");
  await query("update people.role set place = null where role = 'editor' and person_id = $1", [editor.person.name]);
  expect((await ask(editor, "POST", "/editions/{e}/window/open", {})).status).toBe(200);
  const context = await as(government, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${house.origin}/en/desk/government`);
  await page.getByRole("link", { name: /France/ }).click();
  await page.getByLabel("Your government’s comment").first().fill("The Act was amended in 2026.");
  await page.getByRole("button", { name: "Keep this comment" }).first().click();
  await page.getByRole("status").getByText("Kept.").waitFor();
  await context.close();

  const before = await query("select * from edition.answer where answer_id = $1", [answer]);
  const value = { option: "2", value: 1, status: "no-data" };
  const written = { ...value, justification: because, confidence: "high", memo: "", citations: [] };
  const tried = await Promise.all([
    ask(government, "PUT", `/answers/${answer}/comment`, { text: "x", ...value }, 1),
    ask(government, "PUT", `/answers/${answer}/comment`, { text: "x", content: written }, 1),
    ask(government, "PUT", "/coding/{e}/FRA/2027/answers/q1", written, 0),
    ask(government, "PUT", `/answers/${answer}/opinion`, { kind: "different-answer", suggestion: value }, 2),
    ask(government, "POST", `/adjudication/${answer}`, { other: value, reason: "Ours." }, "0".repeat(32)),
    ask(government, "POST", `/answers/${answer}/return`, { why: "We disagree." }, 2),
    ask(government, "POST", `/answers/${answer}/contest`, { why: "We disagree." }, 2),
    ask(government, "POST", "/editions/{e}/review/approve", {}),
    ask(government, "PUT", `/answers/${await answerOf("ESP", "q1")}/comment`, { text: "Not ours." }, 0),
  ]);
  for (const { status } of tried) expect([400, 403, 404]).toContain(status);
  expect(await query("select * from edition.answer where answer_id = $1", [answer])).toEqual(before);

  await query(
    "update edition.date set opens = current_date - 9, closes = current_date - 1 where stage = 'government-window'",
  );
  expect((await ask(government, "PUT", `/answers/${answer}/comment`, { text: "Late." }, 1)).status).toBe(409);
  expect((await ask(government, "GET", "/editions/{e}/places/FRA/window")).status).toBe(409);
});
