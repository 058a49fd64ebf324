/**
 * Robustness: how far scores and ranks of an index would have moved if choices in its method, each of which could
 * reasonably have been another, had been made otherwise. Worked out from the package alone, with one seed, so that the
 * same release always says the same, and anyone can draw it again.
 */
import { z } from "zod";
import { standardVariations, VariationChoice, VariationName } from "./variations/contract.ts";

/** How many draws, and what begins them. Points are those of the sensitivity indices. */
export const RobustnessSettings = z.object({
  seed: z.number().int().min(0),
  replicates: z.number().int().positive(),
  points: z.number().int().min(2),
  /** What is varied, and how. */
  variations: z.array(VariationChoice),
});

export type RobustnessSettings = z.infer<typeof RobustnessSettings>;

export const standardSettings: RobustnessSettings = {
  ...{ seed: 1, replicates: 1_000, points: 512 },
  variations: [...standardVariations],
};

/** Why a choice was left as it is: there is nothing to vary, it has no meaning here, or it would change nothing. */
export const NotVaried = z.object({
  name: VariationName,
  reason: z.enum([
    ...(["not-asked", "nothing-to-vary", "no-choice-missing", "zero-scores", "not-a-mean", "changes-nothing"] as const),
  ]),
});

export type NotVaried = z.infer<typeof NotVaried>;

/** 5th to 95th percentile, the middle, and the ends, over the replicates that did not fail. */
export const SensitivityRange = z.object({
  low: z.number(),
  median: z.number(),
  high: z.number(),
  lowest: z.number(),
  highest: z.number(),
});

export type SensitivityRange = z.infer<typeof SensitivityRange>;

export const RobustPlace = z.object({
  place: z.string(),
  /** As published; absent where the place has no score. */
  score: z.number().optional(),
  rank: z.number().int().optional(),
  scoreRange: SensitivityRange.optional(),
  rankRange: SensitivityRange.optional(),
  /** Tie group, from 1 by rank: places whose order is not settled; absent where not ranked. */
  group: z.number().int().optional(),
  /** Share, 0–1, of the replicates in which the place had a score. */
  present: z.number(),
  /** Share of the replicates in which it stands above the next place of the published ranking; absent for the last. */
  aboveNext: z.number().optional(),
  /**
   * The same of every place below it in the list, in its order; null where no replicate ranks both. Absent where there are
   * more places than `mostPaired`: they have too many pairs to be kept.
   */
  above: z.array(z.number().nullable()).optional(),
});

/** Most places of which every pair is kept: half as many numbers as their square. */
export const mostPaired = 400;

export type RobustPlace = z.infer<typeof RobustPlace>;

const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });

export const VariationEffect = z.object({
  name: VariationName,
  /** Shares of the variance of how far ranks move on average: alone, and with all it does together with others. */
  first: Estimate.optional(),
  total: Estimate.optional(),
  /**
   * Of how many points they are; only where fewer than were asked for, since a run of the others could not be scored. 0 of
   * a choice that varies alone: both are 1 by construction and nothing is estimated.
   */
  points: z.number().int().optional(),
});

export type VariationEffect = z.infer<typeof VariationEffect>;

/** What leaving one indicator or area out does to the ranking. */
export const LeftOut = z.object({
  without: z.string(),
  what: z.enum(["indicator", "area"]),
  /** Ranks that places move on average, whichever way; absent where nothing can be scored without it. */
  meanShift: z.number().optional(),
  /** The place that moves most, and from which rank to which. */
  most: z.object({ place: z.string(), from: z.number().int(), to: z.number().int() }).optional(),
  /** Why nothing can be scored without it, in the engine's words; absent where it can. */
  failed: z.string().optional(),
});

export type LeftOut = z.infer<typeof LeftOut>;

export const AuditCode = z.enum([
  ...(["redundant", "opposed", "unrelated", "against-its-node", "closer-elsewhere", "low-alpha"] as const),
  ...(["weight-fails", "weight-dominates", "hardly-varies", "often-missing", "outliers"] as const),
  ...(["inflated", "decided-by-others", "ill-conditioned"] as const),
]);

export type AuditCode = z.infer<typeof AuditCode>;

