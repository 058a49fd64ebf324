/**
 * Serves the coding desk where there is no connection: the page of a questionnaire as it was last seen, and its script
 * and style. It reaches the desk and nothing else; with a connection the network is always asked first.
 */

import { offlinePages } from "./offline-pages.ts";

/** What the platform gives a service worker, as far as it is used here. */
type Waiting = { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Waiting & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Worker = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly location: Location;
  addEventListener(kind: "install" | "activate", hear: (event: Waiting) => void): void;
  addEventListener(kind: "fetch", hear: (event: Fetching) => void): void;
  addEventListener(kind: "message", hear: (event: Waiting & { readonly data: unknown }) => void): void;
};

declare const self: Worker;

const patience = 6_000;

/** A page is kept once for a questionnaire, whichever area it shows; the list by itself. */
const nameOf = (url: URL): string => url.pathname.split("/").slice(0, 7).join("/");

const isWhole = (answer: Response): boolean => answer.ok && answer.type === "basic" && !answer.redirected;

/** With a form that had waited, a page is this once's: shown again, it would bring again what was written then. */
const isOfOnce = (answer: Response): boolean => answer.headers.has("passerelle-form-again");

async function keep(name: string, answer: Response): Promise<void> {
  const cache = await caches.open(offlinePages);
  await cache.put(name, answer);
}

async function page(request: Request): Promise<Response> {
  const name = nameOf(new URL(request.url));
  try {
    const answer = await Promise.race([
      fetch(request),
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error("late")), patience)),
    ]);
    if (isWhole(answer) && !isOfOnce(answer)) await keep(name, answer.clone());
    if (answer.status < 500) return answer;
  } catch {
    // No connection, or none worth waiting for.
  }
  const before = await caches.match(name);
  return before ?? fetch(request);
}

async function asset(request: Request): Promise<Response> {
  const before = await caches.match(request);
  if (before) return before;
  const answer = await fetch(request);
  if (isWhole(answer)) await keep(request.url, answer.clone());
  return answer;
}

/** Assets that no page kept names any more would stay for ever: of many the oldest go. */
async function sweep(): Promise<void> {
  const cache = await caches.open(offlinePages);
  const assets = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith("/assets/"));
  for (const old of assets.slice(0, Math.max(0, assets.length - 24))) await cache.delete(old);
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith("passerelle coding desk") && name !== offlinePages) await caches.delete(name);
      await self.clients.claim();
    })(),
  ),
);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && !url.search.includes("done=")) event.respondWith(page(request));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
});

/** The page that brought the worker was there before it: it names what it is made of. */
self.addEventListener("message", (event) => {
  const { data } = event;
  if (!Array.isArray(data)) return;
  const urls = data.filter((one): one is string => typeof one === "string" && one.startsWith("/"));
  event.waitUntil(
    (async () => {
      for (const url of urls.slice(0, 20)) {
        const at = new URL(url, self.location.origin);
        const name = at.pathname.startsWith("/assets/") ? at.href : nameOf(at);
        if (await caches.match(name)) continue;
        const answer = await fetch(at);
        if (isWhole(answer)) await keep(name, answer);
      }
      await sweep();
    })(),
  );
});
