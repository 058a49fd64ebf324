/** Who may be given which role, by whom; the same whether they are assigned, invited or appointed. */
import { type Actor, facilityRoles, may, type RoleName, roleOver } from "../../base/actor.ts";
import { barredByInterest } from "../interests/rules.ts";

/** What a role reaches, as it is given. */
export type Bounds = {
  readonly role: RoleName;
  readonly edition?: string | undefined;
  readonly place?: string | undefined;
  readonly area?: string | undefined;
  readonly programme?: string | undefined;
};

/** Whoever answers or judges does so for one edition and one place. */
export const needsPlace: readonly RoleName[] = ["author", "second-author", "reviewer", "government"];

/** Roles an editor gives in an edition of theirs; the others are for administrators to give. */
const givenByEditors: readonly RoleName[] = [...needsPlace, "harmoniser", "adjudicator"];

/** Roles over everything, or over an edition, of which an editor has no say. */
export const mayGive = (actor: Actor, { role, edition }: Bounds): boolean =>
  may(actor, "administer") ||
  (edition !== undefined && givenByEditors.includes(role) && roleOver(actor, ["editor"], { edition }) !== undefined);

const meet = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** Whether two roles of one person would make them judge their own work. */
export const clash = (one: Bounds, other: Bounds): boolean =>
  one.role !== other.role &&
  givenByEditors.includes(one.role) &&
  givenByEditors.includes(other.role) &&
  meet(one.edition, other.edition) &&
  meet(one.place, other.place) &&
  meet(one.area, other.area);

/** A role somebody held and holds no more, with whether they judged anything over there. */
export type Past = Bounds & { readonly hasJudged: boolean };

const writes: readonly RoleName[] = ["author", "second-author"];

/**
 * Whether what somebody was keeps them from what they are to become, over the same answers of the same edition. To end a role is
 * not to forget: who spoke for a government has read and said too much to write or judge, who wrote or judged to speak for one,
 * and who judged would write under the eyes of their own opinion.
 */
export const clashesWithPast = (past: Past, wanted: Bounds): boolean =>
  clash(past, wanted) &&
  (past.role === "government" || wanted.role === "government" || (past.hasJudged && writes.includes(wanted.role)));

export const isSame = (one: Bounds, other: Bounds): boolean =>
  one.role === other.role &&
  one.edition === other.edition &&
  one.place === other.place &&
  one.area === other.area &&
  one.programme === other.programme;

/** A role of the facility reaches programmes, every other the index: neither is bound to what it does not reach. */
const isOfOneHouse = ({ role, edition, place, area, programme }: Bounds): boolean =>
  facilityRoles.includes(role)
    ? edition === undefined && place === undefined && area === undefined
    : programme === undefined;

export type RoleFault =
  | "bounds-differ"
  | "place-missing"
  | "interest"
  | "both-sides"
  | "both-sides-before"
  | "role-held";

/**
 * Why somebody is not given a role; undefined when nothing stands in the way.
 *
 * @example roleFault({ role: "author", edition, place: "FRA" }, [], new Set(["FRA"])) // → "interest"
 */
export function roleFault(
  wanted: Bounds,
  held: readonly Bounds[],
  ties: ReadonlySet<string>,
  past: readonly Past[] = [],
): RoleFault | undefined {
  const { role, edition, place } = wanted;
  if (!isOfOneHouse(wanted)) return "bounds-differ";
  if (needsPlace.includes(role) && (edition === undefined || place === undefined)) return "place-missing";
  if (held.some((one) => isSame(one, wanted))) return "role-held";
  if (place !== undefined && barredByInterest.includes(role) && ties.has(place)) return "interest";
  if (held.some((one) => clash(one, wanted))) return "both-sides";
  return past.some((one) => clashesWithPast(one, wanted)) ? "both-sides-before" : undefined;
}
