/**
 * A plan: a subject and its variations made ready to be run many times. The tree is laid out flat, what does not vary is
 * computed once, and a replicate is then a walk over typed arrays.
 */
import { mustBeSound } from "../must-be-sound.ts";
import { run } from "../run.ts";
import { unanswered } from "../worth.ts";
import { type Cells, cellsOf } from "./cells.ts";
import type { Subject, Variation } from "./contract.ts";
import { type Layout, layOut, treeOf } from "./layout.ts";
import { presenceFor, weighPresence } from "./presence.ts";
import { rankingFor, rankScores } from "./rank-scores.ts";
import { copyRoot } from "./score-batch.ts";
import { scoreBlock, scratchFor } from "./score-block.ts";
import { type Vary, varyOf } from "./vary.ts";

export type Plan = {
  readonly subject: Subject;
  readonly variations: readonly Variation[];
  readonly layout: Layout;
  /** One per variation. */
  readonly vary: readonly Vary[];
  readonly cells: Cells;
  /** How many rows are ranked. */
  readonly places: number;
  readonly official: { readonly scores: Float64Array; readonly ranks: Uint32Array };
};

/**
 * Make a plan. It holds no seed and is not changed by being run, so that several threads can each make their own and agree.
 *
 * throws   RangeError: a recipe that is not sound, an unknown measure or node, a variation that has nothing to draw from,
 *          answers the official recipe cannot score
 */
export function plan(subject: Subject, variations: readonly Variation[]): Plan {
  const { recipe, ranked } = subject;
  mustBeSound(recipe);
  const layout = layOut(treeOf(recipe, subject.measure, subject.node), []);
  const indicators = run({ ...recipe, measures: [] }, subject.answers, subject.rows).indicators;
  const columns = layout.leaves.map((id) => indicators.get(id) ?? unanswered(subject.rows));
  const cells = cellsOf(columns, ranked, layout, false);
  const vary = variations.map((variation) => {
    if (variation.kind === "coders" || variation.kind === "missing-answers")
      throw new RangeError(`not yet: ${variation.kind}`);
    return varyOf(variation, layout);
  });
  return { subject, variations, layout, vary, cells, places: ranked.length, official: officialOf(layout, cells) };
}

function officialOf(layout: Layout, cells: Cells): Plan["official"] {
  const scores = new Float64Array(cells.rows);
  const ranks = new Uint32Array(cells.rows);
  const presence = presenceFor(cells, layout.nodes.length);
  weighPresence(layout, layout.arrangement, cells, presence);
  const scratch = scratchFor(layout.nodes.length, cells.height);
  for (let block = 0; block < cells.blocks; block += 1) {
    scoreBlock(layout, layout.arrangement, presence, cells, block, scratch);
    copyRoot(layout, cells, block, scratch, scores, 0);
  }
  rankScores(scores, 0, ranks, 0, rankingFor(cells.rows, Uint32Array.from(scores.keys())));
  return { scores, ranks };
}
