/** The page of a place in other forms: a table of every figure and answer, and the chart of its areas as a picture. */
import { direction } from "../../base/text.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { pictureSource } from "../reading/citation.ts";
import type { AnswerLine, Labelled, NodeStanding } from "../reading/contract.ts";
import { type CsvRow, csvText } from "../reading/csv.ts";
import type { Where } from "../reading/paths.ts";
import { settledColumns, settledFields } from "../reading/settled-fields.ts";
import { areaChart } from "./area-chart.ts";
import type { PlaceView } from "./contract.ts";
import { areasSubtitle } from "./PlaceAreas.tsx";
import { standingSentence } from "./sentences.ts";

const columns = [
  "index",
  "release",
  "period",
  "place",
  "place_label",
  "kind",
  "id",
  "label",
  "answer",
  "answer_label",
  "status",
  "score",
  "present",
  "rank_from",
  "rank_to",
  "average_of_all",
] as const;

/** One row a score, then one row a part of the overall score, then one row an answer; release, code and label in every row; scores at full precision. */
export function placeCsv(view: PlaceView): string {
  const shared = {
    index: view.edition.index.code,
    release: view.edition.release,
    period: view.edition.period,
    place: view.place.code,
    place_label: view.place.label,
  };
  const standings = [
    view.overall,
    ...view.areas.map((area) => area.standing),
    ...view.otherMeasures.flatMap((measure) => [measure.standing, ...measure.nodes]),
  ];
  const answers = view.areas.flatMap((area) => area.answers);
  const prepared = answers.some((line) => line.answer.prepared) ? (["prepared", "mark", "rule"] as const) : [];
  const parts = view.addingUp?.parts ?? [];
  const shares = (["share", "adds", "lost"] as const).filter((name) => parts.some((part) => part[name] !== undefined));
  return csvText(
    [...columns, ...prepared, ...shares, ...(view.drawn ? settledColumns : [])],
    [
      ...once(standings, (standing) => standing.node).map((standing) => ({
        ...standingRow(standing, shared),
        // Drawn of the measure as a whole.
        ...(standing === view.overall ? settledFields(view.settled, view.drawn) : {}),
      })),
      ...parts.map(({ part, reading, share, adds, lost }) => ({
        ...shared,
        kind: "part",
        id: part.code,
        label: part.label,
        status: reading.state,
        score: reading.score,
        present: reading.present,
        share,
        adds,
        lost,
      })),
      ...once(answers, (line) => line.indicator).map((line) => answerRow(line, shared)),
    ],
  );
}

/** An indicator in two areas, or a root that is its own area, is written once. */
function once<Line>(lines: readonly Line[], of: (line: Line) => Labelled): readonly Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const { code } = of(line);
    if (seen.has(code)) return false;
    seen.add(code);
    return true;
  });
}

const standingRow = ({ node, reading, rank, average }: NodeStanding, shared: CsvRow): CsvRow => ({
  ...shared,
  kind: "score",
  id: node.code,
  label: node.label,
  status: reading.state,
  score: reading.score,
  present: reading.present,
  rank_from: rank?.from,
  rank_to: rank?.to,
  average_of_all: average,
});

const answerRow = ({ indicator, answer, average }: AnswerLine, shared: CsvRow): CsvRow => ({
  ...shared,
  kind: "answer",
  id: indicator.code,
  label: indicator.label,
  answer: answer.option ?? answer.value,
  answer_label: answer.words,
  status: answer.status,
  score: answer.worth.score,
  average_of_all: average,
  prepared: answer.prepared?.value,
  mark: answer.prepared?.mark,
  rule: answer.prepared?.words,
});

export function placeSvg(view: PlaceView, where: Where): string {
  const { language } = where;
  return standalone(
    { kind: "rows", chart: areaChart(view, language) },
    {
      language,
      direction: direction(language),
      title: standingSentence(view, language),
      subtitle: areasSubtitle({ view, where }),
      source: pictureSource(view.edition, language),
    },
  );
}
