/**
 * Works out robustness in a thread of its own: a release's bundle in, the text of its file and its draws packed out; or an
 * index in, what it comes to out.
 */
import { parentPort, workerData } from "node:worker_threads";
import { RobustnessSettings } from "../../robustness/contract.ts";
import { type DrawnPeriod, robustnessOf, type ScoredIndex } from "../../robustness/robustness-of.ts";
import { releaseIn } from "../bundle.ts";
import { packedDraws } from "./draws.ts";
import { robustnessText } from "./files.ts";
import type { FromWorker } from "./thread.ts";

type Given = {
  readonly settings: RobustnessSettings;
  readonly bytes?: Uint8Array;
  readonly index?: ScoredIndex;
  readonly only?: readonly string[];
};

const port = parentPort;
const given: Partial<Given> = workerData ?? {};

const tell = (message: FromWorker): void => port?.postMessage(message);

function work(index: ScoredIndex, share: number) {
  const drawn: DrawnPeriod[] = [];
  const made = robustnessOf(
    index,
    RobustnessSettings.parse(given.settings),
    (done) => tell({ kind: "progress", done: done * share }),
    given.only,
    (period) => drawn.push(period),
  );
  return { made, drawn };
}

if (port && given.bytes instanceof Uint8Array) {
  // What is worked out is then packed: the last tenth.
  const { made, drawn } = work(releaseIn(given.bytes), 0.9);
  const draws = drawn.map((period) => ({ period: period.period, packed: packedDraws(period) }));
  tell({ kind: "kept", text: robustnessText(made), draws });
  port.close();
} else if (port && given.index) {
  tell({ kind: "worked", ...work(given.index, 1) });
  port.close();
}
