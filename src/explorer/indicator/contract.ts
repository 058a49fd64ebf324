/**
 * An indicator: the question, what each answer is worth, who answered what, on a map and in a table, and who moved
 * when. And the list of all indicators, as the index arranges them.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import {
  AnswerChange,
  AnswerReading,
  ChoiceCount,
  Edition,
  Labelled,
  Question,
  readingInput,
} from "../reading/contract.ts";

export const orders = ["place", "points", "points-rising"] as const;

export const IndicatorInput = z.object({
  ...readingInput,
  indicator: z.string().min(1).max(200),
  /** Only the places with this answer: the code of a choice, `missing` or `not-applicable`. */
  answer: z.string().max(200).optional(),
  /** Order of the table: by name, by points from the highest, or from the lowest. */
  sort: z.enum(orders).default("place"),
});

export const IndicatorView = z.object({
  edition: Edition,
  question: Question,
  /** Lowest and highest possible points. */
  range: z.tuple([z.number(), z.number()]),
  choices: z.array(ChoiceCount),
  /** Places with none of the choices. */
  apart: z.object({ missing: z.number().int(), notApplicable: z.number().int() }),
  places: z.number().int(),
  average: z.number().optional(),
  /** The filter and order the table is in. */
  answer: z.string().optional(),
  sort: z.enum(orders),
  rows: z.array(
    z.object({
      place: Labelled,
      region: Labelled.optional(),
      answer: AnswerReading,
      /** Position in `choices`. */
      choice: z.number().int().optional(),
      /** The row passes the filter. */
      shown: z.boolean(),
    }),
  ),
  /** Every movement up to this release, the latest first. */
  moved: z.array(AnswerChange),
});

export type IndicatorView = z.infer<typeof IndicatorView>;

export const indicator = operation({
  name: "explorer.indicator",
  summary: "One indicator: what each answer is worth, who answered what, who moved and when.",
  method: "GET",
  path: "/:index/:release/indicators/:indicator",
  may: "read",
  from: "released",
  input: IndicatorInput,
  output: IndicatorView,
  refusals: {},
});

export const IndicatorsInput = z.object({ ...readingInput });

export const IndicatorsView = z.object({
  edition: Edition,
  indicators: z.number().int(),
  measures: z.array(
    z.object({
      measure: Labelled,
      headline: z.boolean(),
      description: z.string().optional(),
      areas: z.array(
        z.object({
          node: Labelled,
          description: z.string().optional(),
          indicators: z.array(
            z.object({
              indicator: Labelled,
              compound: Labelled.optional(),
              question: z.object({ words: z.string(), language: z.string().optional() }).optional(),
              average: z.number().optional(),
              /** How many answers moved up to this release. */
              moves: z.number().int(),
            }),
          ),
        }),
      ),
    }),
  ),
});

export type IndicatorsView = z.infer<typeof IndicatorsView>;

export const indicators = operation({
  name: "explorer.indicators",
  summary: "All indicators of a release, as its measures arrange them.",
  method: "GET",
  path: "/:index/:release/indicators",
  may: "read",
  from: "released",
  input: IndicatorsInput,
  output: IndicatorsView,
  refusals: {},
});
