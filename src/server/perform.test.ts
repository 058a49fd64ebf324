import { describe, expect, test } from "vitest";
import { z } from "zod";
import { operator, reader } from "../base/actor.ts";
import { operation } from "../base/operation.ts";
import { Refusal, refuse } from "../base/refusal.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { servedFromReleases } from "../policy-index/releases/served.ts";
import { type Context, perform } from "./perform.ts";

const archive: Archive = { indexes: () => ["law"], releases: () => [], release: () => undefined };
const context: Context = {
  actor: reader,
  now: new Date("2026-01-01T00:00:00Z"),
  language: "en",
  requestId: "test",
  archive,
};

const greet = operation({
  name: "test.greet",
  summary: "Greets.",
  method: "GET",
  path: "/greet/:name",
  may: "read",
  from: "released",
  input: z.object({ name: z.string().max(10) }),
  output: z.object({ greeting: z.string() }),
  refusals: { "name-rude": 422 },
});

const answering = (view: (name: string) => unknown) =>
  servedFromReleases(
    { ...greet, output: z.object({ greeting: z.string() }) },
    // A view that answers what it should not is what is being tested.
    (_, { name }) => view(name) as { greeting: string },
  );

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.code : `defect: ${thrown instanceof Error ? thrown.message : thrown}`;
  }
  return "done";
};

describe("perform", () => {
  test("answers what the view answers, and nothing its output does not name", async () => {
    const served = answering((name) => ({ greeting: `Hello ${name}`, secret: 1 }));
    expect(await perform(served, { name: "Ada" }, context)).toEqual({ greeting: "Hello Ada" });
  });

  test("asks for the right before it looks at the input", async () => {
    const served = { ...answering(() => ({ greeting: "" })), operation: { ...greet, may: "operate" as const } };
    expect(await codeOf(perform(served, { garbage: 1 }, context))).toBe("not-permitted");
    expect(await codeOf(perform(served, { name: "Ada" }, { ...context, actor: operator("op") }))).toBe("done");
  });

  test("refuses a parameter the operation does not know, by its name", async () => {
    const served = answering(() => ({ greeting: "" }));
    await expect(perform(served, { name: "Ada", colour: "red" }, context)).rejects.toMatchObject({
      code: "input-invalid",
      facts: { fields: ["colour"] },
    });
  });

  test("refuses an input that does not fit before the view is called", async () => {
    let called = false;
    const served = answering(() => {
      called = true;
      return { greeting: "" };
    });
    expect(await codeOf(perform(served, { name: "x".repeat(11) }, context))).toBe("input-invalid");
    expect(called).toBe(false);
  });

  test("lets a declared refusal and a common one pass", async () => {
    expect(
      await codeOf(
        perform(
          answering(() => refuse("name-rude")),
          { name: "Ada" },
          context,
        ),
      ),
    ).toBe("name-rude");
    expect(
      await codeOf(
        perform(
          answering(() => refuse("not-found")),
          { name: "Ada" },
          context,
        ),
      ),
    ).toBe("not-found");
  });

  test("makes a defect of a refusal nobody declared", async () => {
    const code = await codeOf(
      perform(
        answering(() => refuse("surprise")),
        { name: "Ada" },
        context,
      ),
    );
    expect(code).toBe("defect: test.greet refused with a code it does not declare");
  });

  test("makes a defect of an answer its output does not allow", async () => {
    const code = await codeOf(
      perform(
        answering(() => ({ greeting: 7 })),
        { name: "Ada" },
        context,
      ),
    );
    expect(code).toBe("defect: test.greet answered what its output does not allow");
  });

  test("a database that is not open is away, for whoever asks, and whose keeper is told what needed it", async () => {
    const served = { operation: { ...greet, from: "database" as const }, handle: async () => ({ greeting: "" }) };
    const thrown = await perform(served, { name: "Ada" }, context).catch((fault: unknown) => fault);
    expect(thrown).toMatchObject({ trouble: "database-down", detail: "test.greet needs it" });
  });
});
