/** The page as a view of what was published: settle the address, read the rows, say what they say. Pure. */
import { scored } from "../../engine/grid.ts";
import { isAtLeast } from "../../engine/nearly.ts";
import { spread } from "../../engine/spread.ts";
import { collation } from "../../places/countries.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { nodeLabel, rowOf } from "../reading/figures.ts";
import { queryString } from "../reading/paths.ts";
import { groupOf, inNameOrder } from "../reading/places.ts";
import { edition, plainWords, type Reading, reading, worded } from "../reading/reading.ts";
import { drawnUnder } from "../reading/settled.ts";
import type { StandingRow } from "../standing/contract.ts";
import { standingRows } from "../standing/rows.ts";
import { summaryOf } from "../standing/summary.ts";
import type { ExploreInput, ExploreView, Quadrants } from "./contract.ts";
import { optionsOf } from "./options.ts";
import { seriesOf } from "./series.ts";
import { type Settled, settle } from "./settle.ts";
import { stateQuery } from "./state.ts";

export function exploreView(archive: Archive, input: ExploreInput): ExploreView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const settled = settle(open, input);
  const { state, defaults, node, parts, second, since } = settled;
  const everywhere = open.release.answers.places;
  const group = state.group === "" ? undefined : groupOf(open, state.group);
  const members = group?.members ?? everywhere;
  const inside = new Set(members);
  const rows = standingRows(open, { node, members, since, second, ...(parts.length > 0 ? { parts } : {}) });
  const description = plainWords(
    open,
    node.node.description ?? (node.depth === 0 ? node.measure.description : undefined),
  );
  const drawn = rows.some((row) => row.settled) ? drawnUnder(open) : undefined;
  const quadrants = second && quadrantsOf(rows);
  return {
    edition: edition(open),
    state,
    defaults,
    query: queryString(stateQuery(state, defaults)),
    ...(since ? { since } : {}),
    node: nodeLabel(open, node),
    measure: worded(open, node.measure.id, node.measure.title),
    range: [...node.measure.range],
    ...(description === undefined ? {} : { description }),
    parts: parts.map((part) => nodeLabel(open, part)),
    ...(group ? { group: { code: group.code, label: group.label } } : {}),
    ...(second ? { second: nodeLabel(open, second), secondRange: [...second.measure.range] } : {}),
    places: [...inNameOrder(open, state.places)],
    options: optionsOf(open, settled),
    sorts: [...settled.sorts],
    rows: sorted(open, rows, settled),
    summary: summaryOf(open, node, members, rows),
    ...(drawn ? { drawn } : {}),
    ...(quadrants ? { quadrants } : {}),
    series:
      state.view === "change"
        ? [...seriesOf(open, { node, members, places: state.places, average: group ?? groupOf(open, "world") })]
        : [],
    outside: group
      ? everywhere.filter((place) => !inside.has(place) && rowOf(open.release, place, open.period) !== undefined)
      : [],
  };
}

/** Rows in the order asked for; what has nothing to sort by comes last either way, then names decide. */
function sorted(open: Reading, rows: readonly StandingRow[], { state, parts }: Settled): StandingRow[] {
  const { compare } = collation(open.language);
  const part = parts.findIndex((one) => `part:${one.node.id}` === state.sort);
  const way = state.order === "up" ? 1 : -1;
  const keyOf = (row: StandingRow): number | string | undefined => {
    if (state.sort === "place") return row.place.label;
    if (state.sort === "region") return row.region?.label;
    if (state.sort === "change") return row.change?.total;
    if (state.sort === "second") return row.second?.score;
    return part < 0 ? row.reading.score : row.parts?.[part]?.score;
  };
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((left, right) => {
    const byName = compare(left.row.place.label, right.row.place.label);
    if (left.key === undefined || right.key === undefined)
      return Number(left.key === undefined) - Number(right.key === undefined) || byName;
    const apart =
      typeof left.key === "number" && typeof right.key === "number"
        ? left.key - right.key
        : compare(String(left.key), String(right.key));
    return apart * way || byName;
  });
  return keyed.map(({ row }) => row);
}

/** How the places scored in both nodes divide at the two medians. */
function quadrantsOf(rows: readonly StandingRow[]): Quadrants | undefined {
  const pairs = rows.flatMap(({ reading: first, second }): readonly (readonly [number, number])[] =>
    first.score === undefined || second?.score === undefined ? [] : [[first.score, second.score]],
  );
  const medianOf = (at: 0 | 1): number | undefined => {
    const values = Float64Array.from(pairs, (pair) => pair[at]);
    return spread({ values, states: new Uint8Array(values.length).fill(scored) }, [...values.keys()])?.median;
  };
  const medianFirst = medianOf(0);
  const medianSecond = medianOf(1);
  if (medianFirst === undefined || medianSecond === undefined) return undefined;
  const within = (first: boolean, second: boolean): number =>
    pairs.filter(([x, y]) => isAtLeast(x, medianFirst) === first && isAtLeast(y, medianSecond) === second).length;
  return {
    medianFirst,
    medianSecond,
    bothAbove: within(true, true),
    bothBelow: within(false, false),
    onlyFirst: within(true, false),
    onlySecond: within(false, true),
  };
}
