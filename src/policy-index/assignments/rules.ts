/** Who may be given which role: asked of one, of every row of a table, and of everybody a rule could choose. */
import type { Role } from "../../base/actor.ts";
import { barredByInterest } from "../../people/interests/rules.ts";
import type { Assignable, AssignmentFault } from "./contract.ts";

export type Wanted = {
  /** Undefined: nobody has that address. */
  readonly person: string | undefined;
  readonly role: Assignable;
  readonly place?: string | undefined;
  readonly area?: string | undefined;
};

/** A role somebody holds in the edition. */
export type Held = Pick<Role, "role" | "place" | "area"> & { readonly person: string };

export type Ground = {
  readonly places: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly secondAuthor: boolean;
  /** Whether somebody has a tie to a place. */
  readonly isInterested: (person: string, place: string) => boolean;
  readonly held: readonly Held[];
};

const needsPlace: readonly Assignable[] = ["author", "second-author", "reviewer", "government"];

const meet = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** Roles of which nobody holds two over the same answers: they check each other. */
const sides: readonly string[] = ["author", "second-author", "reviewer", "government", "harmoniser", "adjudicator"];

/** Whether two roles of one person would make them judge their own work. */
export const clash = (one: Omit<Held, "person">, other: Omit<Held, "person">): boolean =>
  one.role !== other.role &&
  sides.includes(one.role) &&
  sides.includes(other.role) &&
  meet(one.place, other.place) &&
  meet(one.area, other.area);

export const isSame = (one: Omit<Held, "person">, other: Omit<Held, "person">): boolean =>
  one.role === other.role && one.place === other.place && one.area === other.area;

/**
 * Why somebody is not given a role; undefined when nothing stands in the way.
 *
 * @example faultOf({ person, role: "reviewer", place: "FRA" }, ground) // → "interest"
 */
export function faultOf({ person, role, place, area }: Wanted, ground: Ground): AssignmentFault | undefined {
  if (person === undefined) return "person-unknown";
  if (place === undefined && needsPlace.includes(role)) return "place-missing";
  if (place !== undefined && !ground.places.has(place)) return "place-not-asked";
  if (area !== undefined && !ground.areas.has(area)) return "area-unknown";
  if (role === "second-author" && !ground.secondAuthor) return "second-author-off";
  if (place !== undefined && barredByInterest.includes(role) && ground.isInterested(person, place)) return "interest";
  const own = ground.held.filter((held) => held.person === person);
  return own.some((held) => clash(held, { role, ...(place && { place }), ...(area && { area }) }))
    ? "both-sides"
    : undefined;
}
