/** A worker as promises: one question of a kind at a time, and of those that came meanwhile only the last is asked. */

import type { Choices } from "./choices.ts";
import type { Answered, Settled, Told } from "./ranking-worker.ts";
import type { Ground } from "./recipe-ground.ts";
import type { Impossible, Ranking } from "./score.ts";

export type RankingDesk = {
  /** rejects  where no worker comes of it */
  readonly give: (ground: Ground) => Promise<void>;
  /** Goes through the work once beside the page, so that the first question is answered as fast as the next. */
  readonly warm: () => void;
  /** `hear` is called with the answer, unless a newer question was asked meanwhile. */
  readonly rank: (choices: Choices, hear: (ranking: Ranking | Impossible) => void) => void;
  readonly settle: (choices: Choices, seed: number, hear: (settled: Settled | undefined) => void) => void;
};

type Question = Exclude<Answered["kind"], "ready">;

type Asked = { readonly told: Told; readonly hear: (answer: Answered) => void };

/** Opens a worker that lives until the signal. */
export function openDesk(signal: AbortSignal): RankingDesk {
  const worker = new Worker(builtAt["ranking-worker.js"]);
  signal.addEventListener("abort", () => worker.terminate());
  const tell = (told: Told): void => worker.postMessage(told);
  let asks = 0;
  const under = new Map<Question, Asked>();
  const next = new Map<Question, Asked>();

  const ask = (kind: Question, asked: Asked): void => {
    if (under.has(kind)) {
      next.set(kind, asked);
      return;
    }
    under.set(kind, asked);
    tell(asked.told);
  };
  let ready: (() => void) | undefined;
  worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
    if (data.kind === "ready") {
      ready?.();
      return;
    }
    const asked = under.get(data.kind);
    const waiting = next.get(data.kind);
    under.delete(data.kind);
    next.delete(data.kind);
    if (waiting) ask(data.kind, waiting);
    else asked?.hear(data);
  });

  return {
    give: (ground) =>
      new Promise((resolve, reject) => {
        ready = resolve;
        worker.addEventListener("error", () => reject(new Error("the worker did not start")), { once: true });
        tell({ kind: "ground", ground });
      }),
    warm: () => tell({ kind: "warm" }),
    rank: (choices, hear) => {
      asks += 1;
      ask("ranking", {
        told: { kind: "ranking", ask: asks, choices },
        hear: (answer) => answer.kind === "ranking" && hear(answer.ranking),
      });
    },
    settle: (choices, seed, hear) => {
      asks += 1;
      ask("settled", {
        told: { kind: "settled", ask: asks, choices, seed },
        hear: (answer) => answer.kind === "settled" && hear(answer.settled),
      });
    },
  };
}
