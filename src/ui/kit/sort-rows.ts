/** The order of a table's rows: figures as figures, words as the reader's language sorts them, what is absent last. */
export type Direction = "ascending" | "descending";

/** A cell's sorting value as it stands in the page; undefined where there is none. */
export type SortValue = string | undefined;

/**
 * Positions of rows in their new order. Equal rows keep the order they had.
 *
 * missing  undefined is last, whichever the direction
 *
 * @example sortedPositions(["10", undefined, "9"], "ascending", "en") // → [2, 0, 1]
 */
export function sortedPositions(
  values: readonly SortValue[],
  direction: Direction,
  language: string,
): readonly number[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const figures = values.every((value) => value === undefined || Number.isFinite(Number(value)));
  const sign = direction === "ascending" ? 1 : -1;
  const compare = (one: string, other: string): number =>
    figures ? Number(one) - Number(other) : collator.compare(one, other);
  return values
    .map((value, position) => ({ value, position }))
    .sort((one, other) => {
      if (one.value === undefined || other.value === undefined)
        return Number(one.value === undefined) - Number(other.value === undefined) || one.position - other.position;
      return sign * compare(one.value, other.value) || one.position - other.position;
    })
    .map(({ position }) => position);
}
