import type { Language } from "../../base/text.ts";
import { localeOf } from "../../ui/words/words.ts";

const formats = new Map<string, Intl.ListFormat>();

/** Things in a row as a language writes them: joined by "and", or set beside each other. */
export function listed(
  words: readonly string[],
  language: Language,
  type: "conjunction" | "unit" = "conjunction",
): string {
  const locale = language === "en" ? "en-GB" : localeOf(language);
  const format = formats.get(`${locale} ${type}`) ?? new Intl.ListFormat(locale, { type });
  formats.set(`${locale} ${type}`, format);
  return format.format(words);
}
