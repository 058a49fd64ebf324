/**
 * What happened to a request, one thing after the other: all that is kept of its way to a decision. Where it stands is read off the
 * list and nowhere written by hand, so that nobody can put a request where its history does not lead.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { PauseReason } from "../../clocks/contract.ts";
import { StageName, stageNames } from "../../programme/contract.ts";

/** What a committee may say: yes, back to whoever asked with a question, or no. */
export const outcomes = ["approve", "return", "decline"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** How it says so: together on a day, in writing until a day, or by silence until a day. */
export const procedures = ["meeting", "written", "no-objection"] as const;
export const Procedure = z.enum(procedures);
export type Procedure = z.infer<typeof Procedure>;

export const Vote = z.enum([...outcomes, "abstain"]);
export type Vote = z.infer<typeof Vote>;

/** What whoever is consulted may say. */
export const stances = ["no-objection", "remarks", "objection"] as const;
export type Stance = (typeof stances)[number];

const Id = z.string().min(1).max(100);
const Words = z.string().trim().min(1).max(10_000);
const Maybe = z.string().trim().max(10_000).default("");
const Code = z.string().min(1).max(60);

export const Score = z.object({ criterion: Code, score: z.number().int().min(0).max(100), why: Maybe });
export type Score = Readonly<z.infer<typeof Score>>;

/** By a link sent to the member, and not at the desk. */
const Through = z.literal("link").optional();

const Settled = z.object({ criterion: Code, score: z.number().int().min(0).max(100) });

const thing = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

/** What is done, by whomever. */
export const Step = z.discriminatedUnion("kind", [
  thing("submitted", {}),
  thing("withdrawn", { why: Maybe }),
  /** A stage is over; what comes next is the programme's. Screening may lead straight to the committee. */
  thing("finished", { stage: StageName, straight: z.boolean().default(false), note: Maybe }),
  thing("paused", { reason: PauseReason, note: Words }),
  thing("resumed", {}),
  thing("returned", { question: Words }),
  /** Somebody outside is asked, or asked again, or until a later day. */
  thing("asked", { consultation: Id, until: Day }),
  thing("unasked", { consultation: Id }),
  thing("opined", { consultation: Id }),
  thing("assessor-named", { assessor: Id }),
  thing("assessor-relieved", { assessor: Id, why: Words }),
  thing("assessed", { scores: z.array(Score).max(30), note: Maybe }),
  thing("discussed", { settled: z.array(Settled).max(30), why: Words }),
  thing("agreed", {}),
  thing("put", { committee: Code, procedure: Procedure, proposes: Outcome, until: Day }),
  thing("voted", { vote: Vote, why: Maybe, through: Through }),
  thing("objected", { why: Words, through: Through }),
  thing("recused", { why: Words, through: Through }),
  /** What was said through a link was not said by the member whose it is. */
  thing("annulled", { member: Id, why: Words }),
  /** The reason is for whoever asked; so is the way on, where the answer is no. */
  thing("decided", { outcome: Outcome, reason: Words, wayOn: Maybe }),
  thing("became-action", { action: Id }),
]);
export type Step = Readonly<z.infer<typeof Step>>;
export type StepKind = Step["kind"];

/** By whom: an account's id, or one of these two, who may have none. */
export type Happening = Step & { readonly at: Date; readonly by: string };

export const requester = "requester";
/** Whoever was asked for an opinion. */
export const consulted = "consulted";

export const states = ["draft", ...stageNames, "returned", "approved", "declined", "withdrawn", "action"] as const;
export type State = (typeof states)[number];

/** Why a step is not done. */
export const faultCodes = [
  "not-permitted",
  "not-now",
  "request-paused",
  "not-paused",
  "interest",
  "recused",
  "has-assessed",
  "assessors-complete",
  "assessor-named-already",
  "was-relieved",
  "not-assessor",
  "assessed-already",
  "score-missing",
  "score-not-offered",
  "settled-missing",
  "settled-outside",
  "assessments-missing",
  "discussion-open",
  "nothing-to-discuss",
  "other-agrees",
  "no-such-committee",
  "procedure-not-offered",
  "until-past",
  "silence-too-short",
  "before-committee",
  "nothing-before-committee",
  "procedure-over",
  "silence-asks-no-vote",
  "objection-elsewhere",
  "too-early",
  "objection",
  "no-quorum",
  "no-majority",
  "otherwise-decided",
  "way-on-missing",
  "note-missing",
  "consultation-over",
  "consultation-withdrawn",
  "said-already",
  "nothing-by-link",
] as const;
export type FaultCode = (typeof faultCodes)[number];

const unprocessable: readonly FaultCode[] = [
  ...(["score-missing", "score-not-offered", "settled-missing", "settled-outside", "no-such-committee"] as const),
  ...(["until-past", "silence-too-short", "way-on-missing", "note-missing"] as const),
];

/** What an operation that does such steps declares: what was written is wrong, or the request is not there. */
export const faultStatuses: Readonly<Record<string, number>> = Object.fromEntries(
  faultCodes.filter((code) => code !== "not-permitted").map((code) => [code, unprocessable.includes(code) ? 422 : 409]),
);
