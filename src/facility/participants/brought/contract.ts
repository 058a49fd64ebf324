/**
 * A list of participants that was written elsewhere, brought to the list of an activity. First it is looked at: row by row who is new,
 * who is known, and what is wrong; nothing is written. Then all of it comes in, or nothing: what came back is read and judged anew.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { FileOutput, UploadedFile } from "../../../base/served.ts";
import { ProgrammeCode } from "../../programme/contract.ts";
import { Activity, Purpose, purposes } from "../contract.ts";

/** Columns of a list, in the order of the template. */
export const columnNames = [
  ...(["name", "institution", "post", "kind", "place", "sex", "email", "needs"] as const),
  ...purposes,
  ...(["ground", "consentDay"] as const),
] as const;
export type Column = (typeof columnNames)[number];

const faultCodes = [
  ...(["name-missing", "too-long", "sex-unknown", "kind-unknown", "place-unknown", "email-wrong"] as const),
  ...(["ground-unknown", "day-wrong", "day-to-come", "tick-unclear"] as const),
] as const;
const BroughtFault = z.object({
  column: z.enum(columnNames),
  code: z.enum(faultCodes),
  found: z.string(),
  most: z.number().int().optional(),
});
export type BroughtFault = Readonly<z.infer<typeof BroughtFault>>;

export const BroughtRow = z.object({
  row: z.number().int(),
  name: z.string(),
  institution: z.string(),
  /** Nobody of the action; somebody of it, by the address; on this list already; the person of an earlier row. */
  comes: z.enum(["new", "known", "listed", "twice"]),
  /** The earlier row. */
  with: z.number().int().optional(),
  /** Somebody of the action, or of the list, has the same name and institution. */
  isLike: z.boolean(),
  /** What they agreed to, with its ground and day. */
  consents: z.array(Purpose),
  /** They are ticked, and nothing says on what ground or when. */
  isUnasked: z.boolean(),
  faults: z.array(BroughtFault),
});
export type BroughtRow = Readonly<z.infer<typeof BroughtRow>>;

const shared = { may: "handle-requests", from: "database" } as const;
const One = { action: z.uuid(), activity: Activity } as const;
const Which = { action: z.uuid(), programme: ProgrammeCode, activity: z.string() } as const;
/** A table as text: CSV, or what is copied out of a spreadsheet. */
const Table = z.string().max(400_000).default("");

export const previewList = operation({
  ...shared,
  name: "participants.preview-list",
  summary:
    "Look at a list of participants from a file, CSV or XLSX: row by row who is new, who is known, what is wrong and what would mend it. Nothing is written.",
  method: "POST",
  path: "/participants-desk/:action/list/preview",
  takesFiles: true,
  input: z.object({ ...One, table: Table, file: UploadedFile.optional() }),
  output: z.object({
    ...Which,
    title: z.string(),
    table: z.string(),
    rows: z.array(BroughtRow),
    /** What is wrong with the list as a whole. */
    fault: z.enum(["table-empty", "table-unread", "name-column-missing", "rows-many"]).optional(),
    /** Headings that are no column here. */
    unknown: z.array(z.string()),
    faults: z.number().int(),
  }),
  refusals: { interest: 409 },
});
export type Preview = Readonly<z.infer<typeof previewList.output>>;

export const bringList = operation({
  ...shared,
  name: "participants.bring-list",
  summary:
    "Put everybody of a list on that of an activity: all of them, or nobody. Who agreed to something without a ground and a day was not asked.",
  method: "POST",
  path: "/participants-desk/:action/list",
  input: z.object({ ...One, table: Table, leaveOut: z.array(z.number().int()).max(1_000).default([]) }),
  output: z.object({ ...Which, added: z.number().int() }),
  refusals: { interest: 409, "list-faulty": 422, "participants-enough": 422 },
});

export const listTemplate = operation({
  ...shared,
  name: "participants.template",
  summary: "An empty list of participants to fill in, in the language of who asks, with what may stand in each column.",
  method: "GET",
  path: "/participants-desk/:action/template",
  input: z.object({ action: z.uuid() }),
  output: FileOutput,
  refusals: {},
});
