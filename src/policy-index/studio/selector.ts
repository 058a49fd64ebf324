/**
 * A code as a message may choose by it: no hyphen stands in what a message selects.
 *
 * @example selector("row-mean") // → "row_mean"
 */
export const selector = (code: string): string => code.replaceAll("-", "_");
