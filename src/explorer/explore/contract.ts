/**
 * Explore: one page, one state, all of it in the address. What is shaded, when, where, in which view, compared with
 * what; so that a link shows another reader exactly what the sender saw.
 *
 * The state is settled here against the release: a value the release does not have is refused with its name, never
 * quietly replaced by another.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { DrawnUnder, Edition, FilledReading, Labelled, Point, readingInput } from "../reading/contract.ts";
import { StandingRow, Summary } from "../standing/contract.ts";

export const exploreViews = ["map", "table", "ranking", "scatter", "change"] as const;

export const ExploreViewName = z.enum(exploreViews);

export type ExploreViewName = z.infer<typeof ExploreViewName>;

/** Parts of the world the map can be drawn closer on; `auto` is that of the chosen region, else the world. */
export const zooms = ["auto", "world", "africa", "americas", "asia", "europe", "oceania"] as const;

export const Zoom = z.enum(zooms);

export type Zoom = z.infer<typeof Zoom>;

export const orders = ["up", "down"] as const;

export const Order = z.enum(orders);

export type Order = z.infer<typeof Order>;

const text = z.string().min(1).max(200);

/** Codes joined by commas, or the parameter more than once. */
const Codes = z.union([z.string().max(4_000), z.array(z.string().max(4_000)).max(500)]);

export const ExploreInput = z.strictObject({
  ...readingInput,
  /** A measure by id; without a node, its whole. */
  measure: text.optional(),
  /** A node by id: the headline measure's first, else any measure's; or `measure:node`. */
  node: text.optional(),
  /** A region (M49 code), an organisation, or a group of the index's own. */
  group: text.optional(),
  places: Codes.optional(),
  view: ExploreViewName.optional(),
  /** The second node of a scatter. */
  with: text.optional(),
  /** What changes are counted from: an earlier release, period, or `release:period`. */
  since: text.optional(),
  /** `score`, `place`, `region`, `change`, `second`, or a part of the node by id. */
  sort: text.optional(),
  order: Order.optional(),
  /** `off` draws equal tiles instead of countries. */
  borders: z.enum(["on", "off"]).optional(),
  zoom: Zoom.optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});

export type ExploreInput = z.infer<typeof ExploreInput>;

/**
 * The state, settled: nothing left out, and every value as an address writes it. What does not arise is empty: no group
 * chosen, nothing earlier to compare with, no second node outside the scatter.
 */
export const ExploreState = z.object({
  node: z.string(),
  period: z.string(),
  group: z.string(),
  view: ExploreViewName,
  with: z.string(),
  since: z.string(),
  sort: z.string(),
  order: Order,
  borders: z.enum(["on", "off"]),
  zoom: Zoom,
  page: z.number().int(),
  /** In code order, each once. */
  places: z.array(z.string()),
});

export type ExploreState = z.infer<typeof ExploreState>;

/** What the release itself would choose; the rest of the defaults are the same everywhere. */
export const ExploreDefaults = ExploreState.pick({ node: true, period: true, with: true, since: true });

export type ExploreDefaults = z.infer<typeof ExploreDefaults>;

/** A choice offered, with the word that stands for it in an address. */
export const ExploreOption = Labelled.extend({ value: z.string() });

export type ExploreOption = z.infer<typeof ExploreOption>;

export const MeasureOptions = Labelled.extend({
  nodes: z.array(ExploreOption.extend({ depth: z.number().int() })),
});

export const GroupOptions = z.object({
  kind: z.enum(["region", "sub-region", "organisation", "own"]),
  groups: z.array(ExploreOption.extend({ members: z.number().int() })),
});

export const ReleaseOption = z.object({
  release: z.string(),
  publishedOn: z.string(),
  periods: z.array(z.string()),
  /** This state in that release, without what that release does not have. */
  query: z.string(),
});

export const SinceOption = Point.extend({ value: z.string() });

export type SinceOption = z.infer<typeof SinceOption>;

export const ExploreOptions = z.object({
  measures: z.array(MeasureOptions),
  periods: z.array(z.string()),
  releases: z.array(ReleaseOption),
  groups: z.array(GroupOptions),
  since: z.array(SinceOption),
});

export type ExploreOptions = z.infer<typeof ExploreOptions>;

/** One line over time: a chosen place, or the average of all that are shown. */
export const Series = Labelled.extend({
  kind: z.enum(["place", "average"]),
  points: z.array(
    Point.extend({
      score: z.number().optional(),
      /** Answers behind a place's score that were filled in; absent where none was. */
      filled: FilledReading.optional(),
    }),
  ),
});

export type Series = z.infer<typeof Series>;

/** How a scatter divides at the two medians; a place on a median counts above it. */
export const Quadrants = z.object({
  medianFirst: z.number(),
  medianSecond: z.number(),
  bothAbove: z.number().int(),
  bothBelow: z.number().int(),
  onlyFirst: z.number().int(),
  onlySecond: z.number().int(),
});

export type Quadrants = z.infer<typeof Quadrants>;

export const ExploreView = z.object({
  edition: Edition,
  state: ExploreState,
  defaults: ExploreDefaults,
  /** The state as the query of an address, defaults left out. */
  query: z.string(),
  since: Point.optional(),
  node: Labelled,
  measure: Labelled,
  range: z.tuple([z.number(), z.number()]),
  description: z.string().optional(),
  /** The node's own parts, for the columns of the table. */
  parts: z.array(Labelled),
  group: Labelled.optional(),
  second: Labelled.optional(),
  secondRange: z.tuple([z.number(), z.number()]).optional(),
  places: z.array(Labelled),
  options: ExploreOptions,
  sorts: z.array(z.string()),
  /** All that are shown, sorted. */
  rows: z.array(StandingRow),
  summary: Summary,
  /** What sensitivity ranges and tie groups were drawn under, where the rows have any. */
  drawn: DrawnUnder.optional(),
  quadrants: Quadrants.optional(),
  series: z.array(Series),
  /** Covered by the release but outside the chosen group. */
  outside: z.array(z.string()),
});

export type ExploreView = z.infer<typeof ExploreView>;

export const explore = operation({
  name: "explorer.explore",
  summary:
    "Places by their score in one node of a measure: rows with rank, band and change, what they say together, and every choice there is.",
  method: "GET",
  path: "/:index/:release/explore",
  may: "read",
  from: "released",
  input: ExploreInput,
  output: ExploreView,
  refusals: {},
});
