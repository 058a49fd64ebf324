/** A change of address: asked for, told to both addresses, done, stopped or taken back by a link. */
import { randomUUID } from "node:crypto";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { keepLetter, keepLink } from "../keep-letter.ts";
import { addressPurposes, mayChangeProofs } from "../rules.ts";
import { endOtherSessions, person } from "../store.ts";
import * as contract from "./contract.ts";
import { addressProblems } from "./problem-words.ts";
import * as store from "./store.ts";
import * as back from "./take-back.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** Letters to addresses nobody has proved: few. */
const mostAsked = { times: 5, within: 86_400_000 } as const;

async function own(tx: Transaction, { actor }: Asked) {
  const found = actor.kind === "person" ? await person(tx, actor.name) : undefined;
  if (found?.email === undefined) return refuse("not-found");
  return { id: found.id, email: found.email };
}

const aboutSelf = (_: unknown, __: unknown, { actor }: Asked) => ({ person: actor.name });

export const servedAskAddress: Served<typeof contract.askAddress> = {
  operation: contract.askAddress,
  problems: addressProblems,
  handle: async (tx, { address }, asked) => {
    const { now, actor } = asked;
    const { id, email } = await own(tx, asked);
    const times = await store.timesAsked(tx, id, new Date(now.getTime() - mostAsked.within));
    if (!mayChangeProofs(actor)) refuse("second-proof-needed");
    if (address === email) refuse("address-yours");
    if (times >= mostAsked.times) refuse("address-asked-often");
    const [link, keeping] = [randomUUID(), randomUUID()];
    await keepLink(tx, { id: link, person: id, purpose: "new-address", address, now });
    await keepLink(tx, { id: keeping, person: id, purpose: "keep-address", now });
    await keepLetter(tx, { id: randomUUID(), person: id, kind: "new-address", address, link, now });
    await keepLetter(tx, {
      ...{ id: randomUUID(), person: id, kind: "keep-address", address: email, link: keeping, now },
    });
    return {};
  },
  deed: aboutSelf,
};

export const servedWithdrawAddress: Served<typeof contract.withdrawAddress> = {
  operation: contract.withdrawAddress,
  handle: async (tx, _, asked) => {
    const { id } = await own(tx, asked);
    if ((await store.endAddressLinks(tx, id, asked.now)) === 0) refuse("not-found");
    return {};
  },
  deed: aboutSelf,
};

export const servedWantedAddress: Served<typeof contract.wantedAddress> = {
  operation: contract.wantedAddress,
  handle: async (tx, { link }, asked) => {
    const { id } = await own(tx, asked);
    const found = await store.openLink(tx, link, asked.now);
    if (found?.person_id !== id || found.purpose !== "new-address" || found.address === null)
      return refuse("not-found");
    return { address: found.address };
  },
};

export const servedChangeAddress: Served<typeof contract.changeAddress> = {
  operation: contract.changeAddress,
  handle: async (tx, { link }, asked) => {
    const { now, actor } = asked;
    const { id } = await own(tx, asked);
    const { email } = (await back.holdPerson(tx, id)) ?? refuse("not-found");
    const found = await store.heldLink(tx, link, "new-address", now);
    if (found?.person_id !== id || found.address === null) return refuse("not-found");
    await store.holdAddress(tx, found.address);
    if ((await store.keepAddress(tx, id, found.address, now)) === 0) refuse("not-found");
    await store.spendLink(tx, link, now);
    await store.endLinks(tx, id, now);
    const keeping = randomUUID();
    await back.keepTakeBack(tx, { id: keeping, person: id, address: email, now });
    await keepLetter(tx, {
      ...{ id: randomUUID(), person: id, kind: "address-changed", address: email, link: keeping, now },
    });
    return { ended: await endOtherSessions(tx, id, actor.kind === "person" ? actor.session : undefined) };
  },
  deed: (_, { ended }, asked) => ({ person: asked.actor.name, ended }),
};

export const servedAddressLink: Served<typeof contract.addressLink> = {
  operation: contract.addressLink,
  handle: async (tx, { link }, { now }) => {
    const found = await store.openLink(tx, link, now);
    const purpose = addressPurposes.find((about) => about === found?.purpose);
    return purpose === undefined ? refuse("not-found") : { purpose };
  },
};

export const servedKeepAddress: Served<typeof contract.keepAddress> = {
  operation: contract.keepAddress,
  handle: async (tx, { link }, { now }) => {
    const found = (await store.heldLink(tx, link, "keep-address", now)) ?? refuse("not-found");
    await store.endAddressLinks(tx, found.person_id, now);
    return { person: found.person_id, ended: await store.endSessions(tx, found.person_id) };
  },
  deed: (_, { person: whose, ended }) => ({ person: whose, ended }),
};

export const servedTakeAddressBack: Served<typeof contract.takeAddressBack> = {
  operation: contract.takeAddressBack,
  handle: async (tx, { link }, { now }) => {
    const whose = (await store.openLink(tx, link, now))?.person_id ?? refuse("not-found");
    const { email } = (await back.holdPerson(tx, whose)) ?? refuse("not-found");
    const found = await store.heldLink(tx, link, "take-back", now);
    if (!found?.address) return refuse("not-found");
    const { address, made_at: changedAt } = found;
    await store.holdAddress(tx, address);
    if ((await store.keepAddress(tx, whose, address, now)) === 0)
      return { outcome: "taken", person: whose, ended: 0, removed: 0 };
    await store.spendLink(tx, link, now);
    await back.endLaterLinks(tx, whose, changedAt, now);
    const removed = await back.removeWaysSince(tx, whose, await back.askedFor(tx, whose, changedAt));
    const ended = await store.endSessions(tx, whose);
    await keepLetter(tx, { id: randomUUID(), person: whose, kind: "address-back", now });
    await keepLetter(tx, { id: randomUUID(), person: whose, kind: "address-gone", address: email, now });
    return { outcome: "back", person: whose, ended, removed };
  },
  deed: (_, { outcome, person: whose, ended, removed }) =>
    outcome === "back" ? { person: whose, ended, removed } : undefined,
};
