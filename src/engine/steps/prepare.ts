/** What a recipe does to what its indicators are worth, before they are combined; and what it did, cell by cell. */
import { type AnswerColumn, type Column, scored } from "../grid.ts";
import type { Preparation, Recipe } from "../recipe.ts";
import { groupsFor, normaliseApart, treatApart } from "./apart.ts";
import { impute } from "./impute.ts";
import { type Memory, noMemory, type TreatedApart } from "./memory.ts";
import { normalise } from "./normalise.ts";
import { type Treated, treat } from "./treat.ts";

/**
 * What was done to a cell: marks add up (3: imputed, and then treated). This one: nothing, or nothing but the scale.
 *
 * @example
 * const asked = { impute: { kind: "mean" } };
 * prepare(new Map([["fees", column(2, undefined)]]), asked, tiny.recipe, tiny.answers).get("fees")?.marks // → asGiven, imputed
 */
export const asGiven = 0;
/**
 * It was missing, and something stands in.
 *
 * @example
 * const asked = { impute: { kind: "mean" } };
 * prepare(new Map([["fees", column(2, undefined)]]), asked, tiny.recipe, tiny.answers).get("fees")?.marks // → asGiven, imputed
 */
export const imputed = 1;
/**
 * It was drawn in, or transformed with its column.
 *
 * @example
 * const asked = { treat: { kind: "outliers", first: { kind: "winsorise", most: 1 } } };
 * const prepared = prepare(new Map([["fees", column(1, 2, 3, 4, 900)]]), asked, tiny.recipe, tiny.answers);
 * prepared.get("fees")?.marks // → asGiven, asGiven, asGiven, asGiven, treated
 */
export const treated = 2;
/**
 * It had a value, which has no place on the scale of the normalisation.
 *
 * @example
 * const asked = { normalise: { kind: "min-max", range: [0, 100] } };
 * prepare(new Map([["fees", column(2, 2)]]), asked, tiny.recipe, tiny.answers).get("fees")?.marks // → withoutPlace, withoutPlace
 */
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
 * throws   RangeError as the steps do, for an exception of an indicator that is not there, and for a column to prepare
 *          `within` that is not
 * source   OECD & JRC, Handbook on Constructing Composite Indicators (2008), steps 2, 3 and 5
 *
 * @example
 * const asked = { impute: { kind: "mean" }, normalise: { kind: "min-max", range: [0, 100] } };
 * const fees = prepare(new Map([["fees", column(2, undefined, 4)]]), asked, tiny.recipe, tiny.answers).get("fees");
 * fees?.normalised.values // → 0, 50, 100
 * fees?.marks // → asGiven, imputed, asGiven
 */
export function prepare(
  worths: ReadonlyMap<string, Column>,
  preparation: Preparation,
  recipe: Recipe,
  answers: ReadonlyMap<string, AnswerColumn>,
): ReadonlyMap<string, Prepared> {
  return marked(stagesOf(worths, preparation, recipe, answers));
}

/** Stages with what was done to every cell. */
export const marked = (all: ReadonlyMap<string, Stages>): ReadonlyMap<string, Prepared> =>
  new Map([...all].map(([id, stages]) => [id, { ...stages, marks: marksOf(stages) }]));

/** An indicator's stages without its marks. */
export type Stages = Omit<Prepared, "marks">;

const none = { kind: "none" } as const;

/** As `prepare`, for whom the marks do not matter: replicates. `memory` is of these answers. */
export function stagesOf(
  worths: ReadonlyMap<string, Column>,
  preparation: Preparation,
  recipe: Recipe,
  answers: ReadonlyMap<string, AnswerColumn>,
  memory: Memory = noMemory,
): ReadonlyMap<string, Stages> {
  const rules = new Map(recipe.indicators.map((rule) => [rule.id, rule]));
  for (const id of Object.keys(preparation.except ?? {}))
    if (!worths.has(id)) throw new RangeError(`"${id}" is prepared otherwise, and is no indicator`);
  const indicators = [...worths].map(([id, column]) => {
    const rule = rules.get(id);
    return { id, column, direction: rule?.kind === "measured" ? rule.direction : 1 } as const;
  });
  const { impute: asked = none, treat: treatment, except, within } = preparation;
  const filled = memory.imputed([worths, asked, recipe.measures], () => impute(indicators, asked, { recipe, answers }));
  const drawnIn = memory.treated([filled, treatment, except, within], () =>
    treatAll(indicators, filled, preparation, answers),
  );
  const apart = groupsFor("normalise", preparation, answers);
  return new Map(
    indicators.map((indicator, at) => {
      const { id, column } = indicator;
      const scale = except?.[id]?.normalise ?? preparation.normalise ?? none;
      const { details, by, values, states } = drawnIn[at]!;
      const own = { values, states };
      const normalised =
        apart === undefined ? normalise(own, scale, indicator) : normaliseApart(own, scale, indicator, apart);
      const stages = { given: column, imputed: filled[at]!, treated: own, normalised };
      const told = { treatment: details, ...(by && { treatmentBy: by }) };
      return [id, { ...stages, ...told }] as const;
    }),
  );
}

function treatAll(
  indicators: readonly { readonly id: string }[],
  filled: readonly Column[],
  preparation: Preparation,
  answers: ReadonlyMap<string, AnswerColumn>,
): readonly TreatedApart[] {
  const groups = groupsFor("treat", preparation, answers);
  return indicators.map(({ id }, at) => {
    const treatment = preparation.except?.[id]?.treat ?? preparation.treat ?? none;
    return groups === undefined ? treat(filled[at]!, treatment) : treatApart(filled[at]!, treatment, groups);
  });
}

function marksOf({ given, imputed: filled, treated: drawnIn, normalised }: Stages): Uint8Array {
  const marks = new Uint8Array(given.states.length).fill(asGiven);
  for (let row = 0; row < marks.length; row += 1) {
    if (filled.states[row] !== scored) continue;
    if (given.states[row] !== scored) marks[row]! += imputed;
    if (filled.values[row] !== drawnIn.values[row]) marks[row]! += treated;
    if (normalised.states[row] !== scored) marks[row]! += withoutPlace;
  }
  return marks;
}
