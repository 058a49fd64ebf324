/** What two coders said of the same questions, as the engine compares it. Pure. */
import { type Confusion, confusionOfTwo } from "../../../engine/agreement/confusion.ts";
import { intervalOf } from "../../../engine/agreement/interval.ts";
import { krippendorff } from "../../../engine/agreement/krippendorff.ts";
import { type Ratings, ratingsOf } from "../../../engine/agreement/ratings.ts";
import type { ShownQuestion, Value } from "../contract.ts";
import { sameValue } from "../rules.ts";
import { type CodedTwice, pooledAlpha, pooledInterval } from "./pooled.ts";

/** Both codings of one question for a place and period, as each coder first sent it. */
export type Twice = {
  readonly place: string;
  readonly period: string;
  readonly indicator: string;
  readonly first: Value;
  readonly second: Value;
};

/** What one coder said first; `coded` is undefined where it says nothing. */
export type FirstCoding = Omit<Twice, "first" | "second"> & {
  readonly slot: number;
  readonly coded?: Value | undefined;
};

const cellOf = ({ place, period, indicator }: Omit<Twice, "first" | "second">): string =>
  JSON.stringify([place, period, indicator]);

/** What both coders said of the same. */
export function paired(codings: readonly FirstCoding[]): readonly Twice[] {
  const firsts = new Map(codings.filter(({ slot }) => slot === 1).map((one) => [cellOf(one), one]));
  return codings.flatMap((other) => {
    if (other.slot !== 2 || other.coded === undefined) return [];
    const first = firsts.get(cellOf(other))?.coded;
    const { place, period, indicator } = other;
    return first === undefined ? [] : { place, period, indicator, first, second: other.coded };
  });
}

export type Agreement = {
  /** Questions coded twice, and those coded alike. */
  readonly pairs: number;
  readonly same: number;
  readonly alpha: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
};

/** The same draws each time a page is opened. */
const drawing = { seed: 1, draws: 400 };

/** The categories of a question: its options, then what is said where none applies. */
const without = ["not-applicable", "no-data", "competence-elsewhere"] as const;

/** Names of the categories of a choice, in the order of a confusion table. */
export const categoriesOf = ({ options }: Pick<ShownQuestion, "options">): readonly string[] => [
  ...options.map(({ key }) => key),
  ...without,
];

/** What was said, by its name among the categories; a number by itself. */
export const named = ({ status, option, value }: Value): string =>
  status === "answered" ? (option ?? `${value}`) : status;

/** Pairs as positions among the categories that occur; places and periods numbered over the whole edition. */
function codedTwice(twice: readonly Twice[], clusters: ReadonlyMap<string, number>): CodedTwice {
  const positions = new Map<string, number>();
  const positionOf = (value: Value): number => {
    const name = named(value);
    const known = positions.get(name);
    if (known !== undefined) return known;
    positions.set(name, positions.size);
    return positions.size - 1;
  };
  const pairs = twice.map(({ place, period, first, second }) => ({
    cluster: clusters.get(`${place} ${period}`) ?? 0,
    first: positionOf(first),
    second: positionOf(second),
  }));
  return { categories: positions.size, pairs };
}

const clustersIn = (twice: readonly Twice[]): ReadonlyMap<string, number> =>
  new Map([...new Set(twice.map(({ place, period }) => `${place} ${period}`))].sort().map((name, at) => [name, at]));

function byQuestion(twice: readonly Twice[]): ReadonlyMap<string, readonly Twice[]> {
  const found = new Map<string, Twice[]>();
  for (const one of twice) {
    const own = found.get(one.indicator);
    if (own) own.push(one);
    else found.set(one.indicator, [one]);
  }
  return found;
}

const counted = (twice: readonly Twice[]) => ({
  pairs: twice.length,
  same: twice.filter(({ first, second }) => sameValue(first, second)).length,
});

/**
 * How far coders agree over any number of questions: pooled within each.
 *
 * missing  alpha is undefined where nothing was coded twice, or where everybody said the same throughout
 */
export function agreementOver(twice: readonly Twice[]): Agreement {
  const clusters = clustersIn(twice);
  const questions = [...byQuestion(twice).values()].map((own) => codedTwice(own, clusters));
  const alpha = pooledAlpha(questions);
  const interval = alpha === undefined ? undefined : pooledInterval(questions, drawing);
  return { ...counted(twice), alpha, low: interval?.low, high: interval?.high };
}

const numbersOf = (twice: readonly Twice[]): Ratings =>
  ratingsOf(twice.map(({ first, second }) => [first.value, second.value]));

/** How far coders agree on a number: by how far apart they are, not only whether they differ. */
export function agreementOnNumber(twice: readonly Twice[]): Agreement {
  const ratings = numbersOf(twice);
  const { value } = krippendorff(ratings, "interval");
  if (value === undefined) return { ...counted(twice), alpha: undefined, low: undefined, high: undefined };
  const { low, high } = intervalOf(ratings, (drawn) => krippendorff(drawn, "interval"), { ...drawing, level: 0.95 });
  const finite = (end: number) => (Number.isFinite(end) ? end : undefined);
  return { ...counted(twice), alpha: value, low: finite(low), high: finite(high) };
}

export const agreementOn = (twice: readonly Twice[], { kind }: Pick<ShownQuestion, "kind">): Agreement =>
  kind === "choice" ? agreementOver(twice) : agreementOnNumber(twice);

/** Who said what when the other said something, over the categories of a choice. */
export function confusionOf(twice: readonly Twice[], question: Pick<ShownQuestion, "options">): Confusion {
  const categories = categoriesOf(question);
  // A table of nothing has no coders to count.
  if (twice.length === 0) return { categories: categories.length, counts: new Float64Array(categories.length ** 2) };
  const positionOf = (value: Value): number | undefined => {
    const at = categories.indexOf(named(value));
    return at < 0 ? undefined : at;
  };
  return confusionOfTwo(
    ratingsOf(twice.map(({ first, second }) => [positionOf(first), positionOf(second)])),
    categories.length,
  );
}
