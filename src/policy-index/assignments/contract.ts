/**
 * Assignments: who writes, reviews, harmonises, adjudicates or responds, for which place of an edition. They are roles
 * of people, bound to the edition; nobody with a tie to a place is given one that writes or judges its answers. Made by
 * hand, from a table, or by a rule that is shown before it is done. Only the edition's editor sees who they are.
 */
import { z } from "zod";
import { Finding } from "../../base/finding.ts";
import { operation } from "../../base/operation.ts";
import { UploadedFile } from "../../base/served.ts";
import { LocalisedText } from "../../base/text.ts";
import { Edition, EditionId } from "../editions/contract.ts";

export const assignable = ["author", "second-author", "reviewer", "government", "harmoniser", "adjudicator"] as const;
export const Assignable = z.enum(assignable);
export type Assignable = z.infer<typeof Assignable>;

const Note = z.string().max(2_000);

export const Assignment = z.object({
  id: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string().optional() }),
  role: Assignable,
  place: z.string().optional(),
  area: z.string().optional(),
  /** Contract and payment; for the editor's eyes. */
  note: z.string(),
  /** What `If-Match` names to change the note: another for every other note. */
  noteStamp: z.string(),
});
export type Assignment = Readonly<z.infer<typeof Assignment>>;

/** Why somebody is not given a role. */
export const assignmentFaults = [
  "person-unknown",
  "place-missing",
  "place-not-asked",
  "area-unknown",
  "second-author-off",
  "interest",
  "both-sides",
  "both-sides-before",
] as const;
export type AssignmentFault = (typeof assignmentFaults)[number];

const Own = z.object({ edition: EditionId });
const refusals = {
  "edition-closed": 409,
  "person-unknown": 422,
  "place-missing": 422,
  "place-not-asked": 422,
  "area-unknown": 422,
  "second-author-off": 409,
  interest: 409,
  "both-sides": 409,
  "both-sides-before": 409,
} as const;

export const listAssignments = operation({
  name: "assignments.list",
  summary: "Who is assigned to what in an edition; for its editor.",
  method: "GET",
  path: "/editions/:edition/assignments",
  may: "edit",
  from: "database",
  input: z.object({ ...Own.shape, /** Only this place's. */ place: z.string().max(100).optional() }),
  output: z.object({
    edition: Edition,
    /** The place that was asked for. */
    place: z.string().optional(),
    /** Language of the instrument's plain texts. */
    language: z.string(),
    places: z.array(z.string()),
    areas: z.array(z.object({ id: z.string(), title: LocalisedText })),
    assignments: z.array(Assignment),
  }),
  refusals: {},
});

export const assign = operation({
  name: "assignments.assign",
  summary: "Give somebody a role over a place of an edition.",
  method: "POST",
  path: "/editions/:edition/assignments",
  may: "edit",
  from: "database",
  proves: true,
  input: z.object({
    ...Own.shape,
    email: z.string().trim().max(320),
    role: Assignable,
    /** Needed for authors, reviewers and governments; the others reach every place without it. */
    place: z.string().max(100).optional(),
    area: z.string().max(200).optional(),
    note: Note.default(""),
  }),
  output: z.object({ assignment: z.uuid() }),
  refusals: { ...refusals, "role-held": 409 },
});

export const changeAssignment = operation({
  name: "assignments.change",
  summary: "Change what is noted of contract and payment; `If-Match` is the stamp of the note as it was seen.",
  method: "PUT",
  path: "/editions/:edition/assignments/:assignment",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({ ...Own.shape, assignment: z.uuid(), note: Note.default("") }),
  output: z.object({ assignment: z.uuid(), noteStamp: z.string() }),
  refusals: { stale: 412 },
});

export const endAssignment = operation({
  name: "assignments.end",
  summary: "End a role in an edition, at once; what was written stays.",
  method: "POST",
  path: "/editions/:edition/assignments/:assignment/end",
  may: "edit",
  from: "database",
  proves: true,
  input: z.object({ ...Own.shape, assignment: z.uuid() }),
  output: z.object({ assignment: z.uuid() }),
  refusals: {},
});

