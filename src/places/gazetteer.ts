/**
 * One list of places for one index: the countries of the world and the index's own places and groups, looked up alike.
 *
 * An index's own row wins over a country of the same code (an index may call a place by another name), and a place of
 * its own that is part of a country lies in that country's regions.
 */
import { inLanguage, isLanguage, type Language, type LocalisedText } from "../base/text.ts";
import { type Country, collation, countries, countryName, countryOf } from "./countries.ts";
import { type Region, regionsOf } from "./regions.ts";

/** What a package's places.csv says of one place or group; the package's own row has this shape. */
export type CustomPlace = {
  readonly id: string;
  readonly title: LocalisedText;
  readonly kind: "place" | "group";
  readonly members: readonly string[];
  readonly partOf: string | undefined;
};

export type PlaceName = {
  readonly words: string;
  /** The language the words turned out to be in. */
  readonly language: string;
};

export type Gazetteer = {
  /** The code a place is known by here: alpha-3 for a country asked for by either code, the id of an own place; undefined if unknown. */
  readonly codeOf: (code: string) => string | undefined;
  /** The name for a reader; an unknown code is its own name. */
  readonly nameOf: (code: string, language: Language) => PlaceName;
  readonly countryOf: (code: string) => Country | undefined;
  /** M49 regions from the world down: a place's own, or those of the country it is part of. */
  readonly regionsOf: (code: string) => readonly Region[];
  /** The index's own groups, as written. */
  readonly groups: readonly CustomPlace[];
  /** Members of one of the index's own groups, as codes. */
  readonly membersOf: (group: string) => readonly string[];
  /** Orders codes by their names in a language. */
  readonly byName: (language: Language) => (a: string, b: string) => number;
};

/**
 * @example gazetteer([]).nameOf("DE", "fr") // → { words: "Allemagne", language: "fr" }
 */
export function gazetteer(custom: readonly CustomPlace[], own = "en"): Gazetteer {
  const rows = new Map(custom.map((row) => [row.id, row]));
  const codeOf = (code: string): string | undefined => (rows.has(code) ? code : countryOf(code)?.alpha3);

  const nameOf = (code: string, language: Language): PlaceName => {
    const row = rows.get(code);
    if (row) return inLanguage(row.title, language, own);
    return { words: countryName(code, language) ?? code, language };
  };

  /** The country a place is, or is part of, however deep; a circle in the rows ends the search. */
  const placedIn = (code: string): Country | undefined => {
    const seen = new Set<string>();
    for (let at: string | undefined = code; at !== undefined && !seen.has(at); at = rows.get(at)?.partOf) {
      seen.add(at);
      const country = countryOf(at);
      if (country) return country;
    }
    return undefined;
  };

  return {
    codeOf,
    nameOf,
    countryOf: placedIn,
    regionsOf: (code) => regionsOf(placedIn(code)?.alpha3 ?? ""),
    groups: custom.filter((row) => row.kind === "group"),
    membersOf: (group) => (rows.get(group)?.members ?? []).flatMap((member) => codeOf(member) ?? []),
    byName: (language) => {
      const { compare } = collation(language);
      return (a, b) => compare(nameOf(a, language).words, nameOf(b, language).words);
    },
  };
}

/** The gazetteer of an index without places of its own. */
export const world: Gazetteer = gazetteer([]);

export const placeOf = (code: string): Country | undefined => countryOf(code);

export const placeName = (code: string, language: string): string =>
  world.nameOf(code, isLanguage(language) ? language : "en").words;

/** Orders codes of countries by their names in a language. */
export const comparePlaces = (language: Language): ((a: string, b: string) => number) => world.byName(language);

/** Rows in the order in which a reader looks for their places: by name in their language; what is of every place comes first. */
export const byPlaceName = <Row extends { readonly place?: string | undefined }>(
  rows: readonly Row[],
  language: Language,
): readonly Row[] => {
  const compare = comparePlaces(language);
  return [...rows].sort(({ place: one }, { place: other }) => {
    if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined);
    return one === other ? 0 : compare(one, other);
  });
};

export const codes: readonly string[] = countries.map((country) => country.alpha3);
