/** Places as a reader calls them, one after the other, in the order of their names. */
import type { Language } from "../../base/text.ts";
import { comparePlaces, placeName } from "../../places/gazetteer.ts";

/** @example placeNames(["ESP", "FRA"], "en") // → "France, Spain" */
export const placeNames = (places: readonly string[], language: Language): string =>
  [...places]
    .sort(comparePlaces(language))
    .map((place) => placeName(place, language))
    .join(language === "ar" ? "، " : ", ");
