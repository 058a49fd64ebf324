/**
 * What is done with deliverables: by whoever runs the action in its programme, by a peer who was asked to look at a version, by whoever
 * asked for the action through the link of their request, and, once one is public, by anybody.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";
import { FileOutput, UploadedFile } from "../../base/served.ts";
import { Language, LocalisedText } from "../../base/text.ts";
import { ProgrammeCode } from "../programme/contract.ts";
import {
  checks,
  DeliverableStatus,
  DocumentLanguage,
  deliverableFaults,
  deliverableStepKinds,
  Licence,
  mostVersions,
  PublicSummary,
  PublicTitle,
} from "./steps-contract.ts";

const Code = z.string().regex(/^D\d{1,4}$/);
const Version = z.number().int().min(1).max(mostVersions);
const VersionInPath = z.coerce.number().int().min(1).max(mostVersions);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Prose = z.string().trim().max(5_000).optional();

const ours = { may: "run-actions", from: "database" } as const;
const peers = { may: "take-part", from: "database" } as const;
const theirs = { may: "operate", from: "database", local: true } as const;

const One = { action: z.uuid(), code: Code } as const;
const Reviewed = { deliverable: z.uuid() } as const;
/** The link somebody came by: its seal was looked at before. */
const OwnLink = { link: z.uuid() } as const;

const fileFaults = {
  ...{ "file-empty": 422, "file-kind-unknown": 422, "file-damaged": 422, "file-locked": 422 },
  ...{ "file-beyond-limits": 422, "file-infected": 422, "file-not-cleaned": 422, "file-hides": 422 },
  "reading-busy": 503,
} as const;
const refusals = { ...deliverableFaults, "step-incomplete": 422, stale: 412 } as const;

/** Larger is no document that is read on a slow line. */
export const largestDeliverable = 25_000_000;

const Line = z.object({
  code: Code,
  title: z.string(),
  activity: z.string(),
  activityTitle: z.string(),
  /** When its activity ends; none where that was cancelled. */
  due: Day.optional(),
  isLate: z.boolean(),
  isPlanned: z.boolean(),
  status: DeliverableStatus,
  versions: z.number().int(),
});
export type DeliverableLine = Readonly<z.output<typeof Line>>;

const OfAction = { actionTitle: z.string(), request: z.string(), programme: ProgrammeCode } as const;

export const listDeliverables = operation({
  ...ours,
  name: "deliverables.list",
  summary: "Deliverables of an action: when each is due, and where it stands.",
  method: "GET",
  path: "/actions-desk/:action/deliverables",
  input: z.object({ action: z.uuid() }),
  output: z.object({ action: z.uuid(), ...OfAction, lines: z.array(Line) }),
  refusals: {},
});
export type DeliverableList = Readonly<z.output<typeof listDeliverables.output>>;

const By = z.enum(["you", "programme", "reviewer", "requester"]);

const Remark = z.object({ text: z.string(), on: Day });
const ReviewView = z.object({
  reviewer: z.string(),
  name: z.string(),
  isOwn: z.boolean(),
  note: z.string(),
  said: z.enum(["ready", "changes"]).optional(),
  text: z.string(),
  on: Day.optional(),
});
const VersionView = z.object({
  ...{ version: Version, sha256: Hash, language: DocumentLanguage, changes: z.string(), on: Day, by: By },
  ...{ mediaType: z.string(), bytes: z.number().int(), scanned: z.enum(["clean", "not-scanned"]) },
  reviews: z.array(ReviewView),
  answers: z.array(Remark),
  programmeOn: Day.optional(),
  requesterOn: Day.optional(),
  refused: Remark.optional(),
});
export type DeliverableVersionView = Readonly<z.output<typeof VersionView>>;

const PublicView = z.object({
  ...{ version: Version, title: PublicTitle, summary: PublicSummary, licence: Licence, on: Day },
});

export const showDeliverable = operation({
  ...ours,
  name: "deliverables.show",
  summary: "A deliverable: its versions, what was said of each, and what may be done with it.",
  method: "GET",
  path: "/actions-desk/:action/deliverables/:code",
  input: z.object(One),
  output: z.object({
    ...Line.shape,
    ...OfAction,
    action: z.uuid(),
    deliverable: z.uuid().optional(),
    /** The newest first. */
    versions: z.array(VersionView),
    published: PublicView.optional(),
    tombstone: PublicView.extend({ why: z.string(), withdrawnOn: Day }).optional(),
    history: z.array(z.object({ kind: z.enum(deliverableStepKinds), on: Day, by: By, version: Version.optional() })),
    /** Stands for everything that happened to it: a step is taken on what was seen. */
    stamp: z.number().int(),
    peers: z.array(z.object({ person: z.uuid(), name: z.string(), bar: z.string().optional() })),
    /** Steps that nothing stands in the way of, and why not the others. */
    steps: z.record(z.string(), z.string()),
    /** A tie of whoever asks to a country of the action: they look on. */
    tie: z.string().optional(),
    /** The language of whoever asked: publications begin with it. */
    language: Language,
  }),
  refusals: {},
});
export type DeliverableView = Readonly<z.output<typeof showDeliverable.output>>;

