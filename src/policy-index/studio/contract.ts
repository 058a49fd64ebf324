/**
 * The instrument studio: an instrument is built as a *draft*, by small edits, and becomes a *version* that never changes
 * again. A version says how each of its questions came from the version before.
 *
 * An instrument belongs to the house and not to an edition: who edits the whole house changes it; editors of an edition
 * and auditors read it.
 */
import { z } from "zod";
import { Finding } from "../../base/finding.ts";
import { operation } from "../../base/operation.ts";
import { FileOutput, UploadedFile } from "../../base/served.ts";
import { LocalisedText } from "../../base/text.ts";
import { CrosswalkRow, type Instrument } from "../instrument/contract.ts";
import { Ground } from "./beside/contract.ts";
import { EditSent, TextSpot } from "./edits/contract.ts";

export const Changed = z.object({
  of: z.enum(["instrument", "indicator", "node", "measure", "band", "typology", "preparation"]),
  /** Measure of a node. */
  measure: z.string().optional(),
  id: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  details: z.array(
    z.object({
      /** `title`, `option 1 label`, `score of 1`, `weight`, `under`, `combine`… */
      what: z.string(),
      language: z.string().optional(),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
});
export type Changed = z.infer<typeof Changed>;

const IndexCode = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const VersionName = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[0-9A-Za-z][0-9A-Za-z. _-]*$/);
const Tongue = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Drawn as it is; in the making, a text of it may be empty. */
const InTheMaking = z.custom<Instrument>(
  (value) => typeof value === "object" && value !== null && "indicators" in value && "measures" in value,
);

export const Draft = z.object({
  id: z.uuid(),
  index: IndexCode,
  title: LocalisedText,
  /** Version it began from; absent for a new instrument. */
  basedOn: z.string().optional(),
  state: z.enum(["open", "published"]),
  /** Counts the edits. */
  version: z.number().int().min(1),
  begun: z.string(),
  changed: z.string(),
});
export type Draft = Readonly<z.infer<typeof Draft>>;

export const Version = z.object({
  index: IndexCode,
  version: z.string(),
  title: LocalisedText,
  basedOn: z.string().optional(),
  /** Day it was made; that of its first release where it came with one. */
  day: z.string(),
  from: z.enum(["studio", "release"]),
  questions: z.number().int(),
});
export type Version = Readonly<z.infer<typeof Version>>;

export const PartName = z.discriminatedUnion("of", [
  z.object({ of: z.literal("instrument") }),
  z.object({ of: z.literal("indicator"), id: z.string() }),
  z.object({ of: z.literal("node"), measure: z.string(), id: z.string() }),
  z.object({ of: z.literal("typology"), id: z.string() }),
  /** Of all questions, or what one of them has apart. */
  z.object({ of: z.literal("preparation"), id: z.string().optional() }),
]);
const PlacedFinding = z.object({ finding: Finding, part: PartName });

const Own = z.object({ draft: z.uuid() });

export const listStudio = operation({
  name: "studio.list",
  summary: "Instruments: those in the making, and every version there is.",
  method: "GET",
  path: "/studio",
  may: "take-part",
  from: "database",
  input: z.object({}),
  output: z.object({ drafts: z.array(Draft), versions: z.array(Version), mayEdit: z.boolean() }),
  refusals: {},
});

export const beginDraft = operation({
  name: "studio.begin",
  summary: "Begin an instrument: anew, from a version, or from an index package or instrument.yaml.",
  method: "POST",
  path: "/studio/drafts",
  may: "edit",
  from: "database",
  takesFiles: true,
  input: z.object({
    /** Of a new instrument, or of the one whose version it begins from; a file says its own. */
    index: IndexCode.optional(),
    version: z.string().max(200).optional(),
    title: z.string().trim().min(1).max(2_000).optional(),
    language: Tongue.optional(),
    file: UploadedFile.optional(),
  }),
  output: z.object({ draft: Draft, findings: z.array(Finding) }),
  refusals: { "instrument-invalid": 422, "version-unknown": 422, "index-unnamed": 422 },
});

export const showDraft = operation({
  name: "studio.show",
  summary: "An instrument in the making: all of it, and what is still wrong with it.",
  method: "GET",
  path: "/studio/drafts/:draft",
  may: "take-part",
  from: "database",
  input: z.object({
    ...Own.shape,
    /** The part whose page is drawn: an indicator, or a branch of a measure. */
    indicator: z.string().optional(),
    measure: z.string().optional(),
    node: z.string().optional(),
    typology: z.string().optional(),
    part: z.enum(["preparation"]).optional(),
    into: Tongue.optional(),
  }),
  output: z.object({
    draft: Draft,
    instrument: InTheMaking,
    findings: z.array(PlacedFinding),
    mayEdit: z.boolean(),
    mayUndo: z.boolean(),
    mayRedo: z.boolean(),
    part: PartName,
    into: Tongue.optional(),
  }),
  refusals: {},
});

const Made = z.object({
  draft: Draft,
  /** How many edits changed anything. */
  edits: z.number().int(),
  /** Whether somebody else's edits came in between, and both stand now. */
  merged: z.boolean(),
  errors: z.number().int(),
});

const editRefusals = { stale: 412, "draft-closed": 409, "edit-impossible": 409 };

export const editDraft = operation({
  name: "studio.edit",
  summary: "Do small edits to an instrument in the making; kept beside what others did to other parts meanwhile.",
  method: "POST",
  path: "/studio/drafts/:draft/edits",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({ ...Own.shape, edits: z.array(EditSent).max(500) }),
  output: Made,
  refusals: editRefusals,
});

export const undoEdit = operation({
  name: "studio.undo",
  summary: "Take back your own last edit, or do it again.",
  method: "POST",
  path: "/studio/drafts/:draft/undo",
  may: "edit",
  from: "database",
  input: z.object({ ...Own.shape, again: z.boolean().default(false) }),
  output: Made,
  refusals: { "draft-closed": 409, "nothing-to-undo": 409, "undo-overtaken": 409 },
});

/** What a typology names a place; without a label, why there is none. */
const Approach = z.object({
  label: LocalisedText.optional(),
  why: z.enum(["undetermined", "unnamed"]).optional(),
});

const Row = z.object({ place: z.string(), now: z.number().optional(), before: z.number().optional() });

export const previewDraft = operation({
  name: "studio.preview",
  summary: "What a measure of an instrument in the making makes of the answers of the last release.",
  method: "GET",
  path: "/studio/drafts/:draft/preview",
  may: "take-part",
  from: "database",
  input: z.object({
    ...Own.shape,
    measure: z.string().optional(),
    typology: z.string().optional(),
    /** Also what a browser needs to score the measure by itself, while it is being edited. */
    ground: z.literal("yes").optional(),
  }),
  output: z.object({
    draft: Draft,
    /** Where it was asked for, and there is something to try it on that a page can hold. */
    ground: Ground.optional(),
    typologies: z.array(z.object({ id: z.string(), title: LocalisedText })),
    /** Set where a typology was asked for: what it names every place, then `places` says the same of a measure. */
    typology: z.string().optional(),
    approaches: z.array(z.object({ place: z.string(), now: Approach, before: Approach.optional() })),
    /** What the preparation did in the period; absent where nothing is prepared. */
    prepared: z.object({ filled: z.number().int(), treated: z.number().int(), out: z.number().int() }).optional(),
    measures: z.array(z.object({ id: z.string(), title: LocalisedText, headline: z.boolean() })),
    language: z.string(),
    measure: z.string(),
    mayEdit: z.boolean(),
    /** Absent where the index has no release. */
    release: z.string().optional(),
    period: z.string().optional(),
    /** Most changed first. */
    places: z.array(Row),
    /** Questions of the measure nobody has answered yet: they are new, or their answers are no longer possible. */
    unanswered: z.array(
      z.object({
        id: z.string(),
        title: LocalisedText,
        why: z.enum(["new", "answers-changed"]),
        answers: z.number().int(),
      }),
    ),
    /** It cannot be scored while these stand. */
    errors: z.array(PlacedFinding),
  }),
  refusals: {},
});

export const showChanges = operation({
  name: "studio.changes",
  summary: "What changed since a version, and what became of each question.",
  method: "GET",
  path: "/studio/drafts/:draft/changes",
  may: "take-part",
  from: "database",
  input: z.object({ ...Own.shape, against: z.string().max(200).optional() }),
  output: z.object({
    draft: Draft,
    mayEdit: z.boolean(),
    against: z.string().optional(),
    versions: z.array(z.string()),
    changes: z.array(Changed),
    crosswalk: z.array(CrosswalkRow),
    /** Whether a person set it, or it is what is proposed. */
    crosswalkIs: z.enum(["proposed", "kept", "none"]),
    crosswalkFaults: z.number().int(),
    questions: z.array(z.object({ id: z.string(), title: LocalisedText, side: z.enum(["from", "to"]) })),
    language: z.string(),
  }),
  refusals: {},
});

export const keepCrosswalk = operation({
  name: "studio.keep-crosswalk",
  summary: "Say what became of each question since the version before; every one must be accounted for.",
  method: "PUT",
  path: "/studio/drafts/:draft/crosswalk",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({
    ...Own.shape,
    rows: z
      .array(
        z.object({
          kind: z.string().max(20),
          from: z.string().max(4_000).optional(),
          to: z.string().max(4_000).optional(),
        }),
      )
      .max(3_000),
  }),
  output: z.object({ draft: Draft, rows: z.number().int() }),
  refusals: { stale: 412, "draft-closed": 409, "crosswalk-incomplete": 422, "version-unknown": 422 },
});

export const publishVersion = operation({
  name: "studio.publish",
  summary: "Make an instrument in the making a version; it never changes again.",
  method: "POST",
  path: "/studio/drafts/:draft/version",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({ ...Own.shape, version: VersionName }),
  output: z.object({ draft: Draft, version: z.string() }),
  refusals: {
    stale: 412,
    "draft-closed": 409,
    "version-taken": 409,
    "instrument-invalid": 422,
    "crosswalk-incomplete": 422,
  },
});

export const dropDraft = operation({
  name: "studio.drop",
  summary: "Throw away an instrument in the making that was never made a version.",
  method: "POST",
  path: "/studio/drafts/:draft/drop",
  may: "edit",
  from: "database",
  matches: true,
  input: Own,
  output: z.object({ dropped: z.uuid() }),
  refusals: { stale: 412, "draft-closed": 409 },
});

export const showTexts = operation({
  name: "studio.texts",
  summary: "Every text of an instrument in two languages, side by side.",
  method: "GET",
  path: "/studio/drafts/:draft/texts",
  may: "take-part",
  from: "database",
  input: z.object({
    ...Own.shape,
    from: Tongue.optional(),
    into: Tongue.optional(),
    show: z.enum(["all", "lacking"]).default("all"),
    page: z.coerce.number().int().min(1).max(1_000).default(1),
  }),
  output: z.object({
    draft: Draft,
    mayEdit: z.boolean(),
    languages: z.array(z.object({ language: z.string(), said: z.number().int() })),
    texts: z.number().int(),
    from: z.string(),
    into: z.string(),
    show: z.enum(["all", "lacking"]),
    page: z.number().int(),
    pages: z.number().int(),
    rows: z.array(z.object({ spot: TextSpot, from: z.string().optional(), into: z.string().optional() })),
  }),
  refusals: {},
});

export const textsFile = operation({
  name: "studio.texts-file",
  summary: "Every text of an instrument in all its languages, as a table for translators.",
  method: "GET",
  path: "/studio/drafts/:draft/texts-file",
  may: "take-part",
  from: "database",
  input: z.object({ ...Own.shape, into: z.string().max(200).optional(), as: z.enum(["csv", "xlsx"]).default("csv") }),
  output: FileOutput,
  refusals: { "text-beyond-cell": 422 },
});

export const bringTexts = operation({
  name: "studio.bring-texts",
  summary: "Take over what translators wrote into such a table.",
  method: "POST",
  path: "/studio/drafts/:draft/texts-file",
  may: "edit",
  from: "database",
  matches: true,
  takesFiles: true,
  input: z.object({ ...Own.shape, file: UploadedFile }),
  output: Made,
  refusals: { ...editRefusals, "table-invalid": 422 },
});

export const draftFile = operation({
  name: "studio.file",
  summary: "An instrument in the making, or a version, as an index package.",
  method: "GET",
  path: "/studio/drafts/:draft/package",
  may: "take-part",
  from: "database",
  input: Own,
  output: FileOutput,
  refusals: {},
});
