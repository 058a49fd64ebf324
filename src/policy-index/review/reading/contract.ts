/**
 * Reading: every answer of a place and area, for whoever decides over it. An editor approves, freezes and publishes; what
 * they do it to stands on one page, whichever stages the edition goes through and even where nobody reviews.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { AnswerKey, AnswerState, Uuid } from "../../answers/contract.ts";
import { ShownAnswer, ShownEdition, ShownOpinion, ShownQuestion, ShownRemark, Step } from "../contract.ts";
import { GovernmentComment } from "../remarks/contract.ts";

const { edition, place, period } = AnswerKey.shape;

export const readAnswers = operation({
  name: "review.reading",
  summary:
    "The answers of a place, area by area: the first coder's with opinions, history and what its government said, by role and day; beside it the second coder's.",
  method: "GET",
  path: "/editions/:edition/places/:place/reading",
  may: "edit",
  from: "database",
  /** The last period, and the first area, where none is named. */
  input: z.object({ edition, place, period: period.optional(), area: z.string().max(200).optional() }),
  output: z.object({
    edition: ShownEdition,
    place,
    period,
    periods: z.array(period),
    areas: z.array(
      z.object({ id: z.string(), title: LocalisedText, questions: z.number().int(), sent: z.number().int() }),
    ),
    area: z.string(),
    answers: z.array(
      z.object({
        id: Uuid,
        state: AnswerState,
        question: ShownQuestion,
        /** Absent while its author is writing, as what it says is. */
        contentVersion: z.number().int().optional(),
        answer: ShownAnswer.optional(),
        /** The second coder's, once it was sent; to an editor who codes there themselves, none. */
        second: ShownAnswer.optional(),
        /** What the place's government said of it, and what was answered in public. */
        comment: GovernmentComment.optional(),
        opinions: z.array(ShownOpinion),
        remarks: z.array(ShownRemark),
        steps: z.array(Step),
        mayReturn: z.boolean(),
      }),
    ),
    /** Whoever asks has a tie to the place, and leaves its answers to another editor. */
    tied: z.boolean(),
  }),
  refusals: {},
});
