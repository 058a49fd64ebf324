/** Panels: what several places show over several periods, and what may be concluded from it. */

/** A column that explains, or is explained. */
export type NamedColumn = { readonly name: string; readonly values: ArrayLike<number> };

/**
 * What is to be explained, by what; one row per place and period.
 *
 * `places` and `periods` number each row's place and period, in any numbers; without `places` every row is its own. Rows
 * with a NaN anywhere are left out and counted.
 */
export type Design = {
  readonly outcome: ArrayLike<number>;
  readonly columns: readonly NamedColumn[];
  readonly places?: ArrayLike<number>;
  readonly periods?: ArrayLike<number>;
};

/**
 * How sure a coefficient is taken to be.
 *
 * `classical`: every row as uncertain as every other. `robust`: each as its residual says (White; MacKinnon & White).
 * `clustered`: rows of a place (or period, or of either) go together. Its corrections for few clusters, G of them, n rows, s slopes:
 * `none` (CR0, Arellano); `CR1` G/(G−1); `sss` G/(G−1) · (n−1)/(n−k), k the terms estimated, as R's plm; `xtreg` the same with
 * k = s + 1, as Stata's xtreg; `areg` with every place's intercept counted in k, as Stata's areg and R's fixest; `CR2` Bell
 * and McCaffrey's, with degrees of freedom by Satterthwaite for each coefficient.
 */
export type Errors =
  | { readonly kind: "classical" }
  | { readonly kind: "robust"; readonly by: "HC0" | "HC1" | "HC2" | "HC3" | "HC4" }
  | {
      readonly kind: "clustered";
      readonly by: "place" | "period" | "place-and-period";
      readonly correction: "none" | "CR1" | "sss" | "xtreg" | "areg" | "CR2";
    };

/** One coefficient. All NaN where its column adds nothing to those before it; the guard then says so. */
export type Term = {
  readonly name: string;
  readonly value: number;
  readonly standardError: number;
  readonly t: number;
  readonly freedom: number;
  /** How likely so large a t is, either way, were the coefficient 0. */
  readonly p: number;
};

/** Why not to trust a result, with the facts: codes, no words. */
export type Caution =
  | { readonly code: "few-places"; readonly places: number; readonly need: number }
  | { readonly code: "few-clusters"; readonly clusters: number; readonly need: number }
  | {
      readonly code: "few-degrees-of-freedom";
      readonly column: string;
      readonly freedom: number;
      readonly need: number;
    }
  | { readonly code: "no-degrees-of-freedom"; readonly rows: number; readonly terms: number }
  | { readonly code: "collinear"; readonly column: string }
  | { readonly code: "nearly-collinear"; readonly column: string; readonly inflation: number; readonly most: number }
  | {
      readonly code: "high-leverage";
      readonly rows: readonly number[];
      readonly largest: number;
      readonly most: number;
    }
  | { readonly code: "nothing-varies"; readonly column: string }
  | { readonly code: "nothing-varies-within"; readonly column: string }
  | {
      readonly code: "little-varies-within";
      readonly column: string;
      readonly share: number;
      readonly need: number;
    }
  | { readonly code: "perfect-fit" }
  | { readonly code: "rows-left-out"; readonly rows: number };

export type Regression = {
  readonly terms: readonly Term[];
  /** k × k over `terms`, row-major. */
  readonly covariance: Float64Array;
  /** Rows used, and which of those given they are. */
  readonly n: number;
  readonly rows: Uint32Array;
  readonly places: number;
  readonly periods: number | undefined;
  /** Of places or of periods; of whichever are fewer, where both. */
  readonly clusters: number | undefined;
  /** n less everything estimated, intercepts of places and periods included. */
  readonly freedom: number;
  readonly sigma: number;
  /** `within`: of what varies inside places; without fixed effects there is none. `adjusted`: of `within` where it is. */
  readonly rSquared: { readonly within: number | undefined; readonly overall: number; readonly adjusted: number };
  /** All slopes 0: Wald's test with the chosen errors, as F. */
  readonly f: { readonly value: number; readonly above: number; readonly below: number; readonly p: number };
  /** By row used. */
  readonly residuals: Float64Array;
  readonly leverage: Float64Array;
  /** Intercept of each place by its number, where only places have one. */
  readonly placeEffects: ReadonlyMap<number, number> | undefined;
  readonly guard: readonly Caution[];
};
