/**
 * The desk of a programme: what has come, what is due, what is late; a request with everything that helps to take its next step; what
 * assessors and members of a committee see of it, which is less. Everything that is done is one step of its life (`../life/`).
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { Language, LocalisedText } from "../../../base/text.ts";
import { PauseReason } from "../../clocks/contract.ts";
import { ProgrammeCode, StageName, stageNames } from "../../programme/contract.ts";
import { ApplicantRow, SentContent } from "../contract.ts";
import { DeskLetter, letterRefusals, More, Seen } from "../letters/contract.ts";
import { faultStatuses, Outcome, Procedure, Score, stances, states, Vote } from "../life/contract.ts";

/** Where a request may be that is not over. */
export const openStages = [...stageNames, "returned"] as const;
export const OpenStage = z.enum(openStages);
export type OpenStage = z.infer<typeof OpenStage>;

const State = z.enum(states);

const Standing = z.enum(["running", "told", "late", "stands-still"]);

/** A clock, as a person reads it: due on a day, or so many working days left once it runs again. */
const Clock = z.object({ standing: Standing, dueOn: Day.optional(), left: z.number().int().optional() });

export const DeskLine = z.object({
  request: z.uuid(),
  number: z.string(),
  title: z.string(),
  institution: z.string(),
  stage: OpenStage,
  sentOn: Day,
  clock: Clock.optional(),
});
export type DeskLine = Readonly<z.output<typeof DeskLine>>;

const ProgrammeLine = z.object({ code: ProgrammeCode, title: LocalisedText });

const One = { request: z.uuid() } as const;

export const deskRequests = operation({
  name: "desk.requests",
  summary: "Requests to a programme that are not over, by stage, with their clocks: what is due first, first.",
  method: "GET",
  path: "/facility-desk",
  may: "handle-requests",
  from: "database",
  input: z.object({
    programme: ProgrammeCode.optional(),
    stage: OpenStage.optional(),
    page: z.coerce.number().int().min(1).max(1_000).default(1),
  }),
  output: z.object({
    programmes: z.array(ProgrammeLine),
    /** The one shown; absent where there is none. */
    programme: ProgrammeCode.optional(),
    counts: z.array(z.object({ stage: OpenStage, count: z.number().int(), late: z.number().int() })),
    lines: z.array(DeskLine),
    page: z.number().int(),
    pages: z.number().int(),
  }),
  refusals: {},
});

const Criterion = z.object({
  code: z.string(),
  name: LocalisedText,
  question: LocalisedText,
  scores: z.array(z.object({ score: z.number(), anchor: LocalisedText })),
});

/** Who wrote it is told to whoever runs the desk, and to nobody else. */
const ShownAssessment = z.object({
  by: z.string().optional(),
  isOwn: z.boolean(),
  scores: z.array(Score),
  note: z.string(),
});

/** What was sent, with its files by name: how each is told from another is nobody’s concern. */
const SentShown = SentContent.omit({ files: true }).extend({
  files: z.array(z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int() })),
});

export const Shown = z.object({
  ...One,
  number: z.string(),
  programme: ProgrammeCode,
  programmeTitle: LocalisedText,
  state: State,
  /** Stands for everything that happened to it: a step is done on what was seen. */
  version: z.number().int(),
  content: SentShown,
  clock: Clock.optional(),
  areaName: LocalisedText.optional(),
  topicName: LocalisedText.optional(),
  activityNames: z.array(LocalisedText),
});

const Result = z.object({ criterion: z.string(), score: z.number(), most: z.number() });

const MatterShown = z.object({
  committee: z.string(),
  committeeName: LocalisedText,
  procedure: Procedure,
  proposes: Outcome,
  until: Day,
});

const Discussion = z.object({
  isOwn: z.boolean(),
  settled: z.array(z.object({ criterion: z.string(), score: z.number() })),
  why: z.string(),
  isAgreed: z.boolean(),
});

const Person = z.object({ person: z.uuid(), name: z.string() });

/** Of a delegation or a service that was asked: what it said, or that it said nothing. */
export const OpinionShown = z.object({
  body: z.string(),
  question: z.string(),
  standing: z.enum(["answered", "awaited", "silent"]),
  until: Day,
  stance: z.enum(stances).optional(),
  words: z.string().optional(),
  answeredOn: Day.optional(),
});
const Opinions = z.array(OpinionShown);
export type OpinionShown = Readonly<z.output<typeof OpinionShown>>;

