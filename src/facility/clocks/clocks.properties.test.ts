/** What holds of every clock, whatever the calendar, the moments and the pauses. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { calendars } from "./calendars-under-test.ts";
import { dayIn, endOf } from "./days.ts";
import { due, elapsed, isWorkingDay, stageTimes, standing } from "./rules.ts";

const first = Date.parse("2012-06-01T00:00:00Z");
const moment = fc.integer({ min: 0, max: 16 * 365 * 24 * 60 }).map((minutes) => new Date(first + minutes * 60_000));
const after = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);
const fortnights = fc.integer({ min: 0, max: 60 * 24 * 60 });

const zones = [
  "Europe/Brussels",
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Lima",
  "Pacific/Apia",
  "Asia/Kathmandu",
];
const calendar = fc
  .tuple(fc.constantFrom(...Object.values(calendars)), fc.constantFrom(...zones))
  .map(([one, zone]) => ({ ...one, zone }));
const level = fc
  .integer({ min: 1, max: 40 })
  .chain((days) => fc.integer({ min: 0, max: days - 1 }).map((warns) => ({ days, warns })));

/** A beginning with pauses about it, one of which may have no end. */
const paused = moment.chain((began) =>
  fc.record({
    began: fc.constant(began),
    pauses: fc.array(
      fc
        .tuple(fc.integer({ min: -20 * 24 * 60, max: 60 * 24 * 60 }), fc.option(fortnights, { nil: undefined }))
        .map(([begins, lasts]) => {
          const from = after(began, begins);
          return { from, ...(lasts === undefined ? {} : { until: after(from, lasts) }) };
        }),
      { maxLength: 5 },
    ),
  }),
);

test("pausing never makes a deadline earlier, nor a warning", () => {
  fc.assert(
    fc.property(calendar, level, paused, (own, allowed, { began, pauses }) => {
      const fewer = due(own, allowed, began, pauses.slice(1));
      const more = due(own, allowed, began, pauses);
      if (fewer.kind === "stands-still") {
        expect(more.kind).toBe("stands-still");
        if (more.kind === "stands-still") expect(more.left).toBeGreaterThanOrEqual(fewer.left);
      } else if (more.kind === "due") {
        expect(more.day >= fewer.day && more.warns >= fewer.warns && more.over >= fewer.over).toBe(true);
      }
    }),
  );
});

test("the times of the stages are together the time of the whole, to the day", () => {
  fc.assert(
    fc.property(calendar, paused, fc.array(fortnights, { maxLength: 8 }), (own, { began, pauses }, lengths) => {
      const moves = [{ stage: "0", at: began }];
      for (const length of lengths)
        moves.push({ stage: `${moves.length}`, at: after(moves.at(-1)?.at ?? began, length) });
      const until = after(moves.at(-1)?.at ?? began, 10_000);
      const times = stageTimes(own, moves, until, pauses);
      const whole = elapsed(own, began, until, pauses);
      expect(times.reduce((sum, { working }) => sum + working, 0)).toBe(whole.working);
      expect(times.reduce((sum, one) => sum + one.paused, 0)).toBe(whole.paused);
      expect(whole.working + whole.paused).toBe(elapsed(own, began, until, []).working);
    }),
  );
});

test("moves that are not in order of time are no history", () => {
  const [early, late] = [new Date("2026-03-02T10:00Z"), new Date("2026-03-03T10:00Z")];
  const moves = [
    { stage: "one", at: late },
    { stage: "two", at: early },
  ];
  for (const own of Object.values(calendars))
    expect(() => stageTimes(own, moves, late, [])).toThrow("moves are in order of time");
});

test("on its last day a stage has taken exactly the days it may, and one fewer on any day before", () => {
  fc.assert(
    fc.property(calendar, level, paused, (own, allowed, { began, pauses }) => {
      const end = due(own, allowed, began, pauses);
      if (end.kind === "stands-still") {
        expect(end.left).toBeGreaterThan(0);
        return;
      }
      const lastMinute = after(end.over, -1);
      expect(elapsed(own, began, lastMinute, pauses).working).toBe(allowed.days);
      expect(isWorkingDay(own, end.day)).toBe(true);
      expect(standing(own, allowed, began, pauses, end.over)).toBe("late");
      expect(standing(own, allowed, began, pauses, lastMinute)).toBe("told");
      expect(dayIn(own.zone, began) < end.warns && end.warns <= end.day).toBe(true);
    }),
  );
});

test("a longer time is never due sooner, nor one that began later", () => {
  fc.assert(
    fc.property(calendar, level, moment, fortnights, (own, allowed, began, later) => {
      const days = (allowedDays: number, from: Date) => {
        const end = due(own, { days: allowedDays, warns: 0 }, from, []);
        return end.kind === "due" ? end.day : "";
      };
      expect(days(allowed.days + 1, began) > days(allowed.days, began)).toBe(true);
      expect(days(allowed.days, after(began, later)) >= days(allowed.days, began)).toBe(true);
    }),
  );
});

test("the order of pauses, and one told twice, change nothing", () => {
  fc.assert(
    fc.property(calendar, level, paused, (own, allowed, { began, pauses }) => {
      expect(due(own, allowed, began, [...pauses, ...pauses].reverse())).toEqual(due(own, allowed, began, pauses));
    }),
  );
});

test("a day is over at the first moment that is a later one", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, (zone, now) => {
      const day = dayIn(zone, now);
      const over = endOf(zone, day);
      expect(dayIn(zone, over) > day && dayIn(zone, new Date(over.getTime() - 1)) <= day && now < over).toBe(true);
    }),
  );
});
