/** Once an edition is frozen, no desk says that something waits, is late, or could be done: all of it would be refused. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { servedCoverage } from "../policy-index/coverage/serve.ts";
import { worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import {
  servedFreeze,
  servedHarmonising,
  servedHarmonisingEditions,
  servedHarmonisingIndex,
  servedReviewDesk,
  servedReviewDuties,
} from "./operations.ts";

onEveryDatabase("a frozen edition", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  test("has nothing that waits for a reviewer or a harmoniser, and nothing late", async () => {
    const stages = {
      ...{ second_author: false, review: true, adjudication: false, harmonisation: true, government_window: false },
    };
    const world = await worldUnderTest(held.database, { places: ["FRA"], stages });
    const { edition } = world;
    const [author, reviewer, harmoniser, editor] = [
      await world.somebody("author"),
      await world.somebody("reviewer"),
      await world.somebody("harmoniser"),
      await world.somebody("editor"),
    ];
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    await world.query("update edition.answer set state = 'agreed' where indicator = 'birth'");
    await world.query("update edition.answer set state = 'harmonised' where indicator = 'years'");
    await world.query(
      "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'review', '2020-01-01', '2020-02-01')",
      [edition],
    );
    const told = async () => {
      const { duties } = await world.ask(servedReviewDuties, {}, reviewer);
      const desk = await world.ask(servedReviewDesk, { edition, place: "FRA", period: "2027", area: "ways" }, reviewer);
      const { editions } = await world.ask(servedHarmonisingEditions, {}, harmoniser);
      const index = await world.ask(servedHarmonisingIndex, { edition }, harmoniser);
      const { rows } = await world.ask(servedHarmonising, { edition, indicator: "birth" }, harmoniser);
      const { total, calendar } = await world.ask(servedCoverage, { edition }, editor);
      return {
        reviewer: [...(duties[0]?.areas ?? []), ...desk.areas].reduce((sum, { waiting }) => sum + waiting, 0),
        harmoniser: [editions[0]?.ready, index.areas[0]?.questions[0]?.ready, rows.filter((row) => row.ready).length],
        back: rows.some((row) => row.mayReturn),
        late: total.late,
        days: calendar.length,
      };
    };
    expect(await told()).toEqual({ reviewer: 2, harmoniser: [1, 1, 1], back: true, late: 1, days: 1 });
    const [row] = await world.query("select version from edition.edition where edition_id = $1", [edition]);
    await world.ask(servedFreeze, { edition, leaveOut: true }, editor, { match: Number(row?.version) });
    expect(await told()).toEqual({ reviewer: 0, harmoniser: [0, 0, 0], back: false, late: 0, days: 0 });
  });
});
