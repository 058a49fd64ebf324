/** What of a release is chosen: settled against it, so that a value it does not have is refused by its name. */
import { refuse } from "../../base/refusal.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { nodeNamed, nodeToken } from "../explore/tokens.ts";
import { headline } from "../reading/figures.ts";
import { groupOf } from "../reading/places.ts";
import { answeredUnder, type PlacedIndicator, type PlacedNode, positions } from "../reading/positions.ts";
import { type Reading, reading } from "../reading/reading.ts";
import type { DownloadInput, DownloadState } from "./contract.ts";

export type Selection = {
  readonly open: Reading;
  readonly state: DownloadState;
  readonly node: PlacedNode | undefined;
  /** The headline measure's first, a parent before its children. */
  readonly nodes: readonly PlacedNode[];
  readonly indicators: readonly PlacedIndicator[];
  /** Positions in the release's places and periods. */
  readonly places: readonly number[];
  readonly periods: readonly number[];
};

function unknown(field: keyof DownloadInput): never {
  return refuse("input-invalid", { fields: [field] }, [{ field, fault: "unknown" }]);
}

const codes = (given: string | readonly string[] | undefined): readonly string[] =>
  [...new Set([given ?? []].flat().flatMap((text) => text.split(",")))].map((code) => code.trim()).filter(Boolean);

/**
 * throws  Refusal input-invalid: a node, group, place, indicator or period this release does not have, or a choice
 *         together with the whole package, which takes none
 */
export function selection(archive: Archive, input: DownloadInput): Selection {
  const open = reading(archive, input.index, input.release, input.lang);
  const { answers } = open.release;
  const wanted = { places: codes(input.places), indicators: codes(input.indicators) };
  if (input.format === "package") refuseChoice(input);
  const node = input.node === undefined ? undefined : (nodeNamed(open, input.node) ?? unknown("node"));
  const group = input.group === undefined ? undefined : (groupOf(open, input.group) ?? unknown("group"));
  if (input.period !== undefined && !positions(open.release).period.has(input.period)) unknown("period");
  for (const place of wanted.places) if (!positions(open.release).place.has(place)) unknown("places");
  for (const id of wanted.indicators) if (!positions(open.release).indicators.has(id)) unknown("indicators");
  const inGroup = new Set(group?.members ?? answers.places);
  const inPlaces = new Set(wanted.places.length > 0 ? wanted.places : answers.places);
  const chosenGroup = group?.code === "world" ? undefined : group?.code;
  return {
    open,
    state: {
      node: node && nodeToken(open, node),
      group: chosenGroup,
      places: [...wanted.places],
      indicators: [...wanted.indicators],
      period: input.period,
    },
    node,
    nodes: nodesOf(open, node, wanted.indicators.length > 0),
    indicators: indicatorsOf(open, node, wanted.indicators),
    places: where(answers.places, (place) => inGroup.has(place) && inPlaces.has(place)),
    periods: where(answers.periods, (period) => input.period === undefined || period === input.period),
  };
}

function refuseChoice(input: DownloadInput): void {
  const chosen = (["node", "group", "places", "indicators", "period"] as const).filter(
    (one) => input[one] !== undefined,
  );
  if (chosen.length > 0) refuse("input-invalid", { fields: chosen });
}

const where = (all: readonly string[], wanted: (one: string) => boolean): readonly number[] =>
  all.flatMap((one, at) => (wanted(one) ? [at] : []));

/** A node and what is below it; all of every measure where none is chosen, none where only indicators are. */
function nodesOf(open: Reading, node: PlacedNode | undefined, onlyIndicators: boolean): readonly PlacedNode[] {
  const measures = positions(open.release).nodes;
  if (node) {
    const all = [...(measures.get(node.measure.id)?.values() ?? [])];
    const from = all.indexOf(node);
    const after = all.findIndex((one, at) => at > from && one.depth <= node.depth);
    return all.slice(from, after < 0 ? undefined : after);
  }
  if (onlyIndicators) return [];
  const main = headline(open.release);
  return [...measures]
    .sort(([left], [right]) => Number(right === main) - Number(left === main))
    .flatMap(([, nodes]) => [...nodes.values()]);
}

function indicatorsOf(
  open: Reading,
  node: PlacedNode | undefined,
  wanted: readonly string[],
): readonly PlacedIndicator[] {
  const all = positions(open.release).indicators;
  const under = new Set(node ? answeredUnder(open.release.instrument.indicators, node.node) : all.keys());
  const named = new Set(wanted);
  return [...all].flatMap(([id, placed]) => (under.has(id) && (named.size === 0 || named.has(id)) ? [placed] : []));
}

/** Rows of the release that are chosen and covered: a place in a period, places in code order, then in time. */
export function* coveredRows({
  open,
  places,
  periods,
}: Selection): Generator<{ place: number; period: number; row: number }> {
  const { answers } = open.release;
  for (const place of places)
    for (const period of periods) {
      const row = period * answers.places.length + place;
      if (answers.covered[row] === 1) yield { place, period, row };
    }
}

export function countRows(chosen: Selection): number {
  let count = 0;
  for (const _ of coveredRows(chosen)) count += 1;
  return count;
}
