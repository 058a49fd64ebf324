import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Spreading, spread } from "./spread.ts";

const plain = (places: readonly string[], people: readonly string[], each = 1): Spreading => ({
  places,
  people,
  needs: () => each,
  mayHave: () => true,
  before: () => 0,
  seed: "1",
});

const most = (loads: ReadonlyMap<string, number>): number => Math.max(0, ...loads.values());
const least = (loads: ReadonlyMap<string, number>): number => Math.min(...loads.values());

describe("people are spread over places", () => {
  test("evenly, each place once", () => {
    const { given, short, loads } = spread(plain(["DEU", "ESP", "FRA", "ITA"], ["ann", "bob"]));
    expect(given.map(({ place }) => place)).toEqual(["DEU", "ESP", "FRA", "ITA"]);
    expect(short).toEqual([]);
    expect([...loads.values()]).toEqual([2, 2]);
  });

  test("by a chain of exchanges where the first choice was not the best", () => {
    // Only ann may have FRA; where the lot gave her DEU first, bob takes it from her.
    const mayHave = (person: string, place: string): boolean => person === "ann" || place !== "FRA";
    for (const seed of ["1", "2", "3", "4", "5"]) {
      const { loads } = spread({ ...plain(["DEU", "FRA"], ["ann", "bob"]), mayHave, seed });
      expect([...loads].sort()).toEqual([
        ["ann", 1],
        ["bob", 1],
      ]);
    }
  });

  test("with what they have already in mind", () => {
    const { given } = spread({
      ...plain(["DEU", "ESP"], ["ann", "bob"]),
      before: (person) => (person === "ann" ? 5 : 0),
    });
    expect(given.map(({ person }) => person)).toEqual(["bob", "bob"]);
  });

  test("and a place for which there is nobody is named, with how many it lacks", () => {
    const { given, short } = spread({
      ...plain(["DEU", "FRA"], ["ann"], 2),
      mayHave: (_, place) => place !== "FRA",
    });
    expect(given).toEqual([{ place: "DEU", person: "ann" }]);
    expect(short).toEqual([
      { place: "DEU", missing: 1 },
      { place: "FRA", missing: 2 },
    ]);
  });
});

const names = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`);

const anything = fc
  .record({
    places: fc.integer({ min: 0, max: 8 }),
    people: fc.integer({ min: 0, max: 6 }),
    each: fc.integer({ min: 1, max: 3 }),
    seed: fc.string({ minLength: 1, maxLength: 4 }),
    barred: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 7 })), { maxLength: 20 }),
    before: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ places, people, each, seed, barred, before }): Spreading => {
    const not = new Set(barred.map(([person, place]) => `p${person} c${place}`));
    return {
      places: names("c", places),
      people: names("p", people),
      needs: () => each,
      mayHave: (person, place) => !not.has(`${person} ${place}`),
      before: (person) => before[Number(person.slice(1))] ?? 0,
      seed,
    };
  });

describe("whatever the places, people and ties", () => {
  test("nobody gets a place they may not have, or one twice, and each place gets as many as there are for it", () => {
    fc.assert(
      fc.property(anything, (asked) => {
        const { given, short } = spread(asked);
        for (const { person, place } of given) expect(asked.mayHave(person, place)).toBe(true);
        expect(new Set(given.map(({ person, place }) => `${person} ${place}`)).size).toBe(given.length);
        for (const place of asked.places) {
          const possible = asked.people.filter((person) => asked.mayHave(person, place)).length;
          const got = given.filter((one) => one.place === place).length;
          expect(got).toBe(Math.min(possible, asked.needs(place)));
          expect(short.find((one) => one.place === place)?.missing ?? 0).toBe(asked.needs(place) - got);
        }
      }),
    );
  });

  test("no single exchange would make it more even", () => {
    fc.assert(
      fc.property(anything, (asked) => {
        const { given, loads } = spread(asked);
        const has = new Set(given.map(({ person, place }) => `${person} ${place}`));
        for (const { person, place } of given)
          for (const other of asked.people) {
            if (!asked.mayHave(other, place) || has.has(`${other} ${place}`)) continue;
            expect(loads.get(other)).toBeGreaterThanOrEqual((loads.get(person) ?? 0) - 1);
          }
      }),
    );
  });

  test("where nobody is barred and nobody has a place yet, loads differ by one at most", () => {
    fc.assert(
      fc.property(anything, (asked) => {
        const { loads } = spread({ ...asked, mayHave: () => true, before: () => 0 });
        if (asked.people.length > 0) expect(most(loads) - least(loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("the same seed gives the same plan, in whatever order people and places are named", () => {
    fc.assert(
      fc.property(anything, (asked) => {
        const turned = { ...asked, places: [...asked.places].reverse(), people: [...asked.people].reverse() };
        expect(spread(turned).given).toEqual(spread(asked).given);
      }),
    );
  });
});
