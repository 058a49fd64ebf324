/** Links for those who have a part in a request without an account, each in a letter: a member of a committee, a delegation, a service. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../../../base/actor.ts";
import type { Day } from "../../../base/day.ts";
import { inLanguage, type Language } from "../../../base/text.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { endOf } from "../../clocks/days.ts";
import type { Programme } from "../../programme/contract.ts";
import type { RequestRow } from "../contract.ts";
import { barOf, type Committee, type Member } from "../life/committee.ts";
import type { Happening, Step } from "../life/contract.ts";
import type { Life } from "../life/life.ts";
import { keepGuestLetter, keepGuestLink } from "./guest-store.ts";
import { type KeptConsultation, toldFrom } from "./opinions.ts";

type Found = {
  readonly row: RequestRow;
  readonly programme: Programme;
  readonly history: readonly Happening[];
  readonly life: Life;
  readonly places: readonly string[];
};

/** Which time it is that a request lies before a committee: a link for one time is none for another. */
export const matterOf = (history: readonly Happening[]): number => history.filter(({ kind }) => kind === "put").length;

/**
 * Whether members of a committee decide by links: where its programme says so, and their role does not wait for a second proof in this
 * house. A link is less than a second proof, and takes no way around it.
 */
export const offersLinks = (committee: Committee | undefined, actor: Actor): boolean =>
  committee?.byLink === true && !(actor.kind === "person" && actor.secondProof?.roles.includes("committee-member"));

const factsOf = ({ row, programme }: Pick<Found, "row" | "programme">, language: Language) => ({
  ...{ programme: inLanguage(programme.title, language).words, number: row.number ?? "" },
});

type Invited = Member & { readonly language: Language };

type ToMember = { readonly found: Found; readonly committee: Committee; readonly until: Day; readonly matter: number };

/** The letter to one member: with the link by which they decide, or to their desk. */
export async function inviteMember(
  tx: Transaction,
  { found, committee, until, matter }: ToMember,
  { person, language }: Invited,
  by: Actor,
  now: Date,
): Promise<void> {
  const facts = { ...factsOf(found, language), committee: inLanguage(committee.name, language).words, until };
  if (!offersLinks(committee, by)) {
    await keepGuestLetter(tx, { kind: "matter-at-desk", person, facts }, now);
    return;
  }
  const zone = found.programme.calendars.find(({ id }) => id === committee.calendar)?.zone ?? "UTC";
  const link = randomUUID();
  const { request } = found.row;
  await keepGuestLink(tx, { link, request, person, matter, expiresAt: endOf(zone, until) }, now);
  await keepGuestLetter(tx, { kind: "matter-put", person, link, facts }, now);
}

/** Letters to everybody who has a part in what was put before a committee just now. */
export async function inviteMembers(
  tx: Transaction,
  found: Found,
  { committee: code, until }: Extract<Step, { kind: "put" }>,
  members: readonly Invited[],
  by: Actor,
  now: Date,
): Promise<void> {
  const committee = found.programme.committees.find((one) => one.code === code);
  if (!committee) return;
  const matter = matterOf(found.history) + 1;
  for (const member of members)
    if (barOf(found.life, member, found.places) === undefined)
      await inviteMember(tx, { found, committee, until, matter }, member, by, now);
}

type Consulted = { readonly consultation: string; readonly until: Day; readonly language: Language };

/** The letter to one who is consulted. */
export async function askByLetter(
  tx: Transaction,
  found: Found,
  { consultation, until, language }: Consulted,
  now: Date,
): Promise<void> {
  const link = randomUUID();
  const expiresAt = endOf(found.programme.calendars[0]?.zone ?? "UTC", until);
  await keepGuestLink(tx, { link, request: found.row.request, consultation, expiresAt }, now);
  await keepGuestLetter(tx, { kind: "consultation-asked", link, facts: { ...factsOf(found, language), until } }, now);
}

/** A letter to a member about what was said for them through a link. */
export const tellMember = (
  tx: Transaction,
  kind: "link-spoke" | "link-annulled",
  found: Pick<Found, "row" | "programme">,
  { person, language }: Pick<Invited, "person" | "language">,
  now: Date,
): Promise<number> => keepGuestLetter(tx, { kind, person, facts: factsOf(found, language) }, now);

/** Letters to the officers of the programme that an opinion has come, or was corrected; whoever has an interest in the request gets none. */
export async function tellOfficers(
  tx: Transaction,
  found: Found,
  before: KeptConsultation["opinion"],
  officers: readonly Invited[],
  now: Date,
): Promise<void> {
  const from = toldFrom(before, now, found.programme.calendars[0]?.zone ?? "UTC");
  if (!from) return;
  const what = before ? "corrected" : "came";
  for (const { person, language, ties } of officers) {
    if (found.places.some((place) => ties.has(place))) continue;
    await keepGuestLetter(
      tx,
      { kind: "facility-opinion", person, facts: { ...factsOf(found, language), what }, from },
      now,
    );
  }
}
