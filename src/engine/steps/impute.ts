/** What stands in where an indicator is missing, by other rows, by the row's other indicators, or along time. */
import { type AnswerColumn, type Column, missing, scored } from "../grid.ts";
import type { Imputation, Recipe, RecipeNode } from "../recipe.ts";
import { alongTime } from "./along-time.ts";
import { centreOf, filled, type Imputable } from "./fill.ts";
import { withinRows } from "./within-rows.ts";

/** What an imputation may need beyond the indicators: the recipe's tree, and other columns of the answers. */
export type Ground = {
  readonly recipe: Pick<Recipe, "measures">;
  readonly answers: ReadonlyMap<string, AnswerColumn>;
};

/**
 * Fill what is missing. What is given never changes, and what is not applicable stays so; where nothing can stand in (a
 * group without a value, a row without another indicator) a value stays missing. Which rows were filled is for the caller
 * to see: they were missing and are scored.
 *
 * shape    columns of n rows → as many, in their order; one that has nothing to fill is the column itself
 * units    those of each indicator
 * missing  as above; a row that has no group, place or time of its own is not filled
 * throws   RangeError: a column (`by`, `place`, `time`) that is not there, a node that is not, two rows of one place and
 *          time, a gap that is not above 0
 * source   OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 2
 *
 * @example
 * const fees = { id: "fees", direction: 1, column: column(2, undefined, 4, "n/a") };
 * cells(impute([fees], { kind: "mean" }, tiny)[0]) // → 2, 3, 4, "n/a"
 */
export function impute(indicators: readonly Imputable[], imputation: Imputation, ground: Ground): readonly Column[] {
  switch (imputation.kind) {
    case "none":
      return indicators.map(({ column }) => column);
    case "mean":
    case "median": {
      const { kind, by } = imputation;
      const groups = by === undefined ? undefined : columnOf(ground.answers, by);
      return indicators.map(({ column }) => byRows(column, groups, kind));
    }
    case "row-mean":
    case "row-median":
      return withinRows(indicators, imputation, beside(indicators, imputation.within, ground.recipe));
    case "last":
    case "linear": {
      const place = columnOf(ground.answers, imputation.place);
      const time = columnOf(ground.answers, imputation.time);
      return indicators.map(({ column }) => alongTime(column, imputation, place, time));
    }
  }
}

function columnOf(answers: ReadonlyMap<string, AnswerColumn>, id: string): AnswerColumn {
  const column = answers.get(id);
  if (column === undefined) throw new RangeError(`there is no column "${id}" to impute by`);
  return column;
}

/** Each missing row by the mean or median of the rows alike in `groups`, or of all. */
function byRows(column: Column, groups: Column | undefined, kind: "mean" | "median"): Column {
  const { values, states } = column;
  if (!states.includes(missing)) return column;
  const byGroup = new Map<number, number[]>();
  const groupOf = (row: number): number | undefined =>
    groups === undefined ? 0 : groups.states[row] === scored ? groups.values[row] : undefined;
  for (let row = 0; row < values.length; row += 1) {
    const group = groupOf(row);
    if (states[row] !== scored || group === undefined) continue;
    const found = byGroup.get(group) ?? [];
    found.push(values[row]!);
    byGroup.set(group, found);
  }
  const standIns = new Map([...byGroup].map(([group, found]) => [group, centreOf(found, kind)]));
  return filled(column, (row) => {
    const group = groupOf(row);
    return group === undefined ? undefined : standIns.get(group);
  });
}

/** Which indicators a row's is filled by: all, those of its own node, or those below the same of the given nodes. */
function beside(
  indicators: readonly Imputable[],
  within: "all" | "parent" | readonly string[],
  { measures }: Ground["recipe"],
): (id: string) => ReadonlySet<string> {
  const every = new Set(indicators.map(({ id }) => id));
  if (within === "all") return () => every;
  const nodes = measures[0] === undefined ? [] : nodesOf(measures[0].tree);
  const sets = within === "parent" ? nodes.map(directly) : within.map((name) => below(nodeOf(nodes, name)));
  return (id) => new Set(sets.flatMap((ids) => (ids.includes(id) ? ids : [])));
}

const nodesOf = (node: RecipeNode): readonly RecipeNode[] => [
  node,
  ...node.children.flatMap((child) => (child.kind === "node" ? nodesOf(child.node) : [])),
];

function nodeOf(nodes: readonly RecipeNode[], id: string): RecipeNode {
  const found = nodes.find((node) => node.id === id);
  if (found === undefined) throw new RangeError(`there is no node "${id}" to impute within`);
  return found;
}

const directly = (node: RecipeNode): readonly string[] =>
  node.children.flatMap((child) => (child.kind === "indicator" ? [child.indicator] : []));

const below = (node: RecipeNode): readonly string[] => nodesOf(node).flatMap(directly);
