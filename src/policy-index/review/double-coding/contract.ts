/**
 * Double coding: where two people answer the same questions without seeing each other's, how far they agree says how
 * clear the questions are. What they do not agree on is laid before somebody who knows neither.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { AnswerKey } from "../../answers/contract.ts";
import { ShownEdition, ShownQuestion, Why } from "../contract.ts";

const { edition, indicator } = AnswerKey.shape;

const Agreement = z.object({
  pairs: z.number().int(),
  same: z.number().int(),
  /** Krippendorff's; absent where there is none. */
  alpha: z.number().optional(),
  /** The middle 95 % over draws of places. */
  low: z.number().optional(),
  high: z.number().optional(),
});

export const codingAgreement = operation({
  name: "review.agreement",
  summary: "How far two coders agree: Krippendorff's alpha with its interval, by edition, area and question.",
  method: "GET",
  path: "/editions/:edition/agreement",
  may: "take-part",
  from: "database",
  input: z.object({ edition, indicator: indicator.optional() }),
  output: z.object({
    edition: ShownEdition,
    overall: Agreement,
    areas: z.array(
      Agreement.extend({
        id: z.string(),
        title: LocalisedText,
        questions: z.array(Agreement.extend({ id: indicator, title: LocalisedText })),
      }),
    ),
    /** Pairs that differ and could be decided by an adjudicator now. */
    open: z.number().int(),
    /** Whether adjudication is switched on. */
    adjudication: z.boolean(),
    /** Whether whoever asks runs the edition: to others its other views are closed. */
    mayEdit: z.boolean(),
    /** Of the question asked for: what one coder said when the other said something. */
    confusion: z
      .object({
        question: ShownQuestion,
        /** Keys of options, then statuses. */
        categories: z.array(z.string()),
        counts: z.array(z.array(z.number().int())),
      })
      .optional(),
  }),
  refusals: {},
});

export const contestPairs = operation({
  name: "review.contest-pairs",
  summary: "Have every pair of codings that differ decided by an adjudicator.",
  method: "POST",
  path: "/editions/:edition/agreement/contest",
  may: "take-part",
  from: "database",
  input: z.object({ edition, why: Why }),
  output: z.object({ contested: z.number().int() }),
  refusals: { "stage-off": 409, "edition-closed": 409, interest: 409 },
});
