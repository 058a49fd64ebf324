/** The page of an answer as a table: the answer in every release, code and label in every row. */
import { csvText } from "../reading/csv.ts";
import type { AnswerView } from "./contract.ts";

const columns = [
  "index",
  "release",
  "published",
  "period",
  "place",
  "place_label",
  "indicator",
  "indicator_label",
  "answer",
  "answer_label",
  "status",
  "score",
  "change",
  "change_reason",
] as const;

export const answerCsv = (view: AnswerView): string =>
  csvText(
    columns,
    view.history.map(({ point, publishedOn, answer, moved }) => ({
      index: view.edition.index.code,
      release: point.release,
      published: publishedOn,
      period: point.period,
      place: view.place.code,
      place_label: view.place.label,
      indicator: view.question.indicator.code,
      indicator_label: view.question.indicator.label,
      answer: answer.option ?? answer.value,
      answer_label: answer.words,
      status: answer.status,
      score: answer.worth.score,
      change: moved?.kind,
      change_reason: moved?.reason,
    })),
  );
