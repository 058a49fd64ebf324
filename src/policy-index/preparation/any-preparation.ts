/** Preparations by chance, for properties: every rule, over indicators that are there. */
import fc from "fast-check";
import type { Transformation, Treatment } from "../../engine/recipe.ts";
import type { AlikeIn, InstrumentImputation, InstrumentNormalisation, InstrumentPreparation } from "./contract.ts";

const number = fc.constantFrom(-2, 0, 0.5, 3, 100);
const yes = fc.boolean();
const range = fc.constantFrom([0, 100] as const, [0, 1] as const, [-1.5, 7] as const);
const ends = fc.constantFrom("left" as const, "constant" as const);
const ties = fc.constantFrom("lowest" as const, "average" as const);

const imputation = (ids: readonly string[]): fc.Arbitrary<InstrumentImputation> =>
  fc.oneof(
    fc.constant({ kind: "none" as const }),
    fc.record({
      kind: fc.constantFrom("mean" as const, "median" as const),
      by: fc.array(
        fc.oneof<fc.Arbitrary<AlikeIn>[]>(
          fc.constant({ kind: "period" }),
          fc.constantFrom(...ids).map((indicator) => ({ kind: "indicator", indicator })),
        ),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      kind: fc.constantFrom("row-mean" as const, "row-median" as const),
      within: fc.constantFrom("all" as const, "parent" as const, ["inner"] as const, ["inner", "outer"] as const),
    }),
    fc.record({ kind: fc.constant("last" as const), gap: fc.constantFrom(1, 2.5), ends }),
    fc.record({ kind: fc.constantFrom("last" as const, "linear" as const), ends }),
  );

const transformation: fc.Arbitrary<Transformation> = fc.oneof(
  fc.record({ kind: fc.constant("winsorise" as const), most: fc.constantFrom(1, 5, "all" as const) }),
  fc.record({
    kind: fc.constant("log" as const),
    by: fc.constantFrom("one" as const, "range" as const, "range-mirrored" as const, "stretched" as const),
  }),
  fc.record({ kind: fc.constant("box-cox" as const), power: number, shifted: yes }),
);

const treatment: fc.Arbitrary<Treatment> = fc.oneof(
  fc.constant({ kind: "none" as const }),
  fc
    .record({
      first: transformation,
      next: fc.option(transformation, { nil: undefined }),
      combined: yes,
      limits: fc.constantFrom({ skewness: 2, kurtosis: 3.5 }, { skewness: 1, kurtosis: 3 }),
    })
    .map(({ next, ...rest }) => ({ kind: "outliers" as const, ...rest, ...(next && { next }) })),
);

const byIndicator = <Value>(ids: readonly string[], value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.tuple(...ids.map((id) => value.map((one) => [id, one] as const))).map((pairs) => Object.fromEntries(pairs));

const normalisation = (ids: readonly string[]): fc.Arbitrary<InstrumentNormalisation> =>
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("none" as const, "distance-to-maximum" as const, "fraction-of-maximum" as const),
    }),
    // Never below 0: trees by chance take geometric means.
    fc.record({ kind: fc.constant("min-max" as const), range: fc.constantFrom([0, 100] as const, [1, 7] as const) }),
    fc.record({ kind: fc.constant("z" as const), mean: number, deviation: fc.constantFrom(1, 15) }),
    fc.record({ kind: fc.constantFrom("rank" as const, "borda" as const, "percentile-rank" as const), ties }),
    fc.record({ kind: fc.constant("distance-to-target" as const), targets: byIndicator(ids, number), capped: yes }),
    fc.record({
      kind: fc.constant("goalposts" as const),
      posts: byIndicator(ids, range),
      scale: fc.constantFrom(1, 100),
      cut: yes,
    }),
    fc.constant({ kind: "categories" as const, upTo: [0.25, 0.75], scores: [0, 50, 100] }),
    fc.record({ kind: fc.constant("scaled" as const), from: range, scale: fc.constantFrom(1, 100) }),
  );

/** @param answered ids of what is answered, and `whole` of the indicators as they stand (a compound is one) */
export const anyPreparation = (
  answered: readonly string[],
  whole: readonly string[],
): fc.Arbitrary<InstrumentPreparation> => {
  const steps = (ids: readonly string[]) =>
    fc.record({ treat: treatment, normalise: normalisation(ids) }, { requiredKeys: [] });
  return fc
    .record(
      {
        each: fc.constant("period" as const),
        screen: fc.record(
          { available: fc.constantFrom(0, 0.5), weight: fc.constant(0.25), nonZero: fc.constant(0.25) },
          { requiredKeys: [] },
        ),
        impute: imputation(answered),
        apart: fc.constantFrom(...whole).chain((id) => steps([id]).map((own) => ({ [id]: own }))),
      },
      { requiredKeys: [] },
    )
    .chain(({ apart = {}, ...rest }) => steps(whole).map((own) => ({ ...rest, ...own, except: apart })));
};
