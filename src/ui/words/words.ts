/**
 * Messages: what the product says, in its five languages, beside the screens that say it.
 *
 * A message is a value, not a key, so a missing language is a type error and an unused message is found by the
 * linter. Text is ICU MessageFormat; a formatter compiles each text once per language.
 */
import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../../base/text.ts";

export type Message = Readonly<Record<Language, string>>;

export type Values = Readonly<Record<string, string | number>>;

/** Declares a catalogue; checks nothing at run time, its type is the check. */
export const words = <Catalogue extends Readonly<Record<string, Message>>>(catalogue: Catalogue): Catalogue =>
  catalogue;

const compiled = new Map<string, IntlMessageFormat>();

/** Whether a message is said in a language; for what reads its language off a page. */
export const isSaidIn = (message: Message, language: string): language is Language => Object.hasOwn(message, language);

/** Arabic is set with Latin digits (CLDR `ar` as Node has it), as official statistics in Arabic often are. */
export const localeOf = (language: Language): string => (language === "ar" ? "ar-u-nu-latn" : language);

/**
 * A message in a language, with its values filled in.
 *
 * @example say(messages.places, "en", { count: 190 }) // → "190 states"
 */
export function say(message: Message, language: Language, values: Values = {}): string {
  const said = filled(message, language, values);
  return language === "fr" ? unbroken(said) : said;
}

/** French sets a space before ; : ? ! » and after «, and no line may break there. */
const unbroken = (text: string): string => text.replace(/ (?=[;:?!»])/g, "\u00a0").replace(/« /g, "«\u00a0");

/** What stands between a word and what it names, as in “Source: …”. */
export const colon = (language: Language): string => (language === "fr" ? "\u00a0:" : ":");

function filled(message: Message, language: Language, values: Values): string {
  const text = message[language];
  if (!/[{}'<]/.test(text)) return text;
  const key = `${language}\u0000${text}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  const said = format.format(values);
  return typeof said === "string" ? said : String(said);
}
