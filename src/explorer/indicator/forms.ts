/** The pages of indicators in other forms: tables with code and label in every row, and the map as a picture. */
import { direction } from "../../base/text.ts";
import { worldMap } from "../../places/world-map.ts";
import { standaloneMap } from "../../ui/maps/standalone-map.ts";
import { pictureSource } from "../reading/citation.ts";
import { csvText } from "../reading/csv.ts";
import type { Where } from "../reading/paths.ts";
import { answerEntries, answerLegend } from "./answer-map.ts";
import type { IndicatorsView, IndicatorView } from "./contract.ts";
import { finding, subtitle } from "./sentences.ts";

const answerColumns = [
  "index",
  "release",
  "period",
  "indicator",
  "indicator_label",
  "place",
  "place_label",
  "region",
  "region_label",
  "answer",
  "answer_label",
  "status",
  "score",
] as const;

/** One row a place, those the filter lets through. */
export const indicatorCsv = (view: IndicatorView): string =>
  csvText(
    answerColumns,
    view.rows
      .filter((row) => row.shown)
      .map((row) => ({
        index: view.edition.index.code,
        release: view.edition.release,
        period: view.edition.period,
        indicator: view.question.indicator.code,
        indicator_label: view.question.indicator.label,
        place: row.place.code,
        place_label: row.place.label,
        region: row.region?.code,
        region_label: row.region?.label,
        answer: row.answer.option ?? row.answer.value,
        answer_label: row.answer.words,
        status: row.answer.status,
        score: row.answer.worth.score,
      })),
  );

export const indicatorSvg = (view: IndicatorView, where: Where): string =>
  standaloneMap(
    {
      language: where.language,
      shapes: worldMap,
      entries: answerEntries(view, where),
      scheme: "ramp",
      legend: answerLegend(view, where.language),
    },
    {
      language: where.language,
      direction: direction(where.language),
      title: finding(view, where.language),
      subtitle: subtitle(view, where.language),
      source: pictureSource(view.edition, where.language),
    },
  );

const listColumns = [
  "index",
  "release",
  "period",
  "measure",
  "measure_label",
  "area",
  "area_label",
  "indicator",
  "indicator_label",
  "question",
  "average",
  "changes",
] as const;

/** One row an indicator in each measure it counts in. */
export const indicatorsCsv = (view: IndicatorsView): string =>
  csvText(
    listColumns,
    view.measures.flatMap(({ measure, areas }) =>
      areas.flatMap(({ node, indicators }) =>
        indicators.map((line) => ({
          index: view.edition.index.code,
          release: view.edition.release,
          period: view.edition.period,
          measure: measure.code,
          measure_label: measure.label,
          area: node.code,
          area_label: node.label,
          indicator: line.indicator.code,
          indicator_label: line.indicator.label,
          question: line.question?.words,
          average: line.average,
          changes: line.moves,
        })),
      ),
    ),
  );
