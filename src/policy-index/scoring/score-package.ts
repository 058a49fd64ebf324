/** Scoring a package: its instrument over its answers. */
import { type Column, missing, type NodeColumn, notApplicable } from "../../engine/grid.ts";
import type { Recipe, RecipeNode } from "../../engine/recipe.ts";
import { run, type Scores } from "../../engine/run.ts";
import { leavesOf } from "../../engine/tree-parts.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { AnswerTable } from "../package/contract.ts";
import type { ScoreTable } from "./contract.ts";
import { type BeforePreparing, engineInput } from "./engine-input.ts";

/**
 * Every indicator's and every node's score, for every place in every period.
 *
 * shape    a table of c columns × n rows → a column of n per indicator and node; a row is a place in a period
 * units    those of the instrument's scores, never rounded
 * missing  by status, see `answerColumns`; an option without a score is not applicable
 *          A row that a preparation leaves out has no scores; `present` says how much of it is there.
 * throws   RangeError: an instrument or an answer the package reader would have refused; a negative score under a
 *          geometric, harmonic or such mean, see `scoringFinding`
 *
 * @example scoreTable(instrument, answers).measures[0].nodes[0].values
 */
export const scoreTable = (instrument: Instrument, answers: AnswerTable): ScoreTable =>
  scoreInSteps(instrument, answers).scores;

/** What was done to indicators before they were combined, and to which rows it was not. */
export type PreparationSteps = BeforePreparing & Required<Pick<Scores, "prepared" | "withoutEffect">>;

/**
 * The same, with every step of the preparation kept; `steps` is undefined where the instrument prepares nothing.
 *
 * @example scoreInSteps(instrument, answers).steps?.prepared.get("gdp")?.marks
 */
export function scoreInSteps(
  instrument: Instrument,
  answers: AnswerTable,
): { readonly scores: ScoreTable; readonly steps?: PreparationSteps } {
  const input = engineInput(instrument, answers);
  const { measures, indicators, prepared, withoutEffect } = run(input.recipe, input.answers, input.rows);
  const { before } = input;
  if (before === undefined || prepared === undefined || withoutEffect === undefined)
    return { scores: { measures, indicators } };
  const shares = run(sharesOnly(input.recipe), before.given, input.rows);
  const scores: ScoreTable = {
    indicators: new Map(
      [...indicators].map(([id, column]) => [id, withoutScore(column, before.given.get(id), before.out)]),
    ),
    measures: measures.map(({ id, nodes }, measure) => ({
      id,
      nodes: nodes.map((node, at) => {
        const share = shares.measures[measure]?.nodes[at];
        return { id: node.id, ...withoutScore(node, share, before.out), present: presentOf(node, share, before.out) };
      }),
    })),
  };
  return { scores, steps: { ...before, prepared, withoutEffect } };
}

/** The same trees over what is given, combined in the one way that has a meaning for every number: for what is there of each node. */
function sharesOnly(recipe: Recipe): Recipe {
  const mean = (node: RecipeNode): RecipeNode => ({
    ...node,
    combine: { kind: "mean" },
    children: node.children.map((child) => (child.kind === "node" ? { ...child, node: mean(child.node) } : child)),
  });
  return {
    indicators: [...leavesIn(recipe)].map((id) => ({ kind: "score", id, range: [0, 0] })),
    measures: recipe.measures.map(({ id, tree }) => ({ id, tree: mean(tree) })),
  };
}

const leavesIn = ({ measures }: Recipe): ReadonlySet<string> =>
  new Set(measures.flatMap(({ tree }) => [...leavesOf(tree)]));

/** A row that takes no part has no score; it is not applicable only where it would be anyway. */
const withoutScore = ({ values, states }: Column, given: Column | undefined, out: Uint8Array): Column => ({
  values,
  states: states.map((state, row) =>
    out[row] !== 1 ? state : given?.states[row] === notApplicable ? notApplicable : missing,
  ),
});

const presentOf = (node: NodeColumn, share: NodeColumn | undefined, out: Uint8Array): Float64Array =>
  node.present.map((present, row) => (out[row] === 1 ? (share?.present[row] ?? 0) : present));
