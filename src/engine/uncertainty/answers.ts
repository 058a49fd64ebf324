/**
 * Answers drawn anew: what another coder might have said, and what a missing answer might have been. Only the ranked rows
 * are drawn for; what a drawn answer is worth is for the recipe to say, as for any answer.
 */
import { type AnswerColumn, missing, scored } from "../grid.ts";
import type { IndicatorRule, NumberRule, Recipe, SimpleRule } from "../recipe.ts";
import { worth } from "../worth.ts";
import type { Subject, Variation } from "./contract.ts";
import { choiceAt } from "./vary.ts";

export type AnswerVariation = Extract<Variation, { readonly kind: "coders" | "missing-answers" }>;

/** Draw into columns of one's own, by indicator: those of `varied`. */
export type VaryAnswers = {
  /** Simple indicators whose answers this draws. */
  readonly varied: readonly string[];
  readonly draw: (into: ReadonlyMap<string, AnswerColumn>, random: () => number) => void;
  /** The same with every cell drawn among what is worth something else, however unlikely: whether it matters at all. */
  readonly stir: (into: ReadonlyMap<string, AnswerColumn>, random: () => number) => void;
};

/** A cell that is drawn: its row, and the numbers it can take with their chances, added up from the left; none: all alike. */
type Cell = {
  readonly row: number;
  readonly values: Float64Array;
  readonly upTo?: Float64Array;
  /** Those of them that are worth something else than the answer; all, where there is none. */
  readonly others: Float64Array;
};

/**
 * Make a variation of answers ready.
 *
 * throws   RangeError: an indicator that is no choice, a table without a row per option or that does not add up to 1, and
 *          a variation that can change nothing
 */
export function varyAnswers(variation: AnswerVariation, subject: Subject, leaves: readonly string[]): VaryAnswers {
  const rules = simpleRules(subject.recipe, leaves);
  const drawn = new Map<string, readonly Cell[]>();
  if (variation.kind === "coders")
    for (const [id, table] of variation.disagreement) {
      const rule = rules.get(id);
      if (rule !== undefined) drawn.set(id, cellsOfCoders(rule, table, subject));
    }
  else for (const [id, rule] of rules) drawn.set(id, cellsOfMissing(rule, variation.plausible, subject));
  const varied = [...drawn].flatMap(([id, cells]) => (cells.length > 0 ? [id] : []));
  if (varied.length === 0)
    throw new RangeError(
      variation.kind === "coders"
        ? "the variation “coders” changes nothing: no coder would have said anything else"
        : "the variation “missing-answers” changes nothing: no answer is missing for which one is plausible",
    );
  const put =
    (pick: (cell: Cell, u: number) => number): VaryAnswers["draw"] =>
    (into, random) => {
      for (const id of varied) {
        const { values, states } = into.get(id)!;
        for (const cell of drawn.get(id)!) {
          values[cell.row] = pick(cell, random());
          states[cell.row] = scored;
        }
      }
    };
  return { varied, draw: put(valueAt), stir: put(({ others }, u) => others[choiceAt(u, others.length)]!) };
}

function valueAt({ values, upTo }: Cell, u: number): number {
  if (upTo === undefined) return values[choiceAt(u, values.length)]!;
  let at = 0;
  while (at < upTo.length - 1 && u >= upTo[at]!) at += 1;
  return values[at]!;
}

/** The simple rules that leaves are made of, by id. */
function simpleRules(recipe: Recipe, leaves: readonly string[]): ReadonlyMap<string, SimpleRule> {
  const wanted = new Set(leaves);
  const rules = new Map<string, SimpleRule>();
  for (const rule of recipe.indicators) for (const simple of partsOf(rule, wanted)) rules.set(simple.id, simple);
  return rules;
}

