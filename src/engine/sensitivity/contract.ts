/**
 * Which choice matters: how much of the spread of a result is due to each variation, on its own (first order) and with all
 * it does together with others (total order).
 */
import type { Failure } from "../uncertainty/contract.ts";

/** What is looked at: how far ranks move from the official ones on average, or one ranked place's own score or rank. */
export type Target =
  | { readonly kind: "rank-shift" }
  /** `place` is a position among the ranked places. */
  | { readonly kind: "score" | "rank"; readonly place: number };

/** An estimate, and where 90 % of its bootstrapped values lie. NaN where nothing varied. */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** In how many of the resamples it cannot be told, because nothing varied in them: they are in no percentile. */
  readonly undefinedDraws: number;
};

export type Effect = {
  /** Share of the variance that would go if this alone were settled. Noise can take a small one below 0. */
  readonly first: Estimate;
  /** The same by another estimator; where the two are far apart, there are too few points. */
  readonly firstByJansen: Estimate;
  /** Share of the variance that would stay if all but this were settled. */
  readonly total: Estimate;
  /** How many points these are made of: those of which no run failed. */
  readonly points: number;
};

export type Indices = {
  /** Of the result, over the runs in which every choice is drawn freely. */
  readonly mean: number;
  readonly variance: number;
  /** One per factor, in order. */
  readonly effects: readonly Effect[];
};

export type Sensitivity = Indices & {
  readonly seed: number;
  readonly target: Target;
  /** Points asked for. */
  readonly points: number;
  /** Runs made: points × (variations + 2). A run's number is point × (variations + 2) + block. */
  readonly runs: number;
  /** Runs that could not be scored, or had no place to look at: counted and shown, never dropped. */
  readonly failed: readonly Failure[];
};
