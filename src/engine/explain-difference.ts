/** Why two places differ: the distance between their scores in a node, split over the node's parts. */
import { combine } from "./combine/combine.ts";
import { opponentsOf, sideOf, winsOf } from "./duels.ts";
import { type ExplainedChange, explainedBy } from "./explain-change.ts";
import { type Column, scored } from "./grid.ts";
import type { RecipeNode } from "./recipe.ts";
import { mostOfItsOwn, type Sampled, type Shares, shapley } from "./shapley.ts";
import { shapleyOfRatio, type Term } from "./shapley-of-ratio.ts";
import { take } from "./take.ts";
import { idOf } from "./tree-parts.ts";

export type ExplainedDifference = ExplainedChange<string> & {
  /** Left out where parts are exact: under a sum, a mean, a harmonic mean of scores above 0, and wherever at most sixteen children differ (twelve under outranking). */
  readonly sampled?: Sampled;
};

type Pair = {
  readonly node: RecipeNode;
  readonly columns: readonly Column[];
  readonly one: number;
  readonly other: number;
  readonly together: ArrayLike<number> | undefined;
};

/**
 * Split the difference between two rows' scores in a node over its children.
 *
 * Each child is moved from what it is in the one row to what it is in the other, in every order; what it adds on average is
 * its part. So parts add up to the difference to the last bit, whatever the combination (see `exactParts`), and a child that is
 * absent in one of the two has the part of its coming or going. On the way the rule for what is missing does not hold: it
 * says which scores are published, and a mixture of two rows is none.
 *
 * Of a sum, a mean and a harmonic mean of scores above 0 parts are exact for any number of children. Under another
 * combination they are where at most sixteen children differ, under outranking twelve; of more, orders are drawn, always the same, and `sampled` says
 * how many and how sure that is: 2,000 up to 44 children that differ, fewer beyond.
 *
 * shape    a node of k children, their columns, two rows → k parts, by child; `together` as in `run`, for outranking
 * units    those of the score
 * missing  undefined where one of the two has no score, or a mixture of them has nothing; under outranking, also where they
 *          are of two groups
 * throws   RangeError: two children of one id, as many columns as there are not children
 * source   L. S. Shapley, A Value for n-Person Games (1953); J. Castro, D. Gómez & J. Tejada, Polynomial Calculation of the
 *          Shapley Value Based on Sampling (2009)
 *
 * @example explainDifference(tiny.rights, [tiny.access, tiny.fees], 0, 2)?.parts // → { access: -35, fees: -5 }
 */
export function explainDifference(
  node: RecipeNode,
  columns: readonly Column[],
  one: number,
  other: number,
  together?: ArrayLike<number>,
): ExplainedDifference | undefined {
  const ids = node.children.map(idOf);
  if (columns.length !== ids.length)
    throw new RangeError(`“${node.id}” has ${ids.length} children, not ${columns.length}`);
  if (new Set(ids).size < ids.length) throw new RangeError(`“${node.id}” has two children of one id`);
  const found = node.combine.kind === "copeland" ? outranking : rowByRow;
  const { ends, shares } = found({ node, columns, one, other, together }) ?? {};
  const explained = ends && shares && explainedBy(ids, shares, ends);
  return explained && (shares.sampled ? { ...explained, sampled: shares.sampled } : explained);
}

type Found = {
  readonly ends: { readonly before: number; readonly after: number };
  readonly shares: Shares | undefined;
};

function outranking({ node, columns, one, other, together }: Pair): Found | undefined {
  const weights = weightsOf(node);
  const rows = columns[0]?.states.length ?? 0;
  const { values, states } = combine(
    { columns, weights, missing: node.missing, rows, together },
    node.combine,
    node.id,
  );
  if (states[one] !== scored || states[other] !== scored || together?.[one] !== together?.[other]) return undefined;
  const opponents = opponentsOf(states, one, together);
  const sides = columns.map((column, at) => [one, other].map((row) => sideOf(column, weights[at]!, row, opponents)));
  const shares = shapley(
    {
      players: columns.length,
      scores: (sets, isIn) =>
        Float64Array.from({ length: sets }, (_, set) =>
          winsOf(
            sides.map((ends, child) => ends[isIn[child]![set]!]!),
            opponents.length,
          ),
        ),
    },
    mostOfItsOwn,
  );
  return { ends: { before: values[one]!, after: values[other]! }, shares };
}

