/** That a place had no score in some of the draws: its range is then of the others alone. */
import type { Language } from "../../base/text.ts";
import { percent } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { readingWords } from "./words.ts";

/** The smallest share that is told: that something is missing is not rounded away. */
const least = 0.01;

/** The share of the draws without a score; undefined where there is none. */
export const absentShare = (present: number | undefined, language: Language): string | undefined =>
  present === undefined || present >= 1 ? undefined : percent(Math.max(least, 1 - present), language);

/**
 * Nothing where it had one in all of them.
 *
 * @example absentShown(0.515, "en") // → "no score in 49% of draws"
 */
export function absentShown(present: number | undefined, language: Language): string | undefined {
  const share = absentShare(present, language);
  return share === undefined ? undefined : say(readingWords.absentIn, language, { share });
}

/** What is shown of a range, and that. */
export function withAbsent(shown: string, present: number | undefined, language: Language): string {
  const absent = absentShown(present, language);
  return absent === undefined ? shown : `${shown} · ${absent}`;
}
