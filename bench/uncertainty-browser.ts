/** The same work in a browser: what a reader waits for. */
import path from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { openBrowser } from "../walks/house.ts";

/** Milliseconds, by round. */
export type InBrowser = {
  /** From handing answers to a worker to having the ranges of all places back. */
  readonly worker: readonly number[];
  /** From changing one answer to new scores and ranks of all places, on the page's own thread. */
  readonly whatIf: readonly number[];
  readonly version: string;
};

const worker = `
  import { uncertainty } from "./src/engine/uncertainty/uncertainty.ts";
  self.onmessage = ({ data }) => {
    const { places, groups } = uncertainty(data.subject, data.variations, data.seed, data.n);
    self.postMessage({ places, groups });
  };
`;

const page = `
  import { run } from "./src/engine/run.ts";
  import { rank } from "./src/engine/rank.ts";
  import { madeUp, newWeights } from "./bench/uncertainty-cases.ts";
  globalThis.timings = async (code, places, indicators, n, rounds) => {
    const subject = madeUp(places, indicators, 0.05);
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    const asked = () => new Promise((resolve, reject) => {
      worker.onmessage = resolve;
      worker.onerror = reject;
      worker.postMessage({ subject, variations: newWeights, seed: 7, n });
    });
    const inWorker = [], whatIf = [];
    for (let round = -5; round < rounds; round += 1) {
      const started = performance.now();
      await asked();
      if (round >= 0) inWorker.push(performance.now() - started);
      const changed = performance.now();
      const answers = new Map(subject.answers);
      const own = answers.get("indicator-3");
      answers.set("indicator-3", { values: own.values.with(round + 5, 50), states: own.states.with(round + 5, 0) });
      rank(run(subject.recipe, answers, places).measures[0].nodes[0], subject.ranked);
      if (round >= 0) whatIf.push(performance.now() - changed);
    }
    return { worker: inWorker, whatIf };
  };
`;

/** Undefined where there is no browser. */
export async function inBrowser(
  root: string,
  { places, indicators, n, rounds }: { places: number; indicators: number; n: number; rounds: number },
): Promise<InBrowser | undefined> {
  let browser: Browser;
  try {
    browser = await openBrowser();
  } catch {
    return undefined;
  }
  const [workerCode, pageCode] = await Promise.all([bundled(worker, root), bundled(page, root)]);
  const opened = await browser.newPage();
  await opened.addScriptTag({ content: pageCode });
  const call = `timings(${JSON.stringify(workerCode)}, ${places}, ${indicators}, ${n}, ${rounds})`;
  const times = await opened.evaluate<Omit<InBrowser, "version">>(call);
  const version = browser.version();
  await browser.close();
  return { ...times, version };
}

async function bundled(contents: string, root: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.resolve(root), loader: "ts" },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2023",
  });
  return outputFiles[0]?.text ?? "";
}
