/** A plan as tests and examples need one: whole, of an invented institution, and within what the example programme may pay. */
import { randomUUID } from "node:crypto";
import type { Transaction } from "../../store/transaction.ts";
import { withCodes } from "./codes.ts";
import { Plan } from "./contract.ts";
import { requester } from "./steps.ts";
import type { ActionStep } from "./steps-contract.ts";
import * as store from "./store.ts";

const activity = (title: string, purpose: string, kind: string, from: string, until: string) => ({
  ...{ title, purpose, kind, from, until, text: "Example of what is done.", mode: "in-person", place: "Example City" },
  ...{ languages: ["fr"], partners: "Example Partner", deliverables: [{ title: `Example report: ${title}` }] },
});

const written = Plan.parse({
  title: "Example: enrolment within ten days",
  reach: "country",
  countries: ["TUN"],
  organisations: [{ name: "Example Town", kind: "local-authority", place: "TUN" }],
  from: "2027-01-11",
  until: "2027-06-30",
  objective: "Example: pupils who return lose no school year.",
  outcomes: [{ text: "Example: schools enrol a pupil within ten days.", assumptions: "Example: heads stay in post." }],
  outputs: [{ text: "Example: a procedure every school can follow." }],
  indicators: [
    {
      text: "Example: days to enrolment",
      unit: "days",
      baseline: "41",
      target: "10",
      verification: "Example register",
    },
    { text: "Example: procedures adopted", unit: "", baseline: "none", target: "one", verification: "Example decree" },
  ],
  activities: [
    activity("Interviews", "fact-finding", "assessment", "2027-01-18", "2027-01-22"),
    activity("Workshop", "work", "exchange", "2027-03-01", "2027-03-03"),
    activity("Reading the procedure", "validation", "exchange", "2027-05-10", "2027-05-11"),
  ],
  lines: [
    { kind: "experts", text: "Two experts", quantity: "10", price: "400", currency: "EUR" },
    { kind: "venue", text: "Rooms", quantity: "3", price: "900.50", currency: "TND" },
    { kind: "interpretation", text: "Interpreters", quantity: "2.5", price: "333.33", currency: "EUR" },
  ],
  rates: [{ code: "TND", rate: "0.2985", on: "2026-12-01", source: "Example bank" }],
  risks: [{ text: "Example: an election", likelihood: "medium", impact: "high", mitigation: "Example: begin early." }],
  harm: "Example: no names of pupils leave a school.",
  objectives: [21],
  targets: ["10.7"],
});

const coded = withCodes(written);

/** With its codes, and what is one row’s of another. */
export const examplePlan: Plan = {
  ...coded.plan,
  outputs: coded.plan.outputs.map((one) => ({ ...one, outcome: "R1" })),
  indicators: coded.plan.indicators.map((one, at) => ({ ...one, of: at === 0 ? "R1" : "O1" })),
  lines: coded.plan.lines.map((one, at) => ({ ...one, activity: `A${at + 1}` })),
};
export const exampleCodes = coded.last;

type Wanted = {
  readonly request: string;
  readonly programme: string;
  /** How far it has come; `held`: under way, and then on hold. */
  readonly until: "written" | "proposed" | "under-way" | "held";
};

/** Keeps an action of a request as it would be by then, and gives its id. */
export async function keepActionUnderTest(tx: Transaction, wanted: Wanted, now: Date): Promise<string> {
  const { request, programme, until } = wanted;
  const action = randomUUID();
  await store.keepAction(tx, { action, request, programme, plan: examplePlan, last: exampleCodes }, now);
  const activities = examplePlan.activities.map(({ code }) => code);
  await store.keepActivities(tx, action, activities);
  const day = now.toISOString().slice(0, 10);
  const steps: readonly (readonly [string, ActionStep])[] = [
    ["officer", { kind: "proposed", version: 1 }],
    [requester, { kind: "agreed", version: 1 }],
    ["manager", { kind: "approved", version: 1, note: "" }],
    ["officer", { kind: "started", on: day }],
    ["officer", { kind: "held", why: "Example: an election." }],
  ];
  const taken = steps.slice(0, { written: 0, proposed: 1, "under-way": 4, held: 5 }[until]);
  for (const [at, [by, step]] of taken.entries())
    await store.keepActionHappening(tx, action, at + 1, { ...step, by, at: now });
  if (until === "written") return action;
  await store.keepPlanVersion(tx, action, { version: 1, programmeVersion: 1, plan: examplePlan }, now);
  const isInForce = until !== "proposed";
  if (isInForce) await store.giveNumber(tx, action, programme, "TUN");
  const first = examplePlan.activities[0];
  await store.keepActionStanding(tx, action, {
    status: isInForce ? (until === "held" ? "on-hold" : "under-way") : "preparation",
    ...{ writing: isInForce ? "settled" : "proposed", inForce: isInForce ? 1 : undefined },
    next: isInForce && first?.from !== undefined ? { day: first.from, title: first.title } : undefined,
  });
  return action;
}
