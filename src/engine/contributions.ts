/**
 * Why a score is what it is: what each child of a node adds to it. Parts add up to the score in doubles, exactly, under every
 * combination; what a part means depends on how the node combines, and `kind` says it.
 */

import { combine } from "./combine/combine.ts";
import { opponentsOf, sideOf, winsOf } from "./duels.ts";
import { exactParts } from "./exact-parts.ts";
import { type Column, scored } from "./grid.ts";
import { ownParts } from "./own-parts.ts";
import type { RecipeNode } from "./recipe.ts";
import { mostOfItsOwn, type Sampled, shapley } from "./shapley.ts";
import { take } from "./take.ts";

export type Contributions = {
  /**
   * What a part is. `terms` (mean, sum): the child's own term. `proportion` (geometric, harmonic and power mean): how much
   * of the score rises through it when all children rise by the same percentage. `deciding` (min, max, median): the score, if
   * the child is the one that decides it; children that are level share it. `outranking` (Copeland): wins less losses that
   * it brings, averaged over every order in which children are heard.
   */
  readonly kind: "terms" | "proportion" | "deciding" | "outranking";
  /** What the parts add up to: the score, see `contributions`. */
  readonly total: number;
  /** One per child, in order; undefined for a child that is absent. */
  readonly parts: readonly (number | undefined)[];
  /** What the score would lose without the child: of these there is no sum. undefined where it is absent, or where nothing else is there to score. */
  readonly lost: readonly (number | undefined)[];
  /** Left out where parts are exact; under outranking by more than twelve children they are estimated. */
  readonly sampled?: Sampled;
};

/**
 * How much each child adds to a node's score in one row.
 *
 * Every combination but outranking is homogeneous: if all children were 1 % higher, so would the score be. What of that
 * comes through a child, x · ∂score/∂x, is its part, and by Euler's theorem these add up to the score. In a mean and a sum it
 * is the child's own term; in a power mean of order p, a share of the score in proportion to weight × xᵖ: in a geometric mean
 * the child's share of the weight, in a harmonic one the greater the lower its score. Where an odd power lets scores below 0
 * pull against those above, the two camps have Shapley's value of either, and share it in proportion.
 *
 * Parts add up to the score to the last bit, in whatever order (see `exactParts`), wherever none of them goes against it, and
 * always under means of scores that are not negative; elsewhere to a total that is within 2⁻⁵² of their sizes of it.
 *
 * shape    a node and its children's columns, one row → a part per child; `together` as in `run`, for outranking
 * units    those of the score
 * missing  undefined where the node is not scored; an absent child has no part
 * throws   nothing
 * source   L. Euler (homogeneous functions); R. Aumann & L. Shapley, Values of Non-Atomic Games (1974): his value along the
 *          ray from nothing; L. S. Shapley, A Value for n-Person Games (1953), for outranking
 *
 * @example
 * contributions(tiny.rights, [tiny.access, tiny.fees], 0) // → { kind: "terms", total: 70, parts: [45, 25] }
 * contributions(tiny.rights, [tiny.access, tiny.fees], 3)?.parts // → 50, undefined
 */
export function contributions(
  node: RecipeNode,
  columns: readonly Column[],
  row: number,
  together?: ArrayLike<number>,
): Contributions | undefined {
  const place = { node, columns, row, together };
  const score = scoreOf(place);
  if (score === undefined) return undefined;
  const present = Array.from(columns.keys()).filter((at) => columns[at]!.states[row] === scored);
  const { kind, parts: exact, sampled } = partsOf(place, present, score);
  const { total, parts } = exactParts(exact, score);
  const spread = (figures: readonly (number | undefined)[]) => columns.map((_, at) => figures[present.indexOf(at)]);
  const lost = present.map((at) => {
    const rest = scoreOf(without(place, at));
    return rest === undefined ? undefined : score - rest;
  });
  return { kind, total, parts: spread(parts), lost: spread(lost), ...(sampled ? { sampled } : {}) };
}

type Place = {
  readonly node: RecipeNode;
  readonly columns: readonly Column[];
  readonly row: number;
  readonly together: ArrayLike<number> | undefined;
};

type Found = Pick<Contributions, "kind" | "sampled"> & { readonly parts: readonly number[] };

function scoreOf({ node, columns, row, together }: Place): number | undefined {
  const weights = node.children.map(({ weight }) => weight);
  const outranks = node.combine.kind === "copeland";
  const given = outranks ? columns : columns.map((column) => take(column, [row]));
  const rows = outranks ? (columns[0]?.states.length ?? 0) : 1;
  const result = combine({ columns: given, weights, missing: node.missing, rows, together }, node.combine, node.id);
  const at = outranks ? row : 0;
  return result.states[at] === scored ? result.values[at] : undefined;
}

function without({ node, columns, ...rest }: Place, child: number): Place {
  const others = (_: unknown, at: number): boolean => at !== child;
  return { ...rest, node: { ...node, children: node.children.filter(others) }, columns: columns.filter(others) };
}

/** One part for each child that is there. */
function partsOf(place: Place, present: readonly number[], score: number): Found {
  const { node, columns, row } = place;
  if (node.combine.kind === "copeland") return heard(place, present);
  const children = present.map((at) => ({ value: columns[at]!.values[row]!, weight: node.children[at]!.weight }));
  return ownParts(node.combine, children, score);
}

/** Under outranking a child brings wins and losses, and how many depends on which others are heard. */
function heard({ node, columns, row, together }: Place, present: readonly number[]): Found {
  const weights = node.children.map(({ weight }) => weight);
  const rows = columns[0]?.states.length ?? 0;
  const { states } = combine({ columns, weights, missing: node.missing, rows, together }, node.combine, node.id);
  const opponents = opponentsOf(states, row, together);
  const sides = present.map((at) => sideOf(columns[at]!, weights[at]!, row, opponents));
  const { parts = [], sampled } =
    shapley(
      {
        players: present.length,
        scores: (sets, isIn) =>
          Float64Array.from({ length: sets }, (_, set) =>
            winsOf(
              sides.filter((__, child) => isIn[child]![set] === 1),
              opponents.length,
            ),
          ),
      },
      mostOfItsOwn,
    ) ?? {};
  return { kind: "outranking", parts, ...(sampled ? { sampled } : {}) };
}
