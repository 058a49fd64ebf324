import { describe, expect, test } from "vitest";
import { sobol, sobolDimensions } from "./sobol.ts";

describe("the Sobol' sequence", () => {
  test("begins as its authors print it", () => {
    // S. Joe & F. Y. Kuo, Notes on generating Sobol' sequences (2008): the first ten points in three dimensions.
    const published = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ];
    const at = sobol(3);
    expect(published.map((_, index) => [0, 1, 2].map((dimension) => at(index, dimension)))).toEqual(published);
  });

  test("goes on in high dimensions as SciPy 1.17 has it", () => {
    const indexes = [1, 2, 7, 100, 777, 1023];
    const bySciPy = new Map([
      [1, [2147483648, 3221225472, 536870912, 1778384896, 2973761536, 4194304]],
      [2, [2147483648, 1073741824, 2684354560, 1107296256, 4022337536, 3233808384]],
      [10, [2147483648, 3221225472, 3758096384, 2986344448, 1388314624, 3653238784]],
      [64, [2147483648, 3221225472, 1610612736, 2785017856, 1832910848, 171966464]],
      [128, [2147483648, 1073741824, 1610612736, 1979711488, 507510784, 3007315968]],
      [201, [2147483648, 3221225472, 3758096384, 3657433088, 4257218560, 2831155200]],
      [256, [2147483648, 3221225472, 536870912, 2449473536, 2730491904, 3619684352]],
    ]);
    const at = sobol(sobolDimensions);
    for (const [dimension, expected] of bySciPy)
      expect(indexes.map((index) => at(index, dimension - 1) * 2 ** 32)).toEqual(expected);
  });

  test.each([undefined, 1, 2])("puts one of 2ᵐ points in each of 2ᵐ equal parts of every axis (seed %s)", (seed) => {
    const at = sobol(sobolDimensions, seed);
    for (let dimension = 0; dimension < sobolDimensions; dimension += 1) {
      const parts = new Set(Array.from({ length: 64 }, (_, index) => Math.floor(at(index, dimension) * 64)));
      expect(parts.size).toBe(64);
    }
  });

  test.each([undefined, 1, 2])(
    "puts one of 16 points in each of 4 × 4 parts of the first two axes (seed %s)",
    (seed) => {
      const at = sobol(2, seed);
      const parts = Array.from({ length: 16 }, (_, index) =>
        [0, 1].map((axis) => Math.floor(at(index, axis) * 4)).join(),
      );
      expect(new Set(parts).size).toBe(16);
    },
  );

  test("scrambled, any one point is anywhere, as evenly as chance has it", () => {
    const counts = new Float64Array(20);
    for (let seed = 0; seed < 20_000; seed += 1) counts[Math.floor(sobol(2, seed)(0, 1) * 20)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  test("integrates more closely than chance", () => {
    const at = sobol(5, 3);
    const points = 1024;
    let sum = 0;
    for (let index = 0; index < points; index += 1)
      sum += [0, 1, 2, 3, 4].reduce((product, axis) => product * (at(index, axis) + 0.5), 1);
    expect(Math.abs(sum / points - 1)).toBeLessThan(0.002); // chance: 0.023
  });

  test("knows its limits", () => {
    expect(() => sobol(0)).toThrow(RangeError);
    expect(() => sobol(sobolDimensions + 1)).toThrow(RangeError);
    expect(() => sobol(2, 0.5)).toThrow(RangeError);
  });
});
