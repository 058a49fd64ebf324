/** A choice that changes nothing must not look like one that was made: which steps of a preparation left all as it was. */
import type { Column } from "../grid.ts";
import type { Preparation } from "../recipe.ts";
import type { Stages } from "./prepare.ts";

export type StepName = "impute" | "treat" | "normalise";

/**
 * The steps that were asked for and changed no cell of any indicator: an imputation where nothing is missing or nothing can
 * stand in, a treatment where nothing lies out.
 *
 * shape    what `prepare` gave → names, in the order of the steps
 * units    none: names of steps
 * missing  a step that was not asked for, or by `none`, is not named; an exception of one indicator counts as asking
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example
 * const asked = { impute: { kind: "mean" } };
 * withoutEffect(asked, prepare(new Map([["fees", column(2, 4)]]), asked, tiny.recipe, tiny.answers)) // → ["impute"]
 */
export function withoutEffect(preparation: Preparation, prepared: ReadonlyMap<string, Stages>): readonly StepName[] {
  const all = [...prepared.values()];
  const steps: readonly StepName[] = ["impute", "treat", "normalise"];
  return steps.filter((step) => isAsked(preparation, step) && all.every((each) => isSame(...around(each, step))));
}

function isAsked(preparation: Preparation, step: StepName): boolean {
  const exceptions = step === "impute" ? [] : Object.values(preparation.except ?? {}).map((except) => except[step]);
  return [preparation[step], ...exceptions].some((asked) => asked !== undefined && asked.kind !== "none");
}

/** An indicator before and after a step. */
function around({ given, imputed, treated, normalised }: Stages, step: StepName): readonly [Column, Column] {
  switch (step) {
    case "impute":
      return [given, imputed];
    case "treat":
      return [imputed, treated];
    case "normalise":
      return [treated, normalised];
  }
}

function isSame(before: Column, after: Column): boolean {
  return (
    before.states.every((state, row) => state === after.states[row]) &&
    before.values.every((value, row) => Object.is(value, after.values[row]))
  );
}
