/** How releases are kept: one function per statement; large tables are copied, small ones are few enough to be too. */
import sql from "sql-template-tag";
import { z } from "zod";
import { scored } from "../../engine/grid.ts";
import { copyIn, type RowWriter } from "../../store/copy-in.ts";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { AnswerTable, PlaceRow, SourceRow } from "../package/contract.ts";
import { rowsOf } from "../package/contract.ts";
import type { ScoreTable } from "../scoring/contract.ts";
import { answered, canonicalJson, unanswered } from "./canonical.ts";
import type { ReleaseRecord } from "./contract.ts";
import { optionsOf, simpleIndicators } from "./simple-indicators.ts";

/** The row of an index, made at its first release; locked until the transaction ends, so publications queue. */
export async function lockedIndex(tx: Transaction, code: string): Promise<number> {
  await none(
    tx,
    sql`
      insert into policy_index.index (code)
      values (${code})
      on conflict (code) do nothing
    `,
  );
  const { index_id } = await one(
    tx,
    z.object({ index_id: z.number() }),
    sql`
      select index_id
      from policy_index.index
      where code = ${code}
      for update
    `,
  );
  return index_id;
}

const Kept = z.object({
  release_id: z.number(),
  index: z.string(),
  id: z.string(),
  sequence: z.number(),
  published_on: z.string(),
  instrument_version: z.string(),
  digest: z.string(),
  bundle: z.string(),
  places: z.number(),
  answers: z.number(),
  periods: z.array(z.string()),
});

export type KeptRelease = { readonly key: number; readonly bundle: string; readonly record: ReleaseRecord };

const keptOf = (row: z.output<typeof Kept>): KeptRelease => ({
  key: row.release_id,
  bundle: row.bundle,
  record: {
    index: row.index,
    id: row.id,
    sequence: row.sequence,
    publishedOn: row.published_on,
    instrumentVersion: row.instrument_version,
    digest: row.digest,
    places: row.places,
    periods: row.periods,
    answers: row.answers,
  },
});

const kept = sql`
  select
    release.release_id,
    index.code as index,
    release.code as id,
    release.sequence,
    release.published_on,
    release.instrument_version,
    release.digest,
    release.bundle,
    release.places,
    release.answers,
    array(
      select period.code
      from policy_index.period
      where period.release_id = release.release_id
      order by period.period_no
    ) as periods
  from policy_index.release
  join policy_index.index using (index_id)
`;

/** One release, by the name of its index and its own. */
export async function keptRelease(tx: Transaction, index: string, id: string): Promise<KeptRelease | undefined> {
  const row = await perhaps(
    tx,
    Kept,
    sql`
      ${kept}
      where index.code = ${index} and release.code = ${id}
    `,
  );
  return row && keptOf(row);
}

/** All releases, in the order they were published. */
export async function keptReleases(tx: Transaction): Promise<readonly KeptRelease[]> {
  const rows = await many(
    tx,
    Kept,
    sql`
      ${kept}
      order by release.release_id
    `,
  );
  return rows.map(keptOf);
}

/** What the next release of an index is numbered. */
export async function nextSequence(tx: Transaction, index: number): Promise<number> {
  const { next } = await one(
    tx,
    z.object({ next: z.number() }),
    sql`
      select coalesce(max(sequence), 0) + 1 as next
      from policy_index.release
      where index_id = ${index}
    `,
  );
  return next;
}

/** The release's own row; its key. */
export async function keepRelease(
  tx: Transaction,
  index: number,
  record: ReleaseRecord,
  instrument: Instrument,
  bundle: string,
): Promise<number> {
  const { release_id } = await one(
    tx,
    z.object({ release_id: z.number() }),
    sql`
      insert into policy_index.release (
        index_id, code, sequence, published_on, instrument_version, instrument, digest, bundle, places, answers
      )
      values (
        ${index}, ${record.id}, ${record.sequence}, ${record.publishedOn}, ${record.instrumentVersion},
        ${canonicalJson(instrument)}, ${record.digest}, ${bundle}, ${record.places}, ${record.answers}
      )
      returning release_id
    `,
  );
  return release_id;
}

/** Places, periods, indicators and their options, by the numbers the large tables use. */
export async function keepAxes(
  tx: Transaction,
  key: number,
  instrument: Instrument,
  { places, periods }: AnswerTable,
): Promise<void> {
  const indicators = simpleIndicators(instrument);
  await copyIn(tx, {
    table: "policy_index.place",
    columns: ["release_id", "place_no", "code"],
    count: places.length,
    write: (row, at) => {
      row.integer(key);
      row.integer(at);
      row.text(places[at]!);
    },
  });
  await copyIn(tx, {
    table: "policy_index.period",
    columns: ["release_id", "period_no", "code"],
    count: periods.length,
    write: (row, at) => {
      row.integer(key);
      row.small(at);
      row.text(periods[at]!);
    },
  });
  await copyIn(tx, {
    table: "policy_index.indicator",
    columns: ["release_id", "indicator_no", "code", "kind"],
    count: indicators.length,
    write: (row, at) => {
      row.integer(key);
      row.small(at);
      row.text(indicators[at]!.id);
      const { kind } = indicators[at]!;
      // As measured or scored by bands, what is answered is a number.
      row.text(kind === "measured" ? "number" : kind);
    },
  });
  const options = indicators.flatMap((indicator, number) =>
    optionsOf(indicator).map((option, position) => ({ ...option, number, position })),
  );
  await copyIn(tx, {
    table: "policy_index.option",
    columns: ["release_id", "indicator_no", "option_no", "key", "score"],
    count: options.length,
    write: (row, at) => {
      const option = options[at]!;
      row.integer(key);
      row.small(option.number);
      row.small(option.position);
      row.text(option.key);
      if (option.score === undefined) row.empty();
      else row.double(option.score);
    },
  });
}

