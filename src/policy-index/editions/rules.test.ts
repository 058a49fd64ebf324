import fc from "fast-check";
import { expect, test } from "vitest";
import { lot, wholeOf } from "./lot.ts";
import { readCalendar, stagesInUse, withPrior } from "./rules.ts";

const all = { secondAuthor: true, review: true, adjudication: true, harmonisation: true, governmentWindow: true };

test("a lot gives previous answers to half of the places, and the same half again", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Z]{3}$/), { maxLength: 30 }), fc.string(), (places, seed) => {
      const drawn = withPrior(places, "randomised", seed);
      expect(drawn.filter(({ priorShown }) => priorShown)).toHaveLength(Math.ceil(places.length / 2));
      expect(withPrior(places, "randomised", seed)).toEqual(drawn);
    }),
  );
});

test("over many seeds each place is shown in about half of the lots", () => {
  const places = ["DEU", "ESP", "FRA", "ITA"];
  const shown = new Map(places.map((place) => [place, 0]));
  for (let seed = 0; seed < 400; seed += 1)
    for (const place of lot(places, `seed ${seed}`).slice(0, 2)) shown.set(place, (shown.get(place) ?? 0) + 1);
  for (const count of shown.values()) expect(Math.abs(count - 200)).toBeLessThan(45);
});

test("a text's number is that of FNV-1a", () => {
  expect(wholeOf("")).toBe(0x811c9dc5);
  expect(wholeOf("a")).toBe(0xe40c292c);
  expect(wholeOf("foobar")).toBe(0xbf9cf968);
});

test("a stage is in use while answers are in it or came through it", () => {
  const off = (stage: string) => ({ ...all, [stage]: false });
  const states = new Map([
    ["in-review", 2],
    ["adjudicated", 1],
    ["drafting", 7],
  ]);
  expect(stagesInUse(all, off("review"), states, 0)).toEqual([{ stage: "review", answers: 2 }]);
  expect(stagesInUse(all, off("adjudication"), states, 0)).toEqual([{ stage: "adjudication", answers: 1 }]);
  expect(stagesInUse(all, off("harmonisation"), states, 0)).toEqual([]);
  expect(stagesInUse(all, off("secondAuthor"), states, 3)).toEqual([{ stage: "secondAuthor", answers: 3 }]);
  expect(stagesInUse(off("review"), off("review"), states, 0)).toEqual([]);
});

test("a calendar may leave stages out, but not half of one", () => {
  expect(readCalendar([{ stage: "coding" }, { stage: "freeze", opens: "2027-01-01", closes: "2027-01-01" }])).toEqual([
    { stage: "freeze", opens: "2027-01-01", closes: "2027-01-01" },
  ]);
  expect(readCalendar([{ stage: "coding", opens: "2027-01-01" }])).toEqual({ code: "date-half", stage: "coding" });
});
