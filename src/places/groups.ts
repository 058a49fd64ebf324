/**
 * Organisations of states as dated facts: who was a member when. Only those whose membership is public, stable and
 * certain; a date is a day where the day is certain, otherwise a year.
 *
 * A suspended member is still a member. Membership of the African Union includes the Sahrawi Arab Democratic Republic
 * (here under ISO's code for Western Sahara, ESH), as the Union lists it.
 */
import type { Period } from "../base/day.ts";
import { memberships, type NamedGroup } from "./memberships.ts";

export const namedGroups: readonly NamedGroup[] = memberships;

/** A period as a day: its first or, for an end, its last. Text compares as time does. */
const firstDay = (period: Period): string => `${period}-01-01`.slice(0, 10);
const lastDay = (period: Period): string =>
  period + (period.length === 4 ? "-12-31" : period.length === 7 ? "-31" : "");

/**
 * The members of a group at the end of a period, in code order. An unknown group has none.
 *
 * @example membersOf("eu", "2024").length // → 27
 */
export function membersOf(group: string, at: Period): readonly string[] {
  const day = lastDay(at);
  return (namedGroups.find((one) => one.id === group)?.memberships ?? [])
    .filter(({ from, until }) => firstDay(from) <= day && (until === undefined || lastDay(until) >= day))
    .map(({ place }) => place)
    .sort();
}

/** The groups a place belonged to at the end of a period. */
export const groupsOf = (place: string, at: Period): readonly NamedGroup[] =>
  namedGroups.filter((group) => membersOf(group.id, at).includes(place));
