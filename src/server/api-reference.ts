/** The operations as a reader of the API wants them: by group, with parameters, refusals and a line to try. */

import type { Right } from "../base/actor.ts";
import type { Operation } from "../base/operation.ts";
import { FileOutput } from "../base/served.ts";
import { type Parameter, parametersOf, refusalsOf, schemaOf, templated } from "./openapi.ts";

export type Described = {
  readonly name: string;
  readonly summary: string;
  readonly method: Operation["method"];
  /** With `/api`, parameters in braces. */
  readonly path: string;
  readonly may: Right;
  readonly parameters: readonly Parameter[];
  /** Code → HTTP status. */
  readonly refusals: Readonly<Record<string, number>>;
  /** JSON Schema of the answer. */
  readonly output: Readonly<Record<string, unknown>>;
  readonly immutable: boolean;
  /** Answers with a file, not with JSON. */
  readonly file: boolean;
  /** Path and query of a call that works on the bundled index. */
  readonly address: string;
  /** The same as a command that can be pasted into a terminal. */
  readonly example: string;
};

export type ApiGroup = { readonly group: string; readonly operations: readonly Described[] };

/** Values that make an example work on the bundled index. */
export const exampleValues: Readonly<Record<string, string>> = {
  index: "citizenship-law",
  release: "2024.0",
  place: "PRT",
  action: "mexico-iv",
  programme: "EXF",
  deliverable: "00000000-0000-4000-8000-000000000d01",
  indicator: "A02a",
  q: "portugal",
};

/** Not required, but without them there is little to see. */
const worthShowing: ReadonlySet<string> = new Set(["q"]);

function addressOf(operation: Operation): string {
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => exampleValues[name] ?? name.toUpperCase());
  const needed = parametersOf(operation).filter(
    (one) => one.in === "query" && (one.required || worthShowing.has(one.name)),
  );
  const query = needed.map(({ name }) => `${name}=${exampleValues[name] ?? name.toUpperCase()}`).join("&");
  return `/api${path}${query === "" ? "" : `?${query}`}`;
}

/** @example curl("http://localhost:4600/api/indexes", false) // → "curl 'http://localhost:4600/api/indexes'" */
export const curl = (address: string, file: boolean): string => `curl ${file ? "-OJ " : ""}'${address}'`;

/**
 * Operations offered over HTTP, grouped by the first word of their names.
 *
 * @example apiReference([catalogue], "http://localhost:4600") // → [{ group: "releases", operations: [{ … }] }]
 */
export function apiReference(operations: readonly Operation[], origin: string): readonly ApiGroup[] {
  const groups = new Map<string, Described[]>();
  for (const operation of operations) {
    if (operation.local) continue;
    const [group = ""] = operation.name.split(".", 1);
    const address = addressOf(operation);
    const file = operation.output === FileOutput;
    const described: Described = {
      name: operation.name,
      summary: operation.summary,
      method: operation.method,
      path: `/api${templated(operation.path)}`,
      may: operation.may,
      parameters: parametersOf(operation),
      refusals: refusalsOf(operation),
      output: schemaOf(operation.output, "output"),
      immutable: operation.immutable === true,
      file,
      address,
      example: curl(`${origin}${address}`, file),
    };
    groups.set(group, [...(groups.get(group) ?? []), described]);
  }
  return [...groups].map(([group, members]) => ({ group, operations: members }));
}
