/**
 * Agreement of any number of coders, corrected for chance in the ways in use: Fleiss, Gwet (AC1, AC2), Brennan–Prediger. They
 * share what is seen and differ in what chance is held to give.
 */
import { type Coefficient, countsOf, type Ratings } from "./ratings.ts";
import { type Weighing, weighingOf } from "./weighing.ts";

export type ChanceCorrected = Coefficient & {
  readonly observed: number;
  readonly expected: number;
  readonly units: number;
};

/** What chance is held to give: by the categories' shares, by how hard they are to tell apart, or all alike. */
type Chance = (shares: Float64Array, weights: Float64Array) => number;

/**
 * Fleiss' kappa; with missing codings as Gwet extends it, with weights as he generalises it.
 *
 * shape    u units × k coders over q categories → one coefficient, at most 1
 * units    none; a share of the agreement that chance leaves room for
 * missing  units with fewer than two codings stay out of what is seen, and count in how often categories are used
 * throws   RangeError: a coding that is not among the categories, weights that are not q × q
 * source   J. L. Fleiss (1971); K. L. Gwet, Handbook of Inter-Rater Reliability (2014)
 *
 * @example fleiss(ratingsOf([[0, 0], [0, 1], [1, 1]]), [0, 1]).value // → 0.333…
 */
export const fleiss = (
  ratings: Ratings,
  categories: ArrayLike<number>,
  weighing: Weighing = "unweighted",
): ChanceCorrected =>
  corrected(ratings, categories, weighing, (shares, weights) => {
    let expected = 0;
    weights.forEach((weight, cell) => {
      expected += weight * shares[Math.floor(cell / shares.length)]! * shares[cell % shares.length]!;
    });
    return expected;
  });

/**
 * Gwet's AC1 (unweighted) and AC2 (weighted): steady where one category is far more common than the others.
 *
 * shape    as `fleiss`; `categories` are all that could be given, used or not
 * units    as `fleiss`
 * missing  as `fleiss`
 * throws   as `fleiss`
 * source   K. L. Gwet, Computing Inter-Rater Reliability and Its Variance in the Presence of High Agreement (2008)
 *
 * @example
 * const common = ratingsOf([[0, 0], [0, 0], [0, 1]]); // as often agreed as there, and mostly 0
 * gwet(common, [0, 1]).value // → 0.538…
 * gwet(common, [0, 1, 2], "quadratic").value // → 0.884…
 */
export const gwet = (
  ratings: Ratings,
  categories: ArrayLike<number>,
  weighing: Weighing = "unweighted",
): ChanceCorrected =>
  corrected(ratings, categories, weighing, (shares, weights) => {
    const q = shares.length;
    const hard = shares.reduce((sum, share) => sum + share * (1 - share), 0);
    // With one category nobody guesses: none of the agreement is by chance.
    return q < 2 ? 0 : (total(weights) / (q * (q - 1))) * hard;
  });

/**
 * Brennan and Prediger's coefficient: chance gives every category alike.
 *
 * shape    as `fleiss`; `categories` are all that could be given, used or not
 * units    as `fleiss`
 * missing  as `fleiss`
 * throws   as `fleiss`
 * source   R. L. Brennan & D. J. Prediger (1981)
 *
 * @example brennanPrediger(ratingsOf([[0, 0], [0, 1], [1, 1]]), [0, 1]).value // → 0.333…
 */
export const brennanPrediger = (
  ratings: Ratings,
  categories: ArrayLike<number>,
  weighing: Weighing = "unweighted",
): ChanceCorrected =>
  corrected(ratings, categories, weighing, (shares, weights) => total(weights) / shares.length ** 2);

const total = (weights: Float64Array): number => weights.reduce((sum, weight) => sum + weight, 0);

function corrected(
  ratings: Ratings,
  categories: ArrayLike<number>,
  weighing: Weighing,
  chance: Chance,
): ChanceCorrected {
  const q = categories.length;
  const counts = countsOf(ratings, categories);
  const weights = weighingOf(weighing, q);
  const shares = new Float64Array(q);
  let coded = 0;
  let compared = 0;
  let seen = 0;
  for (let unit = 0; unit < ratings.units; unit += 1) {
    const own = counts.subarray(unit * q, (unit + 1) * q);
    const codings = total(own);
    if (codings === 0) continue;
    coded += 1;
    own.forEach((count, at) => {
      shares[at]! += count / codings;
    });
    if (codings < 2) continue;
    compared += 1;
    seen += pairsAgreeing(own, weights) / (codings * (codings - 1));
  }
  const observed = seen / compared;
  const expected = chance(
    shares.map((share) => share / coded),
    weights,
  );
  const facts = { observed, expected, units: compared };
  if (compared === 0) return { value: undefined, undefinedBecause: "nothing-to-compare", ...facts };
  if (1 - expected < 1e-12) return { value: undefined, undefinedBecause: "one-category", ...facts };
  return { value: (observed - expected) / (1 - expected), ...facts };
}

/** Weighted pairs of codings of one unit that agree, both ways round, no coding paired with itself. */
function pairsAgreeing(own: Float64Array, weights: Float64Array): number {
  const q = own.length;
  let agreeing = 0;
  for (let one = 0; one < q; one += 1) {
    if (own[one] === 0) continue;
    let beside = -weights[one * q + one]!;
    for (let other = 0; other < q; other += 1) beside += weights[one * q + other]! * own[other]!;
    agreeing += own[one]! * beside;
  }
  return agreeing;
}

/**
 * Share of units on which all who coded them agree.
 *
 * shape    u units × k coders → one share
 * units    a share, 0–1
 * missing  units with fewer than two codings stay out; NaN where none is left
 * throws   nothing
 * source   none: plain counting (irr calls it percentage agreement)
 *
 * @example shareAgreeing(ratingsOf([[0, 0], [0, 1], [1, null]])) // → 0.5
 */
export function shareAgreeing({ units, coders, values }: Ratings): number {
  let agreeing = 0;
  let compared = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const own = values.subarray(unit * coders, (unit + 1) * coders).filter((value) => !Number.isNaN(value));
    if (own.length < 2) continue;
    compared += 1;
    if (own.every((value) => value === own[0])) agreeing += 1;
  }
  return agreeing / compared;
}
