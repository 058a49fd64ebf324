/**
 * An address, settled against a release. A value the release does not have is refused by the name of its parameter,
 * never quietly replaced by another.
 *
 * One exception, because a form sends all its fields: a point to compare with that exists but is not before the period
 * shown gives way to the usual one.
 */
import { isRefusal, refuse } from "../../base/refusal.ts";
import type { Point } from "../reading/contract.ts";
import { mustNode } from "../reading/figures.ts";
import { type Query, queryString } from "../reading/paths.ts";
import { groupOf } from "../reading/places.ts";
import { type PlacedNode, positions } from "../reading/positions.ts";
import { type Reading, reading } from "../reading/reading.ts";
import { earlierPoint, pointsUntil } from "../reading/timeline.ts";
import { type ExploreDefaults, ExploreInput, type ExploreState } from "./contract.ts";
import { firstOrder, firstSort, mostPlaces, stateQuery } from "./state.ts";
import { nodeNamed, nodeToken, pointNamed, pointToken } from "./tokens.ts";

export type Settled = {
  readonly state: ExploreState;
  readonly defaults: ExploreDefaults;
  readonly node: PlacedNode;
  readonly parts: readonly PlacedNode[];
  readonly second: PlacedNode | undefined;
  readonly since: Point | undefined;
  /** What rows can be sorted by. */
  readonly sorts: readonly string[];
};

/** A value this release does not have: a 400 that names the parameter. */
function unknown(field: keyof ExploreInput): never {
  return refuse("input-invalid", { fields: [field] }, [{ field, fault: "unknown" }]);
}

/**
 * throws  Refusal input-invalid: a measure, node, group, place, point or order this release does not have
 */
export function settle(open: Reading, input: ExploreInput): Settled {
  const view = input.view ?? "map";
  const node = nodeOf(open, input);
  const parts = partsOf(open, node);
  const named = input.with === undefined ? undefined : (nodeNamed(open, input.with) ?? unknown("with"));
  const usual = view === "scatter" ? usualSecond(open, node) : undefined;
  const second = view === "scatter" ? (named ?? usual) : undefined;
  const since = sinceOf(open, input.since);
  const earlier = earlierPoint(open);
  const group = input.group ?? "";
  if (group !== "" && !groupOf(open, group)) unknown("group");
  const sorts = [
    "score",
    "place",
    "region",
    ...(since ? ["change"] : []),
    ...(second ? ["second"] : []),
    ...parts.map((part) => `part:${part.node.id}`),
  ];
  const sinceToken = since ? pointToken(open, since) : "";
  const sort = input.sort ?? firstSort(view, sinceToken);
  if (!sorts.includes(sort)) unknown("sort");
  const state: ExploreState = {
    node: nodeToken(open, node),
    period: open.period,
    group: group === "world" ? "" : group,
    view,
    with: second ? nodeToken(open, second) : "",
    since: sinceToken,
    sort,
    order: input.order ?? firstOrder(sort),
    borders: input.borders ?? "on",
    zoom: input.zoom ?? "auto",
    page: input.page ?? 1,
    places: placesOf(open, input.places),
  };
  const defaults: ExploreDefaults = {
    node: nodeToken(open, mustNode(open)),
    period: open.release.answers.periods.at(-1) ?? "",
    with: usual ? nodeToken(open, usual) : "",
    since: earlier ? pointToken(open, earlier) : "",
  };
  return { state, defaults, node, parts, second, since, sorts };
}

/** The parts of a node that are nodes themselves: the columns of the table. */
const partsOf = (open: Reading, placed: PlacedNode): readonly PlacedNode[] =>
  placed.node.children.flatMap((child) =>
    child.kind === "node" ? (positions(open.release).nodes.get(placed.measure.id)?.get(child.id) ?? []) : [],
  );

function nodeOf(open: Reading, { measure, node }: ExploreInput): PlacedNode {
  if (measure === undefined) return node === undefined ? mustNode(open) : (nodeNamed(open, node) ?? unknown("node"));
  const nodes = positions(open.release).nodes.get(measure) ?? unknown("measure");
  const [root] = nodes.values();
  return (node === undefined ? root : nodes.get(node)) ?? unknown("node");
}

/** The second node of a scatter unless one is named: the first part that is not the node itself, else any other. */
function usualSecond(open: Reading, first: PlacedNode): PlacedNode | undefined {
  const all = [...positions(open.release).nodes.values()].flatMap((nodes) => [...nodes.values()]);
  return all.find((one) => one !== first && one.depth > 0) ?? all.find((one) => one !== first);
}

function sinceOf(open: Reading, token: string | undefined): Point | undefined {
  if (token === undefined) return earlierPoint(open);
  const point = pointNamed(open, token);
  if (point) return point;
  const exists = pointsUntil(open).some(({ release, period }) =>
    [release, period, `${release}:${period}`].includes(token),
  );
  return exists ? earlierPoint(open) : unknown("since");
}

function placesOf(open: Reading, given: ExploreInput["places"]): string[] {
  const codes = [given ?? []].flat().flatMap((text) => text.split(","));
  const known = positions(open.release).place;
  const chosen = new Set(codes.map((code) => code.trim()).filter((code) => code !== ""));
  if (chosen.size > mostPlaces) unknown("places");
  for (const code of chosen) if (!known.has(code)) unknown("places");
  return [...chosen].sort();
}

/** A state's query as it would be sent: what an address carries, read back as an input. */
export const inputOf = (index: string, release: string, query: Query): ExploreInput =>
  ExploreInput.parse({
    index,
    release,
    ...Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && String(value) !== "")),
  });

/** The query of this state in another release, without what that release does not have. */
export function queryInRelease(open: Reading, settled: Settled, release: string): string {
  const index = open.release.record.index;
  const wanted: Record<string, Query[string]> = { ...stateQuery(settled.state, settled.defaults) };
  for (let tries = Object.keys(wanted).length; tries >= 0; tries -= 1) {
    try {
      const period = typeof wanted.period === "string" ? wanted.period : undefined;
      const there = reading(open.archive, index, release, open.language, period);
      const { state, defaults } = settle(there, inputOf(index, release, wanted));
      return queryString(stateQuery(state, defaults));
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      const { fields } = thrown.facts;
      const field = Array.isArray(fields) ? String(fields[0]) : "period";
      if (field === "places") wanted.places = placesIn(open, release, settled.state.places);
      else delete wanted[field];
    }
  }
  return "";
}

/** Chosen places that the other release knows too. */
function placesIn(open: Reading, release: string, places: readonly string[]): readonly string[] {
  const there = open.archive.release(open.release.record.index, release);
  return there ? places.filter((place) => positions(there).place.has(place)) : [];
}
