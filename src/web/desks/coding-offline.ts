/** The coding desk's service worker, at an address inside the desk, so that it reaches no further. */
import type { Hono } from "hono";
import { refuse } from "../../base/refusal.ts";
import { isLanguage } from "../../base/text.ts";
import type { BuiltAssets } from "../../server/assets.ts";
import type { Answering, Env } from "../app.ts";

export function mountCodingOffline(app: Hono<Env>, assets: BuiltAssets, answering: Answering): void {
  app.get("/:lang/desk/coding/offline.js", (c) => {
    const lang = c.req.param("lang");
    const address = assets.address("coding-offline.js");
    const made = address === undefined ? undefined : assets.at(address);
    if (!isLanguage(lang) || !made) return refuse("not-found", { what: "file" });
    return answering.made(c, {
      ...made,
      headers: { ...made.headers, "Cache-Control": "no-cache", "Service-Worker-Allowed": `/${lang}/desk/coding` },
    });
  });
}
