/** The few files every site has, and what a keeper of machines asks: is it alive, is it ready. */
import type { Hono } from "hono";
import { refuse } from "../base/refusal.ts";
import { languages } from "../base/text.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { BuiltAssets } from "../server/assets.ts";
import type { Made } from "../server/page-cache.ts";
import type { Answering, Env } from "./app.ts";
import { sitemapIndex, sitemapList } from "./sitemap.ts";

const made = (mediaType: string, body: string, cache = "public, max-age=3600"): Made => ({
  status: 200,
  headers: { "Content-Type": mediaType, "Cache-Control": cache },
  body: Buffer.from(body),
});

const plain = "text/plain; charset=utf-8";
const xmlText = "application/xml; charset=utf-8";

/** A footbridge: two banks and an arch. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5c66"/><path d="M3 22h26M3 22C9 9 23 9 29 22M10 22v-7M16 22v-10M22 22v-7" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>\n`;

export type Health = {
  readonly archive: () => Archive;
  readonly origin: () => string;
  readonly now: () => Date;
  readonly assets: BuiltAssets;
  /** `up`, `down`, or `none` when the site runs without; the public site is ready in every case. */
  readonly databaseState: () => Promise<"up" | "down" | "none">;
  readonly openApi: () => object;
};

export function mountSiteFiles(app: Hono<Env>, parts: Health, answering: Answering): void {
  const json = (value: object): Made => made("application/json", `${JSON.stringify(value)}\n`, "no-store");
  app.get("/healthz", (c) => answering.made(c, json({ alive: true })));
  app.get("/readyz", async (c) => {
    const archive = parts.archive();
    const releases = archive.indexes().flatMap((index) => archive.releases(index)).length;
    return answering.made(c, json({ ready: true, releases, database: await parts.databaseState() }));
  });
  app.get("/robots.txt", (c) =>
    answering.kept(c, "/robots.txt", async () =>
      made(
        plain,
        `User-agent: *\nAllow: /\nDisallow: /*/search\nDisallow: /*/desk\nDisallow: /*/sign-in\nSitemap: ${parts.origin()}/sitemap.xml\n`,
      ),
    ),
  );
  app.get("/sitemap.xml", (c) =>
    answering.kept(c, "/sitemap.xml", async () => made(xmlText, sitemapIndex(parts.archive(), parts.origin()))),
  );
  app.get("/sitemaps/:number{[0-9]{1,6}\\.xml}", (c) => {
    const list = sitemapList(parts.archive(), parts.origin(), Number.parseInt(c.req.param("number"), 10));
    return list === undefined ? refuse("not-found", { what: "file" }) : answering.made(c, made(xmlText, list));
  });
  for (const path of ["/favicon.svg", "/favicon.ico"])
    app.get(path, (c) =>
      answering.kept(c, path, async () => made("image/svg+xml; charset=utf-8", icon, "public, max-age=86400")),
    );
  app.get("/.well-known/security.txt", (c) => {
    const expires = `${parts.now().getUTCFullYear() + 1}-01-01T00:00:00Z`;
    const text = `Contact: ${parts.origin()}/en/about\nExpires: ${expires}\nPreferred-Languages: ${languages.join(", ")}\nCanonical: ${parts.origin()}/.well-known/security.txt\n`;
    return answering.made(c, made(plain, text));
  });
  app.get("/assets/:hash/:name", (c) => {
    const { path } = c.req;
    const asset = parts.assets.at(path);
    return asset ? answering.kept(c, path, async () => asset) : refuse("not-found", { what: "file" });
  });
  app.get("/api/openapi.json", (c) =>
    answering.kept(c, "/api/openapi.json", async () => {
      const answer = made("application/json", `${JSON.stringify(parts.openApi())}\n`);
      return { ...answer, headers: { ...answer.headers, "Access-Control-Allow-Origin": "*" } };
    }),
  );
}
