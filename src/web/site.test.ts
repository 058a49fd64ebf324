import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../base/text.ts";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";

let site: SiteUnderTest;
const [index = ""] = tinyArchive.indexes();
const newest = tinyArchive.releases(index).at(-1)?.id ?? "";
const code = tinyArchive.release(index, newest)?.answers.places[0] ?? "";
const placePath = `/en/${index}/${newest}/places/${code}`;

beforeAll(async () => {
  site = await openSiteUnderTest();
});
afterAll(async () => {
  await site.close();
});

const ask = (path: string, init: RequestInit = {}) => fetch(site.origin + path, { redirect: "manual", ...init });

/** Sends bytes as they are, as `fetch` never would. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let all = "";
    const socket = connect(site.port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => {
      all += chunk.toString();
    });
    socket.on("close", () => resolve(all));
    socket.on("error", reject);
    socket.setTimeout(5_000, () => socket.destroy());
  });

const everywhere = [
  "/",
  "/en",
  "/en.json",
  "/xx",
  "/nowhere",
  "/api/indexes",
  "/api/nowhere",
  "/api/openapi.json",
  "/healthz",
  "/readyz",
  "/robots.txt",
  "/sitemap.xml",
  "/favicon.svg",
  "/.well-known/security.txt",
  "/assets/none/none.css",
  `/en/${index}/latest`,
  placePath,
  `${placePath}.json`,
  `${placePath}.csv`,
  `${placePath}.svg`,
  `${placePath}?nonsense=1`,
  "/en/",
];

describe("every route", () => {
  test.each(everywhere)("%s carries the headers that guard, and a request id", async (path) => {
    const answer = await ask(path);
    await answer.arrayBuffer();
    expect(answer.status).toBeLessThan(500);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBeTruthy();
    expect(answer.headers.get("permissions-policy")).toBeTruthy();
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(answer.headers.get("x-request-id")).toMatch(/^test-/);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("strict-transport-security")).toBeNull();
    expect(answer.headers.get("cache-control")).toBeTruthy();
  });

  test.each(everywhere)("%s answers HEAD as it answers GET, without the body", async (path) => {
    const [got, head] = [await ask(path), await ask(path, { method: "HEAD" })];
    await got.arrayBuffer();
    expect(head.status).toBe(got.status);
    expect(await head.text()).toBe("");
    expect(head.headers.get("content-type")).toBe(got.headers.get("content-type"));
  });
});

describe("a page", () => {
  test("has no inline script, no inline style, and no address of another site that loads", async () => {
    const html = await (await ask(placePath)).text();
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect(html.match(/<script(?![^>]*(src="\/assets|ld\+json))[^>]*>/g)).toBeNull();
    expect(html.match(/src="https?:(?!\/\/localhost)[^"]*"/g)).toBeNull();
  });

  test("is answered from the cache with its ETag, and with 304 to whoever has it", async () => {
    const first = await ask(placePath);
    const etag = first.headers.get("etag") ?? "";
    await first.arrayBuffer();
    const again = await ask(placePath, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get("content-security-policy")).toMatch(/default-src/);
    expect(first.headers.get("x-request-id")).not.toBe(again.headers.get("x-request-id"));
  });

  test("is in every language, and says so", async () => {
    for (const language of languages) {
      const answer = await ask(placePath.replace("/en/", `/${language}/`));
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-language")).toBe(language);
      expect(await answer.text()).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`);
    }
  });

  test("its tables may be kept for ever; what names the newest release, for five minutes", async () => {
    const [html, json, csv] = [await ask(placePath), await ask(`${placePath}.json`), await ask(`${placePath}.csv`)];
    const fresh = "public, max-age=300, stale-while-revalidate=86400";
    expect(html.headers.get("cache-control")).toBe(fresh);
    expect(json.headers.get("cache-control")).toBe(fresh);
    expect(csv.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const api = await ask(`/api/${index}/${newest}/places/${code}`);
    expect(api.headers.get("cache-control")).toBe("public, max-age=60");
    const svg = await ask(`${placePath}.svg`);
    expect(svg.headers.get("cache-control")).toBe("public, max-age=86400, stale-while-revalidate=604800");
    await svg.arrayBuffer();
    await api.arrayBuffer();
    await csv.arrayBuffer();
    expect(json.headers.get("access-control-allow-origin")).toBe("*");
    expect(await json.json()).toHaveProperty("place");
    await html.arrayBuffer();
  });

  test("drops what mailers add to a link, refuses what it does not know", async () => {
    expect((await ask(`${placePath}?utm_source=letter`)).status).toBe(200);
    const refused = await ask(`${placePath}?colour=red`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("colour");
  });

  test("of an unknown release, place or language is not found, in the asker's language", async () => {
    for (const path of [
      `/fr/${index}/1066.0/places/${code}`,
      `/fr/${index}/${newest}/places/Atlantis`,
      `/fr/nothing/${newest}/places/${code}`,
    ]) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("Il n’y a rien à cette adresse");
    }
    const answer = await ask("/de", { headers: { "accept-language": "pt-BR" } });
    expect(await answer.text()).toContain('lang="pt"');
  });
});

describe("addresses", () => {
  test("the root leads to the asker's language", async () => {
    const answer = await ask("/", { headers: { "accept-language": "es-MX,en;q=0.5" } });
    expect([answer.status, answer.headers.get("location"), answer.headers.get("vary")]).toEqual([
      302,
      "/es",
      "Accept-Language",
    ]);
  });

  test("latest leads to the newest release, whatever is asked of it", async () => {
    const answer = await ask(`/en/${index}/latest/places/${code}.json?peers=world`);
    expect(answer.headers.get("location")).toBe(`${placePath}.json?peers=world`);
  });

  test("what a form sends without a script is led, once, to the address that can be handed on", async () => {
    const of = `/en/${index}/${newest}`;
    for (const page of [`${of}/yours`, `${placePath}/what-if`, `${of}/yours.csv`]) {
      const answer = await ask(`${page}?weights=&set=&seed=3&weights=&missing=`);
      expect([answer.status, answer.headers.get("location")]).toEqual([302, `${page}?seed=3`]);
      expect((await ask(`${page}?seed=`)).headers.get("location")).toBe(page);
      expect((await ask(page)).status).toBe(200);
    }
    expect((await ask(`${of}/yours?seed=3&`)).status).toBe(200);
    expect((await ask(`${placePath}?period=`)).status).toBe(200);
  });

  test("a choice in an address that is none is named, with what may stand there, in every language", async () => {
    for (const language of languages) {
      const told = async (query: string): Promise<string> => {
        const answer = await ask(`/${language}/${index}/${newest}${query}`, { headers: { accept: "text/html" } });
        expect(answer.status).toBe(400);
        return answer.text();
      };
      expect(await told("/yours?weights=birth:abc")).toMatch(/birth[^<]*1\D?000\D?000[^<]*birth:2\.5/);
      expect(await told("/yours?weights=nowhere:1")).toContain("nowhere");
      expect(await told("/yours?combine=0:sum")).toContain("harmonic-mean");
      expect(await told("/yours?weights=birth:1,birth:2")).toMatch(/birth[^<]*\./);
      expect(await told(`/places/${code}/what-if?set=nowhere:1`)).toContain("nowhere:1");
    }
  });

  test("a slash at the end is forgiven, but never leads to another site", async () => {
    expect((await ask("/en/?x=1")).headers.get("location")).toBe("/en?x=1");
    for (const path of ["//evil.example/", "/\\evil.example/", "/%2f%2fevil.example/"]) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).not.toMatch(/location: *(\/\/|\/\\|http)/i);
      expect(answer).toMatch(/^HTTP\/1.1 4/);
    }
  });

  test.each([
    ["a broken percent sign", `${"/en/%E0%A4%A"}`],
    ["a NUL", "/en/%00"],
    ["a way up", "/en/../../etc/passwd"],
    ["a hidden way up", "/assets/%2e%2e%2f%2e%2e%2fpackage.json"],
    ["a page number beyond all bounds", `/en/${"9".repeat(400)}`],
    ["a hundred parameters", `/en?${Array.from({ length: 100 }, (_, i) => `a${i}=1`).join("&")}`],
    ["a prototype", "/en?__proto__=1&constructor=2"],
    ["the same parameter twice", `${"/en"}?place=A&place=B`],
    ["a parameter of the path in the query", `${placePath}?place=FRA`],
    ["brackets", "/en?a[b]=1&a[]=2"],
    ["markup", "/en/<script>alert(1)</script>"],
    ["a formula", "/en/=cmd|'/c calc'!A0"],
  ])("%s is answered with a 4xx and never repeated unescaped", async (_, path) => {
    const answer = await raw(`GET ${path.replaceAll(" ", "%20")} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 4\d\d/);
    expect(answer).not.toContain("<script>alert");
  });

  test("an address that is too long is told so; headers that are, too", async () => {
    expect((await ask(`/en?q=${"x".repeat(3_000)}`)).status).toBe(414);
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431/);
    expect(await raw("GARBAGE\r\n\r\n")).toMatch(/^HTTP\/1.1 400 Bad Request\r\nContent-Security-Policy/);
  });

  test("a method that is not answered is named with those that are", async () => {
    const answer = await ask("/en", { method: "DELETE" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const api = await ask("/api/indexes", { method: "POST", body: "{}" });
    expect([api.status, api.headers.get("allow")]).toEqual([405, "HEAD, GET"]);
  });

  test("a forged Host or X-Forwarded-Host is written nowhere", async () => {
    const answer = await raw(
      `GET ${placePath} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).not.toContain("evil.example");
  });
});

describe("the API", () => {
  test("a request that names its whole address is answered as ours, whatever host it names", async () => {
    const sent = (path: string) =>
      raw(`GET http://evil.example${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
    const page = await sent(placePath);
    expect(page).toMatch(/^HTTP\/1.1 200/);
    expect(page).not.toContain("evil.example");
    const signpost = await sent(`/en/${index}/latest`);
    expect(signpost).toContain(`Location: /en/${index}/${newest}\r\n`);
    expect(await sent("")).toContain("Location: /en\r\n");
  });

  test("answers problems as RFC 9457, in the language asked for", async () => {
    const answer = await ask(`/api/${index}/${newest}/places/Atlantis?lang=es`);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ type: "/problems/not-found", status: 404, code: "not-found" });
    expect(answer.headers.get("content-language")).toBe("es");
  });

  test("explains what was not understood", async () => {
    const answer = await ask("/api/indexes?colour=red");
    expect(await answer.json()).toMatchObject({ code: "input-invalid", facts: { fields: ["colour"] } });
  });

  test("does not vary what it keeps by a header it did not name", async () => {
    const french = await ask("/api/indexes", { headers: { "accept-language": "fr" } });
    const english = await ask("/api/indexes", { headers: { "accept-language": "en" } });
    expect(french.headers.get("content-language")).toBe("fr");
    expect(english.headers.get("content-language")).toBe("en");
    expect(english.headers.get("vary")).toMatch(/Accept-Language/);
  });

  test("the codes of problems have a page each", async () => {
    expect((await ask("/problems/not-found")).status).toBe(302);
    const answer = await ask("/fr/problems/too-many-requests");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Trop de requêtes");
    expect((await ask("/fr/problems/nonsense")).status).toBe(404);
  });
});

test("health is answered without and with a database", async () => {
  expect(await (await ask("/healthz")).json()).toEqual({ alive: true });
  expect(await (await ask("/readyz")).json()).toMatchObject({ ready: true, database: "none" });
});

test("the log knows paths and request ids, never a query or an address", async () => {
  await (await ask("/en?utm_source=my-secret-search")).text();
  await (await ask("/api/indexes?q=my-secret-search")).text();
  expect(site.logged()).toContain('"path":"/api/indexes"');
  expect(site.logged()).toMatch(/"requestId":"test-/);
  expect(site.logged()).not.toMatch(/my-secret-search|127\.0\.0\.1|::1/);
});
