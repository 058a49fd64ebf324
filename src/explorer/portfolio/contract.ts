/**
 * The portfolio for readers: what a facility did, as a map and a list that can be narrowed, a page for every action, and
 * figures. Every choice is in the address; without a version the newest is meant, and what is cited names one.
 *
 * What a source does not print is absent here, never zero: it is counted where it says so and nowhere else.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { Language } from "../../base/text.ts";
import { ActionId, activityStandings, VersionCode } from "../../facility/portfolio/contract.ts";
import { Labelled } from "../reading/contract.ts";

const text = z.string().min(1).max(100);

/** Stands for what is not printed, where a choice is a year or a status. */
export const notPrinted = "not-printed";

export const sorts = ["title", "country", "area", "start", "status"] as const;

export const orders = ["up", "down"] as const;

const versioned = { lang: Language.default("en"), version: VersionCode.optional() };

/** What narrows the list. */
const filters = {
  country: text.optional(),
  region: text.optional(),
  area: text.optional(),
  topic: text.optional(),
  /** The year it began in, or `not-printed`. */
  year: z
    .string()
    .regex(/^(\d{4}|not-printed)$/)
    .optional(),
  status: text.optional(),
  kind: text.optional(),
  institution: text.optional(),
  /** Words that stand in a title, an institution, a country or a topic. */
  q: z.string().max(200).optional(),
};

export const filterNames = [
  "country",
  "region",
  "area",
  "topic",
  "year",
  "status",
  "kind",
  "institution",
  "q",
] as const;

