/** What a language is called in another; its code where nobody knows. */
import type { Language } from "../../base/text.ts";

/** @example languageName("fr", "en") // → "French" */
export function languageName(tongue: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tongue) ?? tongue;
  } catch {
    return tongue;
  }
}
