/**
 * Accounts, open: who somebody is, asked anew with every request by one statement, and the ways in. A database that is
 * away makes nobody of everybody, and the public site never asks.
 */
import type { RoleName } from "../base/actor.ts";
import { reader } from "../base/actor.ts";
import { isLive, seenEvery, sessionLasts } from "../people/accounts/rules.ts";
import { keepDeed } from "../store/deeds.ts";
import { forgetAnswered } from "../store/done-once.ts";
import type { Database } from "../store/open.ts";
import { alone, transaction } from "../store/transaction.ts";
import { trouble } from "../store/trouble.ts";
import { boundFetch } from "./accounts/bounded-fetch.ts";
import { tokenHash } from "./accounts/cookies.ts";
import { forgetForms } from "./accounts/kept-form.ts";
import { type SignInLibrary, sessionCookie, signInLibrary } from "./accounts/library.ts";
import type { Provider } from "./accounts/providers.ts";
import { sealCodesAnew } from "./accounts/sealed-codes.ts";
import { personOf } from "./accounts/standing.ts";
import { endSession, forgetChallenges, forgetSessions, keepSeen, sessionByToken } from "./accounts/statements.ts";
import { type WaysIn, waysIn } from "./accounts/ways-in.ts";
import type { Log } from "./log.ts";
import type { Who } from "./who.ts";

export type AccountSettings = {
  readonly database: () => Database | undefined;
  /** Scheme and host visitors use: links lead there and nowhere else. */
  readonly origin: string;
  readonly secret: string;
  /** In force before: what was sealed under one of them is still believed. */
  readonly previous?: readonly string[];
  readonly providers: readonly Provider[];
  /** Roles that count only in a session that was opened with a second proof. */
  readonly secondProofFor?: readonly RoleName[];
  readonly now: () => Date;
  readonly log: Log;
  /** Told of every deed, once it is kept. */
  readonly kept: () => void;
};

export type Accounts = {
  readonly who: Who;
  readonly ways: WaysIn;
  readonly library: SignInLibrary;
  readonly secret: string;
  readonly previous: readonly string[];
  readonly providers: readonly Provider[];
  readonly secondProofFor: readonly RoleName[];
  /** Ends the session a request came with. */
  readonly signOut: (headers: Headers) => Promise<readonly string[]>;
  /** Sessions nobody will use again are forgotten. */
  readonly tidy: () => Promise<void>;
};

export function openAccounts({ database, origin, secret, previous = [], ...settings }: AccountSettings): Accounts {
  const { providers, now, log, kept, secondProofFor = [] } = settings;
  const secrets = { secret, previous };
  const cookie = sessionCookie(origin);
  const open = (): Database => {
    const there = database();
    if (!there) throw trouble("database-down");
    return there;
  };

  if (providers.length > 0) boundFetch();
  const linked = (person: string): Promise<void> => ways.told(person, "way-added");
  const library = signInLibrary({ database, origin, secrets, providers, log, now, linked });
  const failed = (fault: unknown): void => log.warn({ err: fault }, "a link that was asked for could not be kept");
  const ways = waysIn({ library, secrets, cookie, database: open, now, kept, failed });

  const seen = (session: string): void => {
    transaction(open(), { readOnly: false }, (tx) => keepSeen(tx, session, now())).catch((fault: unknown) =>
      log.warn({ err: fault }, "a session could not be noted as used"),
    );
  };

  const who: Who = async (headers) => {
    const token = tokenHash(headers, cookie);
    if (token === undefined) return reader;
    const row = await alone(open(), (asks) => sessionByToken(asks, token));
    const at = now();
    if (!row || !isLive({ expiresAt: row.expires_at, seenAt: row.seen_at }, at)) return reader;
    if (at.getTime() - row.seen_at.getTime() > seenEvery) seen(row.id);
    return personOf(row, secondProofFor);
  };

  return {
    who,
    library,
    secret,
    previous,
    providers,
    secondProofFor,
    ways,
    signOut: async (headers) => {
      const token = tokenHash(headers, cookie);
      const actor = await who(headers);
      if (token !== undefined && actor.kind === "person") {
        const { name } = actor;
        await transaction(open(), { readOnly: false }, async (tx) => {
          await endSession(tx, token);
          await keepDeed(tx, { at: now(), actor: name, operation: "accounts.sign-out", facts: {} });
        });
        kept();
      }
      const attributes = `Max-Age=0; Path=/; HttpOnly; SameSite=Lax${origin.startsWith("https:") ? "; Secure" : ""}`;
      return [`${cookie}=; ${attributes}`];
    },
    tidy: async () => {
      const at = now();
      const idleSince = new Date(at.getTime() - sessionLasts.idle);
      await transaction(open(), { readOnly: false }, async (tx) => {
        await forgetSessions(tx, at, idleSince);
        await forgetChallenges(tx, at);
        await forgetForms(tx, at);
        await forgetAnswered(tx, at);
      });
      const { unopened } = await transaction(open(), { readOnly: false }, (tx) => sealCodesAnew(tx, secrets));
      if (unopened > 0) log.warn({ unopened }, "codes that no secret of this house opens");
    },
  };
}
