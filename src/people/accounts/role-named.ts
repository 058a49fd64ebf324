/** A role in words, with what it is bound to. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { OwnRole } from "./contract.ts";
import { roleWords } from "./role-words.ts";
import { accountWords } from "./words.ts";

/**
 * @example roleNamed({ role: "author", edition: "citizenship-law 2027", place: "FRA" }, "en") // → "author: citizenship-law 2027, FRA"
 */
export function roleNamed({ role, edition, place, area }: OwnRole, language: Language): string {
  const bounds = [edition ?? say(accountWords.everywhere, language), place, area].filter((one) => one !== undefined);
  return `${say(roleWords[role], language)}${language === "fr" ? "\u00a0" : ""}: ${bounds.join(", ")}`;
}