/** Of every combination but outranking: the two rows are all it takes. */
function rowByRow({ node, columns: whole, one, other }: Pair): Found | undefined {
  const weights = weightsOf(node);
  const columns = whole.map((column) => take(column, [one, other]));
  const { values, states } = combine({ columns, weights, missing: node.missing, rows: 2 }, node.combine, node.id);
  if (states[0] !== scored || states[1] !== scored) return undefined;
  const [before, after] = [values[0]!, values[1]!];
  const parts = inClosedForm(node, columns);
  const largest = Math.max(Math.abs(before), Math.abs(after));
  const shares = parts === "general" ? ofMixtures(node, columns) : parts && { parts, largest };
  return { ends: { before, after }, shares };
}

const weightsOf = (node: RecipeNode): readonly number[] => node.children.map(({ weight }) => weight);

const isScored = (column: Column, row: number): boolean => column.states[row] === scored;

/** Sums, and ratios of sums: parts without a look at every set. undefined where a mixture has nothing. */
function inClosedForm(node: RecipeNode, columns: readonly Column[]): readonly number[] | undefined | "general" {
  const kind = node.combine.kind === "power-mean" ? named(node.combine.power) : node.combine.kind;
  const weighed = (of: (value: number, weight: number) => number) =>
    columns.map((column, at): readonly [number, number] => {
      const { weight } = node.children[at]!;
      const end = (row: number): number => (weight > 0 && isScored(column, row) ? of(column.values[row]!, weight) : 0);
      return [end(0), end(1)];
    });
  const values = weighed((value, weight) => weight * value);
  const there = weighed((_, weight) => weight);
  if (kind === "sum") return values.map(([from, to]) => to - from);
  if (kind === "mean") return shapleyOfRatio(ratio(values, there));
  const reciprocals = weighed((value, weight) => weight / value);
  // A child of nothing, or next to it, makes a harmonic mean nothing, whatever the others: that is no ratio.
  if (kind === "harmonic-mean" && reciprocals.flat().every((each) => each < 1e150))
    return shapleyOfRatio(ratio(there, reciprocals));
  return "general";
}

const ratio = (upper: readonly Term["upper"][], lower: readonly Term["lower"][]): readonly Term[] =>
  upper.map((ends, at) => ({ upper: ends, lower: lower[at]! }));

const named = (power: number): "mean" | "harmonic-mean" | "power-mean" =>
  power === 1 ? "mean" : power === -1 ? "harmonic-mean" : "power-mean";

/** Only children that differ are moved; what is the same in both rows changes nothing in any order. */
function ofMixtures(node: RecipeNode, columns: readonly Column[]): Shares | undefined {
  const differ = columns.map(
    (column) =>
      isScored(column, 0) !== isScored(column, 1) || (isScored(column, 0) && column.values[0] !== column.values[1]),
  );
  const players = differ.flatMap((differs, at) => (differs ? [at] : []));
  const player = new Map(players.map((child, at) => [child, at]));
  const shares = shapley({
    players: players.length,
    scores: (sets, isIn) => {
      const mixed = columns.map((column, child) => {
        return mixtureOf(column, isIn[player.get(child) ?? -1] ?? new Uint8Array(sets));
      });
      const missing = { kind: "skip", need: 0 } as const;
      return combine({ columns: mixed, weights: weightsOf(node), missing, rows: sets }, node.combine, node.id).values;
    },
  });
  return shares && { ...shares, parts: columns.map((_, child) => shares.parts[player.get(child) ?? -1] ?? 0) };
}

/** A column of as many rows as there are sets: of each what the child is in the row it is taken from. */
function mixtureOf({ values, states }: Column, rows: Uint8Array): Column {
  const mixed = { values: new Float64Array(rows.length), states: new Uint8Array(rows.length) };
  for (let set = 0; set < rows.length; set += 1) {
    mixed.values[set] = values[rows[set]!]!;
    mixed.states[set] = states[rows[set]!]!;
  }
  return mixed;
}
