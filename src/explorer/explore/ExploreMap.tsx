/** The map of a state: countries, or equal tiles where the reader wants no borders or the places have no shapes. */
import { regionName, regions } from "../../places/regions.ts";
import { worldMap } from "../../places/world-map.ts";
import { Plot } from "../../ui/charts/Plot.tsx";
import { Choropleth } from "../../ui/maps/Choropleth.tsx";
import type { MapEntry } from "../../ui/maps/marks.ts";
import { TileGrid, type TileSection } from "../../ui/maps/TileGrid.tsx";
import { say } from "../../ui/words/words.ts";
import { leftOut, legendOf, mapEntries } from "../standing/map-entries.ts";
import { scaleOf } from "./columns.tsx";
import type { ExploreView } from "./contract.ts";
import { tableId } from "./ExploreTable.tsx";
import { said } from "./findings.ts";
import type { Links } from "./links.ts";
import { spreadPicture } from "./pictures.ts";
import { drawnZoom } from "./state.ts";
import { exploreWords } from "./words.ts";

/** More tiles than this tell a reader nothing, and weigh. */
const mostTiles = 600;

/** Tiles by region; places without one come last. */
export function tileSections(view: ExploreView, entries: readonly MapEntry[], links: Links): readonly TileSection[] {
  const byRegion = new Map<string, MapEntry[]>();
  view.rows.forEach((row, at) => {
    const entry = entries[at];
    if (!entry) return;
    const code = row.region?.code ?? "";
    byRegion.set(code, [...(byRegion.get(code) ?? []), entry]);
  });
  const listed = [...regions.map((region) => region.code), ""];
  return [...byRegion]
    .sort(([left], [right]) => listed.indexOf(left) - listed.indexOf(right))
    .map(([code, its]) => ({
      id: code === "" ? "other" : code,
      title: regionName(code, links.language) ?? say(exploreWords.everywhere, links.language),
      entries: its,
    }));
}

/** Whether the world's shapes can show most of the places. */
export const hasShapes = (entries: readonly MapEntry[]): boolean =>
  entries.filter((entry) => worldMap.shapes[entry.code] !== undefined).length * 2 >= entries.length;

export function ExploreMap({ view, links }: { readonly view: ExploreView; readonly links: Links }) {
  const { language } = links;
  const scale = scaleOf(view);
  const entries = mapEntries(view.rows, scale, language, links.place, new Set(view.state.places));
  const { title } = said(view, language);
  const common = { id: "map", language, title, scheme: "ramp", legend: legendOf(scale, language) } as const;
  if (view.state.borders === "on" && hasShapes(entries))
    return (
      <Choropleth
        {...common}
        shapes={worldMap}
        entries={[...entries, ...leftOut(view.outside)]}
        view={drawnZoom(view)}
        description={say(exploreWords.mapDescription, language)}
        twin={tableId}
      />
    );
  if (entries.length > mostTiles)
    return (
      <div className="plot-frame">
        <Plot picture={spreadPicture(view, language)} direction={links.direction} label={title} />
        <p className="small faint">{say(exploreWords.tooManyTiles, language, { count: entries.length })}</p>
      </div>
    );
  return <TileGrid {...common} sections={tileSections(view, entries, links)} />;
}
