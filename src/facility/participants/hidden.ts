/**
 * Counts as they may be published: a cell of fewer than five people is hidden, and with it as many others as it takes that nobody
 * can work it out from what is shown and from this rule, which everybody may read. Pure.
 *
 * Only tables of one and the same group are published, each by one thing (sex, country, kind), and of an action once it is over: by
 * activity, or day by day, small cells would come out as differences.
 */

/** Fewer than this many people are hidden. */
export const leastShown = 5;

export type Cell = { readonly key: string; readonly count: number };
/** Without a count it is hidden. */
export type ShownCell = { readonly key: string; readonly count?: number | undefined };
export type ShownTable = {
  /** Absent where all of them are fewer than five. */
  readonly total?: number | undefined;
  readonly cells: ShownCell[];
};

const sum = (cells: readonly Cell[]): number => cells.reduce((all, { count }) => all + count, 0);
const isSmall = ({ count }: Cell): boolean => count > 0 && count < leastShown;

/**
 * shape    counts of distinct keys → the same keys in the same order, some without a count
 * units    people
 * missing  nobody is 0, and is shown as such
 * source   primary and complementary cell suppression in one table (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4)
 *
 * @example published([{ key: "female", count: 12 }, { key: "male", count: 3 }]) // → both hidden, total 15
 * @example published([{ key: "female", count: 9 }, { key: "male", count: 7 }, { key: "other", count: 0 }]) // → as they are, total 16
 */
export function published(cells: readonly Cell[]): ShownTable {
  const total = sum(cells);
  if (total > 0 && total < leastShown) return { cells: cells.map(({ key }) => ({ key })) };
  const hidden = new Set(cells.filter(isSmall));
  // The next larger go too, and with one all of its size: then whichever of the hidden is which, the table looks the same. Among
  // small ones alone they must not all be one, or all be four.
  const small = sum([...hidden]);
  const isEnough =
    hidden.size > 1 && small >= leastShown && small > hidden.size && small < (leastShown - 1) * hidden.size;
  const next = Math.min(...cells.filter(({ count }) => count >= leastShown).map(({ count }) => count));
  if (hidden.size > 0 && !isEnough) for (const cell of cells) if (cell.count === next) hidden.add(cell);
  return { total, cells: cells.map((cell) => (hidden.has(cell) ? { key: cell.key } : cell)) };
}
