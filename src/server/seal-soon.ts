/** Deeds that stand in line are sealed within a second: many savings, one sealing. */
import { sealDeeds } from "../store/deeds.ts";
import type { Database } from "../store/open.ts";
import { transaction } from "../store/transaction.ts";
import type { Log } from "./log.ts";

export type Sealing = {
  /** A deed was kept. */
  readonly kept: () => void;
  /** Seals what still stands in line, and ends. */
  readonly close: () => Promise<void>;
};

export function sealSoon(database: () => Database | undefined, log: Log, after = 500): Sealing {
  let timer: NodeJS.Timeout | undefined;
  let sealing: Promise<void> = Promise.resolve();

  const seal = async (): Promise<void> => {
    const open = database();
    if (!open) return;
    try {
      while ((await transaction(open, { readOnly: false }, sealDeeds)) >= 1_000);
    } catch (fault) {
      log.error({ err: fault }, "deeds stand in line unsealed; they are sealed with the next");
    }
  };

  const sealAll = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    sealing = sealing.then(seal);
    return sealing;
  };

  // What a process before this one left in line, and what could not be sealed while the database was away.
  const tick = setInterval(() => void sealAll(), 60_000).unref();
  const first = setTimeout(() => void sealAll(), 5_000).unref();

  return {
    kept: () => {
      timer ??= setTimeout(() => void sealAll(), after);
    },
    close: () => {
      clearInterval(tick);
      clearTimeout(first);
      return sealAll();
    },
  };
}
