/**
 * The site: operations under `/api`, pages under a language, and the few files every site has. Routes are read off
 * the lists of operations and pages; what a page or an operation does is decided elsewhere.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { isRefusal, Refusal, refuse } from "../base/refusal.ts";
import type { Served } from "../base/served.ts";
import { isLanguage } from "../base/text.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { newestOf } from "../policy-index/releases/newest.ts";
import { languageOf, type ProblemPage, problemAnswer } from "../server/answers.ts";
import { askingOf } from "../server/asking.ts";
import { type HitCount, noHits, writeEntry } from "../server/hits.ts";
import { preferredLanguage } from "../server/languages.ts";
import { type Log, loggable } from "../server/log.ts";
import { type Entry, entryOf, type Made, type PageCache } from "../server/page-cache.ts";
import { problemOf } from "../server/problem.ts";
import type { Transaction } from "../store/transaction.ts";
import { inputOf, readAddress } from "./address.ts";
import { answerFile } from "./answer-file.ts";
import { answerPage, type Workshop } from "./answer-page.ts";
import { type Page, splitSuffix } from "./page.ts";
import { problemPage } from "./problem-page.tsx";

export type Env = {
  Bindings: { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse };
  /** What is being asked for, so that its own refusals are told in its own words. */
  Variables: { served: Served<Archive, Transaction> };
};

/** How handlers answer: with what was just made, or with what is kept under a key. */
export type Answering = {
  readonly made: (c: Context<Env>, made: Made) => Promise<Response>;
  readonly kept: (c: Context<Env>, key: string, make: () => Promise<Made>) => Promise<Response>;
  readonly notAllowed: (c: Context<Env>, allowed: readonly string[]) => Promise<Response>;
};

export type SiteParts = {
  readonly workshop: Workshop;
  readonly pages: readonly Page[];
  readonly cache: PageCache;
  readonly always: readonly (readonly [string, string])[];
  readonly log: Log;
  /** Routes that are neither pages nor operations: health, assets, robots. Mounted first. */
  readonly mount: (app: Hono<Env>, answering: Answering, problemPage: ProblemPage) => void;
};

const pathOf = (request: Request): string => {
  const start = request.url.indexOf("/", request.url.indexOf("://") + 3);
  const end = request.url.indexOf("?", start);
  return request.url.slice(start, end < 0 ? undefined : end);
};

const redirect = (to: string, status: 301 | 302, more: Readonly<Record<string, string>> = {}): Made => ({
  status,
  headers: { Location: to, "Cache-Control": "public, max-age=60", ...more },
  body: Buffer.alloc(0),
});

/** Under a language the suffix chooses a form of the page; elsewhere a dot is part of a file's name. */
const routePath = (path: string): string => (/^\/[a-z]{2}[./]/.test(path) ? splitSuffix(path).path : path);

const latest = /^(\/[a-z]{2}\/[^/]+)\/latest(?=[/.?]|$)/;

export function site(parts: SiteParts) {
  const { workshop, cache, log, always } = parts;
  const count: HitCount = noHits();
  const write = (c: Context<Env>, entry: Entry): Response => {
    const { incoming, outgoing } = c.env;
    writeEntry(entry, incoming, outgoing, askingOf(incoming).requestId, count);
    return RESPONSE_ALREADY_SENT;
  };
  const answer = async (c: Context<Env>, made: Made): Promise<Response> => write(c, await entryOf(made, always));

  const drawProblem: ProblemPage = (problem, language) =>
    problemPage(problem, language, {
      archive: workshop.archive(),
      origin: workshop.origin(),
      now: workshop.now(),
      assets: workshop.assets,
    });

  const tell = async (
    c: Context<Env>,
    thrown: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> => {
    const { incoming } = c.env;
    const url = incoming.url ?? "/";
    const { requestId } = askingOf(incoming);
    const language = languageOf(url, incoming.headers["accept-language"]);
    if (!isRefusal(thrown)) log.error({ err: thrown, requestId, path: loggable(url) }, "defect");
    const served = c.get("served");
    const told = problemOf(thrown, { language, requestId, words: served?.problems }, served?.operation);
    const made = problemAnswer(told, { url, accept: incoming.headers.accept, language }, drawProblem);
    return answer(c, { ...made, headers: { ...made.headers, ...more } });
  };

  const app = new Hono<Env>({ getPath: (request) => routePath(pathOf(request)) });
  app.onError((thrown, c) => tell(c, thrown));
  app.notFound((c) => tell(c, new Refusal("not-found")));
  const answering: Answering = {
    made: answer,
    kept: async (c, key, make) => write(c, await cache.through(key, make)),
    notAllowed: (c, allowed) => tell(c, new Refusal("method-not-allowed"), { Allow: allowed.join(", ") }),
  };
  parts.mount(app, answering, drawProblem);

  app.get("/", (c) => {
    const language = preferredLanguage(c.env.incoming.headers["accept-language"]);
    return answer(c, redirect(`/${language}`, 302, { Vary: "Accept-Language" }));
  });

  // `latest` is a signpost, not a place: it leads to the release of today, which has an address for ever.
  app.get("/:lang/:index/:rest{latest(/.*)?}", (c) => {
    const url = c.env.incoming.url ?? "/";
    const newest = newestOf(workshop.archive().releases(c.req.param("index")));
    if (!newest || !isLanguage(c.req.param("lang"))) return refuse("not-found", { what: "index" });
    return answer(
      c,
      redirect(
        url.replace(latest, (_, before: string) => `${before}/${newest.id}`),
        302,
      ),
    );
  });

  for (const page of parts.pages) {
    app.get(page.path, async (c) => {
      c.set("served", page.served);
      const { path, query, normal, hasEmpty } = readAddress(c.env.incoming.url ?? "/");
      // What a form sends without a script is led to the address that can be handed on.
      if (page.shared && hasEmpty) return answer(c, redirect(normal, 302));
      const { lang = "", ...parameters } = c.req.param();
      if (!isLanguage(lang)) return refuse("not-found", { what: "language" });
      const twice = Object.keys(query).filter((name) => name in parameters);
      if (twice.length > 0) refuse("input-invalid", { fields: twice });
      const { suffix } = splitSuffix(path);
      const address = suffix ? normal.replace(`.${suffix}`, "") : normal;
      const { requestId } = askingOf(c.env.incoming);
      const asked = {
        page,
        suffix,
        language: lang,
        input: inputOf(page.served.operation, lang, { ...query, ...parameters }),
        address,
        requestId,
      };
      if (suffix === "zip" || suffix === "xlsx") {
        await answerFile(asked, suffix, workshop, { always, response: c.env.outgoing, request: c.env.incoming });
        return RESPONSE_ALREADY_SENT;
      }
      return answering.kept(c, normal, () => answerPage(asked, workshop));
    });
  }

  // A slash at the end is a slip of the pen. Never for `//host`, which a browser reads as another site.
  app.get("*", (c) => {
    const url = c.env.incoming.url ?? "/";
    const [path = "", query] = url.split("?", 2);
    if (/^(\/[\w.~-]+)+\/$/.test(path))
      return answer(c, redirect(`${path.slice(0, -1)}${query ? `?${query}` : ""}`, 301));
    return refuse("not-found");
  });

  app.all("*", (c) => answering.notAllowed(c, ["GET", "HEAD"]));

  return { fetch: app.fetch, problemPage: drawProblem };
}
