/**
 * What happens to an action, one thing after the other: all that is kept of its life. Reasons are part of what happens and not remarks
 * beside it: without one nothing is put on hold, cancelled, postponed or sent back.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";

export const statuses = ["preparation", "under-way", "on-hold", "completed", "cancelled"] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

export const standings = ["planned", "done", "postponed", "cancelled"] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

const Why = z.string().trim().min(1).max(5_000);
const Note = z.string().trim().max(5_000).default("");
const Code = z.string().regex(/^A\d{1,4}$/);
const Version = z.number().int().min(1).max(10_000);

const thing = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

export const ActionStep = z.discriminatedUnion("kind", [
  /** The plan as it is written becomes a version; that of an amendment has a reason. */
  thing("proposed", { version: Version }),
  thing("taken-back", { why: Why }),
  /** By whoever asked: yes to this version, or what is to be different. */
  thing("agreed", { version: Version }),
  thing("asked-to-change", { why: Why }),
  thing("sent-back", { why: Why }),
  thing("approved", { version: Version, note: Note }),
  /** What is in force is to be changed: it is written anew from here, and holds until the new version is approved. */
  thing("amending", { why: Why }),
  thing("amendment-dropped", { why: Why }),
  thing("started", { on: Day }),
  thing("held", { why: Why }),
  thing("resumed", { note: Note }),
  thing("completed", { note: Note }),
  thing("cancelled", { why: Why }),
  thing("activity-done", { activity: Code, on: Day, note: Note }),
  thing("activity-postponed", { activity: Code, until: Day, why: Why }),
  thing("activity-cancelled", { activity: Code, why: Why }),
  /** What was said of it was not so, or holds no more. */
  thing("activity-planned", { activity: Code, why: Why }),
]);
export type ActionStep = Readonly<z.infer<typeof ActionStep>>;
export type ActionStepKind = ActionStep["kind"];
export const stepKinds = ActionStep.options.map(({ shape }) => shape.kind.value);

/** By whom: an account’s id, or `requester`. */
export type ActionHappening = ActionStep & { readonly at: Date; readonly by: string };

/** Why a step is not done. */
export const actionFaults = {
  interest: 409,
  "action-over": 409,
  "action-on-hold": 409,
  "not-in-this-status": 409,
  "plan-incomplete": 422,
  "plan-unchanged": 409,
  "plan-not-open": 409,
  "nothing-proposed": 409,
  "another-version": 409,
  "agreed-already": 409,
  "not-agreed": 409,
  "proposed-by-you": 409,
  "no-version-in-force": 409,
  "no-amendment": 409,
  "no-such-activity": 422,
  "activity-elsewhere": 409,
  "activities-open": 409,
  "day-ahead": 422,
  "until-past": 422,
} as const;
export type ActionFaultCode = keyof typeof actionFaults;
