/**
 * Reading a release: the nouns every page of the public site is made of.
 *
 * A reader never meets a code alone: whatever has a code has a label too, in the reader's language or, failing that,
 * the index's own, and says which. A number that is not there is absent, never zero.
 */
import { z } from "zod";
import { Period } from "../../base/day.ts";
import { Language } from "../../base/text.ts";
import { ReleaseId } from "../../policy-index/releases/contract.ts";
import { VariationName } from "../../policy-index/robustness/variations/contract.ts";

/** A code and its label; `language` only where the label is not in the language that was asked for. */
export const Labelled = z.object({ code: z.string(), label: z.string(), language: z.string().optional() });

export type Labelled = z.infer<typeof Labelled>;

export const ScoreState = z.enum(["scored", "missing", "not-applicable"]);

export type ScoreState = z.infer<typeof ScoreState>;

/** A score at full precision, its state, and the share (0–1) of the weight below it that was present. */
export const ScoreReading = z.object({
  score: z.number().optional(),
  state: ScoreState,
  present: z.number().optional(),
});

export type ScoreReading = z.infer<typeof ScoreReading>;

/** Best first. A rank is a range where scores are equal: `from` 8, `to` 12, level with 4 others. */
export const Rank = z.object({
  from: z.number().int(),
  to: z.number().int(),
  levelWith: z.number().int(),
  of: z.number().int(),
});

export type Rank = z.infer<typeof Rank>;

/** Ranks between which a place stands in nine of ten draws, and at the most. Never a confidence interval: nothing was sampled. */
export const RankSettled = z.object({
  low: z.number().int(),
  high: z.number().int(),
  lowest: z.number().int(),
  highest: z.number().int(),
  /** Its tie group, from 1 by rank. */
  group: z.number().int(),
  /** How many places its tie group has, itself among them. */
  together: z.number().int(),
  /**
   * How many other places its order is not settled with, in its tie group or not: neither is above the other in at least 95
   * of 100 draws. Absent where pairs are not kept.
   */
  unsettledWith: z.number().int().optional(),
  of: z.number().int(),
  /** Share of the draws in which the place had a score, and thus a rank; absent where it had one in all. */
  present: z.number().optional(),
});

export type RankSettled = z.infer<typeof RankSettled>;

/** What sensitivity ranges and tie groups were drawn under: the choices that varied, by name, and how often from which seed. */
export const DrawnUnder = z.object({
  varied: z.array(VariationName),
  draws: z.number().int(),
  failed: z.number().int(),
  seed: z.number().int(),
  /** How many tie groups there are. */
  groups: z.number().int(),
});

export type DrawnUnder = z.infer<typeof DrawnUnder>;

/** A release and one of its periods: what a figure belongs to. */
export const Point = z.object({
  release: ReleaseId,
  period: Period,
  /** The period as an address must name it; absent where it is the release's last. */
  named: Period.optional(),
});

export type Point = z.infer<typeof Point>;

export const AnswerStatus = z.enum(["answered", "missing", "not-applicable", "no-data", "competence-elsewhere"]);

/** What was done to an answer before it counted: absent where it counts as it was given. */
export const PreparedReading = z.object({
  /** Nobody gave it; it lay far out and was drawn in; all were transformed, it among them; it has no place on the scale; the place says too little to be scored. */
  mark: z.enum(["filled-in", "treated", "transformed", "no-place", "left-out"]),
  /** What it counts as, before all came to one scale: a measured number in its own unit, else points. */
  value: z.number().optional(),
  /** What was done, by which rule and from what, in sentences. */
  words: z.string(),
});

export type PreparedReading = z.infer<typeof PreparedReading>;

/** How many answers behind a score were filled in, of those it rests on. */
export const FilledReading = z.object({ filled: z.number().int(), of: z.number().int() });

export type FilledReading = z.infer<typeof FilledReading>;

/** Cells of the headline's indicators in the places covered in a period. */
export const PreparedCounts = z.object({
  filledIn: z.number().int(),
  treated: z.number().int(),
  withoutPlace: z.number().int(),
  stillMissing: z.number().int(),
  /** Places left out for want of answers. */
  leftOut: z.number().int(),
  indicators: z.number().int(),
  places: z.number().int(),
});

export type PreparedCounts = z.infer<typeof PreparedCounts>;

export const AnswerReading = z.object({
  status: AnswerStatus,
  /** Key of the chosen option, for a choice. */
  option: z.string().optional(),
  /** The number answered, for a number or a score. */
  value: z.number().optional(),
  /** The answer as a reader would say it: "Yes", "5 years", "Not known". */
  words: z.string(),
  /** What it is worth. */
  worth: ScoreReading,
  prepared: PreparedReading.optional(),
});

export type AnswerReading = z.infer<typeof AnswerReading>;

