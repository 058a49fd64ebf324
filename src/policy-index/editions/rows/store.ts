/** The rows of an edition's answers: made all at once, counted, taken away while nobody has begun. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../../store/transaction.ts";

export type Asked = {
  readonly edition: string;
  readonly places: readonly string[];
  readonly periods: readonly string[];
  readonly indicators: readonly string[];
  /** 1 the author's, 2 the second author's. */
  readonly slots: readonly number[];
  readonly now: Date;
};

/** One row for every answer that is asked for, nobody's yet; how many. What is there already stays as it is. */
export async function makeAnswers(tx: Transaction, asked: Asked): Promise<number> {
  return none(
    tx,
    sql`
      insert into edition.answer (answer_id, edition_id, place, period, indicator, slot, state, changed_at)
      select gen_random_uuid(), ${asked.edition}::uuid, place, period, indicator, slot, 'unassigned', ${asked.now}
      from unnest(${asked.places}::text[]) as place
      cross join unnest(${asked.periods}::text[]) as period
      cross join unnest(${asked.indicators}::text[]) as indicator
      cross join unnest(${asked.slots}::smallint[]) as slot
      on conflict (edition_id, place, period, indicator, slot) do nothing
    `,
  );
}

/** How many answers of an edition stand in each state. */
export async function answersByState(tx: Transaction, edition: string): Promise<ReadonlyMap<string, number>> {
  const rows = await many(
    tx,
    z.object({ state: z.string(), count: z.number() }),
    sql`
      select state, count(*)::integer as count
      from edition.answer
      where edition_id = ${edition}::uuid
      group by state
      order by state
    `,
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** Places of several editions, and the answers a release of them would hold: second codings are none of these. */
export async function sizes(tx: Transaction, editions: readonly string[]) {
  const rows = await many(
    tx,
    z.object({ edition: z.string(), places: z.number(), answers: z.number() }),
    sql`
      select
        edition.edition_id as edition,
        (select count(*) from edition.place where place.edition_id = edition.edition_id)::integer as places,
        (
          select count(*)
          from edition.answer
          where answer.edition_id = edition.edition_id and answer.slot = 1
        )::integer as answers
      from edition.edition
      where edition.edition_id = any(${editions}::uuid[])
    `,
  );
  return new Map(rows.map((row) => [row.edition, row]));
}

/** Places of an edition where somebody has begun to answer. */
export async function begunPlaces(tx: Transaction, edition: string): Promise<readonly string[]> {
  const rows = await many(
    tx,
    z.object({ place: z.string() }),
    sql`
      select distinct place
      from edition.answer
      where edition_id = ${edition}::uuid and (state <> 'unassigned' or version > 0)
      order by place
      limit 1000
    `,
  );
  return rows.map(({ place }) => place);
}

/** How many of the second author's answers have been begun. */
export async function begunSecondAnswers(tx: Transaction, edition: string): Promise<number> {
  const [row] = await many(
    tx,
    z.object({ count: z.number() }),
    sql`
      select count(*)::integer as count
      from edition.answer
      where edition_id = ${edition}::uuid and slot = 2 and (state <> 'unassigned' or version > 0)
    `,
  );
  return row?.count ?? 0;
}

/** Takes away the second author's answers that nobody has begun. */
export async function forgetSecondAnswers(tx: Transaction, edition: string): Promise<number> {
  return none(
    tx,
    sql`
      delete from edition.answer
      where edition_id = ${edition}::uuid and slot = 2 and state = 'unassigned' and version = 0
    `,
  );
}

/** Takes places away, with their answers; only where nobody has begun. */
export async function forgetAnswersOf(tx: Transaction, edition: string, places: readonly string[]): Promise<number> {
  return none(
    tx,
    sql`
      delete from edition.answer
      where edition_id = ${edition}::uuid and place = any(${places}::text[]) and state = 'unassigned' and version = 0
    `,
  );
}

export async function forgetPlaces(tx: Transaction, edition: string, places: readonly string[]): Promise<number> {
  return none(
    tx,
    sql`
      delete from edition.place
      where edition_id = ${edition}::uuid and place = any(${places}::text[])
    `,
  );
}

export type Copied = { readonly from: string; readonly to: string; readonly by: string; readonly now: Date };

/** Roles over every place of an edition that go along into the next; who runs or audits one is named for each anew. */
const rolesTakenWhole = ["harmoniser", "adjudicator"];

/**
 * Gives the roles of one edition over its places, or over every place, to the same people in another; not to whoever has
 * a tie to the place by now, and not to whoever is gone. Over every place a tie keeps nobody from the rest of them: the
 * server asks at each answer. What was noted of contract and payment is not taken along.
 */
export async function copyRoles(tx: Transaction, { from, to, by, now }: Copied): Promise<number> {
  return none(
    tx,
    sql`
      insert into people.role (role_id, person_id, role, edition_id, place, area, given_by, given_at)
      select gen_random_uuid(), role.person_id, role.role, ${to}::uuid, role.place, role.area, ${by}, ${now}
      from people.role
      join people.person on person.id = role.person_id and person.erased_at is null
      where role.edition_id = ${from}::uuid
        and role.ended_at is null
        and (
          (role.place is null and role.role = any(${rolesTakenWhole}::text[]))
          or exists (
            select
            from edition.place
            where place.edition_id = ${to}::uuid and place.place = role.place
          )
        )
        and not exists (
          select 1
          from people.tie
          where tie.person_id = role.person_id
            and tie.place = role.place
            and tie.from_day <= ${now}::timestamptz::date
            and coalesce(tie.until_day >= ${now}::timestamptz::date, true)
        )
    `,
  );
}

/** Places of an edition over which somebody holds a role. */
export async function heldPlaces(tx: Transaction, edition: string): Promise<readonly string[]> {
  const rows = await many(
    tx,
    z.object({ place: z.string() }),
    sql`
      select distinct place
      from people.role
      where edition_id = ${edition}::uuid and place is not null and ended_at is null
      order by place
      limit 1000
    `,
  );
  return rows.map(({ place }) => place);
}
