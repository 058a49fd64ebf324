/**
 * The activities of an action as a calendar (RFC 5545): whole days, one event each, under an id that stays over all versions of the plan,
 * so that a calendar that follows it moves what was moved. What was cancelled is told as cancelled and not left out: one that is no longer
 * there would stay in the calendars of those who have it.
 */
import type { Day } from "../../base/day.ts";
import type { PlannedActivity } from "./contract.ts";
import type { ActivityLife } from "./life.ts";

const octets = new TextEncoder();

/** Lines of at most 75 octets, a letter never cut in two. */
export function folded(line: string): string {
  const lines: string[] = [];
  let now = "";
  let length = 0;
  for (const letter of line) {
    const more = octets.encode(letter).length;
    // What goes on begins with a space, which counts.
    if (length + more > 75) {
      lines.push(now);
      now = " ";
      length = 1;
    }
    now += letter;
    length += more;
  }
  return [...lines, now].join("\r\n");
}

const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|\r|\n/g, "\\n");

const basic = (day: Day): string => day.replaceAll("-", "");

/** The day after, which an event of whole days ends before. */
const after = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

export type CalendarOf = {
  readonly action: string;
  readonly title: string;
  readonly activities: readonly PlannedActivity[];
  readonly lives: ReadonlyMap<string, ActivityLife>;
  /** Goes up whenever something happened: of two the later one holds. */
  readonly sequence: number;
  readonly isCancelled: boolean;
};

const daysOf = ({ from, until }: PlannedActivity, life: ActivityLife | undefined) => {
  if (from === undefined) return undefined;
  const begins = life?.standing === "postponed" && life.day !== undefined ? life.day : from;
  // What was postponed is as long as it was planned.
  const length = Date.parse(until ?? from) - Date.parse(from);
  const ends = new Date(Date.parse(begins) + Math.max(0, length)).toISOString().slice(0, 10);
  return { begins, ends };
};

export function calendarOf(of: CalendarOf, now: Date): string {
  const events = of.activities.flatMap((one) => {
    const life = of.lives.get(one.code);
    const days = daysOf(one, life);
    if (!days) return [];
    // What was done before the action was cancelled took place.
    const isOff = life?.standing === "cancelled" || (of.isCancelled && life?.standing !== "done");
    return [
      "BEGIN:VEVENT",
      `UID:${of.action}-${one.code}@passerelle`,
      `DTSTAMP:${stamp(now)}`,
      `SEQUENCE:${of.sequence}`,
      `DTSTART;VALUE=DATE:${basic(days.begins)}`,
      `DTEND;VALUE=DATE:${basic(after(days.ends))}`,
      `SUMMARY:${escaped(`${one.title} – ${of.title}`)}`,
      ...(one.place === "" ? [] : [`LOCATION:${escaped(one.place)}`]),
      ...(one.text === "" ? [] : [`DESCRIPTION:${escaped(one.text)}`]),
      `STATUS:${isOff ? "CANCELLED" : "CONFIRMED"}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  });
  return [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Passerelle//Actions//EN", "CALSCALE:GREGORIAN"],
    `X-WR-CALNAME:${escaped(of.title)}`,
    ...events,
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}
