/**
 * The ways in: a password and then a code, a link that was sent, an example person. Each asks the library to open a
 * session and answers with its cookies, or with why not; what is refused sounds the same whoever asks, and for whom.
 */
import { randomUUID } from "node:crypto";
import { setImmediate as afterTheAnswer } from "node:timers/promises";
import { APIError, isAPIError } from "better-auth/api";
import type { Language } from "../../base/text.ts";
import { hashPassword } from "../../people/accounts/hash-password.ts";
import { keepLetter, keepLink } from "../../people/accounts/keep-letter.ts";
import {
  addressOf,
  type LinkPurpose,
  leadsIn,
  onItsWayFor,
  type PasswordFault,
  passwordFault,
  sameLinkFor,
} from "../../people/accounts/rules.ts";
import { keepDeed } from "../../store/deeds.ts";
import type { Database } from "../../store/open.ts";
import { type Transaction, transaction } from "../../store/transaction.ts";
import { bucketName } from "../rate-limit.ts";
import { openedHash, tokenHash } from "./cookies.ts";
import type { SignInLibrary } from "./library.ts";
import { linkOf, type Secrets } from "./secret.ts";
import {
  acceptInvitation,
  endSession,
  examplePeople,
  heldLink,
  keepPassword,
  keepSecondProof,
  linkById,
  linkSince,
  personByAddress,
  personById,
  sessionByToken,
  spendLink,
} from "./statements.ts";
import { spendCode, type Tried, throttle } from "./throttle.ts";

/** How somebody came in, for the log. */
export type Way = "password" | "code" | "recovery-code" | "link" | "passkey" | "provider" | "example";

/** A passkey asks its holder for a finger or a number of its own; a code comes after a password or a link. */
const provesTwice: ReadonlySet<Way> = new Set(["passkey", "code", "recovery-code"]);

export type Entered =
  | { readonly outcome: "in" | "code-needed"; readonly cookies: readonly string[] }
  | { readonly outcome: "no" | "too-often" };

export type AskedFrom = { readonly headers: Headers; readonly address: string };

export type WaysInParts = {
  readonly library: SignInLibrary;
  readonly secrets: Secrets;
  readonly cookie: string;
  readonly database: () => Database;
  readonly now: () => Date;
  readonly kept: () => void;
  /** Told of what failed after it was answered. */
  readonly failed: (fault: unknown) => void;
};

export type LinkShown = { readonly purpose: LinkPurpose; readonly language: Language; readonly name: string };

/** A link that was asked for: `sent` whether somebody has the address, which whoever asked is not told. */
export type LinkAsked =
  | { readonly outcome: "asked"; readonly link: string; readonly sent: Promise<boolean> }
  | { readonly outcome: "too-often" };

/** What somebody says of themselves when they take up an invitation. */
export type Acceptance = { readonly name: string; readonly language: Language; readonly password?: string };

const once = { readOnly: false } as const;

