/**
 * A release read back from its rows, the same to the bit as when it was published: what indicators are worth is the
 * engine's to say again, everything else is as it was kept.
 */
import sql from "sql-template-tag";
import { z } from "zod";
import { LocalisedText } from "../../../base/text.ts";
import type { NodeColumn } from "../../../engine/grid.ts";
import { missing } from "../../../engine/grid.ts";
import { copyOut } from "../../../store/copy-out.ts";
import { many, one, type Transaction } from "../../../store/transaction.ts";
import type { Instrument } from "../../instrument/contract.ts";
import {
  type AnswerNotes,
  type AnswerTable,
  changeReasons,
  type DoubleCodingRow,
  type PlaceRow,
  type ReviewRow,
  reviewParts,
  reviewRoles,
  rowsOf,
  type SourceRow,
  statuses,
  verdicts,
} from "../../package/contract.ts";
import type { ScoreTable } from "../../scoring/contract.ts";
import { scoreTable } from "../../scoring/score-package.ts";
import { byId, unanswered } from "../canonical.ts";
import type { PublishedRelease, ReleaseRecord } from "../contract.ts";
import { simpleIndicators } from "../simple-indicators.ts";

const Code = z.object({ code: z.string() });

async function axes(tx: Transaction, key: number, instrument: Instrument, record: ReleaseRecord) {
  const places = await many(
    tx,
    Code,
    sql`
      select code
      from policy_index.place
      where release_id = ${key}
      order by place_no
    `,
  );
  return {
    places: places.map(({ code }) => code),
    periods: record.periods,
    indicators: simpleIndicators(instrument).map(({ id }) => id),
  };
}

/** Written by us as what it is; see `keepRelease`. */
const Written = z.object({
  instrument: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.custom<Instrument>((value) => typeof value === "object" && value !== null)),
});

const Reason = z.enum(changeReasons).optional();

async function notesOf(tx: Transaction, key: number, table: AnswerTable): Promise<ReadonlyMap<number, AnswerNotes>> {
  const notes = new Map<number, AnswerNotes>();
  const rows = rowsOf(table);
  const query = `
    select place_no, indicator_no, period_no, justification, sources, as_of, confidence, change_reason, coder
    from policy_index.note
    where release_id = ${key}
    order by indicator_no, period_no, place_no
  `;
  await copyOut(tx, query, (row) => {
    const place = row.integer() ?? 0;
    const cell = (row.small() ?? 0) * rows + (row.small() ?? 0) * table.places.length + place;
    const justification = row.text();
    const sources = row.texts();
    const asOf = row.text();
    const confidence = row.text();
    const changeReason = Reason.parse(row.text());
    const coder = row.text();
    notes.set(cell, {
      ...(justification === undefined ? {} : { justification }),
      ...(sources === undefined ? {} : { sources }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(confidence === undefined ? {} : { confidence }),
      ...(changeReason === undefined ? {} : { changeReason }),
      ...(coder === undefined ? {} : { coder }),
    });
  });
  return notes;
}

async function answersOf(tx: Transaction, key: number, named: Awaited<ReturnType<typeof axes>>): Promise<AnswerTable> {
  const rows = named.places.length * named.periods.length;
  const cells = rows * named.indicators.length;
  const covered = new Uint8Array(rows);
  const status = new Uint8Array(cells).fill(unanswered);
  const value = new Float64Array(cells).fill(Number.NaN);
  const places = named.places.length;
  await copyOut(tx, `select place_no, period_no from policy_index.coverage where release_id = ${key}`, (row) => {
    const place = row.integer() ?? 0;
    covered[(row.small() ?? 0) * places + place] = 1;
  });
  const query = `
    select place_no, indicator_no, period_no, status, option_no, value
    from policy_index.answer
    where release_id = ${key}
  `;
  await copyOut(tx, query, (row) => {
    const place = row.integer() ?? 0;
    const cell = (row.small() ?? 0) * rows + (row.small() ?? 0) * places + place;
    status[cell] = row.small() ?? unanswered;
    const option = row.small();
    value[cell] = option ?? row.double() ?? Number.NaN;
  });
  const table = { ...named, covered, status, value, notes: new Map<number, AnswerNotes>() };
  return { ...table, notes: await notesOf(tx, key, table) };
}

async function scoresOf(
  tx: Transaction,
  key: number,
  instrument: Instrument,
  answers: AnswerTable,
): Promise<ScoreTable> {
  const nodes = await many(
    tx,
    z.object({ measure: z.string(), code: z.string() }),
    sql`
      select measure, code
      from policy_index.node
      where release_id = ${key}
      order by node_no
    `,
  );
  const rows = rowsOf(answers);
  // Where nothing is covered no row is kept: the engine says what an empty row gives.
  const again = scoreTable(instrument, answers);
  const blank = new Map(
    again.measures.flatMap((measure) => measure.nodes.map((node) => [`${measure.id}\n${node.id}`, node])),
  );
  const columns = nodes.map(({ measure, code }): NodeColumn => {
    const node = blank.get(`${measure}\n${code}`);
    const column = {
      values: new Float64Array(rows).fill(Number.NaN),
      states: new Uint8Array(rows).fill(missing),
      present: new Float64Array(rows),
    };
    for (let row = 0; node && row < rows; row += 1) {
      if (answers.covered[row] === 1) continue;
      column.values[row] = node.values[row]!;
      column.states[row] = node.states[row]!;
      column.present[row] = node.present[row]!;
    }
    return column;
  });
  const query = `
    select place_no, node_no, period_no, status, score, present
    from policy_index.score
    where release_id = ${key}
  `;
  await copyOut(tx, query, (row) => {
    const place = row.integer() ?? 0;
    const column = columns[row.small() ?? 0]!;
    const at = (row.small() ?? 0) * answers.places.length + place;
    column.states[at] = row.small() ?? missing;
    column.values[at] = row.double() ?? Number.NaN;
    column.present[at] = row.double() ?? 0;
  });
  const measures = [...new Set(nodes.map(({ measure }) => measure))].map((id) => ({
    id,
    nodes: nodes.flatMap(({ measure, code }, at) => (measure === id ? [{ id: code, ...columns[at]! }] : [])),
  }));
  return { measures, indicators: again.indicators };
}

const DefinedPlace = z
  .object({
    code: z.string(),
    title: z.string().transform((text) => LocalisedText.parse(JSON.parse(text))),
    kind: z.enum(["place", "group"]),
    members: z.array(z.string()),
    part_of: z.string().nullable(),
  })
  .transform(
    ({ code, title, kind, members, part_of }): PlaceRow => ({
      id: code,
      title,
      kind,
      members,
      partOf: part_of ?? undefined,
    }),
  );

const placesOf = (tx: Transaction, key: number): Promise<readonly PlaceRow[]> =>
  many(
    tx,
    DefinedPlace,
    sql`
      select code, title, kind, members, part_of
      from policy_index.defined_place
      where release_id = ${key}
    `,
  );

const absent = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined);

