import { type Column, missing } from "./grid.ts";

/**
 * Some rows of a column, in the order asked for: one period of many, or the places of another release.
 *
 * shape    a column of n rows, k rows to take → k
 * units    those of the column
 * missing  a row that is undefined, or that the column has not, is missing
 * throws   nothing
 * source   none: the same values, laid out
 *
 * @example cells(take(column(10, 20), [1, undefined])) // → 20, undefined
 */
export function take(column: Column, rows: readonly (number | undefined)[]): Column {
  const values = Float64Array.from(rows, (row) =>
    row === undefined ? Number.NaN : (column.values[row] ?? Number.NaN),
  );
  const states = Uint8Array.from(rows, (row) => (row === undefined ? missing : (column.states[row] ?? missing)));
  return { values, states };
}
