/**
 * An operation: one thing the outside may do, as a plain value.
 *
 * Routes, the browser's typed call, commands, the OpenAPI document, the table of permissions, the audit trail and
 * the tests that hold for every operation are all read off the list of these values. A right is required on each;
 * there is no default.
 */
import type { z } from "zod";
import type { Right } from "./actor.ts";

/** Refusals every operation can meet, with their HTTP status; an operation declares only what is its own. */
export const commonRefusals = {
  "input-invalid": 400,
  "not-permitted": 403,
  "sign-in-needed": 401,
  "prove-again": 403,
  "second-proof-needed": 403,
  "not-found": 404,
  "key-reused": 422,
  "match-missing": 428,
  "too-large": 413,
  "too-many-requests": 429,
  "takes-too-long": 503,
} as const;

/**
 * Where a handler reads from: `released` is the immutable archive in memory (no transaction, up with the database
 * stopped); `database` is one transaction, read only for GET.
 */
export type Source = "released" | "database";

export type Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  /** `slice.verb`, for example `explorer.place`. */
  readonly name: string;
  /** One sentence, English, for the API reference. */
  readonly summary: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Under `/api`; parameters as `:name`, each a key of the input. What is not in the path is the query (GET) or the JSON body. */
  readonly path: string;
  readonly may: Right;
  readonly from: Source;
  readonly input: Input;
  /** Parsed on the way out: what it does not name cannot leak. */
  readonly output: Output;
  readonly refusals: Readonly<Record<string, number>>;
  /** Answers that depend on nothing but published releases named in the input may be kept for ever by any cache. */
  readonly immutable?: true;
  /** Two people may edit it: the asker says which version they saw (`If-Match`), and another version refuses as `stale`. */
  readonly matches?: true;
  /** Asks that who they are was proved within the last minutes: publishing, roles, exports of people. */
  readonly proves?: true;
  /** Files are part of its input: sent as a form of several parts, and larger than other bodies. */
  readonly takesFiles?: true;
  /** Gives away whole files, of people or of work: that it was asked is a deed, though it changes nothing. */
  readonly exports?: true;
  /** Not offered over HTTP: run on the machine itself, by the command line. */
  readonly local?: true;
};

export const operation = <Input extends z.ZodType, Output extends z.ZodType>(
  value: Operation<Input, Output>,
): Operation<Input, Output> => value;
