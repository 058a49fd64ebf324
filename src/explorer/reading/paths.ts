/**
 * Every address of the public site, in one place. Pages link through these functions and never write an address by
 * hand, so a path can be changed once and old ones redirected.
 *
 * A query holds only what differs from the defaults, in a fixed order: one state, one address.
 */
import type { Language } from "../../base/text.ts";
import type { Edition, Point } from "./contract.ts";

/** Which edition of which index, in which language. */
export type Where = {
  readonly language: Language;
  readonly index: string;
  readonly release: string;
  /** Named where it is not the release's last: links then stay in that period. */
  readonly period?: string | undefined;
};

export type QueryValue = string | number | readonly string[] | undefined;

export type Query = Readonly<Record<string, QueryValue>>;

/** How else a page may be asked for. */
export const formats = ["json", "csv", "svg", "png", "pdf", "zip", "xlsx"] as const;

export type Format = (typeof formats)[number];

/** Files of a download. */
export type FileFormat = "zip" | "xlsx";

const segment = (text: string): string => encodeURIComponent(text);

const rooted = (where: Where): string =>
  `${languagePath(where.language)}/${segment(where.index)}/${segment(where.release)}`;

/**
 * A query string, `?` included, or nothing: absent and empty values are left out, a list is joined by commas, keys keep
 * the order they are given in.
 *
 * @example queryString({ node: "birth", places: ["FRA", "PRT"], page: undefined }) // → "?node=birth&places=FRA,PRT"
 */
