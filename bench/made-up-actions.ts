/**
 * Two thousand actions of requests that were approved, in every status, each with its versions and the steps that led it there. Written
 * as rows by COPY; where an action stands is read off its steps by the rules of the product.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { exampleCodes, examplePlan } from "../src/facility/actions/actions-under-test.ts";
import type { Plan } from "../src/facility/actions/contract.ts";
import { actionLifeOf } from "../src/facility/actions/life.ts";
import { requester } from "../src/facility/actions/steps.ts";
import type { ActionHappening, ActionStep } from "../src/facility/actions/steps-contract.ts";
import { nextOf } from "../src/facility/actions/views.ts";
import { countries } from "../src/places/countries.ts";
import { copy, line } from "./copied-rows.ts";

const hour = 3_600_000;

const done = (activity: string): ActionStep => ({ kind: "activity-done", activity, on: "2026-09-01", note: "" });

/** Who does what: of twenty some are being written, most are under way or over, and a third of those was amended. */
function story(at: number): readonly (readonly [string, ActionStep])[] {
  const approved = (version: number): readonly (readonly [string, ActionStep])[] => [
    ["officer", { kind: "proposed", version }],
    [requester, { kind: "agreed", version }],
    ["manager", { kind: "approved", version, note: "" }],
  ];
  const begun: readonly (readonly [string, ActionStep])[] = [
    ...approved(1),
    ["officer", { kind: "started", on: "2026-06-01" }],
    ["officer", done("A1")],
  ];
  const amended: readonly (readonly [string, ActionStep])[] = [
    ...begun,
    ["officer", { kind: "amending", why: "Example: a later end." }],
    ...approved(2),
  ];
  const over: readonly (readonly [string, ActionStep])[] = [
    ...amended,
    ["officer", { kind: "activity-cancelled", activity: "A2", why: "Example: called off." }],
    ["officer", done("A3")],
    ["officer", { kind: "completed", note: "" }],
  ];
  const stories = [
    ...[[], [], approved(1).slice(0, 1), approved(1).slice(0, 2), approved(1), begun, begun, begun, amended, amended],
    [...begun, ["officer", { kind: "held", why: "Example: an election." }] as const],
    [...approved(1), ["officer", { kind: "cancelled", why: "Example: no partner." }] as const],
  ];
  return stories[at % 20] ?? over;
}

const planOf = (at: number): Plan => ({
  ...examplePlan,
  ...{ title: `Example action ${at}: enrolment within ten days` },
  countries: [countries[(at * 31) % countries.length]?.alpha3 ?? "TUN"],
});

type Approved = { readonly request_id: string; readonly programme: string; readonly ended_at: Date };

function made({ request_id: request, programme, ended_at }: Approved, at: number) {
  const began = new Date(ended_at);
  const history: readonly ActionHappening[] = story(at).map(([by, step], step_at) => ({
    ...step,
    ...{ by, at: new Date(began.getTime() + (step_at + 1) * 2 * hour) },
  }));
  const life = actionLifeOf(began, history);
  return { action: randomUUID(), request, programme, at, began, history, life, plan: planOf(at) };
}

/** Rows of every table of an action; ids of those of one programme, by status. */
export async function keepMadeUpActions(client: pg.ClientBase, count: number): Promise<number> {
  const { rows } = await client.query<Approved>(
    "select request_id, programme, ended_at from facility.request where state = 'approved' order by number limit $1",
    [count],
  );
  const all = rows.map(made);
  await copy(
    client,
    "action (action_id, request_id, programme, begun_at, plan, last_codes, saved_at, status, writing, in_force, next_day, next_title)",
    all.map(({ action, request, programme, began, plan, life }) => {
      const next = nextOf({ activities: plan.activities, life });
      return line([
        ...[action, request, programme, began.toISOString(), JSON.stringify(plan), JSON.stringify(exampleCodes)],
        ...[began.toISOString(), life.status, life.writing, life.inForce, next?.day, next?.title],
      ]);
    }),
  );
  await copy(
    client,
    "action_activity (action_id, activity)",
    all.flatMap(({ action, plan }) => plan.activities.map(({ code }) => line([action, code]))),
  );
  await copy(
    client,
    "action_version (action_id, version_no, programme_version, proposed_at, plan)",
    all.flatMap(({ action, began, life, plan }) =>
      Array.from({ length: life.versions }, (_, version) =>
        line([action, version + 1, 1, began.toISOString(), JSON.stringify({ ...plan, harm: `Example ${version}` })]),
      ),
    ),
  );
  await copy(
    client,
    "action_happening (action_id, happening_no, at, by, kind, content)",
    all.flatMap(({ action, history }) =>
      history.map(({ at, by, ...step }, number) =>
        line([action, number + 1, at.toISOString(), by, step.kind, JSON.stringify(step)]),
      ),
    ),
  );
  const given = new Map<string, number>();
  await copy(
    client,
    "action_number (programme, series, number, action_id)",
    all.flatMap(({ action, programme, life, plan }) => {
      if (life.inForce === undefined) return [];
      const [series = "regional"] = plan.countries;
      const number = (given.get(`${programme} ${series}`) ?? 0) + 1;
      given.set(`${programme} ${series}`, number);
      return [line([programme, series, number, action])];
    }),
  );
  await client.query("analyze");
  return all.length;
}
