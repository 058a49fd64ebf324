/** The worker of a scenario as one function: of the questions that come while it draws, only the last is asked. */

import type { SentField } from "./contract.ts";
import type { BothRanges, ScenarioTold } from "./scenario-worker.ts";

export type ScenarioAsked = Pick<Extract<ScenarioTold, { kind: "draw" }>, "changes" | "seed">;

export type ScenarioDesk = {
  /** `hear` is called with the answer, unless a newer question was asked meanwhile. */
  readonly draw: (asked: ScenarioAsked, hear: (ranges: BothRanges) => void) => void;
};

/** Opens a worker that lives until the signal. */
export function openScenarioDesk(
  given: { readonly field: SentField; readonly row: number; readonly seed: number },
  signal: AbortSignal,
): ScenarioDesk {
  const worker = new Worker(builtAt["scenario-worker.js"]);
  signal.addEventListener("abort", () => worker.terminate());
  const tell = (told: ScenarioTold): void => worker.postMessage(told);
  type Question = { readonly asked: ScenarioAsked; readonly hear: (ranges: BothRanges) => void };
  let under: Question | undefined;
  let next: Question | undefined;
  const ask = (question: Question): void => {
    under = question;
    tell({ kind: "draw", ...question.asked });
  };
  worker.addEventListener("message", ({ data }: MessageEvent<BothRanges>) => {
    const answered = under;
    const waiting = next;
    under = undefined;
    next = undefined;
    if (waiting) ask(waiting);
    else answered?.hear(data);
  });
  tell({ kind: "field", ...given });
  return {
    draw: (asked, hear) => {
      if (under) next = { asked, hear };
      else ask({ asked, hear });
    },
  };
}
