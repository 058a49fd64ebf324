/** How sure intraclass correlations are: intervals by F, of what a population of units might have. */
import { fQuantile } from "../stats/distributions.ts";
import { type Intraclass, meanSquaresOf } from "./intraclass.ts";
import type { Coefficient, Ratings, Undefined } from "./ratings.ts";

/** The ends, or why there are none. */
type Ends =
  | { readonly low: number; readonly high: number; readonly undefinedBecause?: undefined }
  | { readonly low: undefined; readonly high: undefined; readonly undefinedBecause: Undefined };

type Between = { readonly low: number; readonly high: number };

const endsOf = ({ low, high }: Between): Ends =>
  Number.isFinite(low) && Number.isFinite(high)
    ? { low, high }
    : { low: undefined, high: undefined, undefinedBecause: "no-spread" };

export type IntraclassIntervals =
  | ({ readonly undefinedBecause?: undefined } & Readonly<
      Record<
        Exclude<keyof Extract<Intraclass, { icc1: Coefficient }>, "undefinedBecause" | "fWithin" | "fResidual">,
        Ends
      >
    >)
  | { readonly undefinedBecause: Undefined };

/**
 * Confidence intervals of the six intraclass correlations, for numbers whose errors are normal.
 *
 * Those of absolute agreement (icc2, icc2k) rest on Satterthwaite's degrees of freedom and are approximate; with few coders
 * they are very wide, as they should be: a handful of coders says little of all who might have coded.
 *
 * shape    u units × k coders → six intervals
 * units    those of the correlations, none; `level` is the share, 0–1, that an interval is to hold
 * missing  as `intraclass`; ends are undefined with their reason where what they compare does not vary
 * throws   RangeError: a level outside 0–1
 * source   K. O. McGraw & S. P. Wong, Forming Inferences about Some Intraclass Correlation Coefficients (1996), tables 7 and
 *          8, where these are ICC(1), ICC(A,1), ICC(C,1), ICC(k), ICC(A,k), ICC(C,k)
 *
 * @example
 * const judged = ratingsOf([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]);
 * intraclassIntervals(judged, 0.95) // → { icc1: { low: -0.13, high: 0.72 }, icc3: { low: 0.34, high: 0.95 } }
 */
export function intraclassIntervals(ratings: Ratings, level: number): IntraclassIntervals {
  if (!(level > 0 && level < 1)) throw new RangeError(`an interval holds a share between 0 and 1, not ${level}`);
  const found = meanSquaresOf(ratings);
  if (found.undefinedBecause !== undefined) return found;
  const { units: n, coders: k, between, within, left } = found;
  const p = (1 - level) / 2;
  /** One-way and consistency: the ratio of two mean squares, its error on `freedom`. */
  const byRatio = (error: number, freedom: number): readonly [one: Ends, mean: Ends] => {
    const low = error * fQuantile(p, n - 1, freedom);
    const high = error / fQuantile(p, freedom, n - 1);
    const one = (wrong: number): number => (between - wrong) / (between + (k - 1) * wrong);
    const mean = (wrong: number): number => (between - wrong) / between;
    return [endsOf({ low: one(low), high: one(high) }), endsOf({ low: mean(low), high: mean(high) })];
  };
  const [icc1, icc1k] = byRatio(within, n * (k - 1));
  const [icc3, icc3k] = byRatio(left, (n - 1) * (k - 1));
  const icc2 = agreementOf(found, p);
  const ofMean = (one: number): number => (k * one) / (1 + (k - 1) * one);
  const icc2k = endsOf({ low: ofMean(icc2.low), high: ofMean(icc2.high) });
  return { icc1, icc2: endsOf(icc2), icc3, icc1k, icc2k, icc3k };
}

/** Of one coder's absolute agreement: coders' variance is in it too, so its degrees of freedom are estimated. */
function agreementOf(
  {
    units: n,
    coders: k,
    between,
    among,
    left,
  }: Exclude<ReturnType<typeof meanSquaresOf>, { undefinedBecause: Undefined }>,
  p: number,
): Between {
  if (among === 0 && left === 0) return { low: 1, high: 1 };
  const value = (between - left) / (between + (k - 1) * left + (k * (among - left)) / n);
  // Both multiplied by 1 − value, which they are divided by in the source: their ratio is all that counts.
  const ofCoders = ((k * value) / n) * among;
  const ofRest = (1 - value + (k * value * (n - 1)) / n) * left;
  const freedom = (ofCoders + ofRest) ** 2 / (ofCoders ** 2 / (k - 1) + ofRest ** 2 / ((n - 1) * (k - 1)));
  const error = k * among + (k * n - k - n) * left;
  const low = between / fQuantile(p, n - 1, freedom);
  const high = between * fQuantile(p, freedom, n - 1);
  return { low: (n * (low - left)) / (error + n * low), high: (n * (high - left)) / (error + n * high) };
}
