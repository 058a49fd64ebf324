/**
 * Forty thousand askings on each database, in slices: each in a house of its own, from a seed of its own, so that a busy
 * machine finishes one after the other, and a fault is met again at once.
 */
import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { onEveryDatabase } from "../store/test-database.ts";
import { fuzzed } from "./fuzz-under-test.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 400);
const inSlice = 40;
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31 - 1_000));
const slices = Array.from({ length: Math.ceil(runs / inSlice) }, (_, at) => seed + at);

onEveryDatabase("thousands of askings", (server) => {
  test.each(slices)("break, hang and leak nothing (FUZZ_RUNS=40 FUZZ_SEED=%i)", async (own) => {
    const { faults, done } = await fuzzed(server, inSlice, own);
    expect(faults).toEqual([]);
    expect(done.size).toBeGreaterThan(25);
  });
});
