/** How answers in the making are read, and locked before they are written (`writing/store.ts`). */
import sql from "sql-template-tag";
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { many, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { mostAnswers } from "../editions/rules.ts";
import { AnswerAct, AnswerContent, type AnswerKey, AnswerState, type Transition } from "./contract.ts";
import {
  type AnswerHead,
  AnswerRow,
  answerColumns,
  answerOf,
  HeadRow,
  headColumns,
  headOf,
  type KeptAnswer,
} from "./row.ts";

/** Where an answer stands, locked until the transaction ends; undefined where there is none. */
export async function lockedAnswer(tx: Transaction, key: AnswerKey): Promise<AnswerHead | undefined> {
  const row = await perhaps(
    tx,
    HeadRow,
    sql`
    select ${headColumns}
    from edition.answer
    where edition_id = ${key.edition}
      and place = ${key.place}
      and period = ${key.period}
      and indicator = ${key.indicator}
      and slot = ${key.slot}
    for update
  `,
  );
  return row && headOf(row);
}

/** The same by its id. */
export async function lockedAnswerById(tx: Transaction, id: string): Promise<AnswerHead | undefined> {
  const row = await perhaps(
    tx,
    HeadRow,
    sql`
    select ${headColumns}
    from edition.answer
    where answer_id = ${id}
    for update
  `,
  );
  return row && headOf(row);
}

/**
 * One answer with what it says, locked until the transaction ends, where it still stands at the version that was seen;
 * undefined where there is none or it has moved on.
 */
export async function seenAnswer(tx: Transaction, key: AnswerKey, version: number): Promise<KeptAnswer | undefined> {
  const row = await perhaps(
    tx,
    AnswerRow,
    sql`
    select ${answerColumns}
    from edition.answer
    where edition_id = ${key.edition}
      and place = ${key.place}
      and period = ${key.period}
      and indicator = ${key.indicator}
      and slot = ${key.slot}
      and version = ${version}
    for update
  `,
  );
  return row && answerOf(row);
}

/** One answer, with what it says. Lock it first where what it says decides. */
export async function answerById(tx: Transaction, id: string): Promise<KeptAnswer | undefined> {
  const row = await perhaps(
    tx,
    AnswerRow,
    sql`
    select ${answerColumns}
    from edition.answer
    where answer_id = ${id}
  `,
  );
  return row && answerOf(row);
}

/** Which answers of an edition; what is not said is not asked of them. */
export type AnswersOf = {
  readonly edition: string;
  readonly place?: string;
  readonly period?: string;
  readonly slot?: number;
  /** Questions, for example those of an area. */
  readonly indicators?: readonly string[];
  readonly states?: readonly AnswerState[];
};

/** Answers in the order place, period, question, coder: never in the order in which they were written. */
export async function answersOf(tx: Transaction, of: AnswersOf): Promise<readonly KeptAnswer[]> {
  const rows = await many(
    tx,
    AnswerRow,
    sql`
    select ${answerColumns}
    from edition.answer
    where edition_id = ${of.edition}
      and (${of.place ?? null}::text is null or place = ${of.place ?? null})
      and (${of.period ?? null}::text is null or period = ${of.period ?? null})
      and (${of.slot ?? null}::smallint is null or slot = ${of.slot ?? null})
      and (${of.indicators ?? null}::text[] is null or indicator = any (${of.indicators ?? null}))
      and (${of.states ?? null}::text[] is null or state = any (${of.states ?? null}))
    order by place, period, indicator, slot
    limit ${mostAnswers}
  `,
  );
  return rows.map(answerOf);
}

/** Where the answers of an edition stand, without what they say. */
export async function answerHeads(tx: Transaction, of: AnswersOf): Promise<readonly AnswerHead[]> {
  const rows = await many(
    tx,
    HeadRow,
    sql`
    select ${headColumns}
    from edition.answer
    where edition_id = ${of.edition}
      and (${of.place ?? null}::text is null or place = ${of.place ?? null})
      and (${of.period ?? null}::text is null or period = ${of.period ?? null})
      and (${of.slot ?? null}::smallint is null or slot = ${of.slot ?? null})
      and (${of.indicators ?? null}::text[] is null or indicator = any (${of.indicators ?? null}))
      and (${of.states ?? null}::text[] is null or state = any (${of.states ?? null}))
    order by place, period, indicator, slot
    limit ${mostAnswers}
  `,
  );
  return rows.map(headOf);
}

/** The same, locked until the transaction ends, in an order in which two of them cannot wait for each other. */
export async function lockedAnswers(
  tx: Transaction,
  of: Required<Pick<AnswersOf, "edition" | "place" | "period" | "slot" | "indicators">>,
): Promise<readonly AnswerHead[]> {
  const rows = await many(
    tx,
    HeadRow,
    sql`
    select ${headColumns}
    from edition.answer
    where edition_id = ${of.edition}
      and place = ${of.place}
      and period = ${of.period}
      and slot = ${of.slot}
      and indicator = any (${of.indicators})
    order by indicator
    for update
  `,
  );
  return rows.map(headOf);
}

const Step = z.object({
  act: AnswerAct,
  from_state: AnswerState,
  to_state: AnswerState,
  role: z.enum(roleNames),
  why: z.string(),
  at: z.string(),
});

/** The steps an answer took, the first first; by role, never by name, and by day. */
export async function transitionsOf(tx: Transaction, id: string): Promise<readonly Transition[]> {
  const rows = await many(
    tx,
    Step,
    sql`
    select act, from_state, to_state, role, why, (at at time zone 'UTC')::date as at
    from edition.transition
    where answer_id = ${id}
    order by transition_id
    limit 1000
  `,
  );
  return rows.map(({ act, from_state: from, to_state: to, role, why, at }) => ({ act, from, to, role, why, at }));
}

/** What an answer said at one of its content versions. */
export async function contentAt(
  tx: Transaction,
  id: string,
  contentVersion: number,
): Promise<AnswerContent | undefined> {
  const row = await perhaps(
    tx,
    z.object({ content: z.string() }),
    sql`
    select content
    from edition.answer_version
    where answer_id = ${id} and content_version = ${contentVersion}
  `,
  );
  return row && AnswerContent.parse(JSON.parse(row.content));
}

/** Whether somebody has a tie to a place on a day, and may therefore neither write nor judge its answers. */
export async function hasInterest(tx: Transaction, person: string, place: string, day: string): Promise<boolean> {
  const { tied } = await one(
    tx,
    z.object({ tied: z.boolean() }),
    sql`
    select exists (
      select
      from people.tie
      where person_id = ${person}
        and place = ${place}
        and from_day <= ${day}
        and (until_day is null or until_day >= ${day})
    ) as tied
  `,
  );
  return tied;
}