/** Why an answer differs from the one before it. `unexplained` is said, never hidden. */
export const ChangeKind = z.enum(["reform", "correction", "method", "unexplained"]);

export type ChangeKind = z.infer<typeof ChangeKind>;

/** One answer that moved, at the step where it did. */
export const AnswerChange = z.object({
  place: Labelled,
  indicator: Labelled,
  from: AnswerReading,
  to: AnswerReading,
  kind: ChangeKind,
  /** As the package gave it: law-changed, coding-error, better-source, reworded. */
  reason: z.string().optional(),
  since: Point,
  until: Point,
  publishedOn: z.string(),
});

export type AnswerChange = z.infer<typeof AnswerChange>;

/** What a movement is made of, in points of score; the parts add up to the total. */
export const ChangeParts = z.object({
  reform: z.number(),
  correction: z.number(),
  method: z.number(),
  unexplained: z.number(),
});

export type ChangeParts = z.infer<typeof ChangeParts>;

/** A movement of a score between two points; `total` and `parts` are absent where either end is not scored. */
export const ScoreChange = z.object({
  from: Point,
  to: Point,
  before: z.number().optional(),
  after: z.number().optional(),
  total: z.number().optional(),
  parts: ChangeParts.optional(),
});

export type ScoreChange = z.infer<typeof ScoreChange>;

/** What a page says of the release it is read from, whatever the page. */
export const Edition = z.object({
  index: Labelled,
  release: ReleaseId,
  period: Period,
  /** The release's last period, which it opens at. */
  latestPeriod: Period,
  publishedOn: z.string(),
  instrumentVersion: z.string(),
  notice: z.string().optional(),
  attribution: z.string().optional(),
  licence: z.string().optional(),
  creators: z.array(z.string()),
  /** The release readers should use now; differs from `release` on the page of an older one. */
  newest: ReleaseId,
  /** Answers are prepared before they count, from those of all places: none can be scored by itself. */
  prepared: z.literal(true).optional(),
});

export type Edition = z.infer<typeof Edition>;

export const Citation = z.object({
  text: z.string(),
  address: z.string(),
  bibtex: z.string(),
  csl: z.record(z.string(), z.unknown()),
});

export type Citation = z.infer<typeof Citation>;

/** Input every reading shares; a page adds its own. `lang` chooses the language of labels. */
export const readingInput = {
  index: z.string().min(1).max(100),
  release: ReleaseId,
  lang: Language.default("en"),
  period: Period.optional(),
} as const;

/** A place's standing in a node: its score, where that is among all places, and what all places average. */
export const NodeStanding = z.object({
  node: Labelled,
  description: z.string().optional(),
  /** 0 for the root of its measure. */
  depth: z.number().int(),
  reading: ScoreReading,
  band: Labelled.optional(),
  rank: Rank.optional(),
  /** Plain mean of every scored place. */
  average: z.number().optional(),
  /** Answers behind the score that were filled in; absent where none was. */
  filled: FilledReading.optional(),
});

export type NodeStanding = z.infer<typeof NodeStanding>;

/** An answer in a list: what is asked, what was answered, what it is worth, and what places answer on average. */
export const AnswerLine = z.object({
  indicator: Labelled,
  /** The compound the indicator is an item of. */
  compound: Labelled.optional(),
  answer: AnswerReading,
  average: z.number().optional(),
});

export type AnswerLine = z.infer<typeof AnswerLine>;

/** A text of the index in the reader's language; `language` only where it is in another. */
export const Worded = z.object({ words: z.string(), language: z.string().optional() });

export type Worded = z.infer<typeof Worded>;

/** What an indicator asks, and where it stands in the index. */
export const Question = z.object({
  indicator: Labelled,
  /** What it is an item of, as that is asked. */
  compound: Labelled.extend({ question: Worded.optional(), guidance: Worded.optional() }).optional(),
  question: Worded.optional(),
  guidance: Worded.optional(),
  kind: z.enum(["choice", "number", "score", "measured"]),
  unit: z.string().optional(),
  /** Nodes whose scores the answer enters, by measure: the measure first, then down to the node. */
  counts: z.array(z.array(Labelled)),
  previous: Labelled.optional(),
  next: Labelled.optional(),
});

export type Question = z.infer<typeof Question>;

/** One of the answers that can be given: an option, or a band of numbers, and how many places gave it. */
export const ChoiceCount = z.object({
  code: z.string(),
  label: z.string(),
  language: z.string().optional(),
  /** Absent: chosen, the answer counts as not applicable. */
  worth: z.number().optional(),
  places: z.number().int(),
});

export type ChoiceCount = z.infer<typeof ChoiceCount>;

export const SourceReading = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string().optional(),
  kind: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  identifier: z.string().optional(),
  pinpoint: z.string().optional(),
  language: z.string().optional(),
  note: z.string().optional(),
});

export type SourceReading = z.infer<typeof SourceReading>;
