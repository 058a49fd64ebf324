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
  /** What the regression without that place says of itself; undefined where there is none. */
  readonly guard: Regression["guard"] | undefined;
  /** Why there is no regression without that place; undefined where there is one. */
  readonly reason: string | undefined;
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
 * missing  a term that cannot be told without a place is NaN there and in no range; where the regression is refused without it,
 *          every term, with the reason
 * throws   RangeError: as the regression of all; no places, fewer than two
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
    const left = { place, rows: whole.rows.length - rows.length };
    const of = orReason(() => regression(onlyRows(design, rows)));
    if (typeof of === "string") {
      const none = new Float64Array(whole.terms.length).fill(Number.NaN);
      return { ...left, values: none, p: none, guard: undefined, reason: of };
    }
    const { terms, guard } = of;
    return {
      ...left,
      values: Float64Array.from(terms, ({ value }) => value),
      p: Float64Array.from(terms, ({ p }) => p),
      ...{ guard, reason: undefined },
    };
  });
  return {
    whole,
    without,
    terms: whole.terms.map(({ name, value }, at) => ({
      name,
      ...rangeOf(without, at, value, nothingOf(design, name)),
    })),
  };
}

/** What is refused without one place is said of that place, and not of all. */
function orReason(work: () => Regression): Regression | string {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof RangeError) return thrown.message;
    throw thrown;
  }
}

/** What rounding may leave of a term that is 0: a share of what it would take to make the outcome out of its column alone. */
function nothingOf({ outcome, columns }: Design, name: string): number {
  const largest = (values: ArrayLike<number>): number =>
    Array.from(values).reduce((most, value) => Math.max(most, Number.isNaN(value) ? 0 : Math.abs(value)), 0);
  const column = columns.find((one) => one.name === name);
  return (1e-12 * largest(outcome)) / (column ? largest(column.values) : 1);
}

const signOf = (value: number, nothing: number): number => (Math.abs(value) <= nothing ? 0 : Math.sign(value));

function rangeOf(
  without: readonly LeftOut[],
  at: number,
  whole: number,
  nothing: number,
): Omit<LeaveOneOut["terms"][number], "name"> {
  let lowest = { value: Number.NaN, place: Number.NaN };
  let highest = lowest;
  const turns: number[] = [];
  for (const { place, values } of without) {
    const value = values[at]!;
    if (Number.isNaN(value)) continue;
    if (!(value >= lowest.value)) lowest = { value, place };
    if (!(value <= highest.value)) highest = { value, place };
    if (signOf(value, nothing) !== signOf(whole, nothing)) turns.push(place);
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
