/** The rows of a design that are whole, and its places and periods numbered from 0. */
import type { Design } from "./contract.ts";

/** Rows in groups: `of[row]` is its group, numbered as they first occur; `given[group]` the number it was given by. */
export type Groups = { readonly of: Uint32Array; readonly sizes: Float64Array; readonly given: readonly number[] };

export type Complete = {
  readonly n: number;
  readonly rows: Uint32Array;
  readonly leftOut: number;
  readonly names: readonly string[];
  readonly outcome: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly places: Groups;
  readonly periods: Groups | undefined;
};

export function groupsOf(numbers: ArrayLike<number>): Groups {
  const known = new Map<number, number>();
  const sizes: number[] = [];
  const of = Uint32Array.from(numbers, (number) => {
    const group = known.get(number) ?? known.size;
    known.set(number, group);
    sizes[group] = (sizes[group] ?? 0) + 1;
    return group;
  });
  return { of, sizes: Float64Array.from(sizes), given: [...known.keys()] };
}

/**
 * throws   RangeError: columns of different lengths, no column, a name twice, no row without a gap, a value that is infinite
 */
export function completeRows({ outcome, columns, places, periods }: Design): Complete {
  mustFit({ outcome, columns, ...(places ? { places } : {}), ...(periods ? { periods } : {}) });
  const all = [
    outcome,
    ...columns.map(({ values }) => values),
    ...(places ? [places] : []),
    ...(periods ? [periods] : []),
  ];
  const rows = Uint32Array.from({ length: outcome.length }, (_, row) => row).filter((row) =>
    all.every((values) => !Number.isNaN(values[row]!)),
  );
  if (rows.length === 0) throw new RangeError("no row has every value");
  const used = (values: ArrayLike<number>): Float64Array => Float64Array.from(rows, (row) => values[row]!);
  return {
    n: rows.length,
    rows,
    leftOut: outcome.length - rows.length,
    names: columns.map(({ name }) => name),
    outcome: used(outcome),
    columns: columns.map(({ values }) => used(values)),
    places: groupsOf(places ? used(places) : rows),
    periods: periods && groupsOf(used(periods)),
  };
}

function mustFit({ outcome, columns, places, periods }: Design): void {
  if (columns.length === 0) throw new RangeError("nothing to explain by: give one column or more");
  const names = new Set<string>();
  for (const { name, values } of columns) {
    if (names.has(name)) throw new RangeError(`two columns are named ${name}`);
    names.add(name);
    if (values.length !== outcome.length)
      throw new RangeError(`${name} has ${values.length} rows, not ${outcome.length}`);
    if (Array.from(values).some((value) => Math.abs(value) === Infinity)) throw new RangeError(`${name} is not finite`);
  }
  if (Array.from(outcome).some((value) => Math.abs(value) === Infinity))
    throw new RangeError("the outcome is not finite");
  for (const numbers of [places, periods])
    if (numbers && numbers.length !== outcome.length)
      throw new RangeError(`places and periods have ${outcome.length} rows, not ${numbers.length}`);
}
