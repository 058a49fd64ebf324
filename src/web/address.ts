/** Addresses as they come in: taken apart, made normal, or refused. */
import { refuse } from "../base/refusal.ts";
import { languages } from "../base/text.ts";

export type Query = Readonly<Record<string, string | readonly string[]>>;

export type Address = {
  readonly path: string;
  readonly query: Query;
  /** Path and query in the one form that is kept in the cache: parameters by name, none empty. */
  readonly normal: string;
};

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
 * Takes a request's URL apart.
 *
 * throws  Refusal input-invalid: broken percent signs, control characters, too many parameters
 */
export function readAddress(url: string): Address {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(decoded(path))) refuse("input-invalid", { fields: ["path"] });
  const parameters = new URLSearchParams(mark < 0 ? "" : url.slice(mark + 1));
  const query: Record<string, string | string[]> = Object.create(null);
  let count = 0;
  for (const [name, value] of parameters) {
    if (value === "" || tracking.test(name)) continue;
    if (++count > 50 || name === "__proto__") refuse("input-invalid", { fields: [name.slice(0, 60)] });
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  const kept = new URLSearchParams();
  for (const name of Object.keys(query).sort())
    for (const value of [query[name] ?? []].flat()) kept.append(name, value);
  const search = kept.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return { path, query: { ...query }, normal: search === "" ? path : `${path}?${search}` };
}

/** The same page in another language: the first segment changed. */
export const inOtherLanguage = (address: string, language: string): string =>
  address.replace(new RegExp(`^/(${languages.join("|")})(?=[/?.]|$)`), `/${language}`);
