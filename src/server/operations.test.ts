/** What holds for every operation, whatever it does. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { reader } from "../base/actor.ts";
import { commonRefusals } from "../base/operation.ts";
import { isRefusal } from "../base/refusal.ts";
import { languages } from "../base/text.ts";
import { portfolioArchive } from "../explorer/portfolio/fixture.ts";
import { almostInputs } from "./almost-inputs.ts";
import { apiReference } from "./api-reference.ts";
import { openApi } from "./openapi.ts";
import { operations } from "./operations.ts";
import { type Context, perform } from "./perform.ts";
import { problemOf, wordsOf } from "./problem.ts";

const context: Context = {
  actor: reader,
  now: new Date("2026-11-25T12:00:00Z"),
  language: "en",
  requestId: "test",
  archive: portfolioArchive,
};

const runs = Number(process.env.FUZZ_RUNS ?? 60);

describe.each(operations.map((served) => [served.operation.name, served] as const))("%s", (_, served) => {
  const { operation } = served;

  test("is closed to whoever holds no right", async () => {
    const nobody = { kind: "nobody", name: "nobody" };
    // An actor no type allows: rights are denied by default, not granted by omission.
    const asked = perform(served, {}, { ...context, actor: nobody as unknown as typeof reader });
    await expect(asked).rejects.toMatchObject({ code: "not-permitted" });
  });

  test.runIf(operation.may === "operate")("is closed to readers, and not offered to the outside", async () => {
    await expect(perform(served, {}, context)).rejects.toMatchObject({ code: "not-permitted" });
    expect(operation.local).toBe(true);
  });

  test("has words in five languages for every refusal it declares", () => {
    for (const code of Object.keys(operation.refusals)) {
      const words = wordsOf(code, served.problems);
      expect(words, code).not.toBe(wordsOf("internal"));
      for (const part of [words.title, words.detail, words.mend])
        for (const language of languages) expect(part[language].length, `${code} ${language}`).toBeGreaterThan(3);
    }
  });

  test.runIf(operation.from === "released")("survives what is valid, almost valid, and garbage", async () => {
    const declared = [...Object.keys(operation.refusals), ...Object.keys(commonRefusals)];
    await fc.assert(
      fc.asyncProperty(almostInputs(operation, portfolioArchive), async (input) => {
        try {
          const output = await perform(served, input, context);
          expect(operation.output.safeParse(output).success).toBe(true);
        } catch (thrown) {
          if (!isRefusal(thrown)) throw thrown;
          expect(declared).toContain(thrown.code);
          const told = problemOf(thrown, { language: "ar", requestId: "test", words: served.problems }, operation);
          expect(told.status).toBeLessThan(500);
        }
      }),
      { numRuns: runs },
    );
  });

  test("has a schema on both sides", () => {
    expect(z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" })).toHaveProperty("type");
  });
});

test("no two operations share a name or an address", () => {
  const names = operations.map(({ operation }) => operation.name);
  const addresses = operations.map(({ operation }) => `${operation.method} ${operation.path}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("the OpenAPI document names the right of each and hides what is local", () => {
  const list = operations.map((served) => served.operation);
  const { paths } = openApi(list, { origin: "http://localhost:4600", version: "1" });
  const described = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(described).toHaveLength(list.filter((one) => !one.local).length);
  for (const { name, may, local } of list)
    if (!local) expect(described).toContainEqual(expect.objectContaining({ operationId: name, "x-may": may }));
  expect(JSON.stringify(paths)).not.toContain('"operate"');
});

test("the reference has a line to try for each", () => {
  const groups = apiReference(
    operations.map((served) => served.operation),
    "http://localhost:4600",
  );
  for (const { operations: members } of groups)
    for (const { example } of members) expect(example).toMatch(/^curl (-OJ )?'http:\/\/localhost:4600\/api\/[^:]*'$/);
});
