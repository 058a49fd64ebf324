/** Works out the robustness of one release in a thread of its own: the bundle in, the text of its file out. */
import { parentPort, workerData } from "node:worker_threads";
import { RobustnessSettings } from "../../robustness/contract.ts";
import { type DrawnPeriod, robustnessOf } from "../../robustness/robustness-of.ts";
import { releaseIn } from "../bundle.ts";
import { packedDraws } from "./draws.ts";
import { robustnessText } from "./files.ts";
import type { FromWorker, ToWorker } from "./thread.ts";

const port = parentPort;
const given: Partial<ToWorker> = workerData;
if (port && given.bytes instanceof Uint8Array) {
  const tell = (message: FromWorker): void => port.postMessage(message);
  const settings = RobustnessSettings.parse(given.settings);
  const drawn: DrawnPeriod[] = [];
  const made = robustnessOf(
    releaseIn(given.bytes),
    settings,
    // What is worked out is then packed: the last tenth.
    (done) => tell({ kind: "progress", done: done * 0.9 }),
    undefined,
    (period) => drawn.push(period),
  );
  const draws = drawn.map((period) => ({ period: period.period, packed: packedDraws(period) }));
  tell({ kind: "made", text: robustnessText(made), draws });
  port.close();
}
