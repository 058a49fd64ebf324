import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { onEveryDatabase } from "../store/test-database.ts";
import { fuzzed } from "./fuzz-under-test.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 400);

onEveryDatabase("forty thousand askings", (server) => {
  test("break, hang and leak nothing", async () => {
    const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31 - 1));
    const { faults, done } = await fuzzed(server, runs, seed);
    expect(faults, `FUZZ_SEED=${seed}`).toEqual([]);
    expect(done.size).toBeGreaterThan(40);
  });
});
