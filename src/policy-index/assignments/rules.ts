/** Who may be given which role in an edition: asked of one, of every row of a table, and of everybody a rule could choose. */
import { barredByInterest } from "../../people/interests/rules.ts";
import { type Bounds, clash, clashesWithPast, needsPlace, type Past } from "../../people/roles/rules.ts";
import { type Assignable, type AssignmentFault, assign } from "./contract.ts";

export type Wanted = {
  /** Undefined: nobody has that address. */
  readonly person: string | undefined;
  readonly role: Assignable;
  readonly place?: string | undefined;
  readonly area?: string | undefined;
};

/** A role somebody holds in the edition. */
export type Held = Omit<Bounds, "edition"> & { readonly person: string };

export type Ground = {
  readonly places: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly secondAuthor: boolean;
  /** Whether somebody has a tie to a place. */
  readonly isInterested: (person: string, place: string) => boolean;
  readonly held: readonly Held[];
  /** What people held in the edition and hold no more. */
  readonly past: ReadonlyMap<string, readonly Past[]>;
};

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
  const wanted = { role, place, area };
  if (own.some((held) => clash(held, wanted))) return "both-sides";
  return (ground.past.get(person) ?? []).some((past) => clashesWithPast(past, wanted))
    ? "both-sides-before"
    : undefined;
}

type Given = Omit<Wanted, "person"> & { readonly id: string };

/**
 * What the log says of roles that were given by a table or a rule: of each what it says of one that is given by hand, so that who
 * asks which role was given over a place finds it either way.
 */
export const deedsOf = (
  edition: string,
  roles: readonly Given[],
  { by, now }: { readonly by: string; readonly now: Date },
) =>
  roles.map(({ id, role, place, area }) => ({
    ...{ at: now, actor: by, operation: assign.name },
    facts: {
      ...{ edition, assignment: id, role },
      ...(place === undefined ? {} : { place }),
      ...(area === undefined ? {} : { area }),
    },
  }));
