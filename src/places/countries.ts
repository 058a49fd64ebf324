/**
 * The places the product knows by itself: ISO 3166-1 and Kosovo (XKX), each with its codes, M49 regions, standing at
 * the United Nations, a point, and a name in five languages.
 *
 * The list is generated (`build/`) and checked in. Names are CLDR's as frozen there, with the overrides of
 * `build/names.ts`: the same on every machine, whatever ICU its Node was built with, so that two builds of a release
 * are identical. Neither a code nor a name implies an opinion on status.
 */
import { z } from "zod";
import type { Language } from "../base/text.ts";
import { localeOf } from "../ui/words/words.ts";
import data from "./countries.json";

const Country = z.object({
  alpha3: z.string().length(3),
  alpha2: z.string().length(2),
  /** ISO 3166-1 numeric; empty for Kosovo, which has none. */
  numeric: z.string(),
  /** UN M49 codes from the world down. */
  regions: z.array(z.string()).readonly(),
  un: z.enum(["member", "observer", "none"]),
  /** The state it is an integral part of, where ISO 3166-1 codes such a part apart (French Guiana). */
  partOf: z.string().optional(),
  /** Longitude and latitude of the label, to a tenth of a degree. */
  point: z.tuple([z.number(), z.number()]).readonly(),
  names: z.object({ en: z.string(), fr: z.string(), es: z.string(), pt: z.string(), ar: z.string() }),
});

export type Country = z.infer<typeof Country>;

/** In code order. */
export const countries: readonly Country[] = z.array(Country).parse(data.countries);

/** Version of CLDR the names were taken from. */
export const namesFrom: string = data.cldr;

const byCode = new Map<string, Country>(
  countries.flatMap((country) => [
    [country.alpha3, country],
    [country.alpha2, country],
  ]),
);

/**
 * The country of an ISO 3166-1 code, alpha-3 or alpha-2, in capitals.
 *
 * @example countryOf("FR")?.alpha3 // → "FRA"
 */
export const countryOf = (code: string): Country | undefined => byCode.get(code);

/** The name of a country in a language; undefined for a code that is none. */
export const countryName = (code: string, language: Language): string | undefined => byCode.get(code)?.names[language];

const collators = new Map<Language, Intl.Collator>();

/** Orders names as readers of a language expect: É beside E, ال not skipped, digits by value. */
export function collation(language: Language): Intl.Collator {
  const kept = collators.get(language);
  if (kept) return kept;
  const made = new Intl.Collator(localeOf(language), { sensitivity: "variant", numeric: true });
  collators.set(language, made);
  return made;
}
