/** Calendars of each kind of weekend there is, no country's own; the table of cases was worked out against them by hand. */
import { Calendar } from "./contract.ts";

const days = (...all: readonly string[]) => all.map((day) => ({ day, name: `Example holiday, ${day}` }));

const calendar = (
  id: string,
  zone: string,
  weekends: readonly { readonly from?: string; readonly days: readonly string[] }[],
  holidays: readonly string[],
  worked: readonly string[] = [],
): Calendar => Calendar.parse({ id, name: id, zone, weekends, holidays: days(...holidays), worked: days(...worked) });

export const calendars: Readonly<Record<string, Calendar>> = {
  "sat-sun": calendar(
    "sat-sun",
    "Europe/Brussels",
    [{ days: ["saturday", "sunday"] }],
    [
      ...["2024-12-25", "2024-12-26", "2025-01-01", "2025-12-25", "2026-01-01", "2026-04-06", "2026-05-01"],
      "2026-12-25",
    ],
  ),
  "fri-sat": calendar(
    "fri-sat",
    "Africa/Cairo",
    [{ days: ["friday", "saturday"] }],
    ["2026-03-20", "2026-03-21", "2026-03-22", "2026-05-27", "2026-05-28", "2026-05-29", "2026-05-30"],
  ),
  fri: calendar("fri", "Asia/Tehran", [{ days: ["friday"] }], ["2026-03-21", "2026-03-22", "2026-03-23", "2026-03-24"]),
  sun: calendar("sun", "Asia/Kolkata", [{ days: ["sunday"] }], ["2026-01-26", "2026-10-02"]),
  sat: calendar("sat", "Asia/Kathmandu", [{ days: ["saturday"] }], ["2026-04-14"]),
  moved: calendar(
    "moved",
    "Asia/Riyadh",
    [{ days: ["thursday", "friday"] }, { from: "2013-06-29", days: ["friday", "saturday"] }],
    [],
  ),
  "made-up": calendar(
    "made-up",
    "Europe/Brussels",
    [{ days: ["saturday", "sunday"] }],
    ["2026-05-08", "2026-05-17"],
    ["2026-05-16", "2026-05-17"],
  ),
  none: calendar("none", "UTC", [{ days: [] }], []),
};
