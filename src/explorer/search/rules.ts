/** Finds places and indicators by name: the whole of it, its beginning, that of a word, or anywhere in it. */
import type { z } from "zod";
import { closest } from "../../base/closest.ts";
import type { Language } from "../../base/text.ts";
import type { ArchiveWithShelf } from "../../facility/portfolio/shelf.ts";
import { countryOf } from "../../places/countries.ts";
import type { Archive, PublishedRelease } from "../../policy-index/releases/contract.ts";
import { listedIndexes } from "../../policy-index/releases/exercise-index.ts";
import { newestOf } from "../../policy-index/releases/newest.ts";
import { say } from "../../ui/words/words.ts";
import { textOf } from "../portfolio/filters.ts";
import { localised, type Naming, titleOf } from "../portfolio/naming.ts";
import { indicatorLabel } from "../reading/answers.ts";
import { fold } from "../reading/fold.ts";
import { actionPath, indicatorPath, placePath } from "../reading/paths.ts";
import { inNameOrder, placeLabel } from "../reading/places.ts";
import { perRelease, positions } from "../reading/positions.ts";
import { plainWords, type Reading, reading, whereOf, worded } from "../reading/reading.ts";
import { mostResults, type SearchInput, type SearchResult, type SearchView } from "./contract.ts";
import { searchWords } from "./words.ts";

/** A result with what it is found by, folded: its names first, then what else is said of it. */
type Findable = {
  readonly result: SearchResult;
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly about: string;
};

export function searchView(archive: ArchiveWithShelf, { q, lang }: z.output<typeof SearchInput>): SearchView {
  const query = q.trim().replace(/\s+/g, " ");
  const sought = fold(query);
  if (sought === "") return { query, results: [], found: 0 };
  const all = [...findables(archive, lang), ...actionsIn(archive, lang)];
  const found = all
    .map((one, at) => ({ one, at, far: distance(one, sought) }))
    .filter(({ far }) => far < nowhere)
    .sort((left, right) => left.far - right.far || left.at - right.at)
    .map(({ one }) => one.result);
  const nearest = found.length === 0 ? nearestOf(all, sought) : undefined;
  return { query, results: found.slice(0, mostResults), found: found.length, nearest };
}

function nearestOf(all: readonly Findable[], sought: string): SearchResult | undefined {
  const name = closest(
    sought,
    all.flatMap(({ names }) => names),
  );
  return name === undefined ? undefined : all.find(({ names }) => names.includes(name))?.result;
}

const nowhere = 100;

/** How far a findable is from what is sought: 0 is its code or whole name, `nowhere` not at all. */
function distance({ names, codes, about }: Findable, sought: string): number {
  if (codes.includes(sought)) return 0;
  const own = Math.min(...names.map((name, at) => within(name, sought) + at / 10));
  if (own < nowhere) return own;
  const words = sought.split(" ");
  const said = words.map((word) => (startsWord(about, word) ? 6 : nowhere));
  return Math.max(...said);
}

function within(name: string, sought: string): number {
  if (name === sought) return 0;
  if (name.startsWith(`${sought} `)) return 1;
  if (name.startsWith(sought)) return 2;
  const words = sought.split(" ");
  if (words.every((word) => startsWord(name, word))) return 3;
  return words.every((word) => word.length > 1 && name.includes(word)) ? 4 : nowhere;
}

/** Whether a word begins with it; the Arabic article before it does not count. */
const startsWord = (text: string, word: string): boolean =>
  text.split(" ").some((one) => one.startsWith(word) || one.startsWith(`ال${word}`));

/** Actions by title, who asked, countries and topics: what the portfolio's own words find. */
function actionsIn({ shelf }: ArchiveWithShelf, language: Language): readonly Findable[] {
  const found = shelf?.portfolio();
  if (!found) return [];
  const naming: Naming = { language, portfolio: found.portfolio };
  const index = localised("portfolio", found.portfolio.title, naming);
  return found.portfolio.actions.map((action) => {
    const title = titleOf(action, naming);
    return {
      result: {
        ...{ kind: "action" as const, code: action.id, title: title.label, language: title.language },
        note: `${say(searchWords.action, language)} · ${index.label}`,
        about: action.institution,
        href: actionPath(language, action.id),
        index,
      },
      names: unique([action.title]),
      codes: [fold(action.id)],
      about: textOf(action, naming),
    };
  });
}

const kept = perRelease(() => new Map<string, readonly Findable[]>());

function findables(archive: Archive, language: Language): readonly Findable[] {
  const indexes = listedIndexes(archive.indexes());
  return indexes.flatMap((index) => {
    const newest = newestOf(archive.releases(index));
    const release = newest && archive.release(index, newest.id);
    if (!release) return [];
    const key = `${language} ${indexes.length > 1}`;
    const made = kept(release).get(key) ?? findablesIn(archive, release, language);
    kept(release).set(key, made);
    return made;
  });
}

function findablesIn(archive: Archive, release: PublishedRelease, language: Language): readonly Findable[] {
  const { index, id } = release.record;
  const open = reading(archive, index, id, language);
  const english = reading(archive, index, id, "en");
  return [...placesIn(open, english), ...indicatorsIn(open, english)];
}

/** Which index, where there are several. */
function noteOf(open: Reading, what: string): string {
  if (listedIndexes(open.archive.indexes()).length < 2) return what;
  return `${what} · ${worded(open, open.release.record.index, open.release.instrument.title).label}`;
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts.map(fold))];

function placesIn(open: Reading, english: Reading): readonly Findable[] {
  const { record, instrument, answers } = open.release;
  const where = whereOf(open);
  return inNameOrder(open, answers.places).map(({ code, label, language }) => {
    const country = countryOf(code);
    return {
      result: {
        kind: "place",
        code,
        title: label,
        language,
        note: noteOf(open, say(searchWords.place, open.language)),
        href: placePath(where, code),
        index: worded(open, record.index, instrument.title),
      },
      names: unique([label, placeLabel(english, code).label]),
      codes: unique([code, ...(country ? [country.alpha2] : [])]),
      about: "",
    };
  });
}

function indicatorsIn(open: Reading, english: Reading): readonly Findable[] {
  const { record, instrument } = open.release;
  const where = whereOf(open);
  return [...positions(open.release).indicators.values()].map(({ indicator }) => {
    const { code, label, language } = indicatorLabel(open, indicator);
    const about = plainWords(open, indicator.question);
    return {
      result: {
        kind: "indicator",
        code,
        title: label,
        language,
        note: noteOf(open, say(searchWords.indicator, open.language)),
        about,
        href: indicatorPath(where, code),
        index: worded(open, record.index, instrument.title),
      },
      names: unique([label, indicatorLabel(english, indicator).label]),
      codes: unique([code]),
      about: fold(`${about ?? ""} ${plainWords(english, indicator.question) ?? ""}`),
    };
  });
}
