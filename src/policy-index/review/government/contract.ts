/**
 * The government's window: for some days a place's government sees the answers about it with their sources, and may
 * comment. Its comments become public with the release, each with the answer to it; where it says nothing, that is said.
 * It can never set a value: no operation of a government has a field for one.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { AnswerKey, AnswerState, Uuid } from "../../answers/contract.ts";
import { ShownAnswer, ShownCitation, ShownEdition, ShownQuestion, Value, Written } from "../contract.ts";
import { GovernmentComment } from "../remarks/contract.ts";

const { edition, place } = AnswerKey.shape;

const Dates = z.object({ opens: Day, closes: Day });

/** Where today lies of a window; over: the edition is frozen, whatever the dates. */
const Standing = z.enum(["not-dated", "ahead", "open", "closed", "over"]);
export type Standing = z.infer<typeof Standing>;

/** A source without its stored copy: the library is not a government's to read. */
const PublicCitation = ShownCitation.omit({ copy: true });

export const windowDuties = operation({
  name: "review.windows",
  summary: "The windows of a government: for which edition and place, from when to when.",
  method: "GET",
  path: "/windows",
  may: "respond",
  from: "database",
  input: z.object({}),
  output: z.object({
    windows: z.array(
      z.object({
        edition: ShownEdition,
        place,
        dates: Dates.optional(),
        standing: Standing,
      }),
    ),
  }),
  refusals: {},
});

export const governmentWindow = operation({
  name: "review.window",
  summary: "The answers about a place, open for its government's comments.",
  method: "GET",
  path: "/editions/:edition/places/:place/window",
  may: "respond",
  from: "database",
  input: z.object({ edition, place }),
  output: z.object({
    edition: ShownEdition,
    place,
    dates: Dates,
    /** In the order in which they are asked; each question names its own. */
    areas: z.array(z.object({ id: z.string(), title: LocalisedText })),
    answers: z.array(
      z.object({
        id: Uuid,
        period: z.string(),
        question: ShownQuestion,
        answer: ShownAnswer.omit({ citations: true, confidence: true }).extend({ citations: z.array(PublicCitation) }),
        comment: GovernmentComment.extend({ version: z.number().int() }).optional(),
      }),
    ),
  }),
  refusals: { "window-closed": 409 },
});

export const commentOnAnswer = operation({
  name: "review.comment",
  summary:
    "Comment on an answer, in public, as long as nobody has answered; `If-Match` is the version of the comment, 0 where there is none.",
  method: "PUT",
  path: "/answers/:answer/comment",
  may: "respond",
  from: "database",
  matches: true,
  input: z.object({ answer: Uuid, text: Written }),
  output: z.object({ answer: Uuid, comment: Uuid, version: z.number().int() }),
  refusals: { stale: 412, "window-closed": 409, "state-does-not-allow": 409, "comment-answered": 409 },
});

export const answerComment = operation({
  name: "review.answer-comment",
  summary:
    "Answer a government's comment, in public; `If-Match` is the version of the answer to it, 0 where there is none.",
  method: "PUT",
  path: "/comments/:comment/reply",
  may: "take-part",
  from: "database",
  matches: true,
  input: z.object({ comment: Uuid, text: Written }),
  output: z.object({ comment: Uuid, version: z.number().int() }),
  refusals: { stale: 412, interest: 409, "edition-closed": 409 },
});

export const comments = operation({
  name: "review.comments",
  summary: "Every government comment of an edition, with the answer to it, and what was said by no government.",
  method: "GET",
  path: "/editions/:edition/comments",
  may: "edit",
  from: "database",
  input: z.object({ edition }),
  output: z.object({
    edition: ShownEdition,
    dates: Dates.optional(),
    standing: Standing,
    places: z.array(
      z.object({
        place,
        /** Answers the window may be opened for, and those for which it is open. */
        ready: z.number().int(),
        inWindow: z.number().int(),
        commented: z.number().int(),
        /** Whoever asks has a tie to it, and leaves its answers to another editor. */
        tied: z.boolean(),
        /** What was recorded when the window was closed. */
        outcome: z.object({ answers: z.number().int(), comments: z.number().int(), on: Day }).optional(),
      }),
    ),
    comments: z.array(
      z.object({
        place,
        period: z.string(),
        state: AnswerState,
        question: ShownQuestion,
        value: Value.optional(),
        comment: GovernmentComment,
      }),
    ),
  }),
  refusals: {},
});

export const openWindow = operation({
  name: "review.open-window",
  summary:
    "Open the window for every answer that has passed the stages before it, of one place or of all one has no tie to.",
  method: "POST",
  path: "/editions/:edition/window/open",
  may: "edit",
  from: "database",
  input: z.object({ edition, place: place.optional() }),
  output: z.object({
    opened: z.number().int(),
    left: z.number().int(),
    /** Answers among those left that could be opened, of places whoever asks has a tie to. */
    tied: z.number().int(),
  }),
  refusals: { interest: 409, "stage-off": 409, "edition-closed": 409 },
});

export const closeWindow = operation({
  name: "review.close-window",
  summary: "Record, once the window is past, which governments commented and which said nothing.",
  method: "POST",
  path: "/editions/:edition/window/close",
  may: "edit",
  from: "database",
  input: z.object({ edition }),
  output: z.object({ places: z.number().int(), silent: z.number().int() }),
  refusals: { "stage-off": 409, "edition-closed": 409, "window-open": 409 },
});
