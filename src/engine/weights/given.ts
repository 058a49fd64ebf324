/** Weights that follow from the tree or from the data, each as numbers that add up to 1 within a node. */
import type { Column } from "../grid.ts";
import type { RecipeNode } from "../recipe.ts";
import { principalComponents } from "../structure/principal-components.ts";

/**
 * Weights of parts that all weigh alike.
 *
 * shape    k → k weights, which add up to 1
 * units    shares that add up to 1
 * missing  nothing can be missing
 * throws   nothing
 * source   none: 1 ÷ k each
 *
 * @example equalWeights(4) // → 0.25, 0.25, 0.25, 0.25
 */
export const equalWeights = (parts: number): Float64Array => new Float64Array(parts).fill(1 / parts);

/**
 * By how many indicators stand below each child: then every indicator of the index weighs the same, whatever its node.
 *
 * shape    a node of k children → k weights
 * units    shares that add up to 1
 * missing  nothing can be missing: it is of a tree, not of rows
 * throws   nothing
 * source   none: plain counting
 *
 * @example weightsByIndicators(tiny.tree) // → 0.666…, 0.333…
 */
export function weightsByIndicators({ children }: RecipeNode): Float64Array {
  const below = (node: RecipeNode): number =>
    node.children.reduce((sum, child) => sum + (child.kind === "node" ? below(child.node) : 1), 0);
  const counts = Float64Array.from(children, (child) => (child.kind === "node" ? below(child.node) : 1));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

/**
 * By the loadings of the first principal component: what columns have most in common weighs most.
 *
 * A column that goes against the others would weigh less than nothing; such weights are refused, for a mean has none.
 *
 * shape    k columns → k weights
 * units    shares that add up to 1
 * missing  undefined where there are no components, or a loading is not above 0
 * throws   nothing
 * source   OECD & JRC, Handbook on Constructing Composite Indicators (2008), § 1.6
 *
 * @example
 * weightsByComponent([column(1, 2, 3), column(1, 3, 2)]) // → 0.5, 0.5
 * weightsByComponent([column(1, 2, 3), column(3, 1, 2)]) // → undefined
 */
export function weightsByComponent(columns: readonly Column[], rows?: ArrayLike<number>): Float64Array | undefined {
  const found = principalComponents(columns, rows);
  if (!found) return undefined;
  const k = columns.length;
  const first = Float64Array.from({ length: k }, (_, column) => found.loadings[column * k]!);
  if (first.some((loading) => !(loading > 0))) return undefined;
  const total = first.reduce((sum, loading) => sum + loading, 0);
  return first.map((loading) => loading / total);
}
