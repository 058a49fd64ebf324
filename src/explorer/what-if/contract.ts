/**
 * What if: other answers of one place, and what they would make of its score, band, approach, areas and rank, the other
 * places staying as they officially are. A scenario, not a score: every form it leaves the site in says so.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import type { Recipe } from "../../engine/recipe.ts";
import type { Condition } from "../../engine/typology.ts";
import type { Variation } from "../../engine/uncertainty/contract.ts";
import { VariationName } from "../../policy-index/robustness/variations/contract.ts";
import { Edition, FilledReading, Labelled, Rank, readingInput, ScoreReading, Worded } from "../reading/contract.ts";
import { GroundForm } from "../yours/contract.ts";

const Codes = z.union([z.string().max(4_000), z.array(z.string().max(4_000)).max(500)]);

export const WhatIfInput = z.object({
  ...readingInput,
  place: z.string().min(1).max(100),
  /** `indicator:answer`, joined by commas: an option's key, a number, or `~` for not known. */
  set: Codes.optional(),
  /** Asks for the rank range of the scenario, drawn from it; the release's own seed, and the range is of the release's own draws. */
  seed: z.coerce.number().int().min(0).max(999_999).optional(),
});

/** An answer that can be given, with the words that stand for it in an address. */
export const WhatIfOption = Labelled.extend({
  token: z.string(),
  worth: z.number().optional(),
  chosen: z.boolean(),
});

export const WhatIfQuestion = z.object({
  area: Labelled,
  indicator: Labelled,
  compound: Labelled.optional(),
  question: Worded.optional(),
  /** The answer the release has. */
  official: z.string(),
  /** The same in an address. */
  officialToken: z.string(),
  changed: z.boolean(),
  options: z.array(WhatIfOption),
});

export type WhatIfQuestion = z.infer<typeof WhatIfQuestion>;

export const WhatIfChange = z.object({
  indicator: Labelled,
  from: z.string(),
  to: z.string(),
  /** Points it adds, averaged over every order of the changes; all of them add up to the total, to the last bit. */
  part: z.number().optional(),
});

export type WhatIfChange = z.infer<typeof WhatIfChange>;

export const Outcome = z.object({
  reading: ScoreReading,
  /** Answers behind the score that were filled in; absent where none was. */
  filled: FilledReading.optional(),
  /** Among the other places as officially scored. */
  rank: Rank.optional(),
  band: Labelled.optional(),
  approaches: z.array(z.object({ typology: Labelled, approach: Labelled.optional() })),
  areas: z.array(z.object({ node: Labelled, reading: ScoreReading, filled: FilledReading.optional() })),
});

export type Outcome = z.infer<typeof Outcome>;

export const RankInterval = z.object({
  low: z.number(),
  high: z.number(),
  /** Share of the draws in which the place had a score; absent where it had one in all. */
  present: z.number().optional(),
});

export type RankInterval = z.infer<typeof RankInterval>;

/** A scenario as a file: what was changed, in which place of which release. Opens again. */
export const Scenario = z.object({
  passerelle: z.literal("scenario"),
  version: z.literal(1),
  official: z.literal(false),
  notice: z.string(),
  index: z.string(),
  release: z.string(),
  place: z.string(),
  /** Labels are for whoever reads the file; codes alone are read back. */
  place_label: z.string(),
  period: z.string(),
  changes: z.array(
    z.object({
      ...{ indicator: z.string(), label: z.string() },
      ...{ from: z.string(), from_label: z.string(), to: z.string(), to_label: z.string() },
    }),
  ),
});

export type Scenario = z.infer<typeof Scenario>;

export const WhatIfView = z.object({
  official: z.literal(false),
  edition: Edition,
  place: Labelled,
  range: z.tuple([z.number(), z.number()]),
  /** The scenario as an address writes it; empty is the official answers. */
  query: z.string(),
  questions: z.array(WhatIfQuestion),
  changes: z.array(WhatIfChange),
  before: Outcome,
  after: Outcome,
  /** Points between the two; absent where either has no score. */
  total: z.number().optional(),
  seed: z.number().int().optional(),
  /** What rank ranges are drawn under: the choices the release's own are. Absent where none vary. */
  drawn: z.object({ varied: z.array(VariationName), draws: z.number().int(), seed: z.number().int() }).optional(),
  /** There are too many answers to draw from while somebody waits: `server`; also to be sent to a browser: `browser`. */
  tooLarge: z.enum(["server", "browser"]).optional(),
  /** Sensitivity ranges of the rank: the official one as published, or of the seed; that of the scenario where it was drawn. */
  ranges: z
    .object({
      before: RankInterval.optional(),
      after: RankInterval.optional(),
      /** Choices that made a difference in the scenario. */
      varied: z.array(VariationName).optional(),
    })
    .optional(),
  /** What an answer is worth depends on all answers: everything was scored anew. */
  ofAll: z.boolean(),
  scenario: Scenario,
});

