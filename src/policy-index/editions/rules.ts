/** What may happen to an edition, and to whom it exists at all. */

import type { Actor, RoleName } from "../../base/actor.ts";
import { facilityRoles, roleOver } from "../../base/actor.ts";
import { refuse } from "../../base/refusal.ts";
import { isSeen } from "../../base/version-seen.ts";
import { countryOf } from "../../places/countries.ts";
import type { CalendarDate, CalendarStage, Edition, EditionPlace, PriorAnswers, Stages } from "./contract.ts";
import { calendarStages } from "./contract.ts";
import { lot } from "./lot.ts";

/** Whether somebody runs the whole of an edition; without one named, every edition there is. */
export const isEditorOf = (actor: Actor, edition?: string): boolean =>
  actor.kind === "operator" || roleOver(actor, ["editor"], edition === undefined ? {} : { edition }) !== undefined;

/** Whether somebody may know of an edition how its answers move, and how it was drawn: who runs it, and who audits it. */
export const seesWhole = (actor: Actor, edition: string): boolean =>
  isEditorOf(actor, edition) || roleOver(actor, ["auditor"], { edition }) !== undefined;

/** An edition as somebody in it is told of it: the seed tells which of their colleagues were shown the earlier answers. */
export function toldOf(edition: Edition, actor: Actor): Edition {
  const { priorSeed, ...told } = edition;
  return seesWhole(actor, edition.id) ? edition : told;
}

/** Whoever works in the facility has no part in any edition by that. */
const isOfEditions = ({ role }: { readonly role: RoleName }): boolean => !facilityRoles.includes(role);

/** Roles somebody holds anywhere in an edition, each once. */
export function rolesIn(actor: Actor, edition: string): readonly RoleName[] {
  if (actor.kind !== "person") return [];
  const held = actor.roles
    .filter(isOfEditions)
    .filter((role) => role.edition === undefined || role.edition === edition);
  return [...new Set(held.map(({ role }) => role))];
}

/** Ids of the editions somebody holds a role in; undefined: all of them. */
export function editionsOf(actor: Actor): readonly string[] | undefined {
  if (actor.kind === "operator") return undefined;
  if (actor.kind !== "person") return [];
  const held = actor.roles.filter(isOfEditions);
  if (held.some(({ edition }) => edition === undefined)) return undefined;
  return [...new Set(held.flatMap(({ edition }) => (edition === undefined ? [] : [edition])))];
}

/**
 * The edition, for whoever runs it; to anybody else there is none of that id.
 *
 * throws  Refusal not-found
 */
export function mustRun(edition: Edition | undefined, actor: Actor): Edition {
  if (!edition || !isEditorOf(actor, edition.id)) return refuse("not-found", { what: "edition" });
  return edition;
}

/**
 * The edition, for whoever holds any role in it.
 *
 * throws  Refusal not-found
 */
export function mustSee(edition: Edition | undefined, actor: Actor): Edition {
  if (!edition || (actor.kind !== "operator" && rolesIn(actor, edition.id).length === 0))
    return refuse("not-found", { what: "edition" });
  return edition;
}

/** Whether an edition is frozen or published: nothing is written or judged in it any more, and desks offer nothing. */
export const isClosed = (state: Edition["state"]): boolean => state === "frozen" || state === "published";

/**
 * throws  Refusal edition-closed: frozen or published, nothing about it changes any more
 */
export function mustBeChangeable(edition: Edition): Edition {
  if (isClosed(edition.state)) refuse("edition-closed", { state: edition.state });
  return edition;
}

/**
 * throws  Refusal stale: the asker saw another version
 */
export function mustMatch({ version }: Pick<Edition, "version">, match: string | undefined): void {
  if (!isSeen(match, version)) refuse("stale", { version });
}

/** The most answers one edition may ask for. */
export const mostAnswers = 400_000;

/** Whether the coders of each place see the previous answers; a lot gives them to half, one more where they are odd. */
export function withPrior(
  places: readonly string[],
  prior: PriorAnswers,
  seed: string | undefined,
): readonly EditionPlace[] {
  if (prior !== "randomised") return places.map((place) => ({ place, priorShown: prior === "shown" }));
  const drawn = new Set(lot(places, seed ?? "").slice(0, Math.ceil(places.length / 2)));
  return places.map((place) => ({ place, priorShown: drawn.has(place) }));
}

