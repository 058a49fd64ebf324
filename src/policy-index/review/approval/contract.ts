/**
 * Approval: what all who judged agree on is approved together, and costs one click; what they do not agree on is laid
 * before whoever decides.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { AnswerKey, AnswerState, Uuid } from "../../answers/contract.ts";
import { ShownAnswer, ShownEdition, ShownOpinion, ShownQuestion, Step, Why } from "../contract.ts";

const { edition, place, indicator, period } = AnswerKey.shape;
const area = z.string().max(200);

/** Why an answer is not approved with the others; the rule is in `rules.ts`. */
export const LeftBecause = z.enum(["no-opinion", "outdated", "not-qualified", "different-answer"]);

/** A place's answers in review, counted. */
const PlaceProgress = z.object({
  place,
  answers: z.number().int(),
  /** Still with their authors. */
  writing: z.number().int(),
  /** Sent to review, and not approved. */
  inReview: z.number().int(),
  agreed: z.number().int(),
  left: z.record(LeftBecause, z.number().int()),
  contested: z.number().int(),
  /** Past review. */
  past: z.number().int(),
  /** Whoever asks has a tie to it, and leaves its answers to another editor. */
  tied: z.boolean(),
});

export const reviewOverview = operation({
  name: "review.overview",
  summary: "How far review is in each place of an edition, and the answers on which opinions differ.",
  method: "GET",
  path: "/editions/:edition/review",
  may: "edit",
  from: "database",
  input: z.object({ edition }),
  output: z.object({
    edition: ShownEdition,
    /** Stages that are switched on, of those an editor acts in from here. */
    stages: z.object({ review: z.boolean(), adjudication: z.boolean(), secondAuthor: z.boolean() }),
    areas: z.array(z.object({ id: z.string(), title: LocalisedText })),
    places: z.array(PlaceProgress),
    /** Answers in review with a different answer suggested: at most two hundred, by place and question. */
    disputed: z.array(
      z.object({
        id: Uuid,
        place,
        period,
        contentVersion: z.number().int(),
        question: ShownQuestion,
        answer: ShownAnswer.optional(),
        opinions: z.array(ShownOpinion),
        steps: z.array(Step),
      }),
    ),
  }),
  refusals: {},
});

export const approveAgreed = operation({
  name: "review.approve",
  summary: "Approve every answer whose current opinions all agree, at once, and say which were left and why.",
  method: "POST",
  path: "/editions/:edition/review/approve",
  may: "edit",
  from: "database",
  input: z.object({ edition, place: place.optional(), area: area.optional() }),
  output: z.object({
    approved: z.number().int(),
    /** Answers sent to review that were left, counted by reason; the first five hundred by name. */
    left: z.record(LeftBecause, z.number().int()),
    answers: z.array(z.object({ place, period, indicator, because: LeftBecause })),
    /** Answers all agree on that were left, because whoever asks has a tie to their place. */
    tied: z.number().int(),
  }),
  refusals: { interest: 409, "stage-off": 409, "edition-closed": 409 },
});

export const contestAnswer = operation({
  name: "review.contest",
  summary: "Have an answer decided by somebody who does not know whose it is; `If-Match` is its content version.",
  method: "POST",
  path: "/answers/:answer/contest",
  may: "take-part",
  from: "database",
  matches: true,
  input: z.object({ answer: Uuid, why: Why }),
  output: z.object({ answer: Uuid, state: AnswerState }),
  refusals: {
    stale: 412,
    interest: 409,
    "state-does-not-allow": 409,
    "stage-off": 409,
    "edition-closed": 409,
    "own-answer": 409,
    "why-missing": 422,
  },
});

export const approveOne = operation({
  name: "review.approve-one",
  summary:
    "Approve an answer although it is seen differently, and say why, where an edition goes without adjudication; `If-Match` is its content version.",
  method: "POST",
  path: "/answers/:answer/approve",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({ answer: Uuid, why: Why }),
  output: z.object({ answer: Uuid, state: AnswerState }),
  refusals: {
    stale: 412,
    interest: 409,
    "state-does-not-allow": 409,
    "stage-off": 409,
    "edition-closed": 409,
    "adjudicator-decides": 409,
    "not-seen-differently": 409,
    "own-answer": 409,
  },
});
