/** People and their roles: seen, invited, given and ended. */
import { randomUUID } from "node:crypto";
import { type Actor, facilityRoles, may } from "../../base/actor.ts";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import type { Language } from "../../base/text.ts";
import { comparePlaces, placeName } from "../../places/gazetteer.ts";
import { countryNamed, placesNamed } from "../../places/places-named.ts";
import type { Transaction } from "../../store/transaction.ts";
import { holdAddress } from "../accounts/address/store.ts";
import { erasePerson } from "../accounts/erase-person.ts";
import { keepLetter, keepLink } from "../accounts/keep-letter.ts";
import { addressOf, type LinkPurpose, onItsWayFor } from "../accounts/rules.ts";
import { isLastAdministrator } from "../accounts/store.ts";
import * as contract from "./contract.ts";
import { roleProblems } from "./problem-words.ts";
import { type Bounds, mayGive, needsPlace, roleFault } from "./rules.ts";
import * as store from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const pageOf = 50;

/** Editions whose people an asker may see; nobody is told that there is anything to see who may not. */
function sightOf(actor: Actor): store.Sight {
  if (may(actor, "administer")) return { everybody: true, editions: [] };
  const roles = actor.kind === "person" ? actor.roles.filter(({ role }) => role === "editor") : [];
  if (roles.length === 0) return refuse("not-permitted");
  return { everybody: false, editions: roles.flatMap(({ edition }) => (edition === undefined ? [] : [edition])) };
}

/** An editor of all editions sees those there are. */
async function sight(tx: Transaction, actor: Actor): Promise<store.Sight> {
  const own = sightOf(actor);
  const ofAll =
    actor.kind === "person" && actor.roles.some(({ role, edition }) => role === "editor" && edition === undefined);
  if (own.everybody || !ofAll) return own;
  return { everybody: false, editions: (await store.editions(tx)).map(({ edition_id }) => edition_id) };
}

const choices = async (tx: Transaction, { everybody, editions }: store.Sight) =>
  (await store.editions(tx))
    .filter(({ edition_id }) => everybody || editions.includes(edition_id))
    .map(({ edition_id, code, places }) => ({ id: edition_id, code, places: [...places] }));

const heldRole = (row: store.RoleRow) => ({
  id: row.role_id,
  role: row.role,
  ...(row.edition_id === undefined ? {} : { edition: { id: row.edition_id, code: row.edition_code ?? "" } }),
  ...(row.place === undefined ? {} : { place: row.place }),
  ...(row.area === undefined ? {} : { area: row.area }),
  ...(row.programme === undefined ? {} : { programme: row.programme }),
  since: row.given_at,
});

const listed = (person: store.PersonRow, roles: readonly store.RoleRow[]) => ({
  id: person.id,
  name: person.name,
  email: person.email,
  isWaiting: !person.email_verified,
  roles: roles.filter(({ person_id }) => person_id === person.id).map(heldRole),
});

export const servedPeople: Served<typeof contract.listPeople> = {
  operation: contract.listPeople,
  handle: async (tx, { find = "", role, page }, { actor }) => {
    const seen = await sight(tx, actor);
    const sought = { find: find.toLowerCase(), role: role ?? null, limit: pageOf, from: (page - 1) * pageOf };
    const found = await store.people(tx, seen, sought);
    const roles = await store.rolesOf(
      tx,
      found.map(({ id }) => id),
      seen,
    );
    const count = found[0]?.count ?? 0;
    return {
      people: found.map((person) => listed(person, roles)),
      count,
      page,
      pages: Math.max(1, Math.ceil(count / pageOf)),
      editions: await choices(tx, seen),
      programmes: seen.everybody ? [...(await store.programmes(tx))] : [],
      mayAdminister: seen.everybody,
    };
  },
};

export const servedTies: Served<typeof contract.listTies> = {
  operation: contract.listTies,
  handle: async (tx, _, { actor }) => {
    const seen = await sight(tx, actor);
    const rows = await store.belongings(tx, seen);
    const ties = await store.declaredTies(tx, seen);
    const first = rows.filter(({ id }, at) => rows[at - 1]?.id !== id);
    return {
      organisations: first.map(({ id, name, kind, place }) => ({
        ...{ id, name, kind },
        ...(place === null ? {} : { place }),
        people: rows.flatMap((row) =>
          row.id === id && row.person !== null ? [{ id: row.person, name: row.called ?? "" }] : [],
        ),
      })),
      interests: ties.map(({ id, person, called, place, kind, from_day, until_day }) => ({
        ...{ id, place, kind, person: { id: person, name: called }, from: from_day },
        ...(until_day === null ? {} : { until: until_day }),
      })),
      people: seen.everybody ? [...(await store.everybodyNamed(tx))] : [],
      mayAdminister: seen.everybody,
    };
  },
};

