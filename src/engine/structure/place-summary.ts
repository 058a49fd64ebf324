/** A place at a glance: its score and rank on every node of a measure. */
import { rank } from "../rank.ts";
import type { Standing } from "./strengths.ts";
import type { TreeNode } from "./tree.ts";

/** What is asked of a node of `treeNodes`. */
type Placed = { readonly node: Pick<TreeNode["node"], "id">; readonly column: TreeNode["column"] };

/**
 * A place's standing on every node, the whole first.
 *
 * shape    the nodes of `treeNodes`, the rows ranked, the place's row → one standing per node, a parent before its children
 * units    ranks from 1; values in those of the scores
 * missing  a node the place has no score in has rank 0 and value NaN, and is there all the same
 * throws   nothing
 * source   COINr, `get_unit_summary`
 *
 * @example
 * const nodes = treeNodes(tiny.tree, "headline", run(tiny.recipe, tiny.answers, tiny.rows));
 * placeSummary(nodes, tiny.places, 3)[0] // → { id: "overall", rank: 2, ranked: 4, value: 65 }
 */
export function placeSummary(nodes: readonly Placed[], rows: ArrayLike<number>, row: number): readonly Standing[] {
  const at = Array.from(rows).indexOf(row);
  return nodes.map(({ node, column }) => {
    const ranks = rank(column, rows);
    const own = ranks.rank[at] ?? 0;
    return { id: node.id, rank: own, ranked: ranks.ranked, value: own === 0 ? Number.NaN : column.values[row]! };
  });
}
