/** What the page of an answer says, from the archive alone. */
import type { z } from "zod";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { answerOf, choiceAt, mustIndicator, notesOf, suggestedWords } from "../reading/answers.ts";
import { mustRow } from "../reading/figures.ts";
import { movesOfIndicator } from "../reading/moved-answers.ts";
import { inNameOrder, placeLabel } from "../reading/places.ts";
import { answersTo, counted, pointsRange, questionOf } from "../reading/questions.ts";
import { edition, type Reading, reading } from "../reading/reading.ts";
import { indicatorAverage } from "../reading/standing.ts";
import { answerHistory } from "../reading/timeline.ts";
import type { AnswerInput, AnswerView } from "./contract.ts";

export function answerView(archive: Archive, input: z.output<typeof AnswerInput>): AnswerView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  mustRow(open, input.place);
  const placed = mustIndicator(open, input.indicator);
  const given = answerOf(open, placed, input.place);
  const notes = notesOf(open, placed, input.place);
  const everyone = answersTo(open, placed);
  const chosen = choiceAt(placed.indicator, given);
  const alike = everyone.filter(
    (other) =>
      other.place !== input.place &&
      (chosen >= 0
        ? other.choice === chosen
        : other.answer.status === given.status && other.answer.words === given.words),
  );
  return {
    edition: edition(open),
    place: placeLabel(open, input.place),
    question: questionOf(open, input.indicator),
    range: [...pointsRange(open, placed)],
    choices: counted(open, placed, everyone),
    ...(chosen >= 0 ? { chosen } : {}),
    answer: given,
    justification: notes.justification,
    sources: open.release.sources.filter((source) => notes.sources?.includes(source.id)),
    asOf: notes.asOf,
    confidence: notes.confidence,
    settled: (open.release.reviews ?? [])
      .filter((row) => row.place === input.place && row.period === open.period && row.indicator === input.indicator)
      .map((row) => {
        const { part, role, verdict, count, words } = row;
        return { part, role, verdict, suggested: suggestedWords(open, placed, row), count, words };
      }),
    history: history(open, input.indicator, input.place),
    same: {
      places: [
        ...inNameOrder(
          open,
          alike.map((other) => other.place),
        ),
      ],
      of: everyone.length - 1,
    },
    average: indicatorAverage(open, placed),
  };
}

function history(open: Reading, indicator: string, place: string): AnswerView["history"] {
  const moves = movesOfIndicator(open, indicator, place);
  return answerHistory(open, indicator, place).map(({ publishedOn, answer, ...point }) => {
    const move = moves.find(({ until }) => until.release === point.release && until.period === point.period);
    return {
      point,
      publishedOn,
      answer,
      moved: move && { kind: move.kind, reason: move.reason },
    };
  });
}
