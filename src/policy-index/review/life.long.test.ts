/**
 * Ten thousand random histories of an answer, two acts at a time, against the rules: forty slices, each with a seed of
 * its own, so that a run which was stopped goes on where it was (LIFE_SLICES=12-39) and a fault is met again at once.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servers } from "../../store/test-servers.ts";
import { histories } from "./life-acts-under-test.ts";
import { scenesUnderTest } from "./life-scenes.ts";
import { marksOf, play } from "./life-under-test.ts";

const lives = 250;
const [first = 0, last = 39] = (process.env.LIFE_SLICES ?? "0-39").split("-").map(Number);
const slices = Array.from({ length: last - first + 1 }, (_, at) => first + at);

let held: TestDatabase;
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
});
afterAll(() => held.close());

// Side by side, as answers of an edition live: two acts each, and a look, are no more than there are connections.
vi.setConfig({ maxConcurrency: 3 });
test.concurrent.each(slices)("two hundred and fifty lives are what the rules say they are, slice %i", async (slice) => {
  const scenes = await scenesUnderTest(held.database, lives, slice * 1_000);
  const passed = new Set<string>();
  let next = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      // Far apart, so that every combination of stages has its turn.
      const scene = scenes[(next * 67) % scenes.length];
      next += 1;
      for (const mark of scene ? marksOf(await play(scene, history)) : []) passed.add(mark);
    }),
    { seed: slice, numRuns: lives, endOnFailure: true },
  );
  expect(passed.size).toBeGreaterThan(13);
});
