/**
 * A served operation: an operation with the one function that answers it. The server's `perform` is all that calls
 * it, with an input that was parsed, for an actor whose right was asked.
 *
 * Methods, not function-valued properties: a list may then hold operations of every input.
 */
import { z } from "zod";
import type { Actor } from "./actor.ts";
import type { Operation } from "./operation.ts";
import type { Language } from "./text.ts";

/** Who asks, when, in which language; the same for every operation. */
export type Asked = {
  readonly actor: Actor;
  readonly now: Date;
  readonly language: Language;
  readonly requestId: string;
  /** The version the asker saw, where the operation `matches`. */
  readonly match?: string;
  /** Looks through a file somebody sent, where a scanner is configured. */
  readonly scan?: (bytes: Uint8Array) => Promise<"clean" | "infected">;
  /** Long work says how far it is: done, of how many (undefined when not known), and of what. */
  readonly progress?: (done: number, of: number | undefined, what: string) => void;
};

/** What a problem says of a refusal, in words: what happened, why, and how to mend it. ICU text; the facts fill it in. */
export type ProblemWords = {
  readonly title: Readonly<Record<Language, string>>;
  readonly detail: Readonly<Record<Language, string>>;
  readonly mend: Readonly<Record<Language, string>>;
};

/** Words for the refusals the operation declares, by code. */
type Words = { readonly problems?: Readonly<Record<string, ProblemWords>> };

/** Answered from the archive of releases, in memory: no transaction, up with the database stopped. */
export type ServedFromReleases<
  Archive,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = Words & {
  readonly operation: Operation<Input, Output>;
  view(archive: Archive, input: z.output<Input>, asked: Asked): z.input<Output> | Promise<z.input<Output>>;
};

/** Answered inside one transaction, read only for GET. */
export type ServedFromDatabase<
  Transaction,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Prepared = unknown,
> = Words & {
  readonly operation: Operation<Input, Output>;
  /** Before the transaction begins: may read files and compute, never writes. Its value is handed to `handle`. */
  prepare?(input: z.output<Input>, asked: Asked): Promise<Prepared>;
  handle(transaction: Transaction, input: z.output<Input>, asked: Asked, prepared: Prepared): Promise<z.input<Output>>;
  /** What the log keeps of it: ids and counts, never personal data. undefined: nothing was done, nothing is kept. */
  deed?(
    input: z.output<Input>,
    output: z.output<Output>,
    asked: Asked,
  ): Readonly<Record<string, string | number | boolean>> | undefined;
};

export type Served<Archive, Transaction> = ServedFromReleases<Archive> | ServedFromDatabase<Transaction>;

/** An output too large to be held as JSON: a file, given piece by piece. */
export const FileOutput = z.object({
  mediaType: z.string(),
  fileName: z.string().regex(/^[\w.-]+$/),
  pieces: z.custom<AsyncIterable<Uint8Array> | Iterable<Uint8Array>>(
    (value) =>
      typeof value === "object" && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value),
  ),
});

export type FileOutput = z.infer<typeof FileOutput>;

/** A file somebody sent: its name as they had it, never trusted, and what is in it. */
export const UploadedFile = z.object({
  name: z.string().max(300),
  bytes: z.instanceof(Uint8Array),
});
export type UploadedFile = z.infer<typeof UploadedFile>;
