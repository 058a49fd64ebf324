/**
 * Who may do which step when. Each refusal is a code with its facts; a catalogue of the same codes says it in words (`fault-words.ts`).
 * What a step asks of its request, its asker and the committee comes in as values, so that the same question is asked by the screen,
 * by the server inside its transaction, and by the tests.
 */
import type { Day } from "../../../base/day.ts";
import { dayIn } from "../../clocks/days.ts";
import type { Programme, StageName } from "../../programme/contract.ts";
import { areBothIn, areSettled, assessorsNeeded, differences, scoresFault, settledFault } from "./assessment.ts";
import { dayAt, silenceUntil } from "./clock.ts";
import { type Bar, barOf, type Committee, type Member, verdict } from "./committee.ts";
import { consulted, type FaultCode, type Happening, requester, type Step } from "./contract.ts";
import { isOver, isStage, type Life, sayingsOf } from "./life.ts";

/** What somebody is to the desk of one programme. */
export type Part = "officer" | "assessor" | "member";

export type Asker = {
  readonly person: string;
  readonly parts: readonly Part[];
  /** Places they have a tie to today. */
  readonly ties: ReadonlySet<string>;
};

export type Around = {
  readonly programme: Programme;
  /** Places the request is for, and those of whoever asks. */
  readonly places: readonly string[];
  /** Who sits on the committee today. */
  readonly members: readonly Member[];
  /** Ties of whoever is to be named as an assessor. */
  readonly ties?: ReadonlySet<string> | undefined;
  /** Ties of its assessors, where an assessment is to be closed. */
  readonly assessorsTies?: ReadonlySet<string> | undefined;
  readonly now: Date;
};

export type Fault = {
  readonly code: FaultCode;
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
};

const fault = (code: FaultCode, facts?: Fault["facts"]): Fault => ({ code, facts });

const tieAmong = (ties: ReadonlySet<string>, places: readonly string[]): string | undefined =>
  places.find((place) => ties.has(place));

/** Those who may have no account. */
type Outside = typeof requester | typeof consulted;

/** Whose step it is. `action` takes over what was approved. */
const whose: Readonly<Record<Step["kind"], Part | Outside>> = {
  submitted: requester,
  withdrawn: requester,
  finished: "officer",
  paused: "officer",
  resumed: "officer",
  returned: "officer",
  asked: "officer",
  unasked: "officer",
  opined: consulted,
  "assessor-named": "officer",
  "assessor-relieved": "officer",
  assessed: "assessor",
  discussed: "assessor",
  agreed: "assessor",
  put: "officer",
  voted: "member",
  objected: "member",
  recused: "member",
  annulled: "officer",
  decided: "officer",
  "became-action": "officer",
};

/** Stages in which a step may be done; a step that is not here has a rule of its own. */
const when: Partial<Record<Step["kind"], readonly StageName[]>> = {
  returned: ["acknowledgement", "screening", "consultation", "assessment"],
  asked: ["screening", "consultation", "assessment"],
  unasked: ["screening", "consultation", "assessment"],
  "assessor-named": ["screening", "consultation", "assessment"],
  "assessor-relieved": ["screening", "consultation", "assessment"],
  assessed: ["assessment"],
  discussed: ["assessment"],
  agreed: ["assessment"],
  put: ["decision"],
  voted: ["decision"],
  objected: ["decision"],
  recused: ["decision"],
  annulled: ["decision"],
  decided: ["decision"],
};

/** Steps of a request whose clock stands still: it is let run again first, by whoever knows that the reason is gone. */
const whilePaused: readonly Step["kind"][] = ["resumed", "withdrawn", "opined", "recused"];

/** Why a step is not done; undefined where nothing stands in the way. */
export function faultOf(life: Life, step: Step, asker: Asker | Outside, around: Around): Fault | undefined {
  return whoFault(step, asker, around) ?? whenFault(life, step) ?? ownFault(life, step, asker, around);
}

function whoFault(step: Step, asker: Asker | Outside, { places }: Around): Fault | undefined {
  const needed = whose[step.kind];
  if (typeof asker === "string") return needed === asker ? undefined : fault("not-permitted");
  if (needed === requester || needed === consulted || !asker.parts.includes(needed)) return fault("not-permitted");
  // To say that one has a tie is open to whoever has one.
  const place = step.kind === "recused" ? undefined : tieAmong(asker.ties, places);
  return place === undefined ? undefined : fault("interest", { place });
}

