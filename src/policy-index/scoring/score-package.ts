/** Scoring a package: its instrument over its answers. */
import { type AnswerColumn, missing, notApplicable, scored } from "../../engine/grid.ts";
import { run } from "../../engine/run.ts";
import type { Instrument } from "../instrument/contract.ts";
import { type AnswerTable, rowsOf, type Status, statuses } from "../package/contract.ts";
import type { ScoreTable } from "./contract.ts";
import { recipeOf } from "./recipe-of.ts";

/**
 * What a status means to a score. Nobody knows (missing, no data): the answer is missing. The question does not arise,
 * or is not this place's to answer (competence elsewhere): it is not applicable. See docs/method.md.
 */
const stateOf = {
  answered: scored,
  missing,
  "no-data": missing,
  "not-applicable": notApplicable,
  "competence-elsewhere": notApplicable,
} as const satisfies Record<Status, number>;

/**
 * Every indicator's and every node's score, for every place in every period.
 *
 * shape    a table of c columns × n rows → a column of n per indicator and node; a row is a place in a period
 * units    those of the instrument's scores, never rounded
 * missing  by status, see `stateOf`; an option without a score is not applicable
 * throws   RangeError: an instrument or an answer the package reader would have refused; a negative score under a
 *          geometric, harmonic or such mean, see `scoringFinding`
 *
 * @example scoreTable(instrument, answers).measures[0].nodes[0].values
 */
export const scoreTable = (instrument: Instrument, answers: AnswerTable): ScoreTable =>
  run(recipeOf(instrument), answerColumns(answers), rowsOf(answers));

/** The columns of a table, as the engine takes them. Values are not copied. */
export function answerColumns(answers: AnswerTable): ReadonlyMap<string, AnswerColumn> {
  const rows = rowsOf(answers);
  const states = statesOf(answers.status);
  return new Map(
    answers.indicators.map((id, column) => [
      id,
      {
        values: answers.value.subarray(column * rows, (column + 1) * rows),
        states: states.subarray(column * rows, (column + 1) * rows),
      },
    ]),
  );
}

function statesOf(status: Uint8Array): Uint8Array {
  const codes = Uint8Array.from(statuses, (name) => stateOf[name]);
  const states = new Uint8Array(status.length);
  for (let cell = 0; cell < status.length; cell += 1) states[cell] = codes[status[cell]!] ?? missing;
  return states;
}
