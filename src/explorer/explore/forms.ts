/** The page in other forms: its rows as a table, its picture as a file with everything a picture must say of itself. */

import { direction, type Language } from "../../base/text.ts";
import { worldMap } from "../../places/world-map.ts";
import { bars } from "../../ui/charts/bars.ts";
import type { FrameText } from "../../ui/charts/picture-frame.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { standaloneMap } from "../../ui/maps/standalone-map.ts";
import { say } from "../../ui/words/words.ts";
import { pictureSource } from "../reading/citation.ts";
import { type CsvRow, csvText } from "../reading/csv.ts";
import { filledKey, markOf } from "../reading/filled-key.ts";
import { settledColumns, settledFields } from "../reading/settled-fields.ts";
import type { StandingRow } from "../standing/contract.ts";
import { leftOut, legendOf, mapEntries } from "../standing/map-entries.ts";
import { points } from "../standing/points.ts";
import { scaleOf } from "./columns.tsx";
import type { ExploreView } from "./contract.ts";
import { hasShapes } from "./ExploreMap.tsx";
import { said } from "./findings.ts";
import { scatterPicture, slopePicture } from "./pictures.ts";
import { drawnZoom } from "./state.ts";
import { exploreWords } from "./words.ts";

const own = [
  "index",
  "release",
  "period",
  "measure",
  "node",
  "node_label",
  "place",
  "place_label",
  "region",
  "region_label",
  "status",
  "score",
  "present",
  "rank_from",
  "rank_to",
  "ranked",
  "band",
] as const;

const compared = [
  "since_release",
  "since_period",
  "score_before",
  "change",
  "change_reform",
  "change_correction",
  "change_method",
  "change_unexplained",
  "rank_from_before",
  "rank_to_before",
] as const;

const against = ["second_node", "second_node_label", "second_status", "second_score"] as const;

/** Every row that is shown, on whatever page; a column a part; scores at full precision; codes and labels both. */
export function exploreCsv(view: ExploreView): string {
  const { edition, since, second } = view;
  const partColumns = view.parts.map((part) => `score_${part.code}`);
  const shared: CsvRow = {
    index: edition.index.code,
    release: edition.release,
    period: edition.period,
    measure: view.measure.code,
    node: view.node.code,
    node_label: view.node.label,
    ...(since ? { since_release: since.release, since_period: since.period } : {}),
    ...(second ? { second_node: second.code, second_node_label: second.label } : {}),
  };
  return csvText(
    [
      ...own,
      ...partColumns,
      ...(since ? compared : []),
      ...(second ? against : []),
      ...(view.summary.prepared
        ? ["filled_in", ...(since ? ["filled_in_before"] : []), ...(second ? ["second_filled_in"] : [])]
        : []),
      ...(view.drawn ? settledColumns : []),
    ],
    view.rows.map((row) => ({
      ...shared,
      ...ownFields(row),
      ...Object.fromEntries(partColumns.map((column, at) => [column, row.parts?.[at]?.score])),
      ...changeFields(row),
      second_status: row.second?.state,
      second_score: row.second?.score,
      filled_in: row.filled?.filled ?? 0,
      filled_in_before: row.filledBefore?.filled ?? 0,
      second_filled_in: row.filledSecond?.filled ?? 0,
      ...settledFields(row.settled, view.drawn),
    })),
  );
}

const ownFields = (row: StandingRow): CsvRow => ({
  place: row.place.code,
  place_label: row.place.label,
  region: row.region?.code,
  region_label: row.region?.label,
  status: row.reading.state,
  score: row.reading.score,
  present: row.reading.present,
  rank_from: row.rank?.from,
  rank_to: row.rank?.to,
  ranked: row.rank?.of,
  band: row.band?.label,
});

const changeFields = ({ change, rankBefore }: StandingRow): CsvRow => ({
  score_before: change?.before,
  change: change?.total,
  change_reform: change?.parts?.reform,
  change_correction: change?.parts?.correction,
  change_method: change?.parts?.method,
  change_unexplained: change?.parts?.unexplained,
  rank_from_before: rankBefore?.from,
  rank_to_before: rankBefore?.to,
});

/** Rows a ranking has room for in one picture. */
const mostBars = 60;

/** The picture of the state: the map, the scatter or the slope; a table or a ranking is drawn as bars. */
export function exploreSvg(view: ExploreView, language: Language): string {
  const { title, subtitle } = said(view, language);
  const source = pictureSource(view.edition, language);
  const text: FrameText = { language, direction: direction(language), title, subtitle, source };
  const picture =
    view.state.view === "scatter"
      ? scatterPicture(view, language)
      : view.state.view === "change"
        ? slopePicture(view, language)
        : undefined;
  if (picture) return standalone({ kind: "picture", ...picture }, text);
  const scale = scaleOf(view);
  const entries = mapEntries(view.rows, scale, language, () => "", new Set(view.state.places));
  if (view.state.view === "map" && view.state.borders === "on" && hasShapes(entries)) {
    const legend = legendOf(scale, language);
    return standaloneMap(
      {
        language,
        shapes: worldMap,
        entries: [...entries, ...leftOut(view.outside)],
        view: drawnZoom(view),
        scheme: "ramp",
        legend,
      },
      text,
    );
  }
  return standalone(
    { kind: "rows", chart: rankingChart(view, language) },
    view.rows.length > mostBars
      ? {
          ...text,
          subtitle: say(exploreWords.firstBars, language, { subtitle, shown: mostBars, count: view.rows.length }),
        }
      : text,
  );
}

function rankingChart(view: ExploreView, language: Language) {
  const chosen = new Set(view.state.places);
  const rows = view.rows.slice(0, mostBars);
  const chart = bars(
    rows.map((row) => ({
      id: row.place.code,
      label: row.place.label,
      value: row.reading.score,
      shown: points(row.reading.score, view.range, language),
      filled: markOf(row.filled),
      ...(chosen.has(row.place.code) ? { emphasis: "strong" as const } : {}),
    })),
    (value) => points(value, view.range, language),
    view.range,
  );
  const filled = rows.map((row) => row.filled);
  return { ...chart, key: filledKey(filled, "bar", language) };
}
