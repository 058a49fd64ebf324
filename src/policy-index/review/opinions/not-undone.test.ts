/** What was approved, decided or settled is an editor's or a harmoniser's to send back, and not a reviewer's: they had their say. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import { servedReturnAnswer } from "./serve.ts";

onEveryDatabase("what was decided", (server) => {
  let held: TestDatabase;
  let world: World;

  beforeAll(async () => {
    held = await testDatabase(server);
    const stages = { second_author: false, harmonisation: true, government_window: true };
    world = await worldUnderTest(held.database, { places: ["FRA"], stages });
  });
  afterAll(() => held.close());

  test("is not undone by its reviewer; an editor or a harmoniser sends it back, also one who reviews", async () => {
    await world.send(await world.somebody("author"), "FRA", "time", { years: 5 });
    const answer = await world.answer("FRA", "years");
    const [reviewer, editor, harmoniser] = await Promise.all([
      world.somebody("reviewer"),
      world.somebody("editor"),
      world.somebody("harmoniser"),
    ]);
    const both = { ...reviewer, roles: [...reviewer.roles, ...editor.roles] };
    const back = (person: typeof reviewer) =>
      codeOf(world.ask(servedReturnAnswer, { answer, why: "I still think not." }, person, { match: 1 }));
    const stand = (state: string) =>
      world.query("update edition.answer set state = $2 where answer_id = $1", [answer, state]);
    for (const state of ["agreed", "adjudicated", "harmonised", "government-window"])
      for (const person of [editor, harmoniser, both]) {
        await stand(state);
        expect(await back(reviewer), state).toBe("state-does-not-allow");
        expect(await back(person), state).toBe("done");
      }
    for (const state of ["submitted", "in-review"]) {
      await stand(state);
      expect(await back(reviewer), state).toBe("done");
    }
  });
});
