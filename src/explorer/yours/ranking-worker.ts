/** Ranks off the page's own thread: is given a ground once, then asked for rankings and draws. A worker's whole script. */

import { type Choices, official } from "./choices.ts";
import { noise, replicates } from "./draws.ts";
import type { Ground } from "./recipe-ground.ts";
import type { DrawnRank } from "./rows.ts";
import { type Impossible, type Ranking, rankingOf } from "./score.ts";
import { settledness } from "./settledness.ts";

/** What a worker is told; every question has a number, which its answer repeats. */
export type Told =
  | { readonly kind: "ground"; readonly ground: Ground }
  /** Goes through everything once, so that whoever asks next finds it compiled. */
  | { readonly kind: "warm" }
  | { readonly kind: "ranking"; readonly ask: number; readonly choices: Choices }
  | { readonly kind: "settled"; readonly ask: number; readonly choices: Choices; readonly seed: number };

export type Settled = {
  /** 5th and 95th percentile of each place's rank; undefined where it has none. */
  readonly ranges: readonly (DrawnRank | undefined)[];
  readonly groups: Uint32Array;
  /** Replicate-major. */
  readonly scores: Float64Array;
  readonly ranks: Uint32Array;
};

export type Answered =
  | { readonly kind: "ready" }
  | { readonly kind: "ranking"; readonly ask: number; readonly ranking: Ranking | Impossible }
  | { readonly kind: "settled"; readonly ask: number; readonly settled: Settled | undefined };

function settledOf(ground: Ground, choices: Choices, seed: number): Settled | undefined {
  const drawn = settledness(ground, choices, { seed, replicates, noise });
  if (!drawn) return undefined;
  return {
    ranges: drawn.places.map(({ rank, present }) => rank && { low: rank.low, high: rank.high, present }),
    groups: drawn.groups,
    scores: drawn.scores,
    ranks: drawn.ranks,
  };
}

/**
 * Draws after which the browser has compiled all that runs hot. Several short ones: what is called once a drawing is as
 * warm as its inner loops only after some drawings.
 */
const warming = { drawings: 3, replicates: 150 };

/** What is given away instead of being copied: a thousand draws are megabytes. */
const buffersOf = (answer: Answered): ArrayBufferLike[] =>
  answer.kind === "settled" && answer.settled ? [answer.settled.scores.buffer, answer.settled.ranks.buffer] : [];

let ground: Ground | undefined;

addEventListener("message", ({ data }: MessageEvent<Told>) => {
  if (data.kind === "ground") {
    ground = data.ground;
    postMessage({ kind: "ready" } satisfies Answered);
    return;
  }
  if (!ground) return;
  if (data.kind === "warm") {
    rankingOf(ground, official);
    for (let seed = 0; seed < warming.drawings; seed += 1)
      settledness(ground, official, { seed, replicates: warming.replicates, noise });
    return;
  }
  const { ask } = data;
  const answer: Answered =
    data.kind === "ranking"
      ? { kind: "ranking", ask, ranking: rankingOf(ground, data.choices) }
      : { kind: "settled", ask, settled: settledOf(ground, data.choices, data.seed) };
  postMessage(answer, { transfer: buffersOf(answer) });
});
