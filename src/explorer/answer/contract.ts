/**
 * An answer: one permanent page per release, place and indicator. What was asked, what was answered and what that is
 * worth, on which law, how it came to be so, where else it is so, and how to cite it.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { reviewParts, reviewRoles, verdicts } from "../../policy-index/package/contract.ts";
import {
  AnswerReading,
  ChangeKind,
  ChoiceCount,
  Edition,
  Labelled,
  Point,
  Question,
  readingInput,
  SourceReading,
} from "../reading/contract.ts";

export const AnswerInput = z.object({
  ...readingInput,
  place: z.string().min(1).max(100),
  indicator: z.string().min(1).max(200),
});

export const AnswerView = z.object({
  edition: Edition,
  place: Labelled,
  question: Question,
  /** Lowest and highest possible points. */
  range: z.tuple([z.number(), z.number()]),
  choices: z.array(ChoiceCount),
  /** Position of the chosen answer in `choices`; absent where none of them was chosen. */
  chosen: z.number().int().optional(),
  answer: AnswerReading,
  justification: z.string().optional(),
  sources: z.array(SourceReading),
  asOf: z.string().optional(),
  confidence: z.string().optional(),
  /** How it was settled, as far as the index publishes that: by role, in the order it was said. */
  settled: z.array(
    z.object({
      part: z.enum(reviewParts),
      role: z.enum(reviewRoles),
      verdict: z.enum(verdicts).optional(),
      /** What a reviewer would have it answered, in words. */
      suggested: z.string().optional(),
      count: z.number().int(),
      words: z.string().optional(),
    }),
  ),
  /** The answer in every release up to this one, the oldest first. */
  history: z.array(
    z.object({
      point: Point,
      publishedOn: z.string(),
      answer: AnswerReading,
      /** Why it differs from the one before, where it does. */
      moved: z.object({ kind: ChangeKind, reason: z.string().optional() }).optional(),
    }),
  ),
  /** Places with the same answer, this one not counted, of how many others. */
  same: z.object({ places: z.array(Labelled), of: z.number().int() }),
  /** What all places' answers are worth on average. */
  average: z.number().optional(),
});

export type AnswerView = z.infer<typeof AnswerView>;

export const answer = operation({
  name: "explorer.answer",
  summary: "The answer of one place to one indicator, with its options, sources and history.",
  method: "GET",
  path: "/:index/:release/places/:place/answers/:indicator",
  may: "read",
  from: "released",
  input: AnswerInput,
  output: AnswerView,
  refusals: {},
});
