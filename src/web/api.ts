/** The operations as an API: each at `/api` and its path, read off the list. */
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Hono } from "hono";
import { type Actor, reader } from "../base/actor.ts";
import type { Operation } from "../base/operation.ts";
import { refuse } from "../base/refusal.ts";
import { FileOutput, type Served } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Secrets } from "../server/accounts/secret.ts";
import { languageOf } from "../server/answers.ts";
import { askingOf } from "../server/asking.ts";
import { readBody, textOf } from "../server/body.ts";
import { filePolicy } from "../server/headers.ts";
import type { Made } from "../server/page-cache.ts";
import { type Context, mustBegin, perform } from "../server/perform.ts";
import { mustBeOurs, type Who } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import type { Transaction } from "../store/transaction.ts";
import { inputOf, readAddress } from "./address.ts";
import { sendFile } from "./answer-file.ts";
import type { Answering, Env } from "./app.ts";
import { mustBeDrawnFor } from "./drawn-for.ts";
import { longestBody, readForm } from "./form-body.ts";
import { formInput } from "./form-input.ts";

export type ApiParts = {
  readonly operations: readonly Served<Archive, Transaction>[];
  readonly archive: () => Archive;
  readonly now: () => Date;
  /** The database, while there is one. */
  readonly database: () => Database | undefined;
  readonly always: readonly (readonly [string, string])[];
  readonly origin: () => string;
  readonly who: Who;
  /** What pages are sealed with; a site without accounts has none. */
  readonly secrets?: () => Secrets;
  /** Told of every deed, once it is kept. */
  readonly kept: (operation: string) => void;
  /** Looks through files that are sent, where a scanner is configured. */
  readonly scan?: Context["scan"];
};

async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? ""))
    refuse("input-invalid", { fields: ["Content-Type"] });
  const text = textOf(await readBody(request, longestBody));
  if (text === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__"))
      return { ...value };
  } catch {
    // Told below, with everything else that is not an object.
  }
  return refuse("input-invalid", { fields: ["body"] });
}

/** What is sent to an operation that takes files may be a form. */
async function sentTo(operation: Operation, request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (!operation.takesFiles || !/^multipart\//.test(request.headers.get("content-type") ?? "")) return bodyOf(request);
  const { fields, files } = await readForm(request, { mayHoldFiles: true });
  return { ...formInput(operation.input, fields), ...files };
}

/** What the headers of a request say about it: which version was seen, and a key that makes a second sending harmless. */
export function saidByHeaders(headers: Headers): Pick<Context, "match" | "onceKey"> {
  const match = headers.get("if-match");
  const onceKey = headers.get("idempotency-key");
  if (onceKey !== null && !/^[\w-]{8,200}$/.test(onceKey)) refuse("input-invalid", { fields: ["Idempotency-Key"] });
  return {
    ...(match === null ? {} : { match: match.replace(/^(?:W\/)?"(.*)"$/, "$1") }),
    ...(onceKey === null ? {} : { onceKey }),
  };
}

const versionOf = (output: unknown): string | undefined => {
  const version: unknown =
    typeof output === "object" && output !== null && "version" in output ? output.version : undefined;
  return typeof version === "number" ? `"${version}"` : undefined;
};

const json = (operation: Operation, language: Language, output: unknown): Made => ({
  status: 200,
  headers: {
    "Content-Type": "application/json",
    "Content-Language": language,
    "Content-Security-Policy": filePolicy,
    ...(operation.from === "released"
      ? {
          "Cache-Control": operation.immutable ? "public, max-age=31536000, immutable" : "public, max-age=60",
          "Access-Control-Allow-Origin": "*",
          "Cross-Origin-Resource-Policy": "cross-origin",
        }
      : { "Cache-Control": "private, no-store", ...(versionOf(output) ? { ETag: versionOf(output) ?? "" } : {}) }),
  },
  body: Buffer.from(`${JSON.stringify(output)}\n`),
});

export function mountApi(app: Hono<Env>, parts: ApiParts, answering: Answering): void {
  const methods = new Map<string, string[]>();
  for (const served of parts.operations) {
    const { operation } = served;
    if (operation.local) continue;
    const path = `/api${operation.path}`;
    methods.set(path, [...(methods.get(path) ?? []), operation.method]);

    app.on(operation.method, path, async (c) => {
      c.set("served", served);
      const { incoming } = c.env;
      const { query, normal } = readAddress(incoming.url ?? "/");
      const { lang, ...said } = query;
      if (lang !== undefined && !(typeof lang === "string" && isLanguage(lang)))
        refuse("input-invalid", { fields: ["lang"] });
      const language = languageOf(normal, incoming.headers["accept-language"]);
      const parameters = c.req.param();
      // What anybody may read of a release is the same for everybody: who asks is not even looked at.
      const { headers } = c.req.raw;
      if (operation.method !== "GET") mustBeOurs(headers, parts.origin());
      const open = operation.from === "released" && operation.may === "read";
      const actor: Actor = open ? reader : await parts.who(headers);
      mustBeDrawnFor(headers, actor, parts.secrets);
      // Whoever may not ask is told before a byte of what they send is read.
      mustBegin(operation, { actor, now: parts.now() });
      const given = operation.method === "GET" ? said : await sentTo(operation, c.req.raw);
      const input = inputOf(operation, language, { ...given, ...parameters });
      const { requestId } = askingOf(incoming);
      const archive = parts.archive();
      const database = operation.from === "database" ? parts.database() : undefined;
      const context = {
        ...saidByHeaders(headers),
        actor,
        kept: parts.kept,
        ...(parts.scan ? { scan: parts.scan } : {}),
        now: parts.now(),
        language,
        requestId,
        archive,
        ...(database ? { database } : {}),
      };
      if (operation.output === FileOutput) {
        const file = FileOutput.parse(await perform(served, input, context));
        const kept = operation.from === "database" ? "never" : operation.immutable ? "for-ever" : "a-moment";
        const { outgoing: response } = c.env;
        await sendFile(file, { always: parts.always, request: incoming, response, requestId, kept });
        return RESPONSE_ALREADY_SENT;
      }
      const make = async (): Promise<Made> => {
        const made = json(operation, language, await perform(served, input, context));
        return lang === undefined ? { ...made, headers: { ...made.headers, Vary: "Accept-Language" } } : made;
      };
      if (operation.method !== "GET" || operation.from !== "released") return answering.made(c, await make());
      // Without `lang` the answer depends on a header, so its key is one that no URL can be.
      return answering.kept(c, lang === undefined ? `${normal} ${language}` : normal, make);
    });
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => answering.notAllowed(c, allowed.includes("GET") ? ["HEAD", ...allowed] : allowed));
  }
}
