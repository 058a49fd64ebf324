/** Codes of rows: given by the house when a row is first kept, kept by it for good, and never given to another. */
import type { Plan } from "./contract.ts";

/** The letter of each kind of row; rates are told apart by their currency. */
const letters = {
  organisations: "P",
  outcomes: "R",
  outputs: "O",
  indicators: "I",
  activities: "A",
  deliverables: "D",
  lines: "B",
  risks: "K",
} as const;
export type RowKind = keyof typeof letters;
export const rowKinds: readonly RowKind[] = [
  ...(["organisations", "outcomes", "outputs", "indicators", "activities", "deliverables", "lines", "risks"] as const),
];

/** The last number given to each kind of row, of which none is given again. */
export type LastCodes = Readonly<Record<RowKind, number>>;

const none: LastCodes = {
  ...{ organisations: 0, outcomes: 0, outputs: 0, indicators: 0, activities: 0, deliverables: 0, lines: 0, risks: 0 },
};

/**
 * A plan of which every row has its code; and the last numbers given, to be kept. A code that was never given here is taken for none.
 *
 * @example withCodes(planWith(two activities, the first `A1`), { activities: 4, … }).plan.activities // → `A1`, `A5`
 */
export function withCodes(plan: Plan, before: LastCodes = none): { readonly plan: Plan; readonly last: LastCodes } {
  const last: Record<RowKind, number> = { ...before };
  const named = <One extends { readonly code: string }>(kind: RowKind, rows: readonly One[]): One[] =>
    rows.map((row) => {
      const letter = letters[kind];
      const isGiven =
        row.code.startsWith(letter) && Number(row.code.slice(1)) <= before[kind] && row.code !== `${letter}0`;
      if (isGiven) return row;
      last[kind] += 1;
      return { ...row, code: `${letter}${last[kind]}` };
    });
  const made: Plan = {
    ...plan,
    organisations: named("organisations", plan.organisations),
    outcomes: named("outcomes", plan.outcomes),
    outputs: named("outputs", plan.outputs),
    indicators: named("indicators", plan.indicators),
    activities: named("activities", plan.activities).map((one) => ({
      ...one,
      deliverables: named("deliverables", one.deliverables),
    })),
    lines: named("lines", plan.lines),
    risks: named("risks", plan.risks),
  };
  return { plan: made, last };
}
