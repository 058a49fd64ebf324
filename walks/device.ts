/**
 * A device: a browser that is a process of its own, with its profile on the disk. It is killed as a battery that is
 * empty kills it, without a word to anybody, and opened again with what it had kept.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium } from "playwright-core";
import { removedUnderTest } from "../src/store/removed-under-test.ts";
import { browserArguments, chromiumPath } from "./house.ts";

/** Its pages, cookies and storage: all of them the profile's. */
export type OpenDevice = { readonly pages: BrowserContext; readonly kill: () => Promise<void> };

export type Device = { readonly open: () => Promise<OpenDevice>; readonly remove: () => Promise<void> };

/** The port at which a browser that was just started can be spoken to. */
async function portIn(profile: string): Promise<string> {
  const file = path.join(profile, "DevToolsActivePort");
  for (let turn = 0; turn < 600; turn += 1) {
    const [port = "", page = ""] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (page !== "") return port;
    await wait(100);
  }
  throw new Error("the browser did not open");
}

/** `reaches`: the address of the loopback's network at which it finds whatever is called localhost. */
export function newDevice(reaches = "127.0.0.1"): Device {
  const profile = mkdtempSync(path.join(tmpdir(), "passerelle-device-"));
  const open = async (): Promise<OpenDevice> => {
    rmSync(path.join(profile, "DevToolsActivePort"), { force: true });
    const browser = spawn(
      chromiumPath(),
      [
        ...[...browserArguments, "--headless=new", "--no-first-run", "--no-default-browser-check"],
        ...["--password-store=basic", "--use-mock-keychain", "--window-size=1200,900"],
        ...[`--user-data-dir=${profile}`, "--remote-debugging-port=0"],
        `--host-resolver-rules=MAP localhost ${reaches}`,
        "about:blank",
      ],
      // A group of its own: the browser and every process it begins end together.
      { detached: true, stdio: "ignore" },
    );
    const ended = new Promise((resolve) => browser.once("exit", resolve));
    const spoken = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(profile)}`);
    const [pages] = spoken.contexts();
    if (!pages) throw new Error("the browser has no profile");
    return {
      pages,
      kill: async () => {
        if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, "SIGKILL");
        await ended;
        await spoken.close();
      },
    };
  };
  return { open, remove: () => removedUnderTest(profile) };
}
