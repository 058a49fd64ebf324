import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../../base/text.ts";
import { countries } from "../../../places/countries.ts";
import { tableOfFile } from "../../../policy-index/assignments/table-of-file.ts";
import { spreadsheetFile } from "../../../policy-index/package/spreadsheet-file.ts";
import { codeOf } from "../../../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { transaction } from "../../../store/transaction.ts";
import { say } from "../../../ui/words/words.ts";
import { keepActionUnderTest } from "../../actions/actions-under-test.ts";
import { exampleProgramme } from "../../programme/programme-under-test.ts";
import { type Desk, days, deskUnderTest } from "../../requests/desk/desk-under-test.ts";
import { servedParticipants } from "../serve.ts";
import { columnOf, columnWords, dayOf, isTicked, placeOf, sexOf } from "./columns.ts";
import { columnNames } from "./contract.ts";
import { judged } from "./judge.ts";
import { mostRows, readList } from "./reading.ts";
import { servedBringList, servedListTemplate, servedPreviewList } from "./serve.ts";
import { templateOf } from "./template.ts";

const today = "2027-03-01";
const first = (table: string) => readList(table, today).people[0];

test("headings are known in every language, and none is two columns", () => {
  for (const column of columnNames)
    for (const language of languages) expect(columnOf(say(columnWords[column], language).toUpperCase())).toBe(column);
});

test("a country is known by its name in every language and by its codes", () => {
  for (const { alpha3, names } of countries)
    for (const name of [alpha3, ...languages.map((language) => names[language])])
      expect([name, placeOf(name)]).toEqual([name, alpha3]);
});

test.each([
  ["Mujeres", sexOf, "female"],
  ["ذكور", sexOf, "male"],
  ["Oui", isTicked, true],
  ["", isTicked, false],
  ["perhaps", isTicked, undefined],
  ["9.3.2027", dayOf, "2027-03-09"],
  ["31/2/2027", dayOf, undefined],
] as const)("%s is understood", (cell, read, found) => {
  expect(read(cell)).toBe(found);
});

test("a list is read by its headings, in whatever order and with whichever separator", () => {
  expect(first("Pays;Nom;Sexe\nTunisie;Example Anna;femmes")?.said).toMatchObject({
    ...{ name: "Example Anna", place: "TUN", sex: "female", institution: "" },
  });
  expect(first("Name\tE-mail\nExample Ben\tBEN@example.invalid")?.said?.email).toBe("ben@example.invalid");
  expect(readList("Name,Shoe size\nExample Anna,40", today).unknown).toEqual(["Shoe size"]);
});

test("every cell that is wrong is named, with what stands there", () => {
  const [one] = readList(
    `Name,Sex,Country,E-mail,Kind of institution,organising,"Agreed by (paper, e-mail)",Day of consent
,perhaps,Atlantis,nobody,club,maybe,rumour,2027-03-02`,
    today,
  ).people;
  expect(one?.faults.map(({ column, code }) => [column, code])).toEqual([
    ["name", "name-missing"],
    ["sex", "sex-unknown"],
    ["kind", "kind-unknown"],
    ["place", "place-unknown"],
    ["email", "email-wrong"],
    ["ground", "ground-unknown"],
    ["consentDay", "day-to-come"],
    ["organising", "tick-unclear"],
  ]);
  expect(one?.faults.find(({ column }) => column === "place")?.found).toBe("Atlantis");
  expect(one?.said).toBeUndefined();
});

test.each([
  ["", "table-empty"],
  ["Name,Country", "table-empty"],
  ["Country\nTunisia", "name-column-missing"],
  ['Name\n"Example', "table-unread"],
  [`Name\n${"Example\n".repeat(mostRows + 1)}`, "rows-many"],
])("what is no list says so: %#", (table, fault) => {
  expect(readList(table, today)).toMatchObject({ people: [], fault });
});

test("a tick without a ground and a day is no consent", () => {
  const consents = (table: string) => judged(readList(table, today).people, [], "A1")[0];
  const heads = 'Name,named in a report,"Agreed by (paper, e-mail)",Day of consent';
  expect(consents(`${heads}\nExample,yes,paper,2027-02-01`)).toMatchObject({ consents: ["report"], isUnasked: false });
  expect(consents(`${heads}\nExample,yes,,2027-02-01`)).toMatchObject({ consents: [], isUnasked: true });
  expect(consents(`${heads}\nExample,yes,paper,`)).toMatchObject({ consents: [], isUnasked: true });
});

