/** What every act on a deliverable begins with: its action, what the plan says of it, its files, and what happened to it. */
import sql, { empty } from "sql-template-tag";
import { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import { many, perhaps, type Transaction } from "../../store/transaction.ts";
import { Plan } from "../actions/contract.ts";
import type { FoundAction } from "../actions/found.ts";
import { standingOf } from "../actions/life.ts";
import { ProgrammeCode } from "../programme/contract.ts";
import { written } from "../requests/kept-request.ts";
import { type DeliverableLife, deliverableLifeOf } from "./life.ts";
import { type DeliverableHappening, DeliverableStep } from "./steps-contract.ts";

export type DeliverableFileRow = {
  readonly version: number;
  readonly mediaType: string;
  readonly bytes: number;
  readonly scanned: "clean" | "not-scanned";
};

/** What the plan in force says of one; what it named once, and names no more, is said by the version that did last. */
export type PlannedDeliverable = {
  readonly code: string;
  readonly title: string;
  readonly activity: string;
  readonly activityTitle: string;
  readonly due?: string | undefined;
  readonly isPlanned: boolean;
};

export type KeptDeliverable = {
  readonly deliverable: string;
  readonly action: string;
  readonly code: string;
  readonly history: readonly DeliverableHappening[];
  readonly life: DeliverableLife;
  readonly files: readonly DeliverableFileRow[];
};

export const unknownDeliverable = (): never => refuse("not-found", { what: "deliverable" });

const Row = z.object({ deliverable: z.string(), action: z.string(), code: z.string() });

const Happened = z
  .object({ deliverable: z.string(), at: z.string(), by: z.string(), content: z.string() })
  .transform(({ deliverable, at, by, content }) => ({
    deliverable,
    one: { ...DeliverableStep.parse(JSON.parse(content)), at: new Date(at), by } satisfies DeliverableHappening,
  }));

const File = z
  .object({
    ...{ deliverable: z.string(), version_no: z.number(), media_type: z.string(), bytes: z.number() },
    scanned: z.enum(["clean", "not-scanned"]),
  })
  .transform(({ deliverable, version_no, media_type, bytes, scanned }) => ({
    deliverable,
    one: { version: version_no, mediaType: media_type, bytes, scanned },
  }));

const ofIt = <One>(all: readonly { readonly deliverable: string; readonly one: One }[], id: string): One[] =>
  all.filter(({ deliverable }) => deliverable === id).map(({ one }) => one);

async function whole(tx: Transaction, rows: readonly z.output<typeof Row>[]): Promise<readonly KeptDeliverable[]> {
  const ids = rows.map(({ deliverable }) => deliverable);
  if (ids.length === 0) return [];
  const happened = await many(
    tx,
    Happened,
    sql`
    select deliverable_id as deliverable, at, by, content
    from facility.deliverable_happening
    where deliverable_id = any(${ids}::uuid[])
    order by deliverable_id, happening_no
  `,
  );
  const files = await many(
    tx,
    File,
    sql`
    select deliverable_id as deliverable, version_no, media_type, bytes, scanned
    from facility.deliverable_version
    where deliverable_id = any(${ids}::uuid[])
    order by deliverable_id, version_no
  `,
  );
  return rows.map((row) => {
    const history = ofIt(happened, row.deliverable);
    return { ...row, history, life: deliverableLifeOf(history), files: ofIt(files, row.deliverable) };
  });
}

/** Those an action has, by their codes. */
export const deliverablesOf = async (tx: Transaction, action: string): Promise<readonly KeptDeliverable[]> =>
  whole(
    tx,
    await many(
      tx,
      Row,
      sql`
    select deliverable_id as deliverable, action_id as action, code
    from facility.deliverable
    where action_id = ${action}
    order by code
    limit 1000
  `,
    ),
  );

const untilTheEnd = sql`for update of deliverable`;

/** One by its own address. `held`: of two who act on it one is first. */
export async function deliverableById(
  tx: Transaction,
  deliverable: string,
  how: "seen" | "held" = "seen",
): Promise<KeptDeliverable | undefined> {
  const row = await perhaps(
    tx,
    Row,
    sql`
    select deliverable_id as deliverable, action_id as action, code
    from facility.deliverable
    where deliverable_id = ${deliverable}
    ${how === "held" ? untilTheEnd : empty}
  `,
  );
  return row && (await whole(tx, [row]))[0];
}

/** What the plans of an action say of its deliverables: those in force in their order, then what they named before. */
export function plannedIn({ activities, versions, life }: FoundAction): readonly PlannedDeliverable[] {
  const inForce = activities.flatMap(({ code: activity, title: activityTitle, until, from, deliverables }) => {
    const isCancelled = standingOf(life, activity) === "cancelled";
    const { standing, day } = life.activities.get(activity) ?? {};
    const due = isCancelled ? undefined : standing === "postponed" ? day : (until ?? from);
    return deliverables.map(({ code, title }) => ({ code, title, activity, activityTitle, due, isPlanned: true }));
  });
  const known = new Set(inForce.map(({ code }) => code));
  // The newest version is the first.
  const approved = versions.filter(({ version }) => version < (life.inForce ?? 0));
  const before = approved.flatMap(({ plan }) =>
    plan.activities.flatMap(({ code: activity, title: activityTitle, deliverables }) =>
      deliverables.flatMap(({ code, title }) => {
        if (known.has(code)) return [];
        known.add(code);
        return [{ code, title, activity, activityTitle, isPlanned: false }];
      }),
    ),
  );
  return [...inForce, ...before];
}

export const mustBePlanned = (found: FoundAction, code: string): PlannedDeliverable =>
  plannedIn(found).find((one) => one.code === code) ?? unknownDeliverable();

/** What of its action a peer and a reader are told, and what bars somebody from it. */
export type ActionBeside = {
  readonly programme: string;
  readonly title: string;
  readonly isCancelled: boolean;
  readonly countries: readonly string[];
  /** Countries of the action, as written and as in force, and those of whoever asked. */
  readonly places: readonly string[];
  readonly named: Pick<PlannedDeliverable, "title" | "activityTitle">;
};

const Beside = z.object({
  ...{ programme: ProgrammeCode, status: z.string(), in_force: z.number().nullable(), plan: written(Plan) },
  asking: z.array(z.string()),
});

/** Of the action of one that is kept; by whom it may be asked is asked before. */
export async function actionBeside(tx: Transaction, { action, code }: KeptDeliverable): Promise<ActionBeside> {
  const row =
    (await perhaps(
      tx,
      Beside,
      sql`
    select action.programme, action.status, action.in_force, action.plan,
      array(
        select distinct applicant.place
        from facility.applicant
        where applicant.request_id = action.request_id and applicant.place is not null
        order by applicant.place
      ) as asking
    from facility.action
    where action.action_id = ${action}
  `,
    )) ?? unknownDeliverable();
  const versions = await many(
    tx,
    z.object({ version: z.number(), plan: written(Plan) }),
    sql`
    select version_no as version, plan
    from facility.action_version
    where action_id = ${action} and version_no <= ${row.in_force ?? 0}
    order by version_no desc
    limit 200
  `,
  );
  const plan = versions[0]?.plan ?? row.plan;
  const named = versions
    .flatMap(({ plan: { activities } }) => activities)
    .flatMap(({ title: activityTitle, deliverables }) => deliverables.map((one) => ({ ...one, activityTitle })))
    .find((one) => one.code === code);
  return {
    ...{ programme: row.programme, title: plan.title, isCancelled: row.status === "cancelled" },
    ...{ countries: plan.countries, places: [...new Set([...row.asking, ...row.plan.countries, ...plan.countries])] },
    named: { title: named?.title ?? code, activityTitle: named?.activityTitle ?? "" },
  };
}
