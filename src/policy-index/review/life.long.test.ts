/** Ten thousand random histories of an answer, two acts at a time, against the rules. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "../../store/test-database.ts";
import { servers } from "../../store/test-servers.ts";
import { scenesUnderTest } from "./life-scenes.ts";
import { histories, play } from "./life-under-test.ts";

const runs = Number(process.env.LIFE_RUNS ?? 10_000);
/** Two acts each, and a look: no more than there are connections. */
const lanes = 3;

test("ten thousand lives are what the rules say they are", async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  const held = await testDatabase(server);
  const scenes = await scenesUnderTest(held.database, runs + lanes);
  let next = 0;
  const passed = new Map<string, number>();
  const lived = (numRuns: number) =>
    fc.assert(
      fc.asyncProperty(histories, async (history) => {
        // Far apart, so that every combination of stages has its turn.
        const scene = scenes[(next * 2503) % scenes.length];
        next += 1;
        if (!scene) return;
        for (const state of await play(scene, history)) passed.set(state, (passed.get(state) ?? 0) + 1);
      }),
      { numRuns, endOnFailure: true },
    );
  // Side by side, each with a seed of its own, as answers of an edition live.
  await Promise.all(Array.from({ length: lanes }, () => lived(Math.ceil(runs / lanes))));
  expect(passed.size).toBeGreaterThan(8);
  await held.close();
});
