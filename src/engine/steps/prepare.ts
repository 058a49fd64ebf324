/** What a recipe does to what its indicators are worth, before they are combined; and what it did, cell by cell. */
import { type AnswerColumn, type Column, scored } from "../grid.ts";
import type { Preparation, Recipe } from "../recipe.ts";
import { groupsFor, normaliseApart, treatApart } from "./apart.ts";
import { impute } from "./impute.ts";
import { normalise } from "./normalise.ts";
import { type Treated, treat } from "./treat.ts";

/** What was done to a cell: marks add up (3: imputed, and then treated). */
export const asGiven = 0;
export const imputed = 1;
export const treated = 2;
/** It had a value, which has no place on the scale of the normalisation. */
export const withoutPlace = 4;

/** One indicator on its way: every stage is kept, and where nothing was done is the stage before. */
export type Prepared = {
  readonly given: Column;
  readonly imputed: Column;
  readonly treated: Column;
  readonly normalised: Column;
  readonly treatment: Treated["details"];
  /** Where rows were treated apart (`within`): the same by what each group has in that column. */
  readonly treatmentBy?: ReadonlyMap<number, Treated["details"]>;
  /** One per row. */
  readonly marks: Uint8Array;
};

/**
 * Prepare indicators: impute, treat, turn round, normalise.
 *
 * shape    columns of n rows, by id → as many
 * units    the indicators' own → the normalisation's
 * missing  see each step
 * throws   RangeError as the steps do, for an exception of an indicator that is not there, for a column to prepare `within`
 *          that is not, and for a reference row where each group has a scale of its own
 *
 * @example prepare(worths, recipe.prepare, recipe, answers).get("fees")?.normalised
 */
export function prepare(
  worths: ReadonlyMap<string, Column>,
  preparation: Preparation,
  recipe: Recipe,
  answers: ReadonlyMap<string, AnswerColumn>,
): ReadonlyMap<string, Prepared> {
  const rules = new Map(recipe.indicators.map((rule) => [rule.id, rule]));
  for (const id of Object.keys(preparation.except ?? {}))
    if (!worths.has(id)) throw new RangeError(`"${id}" is prepared otherwise, and is no indicator`);
  const indicators = [...worths].map(([id, column]) => {
    const rule = rules.get(id);
    return { id, column, direction: rule?.kind === "measured" ? rule.direction : 1 } as const;
  });
  const filled = impute(indicators, preparation.impute ?? { kind: "none" }, { recipe, answers });
  const apart = {
    treat: groupsFor("treat", preparation, answers),
    normalise: groupsFor("normalise", preparation, answers),
  };
  return new Map(
    indicators.map((indicator, at) => {
      const { id, column } = indicator;
      const except = preparation.except?.[id];
      const treatment = except?.treat ?? preparation.treat ?? { kind: "none" };
      const scale = except?.normalise ?? preparation.normalise ?? { kind: "none" };
      const own = apart.treat && treatApart(filled[at]!, treatment, apart.treat);
      const { details, values, states } = own ?? treat(filled[at]!, treatment);
      const drawnIn = { values, states };
      const normalised =
        apart.normalise === undefined
          ? normalise(drawnIn, scale, indicator)
          : normaliseApart(drawnIn, scale, indicator, apart.normalise);
      const stages = { given: column, imputed: filled[at]!, treated: drawnIn, normalised };
      const told = { treatment: details, ...(own && { treatmentBy: own.by }) };
      return [id, { ...stages, ...told, marks: marksOf(stages) }] as const;
    }),
  );
}

type Stages = Pick<Prepared, "given" | "imputed" | "treated" | "normalised">;

function marksOf({ given, imputed: filled, treated: drawnIn, normalised }: Stages): Uint8Array {
  return given.states.map((state, row) => {
    if (filled.states[row] !== scored) return asGiven;
    const wasImputed = state === scored ? 0 : imputed;
    const wasTreated = filled.values[row] === drawnIn.values[row] ? 0 : treated;
    return wasImputed + wasTreated + (normalised.states[row] === scored ? 0 : withoutPlace);
  });
}
