/**
 * Harmonising: one question through all places, so that the same law gets the same answer everywhere. What stands out is
 * said in words, with what moved since the last release; what is right is settled together, what is not goes back.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { AnswerKey, AnswerState, Uuid } from "../../answers/contract.ts";
import { Seen, ShownAnswer, ShownEdition, ShownQuestion, Step, Value, Written } from "../contract.ts";

const { edition, place, period, indicator } = AnswerKey.shape;

/** What rows are sorted by: a closed list. */
export const SortKey = z.enum(["place", "answer", "change", "outlier", "state"]);
export type SortKey = z.infer<typeof SortKey>;

export const Direction = z.enum(["ascending", "descending"]);

/** Why an answer stands out, in figures; `rules.ts` is the rule. */
const Outlier = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("rare"),
    group: z.string(),
    of: z.number().int(),
    same: z.number().int(),
    usual: z.string(),
    usualCount: z.number().int(),
  }),
  z.object({ kind: z.literal("far"), group: z.string(), of: z.number().int(), median: z.number() }),
]);

export const harmonisingIndex = operation({
  name: "review.harmonising-index",
  summary: "The questions of an edition, and how many answers to each are ready to be harmonised.",
  method: "GET",
  path: "/editions/:edition/harmonise",
  may: "harmonise",
  from: "database",
  input: z.object({ edition }),
  output: z.object({
    edition: ShownEdition,
    areas: z.array(
      z.object({
        id: z.string(),
        title: LocalisedText,
        questions: z.array(
          z.object({
            id: indicator,
            title: LocalisedText,
            answers: z.number().int(),
            ready: z.number().int(),
            harmonised: z.number().int(),
          }),
        ),
      }),
    ),
  }),
  refusals: {},
});

export const harmonising = operation({
  name: "review.harmonising",
  summary: "One question through all places: answers, what stands out, what moved since the last release.",
  method: "GET",
  path: "/editions/:edition/indicators/:indicator/harmonise",
  may: "harmonise",
  from: "database",
  input: z.object({ edition, indicator, sort: SortKey.default("outlier"), direction: Direction.default("ascending") }),
  output: z.object({
    edition: ShownEdition,
    question: ShownQuestion,
    sort: SortKey,
    direction: Direction,
    /** Questions before and after it, in the instrument's order. */
    previous: indicator.optional(),
    next: indicator.optional(),
    /** The release that is compared with. */
    prior: z.string().optional(),
    rows: z.array(
      z.object({
        id: Uuid,
        place,
        period,
        state: AnswerState,
        contentVersion: z.number().int(),
        value: Value.optional(),
        /** What it says; absent while its author is writing. Of stored copies where they are, and nothing of their text. */
        answer: ShownAnswer.optional(),
        steps: z.array(Step),
        before: Value.optional(),
        change: z.enum(["same", "changed", "new", "unknown"]),
        outlier: Outlier.optional(),
        ready: z.boolean(),
        mayReturn: z.boolean(),
      }),
    ),
    notes: z.array(z.object({ text: z.string(), on: Day })),
  }),
  refusals: {},
});

export const harmonise = operation({
  name: "review.harmonise",
  summary: "Settle the chosen answers to a question, each as it was seen; those that have moved on are left.",
  method: "POST",
  path: "/editions/:edition/indicators/:indicator/harmonise",
  may: "harmonise",
  from: "database",
  input: z.object({ edition, indicator, answers: z.array(Seen).min(1).max(5_000) }),
  output: z.object({ harmonised: z.number().int(), left: z.number().int() }),
  refusals: { "stage-off": 409, "edition-closed": 409 },
});

export const noteOnQuestion = operation({
  name: "review.note",
  summary: "Keep what was learnt about a question, for its guidance in the next instrument.",
  method: "POST",
  path: "/editions/:edition/indicators/:indicator/notes",
  may: "harmonise",
  from: "database",
  input: z.object({ edition, indicator, text: Written }),
  output: z.object({ indicator }),
  refusals: { "edition-closed": 409 },
});

export const harmonisingEditions = operation({
  name: "review.harmonising-editions",
  summary: "Editions that one harmonises.",
  method: "GET",
  path: "/harmonise",
  may: "harmonise",
  from: "database",
  input: z.object({}),
  output: z.object({
    editions: z.array(z.object({ edition: ShownEdition, ready: z.number().int(), twice: z.boolean() })),
  }),
  refusals: {},
});
