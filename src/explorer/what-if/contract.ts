/**
 * What if: other answers of one place, and what they would make of its score, band, approach, areas and rank, the other
 * places staying as they officially are. A scenario, not a score: every form it leaves the site in says so.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import type { Recipe } from "../../engine/recipe.ts";
import type { Condition } from "../../engine/typology.ts";
import { Edition, Labelled, Rank, readingInput, ScoreReading, Worded } from "../reading/contract.ts";
import { GroundForm } from "../yours/contract.ts";

const Codes = z.union([z.string().max(4_000), z.array(z.string().max(4_000)).max(500)]);

export const WhatIfInput = z.object({
  ...readingInput,
  place: z.string().min(1).max(100),
  /** `indicator:answer`, joined by commas: an option's key, a number, or `~` for not known. */
  set: Codes.optional(),
  /** Asks for rank ranges under other weights; the same seed draws the same weights. */
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
  /** Among the other places as officially scored. */
  rank: Rank.optional(),
  band: Labelled.optional(),
  approaches: z.array(z.object({ typology: Labelled, approach: Labelled.optional() })),
  areas: z.array(z.object({ node: Labelled, reading: ScoreReading })),
});

export type Outcome = z.infer<typeof Outcome>;

export const RankInterval = z.object({ low: z.number(), high: z.number() });

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
  tooLarge: z.boolean(),
  ranges: z.object({ before: RankInterval.optional(), after: RankInterval.optional() }).optional(),
  scenario: Scenario,
});

export type WhatIfView = z.infer<typeof WhatIfView>;

/** What one answer is worth depends on all the others: see `scenarioProblems`. */
const refusals = { "scenario-of-all": 422 } as const;

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
  refusals,
  immutable: true,
});