export const PortfolioInput = z.strictObject({
  ...versioned,
  ...filters,
  sort: z.enum(sorts).default("title"),
  order: z.enum(orders).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export type PortfolioInput = z.output<typeof PortfolioInput>;

/** Which portfolio, in which version, and what is to be known before quoting it. */
export const PortfolioEdition = z.object({
  title: Labelled,
  version: z.string(),
  publishedOn: z.string(),
  /** The newest version, where this is an older one. */
  newer: z.string().optional(),
  publisher: z.string(),
  about: Labelled.optional(),
  attribution: Labelled,
  licence: z.string().optional(),
  source: z.string(),
});

export type PortfolioEdition = z.infer<typeof PortfolioEdition>;

export const ActionLine = z.object({
  id: z.string(),
  /** As published, with the language it is in where that is not the asker's. */
  title: Labelled,
  number: z.string().optional(),
  countries: z.array(Labelled),
  region: Labelled,
  reach: z.enum(["country", "regional"]),
  areas: z.array(Labelled),
  institution: Labelled.optional(),
  institutionKinds: z.array(Labelled),
  start: z.string().optional(),
  end: z.string().optional(),
  status: Labelled.optional(),
  kinds: z.array(Labelled),
});

export type ActionLine = z.infer<typeof ActionLine>;

export const Choice = Labelled.extend({ actions: z.number().int() });

export type Choice = z.infer<typeof Choice>;

export const PortfolioState = z.object({
  country: z.string(),
  region: z.string(),
  area: z.string(),
  topic: z.string(),
  year: z.string(),
  status: z.string(),
  kind: z.string(),
  institution: z.string(),
  q: z.string(),
  sort: z.enum(sorts),
  order: z.enum(orders),
  page: z.number().int(),
});

export type PortfolioState = z.infer<typeof PortfolioState>;

export const PortfolioView = z.object({
  edition: PortfolioEdition,
  state: PortfolioState,
  /** How many there are in all, whatever is chosen. */
  total: z.number().int(),
  /** All that match, sorted. */
  actions: z.array(ActionLine),
  /** Countries they reached, by name. */
  countries: z.array(Choice),
  /** Of them, those that name no country: in the list, not on the map. */
  placeless: z.number().int(),
  options: z.object({
    country: z.array(Choice),
    region: z.array(Choice),
    area: z.array(Choice),
    topic: z.array(Choice),
    year: z.array(Choice),
    status: z.array(Choice),
    kind: z.array(Choice),
    institution: z.array(Choice),
  }),
  versions: z.array(z.object({ version: z.string(), publishedOn: z.string() })),
});

export type PortfolioView = z.infer<typeof PortfolioView>;

export const portfolio = operation({
  name: "portfolio.list",
  summary:
    "Actions of the portfolio, narrowed by country, region, area, topic, year, status, kind or words, with the countries they reached.",
  method: "GET",
  path: "/portfolio",
  may: "read",
  from: "released",
  input: PortfolioInput,
  output: PortfolioView,
  refusals: {},
});

export const ActionInput = z.strictObject({ ...versioned, action: ActionId });

/** An action that another page leads to. */
export const Related = z.object({ id: z.string(), title: Labelled, start: z.string().optional() });

export type Related = z.infer<typeof Related>;

export const ActionView = z.object({
  edition: PortfolioEdition,
  action: ActionLine.extend({
    topics: z.array(Labelled),
    /** As the source words them. */
    topicsPrinted: z.array(Labelled),
    statusAt: z.string().optional(),
    requestedOn: z.string().optional(),
    decidedOn: z.string().optional(),
    firstActivityOn: z.string().optional(),
    activitiesCount: z.number().int().optional(),
    activitiesPrinted: z.array(Labelled),
    experts: z.array(Labelled),
    expertKinds: z.array(Labelled),
    products: z.array(Labelled),
    objectives: z.array(Labelled),
    targets: z.array(Labelled),
    sourceUrl: z.string(),
    sourceKind: Labelled,
    note: Labelled.optional(),
    /** What the programme says of it that did it, where that was here. */
    own: z
      .object({
        programme: Labelled,
        reason: Labelled.optional(),
        activities: z.array(
          z.object({
            ...{ title: Labelled, kind: Labelled.optional(), start: z.string().optional(), end: z.string().optional() },
            standing: z.enum(activityStandings),
          }),
        ),
        deliverables: z.array(Labelled),
      })
      .optional(),
  }),
  /** Where an index says something of its countries: the page of each, in the newest release. */
  places: z.array(z.object({ place: Labelled, index: Labelled, release: z.string() })),
  predecessor: Related.optional(),
  successors: z.array(Related),
  /** Others of its countries, the first begun first. */
  others: z.array(Related.extend({ country: Labelled })),
});

export type ActionView = z.infer<typeof ActionView>;

export const action = operation({
  name: "portfolio.action",
  summary: "Everything the portfolio says of one action, with those before and after it.",
  method: "GET",
  path: "/portfolio/actions/:action",
  may: "read",
  from: "released",
  input: ActionInput,
  output: ActionView,
  refusals: { "action-taken-back": 410 },
});

export const bys = ["year", "area", "region", "status", "kind", "institution", "experts"] as const;

export type By = (typeof bys)[number];

export const FiguresInput = z.strictObject({
  ...versioned,
  /** Which of the figures the picture draws. */
  by: z.enum(bys).default("year"),
});

export const FigureRow = Labelled.extend({ actions: z.number().int(), countries: z.number().int() });

/** How long it took, in days, over the actions that print both days. */
export const Duration = z.object({
  actions: z.number().int(),
  median: z.number(),
  shortest: z.number(),
  longest: z.number(),
});

export const FiguresView = z.object({
  edition: PortfolioEdition,
  by: z.enum(bys),
  actions: z.number().int(),
  countries: z.number().int(),
  regional: z.number().int(),
  figures: z.array(
    z.object({
      by: z.enum(bys),
      rows: z.array(FigureRow),
      /** Actions of which it is not printed. */
      notPrinted: z.number().int(),
      /** Whether an action can stand in several rows, so that they add up to more than there are. */
      overlaps: z.enum(["yes", "no"]),
    }),
  ),
  times: z.object({ toDecision: Duration.optional(), toFirstActivity: Duration.optional() }),
});

export type FiguresView = z.infer<typeof FiguresView>;

export const figures = operation({
  name: "portfolio.figures",
  summary:
    "How many actions and countries, by year, area, region, status, kind, institution and countries of experts; how long it took.",
  method: "GET",
  path: "/portfolio/figures",
  may: "read",
  from: "released",
  input: FiguresInput,
  output: FiguresView,
  refusals: {},
});
