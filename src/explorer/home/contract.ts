/**
 * The first page of an index: what it says today, in a sentence that is counted, a map, the two ends of the ranking,
 * and what moved last. The front door of the site shows the same for its one index, or a list where there are several.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { AnswerChange, Edition, Labelled, Point, readingInput } from "../reading/contract.ts";
import { StandingRow, Summary } from "../standing/contract.ts";

export const MeasureLine = Labelled.extend({
  description: z.string().optional(),
  mean: z.number().optional(),
  scored: z.number().int(),
});

export const ReleaseLine = z.object({
  release: z.string(),
  publishedOn: z.string(),
  periods: z.array(z.string()),
  places: z.number().int(),
});

export const HomeView = z.object({
  edition: Edition,
  description: z.string().optional(),
  node: Labelled,
  range: z.tuple([z.number(), z.number()]),
  since: Point.optional(),
  /** Every place the release covers, best first. */
  rows: z.array(StandingRow),
  summary: Summary,
  measures: z.array(MeasureLine),
  /** Areas of the headline measure, with their averages. */
  areas: z.array(MeasureLine),
  /** Answers that a change of law moved since the point compared with, the latest first. */
  reforms: z.array(AnswerChange),
  releases: z.array(ReleaseLine),
  questions: z.number().int(),
});

export type HomeView = z.infer<typeof HomeView>;

export const home = operation({
  name: "explorer.home",
  summary:
    "What a release says: every place's standing in its headline measure, averages, and the reforms since before.",
  method: "GET",
  path: "/:index/:release/home",
  may: "read",
  from: "released",
  input: z.strictObject({ index: readingInput.index, release: readingInput.release, lang: readingInput.lang }),
  output: HomeView,
  refusals: {},
});

export const newestHome = operation({
  name: "explorer.newestHome",
  summary: "What the newest release of an index says.",
  method: "GET",
  path: "/indexes/:index/home",
  may: "read",
  from: "released",
  input: z.strictObject({ index: readingInput.index, lang: readingInput.lang }),
  output: HomeView,
  refusals: {},
});

export const IndexLine = z.object({
  index: Labelled,
  description: z.string().optional(),
  release: z.string(),
  publishedOn: z.string(),
  periods: z.array(z.string()),
  places: z.number().int(),
});

export const FrontView = z.object({
  indexes: z.array(IndexLine),
  /** The one index's own first page, where there is exactly one. */
  only: HomeView.optional(),
  /** The portfolio of a facility's actions, where there is one. */
  portfolio: z.object({ title: Labelled, actions: z.number().int() }).optional(),
});

export type FrontView = z.infer<typeof FrontView>;

export const front = operation({
  name: "explorer.front",
  summary: "The indexes published here; where there is one, what it says.",
  method: "GET",
  path: "/front",
  may: "read",
  from: "released",
  input: z.strictObject({ lang: readingInput.lang }),
  output: FrontView,
  refusals: {},
});