function whenFault({ state, isPaused }: Life, { kind }: Step): Fault | undefined {
  const isOpen = state !== "draft" && state !== "returned" && !isOver(state);
  const stages = when[kind];
  const may = new Map<Step["kind"], boolean>([
    ["submitted", state === "draft" || state === "returned"],
    ["withdrawn", isOpen || state === "returned"],
    ["became-action", state === "approved"],
    // While it is with whoever asked, what was sent is still what the opinion is about.
    ["opined", state === "returned" || (isStage(state) && (when.asked ?? []).includes(state))],
  ]).get(kind);
  if (!(may ?? (stages === undefined ? isOpen : isStage(state) && stages.includes(state))))
    return fault("not-now", { state });
  return isPaused && !whilePaused.includes(kind) ? fault("request-paused") : undefined;
}

function ownFault(life: Life, step: Step, asker: Asker | Outside, around: Around): Fault | undefined {
  const person = typeof asker === "string" ? asker : asker.person;
  switch (step.kind) {
    case "resumed":
      return life.isPaused ? undefined : fault("not-paused");
    case "finished":
      return finishedFault(life, step, around);
    case "asked":
      return step.until < homeDay(around) ? fault("until-past") : undefined;
    case "unasked":
    case "opined":
      return consultationFault(life, step, around);
    case "assessor-named":
      return namedFault(life, step.assessor, around);
    case "assessor-relieved":
      return life.assessors.includes(step.assessor) ? undefined : fault("not-assessor");
    case "assessed":
    case "discussed":
    case "agreed":
      return assessorFault(life, step, person, around.programme);
    case "put":
      return putFault(life, step, around);
    case "voted":
    case "objected":
    case "recused":
      return memberFault(life, step, asker, around);
    case "annulled":
      return life.matter && sayingsOf(life, step.member).some(({ through }) => through !== undefined)
        ? undefined
        : fault("nothing-by-link");
    case "decided":
      return decidedFault(life, step, around);
    default:
      return undefined;
  }
}

function finishedFault(
  life: Life,
  step: Extract<Step, { kind: "finished" }>,
  { programme, places, assessorsTies = new Set() }: Around,
): Fault | undefined {
  if (step.stage !== life.state || step.stage === "decision") return fault("not-now", { state: life.state });
  if (step.straight)
    return step.stage !== "screening"
      ? fault("not-now", { state: life.state })
      : step.note === ""
        ? fault("note-missing")
        : undefined;
  if (step.stage !== "assessment") return undefined;
  // Declared since they wrote: as with a vote, it takes what they wrote with it. Another is named in their place.
  const place = tieAmong(assessorsTies, places);
  if (place !== undefined) return fault("interest", { place });
  if (!areBothIn(life)) return fault("assessments-missing", { needed: assessorsNeeded });
  return areSettled(programme.criteria, life) ? undefined : fault("discussion-open");
}

/** Where the programme keeps its first calendar, as its days are said. */
const homeDay = ({ programme: { calendars }, now }: Around): Day => dayIn(calendars[0]?.zone ?? "UTC", now);

/** An opinion is given once or corrected, by the last day: afterwards others have read it. */
function consultationFault(
  life: Life,
  { kind, consultation }: Extract<Step, { kind: "unasked" | "opined" }>,
  around: Around,
): Fault | undefined {
  const known = life.consultations.find((one) => one.consultation === consultation);
  if (!known || known.isWithdrawn) return fault("consultation-withdrawn");
  if (kind === "opined" && homeDay(around) > known.until) return fault("consultation-over", { until: known.until });
  return undefined;
}

function namedFault(life: Life, assessor: string, { places, ties, members }: Around): Fault | undefined {
  if (life.assessors.includes(assessor)) return fault("assessor-named-already");
  if (life.assessors.length >= assessorsNeeded) return fault("assessors-complete", { needed: assessorsNeeded });
  const place = tieAmong(ties ?? new Set(), places);
  if (place !== undefined) return fault("interest", { place });
  // They may have read the other's assessment; what they wrote now would not be blind.
  if (life.haveAssessed.includes(assessor)) return fault("was-relieved");
  // Nobody assesses what they decide; a member who assessed would be barred from the matter.
  return members.some(({ person }) => person === assessor) ? fault("has-assessed") : undefined;
}

