/** Assigning by a rule: planned and shown, then done as it was shown. */
import { createHash, randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import { pastRoles } from "../../../people/roles/store.ts";
import { countriesIn, regionOf } from "../../../places/regions.ts";
import { keepDeeds } from "../../../store/deeds.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Edition } from "../../editions/contract.ts";
import { isEditorOf, mustBeChangeable, mustRun } from "../../editions/rules.ts";
import { edition, editionPlaces, lockedEdition } from "../../editions/store.ts";
import { assignByRule, planAssignments } from "../contract.ts";
import { assignmentProblems } from "../problem-words.ts";
import { deedsOf, faultOf, type Ground } from "../rules.ts";
import { type Spread, spread } from "../spread.ts";
import { holdPeople, type Known, keepRoles, peopleByEmail, peopleWithRole, rolesHeld, tiesOf } from "../store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

type Rule = Omit<z.output<(typeof planAssignments)["input"]>, "edition">;

type Plan = Spread & {
  readonly people: readonly Known[];
  readonly before: ReadonlyMap<string, number>;
  readonly unknown: readonly string[];
  readonly digest: string;
};

const addressesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((one) => one !== ""),
  ),
];

async function planned(tx: Transaction, found: Edition, rule: Rule, { actor, now }: Asked): Promise<Plan> {
  const { role, region, each, seed } = rule;
  if (role === "second-author" && !found.stages.secondAuthor) refuse("second-author-off");
  if (region !== undefined && !regionOf(region)) refuse("region-unknown", { region });
  const all = (await editionPlaces(tx, found.id)).map(({ place }) => place);
  const addresses = addressesIn(rule.people ?? "");
  const people =
    addresses.length > 0
      ? await peopleByEmail(tx, addresses)
      : await peopleWithRole(tx, role, isEditorOf(actor) ? { index: found.index } : { edition: found.id });
  const ids = people.map(({ id }) => id);
  if (!tx.readOnly) await holdPeople(tx, ids);
  const ties = await tiesOf(tx, ids, now.toISOString().slice(0, 10));
  const held = await rolesHeld(tx, found.id);

  const within = region === undefined ? undefined : new Set(countriesIn(region));
  const places = all.filter((place) => within?.has(place) ?? true);
  const ground: Ground = {
    places: new Set(all),
    areas: new Set(),
    secondAuthor: found.stages.secondAuthor,
    isInterested: (person, place) => ties.has(`${person} ${place}`),
    held,
    past: await pastRoles(tx, ids, found.id),
  };
  const ofRole = held.filter((one) => one.role === role && one.place !== undefined);
  const has = new Set(ofRole.map(({ person, place }) => `${person} ${place}`));
  const allowed = new Set(
    people.flatMap(({ id: person }) =>
      places
        .filter((place) => !has.has(`${person} ${place}`) && !faultOf({ person, role, place }, ground))
        .map((place) => `${person} ${place}`),
    ),
  );
  const before = new Map(people.map(({ id }) => [id, ofRole.filter(({ person }) => person === id).length]));
  const result = spread({
    places,
    people: people.map(({ id }) => id),
    needs: (place) =>
      Math.max(0, each - new Set(ofRole.filter((one) => one.place === place).map(({ person }) => person)).size),
    mayHave: (person, place) => allowed.has(`${person} ${place}`),
    before: (person) => before.get(person) ?? 0,
    seed,
  });
  const digest = createHash("sha256")
    .update(JSON.stringify([role, result.given]))
    .digest("hex");
  const known = new Set(people.map(({ email }) => email));
  return { ...result, people, before, unknown: addresses.filter((one) => !known.has(one)), digest };
}

export const servedPlanAssignments: Served<typeof planAssignments> = {
  operation: planAssignments,
  problems: assignmentProblems,
  handle: async (tx, { edition: id, ...rule }, asked) => {
    const found = mustBeChangeable(mustRun(await edition(tx, id), asked.actor));
    const plan = await planned(tx, found, rule, asked);
    // Whoever was invited and has not come yet has no name: they are known by their address, as everywhere.
    const person = new Map(
      plan.people.map(({ id: own, name, email }) => [own, { id: own, name: name === "" ? email : name }]),
    );
    return {
      edition: found,
      rule,
      given: plan.given.flatMap((one) => {
        const named = person.get(one.person);
        return named ? [{ place: one.place, person: named }] : [];
      }),
      short: [...plan.short],
      loads: [...person].map(([own, named]) => ({
        person: named,
        before: plan.before.get(own) ?? 0,
        after: plan.loads.get(own) ?? 0,
      })),
      unknown: [...plan.unknown],
      digest: plan.digest,
    };
  },
};

async function assigned(tx: Transaction, id: string, { actor }: Asked): Promise<Edition> {
  return mustBeChangeable(mustRun(await lockedEdition(tx, id), actor));
}

export const servedAssignByRule: Served<typeof assignByRule> = {
  operation: assignByRule,
  problems: assignmentProblems,
  handle: async (tx, { edition: id, digest, ...rule }, asked) => {
    const found = await assigned(tx, id, asked);
    const plan = await planned(tx, found, rule, asked);
    if (plan.digest !== digest) refuse("plan-changed");
    const roles = plan.given.map(({ place, person }) => ({
      id: randomUUID(),
      person,
      role: rule.role,
      place,
      note: "",
    }));
    const { actor, now } = asked;
    const kept = await keepRoles(tx, found.id, roles, { by: actor.name, now });
    await keepDeeds(tx, deedsOf(found.id, roles, { by: actor.name, now }));
    return { assigned: kept, short: plan.short.length };
  },
  deed: ({ edition: id, role, each, seed, region }, { assigned: count }) => ({
    edition: id,
    role,
    each,
    seed,
    ...(region === undefined ? {} : { region }),
    assigned: count,
  }),
};
