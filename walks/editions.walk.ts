/** An editor makes an edition, assigns one by one, by a table, a workbook or a rule, sees who is late and writes to them: in a real browser. */
import { randomUUID } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepExamplePerson } from "../src/people/roles/example-people.ts";
import { silenceToken } from "../src/server/accounts/silence-token.ts";
import { transaction } from "../src/store/transaction.ts";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";
import { openBrowser } from "./house.ts";

let house: DeskHouse;
let browser: Browser;

const instrument = `passerelle: 1
id: two-questions
version: "1.0"
title: Two questions
indicators:
  - id: q1
    title: First
    options: [{ key: "1", label: "Yes", score: 100 }, { key: "0", label: "No", score: 0 }]
measures:
  - id: all
    headline: true
    tree: { id: overall, children: [q1] }
`;

const person = (name: string, role?: "editor") =>
  transaction(house.database, { readOnly: false }, (tx) =>
    keepExamplePerson(tx, { name, roles: role ? [{ role }] : [], now: new Date(), newId: randomUUID }),
  );

beforeAll(async () => {
  house = await openDeskHouse(5, ["FRA"]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test("an edition from nothing to a board that says who is late", async () => {
  const editor = await person("Example Editor 9", "editor");
  await person("Example Author 9");
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, javaScriptEnabled: false });
  await context.addCookies([await house.enter(editor)]);
  const page = await context.newPage();

  await page.goto(`${house.origin}/en/desk/editions`);
  await page.getByRole("link", { name: "New edition" }).click();
  await page.getByLabel("Index", { exact: true }).fill("two-questions");
  await page.getByLabel("Title", { exact: true }).fill("Two questions 2027");
  await page.getByLabel("Code", { exact: true }).fill("2027");
  await page.getByLabel("Periods").fill("2027");
  await page.getByLabel("Reference day").fill("2027-01-01");
  await page.getByLabel("Places", { exact: true }).fill("FRA XYZ");
  await page.getByText("Another instrument", { exact: true }).click();
  await page.getByLabel("instrument.yaml", { exact: true }).fill(instrument);
  await page.getByRole("button", { name: "Begin the edition" }).click();
  // Refused where it was written, with nothing lost.
  await page.getByRole("alert").getByText("Some places are not known").waitFor();
  expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("Two questions 2027");
  await page.getByLabel("Places", { exact: true }).fill("FRA DEU");
  await page.getByRole("button", { name: "Begin the edition" }).click();
  await page.getByRole("status").getByText("The edition has begun").waitFor();

  await page.getByLabel("Coding: First day").fill("2026-01-01");
  await page.getByLabel("Coding: Last day").fill("2026-02-01");
  await page.getByRole("button", { name: "Save the calendar" }).click();
  await page.getByRole("status").getByText("Saved.").waitFor();
  await page.getByRole("button", { name: "Open the edition" }).click();
  await page.getByText("Open. Its coders may write.").first().waitFor();

  await page.getByRole("link", { name: "People", exact: true }).last().click();
  await page.getByText("By a table", { exact: true }).click();
  const table = page.getByLabel("The table", { exact: true });
  await table.fill(
    "email,role,place\nexample-author-9@example.invalid,author,FRA\nnobody@example.invalid,author,DEU\n",
  );
  await page.getByRole("button", { name: "See what it would give" }).click();
  await page.getByText("Row 3: nobody here has the address nobody@example.invalid").waitFor();
  expect(await table.inputValue()).toContain("example-author-9");
  await table.fill("email,role,place\nexample-author-9@example.invalid,author,France\n");
  await page.getByRole("button", { name: "See what it would give" }).click();
  await page.getByText("One role would be given. To one person.").waitFor();
  await page.getByRole("button", { name: "Give these roles" }).click();
  await page.getByRole("rowheader", { name: "France" }).waitFor();

  await page.getByRole("link", { name: "Coverage" }).click();
  const france = page.getByRole("row", { name: /France/ });
  await france.getByText("1 late", { exact: true }).first().waitFor();
  expect(await france.textContent()).toContain("Example Author 9");
  await context.close();
});

test("a role is given to one person, a rule plans the rest, and who is late is written to once, until they wish for no more", async () => {
  const editor = await person("Example Editor 9", "editor");
  await person("Example Author 10");
  await person("Example Reviewer 9");
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  await context.addCookies([await house.enter(editor)]);
  const page = await context.newPage();
  await page.goto(`${house.origin}/en/desk/editions`);
  await page.getByRole("link", { name: "Two questions 2027" }).click();
  const edition = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByRole("link", { name: "People", exact: true }).last().click();
  await page.getByLabel("E-mail address", { exact: true }).fill("example-reviewer-9@example.invalid");
  await page.locator("#assign-role").selectOption({ label: "reviewer" });
  await page.locator("#assign-place").selectOption({ label: "Germany" });
  await page.getByRole("button", { name: "Give the role", exact: true }).click();
  await page.getByRole("status").getByText("The role was given.").waitFor();

  await page.getByRole("link", { name: "By a rule" }).click();
  await page.getByLabel("Role", { exact: true }).selectOption({ label: "author" });
  await page.getByLabel("People for each place").fill("1");
  await page.getByLabel("Among").fill("example-author-9@example.invalid example-author-10@example.invalid");
  await page.getByRole("button", { name: "Show the plan" }).click();
  await page.getByText("One role would be given.").waitFor();
  // France has somebody, who is left with what they have.
  const planned = page.getByRole("row", { name: /Example Author 10/ });
  expect((await planned.innerText()).split("\t")).toEqual(["Example Author 10", "0", "Germany", "1"]);
  await page.getByRole("button", { name: "Do what the plan shows" }).click();
  await page.getByRole("status").getByText("The roles were given.").waitFor();
  await page.getByRole("row", { name: /Germany.*Example Author 10/ }).waitFor();

  await page.getByRole("link", { name: "Reminders" }).click();
  const due = page.getByRole("row", { name: /Example Author/ });
  expect(await due.count()).toBe(2);
  await page.getByRole("button", { name: "Write to them" }).click();
  await page.getByText("The letters are on their way.", { exact: true }).waitFor();
  await page.getByText("Example Author 9: written to within the week").waitFor();

  // By the link of the letter, without signing in.
  const reader = await browser.newPage();
  const late = await person("Example Author 9");
  const link = silenceToken("s".repeat(48), { edition, person: late });
  await reader.goto(`${house.origin}/en/reminders?t=${link}`);
  await reader.getByRole("button", { name: "Silence these reminders" }).click();
  await reader.getByRole("status").getByText("Reminders of Two questions 2027 are silenced.").waitFor();
  await reader.close();
  await page.reload();
  await page.getByText("Example Author 9: wishes no reminders").waitFor();
  await context.close();
});

test("roles are given from a workbook: chosen, looked at, mended row by row, kept; whom a place waits for is named", async () => {
  const editor = await person("Example Editor 8", "editor");
  await person("Example Author 8");
  await person("Example Reviewer 8");
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  await context.addCookies([await house.enter(editor)]);
  const page = await context.newPage();
  await page.goto(`${house.origin}/en/desk/editions/${house.edition}/people`);

  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const look = async (rows: readonly (readonly string[])[]): Promise<void> => {
    const sheet = { name: "Roles", rows: [["email", "role", "place", "note"], ...rows].map((row) => [...row]) };
    // What stands beside it in the workbook is no table of roles.
    const bytes = await writeXlsx({ sheets: [sheet, { name: "Notes", rows: [["Call Ann on Monday"]] }] });
    await page.getByText("By a table", { exact: true }).click();
    const file = { name: "roles.xlsx", mimeType, buffer: Buffer.from(bytes) };
    await page.getByLabel("A file (CSV or XLSX)").setInputFiles(file);
    await page.getByRole("button", { name: "See what it would give" }).click();
  };
  await look([
    ["example-author-8@example.invalid", "author", "France", "12 days"],
    ["nobody@example.invalid", "reviewer", "FRA", ""],
    ["example-reviewer-8@example.invalid", "king", "FRA", ""],
    ["example-reviewer-8@example.invalid", "reviewer", "Atlantis", ""],
  ]);
  const faults = page.getByRole("alert");
  await faults.getByText("Row 3: nobody here has the address nobody@example.invalid").waitFor();
  await faults.getByText("Row 4: “king” is no role").waitFor();
  await faults.getByText("Row 5: the edition does not ask Atlantis").waitFor();
  // Nothing was given, and the file's rows are in the page to be mended there.
  expect(await page.getByLabel("The table", { exact: true }).inputValue()).toContain("12 days");
  expect(await page.getByRole("button", { name: "Give these roles" }).count()).toBe(0);

  await page.goto(`${house.origin}/en/desk/editions/${house.edition}/people`);
  await look([
    ["example-author-8@example.invalid", "author", "France", "12 days"],
    ["example-reviewer-8@example.invalid", "reviewer", "fr", ""],
  ]);
  await page.getByText("2 roles would be given. To 2 people.").waitFor();
  // Whom the editor has not met in the edition is named as the table names them.
  const planned = page.getByRole("row", { name: /example-author-8@example\.invalid/ });
  expect(await planned.textContent()).toBe("example-author-8@example.invalidauthorFrance12 days");
  await page.getByRole("button", { name: "Give these roles" }).click();
  await page.getByRole("rowheader", { name: "France" }).first().waitFor();
  expect(await page.locator("main").innerText()).toContain("Example Reviewer 8");

  // A place somebody works on stays; the refusal calls it what a reader calls it.
  await page.goto(`${house.origin}/en/desk/editions/${house.edition}/settings`);
  await page.getByLabel("Places", { exact: true }).fill("DEU");
  await page.getByRole("button", { name: "Save the places" }).click();
  await page.getByRole("alert").getByText("People hold roles over these places: France.").waitFor();
  await context.close();
});
