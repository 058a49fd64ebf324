/** What an edit makes of a measure's tree: branches and leaves placed, moved, weighed, taken away. */
import type { InstrumentChild, InstrumentNode } from "../instrument/contract.ts";
import { combinationOf, type Fault, missingOf, movedTo } from "./apply-indicator.ts";
import type { Edit } from "./edits/contract.ts";
import { withNode } from "./with-text.ts";

export const childId = (child: InstrumentChild): string => (child.kind === "node" ? child.id : child.indicator);

export function nodeIn(tree: InstrumentNode, id: string): InstrumentNode | undefined {
  if (tree.id === id) return tree;
  for (const child of tree.children) {
    const found = child.kind === "node" ? nodeIn(child, id) : undefined;
    if (found) return found;
  }
  return undefined;
}

export const nodesIn = (tree: InstrumentNode): readonly InstrumentNode[] => [
  tree,
  ...tree.children.flatMap((child) => (child.kind === "node" ? nodesIn(child) : [])),
];

/** The node a child hangs under. */
export const parentOf = (tree: InstrumentNode, id: string): InstrumentNode | undefined =>
  nodesIn(tree).find((node) => node.children.some((child) => childId(child) === id));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A node's rules, and those of the branches below it that had the same: they follow, as in the file. */
function ruled(
  node: InstrumentNode,
  to: Pick<InstrumentNode, "combine" | "missing">,
  from: Pick<InstrumentNode, "combine" | "missing">,
): InstrumentNode {
  const combine = same(node.combine, from.combine) ? to.combine : node.combine;
  const missing = same(node.missing, from.missing) ? to.missing : node.missing;
  if (combine === node.combine && missing === node.missing) return node;
  const children = node.children.map((child) =>
    child.kind === "node" ? ruled(child, { combine, missing }, node) : child,
  );
  return { ...node, combine, missing, children };
}

const inserted = (node: InstrumentNode, child: InstrumentChild, position: number | undefined): InstrumentNode => {
  const at = Math.min(position ?? node.children.length, node.children.length);
  return { ...node, children: [...node.children.slice(0, at), child, ...node.children.slice(at)] };
};

const without = (node: InstrumentNode, id: string): InstrumentNode => ({
  ...node,
  children: node.children.filter((child) => childId(child) !== id),
});

function moved(tree: InstrumentNode, edit: Extract<Edit, { kind: "move" }>): InstrumentNode | Fault {
  const from = nodeIn(tree, edit.from);
  const at = from?.children.findIndex((child) => childId(child) === edit.child) ?? -1;
  const child = from?.children[at];
  const under = nodeIn(tree, edit.under);
  if (!from || !child || !under) return "gone";
  if (from === under) {
    const children = movedTo(from.children, at, edit.position ?? from.children.length);
    return withNode(tree, from.id, (node) => ({ ...node, children }));
  }
  if (child.kind === "node" && nodeIn(child, edit.under)) return "inside";
  if (under.children.some((one) => childId(one) === edit.child)) return "taken";
  const taken = withNode(tree, from.id, (node) => without(node, edit.child));
  return withNode(taken, under.id, (node) => inserted(node, child, edit.position));
}

function removed(tree: InstrumentNode, id: string): InstrumentNode | Fault {
  if (tree.id === id) return "last";
  const parent = parentOf(tree, id);
  if (!parent) return "gone";
  return withNode(tree, parent.id, (node) => ({
    ...node,
    children: node.children.flatMap((child) => (child.kind === "node" && child.id === id ? child.children : [child])),
  }));
}

type Placing = Extract<Edit, { kind: "place" }>;

function placed(tree: InstrumentNode, { under, child, position }: Placing): InstrumentNode | Fault {
  const node = nodeIn(tree, under);
  if (!node) return "gone";
  if (node.children.some((one) => childId(one) === child)) return "taken";
  return withNode(tree, under, (one) => inserted(one, { kind: "indicator", indicator: child, weight: 1 }, position));
}

function addedNode(tree: InstrumentNode, edit: Extract<Edit, { kind: "add-node" }>): InstrumentNode | Fault {
  const under = nodeIn(tree, edit.under);
  if (!under) return "gone";
  if (nodeIn(tree, edit.id)) return "taken";
  const made: InstrumentNode = {
    kind: "node",
    id: edit.id,
    title: { [edit.language]: edit.title },
    description: undefined,
    weight: 1,
    combine: under.combine,
    missing: under.missing,
    children: [],
  };
  return withNode(tree, under.id, (node) => inserted(node, made, undefined));
}

function weighed(tree: InstrumentNode, edit: Extract<Edit, { kind: "weigh" }>): InstrumentNode | Fault {
  const parent = nodeIn(tree, edit.from);
  if (!parent?.children.some((child) => childId(child) === edit.child)) return "gone";
  return withNode(tree, edit.from, (node) => ({
    ...node,
    children: node.children.map((child) => (childId(child) === edit.child ? { ...child, weight: edit.weight } : child)),
  }));
}

/** The tree as the edit leaves it, or what keeps it from being made; undefined where the edit is about something else. */
export function editedTree(tree: InstrumentNode, edit: Edit): InstrumentNode | Fault | undefined {
  switch (edit.kind) {
    case "add-node":
      return addedNode(tree, edit);
    case "rename-node":
      if (!nodeIn(tree, edit.id)) return "gone";
      if (edit.to !== edit.id && nodeIn(tree, edit.to)) return "taken";
      return withNode(tree, edit.id, (node) => ({ ...node, id: edit.to }));
    case "remove-node":
      return removed(tree, edit.id);
    case "set-node-rule": {
      if (!nodeIn(tree, edit.id)) return "gone";
      const to = { combine: combinationOf(edit), missing: missingOf(edit) };
      return withNode(tree, edit.id, (node) => ruled(node, to, node));
    }
    case "place":
      return placed(tree, edit);
    case "unplace": {
      const parent = nodeIn(tree, edit.from);
      if (!parent?.children.some((child) => child.kind === "indicator" && child.indicator === edit.child))
        return "gone";
      return withNode(tree, edit.from, (node) => ({
        ...node,
        children: node.children.filter((child) => child.kind === "node" || child.indicator !== edit.child),
      }));
    }
    case "move":
      return moved(tree, edit);
    case "weigh":
      return weighed(tree, edit);
    default:
      return undefined;
  }
}
