/**
 * The log as auditors read it: every deed, newest first, and whether the chain is whole. An auditor of one edition sees
 * the deeds that name it: by role, on which day, over which place and question, and why; an auditor of the house sees all.
 * Neither sees those of an edition in which they answer or judge. Who did a deed is shown only to an auditor of the house
 * who has no part in any edition, by an id and by role; a name is nowhere in the log.
 */
import { z } from "zod";
import { roleNames } from "../base/actor.ts";
import { operation } from "../base/operation.ts";
import { FileOutput } from "../base/served.ts";
import { LocalisedText } from "../base/text.ts";

const Deed = z.object({
  deed: z.number().int(),
  /** A day; to the second only where it is shown who. */
  at: z.string(),
  what: z.string(),
  /** What whoever did it was, then and there. */
  roles: z.array(z.enum(roleNames)),
  who: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type ShownDeed = Readonly<z.infer<typeof Deed>>;

/** What ids and codes in the facts are called: of editions whose deeds whoever asks may see, and of no other. */
const Named = z.object({
  editions: z.array(z.object({ edition: z.string(), title: LocalisedText })),
  questions: z.array(
    z.object({
      edition: z.string(),
      indicator: z.string(),
      title: LocalisedText,
      /** What it is an item of. */
      within: LocalisedText.optional(),
    }),
  ),
});
export type Named = Readonly<z.infer<typeof Named>>;

const shared = { method: "GET", may: "audit", from: "database", refusals: {} } as const;
const number = z.coerce.number().int().min(1).max(2_147_483_647);

export const listDeeds = operation({
  name: "log.list",
  summary: "Deeds of the log, newest first.",
  path: "/log",
  ...shared,
  input: z.object({
    what: z
      .string()
      .regex(/^[a-z-]+\.[a-z-]+$/)
      .max(60)
      .optional(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    edition: z.uuid().optional(),
    place: z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .optional(),
    role: z.enum(roleNames).optional(),
    /** An id any of the facts may be. */
    object: z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .optional(),
    /** Those older than this deed. */
    before: number.optional(),
  }),
  output: z.object({
    deeds: z.array(Deed),
    /** Where the next page begins, where there is one. */
    older: z.number().int().optional(),
    /** Everything that was ever done, for the choice. */
    whats: z.array(z.string()),
    named: Named,
    /** Places of those editions, or of the one that is asked for. */
    places: z.array(z.string()),
    isWhole: z.enum(["all", "some"]),
    /** How many deeds the files of the log hold, for whoever may download them. */
    inFiles: z.number().int().optional(),
  }),
});

export const showDeed = operation({
  name: "log.show",
  summary: "One deed of the log, its hash, and its neighbours.",
  path: "/log/deeds/:deed",
  ...shared,
  input: z.object({ deed: number }),
  output: z.object({
    shown: Deed,
    named: Named,
    /** The reason that was given for it, where one answer was judged, sent back or decided. */
    why: z.string().optional(),
    /** Where it is shown who. */
    previousHash: z.string().optional(),
    hash: z.string().optional(),
    /** Does its hash follow from what it says? */
    holds: z.enum(["yes", "no"]),
    newer: z.number().int().optional(),
    older: z.number().int().optional(),
  }),
});

export const verifyLog = operation({
  name: "log.verify",
  summary: "Follow the whole chain of deeds now, and say the first that does not hold.",
  path: "/log/verified",
  ...shared,
  input: z.object({}),
  output: z.object({
    whole: z.number().int(),
    /** To be noted down outside; where it is shown who did what. */
    head: z.string().optional(),
    waiting: z.number().int(),
    fault: z
      .object({
        kind: z.enum(["edited", "missing", "moved", "not-following", "head-unknown"]),
        deed: z.number().int(),
      })
      .optional(),
  }),
});

/** Deeds in one file. */
export const inOneFile = 20_000;

export const downloadLog = operation({
  name: "log.download",
  summary: "Twenty thousand deeds after a given one, as CSV or JSON lines, to be verified outside.",
  path: "/log/file",
  ...shared,
  exports: true,
  input: z.object({
    form: z.enum(["csv", "jsonl"]),
    after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  }),
  output: FileOutput,
});
