/**
 * Your weights, your recipe: the ranking a reader's own choices give, beside the official one and never without it.
 *
 * Nothing here is a result of the index. Every form it leaves the site in says so: `official` is false in the data, a word
 * stands across the page and the picture, a column says it in the table.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import type { RecipeNode } from "../../engine/recipe.ts";
import { Edition, Labelled, Rank, readingInput, ScoreReading, ScoreState } from "../reading/contract.ts";
import { Band } from "../standing/contract.ts";

const Choice = z.union([z.string().max(2_000), z.array(z.string().max(2_000)).max(500)]);

export const CombineChoice = z.enum(["mean", "geometric-mean", "harmonic-mean", "min", "max", "median"]);

export const MissingChoice = z.enum(["any", "half", "all"]);

export const FillChoice = z.enum(["area", "median", "last"]);

/** What the map shows: the reader's scores, the official ones, or ranks gained and lost. */
export const MapChoice = z.enum(["yours", "official", "difference"]);

export const ScaleChoice = z.enum(["min-max", "percentile", "rank", "z-score"]);

export const YoursInput = z.object({
  ...readingInput,
  /** `part:weight`, joined by commas; 0 leaves the part out. What is not named keeps its official weight. */
  weights: Choice.optional(),
  /** `level:combination`, joined by commas; level 0 is how the parts of the whole combine. */
  combine: Choice.optional(),
  /** Scored from any part that is there, from at least half the weight, or only from all; else as officially. */
  missing: MissingChoice.optional(),
  /** What stands in for a missing answer; else it is left out, as published. */
  fill: FillChoice.optional(),
  /** What is combined: each indicator on a scale among all places; else scores as they stand. */
  scale: ScaleChoice.optional(),
  /** Asks how settled the order is; the same seed draws the same weights. */
  seed: z.coerce.number().int().min(0).max(999_999).optional(),
  /** What the map shows; the reader's scores unless another is named. */
  map: MapChoice.optional(),
  /** Of a picture: the map, instead of scores as bars. */
  picture: z.literal("map").optional(),
});

/** A part of the tree, with what it weighs officially and here. */
export const YoursPart = z.object({
  token: z.string(),
  part: Labelled,
  kind: z.enum(["node", "indicator"]),
  parent: z.string(),
  level: z.number().int(),
  official: z.number(),
  /** 0: left out. */
  weight: z.number(),
  /** Share, 0–1, of the weight of its parent's parts. */
  share: z.number(),
});

export type YoursPart = z.infer<typeof YoursPart>;

export const YoursLevel = z.object({
  level: z.number().int(),
  nodes: z.number().int(),
  official: z.string().optional(),
  chosen: CombineChoice.optional(),
});

export type YoursLevel = z.infer<typeof YoursLevel>;

/** 5th to 95th percentile of a rank over draws of the weights. */
export const SensitivityRange = z.object({
  low: z.number(),
  high: z.number(),
  /** Share of the draws in which the place had a score; absent where it had one in all. */
  present: z.number().optional(),
});

export const YoursRow = z.object({
  place: Labelled,
  /** The group of the official ranking, where that has been worked out. */
  official: z.object({
    reading: ScoreReading,
    rank: Rank.optional(),
    group: z.number().int().optional(),
    /** Answers the index's own method has filled in; absent where none. */
    filled: z.number().int().optional(),
  }),
  yours: z.object({ reading: ScoreReading, rank: Rank.optional() }),
  /** Ranks gained (above 0) or lost. */
  move: z.number().int().optional(),
  range: SensitivityRange.optional(),
  /** Tie group, from 1: places whose order is not settled share one. */
  group: z.number().int().optional(),
  /** Answers that were missing and are filled in; absent where none. */
  filled: z.number().int().optional(),
});

export type YoursRow = z.infer<typeof YoursRow>;