export const servedPerson: Served<typeof contract.showPerson> = {
  operation: contract.showPerson,
  handle: async (tx, { person: id }, { actor }) => {
    const seen = await sight(tx, actor);
    const person = (await store.personById(tx, id)) ?? refuse("not-found");
    const roles = await store.rolesOf(tx, [id], seen);
    if (!seen.everybody && roles.length === 0) return refuse("not-found");
    const interests = await store.interestsOf(tx, id);
    return {
      person: listed(person, roles),
      language: person.language,
      organisations: [...(await store.organisationsOf(tx, id))],
      allOrganisations: seen.everybody ? [...(await store.organisations(tx))] : [],
      interests: interests.map((one) => ({
        id: one.interest_id,
        place: one.place,
        kind: one.kind,
        from: one.from_day,
        ...(one.until_day === undefined ? {} : { until: one.until_day }),
        isOwn: one.declared_by === id,
      })),
      editions: await choices(tx, seen),
      programmes: seen.everybody ? [...(await store.programmes(tx))] : [],
      mayAdminister: seen.everybody,
    };
  },
};

/** As many places of an edition as are told to somebody who wrote another. */
const mostListed = 40;

/** The places of an edition in words, each with its code. */
function listedPlaces(places: readonly string[], language: Language) {
  const named = [...places].sort(comparePlaces(language)).map((code) => `${placeName(code, language)} (${code})`);
  const more = named.length > mostListed ? ["…"] : [];
  return { places: [...named.slice(0, mostListed), ...more], count: named.length };
}

/** What the log says of a place that was written by its name. */
const coded = (place: string | undefined) => (place === undefined ? {} : { place: countryNamed(place) ?? place });

/** Gives a role, or says why not: one may not give it, the edition does not ask it, or a rule bars the person. */
async function give(tx: Transaction, person: string, wanted: Bounds, asked: Asked): Promise<string> {
  const { actor, now, language } = asked;
  if (!mayGive(actor, wanted)) refuse("not-permitted");
  const { edition, programme } = wanted;
  if (needsPlace.includes(wanted.role) && (edition === undefined || wanted.place === undefined))
    refuse("place-missing");
  const known =
    edition === undefined ? undefined : (await store.editions(tx)).find((one) => one.edition_id === edition);
  if (edition !== undefined && !known) refuse("edition-unknown");
  const places = known?.places ?? [];
  const place = wanted.place === undefined ? undefined : placesNamed(new Set(places))(wanted.place);
  if (place !== undefined && !places.includes(place))
    refuse("place-not-asked", { place: placeName(place, language), ...listedPlaces(places, language) });
  const isOfFacility = facilityRoles.includes(wanted.role);
  if (isOfFacility && programme !== undefined && !(await store.programmes(tx)).includes(programme))
    refuse("programme-unknown");
  const all = { everybody: true, editions: [] };
  const held = (await store.rolesOf(tx, [person], all)).map((row) => ({
    role: row.role,
    edition: row.edition_id,
    place: row.place,
    area: row.area,
    programme: row.programme,
  }));
  const ties = new Set((await store.tiesOf(tx, person, now.toISOString().slice(0, 10))).map((tie) => tie.place));
  const past = edition === undefined ? [] : ((await store.pastRoles(tx, [person], edition)).get(person) ?? []);
  const meant = { ...wanted, place };
  const fault = roleFault(meant, held, ties, past);
  if (fault) refuse(fault, { place: place === undefined ? "" : placeName(place, language) });
  const id = randomUUID();
  await store.keepRole(tx, { ...meant, id, person, by: actor.name, now });
  return id;
}

/** A link and the letter that carries it. */
async function send(tx: Transaction, person: string, purpose: LinkPurpose, now: Date): Promise<string> {
  const link = randomUUID();
  await keepLink(tx, { id: link, person, purpose, now });
  await keepLetter(tx, { id: randomUUID(), person, kind: purpose, link, now });
  return link;
}

