/**
 * Money, exactly: whole numbers of the smallest part that is written, as big integers. A line is quantity times price, turned into the
 * programme's currency by a dated rate and rounded to hundredths once, half away from zero, as a ledger does; every sum is of such lines, so that what
 * is shown adds up. A line without a rate has no worth in the programme's currency, and neither has any sum it belongs to.
 */
import type { Line, Plan } from "./contract.ts";

/** Hundredths. */
export type Money = bigint;

/** shape  digits with at most `places` behind a point → whole number of the `places`-th part; throws  RangeError: anything else */
function whole(text: string, places: number): bigint {
  const [, before, behind = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (before === undefined || behind.length > places) throw new RangeError(`no amount with ${places} places`);
  return BigInt(before + behind.padEnd(places, "0"));
}

const ratePlaces = 8;
const times = (exponent: number): bigint => 10n ** BigInt(exponent);

/** Rounded, half away from zero; nothing here is below it. */
const rounded = (value: bigint, by: bigint): bigint => (value + by / 2n) / by;

/** @example hundredths("12.5") // → 1250n */
export const hundredths = (text: string): Money => whole(text, 2);

/** A ceiling of a programme is a number in its file: as it is written there, cut at hundredths. */
export const ofNumber = (value: number): Money => hundredths(value.toFixed(2));

/** @example shownAs(1250n) // → "12.50" */
export const shownAs = (money: Money): string => {
  const text = String(money).padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
};

/** What a line costs in its own currency; undefined while something of it is not written. */
export function costOf({ quantity, price, currency }: Line): Money | undefined {
  if (quantity === undefined || price === undefined || currency === undefined) return undefined;
  return rounded(hundredths(quantity) * hundredths(price), 100n);
}

/** How many of the home currency one of another is, in parts of 10⁸; that of the home currency is one. */
export function rateOf({ rates }: Pick<Plan, "rates">, currency: string, home: string): bigint | undefined {
  if (currency === home) return times(ratePlaces);
  const found = rates.find(({ code }) => code === currency);
  if (found?.rate === undefined || found.on === undefined) return undefined;
  const rate = whole(found.rate, ratePlaces);
  return rate === 0n ? undefined : rate;
}

/** @example atHome({ rates: [{ code: "TND", rate: "0.30", on: "2027-01-04", source: "" }] }, 10000n, "TND", "EUR") // → 3000n */
export function atHome(plan: Pick<Plan, "rates">, money: Money, currency: string, home: string): Money | undefined {
  const rate = rateOf(plan, currency, home);
  return rate === undefined ? undefined : rounded(money * rate, times(ratePlaces));
}

export type CountedLine = {
  readonly line: Line;
  readonly cost: Money | undefined;
  readonly home: Money | undefined;
};

export const countedLines = (plan: Pick<Plan, "lines" | "rates">, home: string): readonly CountedLine[] =>
  plan.lines.map((line) => {
    const cost = costOf(line);
    const worth =
      cost === undefined || line.currency === undefined ? undefined : atHome(plan, cost, line.currency, home);
    return { line, cost, home: worth };
  });

/** The sum of some lines; undefined where one of them has no worth. Of none it is nothing at all: zero. */
export function sumOf(lines: readonly Pick<CountedLine, "home">[]): Money | undefined {
  let sum = 0n;
  for (const { home } of lines) {
    if (home === undefined) return undefined;
    sum += home;
  }
  return sum;
}
