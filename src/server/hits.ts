/**
 * The fast path: a page that is ready is written straight to the socket, before any router sees the request.
 *
 * Hits are not logged one by one but counted; a line every ten seconds says how many there were. (`LOG_LEVEL=debug`
 * logs each.) Everything else an answer needs, the security headers included, was put in place when it was kept.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Encoding, encodingFor } from "./encodings.ts";
import { type Entry, type Ready, requestIdAt } from "./page-cache.ts";

export type HitCount = { hits: number; notModified: number; bytes: number };

export const noHits = (): HitCount => ({ hits: 0, notModified: 0, bytes: 0 });

/** Whether an If-None-Match header names this ETag; weak comparison, as RFC 9110 §13.1.2 asks. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag) return true;
  if (header.length > 2_000) return false;
  return header.split(",").some((one) => {
    const trimmed = one.trim();
    return trimmed === "*" || trimmed === etag || trimmed === `W/${etag}`;
  });
}

/** Answers with a kept entry. `writeHead` reads the array at once, so the request id may be put into it in passing. */
export function writeEntry(
  entry: Entry,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  count: HitCount,
): void {
  const encoding: Encoding = encodingFor(request.headers["accept-encoding"]);
  const ready: Ready = entry.ready[encoding];
  if (entry.status === 200 && matches(request.headers["if-none-match"], ready.etag)) {
    ready.notModified[requestIdAt] = requestId;
    response.writeHead(304, ready.notModified);
    response.end();
    count.notModified++;
    return;
  }
  ready.headers[requestIdAt] = requestId;
  response.writeHead(entry.status, ready.headers);
  if (request.method === "HEAD") response.end();
  else response.end(ready.body);
  count.hits++;
  count.bytes += ready.body.length;
}
