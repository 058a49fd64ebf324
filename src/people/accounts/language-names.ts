import type { Language } from "../../base/text.ts";

/** A language's own name for itself. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  pt: "Português",
  ar: "العربية",
};
