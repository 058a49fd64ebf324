import { describe, expect, it } from "vitest";
import { sortedPositions } from "./sort-rows.ts";

describe("sorting rows", () => {
  it("sorts figures as figures, what is absent last either way", () => {
    expect(sortedPositions(["10", undefined, "9"], "ascending", "en")).toEqual([2, 0, 1]);
    expect(sortedPositions(["10", undefined, "9"], "descending", "en")).toEqual([0, 2, 1]);
  });

  it("sorts words as the language does", () => {
    expect(sortedPositions(["Zypern", "Österreich", "Albanien"], "ascending", "de")).toEqual([2, 1, 0]);
    expect(sortedPositions(["Zimbabwe", "Åland", "Albania"], "ascending", "sv")).toEqual([2, 0, 1]);
  });

  it("keeps the order of equals", () => {
    expect(sortedPositions(["1", "0", "1", "1"], "descending", "en")).toEqual([0, 2, 3, 1]);
  });
});