export function queryString(query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => {
    const text = Array.isArray(value)
      ? value.map(segment).join(",")
      : value === undefined
        ? ""
        : segment(String(value));
    return text === "" ? [] : [`${segment(key)}=${text}`];
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** A query without what equals its default, so that a state has one address. */
export const withoutDefaults = (query: Query, defaults: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([key, value]) => String(value) !== String(defaults[key])));

/**
 * The same page in another form.
 *
 * @example inFormat("/en/law/2024.0/places/PRT?peers=world", "csv") // → "/en/law/2024.0/places/PRT.csv?peers=world"
 */
export function inFormat(path: string, format: Format | FileFormat): string {
  const [before = "", query] = path.split("?");
  return `${before}.${format}${query === undefined ? "" : `?${query}`}`;
}

/**
 * The same page in another language.
 *
 * @example inOtherLanguage("/en/law/2024.0", "ar") // → "/ar/law/2024.0"
 */
export const inOtherLanguage = (path: string, language: Language): string =>
  path.replace(/^\/[a-z]{2}(?=[/?]|$)/, languagePath(language));

/** A query that keeps the period the reader is in, unless it names one itself. */
const inPeriod = (where: Where, query: Query = {}): string =>
  queryString({ ...query, period: query.period ?? where.period });

/** Where a page of this edition stands. */
export const whereIn = (edition: Edition, language: Language): Where => ({
  language,
  index: edition.index.code,
  release: edition.release,
  ...(edition.period === edition.latestPeriod ? {} : { period: edition.period }),
});

/** The same place at another point. */
export const atPoint = (where: Where, point: Point): Where => ({
  ...where,
  release: point.release,
  period: point.named,
});

export const languagePath = (language: Language): string => `/${language}`;

export const indexPath = (language: Language, index: string): string => `${languagePath(language)}/${segment(index)}`;

export const releasePath = (where: Where): string => rooted(where);

export const explorePath = (where: Where, query: Query = {}): string => `${rooted(where)}/explore${queryString(query)}`;

export const placesPath = (where: Where): string => `${rooted(where)}/places${inPeriod(where)}`;

export const placePath = (where: Where, place: string, query: Query = {}): string =>
  `${rooted(where)}/places/${segment(place)}${inPeriod(where, query)}`;

export const answerPath = (where: Where, place: string, indicator: string, query: Query = {}): string =>
  `${rooted(where)}/places/${segment(place)}/answers/${segment(indicator)}${inPeriod(where, query)}`;

/** Where a correction of an answer is proposed. */
export const proposePath = (where: Where, place: string, indicator: string): string =>
  `${rooted(where)}/places/${segment(place)}/answers/${segment(indicator)}/correction${inPeriod(where)}`;

export const comparePath = (where: Where, places: readonly string[] = [], query: Query = {}): string =>
  `${rooted(where)}/compare${inPeriod(where, { places, ...query })}`;

/** How far ranks could have moved: the audit of a release. */
export const robustnessPath = (where: Where): string => `${rooted(where)}/robustness${inPeriod(where)}`;

/** One's own weights and recipe, beside the official ranking. */
export const yoursPath = (where: Where, query: Query = {}): string => `${rooted(where)}/yours${inPeriod(where, query)}`;

/** A ground is kept for ever, in a form that has a number. */
const groundQuery = (where: Where): Query => ({ lang: where.language, form: 2 });

/** What a browser makes that ranking from. */
export const yoursGroundPath = (where: Where): string =>
  `/api/${segment(where.index)}/${segment(where.release)}/yours/ground${inPeriod(where, groundQuery(where))}`;

/** Other answers of one place, and what they would make of its score. */
export const whatIfPath = (where: Where, place: string, query: Query = {}): string =>
  `${rooted(where)}/places/${segment(place)}/what-if${inPeriod(where, query)}`;

const whatIfData = (where: Where, place: string, what: "ground" | "scenario" | "field", query: Query): string =>
  `/api/${segment(where.index)}/${segment(where.release)}/places/${segment(place)}/what-if/${what}${inPeriod(where, query)}`;

/** What a browser works that out from. */
export const whatIfGroundPath = (where: Where, place: string): string =>
  whatIfData(where, place, "ground", groundQuery(where));

/** What rank ranges of scenarios are drawn from; unlike that, it can change while a release does not. */
export const whatIfFieldPath = (where: Where, place: string): string =>
  whatIfData(where, place, "field", { lang: where.language });

/** A scenario as data. */
export const whatIfDataPath = (where: Where, place: string): string =>
  `/api/${segment(where.index)}/${segment(where.release)}/places/${segment(place)}/what-if`;

/** The scenario as a file. */
export const scenarioPath = (where: Where, place: string, query: Query = {}): string =>
  whatIfData(where, place, "scenario", query);

export const indicatorsPath = (where: Where, query: Query = {}): string =>
  `${rooted(where)}/indicators${inPeriod(where, query)}`;

export const indicatorPath = (where: Where, indicator: string, query: Query = {}): string =>
  `${rooted(where)}/indicators/${segment(indicator)}${inPeriod(where, query)}`;

export const methodPath = (where: Where): string => `${rooted(where)}/method`;

/** What a release corrects of the one before it. */
export const correctionsPath = (where: Where): string => `${rooted(where)}/corrections`;

export const glossaryPath = (where: Where): string => `${rooted(where)}/glossary`;

export const downloadPath = (where: Where, query: Query = {}): string =>
  `${rooted(where)}/download${queryString(query)}`;

export const searchPath = (language: Language, query: Query = {}): string =>
  `${languagePath(language)}/search${queryString(query)}`;

export const apiPath = (language: Language): string => `${languagePath(language)}/api`;

/** The rules of the arithmetic, page by page; `method` is the list of them. */
export const rulesPath = (language: Language, page: string): string =>
  `${languagePath(language)}/about/rules${page === "method" ? "" : `/${page}`}`;

/** What a facility did: the map and the list. */
export const portfolioPath = (language: Language, query: Query = {}): string =>
  `${languagePath(language)}/portfolio${queryString(query)}`;

export const actionPath = (language: Language, action: string, query: Query = {}): string =>
  `${languagePath(language)}/portfolio/actions/${segment(action)}${queryString(query)}`;

export const figuresPath = (language: Language, query: Query = {}): string =>
  `${languagePath(language)}/portfolio/figures${queryString(query)}`;

/** The programmes that take requests for expertise. */
export const programmesPath = (language: Language): string => `${languagePath(language)}/programmes`;

export const programmePath = (language: Language, programme: string): string =>
  `${programmesPath(language)}/${segment(programme)}`;

/** What actions left behind, once it is public. */
export const deliverablesPath = (language: Language): string => `${languagePath(language)}/deliverables`;

export const aboutPath = (language: Language): string => `${languagePath(language)}/about`;
