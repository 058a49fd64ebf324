/**
 * What meets every request first: length and method, then the fast path, then the rate limit, then the router.
 *
 * A request under way is always answered: while the server drains, its connection is told to close after the answer.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { languageOf, type ProblemPage, problemAnswer } from "./answers.ts";
import { addressOf, askingOf, isThisMachine, remember } from "./asking.ts";
import { type HitCount, writeEntry } from "./hits.ts";
import { type Log, loggable } from "./log.ts";
import { entryOf, type PageCache } from "./page-cache.ts";
import { problem } from "./problem.ts";
import { type Pace, rateLimit } from "./rate-limit.ts";
import { requestIds } from "./request-id.ts";

/** What the web gives the server to serve. */
export type Site = {
  /** The router; `incoming` and `outgoing` are Node's own. */
  readonly fetch: (
    request: Request,
    node: { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse },
  ) => Response | Promise<Response>;
  readonly problemPage: ProblemPage;
  /** What a request costs of its asker's allowance when it is not ready: 1 a page, more for a picture or a download. */
  readonly cost: (path: string) => number;
};

export type ListenerSettings = {
  readonly site: Site;
  readonly cache: PageCache;
  readonly always: readonly (readonly [string, string])[];
  readonly log: Log;
  readonly trustedProxies: number;
  readonly rateRenders: Pace | "off";
  readonly rateCached: Pace | "off";
  /** Milliseconds of a clock that never jumps. */
  readonly clock: () => number;
  /** Begins every request id, so that ids of two processes differ. */
  readonly idPrefix: string;
};

const limited = (pace: Pace | "off") => (pace === "off" ? undefined : rateLimit(pace));

export const longestUrl = 2_048;

/** A request may name its whole address (RFC 9112 §3.2.2); of that only what follows the host is ours to believe. */
const withoutHost = (url: string): string => {
  const named = /^https?:\/\/[^/?#]*/i.exec(url)?.[0];
  if (named === undefined) return url;
  const rest = url.slice(named.length);
  return rest.startsWith("/") ? rest : `/${rest}`;
};

export type Listening = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** From now on every connection is closed after its answer, those under way included. */
  readonly finishUp: () => void;
};

export function listener(settings: ListenerSettings, count: HitCount): Listening {
  const { site, cache, log, clock } = settings;
  const renders = limited(settings.rateRenders);
  const cached = limited(settings.rateCached);
  const routed = getRequestListener(
    (request, node) => {
      if (!("incoming" in node) || "stream" in node.incoming) throw new Error("HTTP/2 is not served");
      return site.fetch(request, node as { incoming: IncomingMessage; outgoing: ServerResponse });
    },
    { overrideGlobalObjects: false },
  );
  const underWay = new Set<ServerResponse>();
  let finishing = false;
  const nextId = requestIds(settings.idPrefix);

  const tell = async (
    request: IncomingMessage,
    response: ServerResponse,
    code: string,
    status: number,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const url = (request.url ?? "/").slice(0, longestUrl);
    const language = languageOf(url, request.headers["accept-language"]);
    const { requestId } = askingOf(request);
    const told = problem(code, status, { language, requestId });
    const made = problemAnswer(told, { url, accept: request.headers.accept, language }, site.problemPage);
    const entry = await entryOf({ ...made, headers: { ...made.headers, ...extra } }, settings.always);
    writeEntry(entry, request, response, requestId, count);
  };

  const slow = async (request: IncomingMessage, response: ServerResponse, url: string): Promise<void> => {
    const { requestId, address } = askingOf(request);
    const began = clock();
    underWay.add(response);
    response.on("close", () => {
      underWay.delete(response);
      const { statusCode: status } = response;
      const line = { requestId, method: request.method, path: loggable(url), status, ms: Math.round(clock() - began) };
      log.info(response.writableFinished ? line : { ...line, unfinished: true }, "request");
    });
    if (url.length > longestUrl) return tell(request, response, "address-too-long", 414, { Connection: "close" });
    const wait = renders?.take(address, site.cost(url.split("?", 1)[0] ?? "/"), clock()) ?? 0;
    if (wait > 0) return tell(request, response, "too-many-requests", 429, { "Retry-After": String(wait) });
    await routed(request, response);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = withoutHost(request.url ?? "/");
    request.url = url;
    const requestId = nextId();
    if (finishing) response.shouldKeepAlive = false;
    const address = addressOf(
      request.socket.remoteAddress,
      settings.trustedProxies > 0 ? request.headersDistinct["x-forwarded-for"]?.join(",") : undefined,
      settings.trustedProxies,
    );
    if (request.method === "GET" || request.method === "HEAD") {
      const entry = cache.ready(url);
      if (entry) {
        const wait = cached && !isThisMachine(address) ? cached.take(address, 1, clock()) : 0;
        if (wait === 0) {
          writeEntry(entry, request, response, requestId, count);
          if (log.levelVal <= 20) log.debug({ requestId, path: loggable(url) }, "hit");
          return;
        }
        remember(request, { requestId, address });
        void tell(request, response, "too-many-requests", 429, { "Retry-After": String(wait) });
        return;
      }
    }
    remember(request, { requestId, address });
    slow(request, response, url).catch((defect: unknown) => {
      log.error({ err: defect, requestId, path: loggable(url) }, "defect");
      if (!response.headersSent) void tell(request, response, "internal", 500);
      else response.destroy();
    });
  };

  const finishUp = (): void => {
    finishing = true;
    for (const response of underWay) response.shouldKeepAlive = false;
  };
  return { answer, finishUp };
}
