/**
 * How to cite a page: always the pinned release at its permanent address, never "latest", so that a citation goes on
 * saying what its author read.
 */
import type { Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { Citation, Edition } from "./contract.ts";
import { readingWords } from "./words.ts";

/** What is cited: a part of a release by its title (a place, an answer), or the whole release where there is none. */
export type Cited = {
  readonly edition: Edition;
  readonly language: Language;
  readonly title?: string;
  /** Path on this site, from `paths.ts`. */
  readonly path: string;
  /** Scheme and host visitors use. */
  readonly origin: string;
};

export function citation({ edition, language, title, path, origin }: Cited): Citation {
  const year = edition.publishedOn.slice(0, 4);
  const creators = edition.creators.length > 0 ? edition.creators.join(", ") : edition.index.label;
  const facts = { creators, year, index: edition.index.label, release: edition.release, period: edition.period };
  const text =
    title === undefined
      ? say(readingWords.citedWhole, language, facts)
      : say(readingWords.cited, language, { ...facts, title });
  const address = new URL(path, origin).href;
  const name = title === undefined ? edition.index.label : `${title}. ${edition.index.label}`;
  const key = title === undefined ? keyOf(edition) : `${keyOf(edition)}${partKey(path, edition.release)}`;
  const { publishedOn, release: version } = edition;
  const reference = referenceOf({ key, name, creators: edition.creators, publishedOn, version, address, language });
  return { text, address, ...reference };
}

/** A version of data, or a part of it, as reference managers are told of it. */
type Reference = {
  /** What it is called in a bibliography, which tells it from all others. */
  readonly key: string;
  readonly name: string;
  readonly creators: readonly string[];
  readonly publishedOn: string;
  readonly version: string;
  readonly address: string;
  readonly language: Language;
};

export const referenceOf = (of: Reference): Pick<Citation, "bibtex" | "csl"> => ({ bibtex: bibtex(of), csl: csl(of) });

/** The line that stands under every chart: index, release, day. */
export const sourceLine = (edition: Edition, language: Language): string =>
  say(readingWords.sourceLine, language, {
    index: edition.index.label,
    release: edition.release,
    day: day(edition.publishedOn, language),
  });

/**
 * What a picture that leaves the site says of itself: index, release and day, what the index itself warns of, whose
 * data they are, and the licence.
 */
export const pictureSource = (edition: Edition, language: Language): string =>
  [sourceLine(edition, language), edition.notice, edition.attribution, edition.licence]
    .filter((part) => part !== undefined)
    .join(" · ");

const braced = (text: string): string => text.replace(/[\\{}%&$#_]/g, (found) => `\\${found}`);

const keyOf = (edition: Edition): string => `${edition.index.code}-${edition.release}`.replace(/[^A-Za-z0-9.-]/g, "");

/** What tells the parts of one release apart in a bibliography, as “-places-MAR”. */
const partKey = (path: string, release: string): string =>
  (path.split(`/${release}`)[1] ?? "").replace(/[^A-Za-z0-9.]+/g, "-").replace(/-$/, "");

function bibtex({ key, name, creators: named, publishedOn, version, address }: Reference): string {
  const creators = named.map((creator) => `{${braced(creator)}}`).join(" and ");
  const lines = [
    ...(creators === "" ? [] : [`  author = {${creators}}`]),
    `  title = {{${braced(name)}}}`,
    `  year = {${publishedOn.slice(0, 4)}}`,
    `  version = {${braced(version)}}`,
    `  howpublished = {Data set}`,
    `  url = {${address}}`,
  ];
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

/** CSL-JSON, as reference managers read it. Names are kept as they are given. */
function csl({ key, name, creators, publishedOn, version, address, language }: Reference): Record<string, unknown> {
  const [year, month, dayOfMonth] = publishedOn.split("-").map(Number);
  return {
    id: key,
    type: "dataset",
    title: name,
    author: creators.map((literal) => ({ literal })),
    issued: { "date-parts": [[year, month, dayOfMonth]] },
    version,
    language,
    URL: address,
  };
}
