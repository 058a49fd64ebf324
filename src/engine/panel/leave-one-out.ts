/** Does a conclusion hang on one place? The regression again without each. */
import { groupsOf } from "./complete.ts";
import type { Design, Regression } from "./contract.ts";

export type LeftOut = {
  /** The number of the place left out, and its rows. */
  readonly place: number;
  readonly rows: number;
  /** Of each term, in the order of `whole.terms`: NaN where it cannot be told without that place. */
  readonly values: Float64Array;
  readonly p: Float64Array;
};

export type LeaveOneOut = {
  readonly whole: Regression;
  readonly without: readonly LeftOut[];
  /** Per term: the smallest and largest value, which place's absence gives each, and the places without which its sign turns. */
  readonly terms: readonly {
    readonly name: string;
    readonly lowest: { readonly value: number; readonly place: number };
    readonly highest: { readonly value: number; readonly place: number };
    readonly turns: readonly number[];
  }[];
};

/**
 * A regression without each place in turn.
 *
 * shape    a design of p places → p regressions
 * units    those of the regression's terms
 * missing  a term that cannot be told without a place is NaN there and in no range
 * throws   RangeError: as the regression; no places, fewer than two
 * source   none: the regression itself, run again
 *
 * @example
 * const columns = [{ name: "x", values: [0, 1, 0, 1, 0, 1] }]; // slopes inside the three places: 2, 2 and 6
 * const design = { outcome: [1, 3, 10, 12, 20, 26], columns, places: [1, 1, 2, 2, 3, 3] };
 * leaveOneOut(design, (left) => fixedEffects(left, "place")).terms[0].lowest // → { value: 2, place: 3 }
 */
export function leaveOneOut(design: Design, regression: (design: Design) => Regression): LeaveOneOut {
  const { places } = design;
  if (!places) throw new RangeError("leaving places out needs each row's place");
  const whole = regression(design);
  const used = Float64Array.from(whole.rows, (row) => places[row]!);
  const { given } = groupsOf(used);
  if (given.length < 2) throw new RangeError("without the only place nothing is left");
  const without = given.map((place): LeftOut => {
    const rows = whole.rows.filter((row) => places[row] !== place);
    const { terms } = regression(onlyRows(design, rows));
    return {
      ...{ place, rows: whole.rows.length - rows.length },
      values: Float64Array.from(terms, ({ value }) => value),
      p: Float64Array.from(terms, ({ p }) => p),
    };
  });
  return {
    whole,
    without,
    terms: whole.terms.map(({ name, value }, at) => ({ name, ...rangeOf(without, at, value) })),
  };
}

function rangeOf(without: readonly LeftOut[], at: number, whole: number): Omit<LeaveOneOut["terms"][number], "name"> {
  let lowest = { value: Number.NaN, place: Number.NaN };
  let highest = lowest;
  const turns: number[] = [];
  for (const { place, values } of without) {
    const value = values[at]!;
    if (Number.isNaN(value)) continue;
    if (!(value >= lowest.value)) lowest = { value, place };
    if (!(value <= highest.value)) highest = { value, place };
    if (Math.sign(value) !== Math.sign(whole)) turns.push(place);
  }
  return { lowest, highest, turns };
}

function onlyRows({ outcome, columns, places, periods }: Design, rows: Uint32Array): Design {
  const of = (values: ArrayLike<number>): Float64Array => Float64Array.from(rows, (row) => values[row]!);
  return {
    outcome: of(outcome),
    columns: columns.map(({ name, values }) => ({ name, values: of(values) })),
    ...(places ? { places: of(places) } : {}),
    ...(periods ? { periods: of(periods) } : {}),
  };
}
