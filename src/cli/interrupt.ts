/** Ctrl-C while a command works: the work ends, nothing half written stays, and the exit code says so. */

/** As shells say of a process that was interrupted. */
export const interrupted = 130;

/** From now on the first Ctrl-C ends the work in order; a second one ends the process at once. */
export function interruptible() {
  const cancel = new AbortController();
  const stop = (): void => cancel.abort();
  process.once("SIGINT", stop);
  return {
    signal: cancel.signal,
    /** The same pieces, until it is interrupted; then it throws, and who writes them undoes what was written. */
    until: function* until<Piece>(pieces: Iterable<Piece>): Generator<Piece> {
      for (const piece of pieces) {
        cancel.signal.throwIfAborted();
        yield piece;
      }
    },
    end: (): void => {
      process.off("SIGINT", stop);
    },
  };
}
