/** What is kept from one replicate for the next changes nothing: each alone, with nothing kept, comes out the same. */
import { expect, test } from "vitest";
import { column } from "../fixtures/column.ts";
import type { Recipe } from "../recipe.ts";
import type { Subject, Variation } from "./contract.ts";
import { plan } from "./plan.ts";
import { replicates, roomFor } from "./replicates.ts";

const ids = Array.from({ length: 6 }, (_, at) => `i${at}`);
const skip = { kind: "skip", need: 0.5 } as const;
const leaves = (from: number, to: number) =>
  ids.slice(from, to).map((indicator) => ({ kind: "indicator", indicator, weight: 1 }) as const);
const recipe: Recipe = {
  indicators: ids.map((id) => ({ kind: "score", id, range: [-10, 100] })),
  measures: [
    {
      id: "m",
      tree: {
        id: "top",
        combine: { kind: "mean" },
        missing: skip,
        children: [leaves(0, 3), leaves(3, 6)].map((children, at) => ({
          kind: "node",
          weight: 1,
          node: { id: `a${at}`, combine: { kind: "mean" }, missing: skip, children },
        })),
      },
    },
  ],
};

/** Cells absent here and there, so much so that some nodes are; `lowest` below 0 where a combination is to fail on them. */
function subjectOf(rows: number, lowest: number, absentIn = ids): Subject {
  const cell = (row: number, at: number) =>
    absentIn.includes(ids[at]!) && (row * 31 + at * 17) % 23 < 9
      ? undefined
      : ((row * 7 + at * 13) % 101) + (at > 2 ? lowest : 0);
  const answers = new Map(
    ids.map((id, at) => [id, column(...Array.from({ length: rows }, (_, row) => cell(row, at)))] as const),
  );
  return { recipe, answers, rows, ranked: Array.from({ length: rows }, (_, row) => row) };
}

const setsOf = (...areas: readonly (readonly [string, string])[]) =>
  areas.map(([area, child]) => new Map([[area, new Map([[child, 3]])]]));

const cases: readonly (readonly [string, Subject, readonly Variation[]])[] = [
  [
    "combinations of which one fails half way through the nodes",
    subjectOf(120, -1),
    [{ kind: "combination", among: [{ kind: "mean" }, { kind: "geometric-mean" }, { kind: "max" }] }],
  ],
  [
    "more sets of weights for a node than are kept",
    subjectOf(120, 0),
    [
      { kind: "weights", by: "sets", sets: setsOf(...ids.map((id, at) => [at < 3 ? "a0" : "a1", id] as const)) },
      { kind: "combination", among: [{ kind: "mean" }, { kind: "harmonic-mean" }] },
    ],
  ],
  [
    "weights new every time in one area, indicators left out, over several blocks of rows",
    subjectOf(6000, 0),
    [
      { kind: "weights", by: "noise", share: 0.5, nodes: ["a0"] },
      { kind: "drop", what: "indicator" },
    ],
  ],
  [
    "answers drawn anew in some indicators and not in others",
    subjectOf(120, 0, ["i1"]),
    [
      { kind: "missing-answers", plausible: "options-in-use" },
      { kind: "combination", among: [{ kind: "mean" }, { kind: "min" }] },
    ],
  ],
];

test.each(cases)("%s", (_, subject, variations) => {
  const n = subject.rows > 1000 ? 20 : 60;
  const made = plan(subject, variations);
  const together = roomFor(made, n);
  const failed = replicates(made, 5, 0, n, together);
  const alone = roomFor(made, n);
  const failedAlone = Array.from({ length: n }, (__, replicate) => {
    const own = roomFor(made, 1);
    const failures = replicates(made, 5, replicate, replicate + 1, own);
    alone.scores.set(own.scores, replicate * made.places);
    alone.ranks.set(own.ranks, replicate * made.places);
    return failures;
  });
  expect(together).toEqual(alone);
  expect(failed).toEqual(failedAlone.flat());
});

test("one of the combinations above does fail, and not always", () => {
  const [, subject, variations] = cases[0]!;
  const made = plan(subject, variations);
  const failed = replicates(made, 5, 0, 60, roomFor(made, 60)).length;
  expect(failed).toBeGreaterThan(0);
  expect(failed).toBeLessThan(60);
});
