/** The page in other forms: every row as a table that says of itself that it is not official, and a picture that does. */
import { direction, type Language } from "../../base/text.ts";
import { worldMap } from "../../places/world-map.ts";
import { bars } from "../../ui/charts/bars.ts";
import type { FrameText } from "../../ui/charts/picture-frame.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { standaloneMap } from "../../ui/maps/standalone-map.ts";
import { say } from "../../ui/words/words.ts";
import { pictureSource } from "../reading/citation.ts";
import { csvText } from "../reading/csv.ts";
import type { Where } from "../reading/paths.ts";
import type { YoursRow, YoursView } from "./contract.ts";
import { fillWords } from "./fill-words.ts";
import { choicesSentence, figuresOf, isFilledIn } from "./sentences.ts";
import { standingMap } from "./standing-map.ts";
import { yoursWords } from "./words.ts";
import { hasShapes } from "./YoursMap.tsx";

const columns = [
  "official",
  "index",
  "release",
  "period",
  "measure",
  "recipe",
  "place",
  "place_label",
  "reader_status",
  "reader_score",
  "reader_rank_from",
  "reader_rank_to",
  "reader_filled_in",
  "reader_filled_indicators",
  "official_filled_in",
  "official_status",
  "official_score",
  "official_rank_from",
  "official_rank_to",
  "movement",
  "sensitivity_rank_low",
  "sensitivity_rank_high",
  "sensitivity_present",
  "reader_tie_group",
  "official_tie_group",
] as const;

export function yoursCsv(view: YoursView): string {
  const filled = new Map<string, string[]>();
  for (const { place, indicator } of view.filled)
    filled.set(place.code, [...(filled.get(place.code) ?? []), indicator.code]);
  return csvText(
    columns,
    view.rows.map((row) => ({
      official: "no",
      index: view.edition.index.code,
      release: view.edition.release,
      period: view.edition.period,
      measure: view.measure.code,
      recipe: decodeURIComponent(view.query.replace(/^\?/, "")),
      place: row.place.code,
      place_label: row.place.label,
      reader_status: row.yours.reading.state,
      reader_score: row.yours.reading.score,
      reader_rank_from: row.yours.rank?.from,
      reader_rank_to: row.yours.rank?.to,
      reader_filled_in: view.fill === undefined ? undefined : (row.filled ?? 0),
      reader_filled_indicators: filled.get(row.place.code)?.join(" "),
      official_filled_in: row.official.filled,
      official_status: row.official.reading.state,
      official_score: row.official.reading.score,
      official_rank_from: row.official.rank?.from,
      official_rank_to: row.official.rank?.to,
      movement: row.move,
      sensitivity_rank_low: row.range?.low,
      sensitivity_rank_high: row.range?.high,
      sensitivity_present: row.range && (row.range.present ?? 1),
      reader_tie_group: row.group,
      official_tie_group: row.official.group,
    })),
  );
}

/** The score, and that something in it was filled in. */
function shownOf(row: YoursRow, view: YoursView, language: Language): string {
  const { yourScore } = figuresOf(row, view, language);
  return row.filled === undefined
    ? yourScore
    : `${yourScore} · ${say(fillWords.inPlace, language, { count: row.filled })}`;
}

/** Rows a picture has room for. */
const mostBars = 60;

/** The map where it is asked for; else scores as bars, the official score of each a line across. Both say what they are not. */
export function yoursSvg(view: YoursView, where: Where): string {
  return view.picture === "map" && hasShapes(view) ? mapSvg(view, where) : barsSvg(view, where);
}

const frameOf = (view: YoursView, { language }: Where, subtitle: string): FrameText => ({
  language,
  direction: direction(language),
  title: say(yoursWords.pictureTitle, language),
  // First: what is said last may find no room.
  subtitle:
    view.fill === undefined
      ? subtitle
      : `${say(fillWords.inPlace, language, { count: view.filled.length })} · ${subtitle}`,
  source: `${say(yoursWords.notOfficial, language)} · ${pictureSource(view.edition, language)}`,
  mark: say(yoursWords.notOfficial, language),
});

function mapSvg(view: YoursView, where: Where): string {
  const { language } = where;
  const { title, scheme, legend, entries } = standingMap(view, view.map, language);
  return standaloneMap(
    { language, shapes: worldMap, entries, scheme, legend },
    frameOf(view, where, `${title} · ${view.measure.label} · ${choicesSentence(view, language)}`),
  );
}

function barsSvg(view: YoursView, where: Where): string {
  const { language } = where;
  const scores = view.rows.flatMap((row) => row.yours.reading.score ?? []);
  const range = view.ownRange ?? [Math.min(0, ...scores), Math.max(1, ...scores)];
  const chart = bars(
    view.rows.slice(0, mostBars).map((row) => ({
      id: row.place.code,
      label: row.place.label,
      value: row.yours.reading.score,
      ...(view.scale === undefined ? { reference: row.official.reading.score } : {}),
      shown: shownOf(row, view, language),
      ...(isFilledIn(row) ? { filled: "yes" as const } : {}),
    })),
    (value) => String(value),
    range,
  );
  return standalone(
    { kind: "rows", chart },
    frameOf(
      view,
      where,
      say(yoursWords.pictureSubtitle, language, {
        measure: view.measure.label,
        choices: choicesSentence(view, language),
      }),
    ),
  );
}
