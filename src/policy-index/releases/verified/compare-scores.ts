/** The scores of a file beside those computed again, to the last digit. Every difference, not the first. */
import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import type { Instrument } from "../../instrument/contract.ts";
import type { AnswerTable } from "../../package/contract.ts";
import type { ScoreTable } from "../../scoring/contract.ts";
import { scoreColumns, scoreFields, scoreRows } from "../../scoring/score-rows.ts";

export type ScoreDifference = {
  readonly measure: string;
  readonly node: string;
  readonly place: string;
  readonly period: string;
  /** Which of score, status, present, weight; undefined where the whole row is missing or too many. */
  readonly column: string | undefined;
  /** In the file; undefined: the row is not there. */
  readonly found: string | undefined;
  /** Computed again; undefined: there is no such score. */
  readonly expected: string | undefined;
};

const keyed = 4;
const keyOf = (fields: readonly string[]): string => fields.slice(0, keyed).join("\u0000");

async function* rowsOf(file: string): AsyncGenerator<readonly string[]> {
  const parser = createReadStream(file).pipe(
    parse({ bom: true, relax_column_count: true, max_record_size: 1_000_000 }),
  );
  for await (const row of parser) yield row;
}

/** As `compareRows`; undefined as well where the file is not CSV. */
export async function compareScores(
  file: string,
  instrument: Instrument,
  answers: AnswerTable,
  scores: ScoreTable,
): Promise<readonly ScoreDifference[] | undefined> {
  try {
    return await compareRows(file, instrument, answers, scores);
  } catch (thrown) {
    if (thrown instanceof CsvError) return undefined;
    throw thrown;
  }
}

/** Compares scores.csv with what the answers give; undefined where its header is another. */
async function compareRows(
  file: string,
  instrument: Instrument,
  answers: AnswerTable,
  scores: ScoreTable,
): Promise<readonly ScoreDifference[] | undefined> {
  const differences: ScoreDifference[] = [];
  const ahead = new Map<string, readonly string[]>();
  const expected = scoreRows(instrument, answers, scores);
  let isHeader = true;

  /** The row computed again for a key: almost always the next one; others wait until they are asked for. */
  const computed = (key: string): readonly string[] | undefined => {
    const waiting = ahead.get(key);
    if (waiting) {
      ahead.delete(key);
      return waiting;
    }
    for (let next = expected.next(); !next.done; next = expected.next()) {
      const fields = scoreFields(next.value);
      if (keyOf(fields) === key) return fields;
      ahead.set(keyOf(fields), fields);
    }
    return undefined;
  };
  const differ = (fields: readonly string[], column: string | undefined, found?: string, wanted?: string): void => {
    const [measure = "", node = "", place = "", period = ""] = fields;
    differences.push({ measure, node, place, period, column, found, expected: wanted });
  };

  for await (const row of rowsOf(file)) {
    if (isHeader) {
      if (row.join(",") !== scoreColumns.join(",")) return undefined;
      isHeader = false;
      continue;
    }
    const wanted = computed(keyOf(row));
    if (wanted === undefined) {
      differ(row, undefined, row.slice(keyed).join(","));
      continue;
    }
    for (let at = keyed; at < scoreColumns.length; at += 1) {
      if (row[at] !== wanted[at]) differ(row, scoreColumns[at], row[at] ?? "", wanted[at]);
    }
  }
  for (const fields of ahead.values()) differ(fields, undefined, undefined, fields.slice(keyed).join(","));
  for (let next = expected.next(); !next.done; next = expected.next()) {
    const fields = scoreFields(next.value);
    differ(fields, undefined, undefined, fields.slice(keyed).join(","));
  }
  return differences;
}
