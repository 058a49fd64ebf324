/**
 * The names by which the world finds a legal text: recognised and checked as somebody types or pastes one. Each form is
 * the one its own standard states; what is nearly one is told what it lacks.
 */
import type { GivenIdentifier, Identifier } from "./contract.ts";

/** Linear, every one: no repetition stands inside another over the same letters. */
const forms: readonly {
  readonly scheme: Identifier["scheme"];
  /** Whether somebody plainly means this scheme. */
  readonly meant: RegExp;
  /** An address at which texts of this scheme are read; its first group is the identifier. */
  readonly at?: RegExp;
  readonly whole: RegExp;
  readonly tidy: (text: string) => string;
  readonly href?: (value: string) => string;
}[] = [
  {
    // Council conclusions on ECLI, 2011/C 127/01: country, court, year, up to 25 letters, digits and dots.
    scheme: "ecli",
    meant: /^ECLI:/i,
    at: /^https?:\/\/e-justice\.europa\.eu\/ecli\/([^\s?#]+)/i,
    whole: /^ECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:[12]\d{3}:[A-Z0-9][A-Z0-9.]{0,24}$/,
    tidy: (text) => text.toUpperCase(),
    href: (value) => `https://e-justice.europa.eu/ecli/${value}`,
  },
  {
    // DOI Handbook: the prefix is 10. and a registrant, which may have parts; the suffix anything that is printed.
    scheme: "doi",
    meant: /^(doi[:\s]\s*)?10\.\d|^doi:/i,
    at: /^https?:\/\/(?:dx\.)?doi\.org\/([^\s?#]*)/i,
    whole: /^10\.\d{4,9}(\.\d{1,9}){0,3}\/[^\s"<>]{1,300}$/,
    // What ends a sentence is not the identifier's.
    tidy: (text) => text.replace(/^doi[:\s]\s*/i, "").replace(/[.,;]$/, ""),
    href: (value) => `https://doi.org/${encodeURIComponent(value).replaceAll("%2F", "/")}`,
  },
  {
    // Publications Office: sector, year, one or two letters for the kind, a number of four digits, and what follows a part, a
    // corrigendum or a member state; of treaties a whole text or an article.
    scheme: "celex",
    meant: /^(CELEX:?\s*)?[0-9CE]\d{4}[A-Z]{1,2}\d{2,}|^(CELEX:?\s*)?1\d{4}[A-Z]{1,2}\/|^CELEX:/i,
    at: /^https?:\/\/eur-lex\.europa\.eu\/\S*?[?&]uri=CELEX(?::|%3A)([^\s&#]+)/i,
    whole:
      /^([0-9CE]\d{4}[A-Z]{1,2}\d{4}([A-Z]{3}(_\d{1,9})?)?(-\d{8})?(\(\d{2}\))?(R\(\d{2}\))?|1\d{4}[A-Z]{1,2}(\/[A-Z]{3}|\d{3}))$/,
    tidy: (text) => text.replace(/^CELEX:?\s*/i, "").toUpperCase(),
    href: (value) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${encodeURIComponent(value)}`,
  },
  {
    // Akoma Ntoso naming convention: /akn/ country / kind of document / date / number or title, and more.
    scheme: "akoma-ntoso",
    meant: /^\/?akn\//i,
    at: /^https?:\/\/[^\s/]+(?:\/[a-z]{2})?(\/akn\/[^\s?#]*)/i,
    whole: /^\/akn\/[a-z]{2}(-[a-z0-9]{1,20})?\/[a-zA-Z]{2,40}\/[^\s"<>]{1,400}$/,
    tidy: (text) => (text.startsWith("/") ? text : `/${text}`),
  },
  {
    // European Legislation Identifier: an address with /eli/ in it, and below that parts of which one says when or which.
    scheme: "eli",
    meant: /^(https?:\/\/[^\s/]+\/)?(?:[^\s/]+\/){0,3}eli\//i,
    whole:
      /^(https?:\/\/[^\s"<>/]{1,200}\/)?([^\s"<>/]{1,60}\/){0,3}eli\/(?=\D{0,200}\d)[^\s"<>/]{1,100}\/[^\s"<>]{1,400}$/,
    tidy: (text) => text,
    href: (value) => (/^https?:/.test(value) ? value : ""),
  },
  {
    // United Nations documents: a body, then parts between strokes, as A/RES/73/195 or CERD/C/FRA/CO/22-23; a number is in each.
    scheme: "un-symbol",
    meant: /^(A|E|S|T|ST|CCPR|CAT|CED|CEDAW|CERD|CMW|CRC|CRPD|ECE|HCR|HRI)\/[A-Z0-9]/,
    at: /^https?:\/\/(?:undocs\.org|docs\.un\.org)\/(?:(?:ar|en|es|fr|ru|zh)\/)?([A-Z][^\s?#]*)/,
    whole:
      /^(?=\D{0,100}\d)(A|E|S|T|ST|CCPR|CAT|CED|CEDAW|CERD|CMW|CRC|CRPD|ECE|HCR|HRI)(\/[A-Z0-9][A-Za-z0-9.()-]{0,30}){1,8}$/,
    tidy: (text) => text.replaceAll(" (", "("),
    href: (value) => `https://undocs.org/${encodeURIComponent(value).replaceAll("%2F", "/")}`,
  },
];

/** Letters of an address as they are meant; as they stand where they are no such letters. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export type Recognised =
  | { readonly kind: "identifier"; readonly identifier: Identifier }
  /** Plainly meant as one of a scheme, and not a whole one. */
  | { readonly kind: "incomplete"; readonly scheme: Identifier["scheme"] }
  | { readonly kind: "none" };

/**
 * What somebody typed, as an identifier.
 *
 * @example recognise("https://doi.org/10.1000/182") // → { kind: "identifier", identifier: { scheme: "doi", value: "10.1000/182" } }
 * @example recognise("ECLI:FR:CC") // → { kind: "incomplete", scheme: "ecli" }
 */
export function recognise(text: string): Recognised {
  const typed = text.trim().slice(0, 600);
  for (const { scheme, meant, at, whole, tidy } of forms) {
    const found = at?.exec(typed)?.[1];
    if (found === undefined && !meant.test(typed)) continue;
    const value = tidy(found === undefined ? typed : unescaped(found));
    return whole.test(value) ? { kind: "identifier", identifier: { scheme, value } } : { kind: "incomplete", scheme };
  }
  return { kind: "none" };
}

export type ReadIdentifier =
  | { readonly kind: "whole"; readonly identifier: Identifier }
  /** `scheme`: the one it is said, or seems, to be of. */
  | { readonly kind: "incomplete"; readonly scheme: Identifier["scheme"] }
  /** Nobody said of which scheme it is, and it does not say so itself. */
  | { readonly kind: "unknown" };

/**
 * An identifier as its scheme writes it, whether an address or a name was typed; where nobody said of which scheme it is, that
 * is told from itself.
 *
 * @example readIdentifier({ value: "https://doi.org/10.1000/182" }) // → { kind: "whole", identifier: { scheme: "doi", value: "10.1000/182" } }
 */
export function readIdentifier({ scheme, value }: GivenIdentifier): ReadIdentifier {
  const found = recognise(value);
  if (found.kind === "identifier" && (scheme ?? found.identifier.scheme) === found.identifier.scheme)
    return { kind: "whole", identifier: found.identifier };
  if (scheme !== undefined) return { kind: "incomplete", scheme };
  return found.kind === "incomplete" ? found : { kind: "unknown" };
}

/** Where an identifier leads; undefined where the scheme has no resolver of its own. */
export function hrefOf({ scheme, value }: Identifier): string | undefined {
  const href = forms.find((form) => form.scheme === scheme)?.href?.(value);
  return href === "" ? undefined : href;
}
