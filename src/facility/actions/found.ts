/**
 * What every act on an action begins with: which one it is, how it stands, what is in force of it, and by which programme it is looked at.
 * For whoever works in the programme, by their role; for whoever asked, by the link of their request.
 */
import sql, { empty } from "sql-template-tag";
import { z } from "zod";
import { type Actor, roleOver } from "../../base/actor.ts";
import { refuse } from "../../base/refusal.ts";
import { many, perhaps, type Transaction } from "../../store/transaction.ts";
import type { Programme } from "../programme/contract.ts";
import { written } from "../requests/kept-request.ts";
import { judgedBy, mustFind } from "../requests/own.ts";
import { Plan, type PlannedActivity, type PlanVersion } from "./contract.ts";
import { type ActionLife, actionLifeOf } from "./life.ts";
import type { ActionNumber } from "./numbers.ts";
import { type ActionHappening, ActionStep } from "./steps-contract.ts";

export type FoundAction = {
  readonly action: string;
  /** The request it came from: its number, and the language of whoever asked. */
  readonly request: {
    readonly id: string;
    readonly number: string;
    readonly language: "en" | "fr" | "es" | "pt" | "ar";
  };
  readonly programme: Programme;
  readonly programmeVersion: number;
  /** The plan as it is written. */
  readonly plan: Plan;
  readonly versions: readonly PlanVersion[];
  readonly inForce?: PlanVersion | undefined;
  /** Activities of the version in force, in their order. */
  readonly activities: readonly PlannedActivity[];
  readonly history: readonly ActionHappening[];
  readonly beganAt: Date;
  readonly life: ActionLife;
  readonly numbers: readonly ActionNumber[];
  /** Countries of the action, as written and as in force, and those of whoever asked. */
  readonly places: readonly string[];
};

const Time = z.string().transform((text) => new Date(text));

const Row = z
  .object({
    ...{ action_id: z.string(), request_id: z.string(), programme: z.string(), begun_at: Time, plan: written(Plan) },
    ...{ number: z.string(), language: z.enum(["en", "fr", "es", "pt", "ar"]), places: z.array(z.string()) },
  })
  .transform(({ action_id, request_id, begun_at, ...row }) => ({
    ...{ action: action_id, request: request_id, beganAt: begun_at },
    ...row,
  }));

const Happened = z.object({ at: z.string(), by: z.string(), content: z.string() }).transform(
  ({ at, by, content }): ActionHappening => ({
    ...ActionStep.parse(JSON.parse(content)),
    at: new Date(at),
    by,
  }),
);

const Version = z
  .object({ version_no: z.number(), programme_version: z.number(), proposed_at: Time, plan: written(Plan) })
  .transform(
    (row): PlanVersion => ({
      ...{ version: row.version_no, programmeVersion: row.programme_version, proposedAt: row.proposed_at },
      plan: row.plan,
    }),
  );

const unknown = (): never => refuse("not-found", { what: "action" });

const untilTheEnd = sql`for update of action`;

type How = "seen" | "held";

async function found(tx: Transaction, by: { action: string } | { request: string }, now: Date, how: How) {
  const row = await perhaps(
    tx,
    Row,
    sql`
    select action.action_id, action.request_id, action.programme, action.begun_at, action.plan, request.number,
      request.language,
      array(
        select distinct applicant.place
        from facility.applicant
        where applicant.request_id = action.request_id and applicant.place is not null
        order by applicant.place
      ) as places
    from facility.action
    join facility.request on request.request_id = action.request_id
    where ${"action" in by ? sql`action.action_id = ${by.action}` : sql`action.request_id = ${by.request}`}
    ${how === "held" ? untilTheEnd : empty}
  `,
  );
  if (!row) return undefined;
  const history = await many(
    tx,
    Happened,
    sql`
    select at, by, content
    from facility.action_happening
    where action_id = ${row.action}
    order by happening_no
    limit 5000
  `,
  );
  const versions = await many(
    tx,
    Version,
    sql`
    select version_no, programme_version, proposed_at, plan
    from facility.action_version
    where action_id = ${row.action}
    order by version_no desc
    limit 200
  `,
  );
  const numbers = await many(
    tx,
    z.object({ series: z.string(), number: z.number() }),
    sql`
    select series, number
    from facility.action_number
    where action_id = ${row.action}
    order by series
  `,
  );
  const judged = await judgedBy(tx, { programme: row.programme, sentAt: undefined }, [], now);
  if (!judged) return undefined;
  const life = actionLifeOf(row.beganAt, history);
  const inForce = versions.find(({ version }) => version === life.inForce);
  const { action, request, number, language, plan, beganAt } = row;
  const all: FoundAction = {
    ...{ action, request: { id: request, number, language }, plan, beganAt, life, history, versions, inForce, numbers },
    ...{ programme: judged.programme, programmeVersion: judged.version, activities: inForce?.plan.activities ?? [] },
    places: [...new Set([...row.places, ...plan.countries, ...(inForce?.plan.countries ?? [])])],
  };
  return all;
}

/** For whoever runs actions in its programme; for anybody else there is none. `held`: of two who act on it one is first. */
export async function mustFindAction(
  tx: Transaction,
  action: string,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  how: How = "seen",
): Promise<FoundAction> {
  const one = (await found(tx, { action }, now, how)) ?? unknown();
  const isTheirs = roleOver(actor, ["programme-manager", "facility-officer"], { programme: one.programme.code });
  return isTheirs === undefined ? unknown() : one;
}

/** For whoever came by a link of an activity, or of their own, that was looked at before. */
export const actionBehind = async (
  tx: Transaction,
  action: string,
  now: Date,
  how: How = "seen",
): Promise<FoundAction> => (await found(tx, { action }, now, how)) ?? unknown();

/** For whoever wrote the request, by their link. Who only confirmed it is shown what became of it by them. */
export async function mustFindOwnAction(
  tx: Transaction,
  link: string,
  now: Date,
  how: How = "seen",
): Promise<FoundAction> {
  const { request, applicant } = await mustFind(tx, link, now);
  if (applicant !== undefined) return unknown();
  return (await found(tx, { request: request.request }, now, how)) ?? unknown();
}

/** The one of a request, if there is. */
export const actionOfRequest = async (tx: Transaction, request: string): Promise<string | undefined> =>
  (
    await perhaps(
      tx,
      z.object({ action: z.string() }),
      sql`
    select action_id as action
    from facility.action
    where request_id = ${request}
  `,
    )
  )?.action;

/** A tie of whoever asks to one of its countries: they look on, and take no step. */
export const tieTo = async (
  tx: Transaction,
  { places }: Pick<FoundAction, "places">,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<string | undefined> =>
  (
    await many(
      tx,
      z.object({ place: z.string() }),
      sql`
    select distinct place
    from people.tie
    where person_id::text = ${actor.name} and place = any(${[...places]}::text[])
      and from_day <= ${now.toISOString().slice(0, 10)}::date
      and coalesce(until_day >= ${now.toISOString().slice(0, 10)}::date, true)
    order by place
  `,
    )
  )[0]?.place;

/** Refuses whoever has a tie to one of its countries. What they are told is which. */
export async function mustBeFree(
  tx: Transaction,
  one: Pick<FoundAction, "places">,
  asked: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  const place = await tieTo(tx, one, asked);
  if (place !== undefined) refuse("interest", { place });
}