/** Something a reader should bear in mind: about a part, in a node, beside another; the figure, and the one it is set against. */
export const AuditNote = z.object({
  code: AuditCode,
  node: z.string().optional(),
  part: z.string().optional(),
  other: z.string().optional(),
  value: z.number(),
  against: z.number().optional(),
});

export type AuditNote = z.infer<typeof AuditNote>;

/** A node and its parts: whether they belong together, and what weights come to. */
export const AuditedNode = z.object({
  node: z.string(),
  /** Cronbach's α; absent where it cannot be told. */
  alpha: z.number().optional(),
  /** α by both rules: of each two parts the places that have both, and the places that have every part. */
  reliability: z
    .object({
      pairwise: z.object({ alpha: z.number().optional(), fewest: z.number().int(), most: z.number().int() }),
      listwise: z.object({ alpha: z.number().optional(), n: z.number().int() }),
    })
    .optional(),
  /** Beyond pairs: √ of the largest over the smallest eigenvalue of the correlations, of `n` whole rows. */
  collinearity: z.object({ n: z.number().int(), condition: z.number().optional() }).optional(),
  /** Share, 0–1, of the parts' variance that the first principal component explains. */
  explained: z.number().optional(),
  parts: z.array(
    z.object({
      id: z.string(),
      /** Weight as a share of the node, and the share of the node's squared correlations that it comes to. */
      nominal: z.number(),
      effective: z.number().optional(),
      /** α of the others, pairwise. */
      without: z.number().optional(),
      /** Variance inflation, 1 ÷ (1 − R² on the others); absent where it cannot be told or the others decide the part. */
      inflation: z.number().optional(),
      /** Pearson, with the node. */
      withNode: z.number().optional(),
      /** Pearson, with each part in order; null where it cannot be told. */
      withParts: z.array(z.number().nullable()),
    }),
  ),
});

export type AuditedNode = z.infer<typeof AuditedNode>;

export const AuditReport = z.object({
  /** Share, 0–1, of answers that are there. */
  available: z.number(),
  nodes: z.array(AuditedNode),
  notes: z.array(AuditNote),
});

export type AuditReport = z.infer<typeof AuditReport>;

/** Why there is no α: nothing was coded twice, or everybody said the same and chance alone would have agreed. */
const noAlpha = ["nothing-to-compare", "one-category"] as const;

/** How far two coders agreed: pairs of codings and those alike; Krippendorff's α with the middle 95 % over draws of pairs. */
const Agreement = z.object({
  pairs: z.number().int(),
  same: z.number().int(),
  alpha: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  reason: z.enum(noAlpha).optional(),
});

export type Agreement = z.infer<typeof Agreement>;

/** Over all that is told, and by table: of one question, or of several that are told together. */
export const AgreementReport = Agreement.extend({
  /** Pairs that are only counted, since a table of so few would say who said what. */
  untold: z.number().int(),
  tables: z.array(Agreement.extend({ indicators: z.array(z.string()) })),
});

export type AgreementReport = z.infer<typeof AgreementReport>;

/** One period of the headline measure. */
export const RobustPeriod = z.object({
  period: z.string(),
  varied: z.array(VariationName),
  notVaried: z.array(NotVaried),
  /** Replicates that could not be scored: counted and shown, never dropped. */
  failed: z.array(z.object({ replicate: z.number().int(), reason: z.string() })),
  /** Those that were ranked, best first; then the others, in code order. */
  places: z.array(RobustPlace),
  /** One for each choice that varies; without shares where ranks move equally far in every draw. */
  effects: z.array(VariationEffect),
  /** Runs behind the effects that could not be scored, by reason; absent where all could. */
  failedRuns: z.array(z.object({ reason: z.string(), draws: z.number().int() })).optional(),
  leftOut: z.array(LeftOut),
  /** Absent where fewer than three places are scored. */
  audit: AuditReport.optional(),
});

export type RobustPeriod = z.infer<typeof RobustPeriod>;

export const Robustness = z.object({
  format: z.literal(1),
  measure: z.string(),
  settings: RobustnessSettings,
  periods: z.array(RobustPeriod),
  /** Over all periods; absent where nothing was coded twice. */
  agreement: AgreementReport.optional(),
});

export type Robustness = z.infer<typeof Robustness>;
