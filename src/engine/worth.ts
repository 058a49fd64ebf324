/** What answers are worth: a column of raw answers becomes a column of scores, by the rule of its indicator. */
import { type AnswerColumn, type Column, missing, notApplicable, scored } from "./grid.ts";
import type { ChoiceRule, NumberRule, SimpleRule } from "./recipe.ts";

/**
 * The scores of one simple indicator.
 *
 * shape    answers n → scores n
 * units    those of the rule's scores; a measured number's own, not yet turned round
 * missing  absent answers keep their state; an option without a score, and a number listed as not applicable, are not applicable
 * shares   states that the rule cannot change are the answers' own array
 * throws   RangeError: a position no option has, a number above the last band, a score or a measured number
 *          that is not finite
 * source   none: options and bands as the recipe has them
 *
 * @example
 * const options = [{ key: "no", score: 0 }, { key: "yes", score: 100 }, { key: "no such tax", score: undefined }];
 * cells(worth({ kind: "choice", id: "fees", options }, column(1, 0, 2, undefined))) // → 100, 0, "n/a", undefined
 */
export function worth(rule: SimpleRule, answers: AnswerColumn): Column {
  switch (rule.kind) {
    case "choice":
      return worthOfChoice(rule, answers);
    case "number":
      return worthOfNumber(rule, answers);
    case "score":
    case "measured":
      return mustBeNumbers(rule.id, answers);
  }
}

function worthOfChoice(rule: ChoiceRule, answers: AnswerColumn): Column {
  const scores = Float64Array.from(rule.options, (option) => option.score ?? Number.NaN);
  const rows = answers.values.length;
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    if (answers.states[row] !== scored) {
      values[row] = Number.NaN;
      continue;
    }
    const score = scores[answers.values[row]!];
    if (score === undefined) throw new RangeError(`"${rule.id}" has no option ${answers.values[row]}, in row ${row}`);
    values[row] = score;
  }
  const allScored = rule.options.every((option) => option.score !== undefined);
  return { values, states: allScored ? answers.states : withoutUnscored(values, answers.states) };
}

function worthOfNumber(rule: NumberRule, answers: AnswerColumn): Column {
  const limits = Float64Array.from(rule.bands, (band) => band.upTo ?? Number.POSITIVE_INFINITY);
  const scores = Float64Array.from(rule.bands, (band) => band.score);
  const outside = Float64Array.from(rule.notApplicable);
  const rows = answers.values.length;
  const values = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row += 1) {
    const number = answers.values[row]!;
    if (answers.states[row] !== scored || contains(outside, number)) continue;
    const score = scores[firstAtLeast(limits, number)];
    if (score === undefined) throw new RangeError(`"${rule.id}" has no band for ${number}, in row ${row}`);
    values[row] = score;
  }
  return { values, states: outside.length === 0 ? answers.states : withoutUnscored(values, answers.states) };
}

/** States in which what was answered and has no score is not applicable. */
function withoutUnscored(values: Float64Array, states: Uint8Array): Uint8Array {
  const own = states.slice();
  for (let row = 0; row < own.length; row += 1)
    if (own[row] === scored && Number.isNaN(values[row]!)) own[row] = notApplicable;
  return own;
}

function mustBeNumbers(id: string, answers: AnswerColumn): Column {
  const { values, states } = answers;
  for (let row = 0; row < values.length; row += 1)
    if (states[row] === scored && !Number.isFinite(values[row]!))
      throw new RangeError(`"${id}" is ${values[row]} in row ${row}`);
  return answers;
}

function contains(numbers: Float64Array, number: number): boolean {
  for (let at = 0; at < numbers.length; at += 1) if (numbers[at] === number) return true;
  return false;
}

function firstAtLeast(limits: Float64Array, number: number): number {
  let at = 0;
  while (at < limits.length && !(limits[at]! >= number)) at += 1;
  return at;
}

/**
 * The column of an indicator nobody answered.
 *
 * shape    n → a column of n rows, all of them missing
 * units    none: there is no value
 * missing  all of it
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example unanswered(2).states // → missing, missing
 */
export const unanswered = (rows: number): Column => ({
  values: new Float64Array(rows).fill(Number.NaN),
  states: new Uint8Array(rows).fill(missing),
});
