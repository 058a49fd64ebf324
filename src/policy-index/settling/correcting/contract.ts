/**
 * Corrections: what is frozen is changed in one way only, by an editor who did not code it, with a reason that is kept.
 * Before anything was published the frozen answer is mended where it stands; afterwards the next release says it.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { Finding } from "../../../base/finding.ts";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { AnswerState, AnswerStatus, ChangeReason, Citation, Uuid } from "../../answers/contract.ts";
import { Edition, EditionId } from "../../editions/contract.ts";
import { GivenCitation, ShownAnswer, ShownQuestion, Step, Value, Why } from "../../review/contract.ts";
import { Standing } from "../contract.ts";
import { ShownProposal } from "../proposing/contract.ts";

/** Why an answer is corrected. A law that changed since the freeze is the next edition's. */
export const CorrectionReason = ChangeReason.extract(["coding-error", "better-source"]);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** Why somebody leaves a correction to another editor: a tie to the place, or they coded the answer. */
export const Barred = z.enum(["interest", "own-answer"]);
export type Barred = z.infer<typeof Barred>;

/** A value as a form sends it. */
const offered = {
  status: AnswerStatus.optional(),
  option: z.string().max(200).optional(),
};

export const listCorrections = operation({
  name: "settling.corrections",
  summary: "The corrections made in an edition since it was frozen, and the answers of a place that can be corrected.",
  method: "GET",
  path: "/editions/:edition/corrections",
  may: "edit",
  from: "database",
  input: z.object({ edition: EditionId, place: z.string().max(100).optional(), period: z.string().optional() }),
  output: z.object({
    edition: Edition,
    /** The language the index is written in. */
    language: z.string(),
    places: z.array(z.string()),
    place: z.string(),
    period: z.string(),
    areas: z.array(z.object({ id: z.string(), title: LocalisedText })),
    answers: z.array(
      z.object({ answer: Uuid, question: ShownQuestion, says: Value.optional(), barred: Barred.optional() }),
    ),
    /** The newest first. */
    made: z.array(
      z.object({
        ...{ answer: Uuid, place: z.string(), period: z.string(), question: ShownQuestion },
        ...{ from: Value.optional(), to: Value.optional(), why: z.string(), on: Day },
        /** Absent where the answer was not published yet: its change reason stays that of the edition. */
        reason: CorrectionReason.optional(),
      }),
    ),
    /** Whether something was corrected that no release says yet. */
    isWaiting: z.boolean(),
    /** What readers propose and nobody decided yet, the first first. */
    proposals: z.array(
      ShownProposal.extend({
        ...{ answer: Uuid, place: z.string(), period: z.string(), question: ShownQuestion },
        /** What the answer says now. */
        now: Value.optional(),
        barred: Barred.optional(),
      }),
    ),
  }),
  refusals: {},
});

const Moved = z.object({ before: Standing, after: Standing });

export const showCorrection = operation({
  name: "settling.correction",
  summary: "A frozen answer as it may be corrected; with another value, what that would change.",
  method: "GET",
  path: "/answers/:answer/correction",
  may: "edit",
  from: "database",
  input: z.object({
    answer: Uuid,
    ...offered,
    value: z.coerce.number().optional(),
    /** One of the proposals about it, to begin from. */
    proposal: Uuid.optional(),
  }),
  output: z.object({
    edition: Edition,
    language: z.string(),
    ...{ answer: Uuid, place: z.string(), period: z.string(), state: AnswerState, contentVersion: z.number().int() },
    question: ShownQuestion,
    says: ShownAnswer,
    /** What it leans on, as it is sent back where it stays. */
    sources: z.array(Citation.extend({ title: z.string() })),
    steps: z.array(Step),
    barred: Barred.optional(),
    /** Sources of the place that it may lean on. */
    library: z.array(z.object({ source: Uuid, title: z.string() })),
    /** The value asked about; absent where none was, or none that fits the question. */
    proposed: Value.optional(),
    /** Why what was asked about is no answer to the question. */
    fault: z.enum(["option-unknown"]).optional(),
    preview: z
      .object({
        overall: Moved,
        area: Moved,
        areaTitle: LocalisedText.optional(),
        /** What the answer is worth. */
        question: Moved,
        band: z.object({ before: LocalisedText.optional(), after: LocalisedText.optional() }),
        /** Other places whose overall score would move. */
        others: z.number().int(),
      })
      .optional(),
    /** What keeps the answers from being scored. */
    findings: z.array(Finding),
    /** What readers propose about it and nobody decided yet; begun from one, that comes first. */
    proposals: z.array(ShownProposal),
  }),
  refusals: { "edition-still-open": 409 },
});

export const correctAnswer = operation({
  name: "settling.correct",
  summary:
    "Corrects an answer of a frozen or published edition, and says why; `If-Match` is its content version. The next release of the edition says it.",
  method: "POST",
  path: "/answers/:answer/correction",
  may: "edit",
  from: "database",
  proves: true,
  matches: true,
  input: z.object({
    answer: Uuid,
    reason: CorrectionReason,
    /** What it says now; as it was frozen where nothing is given. */
    says: z.object({ ...offered, value: z.number().optional() }).optional(),
    justification: z.string().trim().max(20_000).default(""),
    /** What it leans on now, in the place of what it leant on. */
    citations: z.array(GivenCitation).max(50).default([]),
    /** Why it differs from the last edition; only while nothing of this one is published. */
    changeReason: ChangeReason.optional(),
    /** Kept; published with the answer where it had been published before. */
    why: Why,
    /** What readers proposed, and this takes up. */
    takesUp: z.array(Uuid).max(50).default([]),
  }),
  output: z.object({
    ...{ edition: EditionId, place: z.string(), period: z.string() },
    ...{ answer: Uuid, state: AnswerState, contentVersion: z.number().int() },
    /** SHA-256 over everything that is frozen from now on. */
    hash: z.string(),
  }),
  refusals: {
    stale: 412,
    interest: 409,
    "own-answer": 409,
    "state-does-not-allow": 409,
    "edition-still-open": 409,
    "frozen-answers-altered": 500,
    "nothing-corrected": 409,
    "change-reason-unasked": 422,
    "option-unknown": 422,
    "source-missing": 422,
    "source-unknown": 422,
    "proposal-decided": 409,
  },
});
