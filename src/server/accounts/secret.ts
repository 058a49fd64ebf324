/**
 * The secret under which cookies, links and codes are sealed: a file of the data directory, made at the first start and
 * readable by its owner alone, or one the operator names. Its first line is the secret in force; what was sealed under one
 * of the lines below it, which were in force before, goes on being believed. So it can be changed while people work.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../base/text.ts";
import { codeOf } from "../../store/trouble.ts";

const shortest = 32;

export type Secrets = {
  /** In force: all that is sealed is sealed under it. */
  readonly secret: string;
  /** In force before, the last one first. */
  readonly previous: readonly string[];
};

async function secretsFrom(file: string): Promise<Secrets> {
  const lines = (await readFile(file, "utf8")).split("\n").map((line) => line.trim());
  const [secret, ...previous] = lines.filter((line) => line !== "");
  if (secret === undefined || [secret, ...previous].some((line) => line.length < shortest))
    throw new RangeError(`each secret in ${file} must have at least ${shortest} characters`);
  return { secret, previous };
}

/** throws  RangeError: too short; the file system's errors */
export async function openSecrets(directory: string, named?: string): Promise<Secrets> {
  if (named !== undefined) return secretsFrom(named);
  const file = join(directory, "keys", "accounts.secret");
  try {
    return await secretsFrom(file);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
  }
  await mkdir(join(directory, "keys"), { recursive: true, mode: 0o700 });
  const beside = `${file}.${randomBytes(6).toString("hex")}.new`;
  await writeFile(beside, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    // Of two first starts at once, one secret stays.
    await link(beside, file);
  } catch (thrown) {
    if (codeOf(thrown) !== "EEXIST") throw thrown;
  } finally {
    await rm(beside, { force: true });
  }
  return secretsFrom(file);
}

/** What is encrypted names the secret that opens it by this number, which says nothing of it. */
export const keyNumber = (secret: string): number => Number.parseInt(sealed(secret, "key number", "").slice(0, 7), 16);

/** A text sealed for one purpose: nobody without the secret can make it, and it says nothing of the secret. */
export const sealed = (secret: string, purpose: string, text: string): string =>
  createHmac("sha256", secret).update(`passerelle ${purpose}\n${text}`).digest("hex");

const half = 32;

/** An id with a seal that only this house can make, good for one purpose. Of it nothing is kept. */
const token = (secret: string, purpose: string, id: string): string =>
  `${id}-${sealed(secret, purpose, id).slice(0, half)}`;

/** The id a token was made of for a purpose; undefined when we did not make it. */
function idOf({ secret, previous }: Secrets, purpose: string, made: string): string | undefined {
  const parts = /^([0-9a-f-]{36})-([0-9a-f]{32})$/.exec(made);
  const [, id, seal] = parts ?? [];
  if (id === undefined || seal === undefined) return undefined;
  const isOurs = (under: string): boolean =>
    timingSafeEqual(Buffer.from(sealed(under, purpose, id).slice(0, half)), Buffer.from(seal));
  return [secret, ...previous].some(isOurs) ? id : undefined;
}

/** What a link carries: which one it is, sealed. */
export const linkToken = (secret: string, link: string): string => token(secret, "link", link);

/** Which link a token is for; undefined when we did not make it. */
export const linkOf = (secrets: Secrets, made: string): string | undefined => idOf(secrets, "link", made);

/** What the forms of a page carry: for whom it was drawn, so that what is sent from it later is nobody else's. */
export const drawnForToken = (secret: string, person: string): string => token(secret, "drawn for", person);

export const drawnForWhom = (secrets: Secrets, made: string): string | undefined => idOf(secrets, "drawn for", made);

/** By what a reader who proposed a correction follows it: made of which it is, anew each time, and kept nowhere. */
export const receiptToken = (secret: string, proposal: string): string => token(secret, "receipt", proposal);

export const receiptOf = (secrets: Secrets, made: string): string | undefined => idOf(secrets, "receipt", made);

/** By what those who ask for expertise write their request, confirm it and follow it: made of one of its links. */
export const requestToken = (secret: string, link: string): string => token(secret, "request", link);

export const requestLinkOf = (secrets: Secrets, made: string): string | undefined => idOf(secrets, "request", made);

/** By what a calendar follows the activities of an action: of the same link, and good for nothing but reading when they are. */
export const actionFeedToken = (secret: string, link: string): string => token(secret, "action calendar", link);

export const actionFeedLinkOf = (secrets: Secrets, made: string): string | undefined =>
  idOf(secrets, "action calendar", made);

/** By what a delegation gives its opinion, and a member of a committee decides: each link is good for one of them alone. */
export const guestToken = (secret: string, link: string): string => token(secret, "guest", link);

export const guestLinkOf = (secrets: Secrets, made: string): string | undefined => idOf(secrets, "guest", made);

/** By what a participant of an activity sees, changes and erases what is held of them. */
export const participantToken = (secret: string, link: string): string => token(secret, "participant", link);

export const participantLinkOf = (secrets: Secrets, made: string): string | undefined =>
  idOf(secrets, "participant", made);

/** Where a link leads, that in or that of an address: `t` carries its token, for a query is never logged. */
export const linkAddress = (
  origin: string,
  language: Language,
  token: string,
  to: "link" | "address" = "link",
): string => `${origin}/${language}/sign-in/${to}?t=${token}`;
