/** Addresses as they come in: taken apart, made normal, or refused. */
import { z } from "zod";
import type { Operation } from "../base/operation.ts";
import { refuse } from "../base/refusal.ts";
import type { Language } from "../base/text.ts";

export type Query = Readonly<Record<string, string | readonly string[]>>;

export type Address = {
  readonly path: string;
  readonly query: Query;
  /** Path and query as they came, without what is empty or tracks: the key of the cache. */
  readonly normal: string;
  /** Whether a name came without a value, as forms send what was left alone. */
  readonly hasEmpty: boolean;
};

/** An operation's input: where it asks for the language, the one the address is in. */
export const inputOf = (
  operation: Operation,
  language: Language,
  said: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  operation.input instanceof z.ZodObject && "lang" in operation.input.shape ? { ...said, lang: language } : said;

/** What mailers and networks add to a link; no page knows them, so they are dropped rather than refused. */
const tracking = /^(utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|msclkid|_hsenc|_hsmi|ref_src)$/;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return refuse("input-invalid", { fields: ["path"] });
  }
}

/**
 * An address without the word about what was done there before: what is done next says its own.
 *
 * @example withoutDone("/en/desk/people?done=people.invite&find=ada") // → "/en/desk/people?find=ada"
 */
export function withoutDone(url: string): string {
  const [path = "", query = ""] = url.split("?", 2);
  const kept = query.split("&").filter((pair) => pair !== "" && !/^done(=|$)/.test(pair));
  return kept.length === 0 ? path : `${path}?${kept.join("&")}`;
}

/**
 * Takes a request's URL apart.
 *
 * throws  Refusal input-invalid: broken percent signs, control characters, too many parameters
 */
export function readAddress(url: string): Address {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(decoded(path))) refuse("input-invalid", { fields: ["path"] });
  const query: Record<string, string | string[]> = Object.create(null);
  const kept: string[] = [];
  let hasEmpty = false;
  for (const pair of mark < 0 ? [] : url.slice(mark + 1).split("&")) {
    const [[name, value] = ["", ""]] = new URLSearchParams(pair);
    hasEmpty ||= value === "" && name !== "";
    if (value === "" || tracking.test(name)) continue;
    if (kept.push(pair) > 50 || name === "__proto__") refuse("input-invalid", { fields: [name.slice(0, 60)] });
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return { path, query: { ...query }, normal: kept.length === 0 ? path : `${path}?${kept.join("&")}`, hasEmpty };
}
