/** Lines of a page: where a place stands in a node, and what it answers to an indicator. */
import { answerOf, indicatorLabel, mustIndicator } from "./answers.ts";
import type { AnswerLine, NodeStanding } from "./contract.ts";
import { bandOf, nodeLabel, rankOf, scoreOf } from "./figures.ts";
import { averageOf } from "./peers.ts";
import { answeredUnder, type PlacedIndicator, type PlacedNode, perRelease, positions } from "./positions.ts";
import { filledUnder } from "./prepared.ts";
import { plainWords, type Reading, worded } from "./reading.ts";

const kept = perRelease(() => new Map<string, number | undefined>());

/** Average of every place in a column, worked out once per release and period. */
function averageOfAll(open: Reading, key: string, work: () => number | undefined): number | undefined {
  const known = kept(open.release);
  const full = `${open.period}\u0000${key}`;
  if (!known.has(full)) known.set(full, work());
  return known.get(full);
}

export const nodeAverage = (open: Reading, placed: PlacedNode): number | undefined =>
  averageOfAll(
    open,
    `node\u0000${placed.measure.id}\u0000${placed.node.id}`,
    () => averageOf(open, placed.scored, open.release.answers.places).score,
  );

export const indicatorAverage = (open: Reading, placed: PlacedIndicator): number | undefined =>
  averageOfAll(
    open,
    `indicator\u0000${placed.indicator.id}`,
    () => averageOf(open, placed.worth, open.release.answers.places).score,
  );

export function standingIn(open: Reading, placed: PlacedNode, place: string): NodeStanding {
  const reading = scoreOf(open, placed, place);
  const band = bandOf(open, reading.score);
  const filled = filledUnder(open, placed, place);
  return {
    node: nodeLabel(open, placed),
    description: plainWords(open, placed.depth === 0 ? placed.measure.description : placed.node.description),
    depth: placed.depth,
    reading,
    band: band && { code: band.code, label: band.label },
    rank: rankOf(open, placed, place),
    average: nodeAverage(open, placed),
    ...(filled && { filled }),
  };
}

export function answerLine(open: Reading, id: string, place: string): AnswerLine {
  const placed = mustIndicator(open, id);
  const { compound } = placed;
  return {
    indicator: indicatorLabel(open, placed.indicator),
    compound: compound && worded(open, compound.id, compound.title),
    answer: answerOf(open, placed, place),
    average: indicatorAverage(open, placed),
  };
}

/** An area of a measure: a child of its root, with the indicators below it; the root itself where it has no areas. */
export type Area = { readonly placed: PlacedNode; readonly indicators: readonly string[] };

const areasKept = perRelease((): Map<string, readonly Area[]> => new Map());

export function areasOf(open: Reading, measureId: string): readonly Area[] {
  const known = areasKept(open.release);
  const before = known.get(measureId);
  if (before) return before;
  const made = areasIn(open, measureId);
  known.set(measureId, made);
  return made;
}

function areasIn(open: Reading, measureId: string): readonly Area[] {
  const nodes = positions(open.release).nodes.get(measureId);
  const [root] = nodes?.values() ?? [];
  if (!nodes || !root) return [];
  const below = [...nodes.values()].filter((placed) => placed.depth === 1);
  const direct = answered(open, root, "direct");
  const areas = below.map((placed) => ({ placed, indicators: answered(open, placed, "all") }));
  return direct.length > 0 ? [{ placed: root, indicators: direct }, ...areas] : areas;
}

/** Indicators that are answered below a node: all of them, or only those no other node stands between. */
function answered(open: Reading, placed: PlacedNode, which: "all" | "direct"): readonly string[] {
  const { indicators } = open.release.instrument;
  const node =
    which === "all"
      ? placed.node
      : { ...placed.node, children: placed.node.children.filter((child) => child.kind === "indicator") };
  return answeredUnder(indicators, node).filter((id) => positions(open.release).indicators.has(id));
}
