/**
 * Settling: what an edition is worth so far, freezing what is settled, and publishing it as a release by the same path as
 * an index that came in as files. Settling reads what review settled; review knows nothing of it.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { Finding } from "../../base/finding.ts";
import { operation } from "../../base/operation.ts";
import { LocalisedText } from "../../base/text.ts";
import { AnswerState } from "../answers/contract.ts";
import { Edition, EditionId } from "../editions/contract.ts";
import { ReleaseId, ReleaseRecord } from "../releases/contract.ts";

const ScoreState = z.enum(["scored", "missing", "not-applicable"]);

/** A score as it stands; absent unless scored. */
export const Standing = z.object({ status: ScoreState, score: z.number().optional() });

export const SettledPlace = z.object({
  place: z.string(),
  /** Answers asked of the place in the period, and how many of them are settled. */
  asked: z.number(),
  settled: z.number(),
  /** Why the others are missing: where they stand, and how many of them. */
  waiting: z.array(z.object({ state: AnswerState, answers: z.number() })),
  /** Settled, and missing all the same: there is no information. */
  noData: z.number(),
  /** Share of the weight that is there, 0–1. */
  present: z.number(),
  overall: Standing,
  /** One for each area, in the order of `areas`. */
  areas: z.array(Standing),
  /** Label of the band the score is in. */
  band: LocalisedText.optional(),
  /** Ranks the place could have under other reasonable choices: a sensitivity range. */
  ranks: z.object({ low: z.number(), high: z.number() }).optional(),
  /** The overall score of the last release. */
  before: z.number().optional(),
});
export type SettledPlace = z.infer<typeof SettledPlace>;

export const showSettled = operation({
  name: "settling.show",
  summary:
    "Scores, coverage, bands and sensitivity ranges of what an edition has settled so far, beside the last release.",
  method: "GET",
  path: "/editions/:edition/settled",
  may: "edit",
  from: "database",
  input: z.object({ edition: EditionId, period: z.string().optional() }),
  output: z.object({
    edition: Edition,
    /** The language the index is written in. */
    language: z.string(),
    period: z.string(),
    areas: z.array(z.object({ id: z.string(), title: LocalisedText })),
    places: z.array(SettledPlace),
    /** Answers by where they stand, over all periods; only states some answer is in. */
    states: z.array(
      z.object({
        ...{ state: AnswerState, answers: z.number() },
        /** Whether a release of today holds it: it was frozen, or freezing would take it. */
        settled: z.boolean(),
      }),
    ),
    /** Whether its method makes something of what is missing: places of which nothing is settled then stay out of a release. */
    fillsIn: z.boolean(),
    lastRelease: z.string().optional(),
    /** Where the edition was published last. */
    released: z.object({ index: z.string(), release: z.string() }).optional(),
    /** What a release of it would be called next. */
    nextRelease: z.string(),
    /** Whether something was corrected that no release says yet. */
    isCorrected: z.boolean(),
    /** Why it was frozen before the government's window was over, where it was; the release says so. */
    early: z.string().optional(),
    /** The government's window, where it is dated and not past: freezing now has to be said in words. */
    window: z.object({ opens: Day, closes: Day }).optional(),
    /** What keeps the settled answers from being scored, or what to look at before they are published. */
    findings: z.array(Finding),
  }),
  refusals: {},
});

export const freezeEdition = operation({
  name: "settling.freeze",
  summary:
    "Freezes an edition: what is settled is hashed and can only be corrected from then on; what is not is left out, where that is said.",
  method: "POST",
  path: "/editions/:edition/freeze",
  may: "edit",
  from: "database",
  proves: true,
  matches: true,
  input: z.object({
    edition: EditionId,
    leaveOut: z.boolean().default(false),
    /** Why it is frozen before the government's window is over; published with the release. */
    early: z.string().trim().max(1_000).optional(),
  }),
  output: z.object({
    edition: Edition,
    frozen: z.number(),
    leftOut: z.number(),
    hash: z.string(),
    beforeEndOf: Day.optional(),
  }),
  refusals: {
    "edition-not-open": 409,
    "answers-unsettled": 409,
    "nothing-settled": 409,
    "window-not-past": 409,
    stale: 412,
  },
});

export const publishEdition = operation({
  name: "settling.publish",
  summary: "Publishes a frozen edition as a release; one that is published, as another with its corrections.",
  method: "POST",
  path: "/editions/:edition/publish",
  may: "edit",
  from: "database",
  proves: true,
  input: z.object({ edition: EditionId, release: ReleaseId, publishedOn: Day.optional() }),
  output: z.object({ edition: Edition, record: ReleaseRecord, findings: z.array(Finding) }),
  refusals: {
    "edition-not-frozen": 409,
    "nothing-corrected": 409,
    "frozen-answers-altered": 500,
    "package-invalid": 422,
    "release-exists-differs": 409,
    "index-reserved": 422,
  },
});
