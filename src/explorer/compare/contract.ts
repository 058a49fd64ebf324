/**
 * Two to eight places side by side: their areas on one scale, and their answers in one table, differences first. Any
 * number of places may be asked for; the view says what became of each.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import {
  AnswerReading,
  DrawnUnder,
  Edition,
  Labelled,
  NodeStanding,
  readingInput,
  ScoreReading,
} from "../reading/contract.ts";

/** Fewest and most places that make a comparison. */
export const fewest = 2;
export const most = 8;

/** Codes as an address has them: `places=FRA,PRT`, or the parameter once for each. */
const Codes = z
  .union([z.string().max(2000), z.array(z.string().max(2000)).max(50)])
  .default([])
  .transform((given) => [...new Set([given].flat().flatMap((text) => text.split(",")))].filter((code) => code !== ""));

export const CompareInput = z.object({
  ...readingInput,
  places: Codes,
  /** How areas are drawn. */
  view: z.enum(["dots", "radar"]).default("dots"),
  /** Which rows the table of answers has. */
  rows: z.enum(["different", "all"]).default("different"),
  /** Order of its rows: the largest differences first, or as the index has them. */
  order: z.enum(["difference", "index"]).default("difference"),
});

export const CompareView = z.object({
  edition: Edition,
  range: z.tuple([z.number(), z.number()]),
  /** Those compared, in the order they were asked for; at most eight. */
  places: z.array(z.object({ place: Labelled, overall: NodeStanding, approach: Labelled.optional() })),
  /** Asked for beyond the eighth. */
  left: z.array(Labelled),
  /** Asked for, but not in this release. */
  unknown: z.array(z.string()),
  /** Every place there is, in the order of names: what can be added. */
  choices: z.array(Labelled),
  /** Places a comparison may begin with: the highest, the middle and the lowest of the ranking. */
  suggested: z.array(Labelled),
  view: z.enum(["dots", "radar"]),
  rows: z.enum(["different", "all"]),
  order: z.enum(["difference", "index"]),
  /** The overall score, then each area; one reading per place. */
  nodes: z.array(
    z.object({
      node: Labelled,
      depth: z.number().int(),
      scores: z.array(ScoreReading),
      /** Answers behind each score that were filled in; absent where none is behind any. */
      filled: z.array(z.number().int()).optional(),
      average: z.number().optional(),
    }),
  ),
  /** Of two places: what each part of the whole adds to the second's score beyond the first's; they add up to the difference. */
  explained: z
    .object({
      total: z.number(),
      parts: z.array(z.object({ part: Labelled, points: z.number() })),
      /** Where parts are estimated: over how many orders, and the largest standard error of a part. Absent where they are exact. */
      sampled: z.object({ orders: z.number().int(), error: z.number() }).optional(),
    })
    .optional(),
  /**
   * How settled their order is: in which share of the draws the place of a row stands above the place of a column, in the
   * order of `places`, being level counting half; null beside itself and where that is not known. Absent where it is known
   * of no two of them.
   */
  above: z.object({ under: DrawnUnder, shares: z.array(z.array(z.number().nullable())) }).optional(),
  /** How many questions there are, and how many of them the places answer differently. */
  questions: z.number().int(),
  different: z.number().int(),
  answers: z.array(
    z.object({
      area: Labelled,
      indicator: Labelled,
      compound: Labelled.optional(),
      answers: z.array(AnswerReading),
      /** Not all places gave the same answer. */
      different: z.boolean(),
      /** Points between the highest and the lowest answer. */
      apart: z.number(),
    }),
  ),
});

export type CompareView = z.infer<typeof CompareView>;

export const compare = operation({
  name: "explorer.compare",
  summary: "Two to eight places side by side.",
  method: "GET",
  path: "/:index/:release/compare",
  may: "read",
  from: "released",
  input: CompareInput,
  output: CompareView,
  refusals: {},
});
