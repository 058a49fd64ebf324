import { expect, test } from "vitest";
import { uncertainty } from "../../engine/uncertainty/uncertainty.ts";
import { engineInput } from "../scoring/engine-input.ts";
import { standardSettings } from "./contract.ts";
import { drawnInStretches } from "./drawn-in-stretches.ts";
import { testIndex } from "./fixture.ts";
import { robustnessOf } from "./robustness-of.ts";

const index = testIndex({ A: [100, 50, 20, 40], B: [50, 100, 40, 20], C: [100, 100, 90, 90], D: [10, 10, 10, 10] });

test("what is drawn in stretches is what is drawn at once, to the bit, and each stretch is told of", () => {
  const { recipe, answers, rows } = engineInput(index.instrument, index.answers);
  const subject = { recipe, answers, rows, measure: index.instrument.measures[0]!.id, ranked: [0, 1, 2, 3] };
  const weights = [{ kind: "weights", by: "noise", share: 0.25 }] as const;
  const told: number[] = [];
  const drawn = drawnInStretches(subject, weights, { seed: 7, replicates: 600 }, (draws) => told.push(draws));
  expect(told).toEqual([250, 500, 600]);
  expect(drawn).toEqual(uncertainty(subject, weights, 7, 600));
});

test("whoever waits is told of every tenth of the draws, of the effects by how many runs they are, and never of less than before", () => {
  const told: number[] = [];
  robustnessOf(index, { ...standardSettings, replicates: 2_500, points: 50 }, (share) => told.push(share));
  expect(told.filter((share) => share < 0.9).length).toBe(10);
  // 2,500 draws, 50 points × (3 choices + 2) runs.
  expect(told[0]).toBeCloseTo((0.9 * 250) / (2_500 + 250), 12);
  expect([...told].sort((one, other) => one - other)).toEqual(told);
  expect(told.at(-1)).toBe(1);
});
