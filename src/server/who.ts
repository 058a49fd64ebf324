/**
 * Who is behind a request, and whether the request is theirs. A browser sends its cookie with whatever asks for our
 * address, so what changes something must also come from one of our own pages: the browser says so itself, in headers
 * no script can set.
 */
import type { Actor } from "../base/actor.ts";
import { reader } from "../base/actor.ts";
import { refuse } from "../base/refusal.ts";

/** Asks the accounts who somebody is, anew with every request: a role taken away is gone at once. */
export type Who = (headers: Headers) => Promise<Actor>;

/** A site without accounts: everybody is a reader. */
export const nobody: Who = () => Promise.resolve(reader);

/**
 * throws  Refusal not-ours: another site's page sent it, or a program that sends a cookie and does not say from where
 */
export function mustBeOurs(headers: Headers, origin: string): void {
  const from = headers.get("origin");
  if (from !== null) {
    if (from !== origin) refuse("not-ours");
    return;
  }
  const site = headers.get("sec-fetch-site");
  if (site === null ? headers.has("cookie") : site !== "same-origin" && site !== "none") refuse("not-ours");
}
