/** How a process that serves ends: in order, by a signal or by a fault that nobody heard. */
import type { Log } from "../server/log.ts";

/**
 * Waits for the first signal, ends in order; the second signal ends at once. Answers when all is closed. A fault that nobody
 * heard leaves nobody knows what behind: it is logged, and the process ends in order, for whoever keeps it to start it again.
 *
 * throws  the fault that nobody heard
 */
export function untilSignalled(log: Log, close: () => Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    let ending = false;
    const signalled = (signal: NodeJS.Signals): void => {
      if (ending) process.exit(130);
      ending = true;
      log.info({ signal }, "ending");
      close().then((finished) => {
        log.info({ finished }, "ended");
        resolve();
      }, reject);
    };
    process.on("SIGTERM", signalled);
    process.on("SIGINT", signalled);
    process.on("uncaughtException", (fault) => {
      log.fatal({ err: fault }, "a fault that nobody heard");
      if (ending) process.exit(1);
      ending = true;
      close().then(
        () => reject(fault),
        () => reject(fault),
      );
    });
  });
}
