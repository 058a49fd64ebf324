/**
 * Remarks: what an author is told of what others said to their answers, and what they say back. Told when the coding
 * desk tells that an answer is no longer just sent, not before: an author does not watch a reviewer at work.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { AnswerKey, AnswerState, Uuid } from "../../answers/contract.ts";
import { ShownAnswer, ShownEdition, ShownOpinion, ShownQuestion, ShownRemark, Step, Written } from "../contract.ts";

const { edition, place, period } = AnswerKey.shape;

export const PublicReply = z.object({
  text: z.string(),
  role: z.enum(["author", "editor"]),
  on: Day,
  version: z.number().int(),
});

export const GovernmentComment = z.object({
  id: Uuid,
  text: z.string(),
  on: Day,
  reply: PublicReply.optional(),
});

export const remarks = operation({
  name: "review.remarks",
  summary: "What reviewers, harmoniser and government said to one's answers, with one's replies.",
  method: "GET",
  path: "/editions/:edition/places/:place/periods/:period/remarks",
  may: "code",
  from: "database",
  input: z.object({ edition, place, period }),
  output: z.object({
    edition: ShownEdition,
    place,
    period,
    answers: z.array(
      z.object({
        id: Uuid,
        indicator: AnswerKey.shape.indicator,
        state: AnswerState,
        /** What standing by the answer must match. */
        version: z.number().int(),
        contentVersion: z.number().int(),
        question: ShownQuestion,
        answer: ShownAnswer,
        opinions: z.array(
          ShownOpinion.extend({
            replyVersion: z.number().int(),
            /** Whether one may still reply, or say it otherwise: not once it went to the reviewer with the answer. */
            mayReply: z.boolean(),
          }),
        ),
        remarks: z.array(ShownRemark),
        comment: GovernmentComment.optional(),
        steps: z.array(Step),
        /** Whether one may keep the answer against what was said, and have it decided by somebody else. */
        mayStandBy: z.boolean(),
      }),
    ),
  }),
  refusals: {},
});

export const replyToOpinion = operation({
  name: "review.reply",
  summary: "Say something to an opinion; `If-Match` is the version of the reply, 0 where there is none.",
  method: "PUT",
  path: "/opinions/:opinion/reply",
  may: "code",
  from: "database",
  matches: true,
  input: z.object({ opinion: Uuid, text: Written }),
  output: z.object({ opinion: Uuid, version: z.number().int() }),
  refusals: { stale: 412, interest: 409, "edition-closed": 409, "reply-arrived": 409 },
});
