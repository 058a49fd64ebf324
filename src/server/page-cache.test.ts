import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encodingFor } from "./encodings.ts";
import { matches } from "./hits.ts";
import { entryOf, type Made, pageCache } from "./page-cache.ts";

const html = (body: string, status = 200): Made => ({
  status,
  headers: { "Content-Type": "text/html; charset=utf-8" },
  body: Buffer.from(body),
});

const open = (mostBytes = 1_000_000) => {
  const state = { edition: {} };
  return { state, cache: pageCache({ mostBytes, source: () => state.edition, always: [["X-Guard", "on"]] }) };
};

describe("the page cache", () => {
  test("renders once however many ask at the same time", async () => {
    const { cache } = open();
    let renders = 0;
    const make = async () => {
      renders++;
      await wait(5);
      return html("page");
    };
    const entries = await Promise.all(Array.from({ length: 20 }, () => cache.through("/a", make)));
    expect(renders).toBe(1);
    expect(new Set(entries).size).toBe(1);
    expect(cache.ready("/a")).toBe(entries[0]);
  });

  test("keeps no failure: whoever asks next tries again", async () => {
    const { cache } = open();
    await expect(cache.through("/a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(cache.ready("/a")).toBeUndefined();
    await cache.through("/a", async () => html("page"));
    expect(cache.ready("/a")).toBeDefined();
  });

  test("keeps only what succeeded", async () => {
    const { cache } = open();
    await cache.through("/a", async () => html("gone", 404));
    expect(cache.ready("/a")).toBeUndefined();
  });

  test("leaves everything behind when another release appears, even a render under way", async () => {
    const { cache, state } = open();
    await cache.through("/a", async () => html("old"));
    const slow = cache.through("/b", async () => {
      await wait(10);
      return html("old");
    });
    state.edition = {};
    expect(cache.ready("/a")).toBeUndefined();
    await slow;
    expect(cache.ready("/b")).toBeUndefined();
    expect((await cache.through("/b", async () => html("new"))).ready.identity.body.toString()).toBe("new");
  });

  test("stays within its bytes and keeps what is asked for", async () => {
    const { cache } = open(100_000);
    await cache.through("/wanted", async () => html("w".repeat(500)));
    for (let i = 0; i < 100; i++) {
      await cache.through(`/${i}`, async () => html(`${i}`));
      expect(cache.ready("/wanted")).toBeDefined();
    }
    expect(cache.bytes()).toBeLessThanOrEqual(100_000);
    expect(cache.ready("/0")).toBeUndefined();
  });
});

describe("a kept answer", () => {
  const text = "Citizenship ".repeat(200);

  test("says the same in every encoding, each with its own strong ETag", async () => {
    const { ready } = await entryOf(html(text), [["X-Guard", "on"]]);
    expect(brotliDecompressSync(ready.br.body).toString()).toBe(text);
    expect(gunzipSync(ready.gzip.body).toString()).toBe(text);
    expect(ready.identity.body.toString()).toBe(text);
    expect(new Set([ready.br.etag, ready.gzip.etag, ready.identity.etag]).size).toBe(3);
    expect(ready.br.headers).toEqual(expect.arrayContaining(["X-Guard", "on", "Content-Encoding", "br", "Vary"]));
  });

  test("repeats in a 304 what guards and what caches, not what describes a body", async () => {
    const { ready } = await entryOf(html(text), [["X-Guard", "on"]]);
    expect(ready.br.notModified).toEqual(expect.arrayContaining(["X-Guard", "ETag", ready.br.etag, "Vary"]));
    expect(ready.br.notModified.join()).not.toMatch(/Content-/);
  });

  test("is not compressed when it is a picture", async () => {
    const { ready } = await entryOf({ ...html(text), headers: { "Content-Type": "image/png" } }, []);
    expect(ready.br.headers).not.toContain("Content-Encoding");
    expect(ready.br.headers).not.toContain("Vary");
  });
});

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["*", "br"],
  ["identity", "identity"],
  ["br;q=0, *;q=0", "identity"],
  ["", "identity"],
] as const)("Accept-Encoding %j is answered with %s", (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});

test("If-None-Match knows an ETag in a list, weak or not, and the star", () => {
  for (const header of ['"a"', 'W/"a"', '"b", "a"', "*"]) expect(matches(header, '"a"')).toBe(true);
  for (const header of [undefined, '"b"', "a", ""]) expect(matches(header, '"a"')).toBe(false);
});