const texts = (row: RowWriter, values: readonly (string | undefined)[]): void => {
  for (const value of values) {
    if (value === undefined) row.empty();
    else row.text(value);
  }
};

/** Rows of places.csv and sources.csv. */
export async function keepBeside(
  tx: Transaction,
  key: number,
  places: readonly PlaceRow[],
  sources: readonly SourceRow[],
): Promise<void> {
  await copyIn(tx, {
    table: "policy_index.defined_place",
    columns: ["release_id", "code", "title", "kind", "members", "part_of"],
    count: places.length,
    write: (row, at) => {
      const place = places[at]!;
      row.integer(key);
      texts(row, [place.id, JSON.stringify(place.title), place.kind]);
      row.texts(place.members);
      texts(row, [place.partOf]);
    },
  });
  const cited = ["code", "title", "issuer", "kind", "date", "url", "identifier", "pinpoint", "language", "note"];
  await copyIn(tx, {
    table: "policy_index.source",
    columns: ["release_id", ...cited],
    count: sources.length,
    write: (row, at) => {
      const { id, title, issuer, kind, date, url, identifier, pinpoint, language, note } = sources[at]!;
      row.integer(key);
      texts(row, [id, title, issuer, kind, date, url, identifier, pinpoint, language, note]);
    },
  });
}

/** The columns a large table begins with, and how a cell of the arrays in memory is written in them. */
const cellColumns = (column: "indicator_no" | "node_no") => ["release_id", "place_no", column, "period_no"];

function cellWriter(key: number, answers: AnswerTable) {
  const rows = rowsOf(answers);
  const places = answers.places.length;
  return (row: RowWriter, cell: number): void => {
    const column = Math.floor(cell / rows);
    const within = cell - column * rows;
    row.integer(key);
    row.integer(within % places);
    row.small(column);
    row.small(Math.floor(within / places));
  };
}

type Progress = (rows: number) => void;

/** Which places the release covers in which period, and every answer there is. */
export async function keepAnswers(
  tx: Transaction,
  key: number,
  instrument: Instrument,
  answers: AnswerTable,
  progress: Progress,
): Promise<void> {
  const { status, value, covered, places } = answers;
  const rows = rowsOf(answers);
  const isChoice = simpleIndicators(instrument).map(({ kind }) => kind === "choice");
  const cell = cellWriter(key, answers);
  await copyIn(tx, {
    table: "policy_index.coverage",
    columns: ["release_id", "place_no", "period_no"],
    count: rows,
    has: (at) => covered[at] === 1,
    write: (row, at) => {
      row.integer(key);
      row.integer(at % places.length);
      row.small(Math.floor(at / places.length));
    },
  });
  await copyIn(tx, {
    table: "policy_index.answer",
    columns: [...cellColumns("indicator_no"), "status", "option_no", "value"],
    count: status.length,
    has: (at) => status[at] !== unanswered,
    write: (row, at) => {
      cell(row, at);
      row.small(status[at]!);
      const hasValue = status[at] === answered;
      const choice = isChoice[Math.floor(at / rows)];
      if (hasValue && choice) row.small(value[at]!);
      else row.empty();
      if (hasValue && !choice) row.double(value[at]!);
      else row.empty();
    },
    progress,
  });
}

/** What stands beside answers. */
export async function keepNotes(tx: Transaction, key: number, answers: AnswerTable): Promise<void> {
  const noted = [...answers.notes];
  const cell = cellWriter(key, answers);
  const columns = ["justification", "sources", "as_of", "confidence", "change_reason", "coder"];
  await copyIn(tx, {
    table: "policy_index.note",
    columns: [...cellColumns("indicator_no"), ...columns],
    count: noted.length,
    write: (row, at) => {
      const [where, note] = noted[at]!;
      cell(row, where);
      texts(row, [note.justification]);
      if (note.sources === undefined) row.empty();
      else row.texts(note.sources);
      texts(row, [note.asOf, note.confidence, note.changeReason, note.coder]);
    },
  });
}

/** Every node's score in every place and period that is covered. */
export async function keepScores(
  tx: Transaction,
  key: number,
  answers: AnswerTable,
  scores: ScoreTable,
  progress: Progress,
): Promise<void> {
  const nodes = scores.measures.flatMap((measure) => measure.nodes.map((node) => ({ measure: measure.id, node })));
  const rows = rowsOf(answers);
  const cell = cellWriter(key, answers);
  await copyIn(tx, {
    table: "policy_index.node",
    columns: ["release_id", "node_no", "measure", "code"],
    count: nodes.length,
    write: (row, at) => {
      row.integer(key);
      row.small(at);
      row.text(nodes[at]!.measure);
      row.text(nodes[at]!.node.id);
    },
  });
  await copyIn(tx, {
    table: "policy_index.score",
    columns: [...cellColumns("node_no"), "status", "score", "present"],
    count: nodes.length * rows,
    has: (at) => answers.covered[at % rows] === 1,
    write: (row, at) => {
      cell(row, at);
      const { node } = nodes[Math.floor(at / rows)]!;
      const state = node.states[at % rows]!;
      row.small(state);
      if (state === scored) row.double(node.values[at % rows]!);
      else row.empty();
      row.double(node.present[at % rows]!);
    },
    progress,
  });
}
