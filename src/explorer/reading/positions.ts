/**
 * Where things are in a release: the place of every code in its columns, worked out once per release and kept as long
 * as the release is. A release never changes, so neither does what is read off it.
 */
import type { Column } from "../../engine/grid.ts";
import type {
  CompoundIndicator,
  Indicator,
  InstrumentChild,
  InstrumentNode,
  Measure,
  SimpleIndicator,
} from "../../policy-index/instrument/contract.ts";
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import type { ScoredNode } from "../../policy-index/scoring/contract.ts";

/** A node of a measure's tree, with its scores and what stands around it. */
export type PlacedNode = {
  readonly measure: Measure;
  readonly node: InstrumentNode;
  readonly scored: ScoredNode;
  readonly parent: InstrumentNode | undefined;
  /** 0 for the root. */
  readonly depth: number;
};

/** An indicator that is answered, with what it is worth and, for a compound's item, the compound it belongs to. */
export type PlacedIndicator = {
  readonly indicator: SimpleIndicator;
  readonly column: number;
  readonly worth: Column;
  readonly compound: CompoundIndicator | undefined;
};

export type Positions = {
  readonly place: ReadonlyMap<string, number>;
  readonly period: ReadonlyMap<string, number>;
  /** First by measure, then by node: a node id may be used again in another measure. */
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, PlacedNode>>;
  readonly indicators: ReadonlyMap<string, PlacedIndicator>;
};

/** Keeps what was worked out from a release for as long as the release itself is kept. */
export function perRelease<Kept>(work: (release: PublishedRelease) => Kept): (release: PublishedRelease) => Kept {
  const kept = new WeakMap<PublishedRelease, Kept>();
  return (release) => {
    const before = kept.get(release);
    if (before !== undefined) return before;
    const made = work(release);
    kept.set(release, made);
    return made;
  };
}

const numbered = (codes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(codes.map((code, at) => [code, at]));

export const positions = perRelease(
  (release): Positions => ({
    place: numbered(release.answers.places),
    period: numbered(release.answers.periods),
    nodes: placedNodes(release),
    indicators: placedIndicators(release),
  }),
);

function placedNodes(release: PublishedRelease): ReadonlyMap<string, ReadonlyMap<string, PlacedNode>> {
  return new Map(
    release.instrument.measures.map((measure) => {
      const scores = new Map(
        release.scores.measures.find((scored) => scored.id === measure.id)?.nodes.map((node) => [node.id, node]),
      );
      const placed = new Map<string, PlacedNode>();
      const visit = (node: InstrumentNode, parent: InstrumentNode | undefined, depth: number): void => {
        const scored = scores.get(node.id);
        if (scored) placed.set(node.id, { measure, node, scored, parent, depth });
        for (const child of node.children) if (child.kind === "node") visit(child, node, depth + 1);
      };
      visit(measure.tree, undefined, 0);
      return [measure.id, placed];
    }),
  );
}

function placedIndicators(release: PublishedRelease): ReadonlyMap<string, PlacedIndicator> {
  const columns = numbered(release.answers.indicators);
  const placed = new Map<string, PlacedIndicator>();
  const keep = (indicator: SimpleIndicator, compound: CompoundIndicator | undefined): void => {
    const column = columns.get(indicator.id);
    const worth = release.scores.indicators.get(indicator.id);
    if (column !== undefined && worth) placed.set(indicator.id, { indicator, column, worth, compound });
  };
  for (const indicator of release.instrument.indicators) {
    if (indicator.kind === "compound") for (const item of indicator.items) keep(item.indicator, indicator);
    else keep(indicator, undefined);
  }
  return placed;
}

/** Ids of the indicators under a node, in the tree's order, each once; a compound stands for itself. */
export function indicatorsUnder(node: InstrumentNode): readonly string[] {
  const found = new Set<string>();
  const visit = (child: InstrumentChild): void => {
    if (child.kind === "indicator") found.add(child.indicator);
    else for (const below of child.children) visit(below);
  };
  visit(node);
  return [...found];
}

/** Ids of what is answered under a node: a compound's items instead of the compound. */
export function answeredUnder(indicators: readonly Indicator[], node: InstrumentNode): readonly string[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return indicatorsUnder(node).flatMap((id) => {
    const indicator = byId.get(id);
    return indicator?.kind === "compound" ? indicator.items.map((item) => item.indicator.id) : [id];
  });
}