function assessorFault(
  life: Life,
  step: Extract<Step, { kind: "assessed" | "discussed" | "agreed" }>,
  person: string,
  { criteria }: Programme,
): Fault | undefined {
  if (!life.assessors.includes(person)) return fault("not-assessor");
  const hasAssessed = life.assessments.some(({ assessor }) => assessor === person);
  if (step.kind === "assessed") {
    if (hasAssessed) return fault("assessed-already");
    const wrong = scoresFault(criteria, step.scores);
    return wrong && fault(wrong.code, { criterion: wrong.criterion });
  }
  // Not how many: whoever has not assessed is not told whether the other has.
  if (!areBothIn(life)) return fault("assessments-missing", { needed: assessorsNeeded });
  if (differences(criteria, life).length === 0 || life.discussion?.isAgreed) return fault("nothing-to-discuss");
  if (step.kind === "agreed")
    return life.discussion === undefined || life.discussion.by === person ? fault("other-agrees") : undefined;
  const wrong = settledFault(criteria, life, step.settled);
  return wrong && fault(wrong.code, { criterion: wrong.criterion });
}

const committeeOf = ({ committees }: Programme, code: string): Committee | undefined =>
  committees.find((one) => one.code === code);

function verdictOf(life: Life, { programme, members, places, now }: Around) {
  const committee = committeeOf(programme, life.matter?.committee ?? "");
  return life.matter && committee && verdict(programme, committee, life, life.matter, members, places, now);
}

function putFault(life: Life, step: Extract<Step, { kind: "put" }>, around: Around): Fault | undefined {
  const { programme, now } = around;
  const committee = committeeOf(programme, step.committee);
  if (!committee) return fault("no-such-committee");
  // What lies before a committee is not taken away from it; what it could not decide that way may be put again.
  if (life.matter) {
    const found = verdictOf(life, around);
    if (!found?.isOver || found.outcome !== undefined) return fault("before-committee");
  }
  if (step.until < dayAt(programme, step.committee, now)) return fault("until-past");
  if (step.procedure !== "no-objection") return undefined;
  const earliest = silenceUntil(programme, step.committee, now);
  if (earliest === undefined) return fault("procedure-not-offered");
  return step.until < earliest ? fault("silence-too-short", { earliest }) : undefined;
}

/** Whether a committee is not to be heard on a day: its last is over, or a meeting is yet to come; the screen asks it too. */
export function closedOf(
  { procedure, until, committee }: Pick<NonNullable<Life["matter"]>, "procedure" | "until" | "committee">,
  { programme, now }: Pick<Around, "programme" | "now">,
): "procedure-over" | "too-early" | undefined {
  const today = dayAt(programme, committee, now);
  if (today > until) return "procedure-over";
  return procedure === "meeting" && today < until ? "too-early" : undefined;
}

function memberFault(
  life: Life,
  step: Extract<Step, { kind: "voted" | "objected" | "recused" }>,
  asker: Asker | Outside,
  around: Around,
): Fault | undefined {
  if (!life.matter) return fault("nothing-before-committee");
  const member = typeof asker === "string" ? undefined : around.members.find(({ person }) => person === asker.person);
  if (!member) return fault("not-permitted");
  // A link is for one who has not spoken: it takes nothing back that was said at the desk, or by the link before it.
  if (step.through !== undefined && sayingsOf(life, member.person).length > 0) return fault("said-already");
  if (step.kind === "recused") return undefined;
  const bar: Bar | undefined = barOf(life, member, around.places);
  if (bar !== undefined) return fault(bar);
  const { procedure, until } = life.matter;
  const closed = closedOf(life.matter, around);
  if (closed) return fault(closed, { until });
  if (step.kind === "voted") return procedure === "no-objection" ? fault("silence-asks-no-vote") : undefined;
  return procedure === "no-objection" ? undefined : fault("objection-elsewhere");
}

function decidedFault(life: Life, step: Extract<Step, { kind: "decided" }>, around: Around): Fault | undefined {
  const found = verdictOf(life, around);
  if (!life.matter || !found) return fault("nothing-before-committee");
  if (found.why !== undefined) {
    const facts = { present: found.present, needed: found.needed, until: life.matter.until };
    return fault(found.why, facts);
  }
  if (found.outcome !== step.outcome) return fault("otherwise-decided", { outcome: found.outcome ?? "" });
  return step.outcome === "decline" && step.wayOn === "" ? fault("way-on-missing") : undefined;
}

/** What is kept of a step that may be done. */
export const happening = (step: Step, by: string, at: Date): Happening => ({ ...step, by, at });
