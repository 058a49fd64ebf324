/**
 * What is done with actions: listed, read, written part by part, taken a step on. By whoever runs them in their programme, and by whoever
 * asked through the link of their request, without an account.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";
import { FileOutput } from "../../base/served.ts";
import { Language, LocalisedText } from "../../base/text.ts";
import { ProgrammeCode } from "../programme/contract.ts";
import { PartName, Plan } from "./contract.ts";
import { planTables } from "./plan-tables.ts";
import { actionFaults, Standing, Status, stepKinds } from "./steps-contract.ts";

const shared = { may: "run-actions", from: "database" } as const;
const One = { action: z.uuid() } as const;

const Numbered = z.object({ series: z.string(), numeral: z.string() });

const ActionLine = z.object({
  ...One,
  request: z.string(),
  title: z.string(),
  countries: z.array(z.string()),
  status: Status,
  writing: z.enum(["open", "proposed", "settled"]),
  number: Numbered.optional(),
  /** The first activity that is neither done nor cancelled. */
  next: z.object({ day: Day, title: z.string(), isLate: z.boolean() }).optional(),
});
export type ActionLine = Readonly<z.output<typeof ActionLine>>;

export const listActions = operation({
  ...shared,
  name: "actions.list",
  summary: "Actions of a programme by status: what is due first, first.",
  method: "GET",
  path: "/actions-desk",
  input: z.object({
    programme: ProgrammeCode.optional(),
    status: Status.optional(),
    page: z.coerce.number().int().min(1).max(1_000).default(1),
  }),
  output: z.object({
    programmes: z.array(z.object({ code: ProgrammeCode, title: LocalisedText })),
    programme: ProgrammeCode.optional(),
    counts: z.array(z.object({ status: Status, count: z.number().int() })),
    lines: z.array(ActionLine),
    ...{ page: z.number().int(), pages: z.number().int() },
  }),
  refusals: {},
});
export type ActionList = Readonly<z.output<typeof listActions.output>>;

const By = z.enum(["you", "programme", "requester"]);

