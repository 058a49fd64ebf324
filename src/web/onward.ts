/**
 * Where somebody was on their way to who asked for a link by letter: their browser keeps it with the link's number, half an
 * hour, so that the letter says nothing of it, and a link opened anywhere else leads to the desks.
 */
import type { Context as Asking } from "hono";
import { ownPath } from "../people/accounts/rules.ts";
import type { Env } from "./app.ts";
import { ownCookie } from "./own-cookie.ts";

/** Browsers drop a cookie of more than some four thousand letters. */
const longest = 3_500;

export function onward(origin: () => string) {
  const cookie = ownCookie("onward", origin);
  return {
    keep: (c: Asking<Env>, link: string, to: string): void => {
      const value = `${link}.${encodeURIComponent(to)}`;
      if (value.length <= longest) cookie.give(c, value, 1_800);
    },
    /** Told once, to whoever follows the very link that was asked for here. */
    take: (c: Asking<Env>, link: string | undefined): string | undefined => {
      const sent = cookie.sent(c);
      if (link === undefined || !sent?.startsWith(`${link}.`)) return undefined;
      cookie.give(c, "", 0);
      try {
        return ownPath(decodeURIComponent(sent.slice(link.length + 1)));
      } catch {
        return undefined;
      }
    },
  };
}
