/** Who is one person, what of them may be shown and used, and how many there are. Pure. */

import { type Consent, type Counts, type Mark, type Participant, type Purpose, sexes, type Tally } from "./contract.ts";
import type { Cell } from "./hidden.ts";

/** A row as it is kept. */
export type Row = Omit<Participant, "consents">;
type Linked = Pick<Row, "participant" | "sameAs">;

/** The row each row stands for: itself, or the one it was said to be. Rows point at one that points nowhere (`sameAs` of the store). */
export const personOf = (row: Linked): string => row.sameAs ?? row.participant;

/** All rows of a person. */
export const ofOnePerson = (rows: readonly Linked[], person: string): readonly string[] =>
  rows.filter((one) => personOf(one) === person).map(({ participant }) => participant);

/** By a key, in the order in which they come. */
export function grouped<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Public bodies, as against those who speak for nobody’s office. */
export const isPublic = (kind: string | undefined): boolean | undefined =>
  kind === undefined ? undefined : kind !== "civil-society";

/** The last that was said of each purpose. Of two on one day the later one. */
export function inForce(said: readonly Consent[]): readonly Consent[] {
  return [...new Map(said.map((one) => [one.purpose, one])).values()];
}

export const isGiven = (consents: readonly Consent[], purpose: Purpose): boolean =>
  consents.some((one) => one.purpose === purpose && one.says === "given");
const isTakenBack = (consents: readonly Consent[], purpose: Purpose): boolean =>
  consents.some((one) => one.purpose === purpose && one.says === "withdrawn");

/**
 * A participant without what they took back: for organising, the address and what they need; the address stays while they agree to be
 * asked for the evaluation.
 */
export function shownOf(row: Row, consents: readonly Consent[]): Participant {
  if (!isTakenBack(consents, "organising")) return { ...row, consents: [...consents] };
  const email = isGiven(consents, "evaluation") ? row.email : undefined;
  return { ...row, needs: "", email, consents: [...consents] };
}

export type Marked = {
  readonly participant: string;
  readonly activity: string;
  readonly session: number;
  readonly says: Mark;
};

const cells = (values: readonly string[], of: readonly string[]): Cell[] =>
  of.map((key) => ({ key, count: values.filter((value) => value === key).length }));

/** Keys that occur, the most frequent first; what is not said stands last. */
function occurring(values: readonly string[]): Cell[] {
  const all = cells(values, [...new Set(values)].filter((key) => key !== "not-said").sort());
  const ordered = all.sort((left, right) => right.count - left.count);
  return values.includes("not-said") ? [...ordered, ...cells(values, ["not-said"])] : ordered;
}

type Person = { readonly sex: string; readonly place: string; readonly kind: string };

/** Of the rows of one person: what the first says, or else whichever says it. */
function personFrom(rows: readonly Row[]): Person {
  const first = [...rows].sort((left, right) => Number(left.sameAs !== undefined) - Number(right.sameAs !== undefined));
  return {
    sex: first.find(({ sex }) => sex !== "not-said")?.sex ?? "not-said",
    place: first.find(({ place }) => place !== undefined)?.place ?? "not-said",
    kind: first.find(({ kind }) => kind !== undefined)?.kind ?? "not-said",
  };
}

function tally(people: readonly Person[], attendances: number): Tally {
  return {
    ...{ persons: people.length, attendances },
    sexes: cells(
      people.map(({ sex }) => sex),
      sexes,
    ),
    places: occurring(people.map(({ place }) => place)),
    kinds: occurring(people.map(({ kind }) => kind)),
  };
}

/**
 * How many are on the list and how many were there, in these activities. Who was marked present or partly present at one session of an
 * activity attended it.
 *
 * @example countsOf(rows, marks, ["A1", "A2"]).attended // → { persons: 1, attendances: 2, … }: one person who came to both
 */
export function countsOf(rows: readonly Row[], marked: readonly Marked[], activities: readonly string[]): Counts {
  const root = new Map(rows.map((row) => [row.participant, personOf(row)]));
  const everyone = grouped(rows, personOf);
  const listed = new Set<string>();
  const attended = new Set<string>();
  const listings = new Set<string>();
  const attendances = new Set<string>();
  for (const row of rows)
    for (const activity of row.activities)
      if (activities.includes(activity)) {
        listed.add(personOf(row));
        listings.add(`${personOf(row)} ${activity}`);
      }
  for (const { participant, activity, says } of marked) {
    const person = root.get(participant);
    if (person === undefined || says === "no" || !activities.includes(activity)) continue;
    attended.add(person);
    attendances.add(`${person} ${activity}`);
  }
  const of = (persons: ReadonlySet<string>) => [...persons].map((person) => personFrom(everyone.get(person) ?? []));
  return { listed: tally(of(listed), listings.size), attended: tally(of(attended), attendances.size) };
}

type Wanted = { readonly participant: string; readonly says?: Mark | undefined; readonly seen?: Mark | undefined };

/**
 * What is to be kept of a sheet of marks: what differs from what was seen. Where somebody else marked one differently in the meantime,
 * who that is about, and nothing is kept.
 */
export function newMarks(wanted: readonly Wanted[], kept: ReadonlyMap<string, Mark>) {
  const changed = wanted.flatMap(({ participant, says, seen }) =>
    says === undefined || says === seen || kept.get(participant) === says ? [] : [{ participant, says, seen }],
  );
  const meanwhile = changed.filter(({ participant, seen }) => kept.get(participant) !== seen);
  return { marks: changed.map(({ participant, says }) => ({ participant, says })), meanwhile: meanwhile.length };
}

/** Names go so many days after an action is over. */
export const namesKeptDays = 730;
