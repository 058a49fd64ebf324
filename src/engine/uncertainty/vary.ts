/**
 * Variations made ready to be drawn. A choice among k alternatives takes the one at floor(u × k), u even over 0 … 1, so
 * each is equally likely whatever was drawn before; what is drawn evenly over a range takes as many numbers as it needs.
 */

import { mustHavePower } from "../must-be-sound.ts";
import { logarithmOfGamma } from "../random/gamma.ts";
import type { Variation, WeightSet } from "./contract.ts";
import { type Arrangement, type Layout, leaveOut } from "./layout.ts";

/** What a replicate changes of the tree. `without` remembers what was left out. */
export type Changing = { readonly arrangement: Arrangement; readonly without: string[] };

/** A variation of weights, of combinations, or of what is left out. */
export type ArrangementVariation = Extract<Variation, { readonly kind: "weights" | "combination" | "drop" }>;

export type Vary = (changing: Changing, random: () => number) => void;

/** One of k, for a u in 0 … 1. */
export const choiceAt = (u: number, k: number): number => Math.min(k - 1, Math.floor(u * k));

/** How many equally likely alternatives a variation has; undefined where it is drawn evenly over a range. */
export function alternatives(variation: Variation, layout: Layout): number | undefined {
  switch (variation.kind) {
    case "weights":
      return variation.by === "sets" ? variation.sets.length : undefined;
    case "combination":
    case "recipe":
    case "imputation":
    case "treatment":
    case "normalisation":
      return variation.among.length;
    case "drop":
      return droppable(variation.what, layout).length;
    case "coders":
    case "missing-answers":
      return undefined;
  }
}

/** throws   RangeError: a share outside 0–1, a concentration that is not above 0, nothing to choose among, an unknown node */
export function varyOf(variation: ArrangementVariation, layout: Layout): Vary {
  switch (variation.kind) {
    case "weights":
      return varyWeights(variation, layout);
    case "combination": {
      const { among } = variation;
      mustHave(among.length, "combination");
      const nodes = nodesOf(variation.nodes, layout);
      for (const combination of among) for (const node of nodes) mustHavePower(layout.nodes[node]!, combination);
      return ({ arrangement }, random) => {
        const chosen = among[choiceAt(random(), among.length)]!;
        for (const node of nodes) arrangement.combine[node] = chosen;
      };
    }
    case "drop": {
      const slots = droppable(variation.what, layout);
      mustHave(slots.length, `drop one ${variation.what}`);
      return (changing, random) => {
        drop(slots[choiceAt(random(), slots.length)]!, layout, changing);
      };
    }
  }
}

function varyWeights(variation: Extract<ArrangementVariation, { kind: "weights" }>, layout: Layout): Vary {
  if (variation.by === "sets") {
    mustHave(variation.sets.length, "weights from sets");
    const children = childrenOf(layout);
    const sets = variation.sets.map((set) => giveWeights(set, layout, children));
    return (changing, random) => {
      sets[choiceAt(random(), sets.length)]!(changing.arrangement);
    };
  }
  const nodes = nodesOf(variation.nodes, layout);
  if (variation.by === "noise") {
    const { share } = variation;
    if (!(share > 0 && share <= 1)) throw new RangeError(`weights vary by a share above 0 and up to 1, not ${share}`);
    return redrawn(nodes, (own, _, random) => {
      for (let at = 0; at < own.length; at += 1) if (own[at] !== 0) own[at]! *= 1 + share * (2 * random() - 1);
    });
  }
  const { concentration } = variation;
  if (!(concentration > 0 && Number.isFinite(concentration)))
    throw new RangeError(`a Dirichlet concentration is above 0, not ${concentration}`);
  return redrawn(nodes, (own, total, random) => drawShares(own, concentration / total, random));
}

/** By their logarithms: under a low concentration most shares are nearer to 0 than any double, and all of them may be. */
function drawShares(own: Float64Array, scale: number, random: () => number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < own.length; at += 1) {
    own[at] = own[at] === 0 ? Number.NEGATIVE_INFINITY : logarithmOfGamma(scale * own[at]!, random);
    largest = Math.max(largest, own[at]!);
  }
  for (let at = 0; at < own.length; at += 1) own[at] = Math.exp(own[at]! - largest);
}

/** Each node's weights drawn in place, then rescaled to what they added up to. A weight of 0 stays 0. */
function redrawn(
  nodes: readonly number[],
  draw: (own: Float64Array, total: number, random: () => number) => void,
): Vary {
  return ({ arrangement }, random) => {
    const { first, count, weight } = arrangement;
    for (const node of nodes) {
      const own = weight.subarray(first[node], first[node]! + count[node]!);
      const total = sumOf(own);
      if (!(total > 0)) continue;
      draw(own, total, random);
      const drawn = sumOf(own);
      if (!(drawn > 0)) throw new RangeError("every weight of a node was drawn as 0");
      for (let at = 0; at < own.length; at += 1) own[at]! *= total / drawn;
    }
  };
}

