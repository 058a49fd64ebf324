/**
 * How an instrument prepares what its indicators are worth before they are combined: who is left out, what stands in where
 * something is missing, how outlying values are drawn in, how all come to one scale.
 *
 * `PreparationFile` is `prepare:` of `instrument.yaml`; `InstrumentPreparation` is the same with every default written out.
 * One preparation for the whole index: an indicator is worth the same whichever measure counts it. The words are those of
 * the engine's recipe, but for what a file names and a grid of numbers cannot: groups of places, periods, a place.
 */
import { z } from "zod";
import type { Ends, Imputation, Normalisation, Treatment } from "../../engine/recipe.ts";
import type { Enough } from "../../engine/steps/screen.ts";

const finite = z.number().finite();
const range = z.tuple([finite, finite]);
const share = finite.min(0).max(1);
const name = z.union([z.string().min(1), z.number().transform(String)]);

const None = z.strictObject({ rule: z.literal("none") });

const By = z.union([
  z.literal("period"),
  z.strictObject({ indicator: name }),
  z.strictObject({ groups: z.array(name).min(1) }),
]);

const ofOthers = { by: z.union([By, z.array(By).min(1)]).optional() };
const ofTheRow = { within: z.union([z.enum(["all", "parent"]), z.array(name).min(1)]).optional() };
const ends = z.enum(["left", "constant"]).optional();

export const ImputationFile = z.discriminatedUnion("rule", [
  None,
  z.strictObject({ rule: z.literal("mean"), ...ofOthers }),
  z.strictObject({ rule: z.literal("median"), ...ofOthers }),
  z.strictObject({ rule: z.literal("row-mean"), ...ofTheRow }),
  z.strictObject({ rule: z.literal("row-median"), ...ofTheRow }),
  z.strictObject({ rule: z.literal("last"), gap: finite.positive().optional(), ends }),
  z.strictObject({ rule: z.literal("linear"), ends }),
]);

export const TransformationFile = z.discriminatedUnion("rule", [
  z.strictObject({
    rule: z.literal("winsorise"),
    most: z.union([z.number().int().positive(), z.literal("all")]).optional(),
  }),
  z.strictObject({ rule: z.literal("log"), by: z.enum(["one", "range", "range-mirrored", "stretched"]).optional() }),
  z.strictObject({ rule: z.literal("box-cox"), power: finite, shifted: z.boolean().optional() }),
]);

export const TreatmentFile = z.discriminatedUnion("rule", [
  None,
  z.strictObject({
    rule: z.literal("outliers"),
    first: TransformationFile,
    next: TransformationFile.optional(),
    combined: z.boolean().optional(),
    skewness: finite.positive().optional(),
    kurtosis: finite.optional(),
  }),
]);

const ties = z.enum(["lowest", "average"]).optional();
const capped = z.boolean().optional();

export const NormalisationFile = z.discriminatedUnion("rule", [
  None,
  z.strictObject({ rule: z.literal("min-max"), range: range.optional() }),
  z.strictObject({ rule: z.literal("z"), mean: finite.optional(), deviation: finite.positive().optional() }),
  z.strictObject({ rule: z.literal("rank"), ties }),
  z.strictObject({ rule: z.literal("borda"), ties }),
  z.strictObject({ rule: z.literal("percentile-rank"), ties }),
  z.strictObject({ rule: z.literal("distance-to-maximum") }),
  z.strictObject({ rule: z.literal("fraction-of-maximum") }),
  z.strictObject({ rule: z.literal("distance-to-reference"), place: name, period: name, capped }),
  z.strictObject({ rule: z.literal("distance-to-target"), targets: z.record(z.string(), finite), capped }),
  z.strictObject({
    rule: z.literal("goalposts"),
    posts: z.record(z.string(), range),
    scale: finite.positive().optional(),
    cut: z.boolean().optional(),
  }),
  z.strictObject({ rule: z.literal("categories"), upTo: z.array(share).min(1), scores: z.array(finite).min(2) }),
  z.strictObject({ rule: z.literal("scaled"), from: range, scale: finite.positive().optional() }),
]);

export const PreparationFile = z.strictObject({
  each: z.literal("period").optional(),
  screen: z
    .strictObject({ available: share.optional(), weight: share.optional(), nonZero: share.optional() })
    .optional(),
  impute: ImputationFile.optional(),
  treat: TreatmentFile.optional(),
  normalise: NormalisationFile.optional(),
  except: z
    .record(z.string(), z.strictObject({ treat: TreatmentFile.optional(), normalise: NormalisationFile.optional() }))
    .optional(),
});

export type PreparationFile = z.infer<typeof PreparationFile>;

/** A group of places, and who is in it: resolved where the package is read, so that a release needs nothing else. */
export type NamedGroup = { readonly id: string; readonly members: readonly string[] };

/** What rows must have in common to stand in for each other. */
export type AlikeIn =
  | { readonly kind: "period" }
  | { readonly kind: "indicator"; readonly indicator: string }
  /** A place belongs to the first group that has it. */
  | { readonly kind: "groups"; readonly groups: readonly NamedGroup[] };

export type InstrumentImputation =
  | { readonly kind: "none" }
  | { readonly kind: "mean" | "median"; readonly by: readonly AlikeIn[] }
  | Extract<Imputation, { readonly within: unknown }>
  | { readonly kind: "last"; readonly gap?: number; readonly ends: Ends }
  | { readonly kind: "linear"; readonly ends: Ends };

export type InstrumentNormalisation =
  | Exclude<Normalisation, { readonly kind: "distance-to-reference" }>
  | {
      readonly kind: "distance-to-reference";
      readonly place: string;
      readonly period: string;
      readonly capped: boolean;
    };

export type InstrumentPreparation = {
  /** Outliers and scales are those of each period by itself, and not of all together. */
  readonly each?: "period" | undefined;
  readonly screen?: Enough | undefined;
  readonly impute?: InstrumentImputation | undefined;
  readonly treat?: Treatment | undefined;
  readonly normalise?: InstrumentNormalisation | undefined;
  readonly except: Readonly<
    Record<string, { readonly treat?: Treatment | undefined; readonly normalise?: InstrumentNormalisation | undefined }>
  >;
};
