import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { besidePoints, cutToFit, overlaps, spread, wrapped } from "./labels.ts";
import { textSize, textWidth } from "./mark.ts";

describe("labels", () => {
  it("are cut to fit, and say so", () => {
    expect(cutToFit("Chad", 90, "small")).toBe("Chad");
    expect(cutToFit("Bosnia and Herzegovina", 90, "small")).toBe("Bosnia and…");
  });

  it("are wrapped between words; a word too long is cut", () => {
    expect(wrapped("Security and dual citizenship", 14, 3)).toEqual(["Security and", "dual", "citizenship"]);
    expect(wrapped("Bundesausländerangelegenheiten", 10, 2)).toEqual(["Bundesaus…"]);
    expect(wrapped("one two three four", 5, 2)).toEqual(["one", "two…"]);
  });

  it("are pushed apart down a side, in their order", () => {
    expect(spread([10, 12, 90], 16, 100)).toEqual([3, 19, 90]);
    expect(spread([98, 99], 16, 100)).toEqual([84, 100]);
  });

  it("stay inside the side and in order, however many", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 60 }), (wanted) => {
        const placed = spread(wanted, 16, 300);
        for (const y of placed) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(300);
        }
        const order = wanted.map((y, at) => ({ y, at })).sort((one, other) => one.y - other.y);
        for (let at = 1; at < order.length; at += 1)
          expect(placed[order[at]!.at]!).toBeGreaterThanOrEqual(placed[order[at - 1]!.at]! - 1e-9);
      }),
    );
  });

  it("beside points never lie on each other", () => {
    const point = fc.record({
      x: fc.double({ min: 0, max: 100, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
      words: fc.string({ minLength: 1, maxLength: 20 }),
      strong: fc.constantFrom("yes" as const, "no" as const),
    });
    const frame = { width: 320, height: 300 };
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const boxes = besidePoints(points, points, [], frame).map((mark) => {
          const wide = textWidth(mark.words, mark.size);
          const x = (mark.x / 100) * frame.width + (mark.shift ?? 0);
          const left = mark.anchor === "start" ? x : mark.anchor === "end" ? x - wide : x - wide / 2;
          // A hair less tall than reserved: the baseline is a few pixels above the box's foot.
          return { left: left + 0.01, right: left + wide - 0.01, top: mark.y - textSize.small + 4, bottom: mark.y - 2 };
        });
        boxes.forEach((box, at) => {
          for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
    );
  });
});