test("the template is read back in every language as a list of nobody, and its second sheet says what may stand there", async () => {
  for (const language of languages) {
    const bytes = await templateOf(language);
    expect(readList((await tableOfFile(bytes)) ?? "", today)).toMatchObject({ fault: "table-empty", unknown: [] });
    const { sheets } = await readXlsx(bytes);
    expect(sheets[1]?.rows).toHaveLength(columnNames.length + 1);
  }
});

onEveryDatabase("a list of participants from a file", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
  });
  afterAll(() => held.close());

  async function made() {
    const { request } = await desk.sent();
    const programme = exampleProgramme.code;
    return transaction(held.database, { readOnly: false }, (tx) =>
      keepActionUnderTest(tx, { request, programme, until: "under-way" }, days(0)),
    );
  }
  const look = (action: string, more: object) =>
    desk.ask(servedPreviewList, { action, activity: "A1", ...more }, desk.officer);
  const bring = (action: string, table: string, more: object = {}) =>
    desk.ask(servedBringList, { action, activity: "A1", table, ...more }, desk.officer);
  const people = async (action: string) => (await desk.ask(servedParticipants, { action }, desk.officer)).people;

  test("a workbook is looked at and nothing is written; then all of it comes in", async () => {
    const action = await made();
    const rows = [
      ["Name", "E-mail", "organising", "Agreed by (paper, e-mail)", "Day of consent"],
      ["Example Anna", "anna@example.invalid", "yes", "e-mail", "2026-09-01"],
      ["Example Ben", "", "yes", "", ""],
    ];
    const file = { name: "list.xlsx", bytes: await spreadsheetFile("List", rows) };
    const { rows: seen, table, faults } = await look(action, { file });
    expect(faults).toBe(0);
    expect(seen).toMatchObject([
      { row: 2, comes: "new", consents: ["organising"] },
      { row: 3, comes: "new", consents: [], isUnasked: true },
    ]);
    expect(await people(action)).toEqual([]);
    expect(await bring(action, table)).toMatchObject({ added: 2 });
    expect(await people(action)).toMatchObject([
      { name: "Example Anna", consents: [{ purpose: "organising", says: "given", how: "e-mail", on: "2026-09-01" }] },
      { name: "Example Ben", consents: [] },
    ]);
  });

  test("one row that is wrong keeps all of them out", async () => {
    const action = await made();
    const table = "Name,Country\nExample Anna,Tunisia\nExample Ben,Atlantis";
    expect((await look(action, { table })).rows[1]?.faults).toEqual([
      { column: "place", code: "place-unknown", found: "Atlantis" },
    ]);
    expect(await codeOf(bring(action, table))).toBe("list-faulty");
    expect(await people(action)).toEqual([]);
  });

  test("who is there by address is that person; who is alike by name and institution is told, and left out where that is wished", async () => {
    const action = await made();
    const heads = 'Name,Institution,E-mail,named in a report,"Agreed by (paper, e-mail)",Day of consent';
    const anna = "Example Anna,Example Town,anna@example.invalid,yes,paper,2026-09-01";
    const table = `${heads}\n${anna}\n${anna}\nExample Ben,Example Town,,,,`;
    expect((await look(action, { table })).rows.map(({ comes }) => comes)).toEqual(["new", "twice", "new"]);
    await bring(action, table);
    const again = (await look(action, { table })).rows;
    expect(again.map(({ comes, isLike }) => [comes, isLike])).toEqual([
      ["listed", false],
      ["twice", false],
      ["new", true],
    ]);
    expect(await bring(action, table, { leaveOut: [4] })).toMatchObject({ added: 0 });
    expect(await people(action)).toHaveLength(2);
    const said =
      "select consent_no from facility.participant_consent join facility.participant using (participant_id) where action_id = $1";
    expect(await desk.query(said, [action])).toHaveLength(1);
    expect(await bring(action, `Name,Institution\nexample bén,EXAMPLE Town`)).toMatchObject({ added: 1 });
    expect(await people(action)).toHaveLength(3);
  });

  test("whoever holds no list of this programme is given neither", async () => {
    const action = await made();
    const other = await desk.somebody("facility-officer", "OTHER");
    const table = "Name\nExample Anna";
    const asked = { action, activity: "A1", table };
    expect(await codeOf(desk.ask(servedPreviewList, asked, other))).toBe("not-found");
    expect(await codeOf(desk.ask(servedBringList, asked, other))).toBe("not-found");
    expect(await codeOf(desk.ask(servedListTemplate, { action }, other))).toBe("not-found");
  });
});
