/**
 * Inputs for an operation over the database, made from its own schema: right, nearly right, and hostile. What a parameter
 * may really be (an edition there is, an answer of somebody else's) is given by name; the rest is of the kind the schema
 * asks for, at its edges, or one of the strings that have broken other products.
 */
import fc from "fast-check";
import { z } from "zod";
import type { Operation } from "../base/operation.ts";
import { nasty } from "./almost-inputs.ts";
import type { Objects } from "./ask-everything-under-test.ts";

const Node = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
type Node = z.infer<typeof Node>;

const any = fc.jsonValue({ maxDepth: 3 });
const hostile = fc.oneof(
  fc.constantFrom<unknown>(...nasty, null, [], {}, -1, 1e21, 2 ** 31, true, JSON.parse('{"__proto__":{"roles":[]}}')),
  any,
);

const text = ({ format, maxLength = 200 }: Node): fc.Arbitrary<unknown> => {
  if (format === "uuid") return fc.uuid();
  if (format === "date") return fc.constantFrom("2026-01-01", "2027-12-31", "0001-01-01", "9999-12-31");
  const long = Math.min(maxLength, 20_000);
  return fc.oneof(
    fc.constantFrom(
      "Text",
      "FRA",
      "2027",
      "birth",
      "1",
      "en",
      "a@example.org",
      "coding.save",
      "\u0627\u0644\u0642\u0627\u0646\u0648\u0646",
      // Half a letter, and one that no database keeps.
      "cut \ud83d",
      "nul \u0000",
    ),
    fc.string({ maxLength: Math.min(long, 40), unit: "grapheme" }),
    fc.constantFrom("x".repeat(long), "x".repeat(long + 1)),
  );
};

function whole({ minimum = -2, maximum = 2_147_483_648, type }: Node): fc.Arbitrary<unknown> {
  const [least, most] = [Math.max(minimum, -(2 ** 31)), Math.min(maximum, 2 ** 31)];
  const within = fc.integer({ min: least, max: Math.min(most, least + 3_000) });
  const edges = fc.constantFrom<number>(least, most, least - 1, most + 1, 0, 1);
  return type === "integer" ? fc.oneof(within, edges) : fc.oneof(within, edges, fc.double());
}

/** What the schema asks for; `name` is the property it stands under. */
function rightly(name: string, schema: unknown, objects: Objects): fc.Arbitrary<unknown> {
  const parsed = Node.safeParse(schema);
  if (!parsed.success) return any;
  const node = parsed.data;
  const within = (one: unknown): fc.Arbitrary<unknown> => almost(name, one, objects);
  const ways = node.anyOf ?? node.oneOf;
  if (ways && ways.length > 0) return fc.oneof(...ways.map(within));
  if ("const" in node) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  if (node.type === "object" && node.properties) return recordOf(node, objects);
  if (node.type === "array") return fc.array(within(node.items), { maxLength: 3 });
  if (node.type === "integer" || node.type === "number") return whole(node);
  if (node.type === "boolean") return fc.boolean();
  return node.type === "string" ? text(node) : any;
}

/** A word or an id, where a name says what it may be; not a day, a number or one of a list. */
function isWord(schema: unknown): boolean {
  const { data } = Node.safeParse(schema);
  return data?.type === "string" && data.enum === undefined && data.format !== "date";
}

/** Right far more often than not, or nothing would get past the door. */
function almost(name: string, schema: unknown, objects: Objects): fc.Arbitrary<unknown> {
  const right = rightly(name, schema, objects);
  const known = isWord(schema) ? objects[name] : undefined;
  const others = Object.values(objects).flat();
  return fc.oneof(
    { weight: 60, arbitrary: known ? fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...known) }, right) : right },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
    { weight: 2, arbitrary: hostile },
  );
}

const recordOf = ({ properties = {}, required = [] }: Node, objects: Objects): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, almost(name, schema, objects)])),
    { requiredKeys: required },
  );

export function databaseInputs(
  { input }: Operation,
  objects: Objects,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const schema = Node.parse(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }));
  const right = recordOf(schema, objects);
  const strange = fc
    .tuple(right, fc.constantFrom("sort", "filter", "reviewer", "__proto__", "edition_id", "memo"), hostile)
    .map(([whole, name, value]) => ({ ...whole, ...Object.fromEntries([[name, value]]) }));
  return fc.oneof({ weight: 15, arbitrary: right }, { weight: 1, arbitrary: strange });
}
