/** A preparation → `prepare:` of the file; what a reader would assume is left unsaid. Reading it gives an equal preparation. */
import type { Transformation, Treatment } from "../../engine/recipe.ts";
import type { AlikeIn, InstrumentImputation, InstrumentNormalisation, InstrumentPreparation } from "./contract.ts";

type Keyed = Readonly<Record<string, unknown>>;

export function preparationFile({ each, screen, impute, except, ...steps }: InstrumentPreparation): Keyed {
  const apart = Object.entries(except).map(([id, own]) => [id, stepsFile(own)] as const);
  return said({
    each,
    screen: screen && said({ ...screen }),
    impute: impute && imputationFile(impute),
    ...stepsFile(steps),
    except: apart.length === 0 ? undefined : Object.fromEntries(apart),
  });
}

const stepsFile = ({ treat, normalise }: Pick<InstrumentPreparation, "treat" | "normalise">): Keyed =>
  said({ treat: treat && treatmentFile(treat), normalise: normalise && normalisationFile(normalise) });

const said = (keyed: Keyed): Keyed =>
  Object.fromEntries(Object.entries(keyed).filter(([, value]) => value !== undefined));

const unless = <Value>(value: Value, assumed: Value): Value | undefined => (value === assumed ? undefined : value);

const unlessPair = (pair: readonly number[], low: number, high: number): readonly number[] | undefined =>
  pair[0] === low && pair[1] === high ? undefined : pair;

function imputationFile(of: InstrumentImputation): Keyed {
  switch (of.kind) {
    case "none":
      return { rule: "none" };
    case "mean":
    case "median": {
      const by = of.by.map(alikeFile);
      return said({ rule: of.kind, by: by.length > 1 ? by : by[0] });
    }
    case "row-mean":
    case "row-median":
      return said({ rule: of.kind, within: of.within === "all" ? undefined : of.within });
    case "last":
      return said({ rule: "last", gap: of.gap, ends: unless(of.ends, "left") });
    case "linear":
      return said({ rule: "linear", ends: unless(of.ends, "left") });
  }
}

function alikeFile(alike: AlikeIn): unknown {
  if (alike.kind === "period") return "period";
  if (alike.kind === "indicator") return { indicator: alike.indicator };
  return { groups: alike.groups.map(({ id }) => id) };
}

function treatmentFile(of: Treatment): Keyed {
  if (of.kind === "none") return { rule: "none" };
  const { first, next, combined = false, limits } = of;
  return said({
    rule: "outliers",
    first: transformationFile(first),
    next: next && transformationFile(next),
    combined: unless(combined, false),
    skewness: limits && unless(limits.skewness, 2),
    kurtosis: limits && unless(limits.kurtosis, 3.5),
  });
}

function transformationFile(of: Transformation): Keyed {
  switch (of.kind) {
    case "winsorise":
      return said({ rule: of.kind, most: of.most === "all" ? undefined : of.most });
    case "log":
      return said({ rule: of.kind, by: unless(of.by, "range") });
    case "box-cox":
      return said({ rule: of.kind, power: of.power, shifted: unless(of.shifted, false) });
  }
}

function normalisationFile(of: InstrumentNormalisation): Keyed {
  switch (of.kind) {
    case "none":
    case "distance-to-maximum":
    case "fraction-of-maximum":
      return { rule: of.kind };
    case "min-max":
      return said({ rule: of.kind, range: unlessPair(of.range, 0, 100) });
    case "z":
      return said({ rule: of.kind, mean: unless(of.mean, 0), deviation: unless(of.deviation, 1) });
    case "rank":
    case "borda":
    case "percentile-rank":
      return said({ rule: of.kind, ties: unless(of.ties, "average") });
    case "distance-to-reference":
      return said({ rule: of.kind, place: of.place, period: of.period, capped: unless(of.capped, false) });
    case "distance-to-target":
      return said({ rule: of.kind, targets: of.targets, capped: unless(of.capped, false) });
    case "goalposts":
      return said({ rule: of.kind, posts: of.posts, scale: unless(of.scale, 100), cut: unless(of.cut, false) });
    case "categories":
      return { rule: of.kind, upTo: of.upTo, scores: of.scores };
    case "scaled":
      return said({ rule: of.kind, from: of.from, scale: unless(of.scale, 100) });
  }
}
