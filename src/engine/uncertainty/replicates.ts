/** Running a plan: any stretch of its replicates, into any slice, with the same result to the bit whoever runs which. */
import type { AnswerColumn } from "../grid.ts";
import { stream } from "../random/stream.ts";
import type { Cells } from "./cells.ts";
import type { Failure } from "./contract.ts";
import { copyOf, restore } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { presenceFor, weighPresence } from "./presence.ts";
import { rankingFor, rankScores } from "./rank-scores.ts";
import { type Batched, reasonAgainst, scoreBatch } from "./score-batch.ts";
import { scratchFor } from "./score-block.ts";
import type { Changing } from "./vary.ts";

/** Scores and ranks, replicate-major: of replicate `from + r`, ranked place p at r × places + p. */
export type Drawn = { readonly scores: Float64Array; readonly ranks: Uint32Array };

/** Room for n replicates of a plan. */
export const roomFor = ({ places }: Plan, n: number): Drawn => ({
  scores: new Float64Array(n * places),
  ranks: new Uint32Array(n * places),
});

/** Where the numbers come from that a replicate draws for a variation. */
export type Source = (replicate: number, variation: number) => () => number;

/** What a replicate is made of. throws   RangeError: the replicate cannot be; its reason */
export type Course = {
  /** Changes the tree. */
  readonly arrange: (replicate: number, changing: Changing) => void;
  /** Draws answers; undefined where none are drawn. */
  readonly answer: ((replicate: number, into: ReadonlyMap<string, AnswerColumn>) => void) | undefined;
};

/** Replicates scored together: enough to use a block of rows while it is in the cache, few enough to stay there themselves. */
const batchSize = 16;

/**
 * Replicates `from` … `to` − 1 of a plan under a seed.
 *
 * shape    into (to − from) × places
 * missing  absent places, and every place of a replicate that failed: NaN, rank 0
 *
 * @example replicates(plan(subject, variations), 7, 0, 1000, into)
 */
export function replicates(plan: Plan, seed: number, from: number, to: number, into: Drawn): readonly Failure[] {
  return replicatesFrom(plan, (replicate, variation) => stream(seed, replicate, variation), from, to, into);
}

/** As `replicates`, from numbers of one's own: a low-discrepancy sequence, say. */
export function replicatesFrom(plan: Plan, source: Source, from: number, to: number, into: Drawn): readonly Failure[] {
  return runCourse(plan, courseFrom(plan, source), from, to, into);
}

/** What a plan's variations draw from a source. */
export function courseFrom({ parts }: Plan, source: Source): Course {
  return {
    arrange: (replicate, changing) => {
      parts.forEach((part, variation) => {
        if (part.kind === "arrangement") part.vary(changing, source(replicate, variation));
      });
    },
    answer: parts.some(({ kind }) => kind === "answers")
      ? (replicate, into) => {
          parts.forEach((part, variation) => {
            if (part.kind === "answers") part.vary.draw(into, source(replicate, variation));
          });
        }
      : undefined,
  };
}

/** As `replicates`, of any course. */
export function runCourse(plan: Plan, course: Course, from: number, to: number, into: Drawn): readonly Failure[] {
  const { layout, places, official } = plan;
  const size = Math.min(course.answer === undefined ? batchSize : 1, to - from);
  const batch = Array.from({ length: size }, () => ({ arrangement: copyOf(layout.arrangement), without: [] }));
  const ranking = rankingFor(places, bestFirst(official.ranks));
  const failed: Failure[] = [];
  let work: Work | undefined;
  for (let start = from; start < to; start += size) {
    const count = Math.min(size, to - start);
    const { cells, reason: unanswered } = cellsFor(plan, course, start);
    if (work?.cells !== cells) work = workOn(cells, batch, layout.nodes.length);
    for (let each = 0; each < count; each += 1) {
      const replicate = work.batch[each]!;
      restore(replicate.arrangement, layout.arrangement);
      replicate.at = (start - from + each) * places;
      replicate.without.length = 0;
      replicate.reason =
        unanswered ??
        reasonAgainst(() => {
          course.arrange(start + each, replicate);
          if (replicate.arrangement.count.at(-1) === 0) throw new RangeError("nothing is left to combine");
        });
      weighPresence(layout, replicate.arrangement, cells, replicate.presence);
    }
    scoreBatch(layout, cells, work.batch, count, work.scratch, into.scores);
    for (let each = 0; each < count; each += 1) {
      const { at, reason } = work.batch[each]!;
      if (reason === undefined) rankScores(into.scores, at, into.ranks, at, ranking);
      else {
        into.scores.fill(Number.NaN, at, at + places);
        into.ranks.fill(0, at, at + places);
        failed.push({ replicate: start + each, reason });
      }
    }
  }
  return failed;
}

/** The cells of a replicate, or why its answers cannot be scored. */
function cellsFor(
  { grids }: Plan,
  { answer }: Course,
  replicate: number,
): { readonly cells: Cells; readonly reason: string | undefined } {
  if (answer === undefined) return { cells: grids.official, reason: undefined };
  let cells = grids.official;
  const reason = reasonAgainst(() => {
    cells = grids.redrawn((columns) => {
      answer(replicate, columns);
    });
  });
  return { cells, reason };
}

/** What scoring on some cells needs beside them. */
type Work = {
  readonly cells: Cells;
  readonly batch: readonly (Batched & Changing)[];
  readonly scratch: ReturnType<typeof scratchFor>;
};

const workOn = (cells: Cells, batch: readonly Changing[], nodes: number): Work => ({
  cells,
  batch: batch.map(({ arrangement }) => ({
    arrangement,
    presence: presenceFor(cells, nodes),
    at: 0,
    reason: undefined,
    without: [],
  })),
  scratch: scratchFor(nodes, cells.height),
});

/** Positions by official rank; those without one last. */
export const bestFirst = (ranks: Uint32Array): Uint32Array =>
  Uint32Array.from(ranks.keys()).sort((left, right) => orderOf(ranks[left]!) - orderOf(ranks[right]!) || left - right);

/** Without a rank: after every rank. */
const orderOf = (rank: number): number => (rank === 0 ? 2 ** 32 : rank);
