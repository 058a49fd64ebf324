/**
 * Edits of how an instrument prepares its answers, a step each. A step is said whole: what is left out of it is what its
 * file would assume. Treating outliers and scaling may be said of one question apart; `same` takes that back.
 */
import { z } from "zod";
import { numbersIn } from "../../../../base/numbers-in.ts";
import { Known, Numbers, one, Position, Score, Share } from "../fields/contract.ts";

const Positive = Score.positive();
const YesNo = z.enum(["yes", "no"]);
const Listed = z.string().max(5_000);
export const imputations = ["none", "mean", "median", "row-mean", "row-median", "last", "linear"] as const;
export const treatments = ["none", "outliers"] as const;
export const transformations = ["none", "winsorise", "log", "box-cox"] as const;
export const logShifts = ["range", "one", "range-mirrored", "stretched"] as const;
export const normalisations = [
  "none",
  "min-max",
  "z",
  "rank",
  "borda",
  "percentile-rank",
  "distance-to-maximum",
  "fraction-of-maximum",
  "distance-to-reference",
  "distance-to-target",
  "goalposts",
  "categories",
  "scaled",
] as const;

const Alike = z
  .object({
    row: Position,
    of: z.enum(["none", "period", "indicator", "groups"]),
    indicator: Known.optional(),
    groups: Listed.optional(),
  })
  .superRefine(({ of, indicator, groups }, context) => {
    if (of === "indicator" && !indicator) context.addIssue({ code: "custom", path: ["indicator"] });
    if (of === "groups" && !groups?.trim()) context.addIssue({ code: "custom", path: ["groups"] });
  });

const Transformation = z.object({
  method: z.enum(transformations),
  most: z.number().int().positive().optional(),
  by: z.enum(logShifts).optional(),
  power: Score.optional(),
  shifted: YesNo.optional(),
});

const Target = z.object({ id: Known, target: Score.optional() });
const Posts = z
  .object({ id: Known, low: Score.optional(), high: Score.optional() })
  .refine(({ low, high }) => (low === undefined ? high === undefined : high !== undefined && low < high), {
    path: ["high"],
  });

const isAscending = (shares: readonly number[]): boolean =>
  shares.every((share, at) => share > (shares[at - 1] ?? 0) && share < 1);

const Normalise = one("prepare-normalise", {
  id: Known.optional(),
  method: z.enum(["same", ...normalisations]),
  low: Score.optional(),
  high: Score.optional(),
  mean: Score.optional(),
  deviation: Positive.optional(),
  ties: z.enum(["average", "lowest"]).optional(),
  place: Known.optional(),
  period: Known.optional(),
  capped: YesNo.optional(),
  targets: z.array(Target).max(3_000).optional(),
  posts: z.array(Posts).max(3_000).optional(),
  scale: Positive.optional(),
  cut: YesNo.optional(),
  upTo: Numbers.optional(),
  scores: Numbers.optional(),
}).superRefine(({ method, low = 0, high = 100, place, period, upTo, scores }, context) => {
  const wrong = (field: string): void => context.addIssue({ code: "custom", path: [field] });
  if ((method === "min-max" || method === "scaled") && !(low < high)) wrong("high");
  if (method === "distance-to-reference" && !place?.trim()) wrong("place");
  if (method === "distance-to-reference" && !period?.trim()) wrong("period");
  if (method !== "categories" || (upTo === undefined && scores === undefined)) return;
  const [shares, worth] = [numbersIn(upTo ?? "") ?? [], numbersIn(scores ?? "") ?? []];
  if (shares.length === 0 || !isAscending(shares)) wrong("upTo");
  else if (worth.length !== shares.length + 1) wrong("scores");
});

export const preparationEdits = [
  /** What is scored at all, and whether scales are of each period by itself. */
  one("prepare-screen", {
    each: z.enum(["period", "all"]),
    available: Share.optional(),
    nonZero: Share.optional(),
  }),
  one("prepare-impute", {
    method: z.enum(imputations),
    alike: z.array(Alike).max(20).optional(),
    within: z.enum(["all", "parent", "nodes"]).optional(),
    nodes: Listed.optional(),
    gap: Positive.optional(),
    ends: z.enum(["left", "constant"]).optional(),
  }).superRefine(({ within, nodes }, context) => {
    if (within === "nodes" && !nodes?.trim()) context.addIssue({ code: "custom", path: ["nodes"] });
  }),
  one("prepare-treat", {
    id: Known.optional(),
    method: z.enum(["same", ...treatments]),
    first: Transformation.optional(),
    next: Transformation.optional(),
    combined: YesNo.optional(),
    skewness: Positive.optional(),
    kurtosis: Score.optional(),
  }).superRefine(({ method, first }, context) => {
    if (method === "outliers" && first?.method === "none")
      context.addIssue({ code: "custom", path: ["first", "method"] });
  }),
  Normalise,
] as const;

const transformation = z
  .object({
    method: z.string(),
    most: z.number().optional(),
    by: z.string().optional(),
    power: z.number().optional(),
    shifted: z.string().optional(),
  })
  .optional();

/** The same as a form sends them. */
export const preparationFields = {
  each: z.string().optional(),
  available: z.number().optional(),
  nonZero: z.number().optional(),
  method: z.string().optional(),
  alike: z
    .array(
      z.object({
        row: z.number(),
        of: z.string(),
        indicator: z.string().optional(),
        groups: z.string().optional(),
      }),
    )
    .optional(),
  within: z.string().optional(),
  nodes: z.string().optional(),
  gap: z.number().optional(),
  ends: z.string().optional(),
  first: transformation,
  next: transformation,
  combined: z.string().optional(),
  skewness: z.number().optional(),
  kurtosis: z.number().optional(),
  mean: z.number().optional(),
  deviation: z.number().optional(),
  ties: z.string().optional(),
  place: z.string().optional(),
  period: z.string().optional(),
  capped: z.string().optional(),
  targets: z.array(z.object({ id: z.string(), target: z.number().optional() })).optional(),
  posts: z.array(z.object({ id: z.string(), low: z.number().optional(), high: z.number().optional() })).optional(),
  scale: z.number().optional(),
  cut: z.string().optional(),
  upTo: z.string().optional(),
  scores: z.string().optional(),
};
