/** Costly work a few at a time; a few more wait in the order they came, and whoever comes after them is told to come again. */
import { refuse } from "../../base/refusal.ts";

export type InTurn = <Done>(work: () => Promise<Done>) => Promise<Done>;

export type Turns = {
  /** How many work at the same time. */
  readonly atOnce: number;
  /** How many may wait. */
  readonly longest: number;
  /** Seconds after which to come again. */
  readonly retryAfter: number;
};

/**
 * @example const inTurn = turns({ atOnce: 2, longest: 8, retryAfter: 30 }); await inTurn(() => readInThread(bytes))
 * throws  Refusal reading-busy, from what it returns: everybody works and the queue is full
 */
export function turns({ atOnce, longest, retryAfter }: Turns): InTurn {
  const waiting: (() => void)[] = [];
  let working = 0;
  const turn = async (): Promise<void> => {
    if (working < atOnce) {
      working++;
      return;
    }
    if (waiting.length >= longest) refuse("reading-busy", { retryAfter });
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      // A place is handed on, never free in between: nobody slips past those who wait.
      const next = waiting.shift();
      if (next) next();
      else working--;
    }
  };
}
