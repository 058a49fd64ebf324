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
  "agree",
  "agree_with_note",
  "different_answer",
  "not_qualified",
  "decision",
  "government_comment",
  "public_reply",
  "correction",
  "proposed_by",
] as const;

/** How the answer of this release was settled; of earlier releases their own pages tell. */
function settledCells({ settled }: AnswerView) {
  const told = settled.some(({ part }) => part === "opinion");
  const by = (verdict: AnswerView["settled"][number]["verdict"]): number | undefined =>
    told ? settled.reduce((sum, one) => sum + (one.verdict === verdict ? one.count : 0), 0) : undefined;
  const wordsOf = (part: AnswerView["settled"][number]["part"]): string | undefined =>
    settled.find((one) => one.part === part)?.words;
  return {
    agree: by("agree"),
    agree_with_note: by("agree-with-note"),
    different_answer: by("different-answer"),
    not_qualified: by("not-qualified"),
    decision: wordsOf("decision"),
    government_comment: wordsOf("comment"),
    public_reply: wordsOf("public-reply"),
    correction: wordsOf("correction"),
    proposed_by: settled.some(({ part }) => part === "proposal") ? "reader" : undefined,
  };
}

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
      ...(point.release === view.edition.release && point.period === view.edition.period ? settledCells(view) : {}),
    })),
  );
