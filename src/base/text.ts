/**
 * Localised text: what a person wrote once, or once per language.
 *
 * The product speaks five languages; an index may speak any number of them. A reader is given their language,
 * else the index's own language, else whatever there is, and the page says which language it is.
 */
import { z } from "zod";

/** The product's own languages, in the order they are offered. */
export const languages = ["en", "fr", "es", "pt", "ar"] as const;

export type Language = (typeof languages)[number];

export const Language = z.enum(languages);

/** A string, or a map by BCP 47 language. Never empty. */
export const LocalisedText = z.union([
  z.string().min(1),
  z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().min(1))
    .refine((texts) => Object.keys(texts).length > 0),
]);

export type LocalisedText = z.infer<typeof LocalisedText>;

export const isLanguage = (value: string): value is Language => (languages as readonly string[]).includes(value);

/** Reading direction of a language. */
export const direction = (language: string): "ltr" | "rtl" => (/^(ar|fa|he|ur|ps)\b/.test(language) ? "rtl" : "ltr");

/**
 * The words of a localised text for a reader, with the language they turned out to be in.
 *
 * @example inLanguage({ en: "Birth", fr: "Naissance" }, "fr") // → { words: "Naissance", language: "fr" }
 * @example inLanguage("Birth", "ar", "en") // → { words: "Birth", language: "en" }
 */
export function inLanguage(
  text: LocalisedText,
  language: string,
  own = "en",
): { readonly words: string; readonly language: string } {
  if (typeof text === "string") return { words: text, language: own };
  for (const wanted of [language, own, "en"]) {
    const words = text[wanted];
    if (words !== undefined) return { words, language: wanted };
  }
  const [first] = Object.entries(text);
  return first ? { words: first[1], language: first[0] } : { words: "", language: own };
}
