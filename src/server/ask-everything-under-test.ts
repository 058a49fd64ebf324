/** Everything that can be asked of a house, as somebody: every operation, page and form, right and wrong. */
import { inflateRawSync } from "node:zlib";
import { extractText, getDocumentProxy } from "unpdf";
import type { Operation } from "../base/operation.ts";
import { deskPages } from "../web/desk-pages.ts";
import { pages } from "../web/pages.ts";
import { operations } from "./operations.ts";

/** One request; nothing of it counts as having been told. */
export type Ask = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly form?: string;
};

/** What a parameter may be asked with; the first is the usual one. */
export type Objects = Readonly<Record<string, readonly unknown[]>>;

const shapeOf = (input: object): readonly string[] =>
  "shape" in input && typeof input.shape === "object" && input.shape ? Object.keys(input.shape) : [];

/** As usual; where all are wanted, one parameter after the other with everything it may be as well. */
function inputsOf(
  names: readonly string[],
  objects: Objects,
  all = false,
): readonly Readonly<Record<string, unknown>>[] {
  const known = names.filter((name) => objects[name] !== undefined);
  const usual = Object.fromEntries(known.map((name) => [name, objects[name]?.[0]]));
  const others = known.flatMap((name) => (objects[name] ?? []).slice(1).map((value) => ({ ...usual, [name]: value })));
  return all ? [usual, ...others] : [usual];
}

/** An object without a prototype has no text of its own. */
const plain = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);

function addressed(
  pattern: string,
  input: Readonly<Record<string, unknown>>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    // Half a character cannot be in an address.
    const value = plain(rest[name] ?? "x").replace(/[\ud800-\udfff]/g, "x");
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { path, rest };
}

const withQuery = (path: string, rest: Readonly<Record<string, unknown>>): string => {
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, plain(value)])).toString();
  return query === "" ? path : `${path}?${query}`;
};

/** Only these are asked for in an address; the rest of a GET's input are ways of looking. */
const ways = ["find", "role", "q", "what", "from", "until", "before", "object", "list", "sort", "direction", "show"];

/** An operation asked with an input, as a browser would ask. */
export function askOf({ name, method, path: pattern }: Operation, input: Readonly<Record<string, unknown>>): Ask {
  const { path, rest } = addressed(`/api${pattern}`, input);
  return method === "GET" ? { name, method, path: withQuery(path, rest) } : { name, method, path, body: rest };
}

export function apiAsks(objects: Objects): readonly Ask[] {
  return operations
    .filter(({ operation }) => operation.from === "database" && !operation.local)
    .flatMap(({ operation }) => {
      const { method } = operation;
      const names = shapeOf(operation.input).filter((one) => method !== "GET" || !ways.includes(one));
      return inputsOf(names, objects, method === "GET").map((input) => askOf(operation, input));
    });
}

/** Wrong in every way: fields nobody knows, values of no kind, an order by what is hidden. */
export function wrongAsks(objects: Objects): readonly Ask[] {
  return operations
    .filter(({ operation }) => operation.from === "database" && !operation.local)
    .flatMap(({ operation }): Ask[] => {
      const { name, method } = operation;
      const [usual = {}] = inputsOf(shapeOf(operation.input), objects);
      const { path, rest } = addressed(`/api${operation.path}`, usual);
      const wrong = { ...rest, sort: "memo", filter: "reviewer", email: "x", edition_id: "x" };
      return [
        method === "GET" ? { name, method, path: withQuery(path, wrong) } : { name, method, path, body: wrong },
        { name, method: "PATCH", path },
      ];
    });
}

/** Every page of a desk, of every object. */
export function deskAsks(objects: Objects): readonly Ask[] {
  return deskPages.flatMap((page) => {
    const names = shapeOf(page.served.operation.input).filter((one) => page.path.includes(`:${one}`));
    return inputsOf(names, objects, true).map((input): Ask => {
      const { path, rest } = addressed(page.path.replace(":lang", "en"), input);
      return { name: page.path, method: "GET", path: withQuery(path, rest) };
    });
  });
}

/** Every form of a desk, sent with next to nothing: refused, the page comes back with what was refused. */
export function formAsks(objects: Objects): readonly Ask[] {
  return deskPages.flatMap((page) => {
    const names = [...page.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    const [usual = {}] = inputsOf(names, objects);
    const { path } = addressed(page.path, { ...usual, lang: "en" });
    return (page.acts ?? []).map(
      ({ operation }): Ask => ({ name: page.path, method: "POST", path, form: operation.name }),
    );
  });
}

/** What anybody may read, in each of its formats. */
export function pageAsks(objects: Objects, suffixes: readonly string[]): readonly Ask[] {
  const own = pages.flatMap((page) => {
    const [usual = {}] = inputsOf(
      [...page.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name),
      objects,
    );
    const { path } = addressed(page.path, { ...usual, lang: "en" });
    return ["", ...suffixes].map((suffix): Ask => ({ name: page.path, method: "GET", path: `${path}${suffix}` }));
  });
  const others = [
    "/",
    "/healthz",
    "/readyz",
    "/api",
    "/openapi.json",
    "/api/openapi.json",
    "/sitemap.xml",
    "/robots.txt",
    "/en/sign-in",
    "/en/nothing-here",
  ];
  return [...own, ...others.map((path): Ask => ({ name: path, method: "GET", path }))];
}

/** The parts of a ZIP, unpacked, as far as they are text; a spreadsheet and a document are ZIPs too. */
function unzipped(bytes: Buffer): string {
  const texts: string[] = [];
  // By the directory at its end: what stands before each part need not know its size.
  for (
    let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
    at >= 0;
    at = bytes.indexOf("PK\u0001\u0002", at + 4, "latin1")
  ) {
    const [packed, size, from] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const begins = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const part = bytes.subarray(begins, begins + size);
    const plain = packed === 0 ? part : inflateRawSync(part);
    texts.push(bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString(), textIn(plain));
  }
  return texts.join("\n");
}

/** What a file says; the parts of one that is packed, unpacked. */
export const textIn = (bytes: Buffer): string =>
  bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004" ? unzipped(bytes) : bytes.toString();

async function textOfAnswer(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.subarray(0, 5).toString("latin1") !== "%PDF-") return textIn(bytes);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true }).catch(() => ({
    text: bytes.toString("latin1"),
  }));
  return text;
}

/** Reading is bounded at twenty seconds, waiting for a lock at thirty: whoever waits longer than this waits for ever. */
const longest = 120_000;

type Told = { readonly status: number; readonly text: string };

/** Asks, and gives everything that came back: what was said, and every header. */
export async function tell(origin: string, ask: Ask, cookie: string | undefined): Promise<Told> {
  const headers: Record<string, string> = { Origin: origin, "If-Match": '"1"', ...(cookie ? { Cookie: cookie } : {}) };
  const body = ask.form
    ? new URLSearchParams({ _act: ask.form, _match: "1", edition: "x" }).toString()
    : ask.body && JSON.stringify(ask.body);
  if (body !== undefined) headers["Content-Type"] = ask.form ? "application/x-www-form-urlencoded" : "application/json";
  const answer = await fetch(`${origin}${ask.path}`, {
    ...{ method: ask.method, headers, redirect: "manual", signal: AbortSignal.timeout(longest) },
    ...(body === undefined ? {} : { body }),
  });
  const text = await textOfAnswer(answer);
  return { status: answer.status, text: `${[...answer.headers].join("\n")}\n${text}` };
}
