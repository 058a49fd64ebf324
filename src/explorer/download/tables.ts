/**
 * The tables of a download, a row at a time: code and label of everything in the asker's language, index and release
 * in every row. Labels are looked up once, not once a row, so a million rows are a loop over typed arrays.
 */
import { scored } from "../../engine/grid.ts";
import { statuses } from "../../policy-index/package/contract.ts";
import { markedCells } from "../../policy-index/scoring/marked-cells.ts";
import { statusOf } from "../../policy-index/scoring/status-of.ts";
import { choicesOf, indicatorLabel } from "../reading/answers.ts";
import { nodeLabel } from "../reading/figures.ts";
import { placeLabel } from "../reading/places.ts";
import { leftOutSentence, preparedReading } from "../reading/prepared-sentences.ts";
import { plainWords, type Reading, worded } from "../reading/reading.ts";
import { absenceWords } from "./absence.ts";
import { coveredRows, type Selection } from "./selection.ts";

export type Cell = string | number | undefined;

/** A table whose rows are made as they are read. */
export type Table = {
  readonly name: "answers" | "scores" | "prepared" | "codebook";
  readonly columns: readonly string[];
  readonly rows: () => Iterable<readonly Cell[]>;
  /** How many rows there are. */
  readonly length: number;
};

export const answerColumns = [
  ...["index", "release", "period", "place", "place_label", "indicator", "indicator_label"],
  ...["answer", "answer_label", "status", "score", "justification", "sources", "as_of", "confidence", "change_reason"],
] as const;

const answered = statuses.indexOf("answered");

function* answerRows(chosen: Selection): Generator<readonly Cell[]> {
  const { open, indicators } = chosen;
  const { answers, record } = open.release;
  const rows = answers.places.length * answers.periods.length;
  const names = answers.places.map((place) => placeLabel(open, place).label);
  const asked = indicators.map((placed) => ({ placed, ...said(open, placed.indicator) }));
  const absent = absenceWords(open);
  for (const { place, period, row } of coveredRows(chosen)) {
    const start = [record.index, record.id, answers.periods[period], answers.places[place], names[place]] as const;
    for (const { placed, label, choices } of asked) {
      const cell = placed.column * rows + row;
      const status = answers.status[cell] ?? 1;
      const value = answers.value[cell] ?? Number.NaN;
      const choice = status === answered && placed.indicator.kind === "choice" ? choices[value] : undefined;
      const notes = answers.notes.get(cell);
      yield [
        ...start,
        placed.indicator.id,
        label,
        choice ? choice.code : status === answered ? value : undefined,
        choice ? choice.label : status === answered ? String(value) : absent[status],
        statuses[status],
        placed.worth.states[row] === scored ? placed.worth.values[row] : undefined,
        notes?.justification,
        notes?.sources?.join(";"),
        notes?.asOf,
        notes?.confidence,
        notes?.changeReason,
      ];
    }
  }
}

type Asked = Selection["indicators"][number]["indicator"];

const said = (open: Reading, indicator: Asked) => ({
  label: indicatorLabel(open, indicator).label,
  choices: choicesOf(open, indicator),
});

export const scoreColumns = [
  ...["index", "release", "period", "place", "place_label", "measure", "measure_label", "node", "node_label"],
  ...["score", "status", "present"],
] as const;

function* scoreRows(chosen: Selection): Generator<readonly Cell[]> {
  const { open, nodes } = chosen;
  const { answers, record } = open.release;
  const names = answers.places.map((place) => placeLabel(open, place).label);
  const combined = nodes.map((placed) => ({
    ...{ measure: placed.measure.id, measureLabel: worded(open, placed.measure.id, placed.measure.title).label },
    ...{ node: placed.node.id, label: nodeLabel(open, placed).label, scored: placed.scored },
  }));
  for (const { place, period, row } of coveredRows(chosen)) {
    for (const { measure, measureLabel, node, label, scored: column } of combined) {
      const state = column.states[row] ?? 1;
      yield [
        ...[record.index, record.id, answers.periods[period], answers.places[place], names[place]],
        ...[measure, measureLabel, node, label],
        state === scored ? column.values[row] : undefined,
        statusOf(state),
        column.present[row],
      ];
    }
  }
}

export const codebookColumns = [
  ...["index", "release", "indicator", "indicator_label", "question", "part_of", "kind", "unit"],
  ...["answer", "answer_label", "score"],
] as const;

function* codebookRows({ open, indicators }: Selection): Generator<readonly Cell[]> {
  const { record } = open.release;
  for (const { indicator, compound } of indicators) {
    const start = [
      ...[record.index, record.id, indicator.id, indicatorLabel(open, indicator).label],
      ...[plainWords(open, indicator.question), compound?.id, indicator.kind],
      "unit" in indicator ? plainWords(open, indicator.unit) : undefined,
    ];
    const choices = choicesOf(open, indicator);
    for (const choice of choices) yield [...start, choice.code, choice.label, choice.worth];
    if (indicator.kind === "measured") yield [...start, "any number", undefined, undefined];
    if (indicator.kind === "score") yield [...start, indicator.range.join("–"), undefined, undefined];
  }
}

export const preparedColumns = [
  ...["index", "release", "period", "place", "place_label", "indicator", "indicator_label"],
  ...["value", "prepared", "score", "mark", "rule", "explained"],
] as const;

/** Every value of the choice that does not count as it was given; a compound as one. */
function* preparedRows({ open, indicators, places, periods }: Selection): Generator<readonly Cell[]> {
  const { answers, instrument, record } = open.release;
  const asked = new Map(indicators.map((placed) => [placed.compound?.id ?? placed.indicator.id, placed]));
  const inPlaces = new Set(places.map((at) => answers.places[at]));
  const inPeriods = new Set(periods.map((at) => answers.periods[at]));
  for (const { place, period, indicator, value, prepared, score, mark, rule } of markedCells(instrument, answers)) {
    const placed = indicator === undefined ? undefined : asked.get(indicator);
    if (!inPlaces.has(place) || !inPeriods.has(period) || (indicator !== undefined && !placed)) continue;
    const at = { ...open, period };
    yield [
      ...[record.index, record.id, period, place, placeLabel(open, place).label, indicator],
      placed && indicatorLabel(open, placed.compound ?? placed.indicator).label,
      ...[value, prepared, score, mark, rule],
      placed ? preparedReading(at, placed, place)?.words : leftOutSentence(at, place),
    ];
  }
}

/** The tables of a choice; one without rows is left out. */
export function tablesOf(chosen: Selection, rows: number): readonly Table[] {
  const codebook = [...codebookRows(chosen)];
  const prepared = [...preparedRows(chosen)];
  const tables: readonly Table[] = [
    {
      name: "answers",
      columns: answerColumns,
      rows: () => answerRows(chosen),
      length: rows * chosen.indicators.length,
    },
    { name: "scores", columns: scoreColumns, rows: () => scoreRows(chosen), length: rows * chosen.nodes.length },
    { name: "prepared", columns: preparedColumns, rows: () => prepared, length: prepared.length },
    { name: "codebook", columns: codebookColumns, rows: () => codebook, length: codebook.length },
  ];
  return tables.filter((table) => table.length > 0);
}
