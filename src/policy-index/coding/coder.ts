/** Who codes what: an author the first answer to a question, a second author the second, never each other's. */
import type { Actor } from "../../base/actor.ts";
import { refuse } from "../../base/refusal.ts";
import type { AnswerAct, AnswerKey, AnswerState } from "../answers/contract.ts";
import { nextState } from "../answers/rules.ts";
import type { Edition, Stages } from "../editions/contract.ts";
import type { Instrument, SimpleIndicator } from "../instrument/contract.ts";
import { askedIn } from "./questionnaire.ts";
import { toldState } from "./told.ts";

export type Coder = {
  readonly person: string;
  readonly role: "author" | "second-author";
  readonly slot: 1 | 2;
  /** Whether an area is theirs to answer. */
  readonly isTheirs: (area: string) => boolean;
};

const slots = { author: 1, "second-author": 2 } as const;

/**
 * The coder somebody is for a place of an edition; undefined for nobody. Who holds both roles is the author.
 *
 * @example coderOf(actor, { edition, place: "FRA" })?.slot // → 1
 */
export function coderOf(
  actor: Actor,
  { edition, place }: { readonly edition: string; readonly place: string },
): Coder | undefined {
  if (actor.kind !== "person") return undefined;
  for (const role of ["author", "second-author"] as const) {
    const held = actor.roles.filter(
      (one) =>
        one.role === role &&
        (one.edition === undefined || one.edition === edition) &&
        (one.place === undefined || one.place === place),
    );
    if (held.length === 0) continue;
    const isTheirs = (area: string): boolean => held.some((one) => one.area === undefined || one.area === area);
    return { person: actor.name, role, slot: slots[role], isTheirs };
  }
  return undefined;
}

/** Editions and places somebody codes, each once. */
export function codedBy(actor: Actor): readonly { readonly edition: string; readonly place: string }[] {
  if (actor.kind !== "person") return [];
  const found = new Map<string, { readonly edition: string; readonly place: string }>();
  for (const { role, edition, place } of actor.roles)
    if ((role === "author" || role === "second-author") && edition !== undefined && place !== undefined)
      found.set(`${edition} ${place}`, { edition, place });
  return [...found.values()];
}

type Step = {
  readonly found: { readonly stages: Stages };
  readonly coder: Coder;
  readonly state: AnswerState;
  readonly why?: string;
};

/**
 * Where an act of a coder leads; their tie to the place was asked before.
 *
 * throws  Refusal state-does-not-allow, stage-off, input-invalid: why is missing
 */
export function mustStep(act: AnswerAct, { found, coder, state, why = "" }: Step): AnswerState {
  const step = nextState({ state, act, stages: found.stages, role: coder.role, interested: false, why });
  if ("to" in step) return step.to;
  switch (step.refused) {
    case "why-missing":
      return refuse("input-invalid", { fields: ["why"] });
    case "stage-off":
      return refuse("stage-off");
    case "state-does-not-allow":
      return refuse("state-does-not-allow", { state: toldState(state) });
    default:
      return refuse("not-found", { what: "question" });
  }
}

/** The coder's own answer to a question. */
export const keyOf = (
  { edition, place, period }: Pick<AnswerKey, "edition" | "place" | "period">,
  { slot }: Coder,
  indicator: string,
): AnswerKey => ({ edition, place, period, indicator, slot });

/**
 * Nothing is read of a file for whoever has no answers here; whether they may write is asked again, with the rest.
 *
 * throws  Refusal not-found
 */
export function mustHaveAnswers(actor: Actor, { edition, place }: Pick<AnswerKey, "edition" | "place">): void {
  const isHere =
    actor.kind === "person" && actor.roles.some((role) => role.edition === edition && role.place === place);
  if (!isHere) refuse("not-found", { what: "edition" });
}

/** A period of the edition, for a coder it has, once it has begun. */
export function mustBeOpenTo(
  found: Pick<Edition, "periods" | "state" | "stages">,
  { slot }: Coder,
  { period }: Pick<AnswerKey, "period">,
): void {
  if (!found.periods.includes(period) || found.state === "planned") refuse("not-found", { what: "questionnaire" });
  if (slot === 2 && !found.stages.secondAuthor) refuse("not-found", { what: "questionnaire" });
}

/**
 * A question of the coder's own areas.
 *
 * throws  Refusal not-found
 */
export function questionFor(coder: Coder, instrument: Instrument, indicator: string): SimpleIndicator {
  const question = askedIn(instrument, indicator);
  return question && coder.isTheirs(question.area) ? question.indicator : refuse("not-found", { what: "question" });
}