export const assignByFile = operation({
  name: "assignments.assign-file",
  summary:
    "Give roles by a table (CSV: email, role, place, area, note): all of it, or nothing and every fault at once.",
  method: "POST",
  path: "/editions/:edition/assignments/file",
  may: "edit",
  from: "database",
  proves: true,
  input: z.object({ ...Own.shape, table: z.string().max(2_000_000) }),
  output: z.object({ assigned: z.number().int(), already: z.number().int() }),
  refusals: { "edition-closed": 409, "table-faulty": 422 },
});

export const checkTable = operation({
  name: "assignments.check-file",
  summary: "What a table of assignments (CSV or XLSX) would give to whom, and everything that is wrong with it.",
  method: "POST",
  path: "/editions/:edition/assignments/file/check",
  may: "edit",
  from: "database",
  takesFiles: true,
  input: z.object({
    ...Own.shape,
    /** The table as text, where no file is sent. */
    table: z.string().max(2_000_000).default(""),
    file: UploadedFile.optional(),
  }),
  output: z.object({
    edition: Edition,
    language: z.string(),
    areas: z.array(z.object({ id: z.string(), title: LocalisedText })),
    /** The table as text, to be sent on. */
    table: z.string(),
    roles: z.array(
      z.object({
        ...{ row: z.number().int(), person: z.string(), role: Assignable, note: z.string() },
        ...{ place: z.string().optional(), area: z.string().optional() },
      }),
    ),
    /** Rows whose role is held already. */
    already: z.number().int(),
    /** How many faults there are; the first of them below. */
    faults: z.number().int(),
    findings: z.array(Finding),
  }),
  refusals: { "edition-closed": 409 },
});

/** A plan is asked for by an address, which carries about two thousand letters; an end of a line takes six of them. */
const mostLetters = 1_200;

/** A rule: so many people with a role for each place of a region, spread evenly. */
const Rule = {
  role: z.enum(["author", "second-author", "reviewer", "adjudicator"]).default("reviewer"),
  /** A region of the world by its UN M49 code; every place without it. */
  region: z.string().max(10).optional(),
  /** How many each place is to have. */
  each: z.coerce.number().int().min(1).max(10).default(1),
  /** Addresses of those among whom it is spread; otherwise whoever holds the role in an edition you run of this index. */
  people: z.string().max(mostLetters).optional(),
  /** What the lot is drawn with where two would do equally well. */
  seed: z.string().min(1).max(100).default("1"),
};

export const planAssignments = operation({
  name: "assignments.plan",
  summary: "What a rule would assign, before anything is done.",
  method: "GET",
  path: "/editions/:edition/assignment-plan",
  may: "edit",
  from: "database",
  input: z.object({ ...Own.shape, ...Rule }),
  output: z.object({
    edition: Edition,
    /** The rule, with what was not said written out. */
    rule: z.object(Rule),
    given: z.array(z.object({ place: z.string(), person: z.object({ id: z.uuid(), name: z.string() }) })),
    /** Places for which there are too few people without a tie to them. */
    short: z.array(z.object({ place: z.string(), missing: z.number().int() })),
    /** How many places each would have, with those they have already. */
    loads: z.array(
      z.object({ person: z.object({ id: z.uuid(), name: z.string() }), before: z.number(), after: z.number() }),
    ),
    /** Addresses that belong to nobody here. */
    unknown: z.array(z.string()),
    /** Names the plan: what is done must be what was seen. */
    digest: z.string(),
  }),
  refusals: { "edition-closed": 409, "second-author-off": 409, "region-unknown": 422 },
});

export const assignByRule = operation({
  name: "assignments.assign-rule",
  summary: "Do what a plan of assignments showed.",
  method: "POST",
  path: "/editions/:edition/assignment-plan",
  may: "edit",
  from: "database",
  proves: true,
  input: z.object({ ...Own.shape, ...Rule, digest: z.string().max(64) }),
  output: z.object({ assigned: z.number().int(), short: z.number().int() }),
  refusals: { "edition-closed": 409, "second-author-off": 409, "region-unknown": 422, "plan-changed": 409 },
});
