/**
 * A tree laid out flat: children before their parents, the root last, so that a replicate is one walk over typed arrays.
 * Leaves (indicators) and nodes are both *slots*: leaves first, then nodes.
 */
import type { Combination, MissingRule, Recipe, RecipeNode } from "../recipe.ts";

export type Layout = {
  /** Indicators' ids, by slot; each once, however often the tree names it. */
  readonly leaves: readonly string[];
  /** Nodes' ids; node n has slot leaves.length + n. */
  readonly nodes: readonly string[];
  readonly missing: readonly MissingRule[];
  /** Ids of the subject's own child nodes. */
  readonly areas: readonly string[];
  readonly arrangement: Arrangement;
};

/** What replicates change. Node n's children are the entries first[n] … first[n] + count[n] − 1. */
export type Arrangement = {
  readonly first: Uint32Array;
  readonly count: Uint32Array;
  /** The slot of each entry. */
  readonly slot: Uint32Array;
  readonly weight: Float64Array;
  readonly combine: Combination[];
};

/**
 * Lay a tree out. A compound is a leaf: how its items make it is how an answer is read, and not a choice of the tree.
 *
 * @example layOut(recipe.measures[0].tree)
 */
export function layOut(tree: RecipeNode): Layout {
  const leaves = new Map<string, number>();
  const flat: FlatNode[] = [];
  const leafOf = (id: string): Child => {
    if (!leaves.has(id)) leaves.set(id, leaves.size);
    return { kind: "leaf", at: leaves.get(id)! };
  };
  const visit = ({ id, combine, missing, children: below }: RecipeNode): Child => {
    const children = below.map((child) => (child.kind === "node" ? visit(child.node) : leafOf(child.indicator)));
    flat.push({ id, combine, missing, children, weights: below.map((child) => child.weight) });
    return { kind: "node", at: flat.length - 1 };
  };
  visit(tree);
  return {
    leaves: [...leaves.keys()],
    nodes: flat.map((node) => node.id),
    missing: flat.map((node) => node.missing),
    areas: tree.children.flatMap((child) => (child.kind === "node" ? [child.node.id] : [])),
    arrangement: arrange(flat, leaves.size),
  };
}

type Child = { readonly kind: "leaf" | "node"; readonly at: number };

type FlatNode = {
  readonly id: string;
  readonly combine: Combination;
  readonly missing: MissingRule;
  readonly children: readonly Child[];
  readonly weights: readonly number[];
};

function arrange(flat: readonly FlatNode[], leaves: number): Arrangement {
  const first = new Uint32Array(flat.length);
  for (let node = 1; node < flat.length; node += 1) first[node] = first[node - 1]! + flat[node - 1]!.children.length;
  return {
    first,
    count: Uint32Array.from(flat, (node) => node.children.length),
    slot: Uint32Array.from(
      flat.flatMap((node) => node.children.map(({ kind, at }) => (kind === "leaf" ? at : leaves + at))),
    ),
    weight: Float64Array.from(flat.flatMap((node) => node.weights)),
    combine: flat.map((node) => node.combine),
  };
}

export const copyOf = (official: Arrangement): Arrangement => ({
  first: official.first,
  count: official.count.slice(),
  slot: official.slot.slice(),
  weight: official.weight.slice(),
  combine: official.combine.slice(),
});

/** Undo whatever a replicate changed. */
export function restore(into: Arrangement, official: Arrangement): void {
  into.count.set(official.count);
  into.slot.set(official.slot);
  into.weight.set(official.weight);
  for (let node = 0; node < official.combine.length; node += 1) into.combine[node] = official.combine[node]!;
}

/** Leave a slot out wherever it is a child; a node that has nothing left goes with it. */
export function leaveOut(slot: number, leaves: number, from: Arrangement): void {
  const { first, count, slot: slots, weight } = from;
  for (let node = 0; node < count.length; node += 1) {
    const start = first[node]!;
    let kept = 0;
    for (let at = start; at < start + count[node]!; at += 1) {
      if (slots[at] === slot) continue;
      slots[start + kept] = slots[at]!;
      weight[start + kept] = weight[at]!;
      kept += 1;
    }
    const emptied = kept === 0 && count[node]! > 0;
    count[node] = kept;
    if (emptied) leaveOut(leaves + node, leaves, from);
  }
}

/** The tree of the subject: its measure's, from its node down. Throws a RangeError where there is no such measure or node. */
export function treeOf(recipe: Recipe, measure: string | undefined, node: string | undefined): RecipeNode {
  const found = measure === undefined ? recipe.measures[0] : recipe.measures.find(({ id }) => id === measure);
  if (found === undefined) throw new RangeError(`there is no measure "${measure}"`);
  const tree = node === undefined ? found.tree : nodeWithin(found.tree, node);
  if (tree === undefined) throw new RangeError(`measure "${found.id}" has no node "${node}"`);
  return tree;
}

function nodeWithin(tree: RecipeNode, id: string): RecipeNode | undefined {
  if (tree.id === id) return tree;
  for (const child of tree.children) {
    const found = child.kind === "node" ? nodeWithin(child.node, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
