import { expect, test } from "vitest";
import type { YoursRow } from "./contract.ts";
import { beginsGroup, groupsSentence } from "./sentences.ts";
import { type Mapped, standingMap } from "./standing-map.ts";

const row = (code: string, own: number | undefined, officially: number, more: Partial<YoursRow> = {}): YoursRow => ({
  place: { code, label: code },
  official: {
    reading: { state: "scored", score: officially },
    rank: { from: 1, to: 1, levelWith: 0, of: 3 },
  },
  yours: {
    reading: own === undefined ? { state: "missing" } : { state: "scored", score: own },
    ...(own === undefined ? {} : { rank: { from: 2, to: 2, levelWith: 0, of: 3 } }),
  },
  ...more,
});

const view: Mapped = {
  range: [0, 100],
  ownRange: [0, 100],
  bands: [
    { code: "50", label: "Open", step: 1 },
    { code: "0", label: "Closed", step: 0 },
  ],
  rows: [
    row("AAA", 80, 40, { move: 6, group: 1 }),
    row("BBB", 20, 60, { move: -2, group: 1, filled: 2 }),
    row("CCC", undefined, 60, { group: 2 }),
  ],
};

test("each place is shaded as it stands by the reader's choices, and its sentence has the official score too", () => {
  const { entries, scheme, legend } = standingMap(view, "yours", "en");
  expect([scheme, legend.kind]).toEqual(["ramp", "bands"]);
  expect(entries.map(({ code, state, step }) => [code, state, step])).toEqual([
    ["AAA", "scored", 7],
    ["BBB", "scored", 1],
    ["CCC", "missing", undefined],
  ]);
  expect(entries[0]?.label).toBe("AAA: 80 (rank 2); officially 40 (rank 1)");
});

test("answers that were filled in are marked where they count, and not on the official map", () => {
  const marked = (look: "yours" | "official" | "difference") =>
    standingMap(view, look, "en").entries.flatMap(({ code, filled }) => (filled ? [code] : []));
  expect(marked("yours")).toEqual(["BBB"]);
  expect(marked("difference")).toEqual(["BBB"]);
  expect(marked("official")).toEqual([]);
  expect(standingMap(view, "yours", "en").entries[1]?.label).toContain("2 answers filled in");
});

test("the difference is in ranks, the farthest of them at the ends", () => {
  const { entries, scheme, legend } = standingMap(view, "difference", "en");
  expect(scheme).toBe("diff");
  expect(entries.map(({ step }) => step)).toEqual([7, 3, undefined]);
  expect(legend).toMatchObject({ low: "−6 ranks", high: "+6 ranks" });
});

test("scores on a scale without ends are shaded from the lowest to the highest there is", () => {
  const { legend, entries } = standingMap({ ...view, ownRange: undefined }, "yours", "en");
  expect(legend).toMatchObject({ kind: "range", low: "20.00", high: "80.00" });
  expect(entries.map(({ step }) => step)).toEqual([7, 1, undefined]);
});

test("a line parts one tie group from the next, and a sentence counts both rankings' groups", () => {
  expect(view.rows.map((_, at) => beginsGroup(view.rows, at))).toEqual([false, false, true]);
  expect(groupsSentence(view.rows, 5, "en")).toContain("2 tie groups (the official one into 5");
  expect(groupsSentence(view.rows, undefined, "en")).not.toContain("official");
  expect(groupsSentence([{}, {}], 5, "en")).toBe("");
});
