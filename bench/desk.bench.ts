/**
 * Opening a desk of 170 questions in a real browser on a throttled line (1.6 Mbit/s down, 750 kbit/s up, 150 ms there and
 * back: the “slow 4G” of browsers' own tools), and how long a key takes to be on the screen.
 *
 * First visit: an empty cache. Later visits: as the browser keeps things. *Shown* is when the questions are painted, *alive*
 * when the script has taken the page up. A key is measured from its event to the frame after which it is painted, typed into
 * the justification of a question in the middle of an area of 34.
 */
import type { BrowserContext, Page } from "playwright-core";
import { openDeskHouse } from "../walks/desk-house.ts";
import { openBrowser } from "../walks/house.ts";

const rounds = Number(process.env.ROUNDS ?? 5);
const keys = 120;

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

type Visit = { readonly shown: number; readonly alive: number; readonly script: number };

async function visit(device: BrowserContext, address: string): Promise<Visit & { readonly page: Page }> {
  const page = await device.newPage();
  const session = await device.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  const scripts = new Map<string, number>();
  const names = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, response.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (names.get(requestId)?.endsWith(".js")) scripts.set(requestId, encodedDataLength);
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForSelector(".coding-desk[data-live]");
  const { shown, alive } = await page.evaluate(() => ({
    shown: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    alive: performance.now(),
  }));
  return { page, shown, alive, script: [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

async function typing(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        // After the next frame was painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
  await page.locator(".question textarea[name=justification]").nth(16).focus();
  for (let key = 0; key < keys; key += 1) await page.keyboard.press("abcdefgh "[key % 9] ?? "a", { delay: 20 });
  return page.evaluate(() => ("times" in window && Array.isArray(window.times) ? window.times.map(Number) : []));
}

const house = await openDeskHouse(170, ["FRA"]);
const browser = await openBrowser();
try {
  const { cookie } = await house.coder("FRA");
  const address = `${house.origin}/en/desk/coding/${house.edition}/FRA/2027`;
  const first: Visit[] = [];
  const later: Visit[] = [];
  let typed: readonly number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const device = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await device.addCookies([cookie]);
    const opened = await visit(device, address);
    first.push(opened);
    typed = [...typed, ...(await typing(opened.page))];
    await opened.page.close();
    const again = await visit(device, address);
    later.push(again);
    await device.close();
  }
  const of = (visits: readonly Visit[], what: keyof Visit): number =>
    quantile(
      visits.map((one) => one[what]),
      0.5,
    );
  const told = (name: string, visits: readonly Visit[]): string =>
    `${name.padEnd(12)} shown ${of(visits, "shown").toFixed(0)} ms   alive ${of(visits, "alive").toFixed(0)} ms   script ${(of(visits, "script") / 1_000).toFixed(0)} KB`;
  process.stdout.write(
    `A desk of 170 questions, ${rounds} rounds, medians\n${told("first visit", first)}\n${told("later ones", later)}\nkey to paint p50 ${quantile(typed, 0.5).toFixed(0)} ms   p95 ${quantile(typed, 0.95).toFixed(0)} ms   (${typed.length} keys)\n`,
  );
} finally {
  await browser.close();
  await house.close();
}
