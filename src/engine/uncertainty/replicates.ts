/** Running a plan: any stretch of its replicates, into any slice, with the same result to the bit whoever runs which. */
import type { AnswerColumn } from "../grid.ts";
import { stream } from "../random/stream.ts";
import type { Cells } from "./cells.ts";
import type { Failure } from "./contract.ts";
import { type KeptStrips, keptStrips } from "./kept-strips.ts";
import { copyOf, type Layout, restore } from "./layout.ts";
import { officially } from "./leaf-columns.ts";
import type { Plan } from "./plan.ts";
import { presenceFor, weighPresence } from "./presence.ts";
import { rankingFor, rankScores } from "./rank-scores.ts";
import { type Batched, reasonAgainst, scoreBatch } from "./score-batch.ts";
import { type Changing, choiceAt } from "./vary.ts";
import { type Scratch, scratchFor } from "./work.ts";

/** Scores and ranks, replicate-major: of replicate `from + r`, ranked place p at r × places + p. */
export type Drawn = { readonly scores: Float64Array; readonly ranks: Uint32Array };

/**
 * Room for n replicates of a plan.
 *
 * shape    scores and ranks of n × places, replicate-major
 * units    as `replicates`
 * missing  all 0 until replicates are run
 * throws   nothing
 * source   none: memory
 *
 * @example roomFor(plan(tiny.subject, [{ kind: "drop", what: "indicator" }]), 10).ranks.length // → 40
 */
export const roomFor = ({ places }: Plan, n: number): Drawn => ({
  scores: new Float64Array(n * places),
  ranks: new Uint32Array(n * places),
});

/** Where the numbers come from that a replicate draws for a variation. */
export type Source = (replicate: number, variation: number) => () => number;