export const YoursView = z.object({
  /** Never the index's own result. */
  official: z.literal(false),
  edition: Edition,
  measure: Labelled,
  range: z.tuple([z.number(), z.number()]),
  /** The range of the scores below; absent where they have none. */
  ownRange: z.tuple([z.number(), z.number()]).optional(),
  /** The choices as an address writes them; empty is the official recipe. */
  query: z.string(),
  changed: z.boolean(),
  node: Labelled,
  parts: z.array(YoursPart),
  levels: z.array(YoursLevel),
  missing: MissingChoice.optional(),
  fill: FillChoice.optional(),
  scale: ScaleChoice.optional(),
  seed: z.number().int().optional(),
  map: MapChoice,
  picture: z.literal("map").optional(),
  bands: z.array(Band),
  /** Region of each place, for a map without borders. */
  regions: z.record(z.string(), z.string()),
  /** Answers that are missing, and of how many an earlier period has one. */
  gaps: z.object({ missing: z.number().int(), earlier: z.number().int() }),
  /** What stands in for missing answers, each of them. */
  filled: z.array(z.object({ place: Labelled, indicator: Labelled, value: z.number(), period: z.string().optional() })),
  /** Tie groups of the official ranking, where they have been worked out. */
  officialGroups: z.number().int().optional(),
  periods: z.array(z.string()),
  /** Why there is no ranking. */
  impossible: z.enum(["nothing-left", "no-weight", "negative"]).optional(),
  /** Too large to be drawn a thousand times here; a browser does it. */
  tooLarge: z.boolean(),
  /** In the order of the reader's ranking; those without a rank last. */
  rows: z.array(YoursRow),
  summary: z.object({
    ranked: z.number().int(),
    moved: z.number().int(),
    /** Places that have another score than officially, one where they had none, or none where they had one. */
    rescored: z.number().int(),
    up: z.object({ place: Labelled, move: z.number().int() }).optional(),
    down: z.object({ place: Labelled, move: z.number().int() }).optional(),
  }),
});

export type YoursView = z.infer<typeof YoursView>;

export const yours = operation({
  name: "explorer.yours",
  summary: "A ranking by a reader's own weights and recipe, beside the official one. Not a result of the index.",
  method: "GET",
  path: "/:index/:release/yours",
  may: "read",
  from: "released",
  input: YoursInput,
  output: YoursView,
  refusals: {},
});

/** The form of a ground. It is kept for ever by whoever asked, so another form will have another number. */
export const GroundForm = z.enum(["1", "2"]).default("2");

/** What a browser needs to do the same: the tree, and what each place's answers are worth. */
export const YoursGround = z.object({
  tree: z.custom<RecipeNode>((value) => typeof value === "object" && value !== null && "children" in value),
  range: z.tuple([z.number(), z.number()]),
  /** Officially, in code order. */
  places: z.array(
    z.object({
      place: Labelled,
      state: ScoreState,
      score: z.number().optional(),
      rank: Rank.optional(),
      /** Answers behind the score that the index's own method has filled in; absent where none. */
      filled: z.number().int().optional(),
    }),
  ),
  /** One score per place, `null` where there is none, and a digit per place: 0 scored, 1 missing, 2 does not arise. */
  indicators: z.array(z.object({ id: z.string(), scores: z.array(z.number().nullable()), states: z.string() })),
  /** What a missing answer last was: the row it is missing in, its worth, and the period that has it. */
  earlier: z.array(z.object({ id: z.string(), row: z.number().int(), value: z.number(), period: z.string() })),
  /** Highest first. */
  bands: z.array(Band.extend({ from: z.number() })),
});

export type YoursGround = z.infer<typeof YoursGround>;

export const yoursGround = operation({
  name: "explorer.yoursGround",
  summary: "What one's own recipe is made from: the tree of the headline measure and every indicator's scores.",
  method: "GET",
  path: "/:index/:release/yours/ground",
  may: "read",
  from: "released",
  input: z.object({ ...readingInput, form: GroundForm }),
  output: YoursGround,
  refusals: {},
  immutable: true,
});
