/**
 * The page cache: what a released page answers, ready to be written, in memory.
 *
 * A key is a normalised URL; what is kept under it holds for one state of the archive. When a publication makes a
 * new archive appear, a new generation begins and the old one can no longer be reached, not even by a render that
 * was under way. One render serves all who ask for it at the same time. Bounded in bytes; what was not asked for
 * lately goes first. Nothing in it depends on a cookie or on who asks.
 */
import { createHash } from "node:crypto";
import { compress, type Encoding, encodings } from "./encodings.ts";

/** An answer before it is kept. */
export type Made = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** One encoding of a kept answer: header names and values in turn, as `writeHead` takes them. */
export type Ready = {
  readonly etag: string;
  readonly headers: string[];
  readonly notModified: string[];
  readonly body: Buffer;
};

export type Entry = {
  readonly status: number;
  readonly ready: Readonly<Record<Encoding, Ready>>;
  readonly bytes: number;
  /** Asked for since eviction last looked at it. */
  wanted: boolean;
};

/** Where the request id's value is in the arrays of headers: it is the one thing that changes between askers. */
export const requestIdAt = 1;

/** Headers a 304 must repeat (RFC 9110 §15.4.5), with those that guard. */
const onlyWithBody = /^content-(type|length|encoding|language|disposition)$/i;

/** Puts an answer into every encoding, with its strong ETag (the hash of the body, one per encoding). */
export async function entryOf(made: Made, always: readonly (readonly [string, string])[]): Promise<Entry> {
  const bodies = await compress(made.body, made.headers["Content-Type"] ?? "");
  const hash = createHash("sha256").update(made.body).digest("base64url").slice(0, 22);
  const varies = bodies.br !== undefined;
  const one = (encoding: Encoding): Ready => {
    const body = bodies[encoding] ?? made.body;
    const encoded = body !== made.body;
    const etag = encoded ? `"${hash}.${encoding}"` : `"${hash}"`;
    const own = new Map([...always, ...Object.entries(made.headers)].map(([name, value]) => [name, value]));
    if (varies) own.set("Vary", [own.get("Vary"), "Accept-Encoding"].filter(Boolean).join(", "));
    own.set("ETag", etag);
    own.set("Content-Length", String(body.length));
    if (encoded) own.set("Content-Encoding", encoding);
    const headers = ["X-Request-Id", "", ...[...own].flat()];
    const notModified = ["X-Request-Id", "", ...[...own].filter(([name]) => !onlyWithBody.test(name)).flat()];
    return { etag, headers, notModified, body };
  };
  const ready = { br: one("br"), gzip: one("gzip"), identity: one("identity") };
  const sizes = encodings.map((encoding) => bodies[encoding]?.length ?? 0);
  return { status: made.status, ready, bytes: sizes.reduce((sum, size) => sum + size, 4_000), wanted: false };
}

/** How long others keep what will say something else in a moment; here it is not kept at all. */
export const fleeting = "public, max-age=2";

const isFleeting = ({ headers }: Made): boolean =>
  headers.Refresh !== undefined || headers["Cache-Control"] === fleeting;

export type PageCache = {
  /** The entry ready under a key, now used most recently. */
  readonly ready: (key: string) => Entry | undefined;
  /** The entry of a key, made by `make` when it is not there; `make` runs once however many ask. */
  readonly through: (key: string, make: () => Promise<Made>) => Promise<Entry>;
  readonly bytes: () => number;
  readonly count: () => number;
};

type Generation = {
  readonly of: object;
  readonly entries: Map<string, Entry>;
  readonly underWay: Map<string, Promise<Entry>>;
  bytes: number;
};

export function pageCache(settings: {
  readonly mostBytes: number;
  /** What the pages are made of: when another value appears, what was kept is left behind. */
  readonly source: () => object;
  readonly always: readonly (readonly [string, string])[];
}): PageCache {
  const begin = (): Generation => ({ of: settings.source(), entries: new Map(), underWay: new Map(), bytes: 0 });
  let generation = begin();
  const now = (): Generation => {
    if (generation.of !== settings.source()) generation = begin();
    return generation;
  };

  const keep = (into: Generation, key: string, entry: Entry): void => {
    if (entry.bytes > settings.mostBytes / 8) return;
    into.entries.set(key, entry);
    into.bytes += entry.bytes;
    // A second chance for what was asked for since; every entry is met at most twice, so the loop ends.
    for (const [oldest, old] of into.entries) {
      if (into.bytes <= settings.mostBytes) return;
      into.entries.delete(oldest);
      if (old.wanted) {
        old.wanted = false;
        into.entries.set(oldest, old);
      } else into.bytes -= old.bytes;
    }
  };

  return {
    ready: (key) => {
      const entry = now().entries.get(key);
      if (entry) entry.wanted = true;
      return entry;
    },
    through: (key, make) => {
      const current = now();
      const kept = current.entries.get(key);
      if (kept) {
        kept.wanted = true;
        return Promise.resolve(kept);
      }
      const already = current.underWay.get(key);
      if (already) return already;
      const rendering = (async () => {
        const made = await make();
        const entry = await entryOf(made, settings.always);
        if (made.status === 200 && !isFleeting(made)) keep(current, key, entry);
        return entry;
      })().finally(() => current.underWay.delete(key));
      current.underWay.set(key, rendering);
      return rendering;
    },
    bytes: () => now().bytes,
    count: () => now().entries.size,
  };
}