export const deskRequest = operation({
  name: "desk.request",
  summary: "A request with its clocks, its history, who assesses it and what lies before the committee.",
  method: "GET",
  path: "/facility-desk/:request",
  may: "handle-requests",
  from: "database",
  input: z.object(One),
  output: Shown.extend({
    language: Language,
    applicants: z.array(ApplicantRow),
    /** Each rule of the programme, as it stands for what was sent. */
    eligibility: z.array(
      z.object({ outcome: z.enum(["passed", "failed", "unknown"]), why: z.string(), mend: z.string().optional() }),
    ),
    times: z.array(
      z.object({ stage: State, from: Day, until: Day, working: z.number().int(), paused: z.number().int() }),
    ),
    pauses: z.array(z.object({ reason: PauseReason, note: z.string(), from: Day, until: Day.optional() })),
    isPaused: z.boolean(),
    returns: z.array(z.object({ on: Day, question: z.string() })),
    /** Of the same institution or about the same topic. */
    similar: z.array(
      z.object({
        ...One,
        number: z.string(),
        title: z.string(),
        state: z.string(),
        why: z.enum(["institution", "topic"]),
      }),
    ),
    /** An interest of whoever asks, in a place of the request: they take no step. */
    tie: z.string().optional(),
    assessors: z.array(Person.extend({ isIn: z.boolean() })),
    mayAssess: z.array(Person.extend({ bar: z.string().optional() })),
    consultations: z.array(
      OpinionShown.extend({
        consultation: z.uuid(),
        standing: z.enum([...OpinionShown.shape.standing.options, "withdrawn"]),
        language: Language,
        askedOn: Day,
        /** Persons: for the desk alone, and as long as they are kept. */
        ...{ address: z.string().optional(), answeredBy: z.string() },
      }),
    ),
    criteria: z.array(Criterion),
    assessments: z.array(ShownAssessment),
    differences: z.array(z.string()),
    discussion: Discussion.optional(),
    results: z.array(Result).optional(),
    committees: z.array(z.object({ code: z.string(), name: LocalisedText, silenceUntil: Day.optional() })),
    matter: MatterShown.extend({
      members: z.array(
        Person.extend({
          ...{ bar: z.string().optional(), vote: Vote.optional(), objection: z.string().optional() },
          /** The link they were sent last, and whether what they said was said through one. */
          link: z.object({ sentOn: Day, usedOn: Day.optional() }).optional(),
          ...{ isByLink: z.boolean(), maySend: z.boolean() },
        }),
      ),
      present: z.number().int(),
      needed: z.number().int(),
      outcome: Outcome.optional(),
      why: z.string().optional(),
      isOver: z.boolean(),
    }).optional(),
    decision: z.object({ outcome: Outcome, reason: z.string(), wayOn: z.string(), on: Day }).optional(),
    letters: z.array(DeskLetter),
  }),
  refusals: {},
});
export type DeskRequest = Readonly<z.output<typeof deskRequest.output>>;

const Prose = z.string().trim().max(2_400).optional();
const Done = z.object({ ...One, programme: ProgrammeCode, step: z.string(), state: State });
const refusals = { ...faultStatuses, "step-incomplete": 422, stale: 412 } as const;
/** A paragraph for the letter a step sends, and what stands for that letter as it was seen. */
const WithLetter = { more: More, seen: Seen };

const step = { method: "POST", from: "database", matches: true } as const;

export const deskStep = operation({
  ...step,
  name: "desk.step",
  summary:
    "Take a request a step on: to its next stage, back to whoever asked, to assessors, to a committee, to what was decided.",
  path: "/facility-desk/:request/steps",
  may: "handle-requests",
  input: z.object({
    ...One,
    kind: z.enum([
      ...([
        "finished",
        "paused",
        "resumed",
        "returned",
        "assessor-named",
        "assessor-relieved",
        "put",
        "decided",
      ] as const),
    ]),
    stage: StageName.optional(),
    straight: z.boolean().optional(),
    note: Prose,
    reason: Prose,
    question: Prose,
    assessor: z.uuid().optional(),
    why: Prose,
    committee: z.string().max(60).optional(),
    procedure: Procedure.optional(),
    proposes: Outcome.optional(),
    until: Day.optional(),
    outcome: Outcome.optional(),
    wayOn: Prose,
    ...WithLetter,
  }),
  output: Done,
  refusals: { ...refusals, ...letterRefusals },
});

