/**
 * Opinions: what a reviewer says to an answer, having read its sources. One of four, about one version of what the
 * answer says. What others said is not shown to a reviewer, so that each judges alone.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { AnswerKey, AnswerState, AnswerStatus, Uuid } from "../../answers/contract.ts";
import { Prior } from "../../coding/contract.ts";
import {
  GivenCitation,
  OpinionKind,
  RemarkField,
  Seen,
  ShownAnswer,
  ShownEdition,
  ShownOpinion,
  ShownQuestion,
  ShownRemark,
  Step,
  Why,
} from "../contract.ts";

const { edition, place, period } = AnswerKey.shape;

/** How far the questions of an area are. */
const Progress = z.object({
  area: z.string(),
  title: ShownQuestion.shape.title,
  questions: z.number().int(),
  /** Answers that can be judged and that the reviewer has not judged as they stand. */
  waiting: z.number().int(),
  judged: z.number().int(),
});

export const reviewDuties = operation({
  name: "review.duties",
  summary: "What a reviewer has before them: places, and how many answers wait in each area.",
  method: "GET",
  path: "/review",
  may: "review",
  from: "database",
  input: z.object({}),
  output: z.object({
    duties: z.array(z.object({ edition: ShownEdition, place, period, areas: z.array(Progress) })),
  }),
  refusals: {},
});

export const Judged = z.object({
  id: Uuid,
  /** `drafting` from before its author begins until they send it. */
  state: AnswerState,
  /** Absent while its author is writing: it would tell when they save. */
  contentVersion: z.number().int().optional(),
  question: ShownQuestion,
  /** What it says; absent while its author is writing. */
  answer: ShownAnswer.optional(),
  /** What was answered last time, where its coder was shown it too. */
  prior: Prior.optional(),
  /** The reviewer's own newest opinion. */
  opinion: ShownOpinion.extend({
    /** Why it may not be changed any more. */
    stands: z.enum(["replied-to", "answer-came-back"]).optional(),
  }).optional(),
  remarks: z.array(ShownRemark),
  steps: z.array(Step),
});

/** Which answers are listed; a closed list, so that nothing can be found out by asking for it. */
export const Listed = z.enum(["all", "waiting", "outdated", "different"]);

export const reviewDesk = operation({
  name: "review.desk",
  summary: "The answers of a place for a period beside their sources, with the reviewer's own opinions.",
  method: "GET",
  path: "/editions/:edition/places/:place/periods/:period/review",
  may: "review",
  from: "database",
  input: z.object({ edition, place, period, area: z.string().max(200).optional(), list: Listed.default("all") }),
  output: z.object({
    edition: ShownEdition,
    place,
    period,
    areas: z.array(Progress),
    area: z.string().optional(),
    list: Listed,
    answers: z.array(Judged),
    /** Sources of this place that a suggestion may lean on. */
    library: z.array(z.object({ source: Uuid, title: z.string() })),
  }),
  refusals: {},
});

export const giveOpinion = operation({
  name: "review.give-opinion",
  summary: "Say what one thinks of an answer as it stands; `If-Match` is its content version.",
  method: "PUT",
  path: "/answers/:answer/opinion",
  may: "review",
  from: "database",
  matches: true,
  input: z.object({
    answer: Uuid,
    kind: OpinionKind,
    note: z.string().trim().max(20_000).default(""),
    suggestion: z
      .object({
        status: AnswerStatus.optional(),
        option: z.string().max(200).optional(),
        value: z.number().optional(),
      })
      .optional(),
    citations: z.array(GivenCitation).max(10).default([]),
  }),
  output: z.object({ answer: Uuid, kind: OpinionKind, contentVersion: z.number().int() }),
  refusals: {
    stale: 412,
    interest: 409,
    "state-does-not-allow": 409,
    "stage-off": 409,
    "edition-closed": 409,
    "own-answer": 409,
    "replied-to": 409,
    "answer-came-back": 409,
    "source-unknown": 422,
    "note-missing": 422,
    "suggestion-missing": 422,
    "suggestion-unasked": 422,
    "suggestion-same": 422,
    "option-unknown": 422,
    "source-missing": 422,
  },
});

export const agreeWithArea = operation({
  name: "review.agree",
  summary: "Agree with answers of an area, each as it was read; those that have moved on since are left and counted.",
  method: "POST",
  path: "/editions/:edition/places/:place/periods/:period/review/agree",
  may: "review",
  from: "database",
  input: z.object({ edition, place, period, area: z.string().max(200), answers: z.array(Seen).min(1).max(5_000) }),
  output: z.object({
    agreed: z.number().int(),
    /** Those that say something else now, or are no longer to be judged. */
    left: z.number().int(),
  }),
  refusals: { interest: 409, "stage-off": 409, "edition-closed": 409 },
});

export const returnAnswer = operation({
  name: "review.return",
  summary: "Send an answer back to its author with a remark on one part of it; `If-Match` is its content version.",
  method: "POST",
  path: "/answers/:answer/return",
  may: "take-part",
  from: "database",
  matches: true,
  input: z.object({ answer: Uuid, field: RemarkField.default("option"), why: Why }),
  output: z.object({ answer: Uuid, state: AnswerState }),
  refusals: {
    stale: 412,
    interest: 409,
    "state-does-not-allow": 409,
    "edition-closed": 409,
    "own-answer": 409,
    "why-missing": 422,
    "stage-off": 409,
  },
});
