/**
 * Costly work a few at a time; a few more wait, and whoever comes after them is told to come again. Nobody has more than
 * their share of the places, and among those who wait, who has nothing under way goes first.
 */
import { refuse } from "../../base/refusal.ts";

export type InTurn = <Done>(who: string, work: () => Promise<Done>) => Promise<Done>;

export type Turns = {
  /** How many work at the same time. */
  readonly atOnce: number;
  /** How many may wait. */
  readonly longest: number;
  /** How many of one person's may work or wait. */
  readonly each: number;
  /** Seconds after which to come again. */
  readonly retryAfter: number;
};

/**
 * @example const inTurn = turns({ atOnce: 2, longest: 8, each: 3, retryAfter: 30 }); await inTurn(person, () => read(bytes))
 * throws  Refusal reading-busy, from what it returns: everybody works and the queue is full, or one's share of it is
 */
export function turns({ atOnce, longest, each, retryAfter }: Turns): InTurn {
  const waiting: { readonly who: string; readonly go: () => void }[] = [];
  const working: string[] = [];
  const of = (who: string): number =>
    working.filter((one) => one === who).length + waiting.filter((one) => one.who === who).length;
  const turn = async (who: string): Promise<void> => {
    if (of(who) >= each) refuse("reading-busy", { retryAfter });
    if (working.length < atOnce) {
      working.push(who);
      return;
    }
    if (waiting.length >= longest) refuse("reading-busy", { retryAfter });
    await new Promise<void>((go) => waiting.push({ who, go }));
  };
  return async (who, work) => {
    await turn(who);
    try {
      return await work();
    } finally {
      working.splice(working.indexOf(who), 1);
      // A place is handed on, never free in between: nobody slips past those who wait.
      const idle = waiting.findIndex((one) => !working.includes(one.who));
      const [next] = waiting.splice(Math.max(0, idle), 1);
      if (next) {
        working.push(next.who);
        next.go();
      }
    }
  };
}