const partsOf = (rule: IndicatorRule, wanted: ReadonlySet<string>): readonly SimpleRule[] => {
  if (rule.kind !== "compound") return wanted.has(rule.id) ? [rule] : [];
  const items = rule.items.map((item) => item.rule);
  return wanted.has(rule.id) ? items : items.filter((item) => wanted.has(item.id));
};

function cellsOfCoders(
  rule: SimpleRule,
  table: readonly (readonly number[])[],
  { answers, ranked }: Subject,
): readonly Cell[] {
  if (rule.kind !== "choice") throw new RangeError(`coders of "${rule.id}" do not choose among options`);
  mustBeTable(table, rule.options.length, rule.id);
  const column = answers.get(rule.id);
  if (column === undefined) return [];
  const options = Float64Array.from(rule.options.keys());
  const sums = table.map(addUp);
  return Array.from(ranked).flatMap((row) => {
    const option = column.values[row]!;
    if (column.states[row] !== scored) return [];
    const others = othersThan(rule.options, option, table[option]!);
    return others.length === 0 ? [] : [{ row, values: options, upTo: sums[option]!, others }];
  });
}

/** Options that another coder might have said and that are worth something else. */
const othersThan = (
  options: readonly { readonly score: number | undefined }[],
  option: number,
  chances: readonly number[],
): Float64Array =>
  Float64Array.from(
    chances.flatMap((chance, other) => (chance > 0 && options[other]!.score !== options[option]!.score ? [other] : [])),
  );

function mustBeTable(table: readonly (readonly number[])[], options: number, id: string): void {
  if (table.length !== options || table.some((row) => row.length !== options))
    throw new RangeError(`the coders' table of "${id}" has not ${options} × ${options} options`);
  for (const row of table) {
    const total = row.reduce((sum, chance) => sum + chance, 0);
    if (row.some((chance) => !(chance >= 0)) || Math.abs(total - 1) > 1e-9)
      throw new RangeError(`a row of the coders' table of "${id}" adds up to ${total}, not to 1`);
  }
}

function addUp(chances: readonly number[]): Float64Array {
  let total = 0;
  return Float64Array.from(chances, (chance) => {
    total += chance;
    return total;
  });
}

function cellsOfMissing(
  rule: SimpleRule,
  plausible: "any-option" | "options-in-use",
  { answers, ranked, rows }: Subject,
): readonly Cell[] {
  const column = answers.get(rule.id) ?? {
    values: new Float64Array(rows),
    states: new Uint8Array(rows).fill(missing),
  };
  const values = plausible === "any-option" ? anyOf(rule) : inUse(rule, column, ranked);
  if (values.length === 0) return [];
  return Array.from(ranked).flatMap((row) => (column.states[row] === missing ? [{ row, values, others: values }] : []));
}

/** Every option that has a score; a number in every band; the ends and the middle of a range; of what is measured, nothing. */
function anyOf(rule: SimpleRule): Float64Array {
  switch (rule.kind) {
    case "choice":
      return Float64Array.from(rule.options.flatMap(({ score }, option) => (score === undefined ? [] : [option])));
    case "number":
      return Float64Array.from(rule.bands, (_, band) => numberWithin(rule, band));
    case "score":
      return Float64Array.of(rule.range[0], (rule.range[0] + rule.range[1]) / 2, rule.range[1]);
    case "measured":
      return new Float64Array(0);
  }
}

/** A number that falls in a band: its upper limit, or for the last something above the one before. */
function numberWithin({ bands }: NumberRule, band: number): number {
  const own = bands[band]!.upTo;
  if (own !== undefined) return own;
  const before = bands[band - 1]?.upTo;
  return before === undefined ? 0 : before + Math.max(1, Math.abs(before));
}

/** What the ranked rows answered, as often as they did, where that has a score. */
function inUse(rule: SimpleRule, column: AnswerColumn, ranked: ArrayLike<number>): Float64Array {
  const { states } = worth(rule, column);
  return Float64Array.from(
    Array.from(ranked).filter((row) => states[row] === scored),
    (row) => column.values[row]!,
  );
}