const Taken = z.object({
  ...{ deliverable: z.uuid(), programme: ProgrammeCode, code: Code, step: z.string(), status: DeliverableStatus },
  version: Version.optional(),
});

export const addDeliverableVersion = operation({
  ...ours,
  name: "deliverables.add",
  summary: "Add a version of a deliverable: a file, freed of what it says of its author, and what is new in it.",
  method: "POST",
  path: "/actions-desk/:action/deliverables/:code/versions",
  takesFiles: true,
  matches: true,
  input: z.object({
    ...One,
    language: DocumentLanguage,
    changes: z.string().trim().min(1).max(5_000),
    file: UploadedFile,
  }),
  output: Taken,
  refusals: { ...refusals, ...fileFaults },
});

export const stepDeliverable = operation({
  ...ours,
  name: "deliverables.step",
  summary: "Take a deliverable a step on: ask a peer, answer remarks, sign a version off, withdraw what is public.",
  method: "POST",
  path: "/actions-desk/:action/deliverables/:code/steps",
  matches: true,
  input: z.object({
    ...One,
    kind: z.enum(["review-asked", "review-dropped", "answered", "signed-off", "withdrawn"]),
    ...{ version: Version.optional(), sha256: Hash.optional(), reviewer: z.uuid().optional(), why: Prose, note: Prose },
  }),
  output: Taken,
  refusals,
});

export const publishDeliverable = operation({
  ...ours,
  name: "deliverables.publish",
  summary: "Publish a version that is signed off, under a licence, once every check is confirmed.",
  method: "POST",
  path: "/actions-desk/:action/deliverables/:code/publication",
  matches: true,
  proves: true,
  input: z.object({
    ...{ ...One, version: Version, sha256: Hash, title: PublicTitle, summary: PublicSummary, licence: Licence },
    checks: z.array(z.enum(checks)).max(checks.length).default([]),
  }),
  output: Taken,
  refusals,
});

export const deliverableFile = operation({
  ...ours,
  name: "deliverables.file",
  summary: "The file of a version of a deliverable, to be saved.",
  method: "GET",
  path: "/actions-desk/:action/deliverables/:code/versions/:version",
  exports: true,
  input: z.object({ ...One, version: VersionInPath }),
  output: FileOutput,
  refusals: { interest: 409 },
});

export const listReviews = operation({
  ...peers,
  name: "deliverables.asked-of-me",
  summary: "Deliverables whoever asks was asked to review: what waits for a word first.",
  method: "GET",
  path: "/deliverable-reviews",
  input: z.object({}),
  output: z.object({
    lines: z.array(
      z.object({ ...Reviewed, title: z.string(), actionTitle: z.string(), version: Version, isOpen: z.boolean() }),
    ),
  }),
  refusals: {},
});
export type ReviewList = Readonly<z.output<typeof listReviews.output>>;

export const showReview = operation({
  ...peers,
  name: "deliverables.review",
  summary: "A deliverable as a peer who was asked to review it sees it: the versions they were asked about.",
  method: "GET",
  path: "/deliverable-reviews/:deliverable",
  input: z.object(Reviewed),
  output: z.object({
    ...Reviewed,
    ...{ title: z.string(), activityTitle: z.string(), actionTitle: z.string(), programme: ProgrammeCode },
    versions: z.array(VersionView),
    stamp: z.number().int(),
    /** The version a word is awaited about. */
    open: Version.optional(),
    tie: z.string().optional(),
  }),
  refusals: {},
});
export type ReviewView = Readonly<z.output<typeof showReview.output>>;

export const sayReview = operation({
  ...peers,
  name: "deliverables.say",
  summary: "Say of a version that it is ready, or what is to be different.",
  method: "POST",
  path: "/deliverable-reviews/:deliverable",
  matches: true,
  input: z.object({
    ...Reviewed,
    kind: z.enum(["found-ready", "changes-asked"]),
    version: Version,
    why: Prose,
    note: Prose,
  }),
  output: Taken,
  refusals,
});

