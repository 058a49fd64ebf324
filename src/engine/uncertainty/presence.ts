/** How much of each node's weight is there, by pattern of absence, under one replicate's weights. See `patterns.ts`. */
import { seenMissing, seenNotApplicable, seenScored } from "../combine/gather.ts";
import { shareTolerance } from "../combine/settle.ts";
import { missing, notApplicable, scored } from "../grid.ts";
import type { Cells } from "./cells.ts";
import type { Arrangement, Layout } from "./layout.ts";
import { patternCount } from "./patterns.ts";

export type Presence = {
  /** By pattern: the weight of the children that are scored, and the state that follows for the node. */
  readonly weight: Float64Array;
  readonly state: Uint8Array;
  /** By node: 1 if its patterns hold (no child was left out); 1 if every pattern is scored. */
  readonly holds: Uint8Array;
  readonly always: Uint8Array;
};

export const presenceFor = (cells: Cells, nodes: number): Presence => {
  const count = patternCount(cells.patterns);
  return {
    weight: new Float64Array(count),
    state: new Uint8Array(count),
    holds: new Uint8Array(nodes),
    always: new Uint8Array(nodes),
  };
};

/** Work out presence under an arrangement. Additions are in the order of the children, as `gather` makes them. */
export function weighPresence(layout: Layout, arrangement: Arrangement, cells: Cells, into: Presence): void {
  for (let node = 0; node < layout.nodes.length; node += 1) {
    const patterns = cells.patterns[node];
    if (patterns === undefined) continue;
    const children = arrangement.count[node]!;
    const from = arrangement.first[node]!;
    into.holds[node] = children === layout.arrangement.count[node] ? 1 : 0;
    into.always[node] = 1;
    if (into.holds[node] === 0) continue;
    let total = 0;
    for (let child = 0; child < children; child += 1) total += arrangement.weight[from + child]!;
    const rule = layout.missing[node]!;
    const need = rule.kind === "skip" ? rule.need - shareTolerance : 0;
    for (let pattern = 0; pattern < patterns.count; pattern += 1) {
      let present = 0;
      let seen = 0;
      for (let child = 0; child < children; child += 1) {
        const state = patterns.states[pattern * children + child]!;
        if (state === scored) {
          present += arrangement.weight[from + child]!;
          seen |= seenScored;
        } else seen |= state;
      }
      const share = present / total;
      const forbidden = rule.kind === "propagate" && (seen & seenMissing) !== 0;
      const stands = (seen & seenScored) !== 0 && !forbidden && share >= need && share > 0;
      into.weight[patterns.first + pattern] = present;
      into.state[patterns.first + pattern] = stands ? scored : seen === seenNotApplicable ? notApplicable : missing;
      if (!stands) into.always[node] = 0;
    }
  }
}