export const servedInvite: Served<typeof contract.invite> = {
  operation: contract.invite,
  problems: roleProblems,
  handle: async (tx, { email, language, role, edition, place, programme }, asked) => {
    const { actor, now } = asked;
    sightOf(actor);
    // An editor invites to a role of their edition: whether an address has an account is not theirs to ask.
    if (role === undefined && !may(actor, "administer")) refuse("not-permitted");
    await holdAddress(tx, email);
    const there = await store.heldPersonByEmail(tx, email);
    const person = there?.id ?? randomUUID();
    if (!there) await store.keepPerson(tx, { id: person, name: "", email, language }, now);
    if (role !== undefined) await give(tx, person, { role, edition, place, programme }, asked);
    if (there?.email_verified) return { person, outcome: "given" };
    // Two who invite the same person at once, or one who presses twice: the letter on its way keeps its link.
    const isOnItsWay = there && (await store.isInvitedSince(tx, person, new Date(now.getTime() - onItsWayFor)));
    if (!isOnItsWay) await send(tx, person, "invitation", now);
    return { person, outcome: "invited" };
  },
  deed: ({ role, edition, place, programme }, { person, outcome }) => ({
    person,
    outcome,
    ...(role === undefined ? {} : { role }),
    ...(edition === undefined ? {} : { edition }),
    ...coded(place),
    ...(programme === undefined ? {} : { programme }),
  }),
};

export const servedInviteHere: Served<typeof contract.inviteHere> = { ...servedInvite, operation: contract.inviteHere };

export const servedGiveRole: Served<typeof contract.giveRole> = {
  operation: contract.giveRole,
  problems: roleProblems,
  handle: async (tx, { person, role, edition, place, programme }, asked) => {
    sightOf(asked.actor);
    const found = (await store.heldPerson(tx, person)) ?? refuse("not-found");
    const seen = await sight(tx, asked.actor);
    if (!seen.everybody && (await store.rolesOf(tx, [person], seen)).length === 0) refuse("not-found");
    return { role: await give(tx, found.id, { role, edition, place, programme }, asked) };
  },
  deed: ({ person, role, edition, place, programme }) => ({
    person,
    role,
    ...(edition === undefined ? {} : { edition }),
    ...coded(place),
    ...(programme === undefined ? {} : { programme }),
  }),
};

export const servedEndRole: Served<typeof contract.endRole> = {
  operation: contract.endRole,
  problems: roleProblems,
  handle: async (tx, { person, role }, { actor, now }) => {
    const seen = await sight(tx, actor);
    await store.heldPerson(tx, person);
    const held = (await store.rolesOf(tx, [person], seen)).find(({ role_id }) => role_id === role);
    if (!held || !mayGive(actor, { role: held.role, edition: held.edition_id })) return refuse("not-found");
    if (held.role === "administrator" && (await isLastAdministrator(tx, person))) refuse("last-administrator");
    await store.endRole(tx, role, now);
    return {};
  },
  deed: ({ person, role }) => ({ person, role }),
};

export const servedLetIn: Served<typeof contract.letIn> = {
  operation: contract.letIn,
  handle: async (tx, { person }, { now }) => {
    const found = (await store.heldPerson(tx, person)) ?? refuse("not-found");
    const purpose = found.email_verified ? "recovery" : "invitation";
    if (purpose === "recovery") await store.forgetCodes(tx, person);
    await send(tx, person, purpose, now);
    return { purpose };
  },
  deed: ({ person }, { purpose }) => ({ person, purpose }),
};

export const servedErase: Served<typeof contract.erase> = {
  operation: contract.erase,
  problems: roleProblems,
  handle: async (tx, { person, address }, { now }) => {
    const found = (await store.heldPerson(tx, person)) ?? refuse("not-found");
    if (addressOf(address) !== found.email) refuse("address-differs");
    if (await isLastAdministrator(tx, person)) refuse("last-administrator");
    await erasePerson(tx, person, now);
    return {};
  },
  deed: ({ person }) => ({ person }),
};

export const servedAppoint: Served<typeof contract.appoint> = {
  operation: contract.appoint,
  handle: async (tx, { email, name, language }, { actor, now }) => {
    await holdAddress(tx, email);
    const there = await store.heldPersonByEmail(tx, email);
    const person = there?.id ?? randomUUID();
    if (!there) await store.keepPerson(tx, { id: person, name, email, language }, now);
    const held = await store.rolesOf(tx, [person], { everybody: true, editions: [] });
    const role = { role: "administrator", id: randomUUID(), person, by: actor.name, now } as const;
    if (!held.some((one) => one.role === "administrator")) await store.keepRole(tx, role);
    const link = randomUUID();
    const purpose = there?.email_verified ? "recovery" : "invitation";
    await keepLink(tx, { id: link, person, purpose, now });
    return { person, link, outcome: there?.email_verified ? "given" : "invited" };
  },
  deed: (_, { person }) => ({ person }),
};
