import fc from "fast-check";
import { expect, test } from "vitest";
import { outline, stroke, whole } from "./drawing.ts";
import { deepest } from "./inside.ts";
import { spread } from "./spread.ts";

test("an outline is whole numbers and relative steps", () => {
  expect(
    outline([
      [
        [0, 0],
        [4.2, 0],
        [4, 3],
        [0, 0],
      ],
    ]),
  ).toBe("M0 0l4 0 0 3z");
});

test("points that fall together or lie between two others on an axis go", () => {
  expect(
    whole([
      [0, 0],
      [0.2, 0.1],
      [1, 0],
      [3, 0],
      [3, 2],
    ]),
  ).toEqual([
    [0, 0],
    [3, 0],
    [3, 2],
  ]);
});

test("a ring that collapses is not drawn", () => {
  expect(
    outline([
      [
        [0, 0],
        [0.3, 0],
        [0.3, 0.3],
        [0, 0],
      ],
    ]),
  ).toBe("");
  expect(stroke([[[1, 1]]])).toBe("");
});

test("the deepest point of a square is its middle", () => {
  const [x, y] = deepest([
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
  ]);
  expect(x).toBeCloseTo(5, 1);
  expect(y).toBeCloseTo(5, 1);
});

test("two markers on one spot part, a lone one stays", () => {
  const [a, b] = spread(
    [
      { code: "A", at: [10, 10] },
      { code: "B", at: [10, 10] },
    ],
    [],
    8,
  );
  expect(Math.hypot((a?.at[0] ?? 0) - (b?.at[0] ?? 0), (a?.at[1] ?? 0) - (b?.at[1] ?? 0))).toBeGreaterThanOrEqual(7);
  expect(spread([{ code: "A", at: [10, 10] }], [], 8)).toEqual([{ code: "A", at: [10, 10] }]);
});

test("fixed markers never move, whatever comes near", () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 6 }), point, (points, still) => {
      const moved = spread(
        points.map((at, n) => ({ code: `P${n}`, at })),
        [{ code: "S", at: still }],
        8,
      );
      return moved.every(({ at }) => Math.hypot(at[0] - still[0], at[1] - still[1]) > 4);
    }),
    { numRuns: 40 },
  );
});
