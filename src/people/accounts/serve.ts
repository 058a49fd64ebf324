/** Accounts: what somebody sees and changes of their own. */
import { randomUUID } from "node:crypto";
import type { Person } from "../../base/actor.ts";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import { awaitedAddress } from "./address/store.ts";
import { takeBackUntil } from "./address/take-back.ts";
import * as contract from "./contract.ts";
import { erasePerson } from "./erase-person.ts";
import { hashPassword } from "./hash-password.ts";
import { keepLetter } from "./keep-letter.ts";
import { accountProblems } from "./problem-words.ts";
import { addressOf, mayChangeProofs, passwordFault, sessionLasts } from "./rules.ts";
import * as store from "./store.ts";
import { storedZip } from "./stored/stored-zip.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

/** Whoever has an account; the operator of the machine has none. */
function self({ actor }: Asked): Person {
  return actor.kind === "person" ? actor : refuse("not-found");
}

async function own(tx: Transaction, asked: Asked) {
  return (await store.person(tx, self(asked).name)) ?? refuse("not-found");
}

const dayOf = (time: string): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (time: string): string => new Date(time).toISOString();

/** Browser and system, as far as a browser says so itself. */
export function browserOf(agent: string | undefined): string {
  const text = agent ?? "";
  const browser = /(Firefox|Edg|OPR|SamsungBrowser|Chrome|Safari)\/(\d+)/.exec(text);
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux)/.exec(text)?.[1];
  const name = browser?.[1] === "Edg" ? "Edge" : browser?.[1] === "OPR" ? "Opera" : browser?.[1];
  return [name, system === "Mac OS X" ? "macOS" : system].filter(Boolean).join(", ") || "–";
}

const tell = (tx: Transaction, person: string, kind: string, now: Date) =>
  keepLetter(tx, { id: randomUUID(), person, kind, now });

export const servedMe: Served<typeof contract.me> = {
  operation: contract.me,
  handle: async (tx, _, asked) => {
    const { id, name, language } = await own(tx, asked);
    return { id, name, language, roles: [...(await store.rolesOf(tx, id))] };
  },
};

export const servedAccount: Served<typeof contract.showAccount> = {
  operation: contract.showAccount,
  handle: async (tx, _, asked) => {
    const { id, name, email, language, reminders, two_factor_enabled } = await own(tx, asked);
    const idleSince = new Date(asked.now.getTime() - sessionLasts.idle);
    const providers = (await store.providersOf(tx, id)).map(({ provider_id }) => provider_id);
    const sessions = await store.sessionsOf(tx, id, asked.now, idleSince);
    const passkeys = await store.passkeysOf(tx, id);
    const awaited = await awaitedAddress(tx, id, asked.now);
    const backUntil = await takeBackUntil(tx, id, asked.now);
    return {
      name,
      email: email ?? "",
      ...(awaited ? { awaitedAddress: { address: awaited.address, until: timeOf(awaited.expires_at) } } : {}),
      ...(backUntil === undefined ? {} : { addressBackUntil: timeOf(backUntil) }),
      language,
      reminders,
      silences: [...(await store.silencesOf(tx, id))],
      roles: [...(await store.rolesOf(tx, id))],
      passkeys: passkeys.map((one) => ({
        id: one.id,
        name: one.name ?? "",
        isSynced: one.backed_up,
        since: dayOf(one.created_at),
      })),
      hasPassword: providers.includes("credential"),
      hasCodes: two_factor_enabled,
      providers: providers.filter((provider) => provider !== "credential"),
      sessions: sessions.map((one) => ({
        id: one.id,
        browser: browserOf(one.user_agent),
        since: timeOf(one.created_at),
        lastUsed: timeOf(one.seen_at),
        isThis: one.id === self(asked).session,
      })),
    };
  },
};

export const servedKeepProfile: Served<typeof contract.keepProfile> = {
  operation: contract.keepProfile,
  handle: async (tx, profile, asked) => {
    const { id } = await own(tx, asked);
    await store.keepProfile(tx, id, profile, asked.now);
    return {};
  },
  deed: (_, __, asked) => ({ person: asked.actor.name }),
};

export const servedKeepPassword: Served<typeof contract.keepPassword, string> = {
  operation: contract.keepPassword,
  problems: accountProblems,
  // Hashing takes a while and needs nothing of the database.
  prepare: ({ password }) => hashPassword(password.normalize("NFKC")),
  handle: async (tx, { password }, asked, hash) => {
    const { id, name, email } = await own(tx, asked);
    const fault = passwordFault(password.normalize("NFKC"), [name, email ?? ""]);
    if (fault) refuse(`password-${fault}`);
    await store.keepPassword(tx, randomUUID(), id, hash, asked.now);
    const ended = await store.endOtherSessions(tx, id, self(asked).session);
    await tell(tx, id, "password-set", asked.now);
    return { ended };
  },
  deed: (_, { ended }, asked) => ({ person: asked.actor.name, ended }),
};

export const servedRemovePassword: Served<typeof contract.removePassword> = {
  operation: contract.removePassword,
  handle: async (tx, _, asked) => {
    const { id } = await own(tx, asked);
    if ((await store.removePassword(tx, id)) === 0) refuse("not-found");
    await tell(tx, id, "way-removed", asked.now);
    return {};
  },
  deed: (_, __, asked) => ({ person: asked.actor.name }),
};

export const servedRemovePasskey: Served<typeof contract.removePasskey> = {
  operation: contract.removePasskey,
  handle: async (tx, { passkey }, asked) => {
    const { id } = await own(tx, asked);
    if (!mayChangeProofs(asked.actor)) refuse("second-proof-needed");
    if ((await store.removePasskey(tx, id, passkey)) === 0) refuse("not-found");
    await tell(tx, id, "way-removed", asked.now);
    return {};
  },
  deed: (_, __, asked) => ({ person: asked.actor.name }),
};

export const servedEndSession: Served<typeof contract.endSession> = {
  operation: contract.endSession,
  handle: async (tx, { session }, asked) => {
    if ((await store.endSession(tx, self(asked).name, session)) === 0) refuse("not-found");
    return {};
  },
  deed: (_, __, asked) => ({ person: asked.actor.name }),
};

export const servedEndOtherSessions: Served<typeof contract.endOtherSessions> = {
  operation: contract.endOtherSessions,
  handle: async (tx, _, asked) => {
    const { name, session } = self(asked);
    return { ended: await store.endOtherSessions(tx, name, session) };
  },
  deed: (_, { ended }, asked) => ({ person: asked.actor.name, ended }),
};

export const servedStored: Served<typeof contract.stored> = {
  operation: contract.stored,
  handle: async (tx, _, asked) => {
    const { id } = await own(tx, asked);
    return {
      mediaType: "application/zip",
      fileName: "about-me.zip",
      pieces: await storedZip(tx, id, asked.now),
    };
  },
  deed: (_, __, asked) => ({ person: asked.actor.name }),
};

export const servedEraseMe: Served<typeof contract.eraseMe> = {
  operation: contract.eraseMe,
  problems: accountProblems,
  handle: async (tx, { address }, asked) => {
    const { id, email } = await own(tx, asked);
    if (addressOf(address) !== email) refuse("address-differs");
    if (await store.isLastAdministrator(tx, id)) refuse("last-administrator");
    await erasePerson(tx, id, asked.now);
    return {};
  },
  deed: (_, __, asked) => ({ person: asked.actor.name }),
};
