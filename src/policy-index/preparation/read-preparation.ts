/** `prepare:` as its file says it → the same with every default written out. */
import type { Transformation, Treatment } from "../../engine/recipe.ts";
import type {
  AlikeIn,
  InstrumentImputation,
  InstrumentNormalisation,
  InstrumentPreparation,
  PreparationFile,
} from "./contract.ts";

type ImputationFile = NonNullable<PreparationFile["impute"]>;
type TreatmentFile = NonNullable<PreparationFile["treat"]>;
type TransformationFile = Extract<TreatmentFile, { rule: "outliers" }>["first"];
type NormalisationFile = NonNullable<PreparationFile["normalise"]>;

export function preparation({
  each,
  screen,
  impute,
  treat,
  normalise,
  except = {},
}: PreparationFile): InstrumentPreparation {
  return {
    ...(each && { each }),
    ...(screen && { screen: given(screen) }),
    ...(impute && { impute: imputation(impute) }),
    ...steps({ treat, normalise }),
    except: Object.fromEntries(Object.entries(except).map(([id, own]) => [id, steps(own)])),
  };
}

const steps = ({ treat, normalise }: Pick<PreparationFile, "treat" | "normalise">) => ({
  ...(treat && { treat: treatment(treat) }),
  ...(normalise && { normalise: normalisation(normalise) }),
});

const given = ({ available, weight, nonZero }: NonNullable<PreparationFile["screen"]>) => ({
  ...(available !== undefined && { available }),
  ...(weight !== undefined && { weight }),
  ...(nonZero !== undefined && { nonZero }),
});

function imputation(file: ImputationFile): InstrumentImputation {
  switch (file.rule) {
    case "none":
      return { kind: "none" };
    case "mean":
    case "median":
      return { kind: file.rule, by: (Array.isArray(file.by) ? file.by : file.by ? [file.by] : []).map(alikeIn) };
    case "row-mean":
    case "row-median":
      return { kind: file.rule, within: file.within ?? "all" };
    case "last":
      return { kind: "last", ...(file.gap !== undefined && { gap: file.gap }), ends: file.ends ?? "left" };
    case "linear":
      return { kind: "linear", ends: file.ends ?? "left" };
  }
}

type ByFile = Exclude<Extract<ImputationFile, { rule: "mean" }>["by"], undefined | readonly unknown[]>;

function alikeIn(by: ByFile): AlikeIn {
  if (by === "period") return { kind: "period" };
  if ("indicator" in by) return { kind: "indicator", indicator: by.indicator };
  return { kind: "groups", groups: by.groups.map((id) => ({ id, members: [] })) };
}

function treatment(file: TreatmentFile): Treatment {
  if (file.rule === "none") return { kind: "none" };
  const { first, next, combined = false, skewness = 2, kurtosis = 3.5 } = file;
  return {
    kind: "outliers",
    first: transformation(first),
    ...(next && { next: transformation(next) }),
    combined,
    limits: { skewness, kurtosis },
  };
}

function transformation(file: TransformationFile): Transformation {
  switch (file.rule) {
    case "winsorise":
      return { kind: "winsorise", most: file.most ?? "all" };
    case "log":
      return { kind: "log", by: file.by ?? "range" };
    case "box-cox":
      return { kind: "box-cox", power: file.power, shifted: file.shifted ?? false };
  }
}

function normalisation(file: NormalisationFile): InstrumentNormalisation {
  switch (file.rule) {
    case "none":
    case "distance-to-maximum":
    case "fraction-of-maximum":
      return { kind: file.rule };
    case "min-max":
      return { kind: "min-max", range: file.range ?? [0, 100] };
    case "z":
      return { kind: "z", mean: file.mean ?? 0, deviation: file.deviation ?? 1 };
    case "rank":
    case "borda":
    case "percentile-rank":
      return { kind: file.rule, ties: file.ties ?? "average" };
    case "distance-to-reference":
      return { kind: file.rule, place: file.place, period: file.period, capped: file.capped ?? false };
    case "distance-to-target":
      return { kind: file.rule, targets: file.targets, capped: file.capped ?? false };
    case "goalposts":
      return { kind: "goalposts", posts: file.posts, scale: file.scale ?? 100, cut: file.cut ?? false };
    case "categories":
      return { kind: "categories", upTo: file.upTo, scores: file.scores };
    case "scaled":
      return { kind: "scaled", from: file.from, scale: file.scale ?? 100 };
  }
}
