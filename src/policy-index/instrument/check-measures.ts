/** What may be wrong with the trees: no headline or two, a node twice or inside itself, a weight that weighs nothing. */
import { checkPower, checkRange } from "./check-indicators.ts";
import type { InstrumentFile, NodeFile } from "./contract.ts";
import { type Combine, lowestScores, needsPositive } from "./lowest-score.ts";
import { namedTwice, type Say, suggested } from "./remark.ts";
import type { Path } from "./yaml-text.ts";

export function checkMeasures(file: InstrumentFile, say: Say): void {
  namedTwice(file.measures, ["measures"], say);
  const headlines = file.measures.filter(({ headline }) => headline);
  if (headlines.length === 0) say({ tier: "error", code: "headline-none", path: ["measures"] });
  if (headlines.length > 1) {
    const found = headlines.map(({ id }) => id).join(", ");
    say({ tier: "error", code: "headline-several", path: ["measures"], found });
  }
  const lowest = lowestScores(file);
  const used = new Set<string>();
  file.measures.forEach((measure, at) => {
    const path = ["measures", at];
    checkRange(measure.range, path, say);
    checkTree(measure.tree, [...path, "tree"], lowest, used, say);
  });
  file.indicators.forEach((indicator, at) => {
    const items = indicator.kind === "compound" ? indicator.items : [];
    if (used.has(indicator.id) || items.some(({ id }) => used.has(id))) return;
    say({ tier: "note", code: "indicator-unused", path: ["indicators", at], found: indicator.id });
  });
}

function checkTree(tree: NodeFile, path: Path, lowest: ReadonlyMap<string, number>, used: Set<string>, say: Say): void {
  const seen = new Set<string>();

  /** The lowest score anything below can have; walks the tree once. */
  const walk = (node: NodeFile, here: Path, above: ReadonlySet<string>, combineAbove: Combine): number => {
    if (above.has(node.id)) {
      const found = [...above, node.id].join(" → ");
      say({ tier: "error", code: "tree-cycle", path: [...here, "id"], found });
    } else if (seen.has(node.id)) say({ tier: "error", code: "node-repeated", path: [...here, "id"], found: node.id });
    seen.add(node.id);
    checkPower(node.combine, here, say);
    const combine = node.combine ?? combineAbove;
    const below = new Set(above).add(node.id);
    const children = new Set<string>();
    let least = Number.POSITIVE_INFINITY;
    let weights = 0;
    node.children.forEach((child, at) => {
      const step = [...here, "children", at];
      if (typeof child === "object" && "children" in child) {
        weights += child.weight ?? 1;
        least = Math.min(least, walk(child, step, below, combine));
        return;
      }
      const id = typeof child === "object" ? child.indicator : String(child);
      weights += typeof child === "object" ? (child.weight ?? 1) : 1;
      used.add(id);
      if (children.has(id)) say({ tier: "warning", code: "child-repeated", path: step, found: id });
      children.add(id);
      if (below.has(id) && !lowest.has(id)) say({ tier: "error", code: "tree-cycle", path: step, found: id });
      else if (!lowest.has(id)) {
        say({ tier: "error", code: "tree-indicator-unknown", path: step, found: id, ...suggested(id, lowest.keys()) });
      }
      least = Math.min(least, lowest.get(id) ?? Number.POSITIVE_INFINITY);
    });
    if (weights === 0) say({ tier: "error", code: "weights-zero", path: [...here, "children"], found: node.id });
    if (least < 0 && needsPositive(combine)) {
      const expected = typeof combine === "string" ? combine : "power-mean";
      say({ tier: "error", code: "negative-score", path: here, found: String(least), expected });
    }
    return least;
  };

  walk(tree, path, new Set(), "mean");
}
