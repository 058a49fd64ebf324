/**
 * What a writer must know of an answer before they write it: read in one question, or remembered from their last saving and
 * proved by the statement that writes.
 */
import sql, { type Sql } from "sql-template-tag";
import { z } from "zod";
import type { Reader } from "../../../evidence/sources/rules.ts";
import { plainlyToldTo } from "../../../evidence/sources/shown-to.ts";
import { memoryOf } from "../../../store/remembered.ts";
import { onceKept, perhaps, type Transaction } from "../../../store/transaction.ts";
import { type Edition, editionStates } from "../../editions/contract.ts";
import type { AnswerContent, AnswerKey } from "../contract.ts";
import { AnswerRow, answerColumns, answerOf, type KeptAnswer } from "../row.ts";

const ReadyRow = AnswerRow.extend({
  edition_version: z.number(),
  edition_state: z.enum(editionStates),
  periods: z.array(z.string()),
  second_author: z.boolean(),
  review: z.boolean(),
  adjudication: z.boolean(),
  harmonisation: z.boolean(),
  government_window: z.boolean(),
  is_tied: z.boolean(),
  known: z.number(),
});

export type ReadyToWrite = {
  readonly kept: KeptAnswer;
  readonly edition: Pick<Edition, "id" | "version" | "state" | "periods" | "stages">;
  /** Whether the person has a tie to the place on that day. */
  readonly isTied: boolean;
  /** How many of the sources are in the edition's library, and plainly the writer's to know of: of the others one asks who cites them. */
  readonly known: number;
};

/** Who writes, on which day, and what they cite. */
export type AskedToWrite = { readonly day: string; readonly sources: readonly string[]; readonly reader: Reader };

/** Whether a writer has a tie to the place on that day. */
const isTiedOn = ({ place }: AnswerKey, { reader, day }: AskedToWrite): Sql => sql`
      exists (
        select
        from people.tie
        where person_id = ${reader.person}
          and tie.place = ${place}
          and from_day <= ${day}
          and (until_day is null or until_day >= ${day})
      )`;

/** How many of the sources are in the library, and plainly the writer's to know of. */
const knownOf = ({ edition }: AnswerKey, { reader, sources }: AskedToWrite): Sql => sql`
      (
        select count(*)::integer
        from evidence.source
        where source.edition_id = ${edition} and source_id = any (${sources}::uuid[]) and ${plainlyToldTo(reader)}
      )`;

/**
 * What is remembered of an edition, and of whoever writes, is so: an expression, for the statement that writes. The edition is
 * at that version, its writer has no tie to the place, and every source is plainly theirs to know of.
 */
export const stillReady = (key: AnswerKey, version: number, asked: AskedToWrite): Sql => sql`
    exists (
      select
      from edition.edition
      where edition_id = ${key.edition} and edition.version = ${version}
    )
    and not ${isTiedOn(key, asked)}
    and ${knownOf(key, asked)} = ${asked.sources.length}`;

/**
 * Everything a writer must know of an answer, in one question, for hundreds save at once: the answer at the version that
 * was seen, and its edition as it is. undefined where there is none, or it has moved on.
 *
 * The answer is not held: `keepContent` writes it only where it still stands as it was seen. Nor is the edition: every coder would queue at its one row. Freezing takes settled answers at their versions, and
 * a coder writes none of those; what sends an answer on (`submit`) does hold it.
 */
export async function readyToWrite(
  tx: Transaction,
  key: AnswerKey,
  version: number,
  asked: AskedToWrite,
): Promise<ReadyToWrite | undefined> {
  const row = await perhaps(
    tx,
    ReadyRow,
    sql`
    select ${answerColumns},
      edition.version as edition_version, edition.state as edition_state, periods, second_author, review, adjudication,
      harmonisation, government_window,
      ${isTiedOn(key, asked)} as is_tied,
      ${knownOf(key, asked)} as known
    from edition.answer
    join edition.edition using (edition_id)
    where edition_id = ${key.edition}
      and place = ${key.place}
      and period = ${key.period}
      and indicator = ${key.indicator}
      and slot = ${key.slot}
      and answer.version = ${version}
  `,
  );
  return (
    row && {
      kept: answerOf(row),
      edition: {
        ...{ id: row.edition_id, version: row.edition_version, state: row.edition_state, periods: row.periods },
        stages: {
          ...{ secondAuthor: row.second_author, review: row.review, adjudication: row.adjudication },
          ...{ harmonisation: row.harmonisation, governmentWindow: row.government_window },
        },
      },
      isTied: row.is_tied,
      known: row.known,
    }
  );
}

type Remembered = Pick<ReadyToWrite, "kept" | "edition">;

/** So many answers, none longer than so many letters: thirty megabytes at the most. */
const most = { answers: 2_000, letters: 8_000 };

const memory = memoryOf<Remembered>(most.answers);

const named = ({ edition, place, period, indicator, slot }: AnswerKey): string =>
  JSON.stringify([edition, place, period, indicator, slot]);

const isShort = ({ justification, citations }: AnswerContent, memo: string): boolean =>
  citations.reduce(
    (sum, { pinpoint, quotation, translation }) => sum + pinpoint.length + quotation.length + translation.length,
    justification.length + memo.length,
  ) <= most.letters;

/**
 * What was last written of an answer by this process, at the version that was seen. It may not be so any more, and is nothing
 * to refuse anything by; who writes by it proves it (`stillReady`), or forgets it and reads.
 */
export function recalled(tx: Transaction, key: AnswerKey, version: number): Remembered | undefined {
  const found = memory.recall(tx, named(key));
  return found?.kept.version === version ? found : undefined;
}

/** Remembers how an answer stands, once that is kept; a long one is read again. */
export function remember(tx: Transaction, now: Remembered): void {
  const { kept } = now;
  if (isShort(kept.content, kept.memo)) onceKept(tx, () => memory.remember(tx, named(kept), now));
  else memory.forget(tx, named(kept));
}

export const forget = (tx: Transaction, key: AnswerKey): void => memory.forget(tx, named(key));
