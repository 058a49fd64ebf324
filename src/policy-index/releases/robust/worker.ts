/**
 * Works out robustness in a thread of its own: a release's bundle in, the text of its file and its draws packed out; or an
 * index in, what it comes to out.
 */
import { parentPort, workerData } from "node:worker_threads";
import { RobustnessSettings } from "../../robustness/contract.ts";
import { runsOf } from "../../robustness/effects-of.ts";
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

/** Writing a draw down and packing it takes about four times as long as drawing it. */
const packing = 4;

/** How much of the time goes by before packing begins. */
function workedShare(settings: RobustnessSettings): number {
  const runs = settings.replicates + runsOf(settings.variations.length, settings);
  return runs / (runs + packing * settings.replicates);
}

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
  const index = releaseIn(given.bytes);
  const share = workedShare(RobustnessSettings.parse(given.settings));
  const { made, drawn } = work(index, share);
  const all = drawn.reduce((sum, period) => sum + period.drawn.replicates, 0);
  const draws: { readonly period: number; readonly packed: Uint8Array }[] = [];
  let before = 0;
  for (const period of drawn) {
    const told = (packed: number) => tell({ kind: "progress", done: share + (1 - share) * ((before + packed) / all) });
    draws.push({ period: period.period, packed: await packedDraws(period, told) });
    before += period.drawn.replicates;
  }
  tell({ kind: "kept", text: robustnessText(made), draws });
  port.close();
} else if (port && given.index) {
  tell({ kind: "worked", ...work(given.index, 1) });
  port.close();
}
