/** Weights of one level of an index, chosen by how its parts correlate with the whole, through the nodes between. */
import { combine } from "../combine/combine.ts";
import { type Column, scored } from "../grid.ts";
import type { Recipe, RecipeNode } from "../recipe.ts";
import type { Scores } from "../run.ts";
import { type CorrelationKind, correlate } from "../structure/correlations.ts";
import { treeNodes } from "../structure/tree.ts";
import { take } from "../take.ts";
import type { WeightSet } from "../uncertainty/contract.ts";
import { type Aim, distanceFrom, sharesOf, type Weighing } from "./aim.ts";
import { addingUp, nearest } from "./search.ts";

export type OptimisedLevel = {
  /** By node, then by child: adding up within each node to what they did, none below 0. */
  readonly weights: WeightSet;
  /** Each part with the whole under these weights, in the order of the tree. */
  readonly parts: readonly {
    readonly node: string;
    readonly id: string;
    readonly weight: number;
    readonly correlation: number;
  }[];
  /** How far from the aim: 0 is reached. See `Aim`. */
  readonly distance: number;
  /** Points tried; the best is returned, not the last. */
  readonly steps: number;
};

export type LevelSettings = {
  /** Which parts: 1 for the children of the root, 2 for theirs, and so on. */
  readonly depth: number;
  /** `balance` unless said. */
  readonly aim?: Aim;
  /** What a part's importance is to be under `balance`, by id, in any unit: 1 unless said. */
  readonly targets?: Readonly<Record<string, number>>;
  readonly kind?: Exclude<CorrelationKind, "kendall">;
  /** A measure's id; the headline if left out. */
  readonly measure?: string;
  /** At most so many points are tried. */
  readonly steps?: number;
};

/**
 * Weights of all parts at one depth of the tree such that their correlations with the root reach an aim. Weights above
 * and below stay; every node between combines as the recipe says, whatever its combination and its rule for what is absent.
 *
 * Within a node only the ratio of weights counts, so that a level of k parts in g nodes has k − g choices: the target of
 * every part may then be out of reach even where none goes against another, and the distance says how far.
 *
 * shape    a recipe, what `run` made of it, and the rows looked at → weights by node and child
 * units    weights add up, within each node, to what they add up to now; correlations and distance have none
 * missing  a correlation is over the rows in which the part and the root are there; weights under which fewer rows have a
 *          score than have one now are not considered; undefined where a part has no correlation with the root
 * throws   RangeError: a measure the recipe has not, a depth at which there is nothing, a target that is not above 0 or is
 *          of no part
 * source   COINr, `get_opt_weights`; W. Becker, P. Paruolo, M. Saisana & A. Saltelli (2017)
 *
 * @example
 * const scores = run(tiny.recipe, tiny.answers, tiny.rows);
 * optimiseLevel(tiny.recipe, scores, tiny.places, { depth: 1 })?.weights.get("overall") // → ["rights", 1.368], ["appeal", 0.632]
 */
export function optimiseLevel(
  recipe: Recipe,
  scores: Scores,
  rows: ArrayLike<number>,
  { depth, aim = "balance", targets = {}, kind = "pearson", measure, steps = 20_000 }: LevelSettings,
): OptimisedLevel | undefined {
  const name = measure ?? recipe.measures[0]?.id;
  const tree = recipe.measures.find(({ id }) => id === name)?.tree;
  if (!tree || name === undefined) throw new RangeError(`the recipe has no measure “${name}”`);
  const nodes = treeNodes(tree, name, scores);
  const looked = Array.from(rows);
  const holders = nodes.filter((one) => one.depth === depth - 1);
  const parts = holders.flatMap(({ node, children }, group) =>
    children.map(({ id, weight, column }) => ({ node: node.id, id, weight, group, column: take(column, looked) })),
  );
  if (parts.length === 0) throw new RangeError(`there is nothing to weigh at depth ${depth}`);
  for (const id of Object.keys(targets))
    if (!parts.some((part) => part.id === id)) throw new RangeError(`“${id}” is no part at depth ${depth}`);
  const wanted = sharesOf(
    parts.map(({ id }) => (Object.hasOwn(targets, id) ? targets[id]! : 1)),
    parts.length,
  );
  const columns = new Map(
    nodes.map(({ node, children }) => [node.id, children.map((one) => take(one.column, looked))]),
  );
  const groups = parts.map(({ group }) => group);
  const given = Float64Array.from(parts, ({ weight }) => weight);
  const totals = groups.map((group) => given.reduce((sum, weight, at) => sum + (groups[at] === group ? weight : 0), 0));
  const weigh = (shares: Float64Array): Float64Array => shares.map((share, part) => share * totals[part]!);
  const rootOf = wholeOf(tree, columns, depth, rows.length);
  const needed = countScored(rootOf(given));
  const at: Weighing = (weights) => {
    const root = rootOf(weigh(weights));
    if (countScored(root) < needed) return undefined;
    const correlations = Float64Array.from(parts, ({ column }) => correlate(column, root, kind).value);
    if (correlations.some(Number.isNaN)) return undefined;
    return { weights, correlations, distance: distanceFrom(aim, correlations, wanted) };
  };
  const start = at(addingUp(given, groups)) ?? at(addingUp(new Float64Array(parts.length).fill(1), groups));
  if (!start) return undefined;
  const found = nearest(start, { at, aim, targets: wanted, groups, most: steps });
  if (!Number.isFinite(found.distance)) return undefined;
  const told = parts.map(({ node, id }, part) => ({
    node,
    id,
    weight: found.weights[part]! * totals[part]!,
    correlation: found.correlations[part]!,
  }));
  const weights = new Map(
    holders.map(({ node }) => [
      node.id,
      new Map(told.flatMap((part) => (part.node === node.id ? [[part.id, part.weight] as const] : []))),
    ]),
  );
  return { weights, parts: told, distance: found.distance, steps: found.steps };
}

/** The root, as weights of the parts at a depth make it. What does not lead to them keeps the column it has. */
function wholeOf(
  tree: RecipeNode,
  columns: ReadonlyMap<string, readonly Column[]>,
  depth: number,
  rows: number,
): (weights: Float64Array) => Column {
  return (weights) => {
    let next = 0;
    const visit = (node: RecipeNode, at: number): Column => {
      const own = columns.get(node.id)!;
      const isHolder = at === depth - 1;
      const made = node.children.map((child, which) =>
        child.kind === "node" && !isHolder && reaches(child.node, depth - at - 2)
          ? visit(child.node, at + 1)
          : own[which]!,
      );
      const weighing = node.children.map((child) => (isHolder ? weights[next++]! : child.weight));
      return combine({ columns: made, weights: weighing, missing: node.missing, rows }, node.combine, node.id);
    };
    return visit(tree, 0);
  };
}

/** Whether a node has anything so many levels below its children. */
const reaches = (node: RecipeNode, levels: number): boolean =>
  levels <= 0 || node.children.some((child) => child.kind === "node" && reaches(child.node, levels - 1));

const countScored = ({ states }: Column): number =>
  states.reduce((count, state) => count + Number(state === scored), 0);
