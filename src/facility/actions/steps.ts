/**
 * Who may do which step when. What a step asks of its action, its asker and the day comes in as values, so that the same question is
 * asked by the screen, by the server inside its transaction, and by the tests.
 */
import { type ActionLife, isOver, standingOf } from "./life.ts";
import type { ActionFaultCode, ActionStep, ActionStepKind, Standing, Status } from "./steps-contract.ts";

/** Whoever wrote the request, by their link: they have no account. */
export const requester = "requester";

export type ActionAsker = {
  readonly person: string /** Places they have a tie to. */;
  readonly ties: ReadonlySet<string>;
};

export type AroundAction = {
  /** Countries of the action, and those of whoever asked for it. */
  readonly places: readonly string[];
  /** Codes of the activities of the version in force. */
  readonly activities: readonly string[];
  /** Of what is written: findings that keep it back, and whether it differs from what is in force. */
  readonly errors: number;
  readonly isChanged: boolean;
  readonly today: string;
};

export type ActionFault = {
  readonly code: ActionFaultCode;
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
};

const fault = (code: ActionFaultCode, facts?: ActionFault["facts"]): ActionFault => ({ code, facts });

/** The statuses a step is done in; the others say themselves when they are. */
const when: Partial<Record<ActionStepKind, readonly Status[]>> = {
  started: ["preparation"],
  held: ["preparation", "under-way"],
  resumed: ["on-hold"],
  completed: ["under-way"],
  cancelled: ["preparation", "under-way", "on-hold"],
  "activity-done": ["under-way"],
  "activity-postponed": ["under-way"],
  "activity-cancelled": ["under-way"],
  "activity-planned": ["under-way"],
};

/** Why a step is not done; undefined where nothing stands in the way. */
export function actionFault(
  life: ActionLife,
  step: ActionStep,
  asker: ActionAsker | typeof requester,
  around: AroundAction,
): ActionFault | undefined {
  if (asker !== requester) {
    const place = around.places.find((one) => asker.ties.has(one));
    if (place !== undefined) return fault("interest", { place });
  }
  if (isOver(life.status)) return fault("action-over", { status: life.status });
  const statuses = when[step.kind];
  if (statuses && !statuses.includes(life.status))
    return life.status === "on-hold" ? fault("action-on-hold") : fault("not-in-this-status", { status: life.status });
  return stepFault(life, step, asker === requester ? requester : asker.person, around);
}

function stepFault(life: ActionLife, step: ActionStep, by: string, around: AroundAction): ActionFault | undefined {
  switch (step.kind) {
    case "proposed":
      if (life.writing !== "open") return fault("plan-not-open");
      if (step.version !== life.versions + 1) return fault("another-version");
      if (around.errors > 0) return fault("plan-incomplete", { count: around.errors });
      return life.inForce !== undefined && !around.isChanged ? fault("plan-unchanged") : undefined;
    case "taken-back":
    case "sent-back":
    case "asked-to-change":
      return life.proposal ? undefined : fault("nothing-proposed");
    case "agreed":
      return proposalFault(life, step.version) ?? (life.proposal?.agreedAt ? fault("agreed-already") : undefined);
    case "approved":
      return (
        proposalFault(life, step.version) ??
        (life.proposal?.agreedAt ? undefined : fault("not-agreed")) ??
        (life.proposal?.by === by ? fault("proposed-by-you") : undefined)
      );
    case "amending":
      return life.writing === "settled"
        ? undefined
        : fault(life.inForce === undefined ? "no-version-in-force" : "plan-not-open");
    case "amendment-dropped":
      if (life.writing === "proposed") return fault("plan-not-open");
      return life.amending === undefined ? fault("no-amendment") : undefined;
    case "started":
      if (life.inForce === undefined) return fault("no-version-in-force");
      return step.on > around.today ? fault("day-ahead", { today: around.today }) : undefined;
    case "completed": {
      const open = around.activities.filter((one) => ["planned", "postponed"].includes(standingOf(life, one)));
      return open.length > 0 ? fault("activities-open", { count: open.length }) : undefined;
    }
    case "activity-done":
    case "activity-postponed":
    case "activity-cancelled":
    case "activity-planned":
      return activityFault(life, step, around);
    default:
      return undefined;
  }
}

function proposalFault({ proposal }: ActionLife, version: number): ActionFault | undefined {
  if (!proposal) return fault("nothing-proposed");
  return proposal.version === version ? undefined : fault("another-version");
}

/** What an activity is when it is given another standing: what is done or cancelled is first put back, and that is said. */
const fromStanding: Readonly<Record<Standing, readonly Standing[]>> = {
  planned: ["done", "postponed", "cancelled"],
  done: ["planned"],
  postponed: ["done", "postponed", "cancelled", "planned"],
  cancelled: ["planned"],
};

const toStanding = {
  "activity-done": "done",
  "activity-postponed": "postponed",
  "activity-cancelled": "cancelled",
  "activity-planned": "planned",
} as const;

function activityFault(
  life: ActionLife,
  step: Extract<ActionStep, { readonly activity: string }>,
  { activities, today }: AroundAction,
): ActionFault | undefined {
  if (!activities.includes(step.activity)) return fault("no-such-activity");
  const standing = standingOf(life, step.activity);
  if (!fromStanding[standing].includes(toStanding[step.kind])) return fault("activity-elsewhere", { standing });
  if (step.kind === "activity-done" && step.on > today) return fault("day-ahead", { today });
  return step.kind === "activity-postponed" && step.until <= today ? fault("until-past", { today }) : undefined;
}
