/** The plainest loop over typed arrays that makes the same sums: means that skip what is not there, and nothing else. */
import type { Instrument, InstrumentNode, SimpleIndicator } from "../src/policy-index/instrument/contract.ts";
import { type AnswerTable, rowsOf } from "../src/policy-index/package/contract.ts";

export function plainScores(instrument: Instrument, answers: AnswerTable): Float64Array {
  const rows = rowsOf(answers);
  const columns = new Map<string, Float64Array>();
  instrument.indicators.forEach((indicator, at) => {
    if (indicator.kind === "compound") throw new Error("plain loops know no compounds");
    columns.set(indicator.id, plainWorth(indicator, answers.value.subarray(at * rows, (at + 1) * rows)));
  });
  return plainMean(instrument.measures[0]!.tree, columns, rows);
}

/** NaN is what is not there. */
function plainWorth(indicator: SimpleIndicator, answers: Float64Array): Float64Array {
  if (indicator.kind === "score" || indicator.kind === "measured") return answers;
  const scores = new Float64Array(answers.length);
  if (indicator.kind === "choice") {
    const options = Float64Array.from(indicator.options, (option) => option.score ?? Number.NaN);
    for (let row = 0; row < scores.length; row += 1) scores[row] = options[answers[row]!] ?? Number.NaN;
    return scores;
  }
  const { bands } = indicator;
  for (let row = 0; row < scores.length; row += 1) {
    let band = 0;
    while (band < bands.length - 1 && answers[row]! > (bands[band]!.upTo ?? 0)) band += 1;
    scores[row] = answers[row]! >= 0 ? bands[band]!.score : Number.NaN;
  }
  return scores;
}

function plainMean(node: InstrumentNode, columns: ReadonlyMap<string, Float64Array>, rows: number): Float64Array {
  const sum = new Float64Array(rows);
  const weight = new Float64Array(rows);
  for (const child of node.children) {
    const values = child.kind === "node" ? plainMean(child, columns, rows) : columns.get(child.indicator)!;
    for (let row = 0; row < rows; row += 1)
      if (values[row]! >= 0) {
        sum[row]! += child.weight * values[row]!;
        weight[row]! += child.weight;
      }
  }
  for (let row = 0; row < rows; row += 1) sum[row]! /= weight[row]!;
  return sum;
}
