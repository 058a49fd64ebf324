/** A place as somebody wrote it: by a code of any kind, or by its name in any of the five languages. */
import { languages } from "../base/text.ts";
import { countryOf } from "./countries.ts";
import { codes, placeName } from "./gazetteer.ts";

/** Without case, accents and signs. */
const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * What an edition calls a place that was written one way or another; what was written where it is none of the edition's.
 *
 * @example placesNamed(new Set(["CIV"]))("Cote d'Ivoire") // → "CIV"
 */
export function placesNamed(places: ReadonlySet<string>): (written: string) => string {
  const named = new Map<string, string>();
  for (const place of places) for (const language of languages) named.set(plain(placeName(place, language)), place);
  return (written) => {
    if (places.has(written)) return written;
    const code = countryOf(written.toUpperCase())?.alpha3;
    return code !== undefined && places.has(code) ? code : (named.get(plain(written)) ?? code ?? written);
  };
}

const inTheWorld = placesNamed(new Set(codes));

/**
 * The code of a country that was written one way or another; undefined where no country is called so.
 *
 * @example countryNamed("Autriche") // → "AUT"
 */
export function countryNamed(written: string): string | undefined {
  const code = inTheWorld(written);
  return countryOf(code)?.alpha3;
}
