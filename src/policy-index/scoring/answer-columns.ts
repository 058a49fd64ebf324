/** The answers of a table as columns of the engine. */
import { type AnswerColumn, missing, notApplicable, scored } from "../../engine/grid.ts";
import { type AnswerTable, rowsOf, type Status, statuses } from "../package/contract.ts";

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
