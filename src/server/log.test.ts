import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { openLog } from "./log.ts";

test("what an error of the database says of somebody's row is not logged; what it is, and where, is", () => {
  let logged = "";
  const log = openLog(
    "info",
    new Writable({
      write: (chunk: Buffer, _, done) => {
        logged += chunk.toString();
        done();
      },
    }),
  );
  const fault = Object.assign(new Error("duplicate key value violates unique constraint"), {
    ...{ code: "23505", detail: "Key (email)=(kanarimail@example.org) already exists.", where: "kanarimail" },
  });
  log.error({ err: fault }, "defect");
  log.error({ err: "kept as it is" }, "defect");
  const [first, second] = logged
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(first).toMatchObject({ err: { type: "Error", message: fault.message, code: "23505" } });
  expect(logged).toContain("log.test.ts");
  expect(logged).not.toContain("kanarimail");
  expect(second).toMatchObject({ err: { message: "kept as it is" } });
});