export type WhatIfView = z.infer<typeof WhatIfView>;

/** Where what one answer is worth depends on all the others: see `scenarioProblems`. */
const refusals = { "too-many-answers": 422 } as const;

export const whatIf = operation({
  name: "explorer.whatIf",
  summary: "Other answers of one place, and what they would make of its score and rank. A scenario, not a score.",
  method: "GET",
  path: "/:index/:release/places/:place/what-if",
  may: "read",
  from: "released",
  input: WhatIfInput,
  output: WhatIfView,
  refusals,
});

export const scenario = operation({
  name: "explorer.scenario",
  summary: "A scenario of one place as a small file that opens again.",
  method: "GET",
  path: "/:index/:release/places/:place/what-if/scenario",
  may: "read",
  from: "released",
  input: WhatIfInput,
  output: Scenario,
  refusals,
});

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

/** What a scenario is worked out from. */
export const WhatIfGround = z.object({
  recipe: z.custom<Recipe>(isObject),
  measure: z.string(),
  range: z.tuple([z.number(), z.number()]),
  /** The place's official answers; state 0 answered, 1 missing, 2 does not arise. */
  answers: z.array(z.object({ id: z.string(), value: z.number().nullable(), state: z.number().int() })),
  /** Official scores of the other places that have one. */
  others: z.array(z.number()),
  areas: z.array(Labelled),
  bands: z.array(z.object({ from: z.number(), band: Labelled })),
  typologies: z.array(
    z.object({
      typology: Labelled,
      rules: z.array(z.object({ approach: Labelled, all: z.array(z.custom<Condition>(isObject)) })),
    }),
  ),
});

export type WhatIfGround = z.infer<typeof WhatIfGround>;

export const whatIfGround = operation({
  name: "explorer.whatIfGround",
  summary: "What a scenario of one place is worked out from: its answers, the recipe, the scores of the others.",
  method: "GET",
  path: "/:index/:release/places/:place/what-if/ground",
  may: "read",
  from: "released",
  input: z.object({ ...readingInput, place: z.string().min(1).max(100), form: GroundForm }),
  output: WhatIfGround,
  refusals: { "scenario-of-all": 422 },
  immutable: true,
});

type Plain = Exclude<Variation, { readonly kind: "coders" } | { readonly by: "sets" } | { readonly kind: "recipe" }>;

type Pairs = readonly (readonly [string, readonly (readonly [string, number])[]])[];

/** A variation with its tables as pairs. */
export type SentVariation =
  | { readonly kind: "plain"; readonly variation: Plain }
  | { readonly kind: "coders"; readonly shares: readonly (readonly [string, readonly (readonly number[])[]])[] }
  | { readonly kind: "sets"; readonly sets: readonly Pairs[] };

export type SentField = {
  readonly recipe: Recipe;
  readonly measure: string;
  readonly rows: number;
  readonly ranked: readonly number[];
  /** `states`, a digit a row: 0 answered, 1 missing, 2 does not arise. */
  readonly answers: readonly {
    readonly id: string;
    readonly values: readonly (number | null)[];
    readonly states: string;
  }[];
  readonly varied: readonly { readonly name: VariationName; readonly variation: SentVariation }[];
  readonly draws: number;
};

/** Every answer, and the choices that vary: what rank ranges are drawn from in a browser. */
export const WhatIfField = z.object({ row: z.number().int(), field: z.custom<SentField>(isObject) });

export type WhatIfField = z.infer<typeof WhatIfField>;

export const whatIfField = operation({
  name: "explorer.whatIfField",
  summary: "What the rank range of a scenario is drawn from: every place's answers, and the choices that vary.",
  method: "GET",
  path: "/:index/:release/places/:place/what-if/field",
  may: "read",
  from: "released",
  input: z.object({ ...readingInput, place: z.string().min(1).max(100) }),
  output: WhatIfField,
  refusals,
});
