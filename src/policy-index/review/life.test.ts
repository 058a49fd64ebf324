/** A hundred random histories of an answer on each database, two acts at a time, against the rules; ten thousand in the long run. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { histories } from "./life-acts-under-test.ts";
import { scenesUnderTest } from "./life-scenes.ts";
import { marksOf, play, type Scene } from "./life-under-test.ts";

const runs = 100;

onEveryDatabase("an answer's life", (server) => {
  let held: TestDatabase;
  let scenes: readonly Scene[];

  beforeAll(async () => {
    held = await testDatabase(server);
    // Shrinking plays again, each time with an answer that nothing has happened to.
    scenes = await scenesUnderTest(held.database, 8 * runs);
  });
  afterAll(() => held.close());

  test("is what the rules say it is, whoever acts at the same moment", async () => {
    let next = 0;
    const passed = new Set<string>();
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(4), async (history, which) => {
        const own = scenes.filter((_, at) => Math.floor((at * 5) / scenes.length) === which);
        const scene = own[next % own.length];
        next += 1;
        for (const mark of scene ? marksOf(await play(scene, history)) : []) passed.add(mark);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    // A test that never gets far shows little.
    expect([...passed]).toEqual(
      expect.arrayContaining([
        "submitted",
        "in-review",
        "returned",
        "agreed",
        "contested",
        "adjudicated",
        "harmonised",
        "frozen",
        "published",
        "second coder sent",
        "tied",
      ]),
    );
  }, 300_000);
});
