import fc from "fast-check";
import { expect, it } from "vitest";
import { quickSelect } from "./quick-select.ts";

it("finds what sorting would put there, with nothing larger before it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }), fc.nat(), (numbers, at) => {
      const position = at % numbers.length;
      const values = Float64Array.from([...numbers, -1]);
      const found = quickSelect(values, numbers.length, position);
      expect(found).toBe([...numbers].sort((left, right) => left - right)[position]);
      expect(values.subarray(0, position).every((value) => value <= found)).toBe(true);
    }),
  );
});
