import { expect, test } from "vitest";
import { tiny } from "../../engine/fixtures/tiny.ts";
import { missing } from "../../engine/grid.ts";
import type { IndicatorRule } from "../../engine/recipe.ts";
import { removals } from "../../engine/uncertainty/removal.ts";
import { statuses } from "../package/contract.ts";
import { scoreTable } from "../scoring/score-package.ts";
import { choicesOf } from "./choices.ts";
import { Robustness, type RobustnessSettings, standardSettings } from "./contract.ts";
import { effectsStand } from "./effects-stand.ts";
import { failedDraws, failureKind } from "./failures.ts";
import { testIndex } from "./fixture.ts";
import { effectLines } from "./lines.ts";
import { type DrawnPeriod, robustnessOf } from "./robustness-of.ts";

const settings = { ...standardSettings, replicates: 200, points: 64 };

/** A tree of one indicator. */
const onlyAccess = {
  ...tiny.subject.recipe,
  measures: tiny.subject.recipe.measures.map((measure) => ({
    ...measure,
    tree: { ...measure.tree, children: [{ kind: "indicator", indicator: "access", weight: 1 } as const] },
  })),
};

/** Two areas of two questions each; C is highest in everything, A and B have changed places in half of it. */
const index = testIndex({ A: [100, 50, 20, 40], B: [50, 100, 40, 20], C: [100, 100, 90, 90], D: [10, 10, 10, 10] });

test("a place that is highest in everything stays first whatever is chosen; two that mirror each other do not settle", () => {
  const [period] = robustnessOf(index, settings).periods;
  const [first, ...others] = period?.places ?? [];
  expect(first?.place).toBe("C");
  expect(first?.rankRange).toMatchObject({ low: 1, high: 1, lowest: 1, highest: 1 });
  expect(first?.aboveNext).toBe(1);
  expect(others.map(({ place, rank }) => [place, rank])).toEqual([
    ["A", 2],
    ["B", 2],
    ["D", 4],
  ]);
  expect(others[0]?.rankRange).toMatchObject({ low: 2, high: 3 });
  expect(others[0]?.group).toBe(others[1]?.group);
  expect(others[2]?.group).not.toBe(others[1]?.group);
});

test("what varies is named, and what does not says why", () => {
  const [period] = robustnessOf(index, settings).periods;
  expect(period?.varied).toEqual(["weights", "combination", "drop-indicator"]);
  expect(period?.notVaried).toEqual([
    { name: "missing-answers", reason: "nothing-to-vary" },
    { name: "drop-area", reason: "not-asked" },
  ]);
  const withZero = testIndex({ A: [100, 50, 0, 0], B: [50, 100, 40, 20] });
  expect(robustnessOf(withZero, settings).periods[0]?.notVaried).toContainEqual({
    name: "combination",
    reason: "zero-scores",
  });
});

test("the same release, settings and seed give the same, and the draws are those the ranges were made of", () => {
  const once = robustnessOf(index, settings);
  expect(robustnessOf(index, settings)).toEqual(once);
  expect(robustnessOf(index, { ...settings, seed: 2 })).not.toEqual(once);
  let again: DrawnPeriod | undefined;
  robustnessOf(index, settings, undefined, ["2024"], (drawn) => {
    again = drawn;
  });
  const b = again?.places.indexOf("B") ?? -1;
  const ranks = Array.from({ length: 200 }, (_, replicate) => again?.drawn.ranks[replicate * 4 + b] ?? 0);
  const told = once.periods[0]?.places.find(({ place }) => place === "B")?.rankRange;
  expect([Math.min(...ranks), Math.max(...ranks)]).toEqual([told?.lowest, told?.highest]);
});

test("of any two places it is kept how often one stands above the other, as the draws have it", () => {
  let again: DrawnPeriod | undefined;
  const [period] = robustnessOf(index, settings, undefined, ["2024"], (drawn) => {
    again = drawn;
  }).periods;
  const { places = [] } = period ?? {};
  const rankOf = (place: string, replicate: number): number =>
    again?.drawn.ranks[replicate * 4 + again.places.indexOf(place)] ?? Number.NaN;
  expect(places.map(({ above }) => above?.length)).toEqual([3, 2, 1, 0]);
  places.forEach(({ place, above, aboveNext }, at) => {
    expect(above?.[0]).toBe(aboveNext);
    for (const [beyond, share] of (above ?? []).entries()) {
      const other = places[at + 1 + beyond]?.place ?? "";
      const wins = Array.from({ length: 200 }, (_, draw) => Math.sign(rankOf(other, draw) - rankOf(place, draw)));
      expect(share).toBe(wins.reduce((sum, win) => sum + (win + 1) / 2, 0) / 200);
    }
  });
});

