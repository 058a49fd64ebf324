/** A role in words, with what it is bound to. */
import { facilityRoles } from "../../base/actor.ts";
import type { Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { say } from "../../ui/words/words.ts";
import type { OwnRole } from "./contract.ts";
import { roleWords } from "./role-words.ts";
import { accountWords } from "./words.ts";

const reach = ({ role, edition, programme }: OwnRole, language: Language): string =>
  facilityRoles.includes(role)
    ? (programme ?? say(accountWords.allProgrammes, language))
    : (edition ?? say(accountWords.everywhere, language));

/**
 * @example roleNamed({ role: "author", edition: "citizenship-law 2027", place: "FRA" }, "en") // → "author: citizenship-law 2027, France"
 */
export function roleNamed(held: OwnRole, language: Language): string {
  const { role, place, area } = held;
  const where = place === undefined ? undefined : placeName(place, language);
  const bounds = [reach(held, language), where, area].filter((one) => one !== undefined);
  // What is written from left to right stays together in a line from right to left.
  const shown = bounds.map((one) => (language === "ar" ? `\u2068${one}\u2069` : one));
  const said = shown.join(language === "ar" ? "، " : ", ");
  return `${say(roleWords[role], language)}${language === "fr" ? "\u00a0" : ""}: ${said}`;
}
