/** A role in words, with what it is bound to. */
import type { Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { say } from "../../ui/words/words.ts";
import type { OwnRole } from "./contract.ts";
import { roleWords } from "./role-words.ts";
import { accountWords } from "./words.ts";

/**
 * @example roleNamed({ role: "author", edition: "citizenship-law 2027", place: "FRA" }, "en") // → "author: citizenship-law 2027, France"
 */
export function roleNamed({ role, edition, place, area }: OwnRole, language: Language): string {
  const where = place === undefined ? undefined : placeName(place, language);
  const bounds = [edition ?? say(accountWords.everywhere, language), where, area].filter((one) => one !== undefined);
  // What is written from left to right stays together in a line from right to left.
  const shown = bounds.map((one) => (language === "ar" ? `\u2068${one}\u2069` : one));
  const said = shown.join(language === "ar" ? "، " : ", ");
  return `${say(roleWords[role], language)}${language === "fr" ? "\u00a0" : ""}: ${said}`;
}
