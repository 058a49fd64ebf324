/** The cookie of a session: read off a request, and off what the library answers. */
import { hashOfToken } from "./hashed-tokens.ts";

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
