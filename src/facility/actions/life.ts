/**
 * Where an action stands, read off what happened to it: its status, how far its plan is, and its activities. Nothing is asked here
 * whether it may: what is on the list has happened (`steps.ts` asks before).
 */
import type { ActionHappening, Standing, Status } from "./steps-contract.ts";

/** Whose turn it is with the plan: it is being written, it lies before those who are to say yes, or it is in force as it stands. */
type Writing = "open" | "proposed" | "settled";

type Proposal = {
  readonly version: number;
  readonly by: string;
  readonly at: Date;
  /** When whoever asked said yes. */
  readonly agreedAt?: Date | undefined;
};

export type ActivityLife = {
  readonly standing: Standing;
  /** When it was done, or until when it is postponed. */
  readonly day?: string | undefined;
  readonly why: string;
  readonly at: Date;
};

export type ActionLife = {
  readonly status: Status;
  readonly writing: Writing;
  /** Versions put forward so far. */
  readonly versions: number;
  /** The version that was approved last. */
  readonly inForce?: number | undefined;
  readonly proposal?: Proposal | undefined;
  /** Why what is in force is written anew. */
  readonly amending?: string | undefined;
  /** What a version was sent back with, while it is written on. */
  readonly back?: { readonly by: string; readonly why: string } | undefined;
  /** Every status with the moment it began and why. */
  readonly changes: readonly { readonly status: Status; readonly at: Date; readonly why: string }[];
  readonly startedOn?: string | undefined;
  /** By their codes; one that is not here is planned. */
  readonly activities: ReadonlyMap<string, ActivityLife>;
};

export const isOver = (status: Status): boolean => status === "completed" || status === "cancelled";

export const standingOf = ({ activities }: Pick<ActionLife, "activities">, activity: string): Standing =>
  activities.get(activity)?.standing ?? "planned";

const begun = (at: Date): ActionLife => ({
  ...{ status: "preparation", writing: "open", versions: 0, activities: new Map() },
  changes: [{ status: "preparation", at, why: "" }],
});

const moved = (life: ActionLife, status: Status, at: Date, why: string): ActionLife => ({
  ...life,
  status,
  changes: [...life.changes, { status, at, why }],
});

const written = (life: ActionLife): ActionLife => ({ ...life, proposal: undefined, writing: "open" });

/** Where one that was held goes on: where it was before. */
const before = ({ changes }: ActionLife): Status =>
  changes.findLast(({ status }) => status !== "on-hold")?.status ?? "preparation";

function next(life: ActionLife, one: ActionHappening): ActionLife {
  const { at, by } = one;
  switch (one.kind) {
    case "proposed":
      return {
        ...life,
        ...{ writing: "proposed", versions: one.version, back: undefined },
        proposal: { version: one.version, by, at },
      };
    case "taken-back":
      return written(life);
    case "asked-to-change":
    case "sent-back":
      return { ...written(life), back: { by, why: one.why } };
    case "agreed":
      return { ...life, proposal: life.proposal && { ...life.proposal, agreedAt: at } };
    case "approved":
      return { ...life, proposal: undefined, amending: undefined, writing: "settled", inForce: one.version };
    case "amending":
      return { ...life, writing: "open", amending: one.why };
    case "amendment-dropped":
      return { ...life, writing: "settled", amending: undefined, back: undefined };
    case "started":
      return moved({ ...life, startedOn: one.on }, "under-way", at, "");
    case "held":
      return moved(life, "on-hold", at, one.why);
    case "resumed":
      return moved(life, before(life), at, one.note);
    case "completed":
      return moved(life, "completed", at, one.note);
    case "cancelled":
      return moved(life, "cancelled", at, one.why);
    case "activity-done":
      return stood(life, one.activity, { standing: "done", day: one.on, why: one.note, at });
    case "activity-postponed":
      return stood(life, one.activity, { standing: "postponed", day: one.until, why: one.why, at });
    case "activity-cancelled":
      return stood(life, one.activity, { standing: "cancelled", why: one.why, at });
    case "activity-planned":
      return stood(life, one.activity, { standing: "planned", why: one.why, at });
  }
}

const stood = (life: ActionLife, activity: string, now: ActivityLife): ActionLife => ({
  ...life,
  activities: new Map([...life.activities, [activity, now]]),
});

/**
 * @example actionLifeOf(began, []).status // → "preparation"
 */
export const actionLifeOf = (beganAt: Date, happened: readonly ActionHappening[]): ActionLife =>
  happened.reduce(next, begun(beganAt));
