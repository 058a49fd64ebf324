/**
 * What a release corrects of the one before it: every answer that says something else for the same period, from what to
 * what, why, and by which role. An answer of a new period is no correction; what it says instead is its place's change.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { reviewRoles } from "../../policy-index/package/contract.ts";
import { AnswerReading, ChangeKind, Edition, Labelled, readingInput } from "../reading/contract.ts";

export const CorrectionsView = z.object({
  edition: Edition,
  /** The release before; absent in the first. */
  before: z.object({ release: z.string(), publishedOn: z.string() }).optional(),
  /** Periods that both describe. */
  periods: z.array(z.string()),
  corrections: z.array(
    z.object({
      place: Labelled,
      indicator: Labelled,
      period: z.string(),
      from: AnswerReading,
      to: AnswerReading,
      /** Whether the answer is another, or the same argued otherwise. */
      changed: z.enum(["answer", "reasons"]),
      kind: ChangeKind,
      /** As the package gave it: law-changed, coding-error, better-source, reworded. */
      reason: z.string().optional(),
      /** Why, in words; absent where the index publishes none. */
      words: z.string().optional(),
      role: z.enum(reviewRoles).optional(),
      /** Present where readers had proposed it: never who. */
      proposedBy: z.literal("reader").optional(),
      publishedOn: z.string(),
    }),
  ),
});

export type CorrectionsView = z.infer<typeof CorrectionsView>;

export const corrections = operation({
  name: "explorer.corrections",
  summary: "What a release corrects of the one before it: from what to what, why, and by which role.",
  method: "GET",
  path: "/:index/:release/corrections",
  may: "read",
  from: "released",
  input: z.strictObject({ index: readingInput.index, release: readingInput.release, lang: readingInput.lang }),
  output: CorrectionsView,
  refusals: {},
});
