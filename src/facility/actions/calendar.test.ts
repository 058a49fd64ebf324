import fc from "fast-check";
import { expect, test } from "vitest";
import { examplePlan } from "./actions-under-test.ts";
import { calendarOf, folded } from "./calendar.ts";

const octets = (text: string): number => new TextEncoder().encode(text).length;

test("no line is longer than 75 octets, no letter is cut, and unfolded it is what it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      const line = text.replaceAll(/[\r\n]/g, "");
      const lines = folded(line).split("\r\n");
      for (const one of lines) expect(octets(one)).toBeLessThanOrEqual(75);
      expect(lines.map((one, at) => (at === 0 ? one : one.slice(1))).join("")).toBe(line);
    }),
  );
});

const of = (lives: Parameters<typeof calendarOf>[0]["lives"], isCancelled = false) =>
  calendarOf(
    {
      ...{ action: "x", title: "Example, with; signs\\", activities: examplePlan.activities, lives, sequence: 4 },
      isCancelled,
    },
    new Date("2027-01-04T09:00:00Z"),
  ).replaceAll("\r\n ", "");

test("what was postponed moves as a whole, what was cancelled says so", () => {
  const at = new Date();
  const text = of(
    new Map([
      ["A1", { standing: "postponed" as const, day: "2027-02-01", why: "", at }],
      ["A2", { standing: "cancelled" as const, why: "", at }],
    ]),
  );
  expect(text).toContain("DTSTART;VALUE=DATE:20270201\r\nDTEND;VALUE=DATE:20270206");
  expect([...text.matchAll(/STATUS:(\w+)/g)].map(([, status]) => status)).toEqual([
    "CONFIRMED",
    "CANCELLED",
    "CONFIRMED",
  ]);
  expect([...of(new Map(), true).matchAll(/STATUS:CANCELLED/g)]).toHaveLength(3);
  const done = new Map([["A1", { standing: "done" as const, day: "2027-01-22", why: "", at }]]);
  expect([...of(done, true).matchAll(/STATUS:(\w+)/g)].map(([, status]) => status)).toEqual([
    ...["CONFIRMED", "CANCELLED", "CANCELLED"],
  ]);
});

test("commas, semicolons and backslashes are said as the standard has them", () => {
  expect(of(new Map())).toContain("SUMMARY:Interviews – Example\\, with\\; signs\\\\");
});
