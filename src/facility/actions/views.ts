/** What is shown of an action, to whoever runs it and to whoever asked for it. Pure: it is given what was found. */
import type { Day } from "../../base/day.ts";
import { roman } from "../../base/numerals.ts";
import { changesBetween } from "../programme/making/changes.ts";
import type { Plan, PlanVersion } from "./contract.ts";
import { homeCurrency } from "./findings.ts";
import type { FoundAction } from "./found.ts";
import { ofNumber, shownAs } from "./money.ts";
import { type ActionNumber, numberIn } from "./numbers.ts";
import { requester } from "./steps.ts";
import type { ActionHappening } from "./steps-contract.ts";

export const dayOf = (at: Date): Day => at.toISOString().slice(0, 10);

export const numbered = ({ series, number }: ActionNumber) => ({ series, numeral: roman(number) });

/** What differs, row by row and field by field; rows by their codes. */
export const changesOf = (was: Plan, is: Plan) =>
  changesBetween(was, is)
    .slice(0, 500)
    .map(({ path, before, after }) => ({
      path: path.map((step) => ("field" in step ? step.field : step.row)),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }));

type VersionOutcome = "in-force" | "replaced" | "before-them" | "not-approved";

const outcomeOf = ({ version }: PlanVersion, { life, history }: FoundAction): VersionOutcome => {
  if (version === life.inForce) return "in-force";
  if (version === life.proposal?.version) return "before-them";
  const wasApproved = history.some((one) => one.kind === "approved" && one.version === version);
  return wasApproved ? "replaced" : "not-approved";
};

/** What an activity of the version in force is due, and when: the first that is neither done nor cancelled. */
export function nextOf({ activities, life }: Pick<FoundAction, "activities" | "life">) {
  const open = activities.flatMap(({ code, title, from }) => {
    const { standing = "planned", day } = life.activities.get(code) ?? {};
    const due = standing === "postponed" ? day : from;
    return (standing === "planned" || standing === "postponed") && due !== undefined ? [{ day: due, title }] : [];
  });
  return open.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))[0];
}

/** What everybody is told who has a part in it. */
export function toldOf(found: FoundAction, now: Date) {
  const { action, request, programme, life, numbers, plan, inForce } = found;
  const number = numberIn(numbers, inForce?.plan ?? plan);
  return {
    ...{ action, programme: programme.code, programmeTitle: programme.title, request: request.number },
    ...(number ? { number: numbered(number) } : {}),
    ...{ status: life.status, writing: life.writing, version: found.history.length, today: dayOf(now) },
    ...(life.inForce === undefined ? {} : { inForce: life.inForce }),
    kinds: programme.activities.map(({ code, name }) => ({ code, name })),
    home: homeCurrency(programme),
    ceilings: programme.ceilings.map(({ of, amount, currency }) => ({
      ...{ of, currency, amount: shownAs(ofNumber(amount)) },
    })),
    ...(life.startedOn === undefined ? {} : { startedOn: life.startedOn }),
    statuses: life.changes.map(({ status, at, why }) => ({ status, on: dayOf(at), why })),
    activities: [...life.activities].map(([activity, { standing, day, why }]) => ({
      ...{ activity, standing, why },
      ...(day === undefined ? {} : { day }),
    })),
    versions: found.versions.map((one) => ({
      ...{ version: one.version, proposedOn: dayOf(one.proposedAt), outcome: outcomeOf(one, found) },
    })),
  } as const;
}

export const byWhom = (by: string, person: string): "requester" | "you" | "programme" =>
  by === requester ? "requester" : by === person ? "you" : "programme";

/** One thing that happened, as a line of the history. */
export const toldHappening = (one: ActionHappening, person: string) => ({
  ...{ kind: one.kind, on: dayOf(one.at), by: byWhom(one.by, person) },
  why: "why" in one ? one.why : "note" in one ? one.note : "",
  ...("version" in one ? { version: one.version } : {}),
  ...("activity" in one ? { activity: one.activity } : {}),
  ...("on" in one ? { day: one.on } : "until" in one ? { day: one.until } : {}),
});
