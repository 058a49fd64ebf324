/** The cookie of a session: read off a request, and off what the library answers. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { hashOfToken } from "./hashed-tokens.ts";
import type { Secrets } from "./secret.ts";

/** The token in a cookie's value: what stands before the seal. Unguessable by itself; looked for by its hash. */
function tokenIn(value: string): string | undefined {
  const [token] = value.split(/[.%]/, 1);
  return token && /^[A-Za-z0-9]{32}$/.test(token) ? token : undefined;
}

/** Hash of the session's token that a request carries; undefined when it carries none. */
export function tokenHash(headers: Headers, cookie: string): string | undefined {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() !== cookie) continue;
    const token = tokenIn(pair.slice(at + 1).trim());
    if (token !== undefined) return hashOfToken(token);
  }
  return undefined;
}

/** Hash of the token of the session that an answer opens; undefined when it opens none. */
export function openedHash(cookies: readonly string[], cookie: string): string | undefined {
  for (const line of cookies) {
    const value = new RegExp(`^${cookie.replaceAll(".", "\\.")}=([^;]*)`).exec(line)?.[1];
    const token = value === undefined ? undefined : tokenIn(value);
    if (token !== undefined) return hashOfToken(token);
  }
  return undefined;
}

const sealOf = (secret: string, said: string): string => createHmac("sha256", secret).update(said).digest("base64");

function isSealedUnder(secret: string, said: string, seal: string): boolean {
  const ours = Buffer.from(sealOf(secret, said));
  const given = Buffer.from(seal);
  return ours.length === given.length && timingSafeEqual(ours, given);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function resealedValue(value: string, { secret, previous }: Secrets): string {
  const parts = /^(.+)\.([A-Za-z0-9+/]{43}=)$/s.exec(decoded(value));
  const [, said = "", seal = ""] = parts ?? [];
  if (said === "" || !previous.some((earlier) => isSealedUnder(earlier, said, seal))) return value;
  return encodeURIComponent(`${said}.${sealOf(secret, said)}`);
}

/** A `Cookie` header in which what was sealed under an earlier secret is sealed under the one in force. */
export const resealed = (header: string, secrets: Secrets): string =>
  header
    .split(";")
    .map((pair) => {
      const at = pair.indexOf("=");
      return at === -1 ? pair : `${pair.slice(0, at + 1)}${resealedValue(pair.slice(at + 1), secrets)}`;
    })
    .join(";");
