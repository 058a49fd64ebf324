/** What whoever keeps a version should look at, though nothing stands in its way. */
import type { Day } from "../../base/day.ts";
import type { Finding } from "../../base/finding.ts";
import { inLanguage, type Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Programme } from "./contract.ts";
import { missingHolidays } from "./rules.ts";
import { programmeWords } from "./words.ts";

/** Versions begin by the day it is in UTC. */
export const today = (now: Date): Day => now.toISOString().slice(0, 10);

/** A version is asked from the moment it holds. */
export const laterOf = (from: Day, now: Date): Date => (from > today(now) ? new Date(`${from}T12:00:00Z`) : now);

export const warningsOf = (programme: Programme, from: Day, now: Date, language: Language): readonly Finding[] =>
  missingHolidays(programme, laterOf(from, now)).map(({ name, year }) => ({
    tier: "warning",
    code: "holidays-missing",
    found: say(programmeWords.holidaysMissing, language, {
      year: String(year),
      calendar: inLanguage(name, language).words,
    }),
  }));
