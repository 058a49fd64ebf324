/**
 * The operations as an OpenAPI 3.1 document: nothing in it is written by hand, so nothing in it can be out of date.
 * `x-may` names the right each operation needs.
 */
import { z } from "zod";
import type { Operation } from "../base/operation.ts";
import { commonRefusals } from "../base/operation.ts";
import { FileOutput } from "../base/served.ts";
import { wordsOf } from "./problem.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/** A zod schema as JSON Schema 2020-12, as it is on the wire. */
export function schemaOf(type: z.ZodType, side: "input" | "output"): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: side, unrepresentable: "any", reused: "inline" });
  return schema;
}

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: JsonSchema;
};

const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;

const inPath = (operation: Operation): readonly string[] =>
  [...operation.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);

/** What is asked of the caller beside the body. */
export function parametersOf(operation: Operation): readonly Parameter[] {
  const schema = schemaOf(operation.input, "input");
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const path = inPath(operation);
  return Object.entries(properties).flatMap(([name, property]): Parameter[] => {
    const where = path.includes(name) ? "path" : "query";
    if (where === "query" && operation.method !== "GET") return [];
    const must = where === "path" || required.includes(name);
    return [{ name, in: where, required: must, schema: isSchema(property) ? property : {} }];
  });
}

/** `/indexes/:index` → `/indexes/{index}`. */
export const templated = (path: string): string => path.replace(/:(\w+)/g, "{$1}");

/** Every refusal an operation can meet, with its status: its own first. */
export const refusalsOf = (operation: Operation): Readonly<Record<string, number>> => ({
  ...operation.refusals,
  ...commonRefusals,
});

function responses(operation: Operation): Readonly<Record<string, unknown>> {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries(refusalsOf(operation)))
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  const told = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `\`${code}\`: ${wordsOf(code).title.en}.`).join(" "),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  const isFile = operation.output === FileOutput;
  const content = isFile
    ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
    : { "application/json": { schema: schemaOf(operation.output, "output") } };
  return { "200": { description: isFile ? "A file." : "The answer.", content }, ...Object.fromEntries(told) };
}

const problemSchema = {
  type: "object",
  required: ["type", "status", "code", "title", "detail", "mend", "requestId"],
  properties: {
    type: { type: "string", description: "Path on this site that explains the code." },
    status: { type: "integer" },
    code: { type: "string" },
    title: { type: "string" },
    detail: { type: "string" },
    mend: { type: "string", description: "What the asker can do about it." },
    requestId: { type: "string" },
    facts: { type: "object" },
    details: {},
  },
};

const languageParameter = {
  name: "lang",
  in: "query",
  required: false,
  description: "Language of labels and problems; otherwise Accept-Language decides.",
  schema: { type: "string", enum: ["en", "fr", "es", "pt", "ar"] },
};

function described(operation: Operation): object {
  const own = parametersOf(operation).filter(({ name }) => name !== "lang");
  const hasBody = operation.method !== "GET";
  const body = { required: true, content: { "application/json": { schema: schemaOf(operation.input, "input") } } };
  return {
    operationId: operation.name,
    summary: operation.summary,
    tags: [operation.name.split(".", 1)[0]],
    "x-may": operation.may,
    parameters: [...own, languageParameter],
    ...(hasBody ? { requestBody: body } : {}),
    responses: responses(operation),
  };
}

export function openApi(
  operations: readonly Operation[],
  about: { readonly origin: string; readonly version: string },
) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    if (operation.local) continue;
    const path = templated(operation.path);
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Passerelle",
      version: about.version,
      summary: "Every figure of every release, as data.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: `${about.origin}/api` }],
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}
