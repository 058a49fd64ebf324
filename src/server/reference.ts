/** The operations as an operation: what programs may ask, described for the page of the API and for programs. */
import { z } from "zod";
import { operation } from "../base/operation.ts";
import type { Served, ServedFromReleases } from "../base/served.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { servedFromReleases } from "../policy-index/releases/served.ts";
import type { Transaction } from "../store/transaction.ts";
import { apiReference } from "./api-reference.ts";

const Schema = z.record(z.string(), z.unknown());

export const Reference = z.object({
  groups: z.array(
    z.object({
      group: z.string(),
      operations: z.array(
        z.object({
          name: z.string(),
          summary: z.string(),
          method: z.string(),
          path: z.string(),
          may: z.string(),
          parameters: z.array(
            z.object({ name: z.string(), in: z.enum(["path", "query"]), required: z.boolean(), schema: Schema }),
          ),
          refusals: z.record(z.string(), z.number()),
          immutable: z.boolean(),
          /** Answers with a file, not with JSON. */
          file: z.boolean(),
          /** Path and query of a call that works on the bundled index. */
          address: z.string(),
        }),
      ),
    }),
  ),
});

export type Reference = z.infer<typeof Reference>;

export const reference = operation({
  name: "api.reference",
  summary: "Every operation of this API: method, path, right, parameters, refusals and an example.",
  method: "GET",
  path: "/reference",
  may: "read",
  from: "released",
  input: z.object({}),
  output: Reference,
  refusals: {},
});

/** Served over a list that may hold the reference itself, so the list is asked for when somebody reads it. */
export const servedReference = (
  operations: () => readonly Served<Archive, Transaction>[],
): ServedFromReleases<Archive, typeof reference.input, typeof reference.output> =>
  servedFromReleases(reference, () => ({
    groups: apiReference(
      operations().map((served) => served.operation),
      "",
    ).map(({ group, operations: members }) => ({
      group,
      operations: members.map(({ output: _output, example: _example, ...described }) => ({
        ...described,
        parameters: described.parameters.map((parameter) => ({ ...parameter, schema: { ...parameter.schema } })),
        refusals: { ...described.refusals },
      })),
    })),
  }));
