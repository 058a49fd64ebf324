/** How far two coders agreed, from what a release tells of it: α with its interval, over all and by what is told together. Pure. */
import type { DoubleCodingRow } from "../package/contract.ts";
import { type CodedTwice, pooledAlpha, pooledInterval } from "../review/double-coding/pooled.ts";
import type { Confused } from "./coders.ts";
import type { Agreement, AgreementReport } from "./contract.ts";

/** The same draws each time. */
const drawing = { seed: 1, draws: 400 };

const isTold = ({ indicators }: DoubleCodingRow): boolean => indicators.length > 0;

function tablesOf(rows: readonly DoubleCodingRow[]): ReadonlyMap<string, readonly DoubleCodingRow[]> {
  const tables = new Map<string, DoubleCodingRow[]>();
  for (const row of rows.filter(isTold)) {
    const key = JSON.stringify(row.indicators);
    tables.set(key, [...(tables.get(key) ?? []), row]);
  }
  return tables;
}

/** Every pair of codings a cluster of its own: which were of one place, a release does not tell. */
function codedTwice(rows: readonly DoubleCodingRow[], from: number): CodedTwice {
  const categories = [...new Set(rows.flatMap(({ one, other }) => [one, other]))];
  const pairs: CodedTwice["pairs"][number][] = [];
  for (const row of rows) {
    const [first, second] = [categories.indexOf(row.one), categories.indexOf(row.other)];
    for (let pair = 0; pair < row.pairs; pair += 1) pairs.push({ cluster: from + pairs.length, first, second });
  }
  return { categories: categories.length, pairs };
}

function agreementOf(tables: readonly (readonly DoubleCodingRow[])[]): Agreement {
  const rows = tables.flat();
  const count = (some: readonly DoubleCodingRow[]): number => some.reduce((sum, { pairs }) => sum + pairs, 0);
  let from = 0;
  const coded = tables.map((table) => {
    const made = codedTwice(table, from);
    from += made.pairs.length;
    return made;
  });
  const alpha = pooledAlpha(coded);
  const interval = alpha === undefined ? undefined : pooledInterval(coded, drawing);
  return {
    pairs: count(rows),
    same: count(rows.filter(({ one, other }) => one === other)),
    ...(alpha === undefined ? { reason: rows.length === 0 ? "nothing-to-compare" : "one-category" } : { alpha }),
    ...(interval ?? {}),
  };
}

/**
 * shape    rows of a release's double coding → one coefficient over all, one for each table
 * units    counts of pairs; α at most 1, nominal, pooled within tables
 * missing  undefined where nothing was coded twice; where everybody said the same α is absent, with its reason; the
 *          interval draws pairs, so what makes coders differ on one place throughout widens it too little
 * source   K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)
 */
export function agreementReport(rows: readonly DoubleCodingRow[] | undefined): AgreementReport | undefined {
  if (rows === undefined || rows.length === 0) return undefined;
  const tables = [...tablesOf(rows).values()];
  return {
    ...agreementOf(tables),
    untold: rows.filter((row) => !isTold(row)).reduce((sum, { pairs }) => sum + pairs, 0),
    tables: tables.map((table) => ({ indicators: [...(table[0]?.indicators ?? [])], ...agreementOf([table]) })),
  };
}

/**
 * The table that draws of other coders are made from: each pair both ways round, for every question it is told of. Where one
 * of the two gave no option there is nothing to draw.
 *
 * @example confusedIn([{ indicators: ["born"], one: "1", other: "0", pairs: 2 }], () => true).length // → 2
 */
export const confusedIn = (
  rows: readonly DoubleCodingRow[],
  isOption: (indicator: string, key: string) => boolean,
): readonly Confused[] =>
  rows.flatMap(({ indicators, one, other, pairs }) =>
    indicators
      .filter((indicator) => isOption(indicator, one) && isOption(indicator, other))
      .flatMap((indicator): readonly Confused[] => [
        { indicator, given: one, other, count: pairs },
        { indicator, given: other, other: one, count: pairs },
      ]),
  );