export const reviewFile = operation({
  ...peers,
  name: "deliverables.review-file",
  summary: "The file of a version a peer was asked to review, to be saved.",
  method: "GET",
  path: "/deliverable-reviews/:deliverable/versions/:version",
  exports: true,
  input: z.object({ ...Reviewed, version: VersionInPath }),
  output: FileOutput,
  refusals: { interest: 409 },
});

const OwnVersion = VersionView.pick({
  ...{ version: true, sha256: true, language: true, changes: true, mediaType: true, bytes: true },
  ...{ programmeOn: true, requesterOn: true, refused: true },
});

export const ownDeliverables = operation({
  ...theirs,
  name: "deliverables.own",
  summary:
    "Deliverables of an action as whoever asked for it sees them, by the link of their request: what is put before them, and what they signed off.",
  method: "GET",
  path: "/own-requests/:link/deliverables",
  input: z.object(OwnLink),
  output: z.object({
    ...OfAction,
    language: Language,
    lines: z.array(
      z.object({
        ...{ code: Code, title: z.string(), activityTitle: z.string(), due: Day.optional(), isLate: z.boolean() },
        stamp: z.number().int(),
        /** Versions the programme signed off, the newest first; what is only drafted is not theirs to read. */
        versions: z.array(OwnVersion),
        /** Whether their word about the newest of them is awaited. */
        isAwaited: z.boolean(),
        /** Where it is public. */
        published: z.uuid().optional(),
      }),
    ),
  }),
  refusals: {},
});
export type OwnDeliverables = Readonly<z.output<typeof ownDeliverables.output>>;

export const ownDeliverableStep = operation({
  ...theirs,
  name: "deliverables.own-step",
  summary: "Sign a version off, or say what is to be different, by the link of the request.",
  method: "POST",
  path: "/own-requests/:link/deliverables/:code",
  matches: true,
  input: z.object({
    ...{ ...OwnLink, code: Code, kind: z.enum(["signed-off", "sign-off-refused"]), version: Version },
    ...{ sha256: Hash.optional(), why: Prose },
  }),
  output: Taken,
  refusals,
});

export const ownDeliverableFile = operation({
  ...theirs,
  name: "deliverables.own-file",
  summary: "The file of a version that was put before whoever asked for the action.",
  method: "GET",
  path: "/own-requests/:link/deliverables/:code/versions/:version",
  exports: true,
  input: z.object({ ...OwnLink, code: Code, version: VersionInPath }),
  output: FileOutput,
  refusals: {},
});

const Shown = z.object({
  ...Reviewed,
  ...{ version: Version, title: PublicTitle, summary: PublicSummary, licence: Licence, publishedOn: Day },
  ...{ language: DocumentLanguage, mediaType: z.string(), bytes: z.number().int(), sha256: Hash },
});
const Gone = z.object({ ...Reviewed, title: PublicTitle, why: z.string(), publishedOn: Day, withdrawnOn: Day });

/** What the page of a public one says beside it. */
const Around = { programmeTitle: LocalisedText, actionTitle: z.string(), countries: z.array(z.string()) } as const;

export const publishedDeliverables = operation({
  ...{ may: "read", from: "database" },
  name: "deliverables.published",
  summary: "Deliverables that are public, the newest first.",
  method: "GET",
  path: "/deliverables",
  input: z.object({ page: z.coerce.number().int().min(1).max(1_000).default(1) }),
  output: z.object({ lines: z.array(Shown), page: z.number().int(), pages: z.number().int() }),
  refusals: {},
});
export type PublishedList = Readonly<z.output<typeof publishedDeliverables.output>>;

export const publishedDeliverable = operation({
  ...{ may: "read", from: "database" },
  name: "deliverables.read",
  summary: "A public deliverable: what it is, its licence and its file; or, where it was withdrawn, why.",
  method: "GET",
  path: "/deliverables/:deliverable",
  input: z.object(Reviewed),
  output: z.object({ ...Around, shown: Shown.optional(), gone: Gone.optional() }),
  refusals: {},
});
export type PublishedView = Readonly<z.output<typeof publishedDeliverable.output>>;

export const publishedFile = operation({
  ...{ may: "read", from: "database" },
  name: "deliverables.download",
  summary: "The file of a public deliverable, to be saved.",
  method: "GET",
  path: "/deliverables/:deliverable/file",
  input: z.object(Reviewed),
  output: FileOutput,
  refusals: {},
});
