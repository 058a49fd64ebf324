/** Where an edition goes without adjudication, its editor decides what is seen differently, and says why. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { interestUnderTest } from "../../answers/answers-under-test.ts";
import { servedGiveOpinion } from "../opinions/serve.ts";
import { codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import { servedApproveAgreed, servedApproveOne } from "./serve.ts";

onEveryDatabase("an answer that is seen differently", (server) => {
  let held: TestDatabase;
  let author: Person;
  let reviewer: Person;
  let editor: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  async function disputed(adjudication: boolean): Promise<{ world: World; answer: string }> {
    const world = await worldUnderTest(held.database, { places: ["FRA"], stages: { adjudication } });
    author = await world.somebody("author");
    reviewer = await world.somebody("reviewer");
    editor = await world.somebody("editor");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "1" });
    const answer = await world.answer("FRA", "birth");
    const citations = [{ source: world.law, pinpoint: "Art. 19" }];
    const other = { kind: "different-answer", note: "Article 19 excludes it.", suggestion: { option: "0" }, citations };
    await world.ask(servedGiveOpinion, { answer, ...other }, reviewer, { match: 1 });
    return { world, answer };
  }

  const why = "Article 19 was repealed in 2021.";

  test("is approved by its editor with a reason, which stays in its history", async () => {
    const { world, answer } = await disputed(false);
    const { approved, left } = await world.ask(servedApproveAgreed, { edition: world.edition }, editor);
    expect([approved, left["different-answer"]]).toEqual([0, 1]);
    const approve = (who: Person, match = 1, because = why) =>
      world.ask(servedApproveOne, { answer, why: because }, who, { match });
    expect(await codeOf(approve(editor, 2))).toBe("stale");
    expect(await codeOf(approve(editor, 1, " "))).toBe("input-invalid");
    for (const role of ["author", "reviewer", "harmoniser", "adjudicator", "government"] as const)
      expect(await codeOf(approve(await world.somebody(role, "FRA")))).toBe("not-permitted");
    const tied = await world.somebody("editor");
    await interestUnderTest(held.database, tied.name, "FRA");
    expect(await codeOf(approve(tied))).toBe("interest");
    const both: Person = { ...author, roles: [...author.roles, ...editor.roles] };
    expect(await codeOf(approve(both))).toBe("own-answer");

    expect(await approve(editor)).toEqual({ answer, state: "agreed" });
    const [step] = await world.query(
      "select act, role, why from edition.transition where answer_id = $1 order by transition_id desc limit 1",
      [answer],
    );
    expect(step).toEqual({ act: "approve", role: "editor", why });
    expect(await codeOf(approve(editor))).toBe("state-does-not-allow");
  });

  test("is left to an adjudicator where there is one; what nobody sees differently is not approved by itself", async () => {
    const { world, answer } = await disputed(true);
    expect(await codeOf(world.ask(servedApproveOne, { answer, why }, editor, { match: 1 }))).toBe(
      "adjudicator-decides",
    );
    const without = await disputed(false);
    await without.world.agree(reviewer, "FRA", "ways");
    const agreed = { answer: await without.world.answer("FRA", "descent"), why };
    expect(await codeOf(without.world.ask(servedApproveOne, agreed, editor, { match: 1 }))).toBe(
      "not-seen-differently",
    );
  });
});
