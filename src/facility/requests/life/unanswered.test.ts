/** Days counted by hand on the calendar of the example programme, and properties over any moment. */
import { expect, test } from "vitest";
import { dayIn, dayNumber } from "../../clocks/days.ts";
import { days, programme as example } from "./life-under-test.ts";
import { answerBy, isUnanswered } from "./unanswered.ts";

const [home] = example.calendars;
if (!home) throw new Error("the example programme has a calendar");
const plain = { calendars: [{ ...home, zone: "Europe/Brussels", holidays: [], worked: [] }] };
const on = (at: string) => answerBy(plain, new Date(at));

test("a question is answered within sixty working days: twelve weeks, from a week-end as from the Monday after", () => {
  expect(on("2026-09-07T09:00:00Z")).toBe("2026-11-30");
  expect(on("2026-09-11T09:00:00Z")).toBe("2026-12-04");
  expect(on("2026-09-12T09:00:00Z")).toBe("2026-12-04");
  expect(on("2026-09-13T09:00:00Z")).toBe("2026-12-04");
  // Late in the evening in Greenwich it is Monday in Brussels.
  expect(on("2026-09-13T22:30:00Z")).toBe("2026-12-07");
});

test("a holiday within them makes it a day more", () => {
  const holidays = [{ day: "2026-11-11", name: { en: "Example holiday" } }];
  const found = answerBy({ calendars: [{ ...home, holidays, worked: [] }] }, new Date("2026-09-07T09:00:00Z"));
  expect(found).toBe("2026-12-01");
});

test("it is unanswered once that day is over where the programme is at home, and not before", () => {
  const returned = new Date("2026-09-07T09:00:00Z");
  const moments = ["2026-11-30T22:59:59Z", "2026-11-30T23:00:00Z"];
  expect(moments.map((at) => isUnanswered(plain, returned, new Date(at)))).toEqual([false, true]);
});

test("no day of the year is answered sooner than twelve weeks later, and a later question never has an earlier day", () => {
  let before = "";
  for (let day = 0; day < 400; day++) {
    const at = days(day);
    const by = answerBy(example, at) ?? expect.fail("there is a calendar");
    expect(dayNumber(by) - dayNumber(dayIn(home.zone, at))).toBeGreaterThanOrEqual(82);
    expect(by >= before).toBe(true);
    expect(isUnanswered(example, at, at)).toBe(false);
    before = by;
  }
});
