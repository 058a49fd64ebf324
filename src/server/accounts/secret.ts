/**
 * The secret under which cookies, links and codes are sealed: a file of the data directory, made at the first start and
 * readable by its owner alone, or one the operator names. Whoever changes it signs everybody out and voids every link.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../base/text.ts";
import { codeOf } from "../../store/trouble.ts";

const shortest = 32;

async function secretFrom(file: string): Promise<string> {
  const secret = (await readFile(file, "utf8")).trim();
  if (secret.length < shortest) throw new RangeError(`${file} must hold at least ${shortest} characters`);
  return secret;
}

/** throws  RangeError: too short; the file system's errors */
export async function openSecret(directory: string, named?: string): Promise<string> {
  if (named !== undefined) return secretFrom(named);
  const file = join(directory, "keys", "accounts.secret");
  try {
    return await secretFrom(file);
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
  return secretFrom(file);
}

/** A text sealed for one purpose: nobody without the secret can make it, and it says nothing of the secret. */
export const sealed = (secret: string, purpose: string, text: string): string =>
  createHmac("sha256", secret).update(`passerelle ${purpose}\n${text}`).digest("hex");

const half = 32;

/** What a link carries: which one it is, and a seal that only this house can make. Of it nothing is kept. */
export const linkToken = (secret: string, link: string): string =>
  `${link}-${sealed(secret, "link", link).slice(0, half)}`;

/** Which link a token is for; undefined when we did not make it. */
export function linkOf(secret: string, token: string): string | undefined {
  const parts = /^([0-9a-f-]{36})-([0-9a-f]{32})$/.exec(token);
  if (!parts?.[1] || !parts[2]) return undefined;
  const ours = Buffer.from(sealed(secret, "link", parts[1]).slice(0, half));
  return timingSafeEqual(ours, Buffer.from(parts[2])) ? parts[1] : undefined;
}

/** Where a link leads: `t` carries its token, for a query is never logged. */
export const linkAddress = (origin: string, language: Language, token: string): string =>
  `${origin}/${language}/sign-in/link?t=${token}`;
