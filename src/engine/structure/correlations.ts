/** Which parts of an index go together: within a node, with the node, and with what stands above it. */
import type { Column } from "../grid.ts";
import { type Correlation, kendall, pearson, spearman } from "../stats/correlation.ts";
import { presentInBoth } from "../stats/present.ts";
import type { TreeNode } from "./tree.ts";

export type CorrelationKind = "pearson" | "spearman" | "kendall";

const kinds = { pearson, spearman, kendall: (x: Float64Array, y: Float64Array) => kendall(x, y) } as const;

/**
 * How two columns go together over the rows in which both are there.
 *
 * shape    two columns of n rows, or k of their rows → one coefficient
 * units    none: −1 to 1
 * missing  rows without one of the two stay out; NaN where one does not vary over the rest
 * throws   nothing
 * source   see `pearson`, `spearman`, `kendall`
 *
 * @example correlate(column(1, 2, 3, undefined), column(1, 3, 2, 4), "spearman").value // → 0.5
 */
export const correlate = (
  first: Column,
  second: Column,
  kind: CorrelationKind,
  rows?: ArrayLike<number>,
): Correlation => kinds[kind](...presentInBoth(first, second, rows));

/**
 * Every column with every other.
 *
 * shape    k columns → k × k, row-major, 1 on the diagonal
 * units    none: −1 to 1
 * missing  NaN where a pair has none; see `Correlation`
 * throws   nothing
 * source   see `correlate`
 *
 * @example correlationMatrix([column(1, 2, 3), column(1, 3, 2)], "pearson") // → 1, 0.5, 0.5, 1
 */
export function correlationMatrix(
  columns: readonly Column[],
  kind: CorrelationKind,
  rows?: ArrayLike<number>,
): Float64Array {
  const k = columns.length;
  const made = new Float64Array(k * k).fill(1);
  for (let one = 0; one < k; one += 1)
    for (let other = 0; other < one; other += 1) {
      const { value } = correlate(columns[one]!, columns[other]!, kind, rows);
      made[one * k + other] = value;
      made[other * k + one] = value;
    }
  return made;
}

export type PartCorrelation = Correlation & {
  readonly part: string;
  readonly with: string;
  /** How many levels above the part: 1 for its own node. */
  readonly levels: number;
};

/**
 * Every part of a tree with its own node and with every node above that, up to the root.
 *
 * shape    the nodes of `treeNodes` → one correlation per part and node above it
 * units    none: −1 to 1
 * missing  NaN where a pair has none; see `correlate`
 * throws   nothing
 * source   COINr, `get_corr` with parents and families
 *
 * @example
 * const nodes = treeNodes(tiny.tree, "headline", run(tiny.recipe, tiny.answers, tiny.rows));
 * correlationsUpwards(nodes, "pearson").map(({ part, with: node, levels }) => [part, node, levels])[3] // → "access", "overall", 2
 */
export function correlationsUpwards(
  nodes: readonly TreeNode[],
  kind: CorrelationKind,
  rows?: ArrayLike<number>,
): readonly PartCorrelation[] {
  const byId = new Map(nodes.map((one) => [one.node.id, one]));
  return nodes.flatMap((own) =>
    own.children.flatMap(({ id, column }) => {
      const found: PartCorrelation[] = [];
      let above: TreeNode | undefined = own;
      for (let levels = 1; above; levels += 1) {
        found.push({ part: id, with: above.node.id, levels, ...correlate(column, above.column, kind, rows) });
        above = above.parent === undefined ? undefined : byId.get(above.parent);
      }
      return found;
    }),
  );
}
