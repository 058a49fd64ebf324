/** How steps of the desk are kept, and who may take them: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import type { RoleName } from "../../../base/actor.ts";
import { Language } from "../../../base/text.ts";
import { many, none, type Transaction } from "../../../store/transaction.ts";
import { type Happening, Step } from "../life/contract.ts";

export const KeptHappening = z
  .object({ at: z.string(), by: z.string(), content: z.string() })
  .transform(({ at, by, content }): Happening => ({ ...Step.parse(JSON.parse(content)), at: new Date(at), by }));

export const happenings = (tx: Transaction, request: string): Promise<readonly Happening[]> =>
  many(
    tx,
    KeptHappening,
    sql`
    select at, by, content
    from facility.happening
    where request_id = ${request}
    order by happening_no
    limit 5000
  `,
  );

export const keepHappening = (tx: Transaction, request: string, number: number, { at, by, ...step }: Happening) =>
  none(
    tx,
    sql`
    insert into facility.happening (request_id, happening_no, at, by, kind, content)
    values (${request}, ${number}, ${at}, ${by}, ${step.kind}, ${JSON.stringify(step)})
  `,
  );

export type KeptStanding = {
  readonly stage: string;
  readonly back: string | undefined;
  readonly dueOn: string | undefined;
  readonly warnsOn: string | undefined;
  readonly isPaused: boolean;
};

export const keepStanding = (
  tx: Transaction,
  request: string,
  { stage, back, dueOn, warnsOn, isPaused }: KeptStanding,
) =>
  none(
    tx,
    sql`
    insert into facility.standing (request_id, stage, back, due_day, warns_day, is_paused)
    values (${request}, ${stage}, ${back ?? null}, ${dueOn ?? null}, ${warnsOn ?? null}, ${isPaused})
    on conflict (request_id) do update
    set stage = excluded.stage, back = excluded.back, due_day = excluded.due_day, warns_day = excluded.warns_day,
      is_paused = excluded.is_paused
  `,
  );

const Holder = z
  .object({ person: z.string(), name: z.string(), language: Language, ties: z.array(z.string()) })
  .transform(({ person, name, language, ties }) => ({ person, name, language, ties: new Set(ties) }));
type Holder = z.output<typeof Holder>;

/** Who holds a role over a programme, with the places each has a tie to on a day. */
export const holders = (tx: Transaction, role: RoleName, programme: string, day: string): Promise<readonly Holder[]> =>
  many(
    tx,
    Holder,
    sql`
    select person.id as person, person.name, person.language,
      array(
        select distinct tie.place
        from people.tie
        where tie.person_id = person.id and tie.from_day <= ${day}::date and coalesce(tie.until_day >= ${day}::date, true)
        order by tie.place
      ) as ties
    from people.person
    where person.erased_at is null
      and exists (
        select
        from people.role
        where role.person_id = person.id and role.role = ${role} and role.ended_at is null
          and (role.programme is null or role.programme = ${programme})
      )
    order by lower(person.name), person.id
    limit 500
  `,
  );

/** Held until the transaction ends: a tie declared, or a role ended, at the same moment comes before or after, never between. */
export const holdPeople = async (tx: Transaction, persons: readonly string[]): Promise<number> =>
  (
    await many(
      tx,
      z.object({ id: z.string() }),
      sql`
    select id
    from people.person
    where id = any(${persons}::uuid[])
    order by id
    for share
  `,
    )
  ).length;

/** Places somebody has a tie to on a day. */
export const tiesOn = async (tx: Transaction, person: string, day: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await many(
        tx,
        z.object({ place: z.string() }),
        sql`
    select distinct place
    from people.tie
    where person_id = ${person} and from_day <= ${day}::date and coalesce(until_day >= ${day}::date, true)
    order by place
  `,
      )
    ).map(({ place }) => place),
  );
