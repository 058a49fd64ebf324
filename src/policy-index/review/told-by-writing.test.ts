/**
 * An author learns no more by writing than by reading: whatever others do with an answer that was sent, every operation
 * by which its author might write to it says the same, at every version they may guess.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../base/actor.ts";
import { operations } from "../../server/operations.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { answerStates } from "../answers/contract.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingAnswer } from "../coding/serve.ts";
import { toldState } from "../coding/told.ts";
import { because, type World, worldUnderTest } from "./review-under-test.ts";

const stages = { second_author: false, harmonisation: true, government_window: true };
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

onEveryDatabase("an author who tries again and again", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let answer: string;
  let opinion: string;
  let sent: number;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA"], stages });
    author = await world.somebody("author");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "1" });
    answer = await world.answer("FRA", "birth");
    const asked = { edition: world.edition, place: "FRA", period: "2027", indicator: "birth" };
    sent = (await world.ask(servedCodingAnswer, asked, author)).version;
    const reviewer = await world.somebody("reviewer");
    const [row] = await world.query(
      `insert into edition.opinion (opinion_id, answer_id, content_version, reviewer, kind, given_on, told)
       values (gen_random_uuid(), $1, 1, $2, 'agree', '2027-02-01', true)
       returning opinion_id`,
      [answer, reviewer.name],
    );
    opinion = String(row?.opinion_id);
  });
  afterAll(() => held.close());

  /** Every way in which an author writes to answers, with what is right and what is not. */
  function tries(): readonly (readonly [string, object])[] {
    const where = { edition: world.edition, place: "FRA", period: "2027" };
    const one = { ...where, indicator: "birth" };
    const written = { ...emptyWritten, option: "0", justification: because, confidence: "high", citations: [] };
    const unknown = { source: "6f1c2b8e-0000-4000-8000-000000000000", pinpoint: "Art. 1" };
    return [
      ["coding.save", { ...written, ...one }],
      ["coding.save", { ...written, ...one, option: "nothing of the kind" }],
      ["coding.save", { ...written, ...one, citations: [unknown] }],
      ["coding.withdraw", one],
      ["coding.stand-by", { ...one, why: "It is right." }],
      ["coding.submit", { ...where, area: "ways" }],
      ["coding.comment", { ...one, field: "citations", body: "See article 2." }],
      ["review.reply", { opinion, text: "It was repealed." }],
    ];
  }

  /** What each is answered at every version near to those there are; ids that are drawn anew each time are one word. */
  async function heard(): Promise<readonly string[]> {
    const said: string[] = [];
    for (const [name, input] of tries()) {
      const served = operations.find(({ operation }) => operation.name === name);
      if (!served || !("handle" in served) || served.operation.from !== "database") throw new Error(name);
      for (const match of [0, sent - 1, sent, sent + 1, sent + 2, sent + 3, sent + 9]) {
        const told = await world.ask(served, input, author, { match }).then(
          (output) => JSON.stringify(output),
          ({ code, facts, rows }: { code: unknown; facts: unknown; rows: unknown }) =>
            JSON.stringify([code, facts, rows]),
        );
        said.push(`${name} ${JSON.stringify(input)} at ${match}: ${told}`.replace(uuid, "id"));
      }
    }
    return said;
  }

  test("tries every operation of the coding desk that writes", () => {
    const writing = operations
      .map(({ operation }) => operation)
      .filter(({ name, method }) => name.startsWith("coding.") && method !== "GET" && !name.endsWith("-workbook"));
    expect([...new Set(tries().map(([name]) => name))].sort()).toEqual(
      [...writing.map(({ name }) => name), "review.reply"].sort(),
    );
  });

  test("is told the same of an answer that nobody has touched and of one that was judged, approved or decided", async () => {
    const before = await heard();
    expect(before.filter((line) => line.includes("state-does-not-allow")).length).toBeGreaterThan(0);
    const others = answerStates.filter((state) => state !== "submitted" && toldState(state) === "submitted");
    expect(others).toEqual(["in-review", "agreed", "contested", "adjudicated", "harmonised"]);
    for (const [at, state] of others.entries()) {
      await world.query(
        "update edition.answer set state = $2, version = $3, content_version = content_version + $4 where answer_id = $1",
        [answer, state, sent + at + 1, state === "adjudicated" ? 1 : 0],
      );
      expect(await heard(), state).toEqual(before);
    }
  });
});
