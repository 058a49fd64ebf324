/**
 * The next version of a programme, made part by part: kept as it is written, shown beside what is in force, and published with the day it
 * begins. What nobody has changed yet is the newest version as it stands.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { Finding } from "../../../base/finding.ts";
import { operation } from "../../../base/operation.ts";
import { Programme, ProgrammeCode } from "../contract.ts";

/** In the order in which they are listed; their fields are in `parts.ts`. */
export const partNames = [
  "facts",
  "texts",
  "who",
  "countries",
  "areas",
  "activities",
  "stages",
  "calendars",
  "criteria",
  "committees",
  "ceilings",
] as const;
export type PartName = (typeof partNames)[number];

/** Each part is as it must be; that they fit together is asked of the whole. */
export const Content = z.object(Programme.shape);
export type Content = Readonly<z.infer<typeof Content>>;

const Step = z.union([z.object({ field: z.string() }), z.object({ row: z.string() })]);
const Change = z.object({ path: z.array(Step), before: z.string().optional(), after: z.string().optional() });

const One = { programme: ProgrammeCode } as const;
const shared = { may: "manage", from: "database" } as const;

export const showDraft = operation({
  name: "programmes.draft",
  summary: "What is to become the next version of a programme, and how it differs from the one in force.",
  method: "GET",
  path: "/programmes-desk/:programme",
  ...shared,
  input: z.object({ ...One, part: z.enum(partNames).optional() }),
  output: z.object({
    content: Content,
    /** Of each part, what it is named by when it is changed. */
    stamps: z.record(z.string(), z.string()),
    /** What is named when it is published: it is another when anything changed. */
    stamp: z.string(),
    isBegun: z.boolean(),
    basedOn: z.number().int(),
    newest: z.number().int(),
    inForce: z.number().int().optional(),
    findings: z.array(Finding),
    changes: z.array(Change),
    today: Day,
  }),
  refusals: {},
});
export type DraftView = Readonly<z.infer<typeof showDraft.output>>;

export const editDraft = operation({
  name: "programmes.edit-draft",
  summary: "Keep one part of the next version of a programme; what of the part is left out is empty.",
  method: "POST",
  path: "/programmes-desk/:programme",
  ...shared,
  matches: true,
  input: z.object({ ...One, part: z.enum(partNames), ...Content.omit({ code: true }).partial().shape }),
  output: z.object({ stamp: z.string() }),
  refusals: { "part-invalid": 422, stale: 412 },
});

export const publishDraft = operation({
  name: "programmes.publish-draft",
  summary: "Make the draft of a programme its next version, in force from a day on.",
  method: "POST",
  path: "/programmes-desk/:programme/versions",
  ...shared,
  matches: true,
  input: z.object({ ...One, from: Day }),
  output: z.object({ version: z.number().int(), warnings: z.array(Finding) }),
  refusals: { "draft-invalid": 422, "draft-unchanged": 409, "from-past": 422, stale: 412 },
});

export const dropDraft = operation({
  name: "programmes.drop-draft",
  summary: "Give up the draft of a programme; its versions stay as they are.",
  method: "POST",
  path: "/programmes-desk/:programme/drop",
  ...shared,
  matches: true,
  input: z.object(One),
  output: z.object({}),
  refusals: { stale: 412 },
});
