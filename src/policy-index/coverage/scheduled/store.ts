/** What is kept of reminders that go out by themselves: when, to whom they went, and who wants none. */
import sql from "sql-template-tag";
import { z } from "zod";
import { LocalisedText } from "../../../base/text.ts";
import { many, none, perhaps, type Transaction } from "../../../store/transaction.ts";
import { type Reminding, usual, weekdayNames } from "./contract.ts";

const RemindingRow = z
  .object({
    sends: z.boolean(),
    days_before: z.array(z.number()),
    days_after: z.array(z.number()),
    weekdays: z.array(z.number()),
    from_hour: z.number(),
    until_hour: z.number(),
    time_zone: z.string(),
  })
  .transform((row): Reminding => {
    const on = (at: number): boolean => row.weekdays.includes(at);
    return {
      sends: row.sends,
      daysBefore: row.days_before,
      daysAfter: row.days_after,
      weekdays: {
        ...{ monday: on(1), tuesday: on(2), wednesday: on(3), thursday: on(4), friday: on(5) },
        ...{ saturday: on(6), sunday: on(7) },
      },
      fromHour: row.from_hour,
      untilHour: row.until_hour,
      timeZone: row.time_zone,
    };
  });

/** When an edition's reminders go out. */
export async function reminding(tx: Transaction, edition: string): Promise<Reminding> {
  const found = await perhaps(
    tx,
    RemindingRow,
    sql`
      select sends, days_before, days_after, weekdays, from_hour, until_hour, time_zone
      from edition.reminding
      where edition_id = ${edition}::uuid
    `,
  );
  return found ?? usual;
}

export async function keepReminding(tx: Transaction, edition: string, asked: Reminding): Promise<void> {
  const { sends, daysBefore, daysAfter, fromHour, untilHour, timeZone } = asked;
  const weekdays = weekdayNames.flatMap((name, at) => (asked.weekdays[name] ? [at + 1] : []));
  await none(
    tx,
    sql`
      insert into edition.reminding (
        edition_id, sends, days_before, days_after, weekdays, from_hour, until_hour, time_zone
      )
      values (
        ${edition}::uuid, ${sends}, ${daysBefore}::integer[], ${daysAfter}::integer[], ${weekdays}::integer[],
        ${fromHour}, ${untilHour}, ${timeZone}
      )
      on conflict (edition_id) do update
      set sends = excluded.sends,
        days_before = excluded.days_before,
        days_after = excluded.days_after,
        weekdays = excluded.weekdays,
        from_hour = excluded.from_hour,
        until_hour = excluded.until_hour,
        time_zone = excluded.time_zone
    `,
  );
}

/** Ids of editions that are open, send by themselves, and are no exercise: invented people get no letters. */
export async function editionsSending(tx: Transaction): Promise<readonly string[]> {
  const rows = await many(
    tx,
    z.object({ edition_id: z.string() }),
    sql`
      select edition.edition_id
      from edition.edition
      left join edition.reminding on reminding.edition_id = edition.edition_id
      where edition.state = 'open' and not edition.exercise and coalesce(reminding.sends, true)
      order by edition.edition_id
      limit 1000
    `,
  );
  return rows.map(({ edition_id }) => edition_id);
}

/** Due days each person was written to about. */
export async function remindedDays(tx: Transaction, edition: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await many(
    tx,
    z.object({ person_id: z.string(), days: z.array(z.string()) }),
    sql`
      select person_id, array_agg(due_day::text order by due_day) as days
      from edition.reminded
      where edition_id = ${edition}::uuid
      group by person_id
      order by person_id
      limit 10000
    `,
  );
  return new Map(rows.map(({ person_id, days }) => [person_id, days]));
}

type Sent = { readonly edition: string; readonly person: string; readonly dueDay: string; readonly now: Date };

/** That somebody was written to about a day; the edition is held meanwhile. */
export async function keepReminded(tx: Transaction, { edition, person, dueDay, now }: Sent): Promise<void> {
  await none(
    tx,
    sql`
      insert into edition.reminded (edition_id, person_id, due_day, sent_at)
      values (${edition}::uuid, ${person}::uuid, ${dueDay}::date, ${now})
      on conflict do nothing
    `,
  );
}

type Silence = { readonly edition: string; readonly person: string };

export const keepSilence = (tx: Transaction, { edition, person }: Silence, now: Date): Promise<number> =>
  none(
    tx,
    sql`
      insert into edition.silence (edition_id, person_id, since)
      values (${edition}::uuid, ${person}::uuid, ${now})
      on conflict do nothing
    `,
  );

export const forgetSilence = (tx: Transaction, { edition, person }: Silence): Promise<number> =>
  none(
    tx,
    sql`
      delete from edition.silence
      where edition_id = ${edition}::uuid and person_id = ${person}::uuid
    `,
  );

const SilenceRow = z
  .object({
    edition_id: z.string(),
    index_code: z.string(),
    code: z.string(),
    title: z.string().transform((text) => LocalisedText.parse(JSON.parse(text))),
    is_silent: z.boolean(),
  })
  .transform(({ edition_id, index_code, code, title, is_silent }) => ({
    ...{ edition: edition_id, index: index_code, code, title },
    isSilent: is_silent,
  }));

/** The edition a letter's link speaks of, while whoever got it is there. */
export const linkedEdition = (tx: Transaction, { edition, person }: Silence) =>
  perhaps(
    tx,
    SilenceRow,
    sql`
      select edition.edition_id, edition.index_code, edition.code, edition.title,
        exists (
          select
          from edition.silence
          where silence.edition_id = edition.edition_id and silence.person_id = person.id
        ) as is_silent
      from edition.edition
      join people.person on person.id = ${person}::uuid and person.erased_at is null
      where edition.edition_id = ${edition}::uuid
    `,
  );