const Finding = z.object({
  code: z.string(),
  tier: z.enum(["error", "warning"]),
  part: PartName,
  row: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const Change = z.object({ path: z.array(z.string()), before: z.string().optional(), after: z.string().optional() });

const VersionLine = z.object({
  version: z.number().int(),
  proposedOn: Day,
  outcome: z.enum(["in-force", "replaced", "before-them", "not-approved"]),
});

const Told = {
  ...One,
  programme: ProgrammeCode,
  programmeTitle: LocalisedText,
  request: z.string(),
  number: Numbered.optional(),
  status: Status,
  writing: z.enum(["open", "proposed", "settled"]),
  inForce: z.number().int().optional(),
  /** Stands for everything that happened to it: a step is taken on what was seen. */
  version: z.number().int(),
  kinds: z.array(z.object({ code: z.string(), name: LocalisedText })),
  /** What the programme counts in. */
  home: z.string(),
  ceilings: z.array(
    z.object({ of: z.enum(["action", "activity", "expert-day"]), amount: z.string(), currency: z.string() }),
  ),
  startedOn: Day.optional(),
  statuses: z.array(z.object({ status: Status, on: Day, why: z.string() })),
  activities: z.array(z.object({ activity: z.string(), standing: Standing, day: Day.optional(), why: z.string() })),
  predecessor: z.object({ title: z.string(), number: Numbered }).optional(),
  versions: z.array(VersionLine),
  today: Day,
} as const;

export const showAction = operation({
  ...shared,
  name: "actions.show",
  summary:
    "An action: its plan as it is written and as it is in force, what is missing, what differs, and what happened to it.",
  method: "GET",
  path: "/actions-desk/:action",
  input: z.object({
    ...One,
    part: PartName.optional(),
    /** Versions set side by side; what is in force and what is written, unless they are named. */
    was: z.coerce.number().int().min(1).max(10_000).optional(),
    is: z.coerce.number().int().min(1).max(10_000).optional(),
  }),
  output: z.object({
    ...Told,
    /** Where its request is read, for whoever may. */
    requestId: z.uuid().optional(),
    plan: Plan,
    agreed: Plan.optional(),
    /** Of each part, what it is named by when it is changed. */
    stamps: z.record(z.string(), z.string()),
    findings: z.array(Finding),
    changes: z.array(Change),
    compared: z.object({ was: z.number().int(), is: z.number().int().optional() }).optional(),
    proposal: z.object({ version: z.number().int(), on: Day, isOwn: z.boolean(), agreedOn: Day.optional() }).optional(),
    /** Whether they may publish it in the portfolio: it has begun, and they manage its programme. */
    mayPublish: z.boolean(),
    /** Whether anybody could approve it but whoever put it forward, or would. */
    hasApprover: z.boolean(),
    amending: z.string().optional(),
    back: z.object({ by: By, why: z.string() }).optional(),
    history: z.array(
      z.object({
        ...{ kind: z.enum(stepKinds), on: Day, by: By, why: z.string(), version: z.number().int().optional() },
        ...{ activity: z.string().optional(), day: Day.optional() },
      }),
    ),
    /** A tie of whoever asks to a country of it: they look on. */
    tie: z.string().optional(),
    mayFollow: z.array(z.object({ ...One, title: z.string(), number: Numbered })),
  }),
  refusals: {},
});
export type ActionView = Readonly<z.output<typeof showAction.output>>;

export const actionOfRequest = operation({
  name: "actions.of-request",
  may: "handle-requests",
  from: "database",
  summary: "The action that came of a request, or whether one may be made of it.",
  method: "GET",
  path: "/facility-desk/:request/action",
  input: z.object({ request: z.uuid() }),
  output: z.object({
    action: z.uuid().optional(),
    ...{ request: z.uuid(), number: z.string(), title: z.string(), state: z.string(), version: z.number().int() },
  }),
  refusals: {},
});

export const beginAction = operation({
  name: "actions.begin",
  may: "handle-requests",
  from: "database",
  summary: "Make an action of a request that was approved: its plan begins with what was asked for.",
  method: "POST",
  path: "/actions-desk",
  matches: true,
  input: z.object({ request: z.uuid() }),
  output: z.object({ ...One, request: z.uuid(), programme: ProgrammeCode }),
  refusals: { interest: 409, "not-now": 409, "request-paused": 409, "step-incomplete": 422, stale: 412 },
});

export const savePlan = operation({
  ...shared,
  name: "actions.save",
  summary: "Keep one part of the plan of an action; what of the part is left out is empty.",
  method: "POST",
  path: "/actions-desk/:action",
  matches: true,
  input: z.object({ ...One, part: PartName, ...Plan.partial().shape }),
  output: z.object({ ...One, programme: ProgrammeCode, stamp: z.string() }),
  refusals: { interest: 409, "action-over": 409, "plan-not-open": 409, stale: 412 },
});

const Prose = z.string().trim().max(5_000).optional();
const Taken = z.object({ ...One, programme: ProgrammeCode, step: z.string(), status: Status });
const refusals = { ...actionFaults, "step-incomplete": 422, stale: 412 } as const;

const byRequester = ["agreed", "asked-to-change"] as const;

export const stepAction = operation({
  ...shared,
  name: "actions.step",
  summary:
    "Take an action a step on: put its plan forward, approve it, amend it; begin, hold, resume, complete, cancel; say how an activity went.",
  method: "POST",
  path: "/actions-desk/:action/steps",
  matches: true,
  input: z.object({
    ...One,
    kind: z.enum(stepKinds).exclude(byRequester),
    plan: z.number().int().min(1).max(10_000).optional(),
    activity: z.string().max(10).optional(),
    ...{ on: Day.optional(), until: Day.optional(), why: Prose, note: Prose },
  }),
  output: Taken,
  refusals,
});

export const actionCalendar = operation({
  ...shared,
  name: "actions.calendar",
  summary: "The activities of an action as an iCalendar file.",
  method: "GET",
  path: "/actions-desk/:action/calendar",
  input: z.object(One),
  output: FileOutput,
  refusals: {},
});

export const planFile = operation({
  ...shared,
  name: "actions.file",
  summary: "The activities of an action, or the lines of its budget, as CSV or JSON: of the plan its page shows.",
  method: "GET",
  path: "/actions-desk/:action/file",
  exports: true,
  input: z.object({
    ...One,
    of: z.enum(planTables).default("activities"),
    form: z.enum(["csv", "json"]).default("csv"),
  }),
  output: FileOutput,
  refusals: {},
});

const ours = { may: "operate", from: "database", local: true } as const;

/** The link somebody came by: its seal was looked at before. */
const OwnLink = { link: z.uuid() } as const;

export const ownAction = operation({
  ...ours,
  name: "actions.own",
  summary:
    "An action as whoever asked for it sees it, by the link of their request: the plan put forward to them, and the one in force.",
  method: "GET",
  path: "/own-requests/:link/action",
  input: z.object(OwnLink),
  output: z.object({
    ...Told,
    language: Language,
    requestTitle: z.string(),
    /** What lies before them, and what is in force; before either nothing of a plan is theirs to read. */
    proposed: z.object({ version: z.number().int(), plan: Plan, agreedOn: Day.optional() }).optional(),
    agreed: Plan.optional(),
    changes: z.array(Change),
  }),
  refusals: {},
});
export type OwnAction = Readonly<z.output<typeof ownAction.output>>;

export const ownActionStep = operation({
  ...ours,
  name: "actions.own-step",
  summary: "Agree to the plan of an action, or say what is to be different, by the link of the request.",
  method: "POST",
  path: "/own-requests/:link/action",
  matches: true,
  input: z.object({ ...OwnLink, kind: z.enum(byRequester), plan: z.number().int().min(1).max(10_000), why: Prose }),
  output: Taken,
  refusals,
});

/** A calendar somebody follows with a programme of theirs, by an address that is a secret. */
export const actionFeed = operation({
  ...ours,
  name: "actions.feed",
  summary: "The activities of an action as an iCalendar file, for whoever asked for it.",
  method: "GET",
  path: "/own-requests/:link/action/calendar",
  input: z.object({ ...OwnLink }),
  output: FileOutput,
  refusals: {},
});