export function waysIn({ library, secrets, cookie, database, now, kept, failed }: WaysInParts) {
  const limit = () => throttle(database(), secrets);

  /** A new session ends the one it was opened from, and both are written down. */
  const noted = async (cookies: readonly string[], headers: Headers, way: Way): Promise<boolean> => {
    const opened = openedHash(cookies, cookie);
    const before = tokenHash(headers, cookie);
    if (opened === undefined) {
      // Between two proofs one is nobody.
      if (before !== undefined) await transaction(database(), once, (tx) => endSession(tx, before));
      return false;
    }
    await transaction(database(), once, async (tx) => {
      if (provesTwice.has(way)) await keepSecondProof(tx, opened);
      const session = await sessionByToken(tx, opened);
      if (before !== undefined && before !== opened) await endSession(tx, before);
      if (session)
        await keepDeed(tx, { at: now(), actor: session.person_id, operation: "accounts.sign-in", facts: { way } });
    });
    kept();
    return true;
  };

  /** Asks the library, and takes its no for a no. */
  const tried = async (
    from: AskedFrom,
    against: readonly Tried[],
    way: Way,
    ask: () => Promise<{ readonly headers: Headers }>,
  ): Promise<Entered> => {
    if (!(await limit().isAllowed(against, now()))) return { outcome: "too-often" };
    try {
      const cookies = (await ask()).headers.getSetCookie();
      const isIn = await noted(cookies, from.headers, way);
      await limit().forgiven(against, now());
      return { outcome: isIn ? "in" : "code-needed", cookies };
    } catch (thrown) {
      if (isAPIError(thrown) && thrown.statusCode < 500) return { outcome: "no" };
      throw thrown;
    }
  };

  const open = (person: string, secondProof: boolean, headers: Headers) =>
    library.api.openSession({ body: { person, secondProof }, headers, returnHeaders: true });

  const standing = async (tx: Transaction, token: string, read: typeof heldLink) => {
    const id = linkOf(secrets, token);
    const link = id === undefined ? undefined : await read(tx, id);
    if (
      !link ||
      !leadsIn(link.purpose) ||
      link.used_at !== null ||
      link.revoked_at !== null ||
      link.expires_at <= now()
    )
      return undefined;
    const person = await personById(tx, link.person_id);
    return person && { link, person };
  };

  const spent = (person: string, code: string): Promise<boolean> =>
    transaction(database(), once, (tx) => spendCode(tx, secrets, { person, code }, now()));

  return {
    /** Spends a code of somebody: false when it was spent before. */
    spent,

    /** An answer of the library that opened a session, or did not. */
    noted: async (cookies: readonly string[], headers: Headers, way: Way): Promise<void> => {
      if (openedHash(cookies, cookie) !== undefined) await noted(cookies, headers, way);
    },

    /** A second proof was given in the session of a request, or in the one that took its place. */
    proved: async (cookies: readonly string[], headers: Headers): Promise<void> => {
      const token = openedHash(cookies, cookie) ?? tokenHash(headers, cookie);
      if (token !== undefined) await transaction(database(), once, (tx) => keepSecondProof(tx, token));
    },

    /** Tells somebody by letter what changed about how they sign in. */
    told: async (person: string, kind: "way-added" | "way-removed"): Promise<void> => {
      await transaction(database(), once, async (tx) => {
        await keepLetter(tx, { id: randomUUID(), person, kind, now: now() });
        await keepDeed(tx, { at: now(), actor: person, operation: `accounts.${kind}`, facts: {} });
      });
      kept();
    },

    byPassword: (email: string, password: string, from: AskedFrom): Promise<Entered> => {
      const address = addressOf(email);
      const against: readonly Tried[] = [
        { by: "account", who: address },
        { by: "address", who: from.address },
      ];
      const body = { email: address, password: password.normalize("NFKC") };
      return tried(from, against, "password", () =>
        library.api.signInEmail({ body, headers: from.headers, returnHeaders: true }),
      );
    },

    /** The second proof: six figures from an authenticator, or a recovery code. */
    byCode: (written: string, from: AskedFrom): Promise<Entered> => {
      const code = written.replace(/\s/g, "");
      const { headers } = from;
      const against: readonly Tried[] = [{ by: "address", who: from.address }];
      return /^\d{6}$/.test(code)
        ? tried(from, against, "code", async () => {
            const { person } = await library.api.betweenProofs({ headers });
            if (person !== null && !(await spent(person, code))) throw new APIError("UNAUTHORIZED");
            return library.api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
          })
        : tried(from, against, "recovery-code", () =>
            library.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
          );
    },

    /**
     * Sends a link to whoever has this address, if somebody has. Nobody learns which, nor from how long it takes: whether
     * there is anybody is looked for once it was answered, and only `sent` says.
     */
    askLink: async (email: string, purpose: "sign-in" | "recovery", from: AskedFrom): Promise<LinkAsked> => {
      const address = addressOf(email);
      const against: readonly Tried[] = [
        { by: "account", who: `link ${address} ${bucketName(from.address)}` },
        { by: "letters", who: `link ${address}` },
        { by: "address", who: from.address },
      ];
      if (!(await limit().isAllowed(against, now()))) return { outcome: "too-often" };
      const link = randomUUID();
      const sending = async (): Promise<boolean> => {
        await afterTheAnswer();
        const isSent = await transaction(database(), once, async (tx) => {
          const person = await personByAddress(tx, address);
          if (!person?.email_verified) return false;
          const at = now();
          // Whoever asks again, or asks for somebody else, does not take away the link that is on its way.
          const before = await linkSince(tx, person.id, purpose, new Date(at.getTime() - sameLinkFor));
          if (before && Date.parse(before.told_at) > at.getTime() - onItsWayFor) return true;
          if (!before) await keepLink(tx, { id: link, person: person.id, purpose, now: at });
          const letter = { id: randomUUID(), person: person.id, kind: purpose, link: before?.link_id ?? link };
          await keepLetter(tx, { ...letter, now: at });
          return true;
        });
        if (isSent) kept();
        return isSent;
      };
      const sent = sending().catch((fault: unknown) => {
        failed(fault);
        return false;
      });
      return { outcome: "asked", link, sent };
    },

    /** What a link would do, without doing it: programs that read mail follow links too. */
    shown: (token: string): Promise<LinkShown | undefined> =>
      transaction(database(), { readOnly: true }, async (tx) => {
        const found = await standing(tx, token, linkById);
        return found && { purpose: found.link.purpose, language: found.person.language, name: found.person.name };
      }),

    /** Follows a link, which is then used up. */
    byLink: async (
      token: string,
      from: AskedFrom,
      accepted?: Acceptance,
    ): Promise<Entered | { readonly outcome: "password"; readonly fault: PasswordFault }> => {
      const against: readonly Tried[] = [{ by: "address", who: from.address }];
      if (!(await limit().isAllowed(against, now()))) return { outcome: "too-often" };
      const password = accepted?.password;
      const hash = password === undefined ? undefined : await hashPassword(password.normalize("NFKC"));
      const followed = await transaction(database(), once, async (tx) => {
        const found = await standing(tx, token, heldLink);
        if (!found) return undefined;
        const { link, person } = found;
        const invited = link.purpose === "invitation";
        if (invited && !accepted) return undefined;
        if (invited && accepted) {
          const fault = password && passwordFault(password, [accepted.name, person.email]);
          if (fault) return { fault };
          await acceptInvitation(tx, person.id, accepted.name, accepted.language, now());
          if (hash !== undefined) await keepPassword(tx, randomUUID(), person.id, hash, now());
          await keepDeed(tx, { at: now(), actor: person.id, operation: "accounts.accept", facts: {} });
        }
        await spendLink(tx, link.link_id, now());
        return { person: person.id };
      });
      if (followed === undefined) return { outcome: "no" };
      if ("fault" in followed) return { outcome: "password", fault: followed.fault };
      return tried(from, [], "link", () => open(followed.person, true, from.headers));
    },

    /** Invented people; none once anybody real was ever kept here. */
    examples: () => transaction(database(), { readOnly: true }, (tx) => examplePeople(tx)),

    asExample: async (person: string, from: AskedFrom): Promise<Entered> => {
      const people = await transaction(database(), { readOnly: true }, (tx) => examplePeople(tx));
      if (!people.some(({ id }) => id === person)) return { outcome: "no" };
      return tried(from, [], "example", () => open(person, false, from.headers));
    },
  };
}

export type WaysIn = ReturnType<typeof waysIn>;