test("leaving the question out that lifts a place moves it; every question and area is tried once", () => {
  const leftOut = robustnessOf(index, settings).periods[0]?.leftOut ?? [];
  expect(leftOut.map(({ what, without }) => `${what} ${without}`)).toEqual([
    ...["indicator q1", "indicator q2", "indicator q3", "indicator q4", "area left", "area right"],
  ]);
  expect(leftOut[0]?.most).toEqual({ place: "A", from: 2, to: 3 });
});

test("it is the same after it was written down and read, whatever cannot be told", () => {
  const constant = testIndex({
    A: [100, 50, 20, 40],
    B: [100, 40, 30, 20],
    C: [100, 100, 90, 90],
    D: [100, 10, 10, 10],
  });
  for (const one of [index, constant]) {
    const made = robustnessOf(one, settings);
    expect(Robustness.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  }
});

const weightsAlone = { ...settings, variations: [{ choice: "weights" as const, by: "noise" as const }] };

test("only what was asked for varies; the rest says that it was not asked for", () => {
  const [period] = robustnessOf(index, weightsAlone).periods;
  expect(period?.varied).toEqual(["weights"]);
  expect(period?.notVaried.every(({ reason }) => reason === "not-asked")).toBe(true);
});

test("a choice that varies alone is the whole variance by construction, of no points", () => {
  // Without q1 B stays above A, without q2 it does not.
  const uneven = testIndex({ A: [80, 50, 20, 40], B: [50, 100, 40, 20], C: [100, 100, 90, 90] });
  const made = robustnessOf(uneven, { ...settings, variations: [{ choice: "drop-indicator" }] });
  const [period] = made.periods;
  const whole = { value: 1, low: 1, high: 1 };
  expect(period?.effects).toEqual([{ name: "drop-indicator", first: whole, total: whole, points: 0 }]);
  expect(effectsStand(period!, settings.replicates)).toBe("alone");
  expect([...effectLines(made, { index: "four" })][1]).toBe("four,,2024,variation,drop-indicator,1,1,1,1,1,1,,0,1,\n");
  expect(Robustness.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
});

test("where ranks move equally far in every draw no choice has a share, alone or beside another", () => {
  const apart = testIndex({ A: [90, 90, 90, 90], B: [50, 60, 50, 40], C: [10, 10, 20, 10] });
  const [alone] = robustnessOf(apart, weightsAlone).periods;
  expect(alone?.effects).toEqual([{ name: "weights", points: 0 }]);
  const [beside] = robustnessOf(apart, settings).periods;
  expect(beside?.effects.map(({ total }) => total)).toEqual([undefined, undefined, undefined]);
  for (const period of [alone, beside]) expect(effectsStand(period!, settings.replicates)).toBe("alike");
});

test("that no draw could be scored is not taken for draws that are alike", () => {
  const failing = { effects: [{ name: "weights" as const, points: 0 }], failed: [{ replicate: 0, reason: "none" }] };
  expect(effectsStand(failing, 1)).toBe("failed");
  expect(effectsStand(failing, 2)).toBe("alike");
  expect(effectsStand({ effects: [], failed: [] }, 1)).toBe(undefined);
  const two = [{ name: "weights" as const }, { name: "combination" as const }];
  expect(effectsStand({ effects: two, failed: [], failedRuns: [{ reason: "none", draws: 3 }] }, 1)).toBe("failed");
  expect(effectsStand({ effects: two, failed: [] }, 1)).toBe("alike");
});

test("indices of which some points could not be scored say of how many points they are", () => {
  const among = ["mean", "geometric-mean"] as const;
  const ask = (lowest: number) =>
    robustnessOf(testIndex({ A: [100, 50, 20, 40], B: [50, 100, 40, 20], C: [9, lowest, 90, 90] }), {
      ...settings,
      variations: [
        { choice: "weights", by: "noise" },
        { choice: "combination", among: [...among], nodes: ["left"] },
      ],
    });
  expect(ask(10).periods[0]?.effects.map(({ points }) => points)).toEqual([undefined, undefined]);
  // A point counts for the weights where neither of its two draws is geometric: about a quarter of 64.
  const made = ask(-10);
  const [weights] = made.periods[0]?.effects ?? [];
  expect(weights?.points).toBeGreaterThan(8);
  expect(weights?.points).toBeLessThan(24);
  const [line] = [...effectLines(made, { index: "four" })].filter((one) => one.includes(",variation,weights,"));
  expect(line).toMatch(new RegExp(`,${weights?.points},1,.*\\d+ runs: .*negative score.*\n$`));
  expect(ask(10).periods[0]).not.toHaveProperty("failedRuns");
});

test("why draws fail is told apart, as the engine says it, with how many draws each reason is of", () => {
  const { failed } = robustnessOf(testIndex({ A: [100, 50, 20, 40], B: [-50, 100, 40, 20], C: [9, -10, 90, 90] }), {
    ...settings,
    variations: [{ choice: "combination", among: ["mean", "geometric-mean"], nodes: ["left"] }],
  }).periods[0]!;
  expect(failed.length).toBeGreaterThan(50);
  expect(failedDraws(failed).reduce((sum, { draws }) => sum + draws, 0)).toBe(failed.length);
  for (const { reason } of failedDraws(failed))
    expect(failureKind(reason)).toMatchObject({ kind: "negative-score", node: "left", mean: "geometric" });
  const [alone] = removals({ ...tiny.subject, recipe: onlyAccess }, "indicator");
  expect(failureKind(alone?.failed ?? "")).toEqual({ kind: "nothing-left" });
  expect(failureKind("the power is not finite")).toEqual({ kind: "other" });
});

test("scores drawn on several scales have no range, ranks have", () => {
  const drawnWith = (...variations: RobustnessSettings["variations"]) =>
    robustnessOf(index, { ...settings, variations }).periods[0]!.places[0]!;
  const weights = { choice: "weights", by: "noise" } as const;
  const outranked = { choice: "combination", among: ["mean", "copeland"], nodes: "top" } as const;
  expect(drawnWith(weights, { ...outranked, among: [...outranked.among] })).toMatchObject({
    ...{ scoreRange: undefined, rankRange: { lowest: 1 } },
  });
  expect(drawnWith(weights, { ...outranked, among: ["mean", "min"] }).scoreRange?.high).toBeGreaterThan(90);
  expect(drawnWith(weights, { choice: "normalisation", among: [{ rule: "z" }] }).scoreRange).toBe(undefined);
  const own = drawnWith(weights, { choice: "normalisation", among: [{ rule: "min-max", range: [0, 100] }] });
  expect(own.scoreRange?.high).toBeCloseTo(100, 9);
});

test("a missing score is drawn, a missing measured number is said to stay, not to be there; steps of a preparation that nobody varied are named", () => {
  const { instrument, answers } = index;
  const holed = {
    ...answers,
    status: answers.status.with(0, statuses.indexOf("missing")),
    value: answers.value.with(0, Number.NaN),
  };
  const scores = scoreTable(instrument, holed);
  const [period] = robustnessOf({ instrument, answers: holed, scores }, settings).periods;
  expect(period?.varied).toContain("missing-answers");
  const asked = { ...settings, variations: [{ choice: "missing-answers", plausible: "any-option" } as const] };
  const access = tiny.subject.answers.get("access")!;
  const unknown = { values: access.values, states: access.states.with(tiny.subject.ranked[0]!, missing) };
  const whyOf = (kind: "score" | "measured") => {
    const rule: IndicatorRule =
      kind === "score" ? { id: "access", kind, range: [0, 100] } : { id: "access", kind, direction: 1 };
    const recipe = { ...onlyAccess, indicators: [rule] };
    const subject = { ...tiny.subject, recipe, answers: new Map([["access", unknown]]) };
    return choicesOf(subject, { id: "headline", nodes: [] }, asked).notVaried.find(
      ({ name }) => name === "missing-answers",
    );
  };
  expect(whyOf("score")).toBe(undefined);
  expect(whyOf("measured")).toEqual({ name: "missing-answers", reason: "no-choice-missing" });
  const prepare = { impute: { kind: "mean" }, normalise: { kind: "min-max", range: [0, 100] } } as const;
  const subject = { ...tiny.subject, recipe: { ...tiny.recipe, prepare } };
  const named = choicesOf(subject, { id: "headline", nodes: [] }, settings).notVaried.map(({ name }) => name);
  expect(named).toEqual(expect.arrayContaining(["imputation", "normalisation"]));
  expect(named).not.toContain("treatment");
});

test("one place alone has no ranking to vary", () => {
  expect(robustnessOf(testIndex({ A: [100, 50, 20, 40] }), settings).periods[0]?.places).toEqual([]);
});

test("a part that another says already is found beyond pairs too, with how reliable the rest is", () => {
  const twins = testIndex({
    ...{ A: [10, 10, 20, 40], B: [50, 50, 40, 20], C: [100, 100, 90, 90], D: [30, 30, 10, 10], E: [70, 70, 35, 60] },
  });
  const [period] = robustnessOf(twins, settings).periods;
  const left = period?.audit?.nodes.find(({ node }) => node === "left");
  expect(left?.reliability?.pairwise.alpha).toBeCloseTo(1, 12);
  expect(left?.reliability?.listwise).toMatchObject({ n: 5 });
  // Each is decided by the other: how inflated cannot be told in a number.
  expect(left?.parts.map(({ inflation }) => inflation)).toEqual([undefined, undefined]);
  const codes = period?.audit?.notes.filter(({ node }) => node === "left").map(({ code }) => code);
  expect(codes).toContain("decided-by-others");
  const right = period?.audit?.nodes.find(({ node }) => node === "right");
  // Of two parts the inflation is 1 ÷ (1 − r²) for both.
  const [first] = right?.parts ?? [];
  const r = first?.withParts[1] ?? 0;
  expect(first?.inflation).toBeCloseTo(1 / (1 - r * r), 9);
  expect(Robustness.safeParse(robustnessOf(twins, settings)).success).toBe(true);
});
