/** The map of the ranking: a reader's scores, the official ones, or the difference; countries, or tiles of equal size. */
import { regionName, regions } from "../../places/regions.ts";
import { worldMap } from "../../places/world-map.ts";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { Tabs } from "../../ui/kit/Tabs.tsx";
import { Choropleth } from "../../ui/maps/Choropleth.tsx";
import type { MapEntry } from "../../ui/maps/marks.ts";
import { TileGrid } from "../../ui/maps/TileGrid.tsx";
import { say } from "../../ui/words/words.ts";
import { inFormat, placePath, queryString, yoursPath } from "../reading/paths.ts";
import type { YoursView } from "./contract.ts";
import { yoursMapWords } from "./map-words.ts";
import type { PartProps } from "./part.ts";
import { lookName, looks, type MapLook, standingMap } from "./standing-map.ts";

/** More tiles than this tell a reader nothing, and weigh. */
const mostTiles = 600;

export const mapId = "map";

/** Whether the world's shapes can show most of the places. */
export const hasShapes = ({ rows }: Pick<YoursView, "rows">): boolean =>
  rows.filter(({ place }) => worldMap.shapes[place.code] !== undefined).length * 2 >= rows.length;

export const isDrawn = (view: Pick<YoursView, "rows">): boolean => hasShapes(view) || view.rows.length <= mostTiles;

/** This page's address with the map showing something else. */
function lookHref({ view, where }: PartProps, look: MapLook): string {
  const kept = [...new URLSearchParams(view.query)].filter(([name]) => name !== "map");
  const query = new URLSearchParams(look === "yours" ? kept : [...kept, ["map", look]]).toString();
  return `${yoursPath({ ...where, period: undefined })}${query === "" ? "" : `?${query}`}`;
}

/** The same as a picture. */
export const mapPicture = (path: string, kind: "svg" | "png"): string =>
  inFormat(`${path}${path.includes("?") ? "&" : "?"}${queryString({ picture: "map" }).slice(1)}`, kind);

export function YoursMap({ view, where }: PartProps) {
  const { language } = where;
  if (!isDrawn(view)) return undefined;
  const { title, scheme, legend, entries } = standingMap(view, view.map, language);
  const linked = entries.map((entry) => ({ ...entry, href: placePath(where, entry.code) }));
  const common = { id: mapId, language, title, scheme, legend } as const;
  const here = lookHref({ view, where }, view.map);
  return (
    <section className="yours-map" aria-labelledby="map-heading">
      <h3 id="map-heading" className="yours-map-title">
        {title}
      </h3>
      <Tabs
        label={say(yoursMapWords.looks, language)}
        tabs={looks.map((look) => ({
          id: look,
          title: lookName(look, language),
          href: lookHref({ view, where }, look),
        }))}
        current={view.map}
      />
      {hasShapes(view) ? (
        <Choropleth
          {...common}
          shapes={worldMap}
          entries={linked}
          description={say(yoursMapWords.description, language)}
          twin="ranking"
          mayFill="yes"
        />
      ) : (
        <TileGrid {...common} sections={sectionsOf(view, linked, where.language)} />
      )}
      <DownloadLinks
        language={language}
        links={(["svg", "png"] as const).map((kind) => ({ kind, href: mapPicture(here, kind), title }))}
      />
    </section>
  );
}

/** Tiles by region; places without one come last. */
function sectionsOf(
  { regions: of }: YoursView,
  entries: readonly MapEntry[],
  language: PartProps["where"]["language"],
) {
  return [...regions.map(({ code }) => code), ""].map((code) => ({
    id: code === "" ? "other" : code,
    title: (code === "" ? undefined : regionName(code, language)) ?? say(yoursMapWords.elsewhere, language),
    entries: entries.filter((entry) => (of[entry.code] ?? "") === code),
  }));
}
