/**
 * How robust a release is: which choices of its method could have been others, how far each rank would have moved, which
 * choice matters most, and what leaving one question or area out would do.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { FileOutput } from "../../base/served.ts";
import {
  AgreementReport,
  AuditedNode,
  AuditNote,
  LeftOut,
  NotVaried,
  RobustnessSettings,
  SensitivityRange,
  VariationEffect,
} from "../../policy-index/robustness/contract.ts";
import { VariationName } from "../../policy-index/robustness/variations/contract.ts";
import { Edition, FilledReading, Labelled, PreparedCounts, Rank, readingInput } from "../reading/contract.ts";

export const RobustnessInput = z.object({ ...readingInput });

export const RobustRow = z.object({
  place: Labelled,
  score: z.number().optional(),
  /** As the ranking has it: places that are level share the ranks from the first to the last of them. */
  rank: Rank.optional(),
  /** Answers behind the published score that were filled in; absent where none was. */
  filled: FilledReading.optional(),
  scoreRange: SensitivityRange.optional(),
  rankRange: SensitivityRange.optional(),
  group: z.number().int().optional(),
  /** Share of the draws in which the place had a score. */
  present: z.number(),
  /** Share of the draws in which it is above the next place of the ranking. */
  aboveNext: z.number().optional(),
});

export type RobustRow = z.infer<typeof RobustRow>;

/** Why something could not be scored: in the engine's words, with the part and the node they are about by their names. */
const Failed = z.object({ reason: z.string(), part: Labelled.optional(), node: Labelled.optional() });

export type Failed = z.infer<typeof Failed>;

export const LeftOutRow = LeftOut.omit({ without: true, most: true, failed: true }).extend({
  without: Labelled,
  failed: Failed.optional(),
  most: z.object({ place: Labelled, from: z.number().int(), to: z.number().int() }).optional(),
});

/** The machine has room or memory too little, or may not write; the release's file; what is varied; what nobody foresaw. */
export const failedFor = ["server", "release", "choices", "unforeseen"] as const;

export const RobustnessView = z.object({
  edition: Edition,
  measure: Labelled,
  range: z.tuple([z.number(), z.number()]),
  periods: z.array(z.string()),
  /** `pending`: it is being worked out and will be here shortly. `failed`: that was tried, and nothing came of it. */
  state: z.enum(["pending", "failed", "nothing-varies", "ready"]),
  /** Of one that failed: what stood in the way, as far as it is a reader's business. */
  failedFor: z.enum(failedFor).optional(),
  /** How far it has been worked out, 0–1, while it is; also where it is worked out anew under other settings. */
  progress: z.number().min(0).max(1).optional(),
  settings: RobustnessSettings,
  /** The day it was worked out; absent where that is not known. Part of no file that is taken away. */
  workedOutOn: z.iso.date().optional(),
  varied: z.array(VariationName),
  notVaried: z.array(NotVaried),
  /** Draws that could not be scored: counted, never dropped. */
  failed: z.array(z.object({ replicate: z.number().int(), reason: z.string() })),
  /** Their reasons, each with how many of the draws it is of. */
  failedBecause: z.array(Failed.extend({ draws: z.number().int() })),
  rows: z.array(RobustRow),
  effects: z.array(VariationEffect),
  /** Runs behind them that could not be scored, by reason; absent where all could. */
  failedRuns: z.array(z.object({ reason: z.string(), draws: z.number().int() })).optional(),
  leftOut: z.array(LeftOutRow),
  /** Where the index prepares its answers: how many were filled in, and are counted as there. */
  prepared: PreparedCounts.optional(),
  audit: z
    .object({
      available: z.number(),
      nodes: z.array(AuditedNode),
      notes: z.array(AuditNote),
      /** Names of the parts and nodes the audit speaks of, by id. */
      names: z.array(Labelled),
    })
    .optional(),
  /** How far two coders agreed, over all periods; absent where nothing was coded twice. */
  agreement: AgreementReport.omit({ tables: true })
    .extend({
      tables: z.array(
        AgreementReport.shape.tables.element.omit({ indicators: true }).extend({ questions: z.array(Labelled) }),
      ),
    })
    .optional(),
  summary: z.object({
    groups: z.number().int(),
    /** How many ranks the middle one of the sensitivity ranges spans, its first and its last counted. */
    medianWidth: z.number().optional(),
    widest: z.object({ place: Labelled, low: z.number(), high: z.number() }).optional(),
    /** Neighbours in the ranking of which the first is above the second in 95 of 100 draws. */
    settledPairs: z.number().int(),
    pairs: z.number().int(),
  }),
});

export type RobustnessView = z.infer<typeof RobustnessView>;

export const robustness = operation({
  name: "explorer.robustness",
  summary: "How far ranks and scores of a release could have moved, and which choices matter.",
  method: "GET",
  path: "/:index/:release/robustness",
  may: "read",
  from: "released",
  input: RobustnessInput,
  output: RobustnessView,
  refusals: { "not-ready": 409, "not-worked-out": 409 },
});

export const robustnessZip = operation({
  name: "explorer.robustnessZip",
  summary: "Every draw behind the sensitivity ranges of a release, and the tables made of them, as a zip.",
  method: "GET",
  path: "/:index/:release/robustness.zip",
  may: "read",
  from: "released",
  input: RobustnessInput,
  output: FileOutput,
  refusals: { "not-ready": 409, "not-worked-out": 409 },
});
