import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person, RoleName } from "../../base/actor.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servedAssign } from "../assignments/serve.ts";
import { servedContestAnswer } from "./approval/serve.ts";
import { servedHarmonise } from "./harmonising/serve.ts";
import { servedGiveOpinion, servedReturnAnswer } from "./opinions/serve.ts";
import { type World, worldUnderTest } from "./review-under-test.ts";

onEveryDatabase("both sides of an answer", (server) => {
  let held: TestDatabase;
  let world: World;
  let editor: Person;
  let author: Person;
  let answer: string;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { stages: { harmonisation: true } });
    editor = await world.somebody("editor");
    author = await world.somebody("author", "FRA");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    answer = await world.answer("FRA", "birth");
  });
  afterAll(() => held.close());

  /** What somebody held until their editor ended it. */
  const hadBeen = async (person: Person, role: RoleName) => {
    await world.query(
      `insert into people.role (role_id, person_id, role, edition_id, place, given_by, given_at, ended_at)
       values (gen_random_uuid(), $1, $2, $3, 'FRA', 'test', now() - interval '1 day', now())`,
      [person.name, role, world.edition],
    );
    const [row] = await world.query("select email from people.person where id = $1", [person.name]);
    return (become: RoleName, place: string) =>
      world.ask(servedAssign, { edition: world.edition, email: row?.email, role: become, place, note: "" }, editor);
  };

  test("who judged answers of a place does not become an author of it when their role has ended; elsewhere they may", async () => {
    const reviewer = await world.somebody("reviewer", "FRA");
    await world.ask(servedGiveOpinion, { answer, kind: "agree" }, reviewer, { match: 1 });
    const becomes = await hadBeen(reviewer, "reviewer");
    await expect(becomes("author", "FRA")).rejects.toMatchObject({ code: "both-sides-before" });
    await expect(becomes("author", "ESP")).resolves.toBeDefined();
  });

  test("who was to review and judged nothing may write", async () => {
    const becomes = await hadBeen(await world.somebody("reviewer", "FRA"), "reviewer");
    await expect(becomes("author", "FRA")).resolves.toBeDefined();
  });

  test("who answered for a government neither writes nor judges its answers afterwards", async () => {
    const becomes = await hadBeen(await world.somebody("government", "FRA"), "government");
    await expect(becomes("author", "FRA")).rejects.toMatchObject({ code: "both-sides-before" });
    await expect(becomes("reviewer", "FRA")).rejects.toMatchObject({ code: "both-sides-before" });
  });

  test("who wrote an answer neither sends it back, nor has it decided, nor settles it, whatever they have become", async () => {
    const as = (role: RoleName): Person => ({ ...author, roles: [{ role, edition: world.edition, place: "FRA" }] });
    const own = expect.objectContaining({ code: "own-answer" });
    await expect(world.ask(servedReturnAnswer, { answer, why: "mine" }, as("reviewer"), { match: 1 })).rejects.toEqual(
      own,
    );
    const harmoniser = as("harmoniser");
    await expect(world.ask(servedContestAnswer, { answer, why: "mine" }, harmoniser, { match: 1 })).rejects.toEqual(
      own,
    );

    await world.query("update edition.answer set state = 'agreed' where answer_id = $1", [answer]);
    const settling = { edition: world.edition, indicator: "birth", answers: [`${answer}@1`] };
    expect(await world.ask(servedHarmonise, settling, harmoniser)).toEqual({ harmonised: 0, left: 1 });
    const another = await world.somebody("harmoniser");
    expect(await world.ask(servedHarmonise, settling, another)).toEqual({ harmonised: 1, left: 0 });
  });
});