const Source = z.object({
  id: z.string(),
  title: z.string(),
  issuer: absent,
  kind: absent,
  date: absent,
  url: absent,
  identifier: absent,
  pinpoint: absent,
  language: absent,
  note: absent,
});

async function sourcesOf(tx: Transaction, key: number): Promise<readonly SourceRow[]> {
  const rows = await many(
    tx,
    Source,
    sql`
      select code as id, title, issuer, kind, date, url, identifier, pinpoint, language, note
      from policy_index.source
      where release_id = ${key}
    `,
  );
  return rows.map(({ id, title, ...others }) => {
    const row: { -readonly [Key in keyof SourceRow]: SourceRow[Key] } = { id, title };
    for (const name of sourceTexts) if (others[name] !== undefined) row[name] = others[name];
    return row;
  });
}

const sourceTexts = ["issuer", "kind", "date", "url", "identifier", "pinpoint", "language", "note"] as const;

const Review = z.object({
  place_no: z.number(),
  period_no: z.number(),
  indicator_no: z.number(),
  part: z.enum(reviewParts),
  role: z.enum(reviewRoles),
  verdict: z.enum(verdicts).nullable(),
  status: z.enum(statuses).nullable(),
  option_key: z.string().nullable(),
  value: z.number().nullable(),
  count: z.number(),
  words: z.string().nullable(),
});

async function reviewsOf(
  tx: Transaction,
  key: number,
  { places, periods, indicators }: AnswerTable,
): Promise<readonly ReviewRow[]> {
  const rows = await many(
    tx,
    Review,
    sql`
      select place_no, period_no, indicator_no, part, role, verdict, status, option_key, value, count, words
      from policy_index.published_review
      where release_id = ${key}
      order by review_no
    `,
  );
  return rows.map(({ part, role, verdict, status, option_key: option, value, count, words, ...cell }) => ({
    place: places[cell.place_no]!,
    period: periods[cell.period_no]!,
    indicator: indicators[cell.indicator_no]!,
    ...{ part, role, count },
    ...(verdict === null ? {} : { verdict }),
    ...(status === null ? {} : { status }),
    ...(option === null ? {} : { option }),
    ...(value === null ? {} : { value }),
    ...(words === null ? {} : { words }),
  }));
}

const doubleCodingOf = (tx: Transaction, key: number): Promise<readonly DoubleCodingRow[]> =>
  many(
    tx,
    z.object({ indicators: z.array(z.string()), one: z.string(), other: z.string(), pairs: z.number() }),
    sql`
      select indicators, one, other, pairs
      from policy_index.published_double_coding
      where release_id = ${key}
      order by row_no
    `,
  );

/** Everything a release says, from its rows. */
export async function rebuiltRelease(tx: Transaction, key: number, record: ReleaseRecord): Promise<PublishedRelease> {
  const { instrument } = await one(
    tx,
    Written,
    sql`
      select instrument
      from policy_index.release
      where release_id = ${key}
    `,
  );
  const answers = await answersOf(tx, key, await axes(tx, key, instrument, record));
  const reviews = await reviewsOf(tx, key, answers);
  const doubleCoding = await doubleCodingOf(tx, key);
  return {
    record,
    instrument,
    answers,
    places: byId(await placesOf(tx, key)),
    sources: byId(await sourcesOf(tx, key)),
    scores: await scoresOf(tx, key, instrument, answers),
    ...(reviews.length === 0 ? {} : { reviews }),
    ...(doubleCoding.length === 0 ? {} : { doubleCoding }),
  };
}
