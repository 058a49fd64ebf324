/** What other coders might have answered, from a table of how often they did: shares for each option of each question. */
import type { Instrument, SimpleIndicator } from "../instrument/contract.ts";
import type { CoderShares } from "./variations/contract.ts";

/** One line of a confusion table: where `given` was settled on, or said by one coder, `other` was said so often. */
export type Confused = {
  readonly indicator: string;
  readonly given: string;
  readonly other: string;
  readonly count: number;
};

type Choice = Extract<SimpleIndicator, { readonly kind: "choice" }>;

/** Every choice that is asked, items of compounds too, by id. */
export const choicesIn = ({ indicators }: Instrument): ReadonlyMap<string, Choice> =>
  new Map(
    indicators
      .flatMap((one) => (one.kind === "compound" ? one.items.map(({ indicator }) => indicator) : [one]))
      .flatMap((one) => (one.kind === "choice" ? [[one.id, one] as const] : [])),
  );

/**
 * By question, a row for each option as the instrument lists them: shares of what else would have been said, adding up to 1.
 * An option that no coder gave stays what it is.
 *
 * throws  Error on a question or an option the instrument has not: who reads the table says so first
 *
 * @example coderShares(instrument, [{ indicator: "born", given: "0", other: "1", count: 1 }]).born // → [[0, 1], [0, 1]]
 */
export function coderShares(instrument: Instrument, table: readonly Confused[]): CoderShares {
  const choices = choicesIn(instrument);
  const counts = new Map<string, number[][]>();
  for (const { indicator, given, other, count } of table) {
    const options = choices.get(indicator)?.options ?? [];
    const rows = counts.get(indicator) ?? options.map(() => options.map(() => 0));
    const [row, column] = [given, other].map((key) => options.findIndex((option) => option.key === key));
    if (rows[row!]?.[column!] === undefined) throw new Error(`no option ${given} or ${other} of ${indicator}`);
    rows[row!]![column!]! += count;
    counts.set(indicator, rows);
  }
  return Object.fromEntries(
    [...counts].map(([indicator, rows]) => [
      indicator,
      rows.map((row, at) => {
        const total = row.reduce((sum, count) => sum + count, 0);
        return row.map((count, other) => (total > 0 ? count / total : other === at ? 1 : 0));
      }),
    ]),
  );
}
