/**
 * Review: what others say to an answer before it is settled. A reviewer gives an opinion, an author replies, an
 * adjudicator decides what stays contested, a harmoniser looks along one question through all places, a government
 * comments in public. Each is a folder of its own; these are the nouns they share.
 *
 * Nobody has a name here. What one role gets of another is a role and a day: the schemas below have no field that could
 * hold more, and what they do not name cannot leave.
 */
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { Day } from "../../base/day.ts";
import { LocalisedText } from "../../base/text.ts";
import { AnswerAct, AnswerState, AnswerStatus, ChangeReason, Citation, Confidence, Uuid } from "../answers/contract.ts";

export const OpinionKind = z.enum(["agree", "agree-with-note", "different-answer", "not-qualified"]);
export type OpinionKind = z.infer<typeof OpinionKind>;

/** A value an answer may have; a number or the key of an option where it is `answered`. */
export const Value = z.object({
  status: AnswerStatus,
  option: z.string().max(200).optional(),
  value: z.number().optional(),
});
export type Value = Readonly<z.infer<typeof Value>>;

/** A source as whoever judges is shown it: where in it, its words, their translation, and the copy that was kept. */
export const ShownCitation = z.object({
  title: z.string(),
  issuer: z.string(),
  kind: z.string(),
  date: z.string(),
  /** In force since, as written. */
  inForce: z.string(),
  url: z.string(),
  language: z.string(),
  pinpoint: z.string(),
  quotation: z.string(),
  translation: z.string(),
  /** Path of the stored copy on this site, and what is in it. */
  copy: z.object({ href: z.string(), mediaType: z.string(), bytes: z.number().int(), extract: z.string() }).optional(),
});
export type ShownCitation = Readonly<z.infer<typeof ShownCitation>>;

/** What an answer says, as anybody who judges is shown it. Never the memo, never who. */
export const ShownAnswer = z.object({
  status: AnswerStatus.optional(),
  option: z.string().optional(),
  value: z.number().optional(),
  justification: z.string(),
  confidence: Confidence.optional(),
  asOf: Day.optional(),
  changeReason: ChangeReason.optional(),
  citations: z.array(ShownCitation),
});
export type ShownAnswer = Readonly<z.infer<typeof ShownAnswer>>;

/** A question with what may be answered to it; never with what an answer is worth. */
export const ShownQuestion = z.object({
  id: z.string(),
  area: z.string(),
  title: LocalisedText,
  question: LocalisedText.optional(),
  guidance: LocalisedText.optional(),
  /** What it is an item of, which is asked above it. */
  within: z
    .object({
      id: z.string(),
      title: LocalisedText,
      question: LocalisedText.optional(),
      guidance: LocalisedText.optional(),
    })
    .optional(),
  /** A choice among options, or a number of some kind. */
  kind: z.enum(["choice", "number"]),
  options: z.array(z.object({ key: z.string(), label: LocalisedText })),
  unit: LocalisedText.optional(),
});
export type ShownQuestion = Readonly<z.infer<typeof ShownQuestion>>;

/** One step of an answer: what was done, by which role, on which day, and why. */
export const Step = z.object({
  act: AnswerAct,
  from: AnswerState,
  to: AnswerState,
  role: z.enum(roleNames),
  on: Day,
  why: z.string(),
});
export type Step = Readonly<z.infer<typeof Step>>;

/** Whether an opinion is about what the answer says now. */
export const Currency = z.enum(["current", "outdated"]);

/** An opinion as the author, the editor or another role is shown it. */
export const ShownOpinion = z.object({
  id: Uuid,
  kind: OpinionKind,
  note: z.string(),
  suggestion: Value.optional(),
  citations: z.array(ShownCitation),
  currency: Currency,
  on: Day,
  reply: z.object({ text: z.string(), on: Day }).optional(),
});
export type ShownOpinion = Readonly<z.infer<typeof ShownOpinion>>;

/** A remark on one part of an answer, by whoever worked on it: what a reviewer sends back is one. */
export const ShownRemark = z.object({
  field: z.enum(["option", "justification", "confidence", "asOf", "changeReason", "citations"]),
  role: z.enum(roleNames),
  text: z.string(),
  on: Day,
});
export type ShownRemark = Readonly<z.infer<typeof ShownRemark>>;

/** Parts of an answer a remark may be about. */
export const RemarkField = ShownRemark.shape.field;

/** The edition a desk is about. */
export const ShownEdition = z.object({
  id: Uuid,
  index: z.string(),
  code: z.string(),
  title: LocalisedText,
  language: z.string(),
  exercise: z.boolean(),
  state: z.enum(["planned", "open", "frozen", "published"]),
});
export type ShownEdition = Readonly<z.infer<typeof ShownEdition>>;

/** An answer as it was seen: its id and its content version. */
export const Seen = z.string().regex(/^[0-9a-f-]{36}@\d{1,9}$/);

/** A text somebody writes to somebody: never empty. */
export const Written = z.string().trim().min(1).max(20_000);

/** Why something is done, kept with the step. */
export const Why = z.string().trim().min(1).max(5_000);

/** What leans on a source that is not in the edition's library yet. */
export const NewSource = z.object({
  /** Empty where a row of the form was left empty. */
  title: z.string().trim().max(1_000).default(""),
  url: z
    .string()
    .max(2_000)
    .regex(/^https?:\/\//i)
    .optional(),
});

/** A source beside a suggested answer: one of the library, or a new one. */
export const GivenCitation = Citation.partial({ source: true }).extend({ newSource: NewSource.optional() });
export type GivenCitation = Readonly<z.infer<typeof GivenCitation>>;
