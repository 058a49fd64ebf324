/** One step of a request at the desk: who may take it, asked of its rules inside the transaction; then kept, with all that follows from it. */
import { type Actor, type RoleName, roleOver } from "../../../base/actor.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked } from "../../../base/served.ts";
import { isSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { RequestRow } from "../contract.ts";
import { letterOfStep } from "../letters/compose.ts";
import { mustBeSeen, plannedLetter, sendLetter, stepValues } from "../letters/sending.ts";
import { clockOf } from "../life/clock.ts";
import { type Happening, Step } from "../life/contract.ts";
import { type Life, lifeOf } from "../life/life.ts";
import { type Around, type Asker, faultOf, happening, type Part } from "../life/steps.ts";
import { inviteMembers } from "../links/invite.ts";
import { judgedBy } from "../own.ts";
import { keepEnded, keepReturned, lockedRequest, requestById, requestVersions } from "../sent-store.ts";
import * as store from "./steps-store.ts";
import { type Found, foundOf, versionFor } from "./views.ts";

export const today = (now: Date): string => now.toISOString().slice(0, 10);

export const unknown = (): never => refuse("not-found", { what: "request" });

export const partOf: Readonly<Record<Part, RoleName>> = {
  officer: "facility-officer",
  assessor: "assessor",
  member: "committee-member",
};

/** A request that was sent, for whoever has a part in its programme; for anybody else there is none. */
export async function mustFind(
  tx: Transaction,
  request: string,
  part: Part,
  { actor, now }: Pick<Asked, "actor" | "now">,
  how: "seen" | "held" = "seen",
): Promise<Found> {
  const row = (await (how === "held" ? lockedRequest : requestById)(tx, request)) ?? unknown();
  return roleOver(actor, [partOf[part]], { programme: row.programme }) === undefined ? unknown() : sentOf(tx, row, now);
}

/** A request with all that happened to it. */
export async function sentOf(tx: Transaction, row: RequestRow, now: Date): Promise<Found> {
  const versions = await requestVersions(tx, row.request);
  const judged = await judgedBy(tx, row, versions, now);
  const steps = await store.happenings(tx, row.request);
  return (judged && foundOf(row, versions, judged.programme, steps)) ?? unknown();
}

export async function askerOf(
  tx: Transaction,
  part: Part,
  { actor, now }: Pick<Asked, "actor" | "now">,
): Promise<Asker> {
  const ties = actor.kind === "person" ? await store.tiesOn(tx, actor.name, today(now)) : new Set<string>();
  return { person: actor.name, parts: [part], ties };
}

export const tieIn = ({ places }: Found, { ties }: Asker): { readonly tie?: string } => {
  const tie = places.find((place) => ties.has(place));
  return tie === undefined ? {} : { tie };
};

export const membersOf = (tx: Transaction, programme: string, now: Date) =>
  store.holders(tx, "committee-member", programme, today(now));
export const officersOf = (tx: Transaction, programme: string, now: Date) =>
  store.holders(tx, "facility-officer", programme, today(now));
export const assessorsOf = (tx: Transaction, programme: string, now: Date) =>
  store.holders(tx, "assessor", programme, today(now));

/** What a step means for the request itself: it goes back with a question, or is over. */
async function follow(tx: Transaction, found: Found, step: Step, { actor, now }: Asked): Promise<void> {
  const { request } = found.row;
  if (step.kind === "put") {
    await inviteMembers(tx, found, step, await membersOf(tx, found.row.programme, now), actor, now);
    return;
  }
  if (step.kind === "returned" || (step.kind === "decided" && step.outcome === "return")) {
    await keepReturned(tx, request, step.kind === "returned" ? step.question : step.reason, now);
  } else if (step.kind === "decided") {
    const state = step.outcome === "approve" ? "approved" : "declined";
    await keepEnded(
      tx,
      request,
      { state, reason: [step.reason, step.wayOn].filter((text) => text !== "").join("\n\n") },
      now,
    );
  }
}

/** Of whoever sits on the committee or is named now, nobody declares a tie or loses a role between the question and the deed. */
async function held(tx: Transaction, { row, life }: Found, actor: Actor, step: Step, now: Date) {
  const members = await membersOf(tx, row.programme, now);
  const named = step.kind === "assessor-named" ? step.assessor : undefined;
  const closes = step.kind === "finished" && step.stage === "assessment" ? life.assessors : [];
  const people = [
    actor.name,
    ...closes,
    ...(named === undefined ? [] : [named]),
    ...members.map(({ person }) => person),
  ];
  await store.holdPeople(tx, people);
  const ties: string[] = [];
  for (const person of closes) ties.push(...(await store.tiesOn(tx, person, today(now))));
  return {
    assessorsTies: new Set(ties),
    members: await membersOf(tx, row.programme, now),
    named:
      named === undefined
        ? undefined
        : (await assessorsOf(tx, row.programme, now)).find(({ person }) => person === named),
  };
}

/** Keeps a step, and where the request stands by it. */
export async function keepStep(tx: Transaction, found: Found, one: Happening): Promise<Life> {
  const { request } = found.row;
  await store.keepHappening(tx, request, (await store.happenings(tx, request)).length + 1, one);
  const life = lifeOf(found.programme, [...found.history, one]);
  const clock = clockOf(found.programme, life, one.at);
  await store.keepStanding(tx, request, {
    ...{ stage: life.state, back: life.returns.at(-1)?.from, isPaused: life.isPaused },
    dueOn: clock?.due.kind === "due" ? clock.due.day : undefined,
    warnsOn: clock?.due.kind === "due" ? clock.due.warns : undefined,
  });
  return life;
}

/** A step that may be taken, on a request that is held until the end, at what was seen of it. */
export async function mayTake(tx: Transaction, part: Part, request: string, said: unknown, asked: Asked) {
  const { actor, now, match } = asked;
  const found = await mustFind(tx, request, part, asked, "held");
  const version = versionFor(part, found.history);
  if (!isSeen(match, version)) refuse("stale", { version });
  const parsed = Step.safeParse(said);
  const step = parsed.success ? parsed.data : refuse("step-incomplete");
  const { members, named, assessorsTies } = await held(tx, found, actor, step, now);
  if (step.kind === "assessor-named" && !named) refuse("not-assessor");
  const { programme, places } = found;
  const around: Around = { programme, places, members, assessorsTies, ties: named?.ties, now };
  const fault = faultOf(found.life, step, await askerOf(tx, part, asked), around);
  if (fault) refuse(fault.code, fault.facts);
  const history = [...found.history, happening(step, actor.name, now)];
  // Its letter speaks of the request as it will be then.
  const after: Found = { ...found, history, life: lifeOf(programme, history) };
  return { found, after, step, version };
}

/** A paragraph for the letter a step sends, and what stands for that letter as it was seen. */
type WithLetter = { readonly more?: string | undefined; readonly seen?: string | undefined };

/** One step of a request, asked of its rules and kept; with the letter it sends, which was seen before. */
export async function take(
  tx: Transaction,
  part: Part,
  request: string,
  said: unknown,
  asked: Asked,
  { more = "", seen }: WithLetter = {},
) {
  const { actor, now } = asked;
  const { found, after, step } = await mayTake(tx, part, request, said, asked);
  const kind = letterOfStep(step);
  const letter = kind && (await plannedLetter(tx, after, kind, { values: stepValues(step), more }, now));
  if (letter) mustBeSeen(letter, seen);

  const life = await keepStep(tx, found, happening(step, actor.name, now));
  await follow(tx, found, step, asked);
  if (letter) await sendLetter(tx, found, letter, found.row.state, now);
  return { request, programme: found.row.programme, step: step.kind, state: life.state };
}
