/** How actions are kept: one function a statement. What is read of one is in `found.ts`. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { type LastCodes, rowKinds } from "./codes.ts";
import type { Plan } from "./contract.ts";
import { type ActionHappening, Status } from "./steps-contract.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);

type Begun = {
  readonly action: string;
  readonly request: string;
  readonly programme: string;
  readonly plan: Plan;
  readonly last: LastCodes;
};

/** How many were kept: none where the request has one already. */
export const keepAction = (tx: Transaction, { action, request, programme, plan, last }: Begun, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.action (action_id, request_id, programme, begun_at, plan, last_codes, saved_at)
    values (${action}, ${request}, ${programme}, ${now}, ${JSON.stringify(plan)}, ${JSON.stringify(last)}, ${now})
    on conflict (request_id) do nothing
  `,
  );

const Codes = z.record(z.enum(rowKinds), z.number().int().min(0));

export const lastCodes = async (tx: Transaction, action: string): Promise<LastCodes | undefined> =>
  (
    await perhaps(
      tx,
      z.object({ last: z.string().transform((text) => Codes.parse(JSON.parse(text))) }),
      sql`
    select last_codes as last
    from facility.action
    where action_id = ${action}
  `,
    )
  )?.last;

export const keepPlan = (tx: Transaction, action: string, plan: Plan, last: LastCodes, now: Date) =>
  none(
    tx,
    sql`
    update facility.action
    set plan = ${JSON.stringify(plan)}, last_codes = ${JSON.stringify(last)}, saved_at = ${now}
    where action_id = ${action}
  `,
  );

/** Activities stay for what refers to them, whatever becomes of the plan. */
export const keepActivities = (tx: Transaction, action: string, activities: readonly string[]) =>
  none(
    tx,
    sql`
    insert into facility.action_activity (action_id, activity)
    select ${action}::uuid, given.activity
    from unnest(${[...activities]}::text[]) as given (activity)
    on conflict do nothing
  `,
  );

export const keepPlanVersion = (
  tx: Transaction,
  action: string,
  {
    version,
    programmeVersion,
    plan,
  }: { readonly version: number; readonly programmeVersion: number; readonly plan: Plan },
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into facility.action_version (action_id, version_no, programme_version, proposed_at, plan)
    values (${action}, ${version}, ${programmeVersion}, ${now}, ${JSON.stringify(plan)})
  `,
  );

export const keepActionHappening = (
  tx: Transaction,
  action: string,
  number: number,
  { at, by, ...step }: ActionHappening,
) =>
  none(
    tx,
    sql`
    insert into facility.action_happening (action_id, happening_no, at, by, kind, content)
    values (${action}, ${number}, ${at}, ${by}, ${step.kind}, ${JSON.stringify(step)})
  `,
  );

type ActionStanding = {
  readonly status: Status;
  readonly writing: string;
  readonly inForce: number | undefined;
  readonly next: { readonly day: string; readonly title: string } | undefined;
};

export const keepActionStanding = (
  tx: Transaction,
  action: string,
  { status, writing, inForce, next }: ActionStanding,
) =>
  none(
    tx,
    sql`
    update facility.action
    set status = ${status}, writing = ${writing}, in_force = ${inForce ?? null}, next_day = ${next?.day ?? null},
      next_title = ${next?.title ?? null}
    where action_id = ${action}
  `,
  );

/** The next number of a series; whoever takes one at the same moment waits. */
export async function giveNumber(tx: Transaction, action: string, programme: string, series: string): Promise<number> {
  await one(
    tx,
    z.object({ held: z.boolean() }),
    sql`select pg_advisory_xact_lock(hashtext(${`action number ${programme} ${series}`})) is null as held`,
  );
  return (
    await one(
      tx,
      z.object({ number: z.number() }),
      sql`
    insert into facility.action_number (programme, series, number, action_id)
    select ${programme}, ${series}, coalesce(max(kept.number), 0) + 1, ${action}::uuid
    from facility.action_number as kept
    where kept.programme = ${programme} and kept.series = ${series}
    returning number
  `,
    )
  ).number;
}

const ListedAction = z.object({
  action: z.string(),
  request: z.string(),
  title: z.string(),
  countries: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  status: Status,
  writing: z.enum(["open", "proposed", "settled"]),
  series: maybe(z.string()),
  number: maybe(z.number()),
  next_day: maybe(z.string()),
  next_title: maybe(z.string()),
});

type Sought = {
  readonly programme: string;
  readonly status: string | undefined;
  readonly from: number;
  readonly most: number;
};

/** What is due first is first; what is over is last. Which are on a page is found by how they stand alone, and a plan is read of those. */
export const listedActions = (tx: Transaction, { programme, status, from, most }: Sought) =>
  many(
    tx,
    ListedAction,
    sql`
    select action.action_id as action, request.number as request, action.title, said.countries::text as countries,
      action.status, action.writing, given.series, given.number, action.next_day, action.next_title
    from (
      select action_id
      from facility.action
      where programme = ${programme} and (${status ?? null}::text is null or status = ${status ?? null})
      order by status in ('completed', 'cancelled'), next_day nulls last, begun_at, action_id
      limit ${most}
      offset ${from}
    ) as page
    join facility.action on action.action_id = page.action_id
    join facility.request on request.request_id = action.request_id
    cross join lateral json_to_record(action.plan::json) as said (reach text, countries json)
    left join facility.action_number as given on given.action_id = action.action_id
      and given.series = case when said.reach = 'country' then coalesce(said.countries ->> 0, 'regional') else 'regional' end
    order by action.status in ('completed', 'cancelled'), action.next_day nulls last, action.begun_at, action.action_id
  `,
  );

export const actionCounts = (tx: Transaction, programme: string) =>
  many(
    tx,
    z.object({ status: Status, count: z.number() }),
    sql`
    select status, count(*)::integer as count
    from facility.action
    where programme = ${programme}
    group by status
    order by status
  `,
  );

/** Other actions of a programme that have a number: what one may follow. */
export const numberedActions = (tx: Transaction, programme: string, but: string) =>
  many(
    tx,
    z.object({ action: z.string(), title: z.string(), series: z.string(), number: z.number() }),
    sql`
    select action.action_id as action, action.title, given.series, given.number
    from facility.action_number as given
    join facility.action on action.action_id = given.action_id
    where given.programme = ${programme} and action.action_id <> ${but}
    order by given.series, given.number
    limit 2000
  `,
  );
