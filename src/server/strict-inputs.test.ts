/** What an operation does not ask for is refused by its name, however deep it stands. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { strictly } from "../base/strict-schema.ts";
import { operations } from "./operations.ts";

const Schema = z.record(z.string(), z.unknown());

/** Where in a JSON schema an object stands that takes more than it names. */
function open(schema: unknown, at = "input"): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => open(one, `${at}.${index}`));
  const { success, data } = Schema.safeParse(schema);
  if (!success) return [];
  const named = Object.entries(data);
  const inside = named.flatMap(([key, value]) => open(value, `${at}.${key}`));
  return data.type === "object" && "properties" in data && data.additionalProperties !== false
    ? [at, ...inside]
    : inside;
}

describe.each(operations.map(({ operation }) => [operation.name, operation.input] as const))("%s", (_, input) => {
  test("takes no field it does not name", () => {
    const schema = z.toJSONSchema(strictly(input), { io: "input", unrepresentable: "any", reused: "inline" });
    expect(open(schema)).toEqual([]);
  });
});

describe("a schema made strict", () => {
  const Inner = z.object({ b: z.string() });
  const holding = (field: z.ZodType) => strictly(z.object({ a: field }));

  test.each([
    ["an object", Inner, { b: "", c: 1 }],
    ["a list", z.array(Inner), [{ b: "", c: 1 }]],
    ["what may be absent", Inner.optional(), { b: "", c: 1 }],
    ["what may be nothing", Inner.nullable(), { b: "", c: 1 }],
    ["what has a default", Inner.default({ b: "" }), { b: "", c: 1 }],
    ["either of two", z.union([Inner, z.string()]), { b: "", c: 1 }],
    ["one of several kinds", z.discriminatedUnion("b", [z.object({ b: z.literal("x") })]), { b: "x", c: 1 }],
    ["a map", z.record(z.string(), Inner), { one: { b: "", c: 1 } }],
    ["a pair", z.tuple([Inner]), [{ b: "", c: 1 }]],
    ["what is made into something else", Inner.transform(({ b }) => b), { b: "", c: 1 }],
    ["what was something else", z.preprocess((given) => given, Inner), { b: "", c: 1 }],
    ["what only reads", Inner.readonly(), { b: "", c: 1 }],
  ])("refuses what is too much in %s, and takes what is not", (_, field, given) => {
    expect(z.object({ a: field }).safeParse({ a: given }).success).toBe(true);
    expect(holding(field).safeParse({ a: given }).success).toBe(false);
    const less = JSON.parse(JSON.stringify(given).replace(',"c":1', ""));
    expect(holding(field).safeParse({ a: less })).toEqual(z.object({ a: field }).safeParse({ a: less }));
  });

  test("keeps what else it asks", () => {
    const asked = strictly(z.object({ a: Inner.refine(({ b }) => b !== "no", "not that") }));
    expect(asked.safeParse({ a: { b: "no" } }).error?.issues[0]?.message).toBe("not that");
    expect(asked.safeParse({ a: { b: "yes" } }).success).toBe(true);
  });

  test("says where what is too much stands", () => {
    const [issue] = strictly(z.object({ a: z.array(Inner) })).safeParse({ a: [{ b: "", c: 1 }] }).error?.issues ?? [];
    expect(issue).toMatchObject({ code: "unrecognized_keys", path: ["a", 0], keys: ["c"] });
  });
});
