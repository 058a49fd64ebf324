/**
 * How the index is made, read off the instrument itself: nothing on the page of the method is written by hand for one
 * index, so nothing on it can differ from what was computed. And the glossary, which explains the words.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { Edition, Labelled, PreparedCounts, readingInput, Worded } from "../reading/contract.ts";

export const MethodInput = z.object({
  index: readingInput.index,
  release: readingInput.release,
  lang: readingInput.lang,
});

/** How children become one. `power` only for a power mean. */
export const Combining = z.object({
  kind: z.enum(["mean", "geometric-mean", "harmonic-mean", "power-mean", "sum", "min", "max", "median"]),
  power: z.number().optional(),
});

export type Combining = z.infer<typeof Combining>;

/** What absent children do: `need` is the share (0–1) of the weight that must be present, for `skip`. */
export const Absence = z.object({ rule: z.enum(["skip", "propagate"]), need: z.number().optional() });

export type Absence = z.infer<typeof Absence>;

/** A line of a measure's tree, a parent before its children; `depth` is 0 for the whole. */
export const TreeLine = z.object({
  depth: z.number().int(),
  kind: z.enum(["node", "indicator"]),
  of: Labelled,
  description: z.string().optional(),
  parent: z.string().optional(),
  weight: z.number(),
  /** Share (0–1) of the parent's weight, when everything is present. Weights do not count in lowest, highest, median. */
  share: z.number().optional(),
  combine: Combining.optional(),
  missing: Absence.optional(),
});

export type TreeLine = z.infer<typeof TreeLine>;

export const MeasureMethod = z.object({
  measure: Labelled,
  headline: z.boolean(),
  description: z.string().optional(),
  range: z.tuple([z.number(), z.number()]),
  lines: z.array(TreeLine),
});

export type MeasureMethod = z.infer<typeof MeasureMethod>;

/** What an answer can be and what it is worth; `worth` is absent where the answer counts as not applicable. */
export const IndicatorMethod = z.object({
  indicator: Labelled,
  question: Worded.optional(),
  kind: z.enum(["choice", "number", "score", "measured", "compound"]),
  unit: z.string().optional(),
  choices: z.array(
    z.object({ code: z.string(), label: z.string(), language: z.string().optional(), worth: z.number().optional() }),
  ),
  range: z.tuple([z.number(), z.number()]).optional(),
  /** A number taken as measured: whether more or less of it is better. */
  better: z.enum(["more", "less"]).optional(),
  /** A compound: how its items become one. */
  combine: Combining.optional(),
  missing: Absence.optional(),
  /** An item of a compound: which, and what it weighs there. */
  itemOf: Labelled.optional(),
  weight: z.number().optional(),
});

export type IndicatorMethod = z.infer<typeof IndicatorMethod>;

export const TypologyMethod = z.object({
  typology: Labelled,
  rules: z.array(
    z.object({
      label: Labelled,
      all: z.array(
        z.object({ node: Labelled, sign: z.enum(["atLeast", "atMost", "above", "below"]), points: z.number() }),
      ),
    }),
  ),
});

/** What differs between a release and the one before it: a crosswalk of questions, and how many answers moved and why. */
export const Crosswalk = z.object({
  from: z.string(),
  added: z.array(Labelled),
  dropped: z.array(Labelled),
  /** The words differ, the scoring does not. */
  reworded: z.array(Labelled),
  /** What an answer is worth differs. */
  rescored: z.array(Labelled),
  /** Weights, combinations or areas differ. */
  measuresChanged: z.boolean(),
  placesAdded: z.array(Labelled),
  placesDropped: z.array(Labelled),
  moved: z.object({
    reform: z.number().int(),
    correction: z.number().int(),
    method: z.number().int(),
    unexplained: z.number().int(),
  }),
});

export type Crosswalk = z.infer<typeof Crosswalk>;

export const ReleaseMethod = z.object({
  id: z.string(),
  publishedOn: z.string(),
  instrumentVersion: z.string(),
  digest: z.string(),
  periods: z.array(z.string()),
  places: z.number().int(),
  answers: z.number().int(),
  since: Crosswalk.optional(),
});

export type ReleaseMethod = z.infer<typeof ReleaseMethod>;

/** What is done to answers before they are combined, in sentences, in that order. */
export const Preparing = z.object({
  steps: z.array(z.string()),
  /** Indicators that are prepared otherwise. */
  apart: z.array(z.object({ indicator: Labelled, words: z.string() })),
  /** In the release's last period. */
  counts: PreparedCounts.optional(),
});

export type Preparing = z.infer<typeof Preparing>;

export const MethodView = z.object({
  edition: Edition,
  description: Worded.optional(),
  /** Where the data come from, an address or a sentence. */
  source: z.string().optional(),
  places: z.number().int(),
  periods: z.array(z.string()),
  measures: z.array(MeasureMethod),
  indicators: z.array(IndicatorMethod),
  bands: z.array(z.object({ band: Labelled, from: z.number(), below: z.number().optional() })),
  typologies: z.array(TypologyMethod),
  /** Absent where answers count as they are. */
  preparing: Preparing.optional(),
  /** Up to this release, the newest first. */
  releases: z.array(ReleaseMethod),
});

export type MethodView = z.infer<typeof MethodView>;

export const method = operation({
  name: "explorer.method",
  summary:
    "How the index is made: what each answer is worth, how scores are combined, and what differs between releases.",
  method: "GET",
  path: "/:index/:release/method",
  may: "read",
  from: "released",
  input: MethodInput,
  output: MethodView,
  refusals: {},
});

export const GlossaryView = z.object({
  edition: Edition,
  subjects: z.array(
    z.object({
      subject: z.string(),
      entries: z.array(
        z.object({
          key: z.string(),
          anchor: z.string(),
          term: z.string(),
          meaning: z.string(),
          see: z.array(z.object({ anchor: z.string(), term: z.string() })),
        }),
      ),
    }),
  ),
});

export type GlossaryView = z.infer<typeof GlossaryView>;

export const glossary = operation({
  name: "explorer.glossary",
  summary: "The terms of the site, explained.",
  method: "GET",
  path: "/:index/:release/glossary",
  may: "read",
  from: "released",
  input: MethodInput,
  output: GlossaryView,
  refusals: {},
});
