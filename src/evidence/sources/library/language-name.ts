/** What a language is called in another; its code where nobody knows. */

import type { Language } from "../../../base/text.ts";
import { localeOf } from "../../../ui/words/words.ts";

/** @example languageName("fr", "en") // → "French" */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([localeOf(language)], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
