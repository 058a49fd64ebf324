/** What a browser needs to try a measure while it is being edited: its tree, and what each question is worth on the last release. */
import { z } from "zod";
import { combinations } from "../edits/contract.ts";

const Part = z.object({
  id: z.string(),
  /** The branch it hangs under; none for the root. */
  under: z.string().optional(),
  weight: z.number(),
  /** How a branch combines what hangs under it; a question has none. */
  rule: z
    .object({
      combine: z.enum(combinations),
      power: z.number().optional(),
      missing: z.enum(["skip", "propagate"]),
      need: z.number().optional(),
    })
    .optional(),
});

export const Ground = z.object({
  release: z.string(),
  period: z.string(),
  /** A branch before what hangs under it. */
  parts: z.array(Part),
  places: z.array(z.object({ place: z.string(), name: z.string(), before: z.number().optional() })),
  /** By question, a score for each place; none where there is no answer, and which of those do not arise. */
  questions: z.array(
    z.object({ id: z.string(), scores: z.array(z.number().nullable()), notApplicable: z.array(z.number().int()) }),
  ),
});
export type Ground = Readonly<z.infer<typeof Ground>>;
