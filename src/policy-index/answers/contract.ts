/**
 * An answer in the making: what one coder says to one question for one place and period, with its sources, and where it
 * stands on its way to a release. Coding writes it, review judges it, settling reads it; all three share these nouns.
 */
import { z } from "zod";
import type { RoleName } from "../../base/actor.ts";

/** Where an answer stands. `agreed` is settled by review; the rest is as the words say. */
export const answerStates = [
  "unassigned",
  "drafting",
  "submitted",
  "in-review",
  "returned",
  "agreed",
  "contested",
  "adjudicated",
  "harmonised",
  "government-window",
  "frozen",
  "published",
  "corrected",
] as const;

export const AnswerState = z.enum(answerStates);
export type AnswerState = z.infer<typeof AnswerState>;

/** What may be done to an answer; each is a row of the table of `rules.ts`. */
export const answerActs = [
  "write",
  "submit",
  "withdraw",
  "take-up",
  "approve",
  "return",
  "stand-by",
  "contest",
  "adjudicate",
  "harmonise",
  "open-window",
  "freeze",
  "publish",
  "correct",
] as const;

export const AnswerAct = z.enum(answerActs);
export type AnswerAct = z.infer<typeof AnswerAct>;

export const Uuid = z.uuid();

/** Which answer: an edition's, of a place, for a period, to a question; 1 the author's, 2 the second author's. */
export const AnswerKey = z.object({
  edition: Uuid,
  place: z.string().min(1).max(100),
  period: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  indicator: z.string().min(1).max(200),
  slot: z.number().int().min(1).max(2),
});
export type AnswerKey = Readonly<z.infer<typeof AnswerKey>>;

export const AnswerStatus = z.enum(["answered", "not-applicable", "no-data", "competence-elsewhere"]);
export type AnswerStatus = z.infer<typeof AnswerStatus>;
export const Confidence = z.enum(["low", "medium", "high"]);
export type Confidence = z.infer<typeof Confidence>;
export const ChangeReason = z.enum(["law-changed", "coding-error", "better-source", "reworded"]);
export type ChangeReason = z.infer<typeof ChangeReason>;

/** A source where an answer leans on it: the place in it, and its words. */
export const Citation = z.object({
  source: Uuid,
  pinpoint: z.string().max(500).default(""),
  quotation: z.string().max(20_000).default(""),
  translation: z.string().max(20_000).default(""),
});
export type Citation = Readonly<z.infer<typeof Citation>>;

/** What an answer says; everything may still be missing, for a draft is a draft. */
export const AnswerContent = z.object({
  status: AnswerStatus.optional(),
  /** Key of the option chosen. */
  option: z.string().max(200).optional(),
  value: z.number().optional(),
  justification: z.string().max(20_000).default(""),
  confidence: Confidence.optional(),
  /** ISO day the answer describes. */
  asOf: z.iso.date().optional(),
  changeReason: ChangeReason.optional(),
  citations: z.array(Citation).max(50).default([]),
});
export type AnswerContent = Readonly<z.infer<typeof AnswerContent>>;

/** The names of what an answer says, for what is anchored to one of them: a comment, a finding, a conflict. */
export const answerFields = [
  "option",
  "justification",
  "confidence",
  "asOf",
  "changeReason",
  "citations",
  "memo",
] as const;
export const AnswerField = z.enum(answerFields);
export type AnswerField = z.infer<typeof AnswerField>;

/** One step an answer took; the role stands for the person wherever a name must not be. */
export type Transition = {
  readonly act: AnswerAct;
  readonly from: AnswerState;
  readonly to: AnswerState;
  readonly role: RoleName;
  readonly why: string;
  readonly at: string;
};
