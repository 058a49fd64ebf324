/** Answers of coders → categories in order, and ratings the engine can compare; what stands in the way is said. */
import type { Finding } from "../base/finding.ts";
import type { Level } from "../engine/agreement/krippendorff.ts";
import { type Ratings, ratingsOf } from "../engine/agreement/ratings.ts";
import { isSeparated, numberIn, unfitNumbers, whereIs } from "./agreement-numbers.ts";
import { type Coding, settledBy } from "./agreement-table.ts";

/** The answers to one indicator, or in one area. */
export type Group = {
  readonly name: string;
  readonly coders: readonly string[];
  /** In order, as they are written. */
  readonly categories: readonly string[];
  /** Each answer as a position among the categories. */
  readonly positions: Ratings;
  /** What α compares: numbers where the level has them, else positions. */
  readonly compared: Ratings;
  /** The settled answer of each unit, as a position; NaN where none is. Undefined where nothing was settled. */
  readonly settled: Float64Array | undefined;
  readonly answers: number;
};

export type Asked = {
  readonly file: string;
  readonly level: Level;
  /** Categories in order, where they are no numbers. */
  readonly categories: readonly string[] | undefined;
};

/** The same number written in two ways is one answer. */
const keyOf = (answer: string): string => {
  const number = numberIn(answer);
  return number === undefined ? answer : `${number}`;
};

export function groupsOf(
  codings: readonly Coding[],
  asked: Asked,
): { readonly groups: readonly Group[]; readonly findings: readonly Finding[] } {
  const byGroup = new Map<string, Coding[]>();
  for (const coding of codings) {
    const own = byGroup.get(coding.group);
    if (own) own.push(coding);
    else byGroup.set(coding.group, [coding]);
  }
  const groups = [...byGroup].map(([name, own]) => ({ name, own, asked: categoriesFor(own, asked) }));
  const findings = [
    ...unfitNumbers(codings, asked.file),
    ...groups.flatMap(({ own, asked: here }) => own.flatMap((coding) => unfit(coding, here))),
  ];
  const coders = new Set(codings.map(({ coder }) => coder).filter((coder) => coder !== settledBy));
  const { file } = asked;
  if (codings.length === 0) findings.push({ tier: "error", code: "answers-none", file });
  else if (coders.size < 2) findings.push({ tier: "error", code: "coders-few", file, found: [...coders].join(", ") });
  if (findings.length > 0) return { groups: [], findings };
  return { groups: groups.map(({ name, own, asked: here }) => groupOf(name, own, here)), findings };
}

/** Words that were given an order say nothing of a question that is answered with numbers. */
function categoriesFor(codings: readonly Coding[], asked: Asked): Asked {
  const numbers = codings.every(({ answer }) => numberIn(answer) !== undefined);
  const inWords = asked.categories?.some((category) => numberIn(category) === undefined);
  return numbers && inWords ? { ...asked, categories: undefined } : asked;
}

/** What the level cannot use. */
function unfit(coding: Coding, { file, level, categories }: Asked): Finding[] {
  const { answer } = coding;
  // What is wrong with how it is written was said before.
  if (isSeparated(answer)) return [];
  const where = { tier: "error", found: answer, ...whereIs(coding, file) } as const;
  const number = numberIn(answer);
  if (level === "interval" || level === "ratio") {
    if (number === undefined) return [{ ...where, code: "coding-no-number", facts: { level } }];
    if (level === "ratio" && number < 0) return [{ ...where, code: "coding-negative" }];
    return [];
  }
  if (categories && !categories.map(keyOf).includes(keyOf(answer)))
    return [{ ...where, code: "category-unknown", expected: categories.join(", ") }];
  if (level === "ordinal" && !categories && number === undefined) return [{ ...where, code: "category-order" }];
  return [];
}

function groupOf(name: string, codings: readonly Coding[], { level, categories: given }: Asked): Group {
  const coders = [...new Set(codings.map(({ coder }) => coder))].filter((coder) => coder !== settledBy).sort();
  // In an order of their own, so that what is drawn for an interval does not hang on the order of the rows.
  const units = [...new Set(codings.map(({ unit }) => unit))].sort();
  const categories = given?.map(keyOf) ?? inOrder(codings.map(({ answer }) => keyOf(answer)));
  const unitAt = new Map(units.map((unit, at) => [unit, at]));
  const coderAt = new Map(coders.map((coder, at) => [coder, at]));
  const positionOf = new Map(categories.map((category, at) => [category, at]));
  const rows = units.map(() => new Array<number | undefined>(coders.length).fill(undefined));
  const settled = new Float64Array(units.length).fill(Number.NaN);
  let answers = 0;
  for (const { unit, coder, answer } of codings) {
    const row = unitAt.get(unit)!;
    const position = positionOf.get(keyOf(answer))!;
    if (coder === settledBy) settled[row] = position;
    else {
      rows[row]![coderAt.get(coder)!] = position;
      answers += 1;
    }
  }
  const positions = ratingsOf(rows);
  const numbers = level === "interval" || level === "ratio" ? categories.map(Number) : undefined;
  return {
    name,
    coders,
    categories,
    positions,
    compared: numbers ? { ...positions, values: positions.values.map((at) => numbers[at] ?? Number.NaN) } : positions,
    settled: settled.some((position) => !Number.isNaN(position)) ? settled : undefined,
    answers,
  };
}

/** Numbers upwards, then words as they are met. */
function inOrder(keys: readonly string[]): readonly string[] {
  const different = [...new Set(keys)];
  const isNumber = (key: string): boolean => numberIn(key) !== undefined;
  const numbers = different.filter(isNumber).sort((one, other) => Number(one) - Number(other));
  return [...numbers, ...different.filter((key) => !isNumber(key))];
}
