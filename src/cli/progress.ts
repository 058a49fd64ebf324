/** A progress bar on standard error, where a person is looking at it; nothing where the output goes to a file or a program. */
import { SingleBar } from "cli-progress";

export type Progress = { readonly to: (done: number, of: number | undefined) => void; readonly end: () => void };

/** The bar appears only once work has lasted, so that short work leaves no trace. */
export function progressBar(label: string, now: () => number = Date.now): Progress {
  if (!process.stderr.isTTY) return { to: () => undefined, end: () => undefined };
  const began = now();
  let bar: SingleBar | undefined;
  return {
    to: (done, of) => {
      if (of === undefined || of <= 0) return;
      if (!bar && now() - began > 400) {
        const format = `${label} [{bar}] {percentage} %`;
        bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true });
        bar.start(of, done);
      }
      bar?.update(Math.min(done, of));
    },
    end: () => bar?.stop(),
  };
}
