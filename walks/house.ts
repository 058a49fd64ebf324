/**
 * A walk's house: the built product opened for visitors in a folder of its own, as a person would open it, and a
 * real browser to look at it with.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { removedUnderTest } from "../src/store/removed-under-test.ts";

/** The project's folder, from wherever this file was bundled to. */
function rootAbove(folder: string): string {
  return existsSync(path.join(folder, "bin/passerelle")) ? folder : rootAbove(path.dirname(folder));
}

const root = rootAbove(import.meta.dirname);

export type House = {
  readonly address: string;
  readonly data: string;
  readonly process: ChildProcess;
  readonly close: () => Promise<void>;
};

export type Opening = {
  /** The demo, unless it is to be a house where somebody is real. */
  readonly command?: "demo" | "serve";
  readonly port?: number;
  /** A data folder that is there already; removed at the end all the same. */
  readonly data?: string;
};

/** A new folder for data. */
export const newData = (): string => mkdtempSync(path.join(tmpdir(), "passerelle-walk-"));

/** The demo opens before its exercise is set up; a walk begins when it is. A house without a database has none. */
async function untilSetUp(address: string): Promise<void> {
  const door = async (): Promise<string> => {
    const answer = await fetch(`${address}/en/sign-in`);
    return answer.ok ? answer.text() : "";
  };
  while ((await door()).includes('id="setting-up"')) await wait(1_000);
}

/** Opens the demo on a free port in a new data folder; resolves when it has printed its address and its exercise is set up. */
export async function openHouse(environment: NodeJS.ProcessEnv = {}, opening: Opening = {}): Promise<House> {
  const { command = "demo", port = 0, data = newData() } = opening;
  const child = spawn(process.execPath, [path.join(root, "bin/passerelle"), command, "--port", String(port)], {
    cwd: root,
    env: { ...process.env, PASSERELLE_DATA: data, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`The demo ended with ${code} before it opened:\n${said}`)));
  });
  if (command === "demo") await untilSetUp(address);
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    await removedUnderTest(data);
  };
  return { address, data, process: child, close };
}

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where Chromium is. */
export function chromiumPath(): string {
  const executablePath = candidates.find((file) => file !== undefined && existsSync(file));
  if (!executablePath) throw new Error("Chromium is not here; `npm test` says how to bring it.");
  return executablePath;
}

/** It asks nobody for anything by itself. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments, ...more] });
}

/** The pages every walk knows, by name, for one language. */
export const pagesOf = (language: string): Readonly<Record<string, string>> => {
  const release = `/${language}/citizenship-law/2024.0`;
  return {
    home: `/${language}`,
    release,
    explore: `${release}/explore`,
    places: `${release}/places`,
    place: `${release}/places/PRT`,
    robustness: `${release}/robustness`,
    whatIf: `${release}/places/PRT/what-if?set=A02a:0,A06a_yrs:11`,
    yours: `${release}/yours?weights=birth:2,A06:0&combine=0:min&seed=1`,
    compare: `${release}/compare?places=FRA,DEU,PRT`,
    indicators: `${release}/indicators`,
    indicator: `${release}/indicators/A02a`,
    answer: `${release}/places/PRT/answers/A02a`,
    method: `${release}/method`,
    glossary: `${release}/glossary`,
    download: `${release}/download`,
    portfolio: `/${language}/portfolio`,
    portfolioNarrowed: `/${language}/portfolio?country=CRI&status=completed&sort=start`,
    portfolioNone: `/${language}/portfolio?area=ip&year=2009`,
    portfolioFigures: `/${language}/portfolio/figures`,
    action: `/${language}/portfolio/actions/mexico-iv`,
    actionOfFive: `/${language}/portfolio/actions/west-and-central-africa-i`,
    search: `/${language}/search?q=portugal`,
    api: `/${language}/api`,
    about: `/${language}/about`,
  };
};