const Waiting = z.object({ ...One, number: z.string(), title: z.string(), programme: ProgrammeCode, state: State });

export const assessorRequests = operation({
  name: "assess.requests",
  summary: "Requests you are to assess, and whether you have.",
  method: "GET",
  path: "/assessments",
  may: "assess",
  from: "database",
  input: z.object({}),
  output: z.object({ lines: z.array(Waiting.extend({ waits: z.enum(["score", "other", "discuss", "nothing"]) })) }),
  refusals: {},
});

export const assessorRequest = operation({
  name: "assess.request",
  summary:
    "A request you assess: what was sent, the anchors, what you wrote, and the other assessment once both are in.",
  method: "GET",
  path: "/assessments/:request",
  may: "assess",
  from: "database",
  input: z.object(One),
  output: Shown.extend({
    criteria: z.array(Criterion),
    tie: z.string().optional(),
    opinions: Opinions,
    assessments: z.array(ShownAssessment),
    differences: z.array(z.string()),
    discussion: Discussion.optional(),
    results: z.array(Result).optional(),
  }),
  refusals: {},
});
export type AssessorRequest = Readonly<z.output<typeof assessorRequest.output>>;

export const assessorStep = operation({
  ...step,
  name: "assess.step",
  summary: "Hand in your assessment, write what was settled where the two are far apart, or agree to it.",
  path: "/assessments/:request/steps",
  may: "assess",
  input: z.object({
    ...One,
    kind: z.enum(["assessed", "discussed", "agreed"]),
    /** Those of an assessment, or of what was settled. */
    scores: z
      .array(
        z.object({
          criterion: z.string().max(60),
          score: z.number().int().min(0).max(100),
          why: z.string().trim().max(2_400).default(""),
        }),
      )
      .max(30)
      .default([]),
    note: Prose,
    why: Prose,
  }),
  output: Done,
  refusals,
});

/** Matters that lie before a committee, and those it decided. */
export const Matters = z.enum(["before", "decided"]);
export type Matters = z.infer<typeof Matters>;

export const memberRequests = operation({
  name: "committee.requests",
  summary:
    "Requests that are before a committee you sit on, what waits for you first; or those it decided, the latest first.",
  method: "GET",
  path: "/committee",
  may: "decide",
  from: "database",
  input: z.object({
    which: Matters.default("before"),
    page: z.coerce.number().int().min(1).max(1_000).default(1),
  }),
  output: z.object({
    which: Matters,
    counts: z.object({ before: z.number().int(), decided: z.number().int() }),
    lines: z.array(
      Waiting.extend({
        ...{ procedure: Procedure, until: Day, hasSpoken: z.boolean(), bar: z.string().optional() },
        /** Its last day is not over. */
        isOpen: z.boolean(),
      }),
    ),
    /** Named by its number alone: it leads nowhere. */
    decided: z.array(Waiting.omit({ request: true }).extend({ decidedOn: Day })),
    ...{ page: z.number().int(), pages: z.number().int() },
  }),
  refusals: {},
});

export const memberRequest = operation({
  name: "committee.request",
  summary: "The dossier of a request that is before a committee you sit on, and what you said of it.",
  method: "GET",
  path: "/committee/:request",
  may: "decide",
  from: "database",
  input: z.object(One),
  output: Shown.extend({
    matter: MatterShown.extend({
      ...{ vote: Vote.optional(), objection: z.string().optional(), bar: z.string().optional() },
      /** Why nobody is heard today. */
      closed: z.enum(["procedure-over", "too-early"]).optional(),
    }),
    opinions: Opinions,
    criteria: z.array(Criterion),
    results: z.array(Result).optional(),
    notes: z.array(z.string()),
  }),
  refusals: {},
});
export type MemberRequest = Readonly<z.output<typeof memberRequest.output>>;

export const memberStep = operation({
  ...step,
  name: "committee.step",
  summary: "Vote on a request, object to it, or leave the matter to the others because of an interest.",
  path: "/committee/:request/steps",
  may: "decide",
  input: z.object({ ...One, kind: z.enum(["voted", "objected", "recused"]), vote: Vote.optional(), why: Prose }),
  output: Done,
  refusals,
});
