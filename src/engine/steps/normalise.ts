/** Bringing indicators in different units to one scale, each by its own rows. */
import { type Column, missing, scored } from "../grid.ts";
import type { Normalisation } from "../recipe.ts";
import { averageRanks } from "../stats/average-ranks.ts";
import { mean, standardDeviation } from "../stats/moments.ts";
import { present } from "../stats/present.ts";
import { quantile } from "../stats/quantile.ts";
import { lowestRanks } from "./lowest-ranks.ts";

/** What one value becomes, given the values of all rows; NaN or infinite where it has no place on the scale. */
type Placing = (value: number, at: number) => number;

/**
 * One indicator on the scale of a normalisation. It is turned round first where less is better (direction −1), and so are
 * its target and its posts: more of the result is better.
 *
 * shape    a column of n rows → a column of n rows
 * units    the indicator's own → the normalisation's
 * missing  stay out of what the scale is taken from, and stay missing. A value that has no place on the scale becomes
 *          missing: every value where none differs from another (min-max, z, percentile rank of one row, distance to
 *          maximum), where the target or the reference is the lowest value (capped, as COINr has it, what lies above is 1 and
 *          only the lowest is missing) or the reference is missing, where the highest value is 0 (fraction of it)
 * throws   RangeError: no target or posts for the indicator, posts or a range that begin and end at one number or fall, a scale
 *          of no length or below 0, a target or score that is not finite, a reference row that is not there, categories out of
 *          order or without a score each
 * source   OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 5
 *
 * @example
 * const hundred = { kind: "min-max", range: [0, 100] };
 * normalise(column(2, 4, 6), hundred, { id: "fees", direction: -1 }).values // → 100, 50, 0
 * normalise(column(2, 2, 2), hundred, { id: "fees", direction: 1 }).states // → missing, missing, missing
 */
export function normalise(
  column: Column,
  normalisation: Normalisation,
  { id, direction }: { readonly id: string; readonly direction: 1 | -1 },
): Column {
  const turned = direction === 1 ? column : turnedRound(column);
  if (normalisation.kind === "none") return turned;
  const place = placing(turned, normalisation, id, direction);
  const rows = column.values.length;
  const values = new Float64Array(rows).fill(Number.NaN);
  const states = column.states.slice();
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    if (states[row] !== scored) continue;
    const placed = place(turned.values[row]!, at);
    at += 1;
    if (Number.isFinite(placed)) values[row] = placed;
    else states[row] = missing;
  }
  return { values, states };
}

/**
 * A column whose less is better as one whose more is: every value with its sign changed.
 *
 * shape    a column of n rows → a column of n rows, its states the same array
 * units    those of the column, with the sign changed
 * missing  stays missing
 * throws   nothing
 * source   COINr: the direction is multiplied in
 *
 * @example turnedRound(column(2, -4)).values // → -2, 4
 */
export function turnedRound({ values, states }: Column): Column {
  const turned = new Float64Array(values.length);
  for (let row = 0; row < turned.length; row += 1) turned[row] = values[row] === 0 ? 0 : -values[row]!;
  return { values: turned, states };
}

