/**
 * Reminders the house sends by itself, by an edition's calendar: so many days before and after the last day of a stage,
 * on the days and hours the edition works. Whoever gets one may silence those of that edition, without signing in.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { Edition, EditionId } from "../../editions/contract.ts";

/** Monday first. */
export const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const Ticked = z.boolean().default(false);
const Weekdays = z.object({
  ...{ monday: Ticked, tuesday: Ticked, wednesday: Ticked, thursday: Ticked, friday: Ticked },
  ...{ saturday: Ticked, sunday: Ticked },
});
const noDay = {
  ...{ monday: false, tuesday: false, wednesday: false, thursday: false, friday: false },
  ...{ saturday: false, sunday: false },
};

/** Most days before or after a date, and how many of them. */
const [farthest, mostDays] = [90, 10];

const DayCount = z.number().int().min(0).max(farthest);

/** A list of numbers, or a text with them, as a form sends it; the same day once, the earliest first. */
const dayCounts = z
  .union([z.array(DayCount), z.string().max(200)])
  .transform((given) =>
    typeof given === "string"
      ? given
          .split(/[\s,;،]+/)
          .filter((one) => one !== "")
          .map(Number)
      : given,
  )
  .transform((given) => [...new Set(given)].sort((one, other) => one - other))
  .pipe(z.array(DayCount).max(mostDays))
  .prefault([]);

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

export const Reminding = z.object({
  sends: z.boolean(),
  daysBefore: z.array(DayCount),
  daysAfter: z.array(DayCount),
  weekdays: Weekdays,
  /** Letters go out from this hour until before that one. */
  fromHour: z.number().int().min(0).max(23),
  untilHour: z.number().int().min(1).max(24),
  timeZone: z.string(),
});
export type Reminding = Readonly<z.output<typeof Reminding>>;

/** As it is where an editor said nothing. */
export const usual: Reminding = {
  sends: true,
  daysBefore: [1, 7],
  daysAfter: [1, 7, 14],
  weekdays: { ...noDay, monday: true, tuesday: true, wednesday: true, thursday: true, friday: true },
  fromHour: 8,
  untilHour: 18,
  timeZone: "UTC",
};

export const setReminding = operation({
  name: "coverage.set-reminding",
  summary: "Set when an edition’s reminders go out by themselves, or that none do.",
  method: "PUT",
  path: "/editions/:edition/reminding",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({
    edition: EditionId,
    sends: Ticked,
    daysBefore: dayCounts,
    daysAfter: dayCounts,
    weekdays: Weekdays.default(noDay),
    fromHour: Reminding.shape.fromHour,
    untilHour: Reminding.shape.untilHour,
    timeZone: z.string().trim().min(1).max(60).refine(isTimeZone),
  }),
  output: z.object({ edition: Edition, reminding: Reminding }),
  refusals: { stale: 412, "edition-closed": 409, "hours-reversed": 422 },
});

const Silenced = z.object({ edition: EditionId, index: z.string(), code: z.string(), title: LocalisedText });

export const undoSilence = operation({
  name: "coverage.undo-silence",
  summary: "Get an edition’s reminders again.",
  method: "DELETE",
  path: "/me/silences/:edition",
  may: "take-part",
  from: "database",
  input: z.object({ edition: EditionId }),
  output: z.object({}),
  refusals: {},
});

/** The house's own: no address of the API leads there. */
const ours = { may: "operate", from: "database", local: true } as const;

export const editionsThatRemind = operation({
  ...{ ...ours, name: "coverage.editions-that-remind", summary: "Editions that are open and send reminders." },
  method: "GET",
  path: "/reminding",
  input: z.object({}),
  output: z.object({ editions: z.array(EditionId) }),
  refusals: {},
});

export const sendDue = operation({
  ...{ ...ours, name: "coverage.send-due", summary: "Write the reminders of an edition that are due now." },
  method: "POST",
  path: "/reminding/:edition",
  input: z.object({ edition: EditionId }),
  output: z.object({ letters: z.number().int().min(0) }),
  refusals: {},
});

/** Of whom a letter's own link speaks. */
const OfLink = z.object({ edition: EditionId, person: z.uuid() });

export const showLinked = operation({
  ...{ ...ours, name: "coverage.linked", summary: "Which edition a letter’s link silences." },
  method: "GET",
  path: "/reminding/:edition/silences/:person",
  input: OfLink,
  output: Silenced.extend({ isSilent: z.boolean() }),
  refusals: {},
});

export const silenceLinked = operation({
  ...{ ...ours, name: "coverage.silence-linked", summary: "Silence an edition’s reminders, by a letter’s link." },
  method: "POST",
  path: "/reminding/:edition/silences/:person",
  input: OfLink,
  /** `isNew`: it was not silent before. */
  output: Silenced.extend({ isNew: z.boolean() }),
  refusals: {},
});
