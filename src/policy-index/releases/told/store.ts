/** How the answers of a release were settled, and how far two coders agreed, kept in the order of the package. */
import { copyIn } from "../../../store/copy-in.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { AnswerTable, DoubleCodingRow, ReviewRow } from "../../package/contract.ts";

const columns = [
  ...["release_id", "place_no", "indicator_no", "period_no", "review_no"],
  ...["part", "role", "verdict", "status", "option_key", "value", "count", "words"],
];

/** Where a code is in a list, without looking through the list for every row. */
const numbers = (codes: readonly string[]): ReadonlyMap<string, number> => new Map(codes.map((code, at) => [code, at]));

export async function keepReviews(
  tx: Transaction,
  key: number,
  answers: AnswerTable,
  reviews: readonly ReviewRow[],
): Promise<void> {
  const [places, periods, indicators] = [answers.places, answers.periods, answers.indicators].map(numbers);
  await copyIn(tx, {
    table: "policy_index.published_review",
    columns,
    count: reviews.length,
    write: (row, at) => {
      const { place, period, indicator, part, role, verdict, status, option, value, count, words } = reviews[at]!;
      const text = (given: string | undefined): void => (given === undefined ? row.empty() : row.text(given));
      row.integer(key);
      row.integer(places!.get(place)!);
      row.small(indicators!.get(indicator)!);
      row.small(periods!.get(period)!);
      row.integer(at);
      for (const given of [part, role, verdict, status, option]) text(given);
      if (value === undefined) row.empty();
      else row.double(value);
      row.integer(count);
      text(words);
    },
  });
}

export async function keepDoubleCoding(tx: Transaction, key: number, rows: readonly DoubleCodingRow[]): Promise<void> {
  await copyIn(tx, {
    table: "policy_index.published_double_coding",
    columns: ["release_id", "row_no", "indicators", "one", "other", "pairs"],
    count: rows.length,
    write: (row, at) => {
      const { indicators, one, other, pairs } = rows[at]!;
      row.integer(key);
      row.integer(at);
      row.texts(indicators);
      row.text(one);
      row.text(other);
      row.integer(pairs);
    },
  });
}