/** What a replicate is made of. throws   RangeError: the replicate cannot be; its reason */
export type Course = {
  /** Which of the plan's settings the grid is prepared under. */
  readonly settingOf: (replicate: number) => number;
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
 * units    scores in those of the recipe; ranks from 1
 * missing  absent places, and every place of a replicate that failed: NaN, rank 0
 * throws   RangeError: a seed that is not a whole number
 * source   see `uncertainty`
 *
 * @example
 * const made = plan(tiny.subject, [{ kind: "combination", among: [{ kind: "mean" }, { kind: "min" }], nodes: ["overall"] }]);
 * const drawn = roomFor(made, 2);
 * replicates(made, 3, 0, 2, drawn) // → []
 * drawn.scores // → 80, 50, 20, 65, 70, 40, 10, 50
 */
export function replicates(plan: Plan, seed: number, from: number, to: number, into: Drawn): readonly Failure[] {
  return replicatesFrom(plan, seededBy(seed), from, to, into);
}

/**
 * The numbers of a seed: one stream for each replicate and variation.
 *
 * shape    a seed → for a replicate and a variation, a function of numbers
 * units    numbers in [0, 1)
 * missing  nothing can be missing
 * throws   RangeError: a seed that is not a whole number
 * source   see `stream`
 *
 * @example seededBy(7)(0, 0)() // → 0.4362587930295764
 */
export function seededBy(seed: number): Source {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
  return (replicate, variation) => stream(seed, replicate, variation);
}

/**
 * As `replicates`, from numbers of one's own: a low-discrepancy sequence, say.
 *
 * shape    into (to − from) × places; `source` gives, for a replicate and a variation, a function of numbers in [0, 1)
 * units    as `replicates`
 * missing  as `replicates`
 * throws   nothing: a replicate that fails is among the failures
 * source   see `uncertainty`
 *
 * @example
 * const made = plan(tiny.subject, [{ kind: "combination", among: [{ kind: "mean" }, { kind: "min" }], nodes: ["overall"] }]);
 * const drawn = roomFor(made, 2);
 * replicatesFrom(made, (replicate) => () => replicate / 2, 0, 2, drawn) // → []
 * drawn.scores // → 80, 50, 20, 65, 70, 40, 10, 50
 */
export function replicatesFrom(plan: Plan, source: Source, from: number, to: number, into: Drawn): readonly Failure[] {
  return runCourse(plan, courseFrom(plan, source), from, to, into);
}

/** What a plan's variations draw from a source, but for those that stay official. */
export function courseFrom(
  { parts }: Plan,
  source: Source,
  staysOfficial: (variation: number) => boolean = () => false,
): Course {
  return {
    settingOf: (replicate) => {
      let setting = officially;
      parts.forEach((part, variation) => {
        if (part.kind !== "setting") return;
        const digit = staysOfficial(variation) ? 0 : choiceAt(source(replicate, variation)(), part.among) + 1;
        setting = setting * (part.among + 1) + digit;
      });
      return setting;
    },
    arrange: (replicate, changing) => {
      parts.forEach((part, variation) => {
        if (part.kind === "arrangement" && !staysOfficial(variation)) part.vary(changing, source(replicate, variation));
      });
    },
    answer: parts.some(({ kind }) => kind === "answers")
      ? (replicate, into) => {
          parts.forEach((part, variation) => {
            if (part.kind === "answers" && !staysOfficial(variation))
              part.vary.draw(into, source(replicate, variation));
          });
        }
      : undefined,
  };
}

/** As `replicates`, of any course. Replicates under one setting are run together, and the setting prepared once. */
export function runCourse(plan: Plan, course: Course, from: number, to: number, into: Drawn): readonly Failure[] {
  const { layout, places, official } = plan;
  const { order, settings } = inSettings(course, from, to);
  const size = Math.min(course.answer === undefined ? batchSize : 1, to - from);
  const batch = Array.from({ length: size }, () => ({ arrangement: copyOf(layout.arrangement), without: [] }));
  const ranking = rankingFor(places, bestFirst(official.ranks));
  const failed: Failure[] = [];
  let work: Work | undefined;
  let start = 0;
  while (start < order.length) {
    const count = sameFrom(settings, order, start, size);
    const { cells, reason: unprepared } = cellsFor(plan, course, settings[order[start]!]!, from + order[start]!);
    if (work?.cells !== cells) work = workOn(cells, batch, layout);
    for (let each = 0; each < count; each += 1) {
      const replicate = work.batch[each]!;
      const number = order[start + each]!;
      restore(replicate.arrangement, layout.arrangement);
      replicate.at = number * places;
      replicate.without.length = 0;
      replicate.reason =
        unprepared ??
        reasonAgainst(() => {
          course.arrange(from + number, replicate);
          if (replicate.arrangement.count.at(-1) === 0) throw new RangeError("nothing is left to combine");
        });
      weighPresence(layout, replicate.arrangement, cells, replicate.presence);
    }
    scoreBatch(layout, cells, work.batch, count, work.scratch, work.kept, into.scores);
    for (let each = 0; each < count; each += 1) {
      const { at, reason } = work.batch[each]!;
      if (reason === undefined) rankScores(into.scores, at, into.ranks, at, ranking);
      else {
        into.scores.fill(Number.NaN, at, at + places);
        into.ranks.fill(0, at, at + places);
        failed.push({ replicate: from + order[start + each]!, reason });
      }
    }
    start += count;
  }
  return failed.sort((left, right) => left.replicate - right.replicate);
}

/** Replicates, counted from `from`, by setting; and the setting of each. */
function inSettings(course: Course, from: number, to: number) {
  const settings = Int32Array.from({ length: to - from }, (_, at) => course.settingOf(from + at));
  const order = Uint32Array.from(settings.keys());
  if (settings.some((setting) => setting !== settings[0]))
    order.sort((left, right) => settings[left]! - settings[right]! || left - right);
  return { order, settings };
}

/** How many of the replicates from `start` on, up to `size`, share its setting. */
function sameFrom(settings: Int32Array, order: Uint32Array, start: number, size: number): number {
  let count = 1;
  while (count < size && start + count < order.length && settings[order[start + count]!] === settings[order[start]!])
    count += 1;
  return count;
}

/** The cells of a replicate, or why they cannot be made. */
function cellsFor(
  { grids }: Plan,
  { answer }: Course,
  setting: number,
  replicate: number,
): { readonly cells: Cells; readonly reason: string | undefined } {
  let cells = grids.official;
  const reason = reasonAgainst(() => {
    cells =
      answer === undefined
        ? grids.under(setting)
        : grids.redrawn(setting, (columns) => {
            answer(replicate, columns);
          });
  });
  return { cells, reason };
}

/** What scoring on some cells needs beside them. */
type Work = {
  readonly cells: Cells;
  readonly batch: readonly (Batched & Changing)[];
  readonly scratch: Scratch;
  readonly kept: KeptStrips;
};

function workOn(cells: Cells, batch: readonly Changing[], layout: Layout): Work {
  const scratch = scratchFor(layout, cells.height);
  return {
    cells,
    batch: batch.map(({ arrangement }) => ({
      arrangement,
      presence: presenceFor(cells, layout.nodes.length),
      at: 0,
      reason: undefined,
      without: [],
    })),
    scratch,
    kept: keptStrips(layout, cells, scratch),
  };
}

/** Positions by official rank; those without one last. */
export const bestFirst = (ranks: Uint32Array): Uint32Array =>
  Uint32Array.from(ranks.keys()).sort((left, right) => orderOf(ranks[left]!) - orderOf(ranks[right]!) || left - right);

/** Without a rank: after every rank. */
const orderOf = (rank: number): number => (rank === 0 ? 2 ** 32 : rank);
