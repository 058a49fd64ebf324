/** A cookie of the house's own beside that of the session: no script reads it, and it is gone when its work is done. */
import type { Context as Asking } from "hono";
import { cookiePrefix } from "../server/accounts/library.ts";
import type { Env } from "./app.ts";

export function ownCookie(called: string, origin: () => string) {
  const name = () => `${cookiePrefix(origin())}.${called}`;
  return {
    give: (c: Asking<Env>, value: string, seconds: number): void => {
      const secure = origin().startsWith("https:") ? "; Secure" : "";
      const attributes = `Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
      c.env.outgoing.appendHeader("Set-Cookie", `${name()}=${value}; ${attributes}`);
    },
    sent: (c: Asking<Env>): string | undefined => {
      const begins = `${name()}=`;
      const pairs = (c.req.raw.headers.get("cookie") ?? "").split(/;\s*/);
      return pairs.find((pair) => pair.startsWith(begins))?.slice(begins.length);
    },
  };
}
