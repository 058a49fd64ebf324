/**
 * Adjudication: a contested answer is decided by somebody who does not know whose it is. They see the question, every
 * answer that was given to it and every source, under labels that tell nothing, in an order nobody chose.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { AnswerKey, AnswerState, AnswerStatus, Uuid } from "../../answers/contract.ts";
import { ShownCitation, ShownEdition, ShownQuestion, Value, Written } from "../contract.ts";

const { place, period } = AnswerKey.shape;

/**
 * A source as whoever decides is shown it: what it is called, where in it, its words, their translation, its page. An
 * author describes a source at length and a reviewer in a line; more than both can say would tell whose it is.
 */
export const BlindCitation = ShownCitation.pick({
  title: true,
  url: true,
  pinpoint: true,
  quotation: true,
  translation: true,
});

/** One of the answers to a contested question: what it says, why, by what law. Nothing else of it. */
export const Position = z.object({
  value: Value,
  reasons: z.string(),
  citations: z.array(BlindCitation),
});

export const cases = operation({
  name: "review.cases",
  summary: "Contested answers that wait for one's decision.",
  method: "GET",
  path: "/adjudication",
  may: "adjudicate",
  from: "database",
  input: z.object({}),
  output: z.object({
    cases: z.array(z.object({ id: Uuid, edition: ShownEdition, place, period, question: ShownQuestion })),
  }),
  refusals: {},
});

export const contestedCase = operation({
  name: "review.case",
  summary: "One contested answer: the question, every answer given to it, every source.",
  method: "GET",
  path: "/adjudication/:answer",
  may: "adjudicate",
  from: "database",
  input: z.object({ answer: Uuid }),
  output: z.object({
    id: Uuid,
    edition: ShownEdition,
    place,
    period,
    question: ShownQuestion,
    positions: z.array(Position),
    /** What the decision must match: it changes when any of the answers does. */
    stamp: z.string(),
  }),
  refusals: {},
});

export const decideCase = operation({
  name: "review.decide",
  summary:
    "Decide a contested answer: one of those shown, or another, with the reason. `If-Match` is the case's stamp.",
  method: "POST",
  path: "/adjudication/:answer",
  may: "adjudicate",
  from: "database",
  matches: true,
  input: z.object({
    answer: Uuid,
    /** Which of the answers shown, from 1; none where the decision is another. */
    position: z.number().int().min(1).max(50).optional(),
    other: z
      .object({ status: AnswerStatus.optional(), option: z.string().max(200).optional(), value: z.number().optional() })
      .optional(),
    reason: Written,
  }),
  output: z.object({ answer: Uuid, state: AnswerState, contentVersion: z.number().int() }),
  refusals: {
    stale: 412,
    interest: 409,
    "state-does-not-allow": 409,
    "stage-off": 409,
    "edition-closed": 409,
    "choice-missing": 422,
    "choice-both": 422,
    "option-unknown": 422,
    "why-missing": 422,
  },
});
