/**
 * Figures as readers see them: whole points unless a difference needs a decimal, rounded half up, a real minus sign,
 * a dash where there is nothing. Arabic is set with Latin digits.
 */
import { roundHalfUp } from "../../base/rounding.ts";
import type { Language } from "../../base/text.ts";
import { localeOf, say } from "../words/words.ts";
import { kitWords } from "./words.ts";

/** What stands where a figure is missing. */
export const dash = "–";

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat(localeOf(language), options);
    formats.set(key, made);
  }
  return made;
}

const written = (value: number, language: Language, options: Intl.NumberFormatOptions): string =>
  format(language, options).format(value).replace("-", "−");

const isFigure = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/**
 * A score in points.
 *
 * missing  undefined and NaN are a dash
 *
 * @example score(66.5, "en") // → "67"
 * @example score(66.5, "fr", 1) // → "66,5"
 */
export function score(value: number | undefined, language: Language, decimals = 0): string {
  if (!isFigure(value)) return dash;
  const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return written(roundHalfUp(value, decimals), language, fixed);
}

/**
 * A change in points with its sign. No change is a plain 0, as is one that rounds to it.
 *
 * @example change(-3, "en") // → "−3.0"
 * @example change(12.25, "es") // → "+12,3"
 */
export function change(value: number | undefined, language: Language, decimals = 1): string {
  if (!isFigure(value)) return dash;
  const rounded = roundHalfUp(Math.abs(value), decimals) * Math.sign(value);
  if (rounded === 0) return "0";
  return written(rounded, language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "exceptZero",
  });
}

/** A number of things: 1,250 in English, 1 250 (narrow space) in French, 1250 in Spanish. */
export const count = (value: number, language: Language): string =>
  written(value, language, { maximumFractionDigits: 0 });

/** A share of one, as a whole percentage with the space each language puts there. */
export const percent = (share: number | undefined, language: Language, decimals = 0): string =>
  isFigure(share)
    ? written(roundHalfUp(share * 100, decimals) / 100, language, {
        style: "percent",
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      })
    : dash;

/**
 * A rank, or a range of ranks where places are level.
 *
 * In Arabic a range is read from the right wherever it stands, also by itself: a mark that nobody sees says so.
 *
 * @example rank(8, 8, "en") // → "8"
 * @example rank(8, 12, "en") // → "8–12"
 */
export const rank = (from: number | undefined, to: number | undefined, language: Language): string => {
  if (!isFigure(from)) return dash;
  if (!isFigure(to) || to === from) return count(from, language);
  return `${language === "ar" ? "\u200f" : ""}${count(from, language)}–${count(to, language)}`;
};

/** @example rankOf(8, 12, 190, "en") // → "8th–12th of 190" */
export const rankOf = (from: number, to: number, places: number, language: Language): string =>
  from === to
    ? say(kitWords.rankOf, language, { rank: from, count: places })
    : say(kitWords.rankRangeOf, language, { from, to, count: places });

const longDays = new Map<Language, Intl.DateTimeFormat>();

/** Made once a language: to make one takes longer than to say a hundred days. */
function longDay(language: Language): Intl.DateTimeFormat {
  const known = longDays.get(language);
  if (known) return known;
  const locale = language === "en" ? "en-GB" : localeOf(language);
  const made = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  longDays.set(language, made);
  return made;
}

/** @example day("2024-01-31", "en") // → "31 January 2024" */
export function day(date: string, language: Language): string {
  const said = longDay(language).format(new Date(`${date}T00:00:00Z`));
  return language === "fr" ? said.replace(/^1 /, "1er ") : said;
}
