/** Ranks off the page's own thread: is given a ground once, then asked for rankings and draws. A worker's whole script. */
import type { Choices } from "./choices.ts";
import { noise, replicates } from "./draws.ts";
import { type Ground, type Impossible, type Ranking, rankingOf } from "./score.ts";
import { settledness } from "./settledness.ts";

/** What a worker is told; every question has a number, which its answer repeats. */
export type Told =
  | { readonly kind: "ground"; readonly ground: Ground }
  | { readonly kind: "ranking"; readonly ask: number; readonly choices: Choices }
  | { readonly kind: "settled"; readonly ask: number; readonly choices: Choices; readonly seed: number };

export type Settled = {
  /** 5th and 95th percentile of each place's rank; undefined where it has none. */
  readonly ranges: readonly ({ readonly low: number; readonly high: number } | undefined)[];
  /** Replicate-major. */
  readonly scores: Float64Array;
  readonly ranks: Uint32Array;
};

export type Answered =
  | { readonly kind: "ranking"; readonly ask: number; readonly ranking: Ranking | Impossible }
  | { readonly kind: "settled"; readonly ask: number; readonly settled: Settled | undefined };

function settledOf(ground: Ground, choices: Choices, seed: number): Settled | undefined {
  const drawn = settledness(ground, choices, { seed, replicates, noise });
  if (!drawn) return undefined;
  return {
    ranges: drawn.places.map(({ rank }) => rank && { low: rank.low, high: rank.high }),
    scores: drawn.scores,
    ranks: drawn.ranks,
  };
}

let ground: Ground | undefined;

addEventListener("message", ({ data }: MessageEvent<Told>) => {
  if (data.kind === "ground") {
    ground = data.ground;
    return;
  }
  if (!ground) return;
  const { ask } = data;
  const answer: Answered =
    data.kind === "ranking"
      ? { kind: "ranking", ask, ranking: rankingOf(ground, data.choices) }
      : { kind: "settled", ask, settled: settledOf(ground, data.choices, data.seed) };
  postMessage(answer);
});