export type DateFault =
  | { readonly code: "date-half" | "dates-reversed"; readonly stage: CalendarStage }
  | { readonly code: "dates-out-of-order"; readonly stage: CalendarStage; readonly before: CalendarStage };

type Given = {
  readonly stage: CalendarStage;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
};

/** Dates as they were given, or the first thing wrong with them. Both left out: the stage has no date. */
export function readCalendar(given: readonly Given[]): readonly CalendarDate[] | DateFault {
  const dates: CalendarDate[] = [];
  for (const stage of calendarStages) {
    const { opens, closes } = given.findLast((one) => one.stage === stage) ?? {};
    if (opens === undefined && closes === undefined) continue;
    if (opens === undefined || closes === undefined) return { code: "date-half", stage };
    if (opens > closes) return { code: "dates-reversed", stage };
    const before = dates.find((one) => one.closes > closes);
    if (before) return { code: "dates-out-of-order", stage, before: before.stage };
    dates.push({ stage, opens, closes });
  }
  return dates;
}

/** States in which an answer needs a stage, to be in it or to leave it. */
const statesThatNeed: Readonly<Record<Exclude<keyof Stages, "secondAuthor">, readonly string[]>> = {
  review: ["in-review", "agreed"],
  adjudication: ["contested", "adjudicated"],
  harmonisation: ["harmonised"],
  governmentWindow: ["government-window"],
};

/** Stages that would be switched off although answers are in them, with how many: what stands in the way. */
export function stagesInUse(
  before: Stages,
  after: Stages,
  states: ReadonlyMap<string, number>,
  secondAnswers: number,
): readonly { readonly stage: keyof Stages; readonly answers: number }[] {
  const off = (stage: keyof Stages) => before[stage] && !after[stage];
  const others = (["review", "adjudication", "harmonisation", "governmentWindow"] as const)
    .filter(off)
    .map((stage) => ({
      stage,
      answers: statesThatNeed[stage].reduce((sum, state) => sum + (states.get(state) ?? 0), 0),
    }));
  const second = off("secondAuthor") ? [{ stage: "secondAuthor" as const, answers: secondAnswers }] : [];
  return [...second, ...others].filter(({ answers }) => answers > 0);
}

/** Whose answers there are: the author's, and the second author's where an edition is coded twice. */
export const slotsOf = ({ secondAuthor }: Stages): readonly number[] => (secondAuthor ? [1, 2] : [1]);

/**
 * throws  Refusal too-many-answers
 */
export function mustAskLittleEnough(answers: number): void {
  if (answers > mostAnswers) refuse("too-many-answers", { answers, most: mostAnswers });
}

/**
 * Places as the product calls them: a country by its three letters, or a place the index itself defined.
 *
 * throws  Refusal place-unknown, with those that are neither
 */
export function mustKnowPlaces(places: readonly string[], own: ReadonlySet<string>): readonly string[] {
  const resolved = places.map((place) => (own.has(place) ? place : countryOf(place.toUpperCase())?.alpha3));
  const unknown = places.filter((_, at) => resolved[at] === undefined);
  if (unknown.length > 0) refuse("place-unknown", { places: unknown.slice(0, 20), count: unknown.length });
  return [...new Set(resolved.flatMap((place) => (place === undefined ? [] : [place])))].sort();
}

type WantedPrior = {
  readonly priorRelease?: string | undefined;
  readonly priorAnswers?: PriorAnswers | undefined;
  readonly seed?: string | undefined;
};

/**
 * What coders see of last time: nothing where there is no release to see it in.
 *
 * throws  Refusal release-unknown; prior-missing: previous answers are wanted, of no release
 */
export function priorOf(
  { priorRelease, priorAnswers, seed }: WantedPrior,
  releases: readonly string[],
  fresh: string,
): Pick<Edition, "priorRelease" | "priorAnswers" | "priorSeed"> {
  if (priorRelease !== undefined && !releases.includes(priorRelease))
    refuse("release-unknown", { release: priorRelease });
  if (priorRelease === undefined) {
    if (priorAnswers !== undefined && priorAnswers !== "hidden") refuse("prior-missing");
    return { priorAnswers: "hidden" };
  }
  const wanted = priorAnswers ?? "shown";
  return { priorRelease, priorAnswers: wanted, ...(wanted === "randomised" ? { priorSeed: seed ?? fresh } : {}) };
}
