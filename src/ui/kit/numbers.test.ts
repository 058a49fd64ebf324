import { describe, expect, it } from "vitest";
import { change, count, day, percent, rank, rankOf, score } from "./numbers.ts";

describe("figures", () => {
  it("shows whole points, rounded half up", () => {
    expect(score(66.5, "en")).toBe("67");
    expect(score(66.4999, "en")).toBe("66");
    expect(score(0, "en")).toBe("0");
    expect(score(100, "ar")).toBe("100");
  });

  it("shows a dash for what is missing, never a zero", () => {
    expect(score(undefined, "en")).toBe("–");
    expect(score(Number.NaN, "en")).toBe("–");
    expect(change(undefined, "fr")).toBe("–");
    expect(rank(undefined, undefined, "fr")).toBe("–");
  });

  it("uses the decimal mark of the language and Latin digits in Arabic", () => {
    expect(score(66.25, "fr", 1)).toBe("66,3");
    expect(score(66.25, "en", 1)).toBe("66.3");
    expect(score(66.25, "ar", 1)).toMatch(/^66[.,٫]3$/);
  });

  it("signs a change with a real minus, and treats gain and loss alike", () => {
    expect(change(-3, "en")).toBe("−3.0");
    expect(change(3, "en")).toBe("+3.0");
    expect(change(-2.25, "en")).toBe("−2.3");
    expect(change(2.25, "en")).toBe("+2.3");
    expect(change(-0.04, "en")).toBe("0");
    expect(change(-3, "ar")).not.toContain("-");
  });

  it("groups thousands as each language does", () => {
    expect(count(1250, "en")).toBe("1,250");
    expect(count(1250, "fr")).toBe("1\u202f250");
  });

  it("writes percentages", () => {
    expect(percent(0.125, "en")).toBe("13%");
    expect(percent(0.125, "fr")).toMatch(/^13\s%$/);
  });

  it("writes ranks as ranges unless settled", () => {
    expect(rank(8, 8, "en")).toBe("8");
    expect(rank(8, 12, "en")).toBe("8–12");
    expect(rankOf(1, 1, 190, "en")).toBe("1st of 190");
    expect(rankOf(8, 12, 190, "en")).toBe("8th–12th of 190");
    expect(rankOf(1, 1, 190, "fr")).toBe("1er sur 190");
  });

  it("writes a day without a time zone moving it", () => {
    expect(day("2024-01-31", "en")).toBe("31 January 2024");
    expect(day("2024-01-31", "fr")).toBe("31 janvier 2024");
    expect(day("2024-01-01", "fr")).toBe("1er janvier 2024");
    expect(day("2024-01-31", "ar")).toContain("2024");
  });
});
