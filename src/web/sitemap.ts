/**
 * The sitemap: every page of the newest release of each index that is listed, in every language, each naming the same page in the
 * others. A list of lists, because a large index has more pages than one list may name.
 */
import { languages } from "../base/text.ts";
import {
  aboutPath,
  actionPath,
  answerPath,
  apiPath,
  comparePath,
  correctionsPath,
  deliverablesPath,
  downloadPath,
  explorePath,
  figuresPath,
  glossaryPath,
  indexPath,
  indicatorPath,
  indicatorsPath,
  inOtherLanguage,
  languagePath,
  methodPath,
  placePath,
  placesPath,
  portfolioPath,
  programmePath,
  programmesPath,
  releasePath,
  type Where,
} from "../explorer/reading/paths.ts";
import type { ArchiveWithShelf } from "../facility/portfolio/shelf.ts";
import type { Archive, PublishedRelease } from "../policy-index/releases/contract.ts";
import { listedIndexes } from "../policy-index/releases/exercise-index.ts";
import { newestOf } from "../policy-index/releases/newest.ts";

/** Pages in one list; each is named once a language, with its five alternates (the format allows 50,000). */
export const pagesInList = 1_000;

const xml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;");

const newestReleases = (archive: Archive): readonly PublishedRelease[] =>
  listedIndexes(archive.indexes()).flatMap((index) => {
    const newest = newestOf(archive.releases(index));
    return (newest && archive.release(index, newest.id)) ?? [];
  });

/** The portfolio as it is today, its figures, and every action of it; none where there is no portfolio. */
function portfolioPaths({ shelf }: ArchiveWithShelf): readonly string[] {
  const found = shelf?.portfolio();
  if (!found) return [];
  const actions = found.portfolio.actions.map(({ id }) => actionPath("en", id));
  return [portfolioPath("en"), figuresPath("en"), ...actions];
}

/** The programmes that take requests, but no exercise, and the list of what actions left behind; those there are. */
function facilityPaths({ facility }: ArchiveWithShelf): readonly string[] {
  const { programmes = [], hasDeliverables = false } = facility?.() ?? {};
  const real = programmes.filter(({ isExercise }) => !isExercise).map(({ code }) => programmePath("en", code));
  return [
    ...(programmes.length > 0 ? [programmesPath("en"), ...real] : []),
    ...(hasDeliverables ? [deliverablesPath("en")] : []),
  ];
}

/** Paths of every page, in English, the widest first. */
export function* pagePaths(archive: Archive): Generator<string> {
  yield languagePath("en");
  yield aboutPath("en");
  yield apiPath("en");
  yield* portfolioPaths(archive);
  yield* facilityPaths(archive);
  for (const { record, answers } of newestReleases(archive)) {
    const where: Where = { language: "en", index: record.index, release: record.id };
    yield indexPath("en", record.index);
    yield releasePath(where);
    yield explorePath(where);
    yield placesPath(where);
    yield comparePath(where);
    yield indicatorsPath(where);
    yield methodPath(where);
    yield glossaryPath(where);
    yield correctionsPath(where);
    yield downloadPath(where);
    for (const indicator of answers.indicators) yield indicatorPath(where, indicator);
    for (const place of answers.places) {
      yield placePath(where, place);
      for (const indicator of answers.indicators) yield answerPath(where, place, indicator);
    }
  }
}

/** How many pages there are, without naming them. */
function countPages(archive: Archive): number {
  return newestReleases(archive).reduce(
    (sum, { answers: { places, indicators } }) => sum + 9 + indicators.length + places.length * (1 + indicators.length),
    3 + portfolioPaths(archive).length + facilityPaths(archive).length,
  );
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ours = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The list of lists. */
export function sitemapIndex(archive: Archive, origin: string): string {
  const lists = Array.from({ length: Math.ceil(countPages(archive) / pagesInList) }, (_, at) => at + 1);
  const entries = lists.map((at) => `<sitemap><loc>${xml(origin)}/sitemaps/${at}.xml</loc></sitemap>`).join("\n");
  return `${head}<sitemapindex xmlns="${ours}">\n${entries}\n</sitemapindex>\n`;
}

/** One list, counted from 1; undefined where there is none of that number. */
export function sitemapList(archive: Archive, origin: string, number: number): string | undefined {
  const from = (number - 1) * pagesInList;
  if (!Number.isInteger(number) || number < 1 || from >= countPages(archive)) return undefined;
  const entries: string[] = [];
  let at = 0;
  for (const path of pagePaths(archive)) {
    if (at >= from + pagesInList) break;
    if (at >= from) entries.push(...inEveryLanguage(path, origin));
    at += 1;
  }
  return `${head}<urlset xmlns="${ours}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("\n")}\n</urlset>\n`;
}

function inEveryLanguage(path: string, origin: string): readonly string[] {
  const addresses = languages.map((language) => ({ language, address: xml(origin + inOtherLanguage(path, language)) }));
  const alternates = addresses
    .map(({ language, address }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`)
    .join("");
  return addresses.map(({ address }) => `<url><loc>${address}</loc>${alternates}</url>`);
}
