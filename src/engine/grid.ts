/**
 * Grids: a table of doubles with a state for every cell, one column an indicator, one row a place in a period.
 *
 * Columns are separate typed arrays, so a node reads only what it combines, and a worker can be handed a column.
 */

/** What a cell or a node's value is. The numbers are stored; their order is public. */
export const scored = 0;
export const missing = 1;
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
