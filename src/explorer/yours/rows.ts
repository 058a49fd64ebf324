/** The ranking as rows: the official standing of each place beside the one a reader's choices give it. Pure. */

import { scored } from "../../engine/grid.ts";
import { type ScoreStatus, statusOf } from "../../policy-index/scoring/status-of.ts";
import type { Labelled, Rank, ScoreReading } from "../reading/contract.ts";
import type { YoursGround, YoursRow, YoursView } from "./contract.ts";
import type { FilledCell } from "./recipe-ground.ts";
import type { Ranking } from "./score.ts";

type Officially = YoursGround["places"][number];

const readingOf = (state: ScoreStatus, score: number | undefined): ScoreReading =>
  score === undefined ? { state } : { state, score };

function ownRank({ rank, level, ranked }: Ranking, at: number): Rank | undefined {
  const from = rank[at] ?? 0;
  const levelWith = level[at] ?? 0;
  return from === 0 ? undefined : { from, to: from + levelWith, levelWith, of: ranked };
}

/** 5th and 95th percentile of a rank, and the share of the draws in which there was one. */
export type DrawnRank = { readonly low: number; readonly high: number; readonly present: number };

/** What the draws say, place by place. */
export type Drawn = {
  /** 5th and 95th percentile of the rank; undefined where a place has none. */
  readonly ranges: readonly (DrawnRank | undefined)[];
  /** Tie groups, from 1; 0 where a place has no rank. */
  readonly groups: Uint32Array;
};

/** Rows in the order of the reader's ranking, places without a rank last; each lot in the order of `places`. */
export function rowsOf(
  places: readonly Officially[],
  ranking: Ranking | undefined,
  drawn: Drawn | undefined,
  cells: readonly FilledCell[],
): YoursRow[] {
  const filled = new Map<number, number>();
  for (const { row } of cells) filled.set(row, (filled.get(row) ?? 0) + 1);
  const rows = places.map(({ place, state, score, rank, filled: byMethod }, at): YoursRow => {
    const own = ranking && ownRank(ranking, at);
    const ownState = statusOf(ranking?.score.states[at] ?? 1);
    const ownScore = ranking?.score.states[at] === scored ? ranking.score.values[at] : undefined;
    const range = own && drawn?.ranges[at];
    const group = own && drawn?.groups[at];
    const inPlace = filled.get(at);
    return {
      place,
      official: {
        reading: readingOf(state, score),
        ...(rank ? { rank } : {}),
        ...(byMethod === undefined ? {} : { filled: byMethod }),
      },
      yours: { reading: readingOf(ownState, ownScore), ...(own ? { rank: own } : {}) },
      ...(own && rank ? { move: rank.from - own.from } : {}),
      ...(range
        ? { range: { low: range.low, high: range.high, ...(range.present < 1 ? { present: range.present } : {}) } }
        : {}),
      ...(group ? { group } : {}),
      ...(inPlace === undefined ? {} : { filled: inPlace }),
    };
  });
  const order = (row: YoursRow): number => row.yours.rank?.from ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((one, other) => order(one) - order(other));
}

/** Scores further apart are others. */
const rounding = 1e-9;

const isRescored = ({ official, yours }: YoursRow): boolean => {
  const [was, is] = [official.reading.score, yours.reading.score];
  return was === undefined || is === undefined ? was !== is : Math.abs(is - was) > rounding;
};

/** How much moves, and what most. */
export function summaryOf(rows: readonly YoursRow[]): YoursView["summary"] {
  const moved = rows.filter(({ move }) => move !== undefined && move !== 0);
  const most = (way: 1 | -1): { place: Labelled; move: number } | undefined => {
    const [first] = [...moved].sort((one, other) => way * ((other.move ?? 0) - (one.move ?? 0)));
    return first?.move !== undefined && first.move * way > 0 ? { place: first.place, move: first.move } : undefined;
  };
  const up = most(1);
  const down = most(-1);
  return {
    ranked: rows.filter(({ yours }) => yours.rank).length,
    moved: moved.length,
    rescored: rows.filter(isRescored).length,
    ...(up ? { up } : {}),
    ...(down ? { down } : {}),
  };
}
