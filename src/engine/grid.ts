/**
 * Grids: a table of doubles with a state for every cell, one column an indicator, one row a place in a period.
 *
 * Columns are separate typed arrays, so a node reads only what it combines, and a worker can be handed a column.
 */

/**
 * What a cell or a node's value is; the numbers are stored, their order is public. This one: there is a value.
 *
 * @example column(1, undefined, "n/a").states // → scored, missing, notApplicable
 */
export const scored = 0;
/**
 * There should be a value, and there is none: its place in `values` is NaN.
 *
 * @example column(1, undefined, "n/a").states // → scored, missing, notApplicable
 */
export const missing = 1;
/**
 * There can be no value: nothing is asked for here, and its place in `values` is NaN.
 *
 * @example column(1, undefined, "n/a").states // → scored, missing, notApplicable
 */
export const notApplicable = 2;

/** A column: `values[row]` is NaN unless `states[row]` is `scored`. */
export type Column = {
  readonly values: Float64Array;
  readonly states: Uint8Array;
};

/** Raw answers of one simple indicator: an option's position (choice) or the number itself; NaN unless answered. */
export type AnswerColumn = Column;

/** A node's results: its score, its state, and the share (0–1) of its children's weight that was present. */
export type NodeColumn = Column & { readonly present: Float64Array };
