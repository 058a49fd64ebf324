/**
 * How places stand in one node of a measure: score, rank, band, what moved since an earlier point, and what all of
 * them together say. Home, explore and the list of places are made of these.
 */
import { z } from "zod";
import {
  FilledReading,
  Labelled,
  PreparedCounts,
  Rank,
  RankSettled,
  ScoreChange,
  ScoreReading,
} from "../reading/contract.ts";

/** A band and its place from the lowest, 0. */
export const Band = Labelled.extend({ step: z.number().int() });

export type Band = z.infer<typeof Band>;

export const StandingRow = z.object({
  place: Labelled,
  /** Region of the world, where the place is a country or part of one. */
  region: Labelled.optional(),
  reading: ScoreReading,
  /** Among all places of the release that are scored. */
  rank: Rank.optional(),
  /** How settled that rank is; of the headline measure as a whole, once it has been worked out. */
  settled: RankSettled.optional(),
  band: Band.optional(),
  /** Since the point compared with, where there is one. */
  change: ScoreChange.optional(),
  rankBefore: Rank.optional(),
  /** Scores of the node's own parts, in the order of the view's `parts`. */
  parts: z.array(ScoreReading).optional(),
  /** Score in the second node, where one is asked for. */
  second: ScoreReading.optional(),
  /** Answers behind the score that were filled in; absent where none was. */
  filled: FilledReading.optional(),
  /** The same of the score in the second node, and of the one there was at the point compared with. */
  filledSecond: FilledReading.optional(),
  filledBefore: FilledReading.optional(),
});

export type StandingRow = z.infer<typeof StandingRow>;

export const Spread = z.object({
  count: z.number().int(),
  lowest: z.number(),
  lowerQuartile: z.number(),
  median: z.number(),
  upperQuartile: z.number(),
  highest: z.number(),
  mean: z.number(),
});

export const GroupMean = Labelled.extend({
  score: z.number().optional(),
  scored: z.number().int(),
  members: z.number().int(),
});

export type GroupMean = z.infer<typeof GroupMean>;

export const Counts = z.object({
  scored: z.number().int(),
  missing: z.number().int(),
  notApplicable: z.number().int(),
  /** Places of the release that it does not cover in this period. */
  notCovered: z.number().int(),
});

/** How many moved, by what: a place counts once under `up` or `down`, and under each cause that moved its score. */
export const Movement = z.object({
  up: z.number().int(),
  down: z.number().int(),
  same: z.number().int(),
  /** Not scored at one of the two ends. */
  unknown: z.number().int(),
  reformUp: z.number().int(),
  reformDown: z.number().int(),
  correction: z.number().int(),
  method: z.number().int(),
  unexplained: z.number().int(),
});

export type Movement = z.infer<typeof Movement>;

export const Summary = z.object({
  counts: Counts,
  spread: Spread.optional(),
  /** Codes of the places with the highest and the lowest score. */
  highest: z.array(Labelled),
  lowest: z.array(Labelled),
  bands: z.array(Band.extend({ places: z.number().int() })),
  regions: z.array(GroupMean),
  movement: Movement.optional(),
  /** Of the index as a whole; absent where it prepares nothing. */
  prepared: PreparedCounts.optional(),
});

export type Summary = z.infer<typeof Summary>;
