/** The first page in other forms: the ranking as a table, the map as a picture. */

import { direction, type Language } from "../../base/text.ts";
import { smallWorldMap } from "../../places/world-map.ts";
import { bars } from "../../ui/charts/bars.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { standaloneMap } from "../../ui/maps/standalone-map.ts";
import { say } from "../../ui/words/words.ts";
import { pictureSource } from "../reading/citation.ts";
import { csvText } from "../reading/csv.ts";
import { filledKey, markOf } from "../reading/filled-key.ts";
import { legendOf, mapEntries } from "../standing/map-entries.ts";
import { points } from "../standing/points.ts";
import type { HomeView } from "./contract.ts";
import { findings } from "./finding.ts";
import { homeWords } from "./words.ts";

const columns = [
  "index",
  "release",
  "period",
  "place",
  "place_label",
  "status",
  "score",
  "rank_from",
  "rank_to",
  "band",
  "change",
  "change_reform",
  "change_correction",
  "change_method",
  "change_unexplained",
] as const;

/** One row a place, best first; scores at full precision. */
export const homeCsv = (view: HomeView): string =>
  csvText(
    view.summary.prepared ? [...columns, "filled_in"] : columns,
    view.rows.map((row) => ({
      index: view.edition.index.code,
      release: view.edition.release,
      period: view.edition.period,
      place: row.place.code,
      place_label: row.place.label,
      status: row.reading.state,
      score: row.reading.score,
      rank_from: row.rank?.from,
      rank_to: row.rank?.to,
      band: row.band?.label,
      change: row.change?.total,
      change_reform: row.change?.parts?.reform,
      change_correction: row.change?.parts?.correction,
      change_method: row.change?.parts?.method,
      change_unexplained: row.change?.parts?.unexplained,
      filled_in: row.filled?.filled ?? 0,
    })),
  );

/** Averages drawn where the places have no shapes. */
const mostBars = 40;

/** What link previews show: the map under the finding. */
export function homeSvg(view: HomeView, language: Language): string {
  const { edition, summary, range } = view;
  const scale = { range, bands: summary.bands };
  const entries = mapEntries(view.rows, scale, language, () => "");
  const text = {
    language,
    direction: direction(language),
    title: findings(view, language)[0] ?? "",
    subtitle: say(homeWords.subtitle, language, {
      node: `${edition.index.label}: ${view.node.label}`,
      low: points(range[0], view.range, language),
      high: points(range[1], view.range, language),
      period: edition.period,
      release: edition.release,
    }),
    source: pictureSource(edition, language),
  };
  const shaped = entries.filter((entry) => smallWorldMap.shapes[entry.code] !== undefined).length;
  if (shaped * 2 >= entries.length && entries.length > 0)
    return standaloneMap(
      { language, shapes: smallWorldMap, entries, scheme: "ramp", legend: legendOf(scale, language) },
      text,
      "social",
    );
  const rows = view.rows.slice(0, mostBars);
  const chart = bars(
    rows.map((row) => ({
      id: row.place.code,
      label: row.place.label,
      value: row.reading.score,
      shown: points(row.reading.score, view.range, language),
      filled: markOf(row.filled),
    })),
    (value) => points(value, view.range, language),
    range,
  );
  const filled = rows.map((row) => row.filled);
  return standalone({ kind: "rows", chart: { ...chart, key: filledKey(filled, "bar", language) } }, text);
}