function placing(
  column: Column,
  normalisation: Exclude<Normalisation, { kind: "none" }>,
  id: string,
  direction: number,
): Placing {
  const values = present(column);
  switch (normalisation.kind) {
    case "min-max": {
      const [low, high] = normalisation.range;
      mustRise(low, high, id);
      const share = between(...ends(values));
      // Rounding can lead past the top.
      return (value) => Math.min(high, share(value) * (high - low) + low);
    }
    case "z": {
      mustBeFinite(normalisation.mean, id);
      mustRise(0, normalisation.deviation, id);
      const centre = mean(values);
      const deviation = differs(values) ? standardDeviation(values) : 0;
      const spread = Number.isFinite(deviation) ? deviation : Number.NaN;
      return (value) => ((value - centre) / spread) * normalisation.deviation + normalisation.mean;
    }
    case "rank":
    case "borda":
    case "percentile-rank":
      return ranked(values, normalisation.kind, normalisation.ties);
    case "distance-to-maximum":
      return towards(values, ends(values)[1], false);
    case "fraction-of-maximum": {
      const [, highest] = ends(values);
      return (value) => value / highest;
    }
    case "distance-to-reference":
      return towards(values, referenceOf(column, normalisation.row), normalisation.capped);
    case "distance-to-target":
      return towards(
        values,
        direction * mustBeFinite(of(normalisation.targets, id, "target"), id),
        normalisation.capped,
      );
    case "goalposts": {
      const { cut, scale } = normalisation;
      const posts = of(normalisation.posts, id, "posts");
      const [from, to] = direction === 1 ? posts : [-posts[1], -posts[0]];
      mustRise(from, to, id);
      mustRise(0, scale, id);
      const along = between(from, to);
      return (value) => {
        const share = along(value);
        return scale * (cut ? Math.min(1, Math.max(0, share)) : share);
      };
    }
    case "categories":
      return categorised(values, normalisation.upTo, normalisation.scores, id);
    case "scaled": {
      const [from, to] = normalisation.from;
      mustRise(from, to, id);
      mustRise(0, normalisation.scale, id);
      const share = between(from, to);
      return (value) => share(value) * normalisation.scale;
    }
  }
}

function ends(values: Float64Array): readonly [lowest: number, highest: number] {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return [lowest, highest];
}

/** How far from one number to another; halved first where doubles do not reach from one to the other. */
function between(from: number, to: number): (value: number) => number {
  if (Number.isFinite(to - from)) return (value) => (value - from) / (to - from);
  return (value) => (value / 2 - from / 2) / (to / 2 - from / 2);
}

const differs = (values: Float64Array): boolean => values.some((value) => value !== values[0]);

function towards(values: Float64Array, goal: number, capped: boolean): Placing {
  const share = between(ends(values)[0], goal);
  return capped ? (value) => Math.min(1, share(value)) : share;
}

function ranked(values: Float64Array, kind: "rank" | "borda" | "percentile-rank", ties: "lowest" | "average"): Placing {
  const ranks = ties === "average" ? averageRanks(values) : lowestRanks(values);
  if (kind === "rank") return (_, at) => ranks[at]!;
  const others = kind === "borda" ? 1 : values.length - 1;
  return (_, at) => (ranks[at]! - 1) / others;
}

function categorised(values: Float64Array, upTo: readonly number[], scores: readonly number[], id: string): Placing {
  if (scores.length !== upTo.length + 1)
    throw new RangeError(`"${id}" has ${scores.length} scores for ${upTo.length + 1} categories`);
  if (upTo.some((share, at) => !(share > (upTo[at - 1] ?? 0) && share < 1)))
    throw new RangeError(`the categories of "${id}" do not go upwards between 0 and 1`);
  for (const score of scores) mustBeFinite(score, id);
  const sorted = values.slice().sort();
  const limits = upTo.map((share) => quantile(sorted, share));
  return (value) => {
    const category = limits.findIndex((limit) => value <= limit);
    return scores[category < 0 ? upTo.length : category]!;
  };
}

function referenceOf({ values, states }: Column, row: number): number {
  if (states[row] === undefined) throw new RangeError(`there is no row ${row} to refer to`);
  return states[row] === scored ? values[row]! : Number.NaN;
}

function of<Value>(byIndicator: Readonly<Record<string, Value>>, id: string, what: string): Value {
  const found = Object.hasOwn(byIndicator, id) ? byIndicator[id] : undefined;
  if (found === undefined) throw new RangeError(`"${id}" has no ${what}`);
  return found;
}

function mustBeFinite(number: number, id: string): number {
  if (!Number.isFinite(number)) throw new RangeError(`a number of the scale of "${id}" is ${number}`);
  return number;
}

/** A scale that falls would turn the order round without a word; that is what a direction of −1 is for. */
function mustRise(from: number, to: number, id: string): void {
  if (!(Number.isFinite(from) && Number.isFinite(to) && from !== to))
    throw new RangeError(`the scale of "${id}" goes from ${from} to ${to}`);
  if (from > to)
    throw new RangeError(
      `the scale of "${id}" falls, from ${from} to ${to}: where less is better, its direction is −1`,
    );
}
