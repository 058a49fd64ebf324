/** Organisations, and who belongs to which. */
import { randomUUID } from "node:crypto";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import * as contract from "./contract.ts";
import * as store from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

export const servedOrganisations: Served<typeof contract.listOrganisations> = {
  operation: contract.listOrganisations,
  handle: async (tx) => ({ organisations: [...(await store.organisations(tx))] }),
};

export const servedAddOrganisation: Served<typeof contract.keepOrganisation> = {
  operation: contract.keepOrganisation,
  handle: async (tx, { name, kind, place }, { now }) => {
    const id = randomUUID();
    await store.keepOrganisation(tx, { id, name, kind, ...(place === undefined ? {} : { place }) }, now);
    return { organisation: id };
  },
  deed: (_, { organisation }) => ({ organisation }),
};

export const servedJoin: Served<typeof contract.join> = {
  operation: contract.join,
  handle: async (tx, { person, organisation }) => {
    if ((await store.join(tx, person, organisation)) === 0) refuse("not-found");
    return {};
  },
  deed: ({ person, organisation }) => ({ person, organisation }),
};

export const servedLeave: Served<typeof contract.leave> = {
  operation: contract.leave,
  handle: async (tx, { person, organisation }) => {
    if ((await store.leave(tx, person, organisation)) === 0) refuse("not-found");
    return {};
  },
  deed: ({ person, organisation }) => ({ person, organisation }),
};
