/**
 * A moment as a day in a time zone, and a day as the moment it is over. Daylight saving, days without a midnight and days that a
 * zone skipped are all in here: everything else counts whole days.
 *
 * Zones are those of the machine's own tables (Intl), which follow what governments announce.
 */
import type { Day } from "../../base/day.ts";

const dayLength = 86_400_000;

/** Whole days since 1 January 1970, a Thursday. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

export const dayOfNumber = (number: number): Day => new Date(number * dayLength).toISOString().slice(0, 10);

/** 0 is Monday. */
export const weekdayOfNumber = (number: number): number => (((number + 3) % 7) + 7) % 7;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat("en-CA-u-ca-iso8601-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(zone, made);
  return made;
}

/**
 * The day it is somewhere at a moment.
 *
 * throws   RangeError: a zone this machine does not know, a moment that is none
 *
 * @example dayIn("Asia/Tokyo", new Date("2026-03-02T16:00:00Z")) // → "2026-03-03"
 */
export const dayIn = (zone: string, moment: Date): Day => {
  const parts = formatOf(zone).formatToParts(moment);
  const part = (type: "year" | "month" | "day") => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
};

/**
 * The moment a day is over somewhere: the first that is already a later day. Where clocks jump over midnight it is the moment they
 * jump; where a zone left out a day, it is the moment the day before was over.
 *
 * @example endOf("Europe/Brussels", "2026-03-29") // → 2026-03-29T22:00:00Z, an hour early for the clocks that went forward
 */
export function endOf(zone: string, day: Day): Date {
  const asked = `${zone} ${day}`;
  const known = ends.get(asked) ?? endSought(zone, day);
  if (ends.size >= mostEnds) ends.clear();
  ends.set(asked, known);
  return new Date(known);
}

/** The clocks of a board end on few days, and each is sought in thirty steps. */
const ends = new Map<string, number>();
const mostEnds = 5_000;

function endSought(zone: string, day: Day): number {
  const midnight = (dayNumber(day) + 1) * dayLength;
  // No zone is further from UTC than 15 hours; a skipped day is one more.
  let before = midnight - 40 * 3_600_000;
  let after = midnight + 40 * 3_600_000;
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2);
    if (dayIn(zone, new Date(between)) > day) after = between;
    else before = between;
  }
  return after;
}
