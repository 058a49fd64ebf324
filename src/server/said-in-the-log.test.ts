/** The log answers who was given what, and which day was moved to which: it says what was done, not only how often. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../base/actor.ts";
import { servedAssignByFile } from "../policy-index/assignments/serve.ts";
import { servedContestAnswer } from "../policy-index/review/approval/serve.ts";
import { servedGiveOpinion, servedReturnAnswer } from "../policy-index/review/opinions/serve.ts";
import { type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servedSetCalendar } from "./edition-operations.ts";
import { servedDeclare } from "./people-operations.ts";

onEveryDatabase("what the log says", (server) => {
  let held: TestDatabase;
  let world: World;
  let editor: Person;
  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database);
    editor = await world.somebody("editor");
  });
  afterAll(() => held.close());

  const factsOf = async (operation: string) =>
    (await world.query("select facts from house.deed_in_line where operation = $1 order by facts", [operation])).map(
      ({ facts }): unknown => JSON.parse(String(facts)),
    );

  test("of roles given by a table: each, as if it had been given by hand", async () => {
    const person = await world.somebody("author");
    const [row] = await world.query("select email from people.person where id = $1", [person.name]);
    const table = `email,role,place\n${row?.email},author,FRA\n${row?.email},author,ESP\n`;
    await world.ask(servedAssignByFile, { edition: world.edition, table }, editor);
    const given = await factsOf("assignments.assign");
    expect(given).toHaveLength(2);
    for (const place of ["FRA", "ESP"])
      expect(given).toContainEqual({
        ...{ edition: world.edition, role: "author", place },
        assignment: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
  });

  test("of a calendar: the days", async () => {
    const dates = [{ stage: "government-window", opens: "2027-03-01", closes: "2027-03-31" }];
    const [row] = await world.query("select version from edition.edition where edition_id = $1", [world.edition]);
    await world.ask(servedSetCalendar, { edition: world.edition, dates }, editor, { match: Number(row?.version) });
    expect(await factsOf("editions.set-calendar")).toEqual([
      expect.objectContaining({ "government-window": "2027-03-01/2027-03-31" }),
    ]);
  });

  test("of an opinion, of sending back and of having decided: the edition, the place and the question, by which it is looked for", async () => {
    const [author, reviewer] = [await world.somebody("author"), await world.somebody("reviewer")];
    await world.send(author, "FRA", "ways", { birth: "1", descent: "1" });
    const [birth, descent] = [await world.answer("FRA", "birth"), await world.answer("FRA", "descent")];
    const note = { kind: "agree-with-note", note: "See also Art. 19.", citations: [] };
    await world.ask(servedGiveOpinion, { answer: birth, ...note }, reviewer, { match: 1 });
    await world.ask(servedReturnAnswer, { answer: birth, why: "Which law?" }, reviewer, { match: 1 });
    await world.ask(servedContestAnswer, { answer: descent, why: "Two readings" }, editor, { match: 1 });
    const of = (indicator: string) => ({ edition: world.edition, place: "FRA", period: "2027", indicator });
    for (const operation of ["review.give-opinion", "review.return"])
      expect(await factsOf(operation), operation).toEqual([
        expect.objectContaining({ ...of("birth"), role: "reviewer" }),
      ]);
    expect(await factsOf("review.contest")).toEqual([expect.objectContaining({ ...of("descent"), role: "editor" })]);
  });

  test("of an interest: the place", async () => {
    const person = await world.somebody("author");
    await world.ask(servedDeclare, { place: "bel", kind: "other", from: "2027-01-01" }, person);
    expect(await factsOf("interests.declare")).toEqual([
      expect.objectContaining({ place: "BEL", person: person.name }),
    ]);
  });
});
