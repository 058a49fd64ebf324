/** Interests: declared, with what that ends, and brought to an end. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { placeName, world } from "../../places/gazetteer.ts";
import { countryNamed } from "../../places/places-named.ts";
import type { Transaction } from "../../store/transaction.ts";
import * as contract from "./contract.ts";
import { interestProblems } from "./problem-words.ts";
import { isEndedBy } from "./rules.ts";
import * as store from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const self = ({ actor }: Asked): string => (actor.kind === "person" ? actor.name : refuse("not-found"));

type Declared = z.output<(typeof contract.declare)["input"]>;

/**
 * The code of a place that somebody wrote: an index's own as it writes it, a country by its name or by whichever code of its own. A place that
 * nobody asks about bars nothing, and a slip would be a wall that is not there.
 */
async function placeOf(tx: Transaction, written: string): Promise<string | undefined> {
  const [known] = await store.placesKnown(tx, written);
  return known?.place === written
    ? written
    : (world.codeOf(written.toUpperCase()) ?? known?.place ?? countryNamed(written));
}

/** Keeps a tie, and ends what it bars; not before it was said what that is. */
async function keep(tx: Transaction, person: string, declared: Declared, { actor, now, language }: Asked) {
  const { kind, from, until, note, endsRoles } = declared;
  const place = (await placeOf(tx, declared.place)) ?? refuse("place-unknown", { place: declared.place });
  if (until !== undefined && until < from) refuse("ends-before-it-begins");
  if (!(await store.heldPerson(tx, person))) refuse("not-found");
  const today = now.toISOString().slice(0, 10);
  const holds = from <= today && (until === undefined || until >= today);
  const barred = holds ? (await store.rolesOver(tx, person, place)).filter(isEndedBy) : [];
  if (barred.length > 0 && !endsRoles)
    refuse("ends-roles", { place, name: placeName(place, language), count: barred.length });
  const id = randomUUID();
  const interest = { id, place, kind, from, note, ...(until === undefined ? {} : { until }) };
  await store.keepInterest(tx, person, interest, actor.name, now);
  await store.endRoles(
    tx,
    barred.map(({ role_id }) => role_id),
    now,
  );
  return { interest: id, place, ended: barred.length };
}

export const servedOwnInterests: Served<typeof contract.ownInterests> = {
  operation: contract.ownInterests,
  handle: async (tx, _, asked) => ({ interests: [...(await store.interestsOf(tx, self(asked)))] }),
};

export const servedDeclare: Served<typeof contract.declare> = {
  operation: contract.declare,
  problems: interestProblems,
  handle: (tx, declared, asked) => keep(tx, self(asked), declared, asked),
  deed: (_, { interest, place, ended }, asked) => ({ person: asked.actor.name, interest, place, ended }),
};

export const servedDeclareFor: Served<typeof contract.declareFor> = {
  operation: contract.declareFor,
  problems: interestProblems,
  handle: (tx, { person, ...declared }, asked) => keep(tx, person, declared, asked),
  deed: ({ person }, { interest, place, ended }) => ({ person, interest, place, ended }),
};

export const servedEndInterest: Served<typeof contract.endInterest> = {
  operation: contract.endInterest,
  problems: interestProblems,
  handle: async (tx, { person, interest, until }) => {
    await store.heldPerson(tx, person);
    const found = (await store.interestsOf(tx, person)).find(({ id }) => id === interest);
    if (!found) return refuse("not-found");
    // The day that stands was said by somebody: an old form does not put another in its place.
    if (found.until !== undefined) refuse("interest-ended", { until: found.until });
    if (until < found.from) refuse("ends-before-it-begins");
    await store.endInterest(tx, person, interest, until);
    return {};
  },
  deed: ({ person, interest, until }) => ({ person, interest, until }),
};
