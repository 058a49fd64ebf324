/**
 * How long a question waits for its answer. A request that came back and that nobody sends again would otherwise never end, and with it
 * the names in it would never go. It is closed as withdrawn: nothing was decided against it, and whoever asked may ask again. Pure.
 */
import type { Day } from "../../../base/day.ts";
import { dayIn } from "../../clocks/days.ts";
import { due } from "../../clocks/rules.ts";
import type { Programme } from "../../programme/contract.ts";

/** Working days by the programme's first calendar: twelve weeks, and more where there are holidays. */
export const answersWithin = { days: 60, warns: 5 } as const;

type Home = Pick<Programme, "calendars">;

/**
 * The last day a question can be answered.
 *
 * @example answerBy(programme, new Date("2026-09-07T09:00:00Z")) // → "2026-11-30", without a holiday between
 */
export function answerBy({ calendars: [home] }: Home, returnedAt: Date): Day | undefined {
  const found = home && due(home, answersWithin, returnedAt, []);
  return found?.kind === "due" ? found.day : undefined;
}

/** Whether that day is over where the programme is at home. */
export function isUnanswered(programme: Home, returnedAt: Date, now: Date): boolean {
  const by = answerBy(programme, returnedAt);
  const [home] = programme.calendars;
  return by !== undefined && home !== undefined && dayIn(home.zone, now) > by;
}