function sumOf(weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += weights[at]!;
  return sum;
}

/** Where each node's children are, by ids: a node goes before an indicator of the same id. */
export type Children = ReadonlyMap<
  string,
  { readonly node: number; readonly entries: ReadonlyMap<string, Uint32Array> }
>;

export function childrenOf({ arrangement, leaves, nodes }: Layout): Children {
  return new Map(
    nodes.map((id, node) => {
      const from = arrangement.first[node]!;
      const slots = arrangement.slot.subarray(from, from + arrangement.count[node]!);
      const entries = new Map<string, Uint32Array>();
      // Nodes last: of one id, they stand.
      for (const slot of slots.toSorted())
        entries.set(
          (slot < leaves.length ? leaves[slot] : nodes[slot - leaves.length])!,
          Uint32Array.from([...slots.keys()].filter((at) => slots[at] === slot).map((at) => from + at)),
        );
      return [id, { node, entries }] as const;
    }),
  );
}

/**
 * Make a weight set ready: entries and what they weigh.
 *
 * throws   RangeError: an unknown node or child, a weight that is none, a node of which nothing weighs anything any more
 */
export function giveWeights(
  set: WeightSet,
  { arrangement: official, nodes }: Layout,
  children: Children,
): (arrangement: Arrangement) => void {
  const given: Given[] = [];
  for (const [id, weights] of set) {
    const own = children.get(id);
    if (own === undefined) throw unknownNode(id);
    for (const [child, weight] of weights) {
      if (!(weight >= 0 && Number.isFinite(weight)))
        throw new RangeError(`"${child}" in "${id}" cannot weigh ${weight}`);
      const entries = own.entries.get(child);
      if (entries === undefined) throw new RangeError(`"${nodes[own.node]}" has no child "${child}"`);
      for (const entry of entries) given.push({ node: own.node, entry, weight });
    }
    mustLeaveWeight(id, own.node, given, official);
  }
  return ({ first, count, slot, weight }) => {
    for (const one of given) {
      // Where nothing of the node was left out before, its children are where they were.
      if (count[one.node] === official.count[one.node]) {
        weight[one.entry] = one.weight;
        continue;
      }
      const end = first[one.node]! + count[one.node]!;
      for (let entry = first[one.node]!; entry < end; entry += 1)
        if (slot[entry] === official.slot[one.entry]) weight[entry] = one.weight;
    }
  };
}

function mustLeaveWeight(
  id: string,
  node: number,
  given: readonly Given[],
  { first, count, weight }: Arrangement,
): void {
  const own = weight.slice(first[node], first[node]! + count[node]!);
  for (const one of given) if (one.node === node) own[one.entry - first[node]!] = one.weight;
  const total = sumOf(own);
  if (!(total > 0 && Number.isFinite(total))) throw new RangeError(`the weights of "${id}" add up to ${total}`);
}

type Given = { readonly node: number; readonly entry: number; readonly weight: number };

/** Nodes by id, or all of them. */
export function nodesOf(ids: readonly string[] | undefined, { nodes }: Layout): readonly number[] {
  if (ids === undefined) return [...nodes.keys()];
  return ids.map((id) => {
    const found = nodes.indexOf(id);
    if (found < 0) throw unknownNode(id);
    return found;
  });
}

const unknownNode = (id: string): RangeError => new RangeError(`there is no node "${id}" whose choices could vary`);

/** Slots that can be left out: every indicator of the tree, or every child node of its root. */
export function droppable(what: "indicator" | "area", { leaves, nodes, areas }: Layout): readonly number[] {
  if (what === "indicator") return [...leaves.keys()];
  return areas.map((id) => leaves.length + nodes.indexOf(id));
}

/** Leave a slot out and remember it. */
export function drop(slot: number, { leaves, nodes }: Layout, changing: Changing): void {
  leaveOut(slot, leaves.length, changing.arrangement);
  changing.without.push((slot < leaves.length ? leaves[slot] : nodes[slot - leaves.length])!);
}

/** The slot of an indicator or a node, by id, a node first. */
export function slotOf(id: string, { leaves, nodes }: Layout): number {
  const node = nodes.indexOf(id);
  const slot = node >= 0 ? leaves.length + node : leaves.indexOf(id);
  if (slot < 0) throw new RangeError(`there is no "${id}" to leave out`);
  return slot;
}

export function mustHave(count: number, what: string): void {
  if (count === 0) throw new RangeError(`"${what}" has nothing to choose among`);
}
