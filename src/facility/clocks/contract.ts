/**
 * Clocks: how long a stage may take, in the working days of whoever's turn it is. A calendar is data with dates, because weekends
 * move and holidays are proclaimed; a clock that is paused stands still, and says why.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { LocalisedText } from "../../base/text.ts";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

/** Whether this machine knows a time zone by that name (IANA: `Africa/Tunis`). */
const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

/** Days of rest from a day on, until the next entry begins. None is a week without rest. */
const Weekend = z.object({ from: Day.optional(), days: z.array(Weekday).max(6) });

const NamedDay = z.object({ day: Day, name: LocalisedText });

const areDistinct = (days: readonly { readonly day: Day }[]) =>
  new Set(days.map(({ day }) => day)).size === days.length;

/** The working days of an institution: its time zone, its weekends, its holidays. */
export const Calendar = z.object({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/),
  name: LocalisedText,
  zone: z.string().max(100).refine(isZone),
  /** In order of time; only the first may do without a day, and then it has always been so. */
  weekends: z
    .array(Weekend)
    .min(1)
    .max(50)
    .refine((weekends) =>
      weekends.every(({ from }, at) => at === 0 || (from !== undefined && (weekends[at - 1]?.from ?? "") < from)),
    ),
  holidays: z.array(NamedDay).max(5_000).refine(areDistinct),
  /** Days of a weekend that are worked all the same, for a holiday moved. */
  worked: z.array(NamedDay).max(500).refine(areDistinct).default([]),
});
export type Calendar = z.infer<typeof Calendar>;

/** Why a clock may stand still: whoever holds it up is named, so that nobody is late for another's time. */
export const pauseReasons = ["requester", "co-applicant", "outside-opinion", "force-majeure", "other"] as const;
export const PauseReason = z.enum(pauseReasons);

/** Working days a stage may take, and how many before the last one somebody is told. */
export const ServiceLevel = z
  .object({ days: z.number().int().min(1).max(1_000), warns: z.number().int().min(0).max(999) })
  .refine(({ days, warns }) => warns < days);
export type ServiceLevel = Readonly<z.infer<typeof ServiceLevel>>;
