/**
 * Which places answer a question unlike those around them: something to look at, never something that is wrong.
 *
 * A place is held against its neighbours: the smallest region of the world it lies in that has at least five answers.
 * A choice is rare where at most a fifth of them make it while at least half agree on another; a number is far where it
 * lies more than three (robust) standard deviations from their median.
 */
import { quantile } from "../../../engine/stats/quantile.ts";
import type { Value } from "../contract.ts";

/** An answer with the regions its place lies in, the nearest first. */
export type Placed = {
  readonly place: string;
  readonly period: string;
  readonly answer: Value;
  readonly regions: readonly string[];
};

/** Why an answer stands out, in figures; the screen puts it into a sentence. */
export type Outlier =
  | {
      readonly kind: "rare";
      readonly group: string;
      readonly of: number;
      readonly same: number;
      readonly usual: string;
      readonly usualCount: number;
    }
  | { readonly kind: "far"; readonly group: string; readonly of: number; readonly median: number };

const enough = 5;
const rareShare = 0.2;
const usualShare = 0.5;
/** Standard deviations, by the median deviation from the median; 1.4826 makes the two alike for a normal spread. */
const farAway = 3 * 1.4826;

/** What is compared: the option chosen, or else the status. */
const named = ({ status, option }: Value): string => option ?? status;

function neighbours(
  of: Placed,
  all: readonly Placed[],
): { readonly group: string; readonly members: readonly Placed[] } | undefined {
  for (const group of of.regions) {
    const members = all.filter(({ period, regions }) => period === of.period && regions.includes(group));
    if (members.length >= enough) return { group, members };
  }
  return undefined;
}

function rareAmong(own: Placed, group: string, members: readonly Placed[]): Outlier | undefined {
  const counts = new Map<string, number>();
  for (const { answer } of members) counts.set(named(answer), (counts.get(named(answer)) ?? 0) + 1);
  const same = counts.get(named(own.answer)) ?? 0;
  const [usual, usualCount] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ["", 0]);
  const isRare = same <= rareShare * members.length && usualCount >= usualShare * members.length;
  return isRare ? { kind: "rare", group, of: members.length, same, usual, usualCount } : undefined;
}

const median = (values: readonly number[]): number => quantile(Float64Array.from(values).sort(), 0.5);

function farFrom(value: number, group: string, members: readonly Placed[]): Outlier | undefined {
  const values = members.flatMap(({ answer }) => answer.value ?? []);
  if (values.length < enough) return undefined;
  const middle = median(values);
  const away = Math.abs(value - middle);
  const spread = median(values.map((other) => Math.abs(other - middle)));
  // Where most say the very same number, any other number stands out only if few say it.
  const few = values.filter((other) => other !== middle).length <= rareShare * values.length;
  const isFar = spread > 0 ? away > farAway * spread : away > 0 && few;
  return isFar ? { kind: "far", group, of: values.length, median: middle } : undefined;
}

/**
 * shape    the answers to one question → for each, in order, why it stands out
 * missing  undefined where it does not, or where it has too few neighbours to say
 *
 * @example outliers(nineThatSayNoAndOneThatSaysYes)[9] // → { kind: "rare", group: "150", of: 10, same: 1, usual: "no", usualCount: 9 }
 */
export function outliers(all: readonly Placed[]): readonly (Outlier | undefined)[] {
  return all.map((own) => {
    const beside = neighbours(own, all);
    if (!beside) return undefined;
    const { value } = own.answer;
    return value === undefined
      ? rareAmong(own, beside.group, beside.members)
      : farFrom(value, beside.group, beside.members);
  });
}
