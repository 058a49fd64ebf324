import type { Subject } from "./contract.ts";
import { layOut, treeOf } from "./layout.ts";
import { replay } from "./replay.ts";
import { droppable } from "./vary.ts";

/** What leaving one indicator or area out does. Changes are against the official result, by ranked place, in order. */
export type Removal = {
  readonly without: string;
  /** Why nothing could be scored without it; undefined where it could. */
  readonly failed: string | undefined;
  readonly scores: Float64Array;
  readonly ranks: Uint32Array;
  /** Score without it − official score; NaN where one of the two is absent. */
  readonly scoreChange: Float64Array;
  /** Rank without it − official rank: above 0, the place falls. NaN where one of the two is absent. */
  readonly rankChange: Float64Array;
  /** Average of the places' changes of rank, whichever way; NaN where no place has both. */
  readonly meanRankShift: number;
};

/**
 * Leave out every indicator, or every area, one at a time.
 *
 * shape    k ranked places, j indicators (areas: child nodes of the subject's node) → j removals of k places
 * units    changes in those of the scores, and in ranks
 * missing  a node that is left with nothing goes with its last child
 * throws   RangeError: a recipe that is not sound
 * source   W. Becker et al., COINr, `remove_elements`
 *
 * @example
 * removals(tiny.subject, "indicator").map(({ without, meanRankShift }) => [without, meanRankShift]) // → ["access", 0.5], ["fees", 0], ["appeal", 0.5]
 */
export function removals(subject: Subject, what: "indicator" | "area"): readonly Removal[] {
  const layout = layOut(treeOf(subject.recipe, subject.measure, subject.node));
  const { leaves, nodes } = layout;
  const ids = droppable(what, layout).map(
    (slot) => (slot < leaves.length ? leaves[slot] : nodes[slot - leaves.length])!,
  );
  const { scores, ranks, official, failed } = replay(
    subject,
    ids.map((without) => ({ without: [without] })),
  );
  const places = subject.ranked.length;
  return ids.map((without, at) => {
    const own = {
      scores: scores.slice(at * places, (at + 1) * places),
      ranks: ranks.slice(at * places, (at + 1) * places),
    };
    const rankChange = Float64Array.from(own.ranks, (rank, place) =>
      rank === 0 || official.ranks[place] === 0 ? Number.NaN : rank - official.ranks[place]!,
    );
    const shifts = rankChange.filter((shift) => !Number.isNaN(shift)).map(Math.abs);
    return {
      without,
      failed: failed.find(({ replicate }) => replicate === at)?.reason,
      ...own,
      scoreChange: own.scores.map((score, place) => score - official.scores[place]!),
      rankChange,
      meanRankShift: shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
    };
  });
}
