/** The page in other forms: every row as a table that says of itself that it is not official, and a picture that does. */
import { direction } from "../../base/text.ts";
import { bars } from "../../ui/charts/bars.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { say } from "../../ui/words/words.ts";
import { pictureSource } from "../reading/citation.ts";
import { csvText } from "../reading/csv.ts";
import type { Where } from "../reading/paths.ts";
import type { YoursView } from "./contract.ts";
import { choicesSentence, figuresOf } from "./sentences.ts";
import { yoursWords } from "./words.ts";

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
  "official_status",
  "official_score",
  "official_rank_from",
  "official_rank_to",
  "movement",
  "sensitivity_rank_low",
  "sensitivity_rank_high",
] as const;

export function yoursCsv(view: YoursView): string {
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
      official_status: row.official.reading.state,
      official_score: row.official.reading.score,
      official_rank_from: row.official.rank?.from,
      official_rank_to: row.official.rank?.to,
      movement: row.move,
      sensitivity_rank_low: row.range?.low,
      sensitivity_rank_high: row.range?.high,
    })),
  );
}

/** Rows a picture has room for. */
const mostBars = 60;

/** Scores of the reader's recipe as bars, the official score of each a line across it. */
export function yoursSvg(view: YoursView, { language }: Where): string {
  const scores = view.rows.flatMap((row) => row.yours.reading.score ?? []);
  const range = view.ownRange ?? [Math.min(0, ...scores), Math.max(1, ...scores)];
  const chart = bars(
    view.rows.slice(0, mostBars).map((row) => ({
      id: row.place.code,
      label: row.place.label,
      value: row.yours.reading.score,
      ...(view.scale === undefined ? { reference: row.official.reading.score } : {}),
      shown: figuresOf(row, view, language).yourScore,
    })),
    (value) => String(value),
    range,
  );
  return standalone(
    { kind: "rows", chart },
    {
      language,
      direction: direction(language),
      title: say(yoursWords.pictureTitle, language),
      subtitle: say(yoursWords.pictureSubtitle, language, {
        measure: view.measure.label,
        choices: choicesSentence(view, language),
      }),
      source: `${say(yoursWords.notOfficial, language)} · ${pictureSource(view.edition, language)}`,
      mark: say(yoursWords.notOfficial, language),
    },
  );
}
