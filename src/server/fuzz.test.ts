import { expect, test } from "vitest";
import { servers } from "../store/test-servers.ts";
import { fuzzed } from "./fuzz-under-test.ts";

// The same few each time; new ones, by the thousand, in the long run.
test("whatever an operation over the database is asked with, nothing breaks, hangs or leaks", async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  const { faults, done, asked } = await fuzzed(server, 6, 4);
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThan(600);
  // Had everything been refused at the door, nothing would have been tried.
  expect(done.size, [...done].join(" ")).toBeGreaterThan(20);
}, 900_000);
