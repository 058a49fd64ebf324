/**
 * The state of the page as a value: how it is written in an address, and how one choice changes the others. Pure, and
 * it needs no release: every value is already as an address writes it.
 */
import type { Query } from "../reading/paths.ts";
import type { ExploreDefaults, ExploreState, ExploreView, ExploreViewName, Order, Zoom } from "./contract.ts";

/** At most this many places are told apart at once. */
export const mostPlaces = 40;

/** Rows on one page of the table. */
export const pageLength = 250;

/** Words read from A, figures from the top. */
export const firstOrder = (sort: string): Order => (sort === "place" || sort === "region" ? "up" : "down");

export const firstSort = (view: ExploreViewName, since: string): string =>
  view === "change" && since !== "" ? "change" : "score";

/** UN regions and the part of the world that shows them. */
const zoomOfRegion: ReadonlyMap<string, Exclude<Zoom, "auto">> = new Map([
  ["002", "africa"],
  ["019", "americas"],
  ["142", "asia"],
  ["150", "europe"],
  ["009", "oceania"],
]);

/** Nearly all of the places must lie in a part of the world for it to be drawn instead of the whole. */
const nearlyAll = 0.9;

/** The part of the world to draw: the one asked for, else the one that holds nearly all the places shown. */
export function drawnZoom({ state, rows }: Pick<ExploreView, "state" | "rows">): Exclude<Zoom, "auto"> {
  if (state.zoom !== "auto") return state.zoom;
  const counts = new Map<string, number>();
  for (const { region } of rows) if (region) counts.set(region.code, (counts.get(region.code) ?? 0) + 1);
  for (const [region, count] of counts)
    if (count >= rows.length * nearlyAll) return zoomOfRegion.get(region) ?? "world";
  return "world";
}

/** The query of a state, in one fixed order, defaults left out: one state, one address. */
export function stateQuery(state: ExploreState, defaults: ExploreDefaults): Query {
  const unless = (value: string, usual: string): string | undefined => (value === usual ? undefined : value);
  return {
    node: unless(state.node, defaults.node),
    period: unless(state.period, defaults.period),
    group: unless(state.group, ""),
    view: unless(state.view, "map"),
    with: unless(state.with, defaults.with),
    since: unless(state.since, defaults.since),
    sort: unless(state.sort, firstSort(state.view, state.since)),
    order: unless(state.order, firstOrder(state.sort)),
    borders: unless(state.borders, "on"),
    zoom: unless(state.zoom, "auto"),
    page: state.page === 1 ? undefined : state.page,
    places: state.places,
  };
}

/**
 * A state with one choice made anew. Another view has other columns and begins at its first page; another order begins
 * at the first page too; the rest stays.
 */
export function changed(
  state: ExploreState,
  choice: Partial<Pick<ExploreState, "view" | "sort" | "order" | "borders" | "zoom" | "page" | "places" | "group">>,
  defaults: ExploreDefaults,
): ExploreState {
  const next = { ...state, page: 1, ...choice };
  if (choice.view === undefined || choice.view === state.view) return next;
  const sort = firstSort(next.view, next.since);
  return { ...next, sort, order: firstOrder(sort), with: next.view === "scatter" ? defaults.with : "" };
}
