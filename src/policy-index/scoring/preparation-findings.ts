/**
 * What a preparation did that its author should know of: steps that changed nothing, indicators that came to nothing, places
 * left out. Nothing here is wrong with the file; it shows only over the answers.
 */
import type { Finding } from "../../base/finding.ts";
import { missing, scored } from "../../engine/grid.ts";
import { type Prepared, withoutPlace } from "../../engine/steps/prepare.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { AnswerTable } from "../package/contract.ts";
import { isAsked } from "../preparation/is-asked.ts";
import type { PreparationSteps } from "./score-package.ts";

type Say = (finding: Omit<Finding, "file">) => void;

/** @example preparationFindings(instrument, answers, scoreInSteps(instrument, answers).steps) */
export function preparationFindings(
  instrument: Instrument,
  answers: AnswerTable,
  steps: PreparationSteps | undefined,
): readonly Finding[] {
  const { prepare } = instrument;
  if (prepare === undefined || steps === undefined) return [];
  const findings: Finding[] = [];
  const say: Say = (finding) => findings.push({ file: "instrument.yaml", ...finding });
  sayLeftOut(steps, answers, say);
  for (const step of steps.withoutEffect)
    say({ tier: "warning", code: "prepare-without-effect", column: `prepare.${step}`, found: step });
  for (const [id, prepared] of steps.prepared) sayOf(id, prepared, steps.out, isAsked(prepare.impute), say);
  return findings;
}

function sayLeftOut({ screened }: PreparationSteps, { places, periods, covered }: AnswerTable, say: Say): void {
  if (screened === undefined) return;
  const asked = screened.flatMap((found, row) => (covered[row] === 1 ? [{ ...found, row }] : []));
  const out = asked.filter(({ included }) => !included);
  const [first] = out;
  if (first === undefined) return;
  const column = "prepare.screen";
  if (out.length === asked.length) {
    const shares = out.map(({ short, available, weight }) => (short.includes("available") ? available : weight));
    const fullest = Math.max(0, ...shares.filter(Number.isFinite));
    const found = `${Math.floor(fullest * 100)} %`;
    say({ tier: "error", code: "prepare-everyone-left-out", column, found, expected: "> 0" });
    return;
  }
  const found = `${places[first.row % places.length]} ${periods[Math.floor(first.row / places.length)]}`;
  say({ tier: "note", code: "prepare-left-out", column, found, facts: { count: out.length } });
}

function sayOf(id: string, prepared: Prepared, out: Uint8Array, filling: boolean, say: Say): void {
  const { given, imputed, treatment, normalised, marks } = prepared;
  const about = { column: `indicators.${id}`, found: id };
  const values = given.values.filter((_, row) => given.states[row] === scored);
  if (values.length === 0) {
    if (filling) say({ tier: "warning", code: "prepare-empty", ...about });
    return;
  }
  const left = count(imputed.states, (state, row) => state === missing && out[row] !== 1);
  if (filling && left > 0) say({ tier: "note", code: "prepare-not-filled", ...about, facts: { count: left } });
  for (const { by, possible } of treatment.steps)
    if (!possible) say({ tier: "warning", code: "prepare-treatment-impossible", ...about, expected: by });
  if (treatment.outcome === "still-outlying") say({ tier: "note", code: "prepare-still-outlying", ...about });
  const unplaced = count(marks, (mark) => (mark & withoutPlace) !== 0);
  if (unplaced === 0) return;
  const constant = values.every((value) => value === values[0]) && !normalised.states.includes(scored);
  if (constant) say({ tier: "warning", code: "prepare-constant", ...about });
  else say({ tier: "warning", code: "prepare-no-place", ...about, facts: { count: unplaced } });
}

const count = (cells: Uint8Array, isOne: (cell: number, row: number) => boolean): number =>
  cells.reduce((sum, cell, row) => sum + Number(isOne(cell, row)), 0);
