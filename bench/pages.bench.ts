/**
 * What a page weighs and how it scores.
 *
 * Transfer is what a browser receives for a page with an empty cache, compressed, fonts apart; the script is counted
 * apart too, since nothing of it is needed for the first paint. Lighthouse runs its mobile preset in Debian's Chromium,
 * several times (`ROUNDS`, 3 unless said): what else the machine does moves a single score by several points.
 */
import { writeFileSync } from "node:fs";
import { openBrowser, openHouse, pagesOf } from "../walks/house.ts";

const limits: Readonly<Record<string, number>> = { place: 60, explore: 120 };
const measured = ["home", "explore", "place", "compare", "answer", "indicator"];
const audited = ["home", "explore", "place", "compare", "answer"];

const house = await openHouse();

type Received = { readonly address: string; readonly kind: string; readonly bytes: number };

async function received(address: string): Promise<readonly Received[]> {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map<string, { address: string; kind: string }>();
  const got: Received[] = [];
  session.on("Network.responseReceived", (event) => {
    kinds.set(event.requestId, { address: event.response.url, kind: event.type });
  });
  session.on("Network.loadingFinished", (event) => {
    const known = kinds.get(event.requestId);
    if (known && !known.address.startsWith("data:")) got.push({ ...known, bytes: event.encodedDataLength });
  });
  await page.goto(house.address + address, { waitUntil: "networkidle" });
  await browser.close();
  return got;
}

const kilobytes = (rows: readonly Received[]): number => rows.reduce((sum, row) => sum + row.bytes, 0) / 1024;

const pages = pagesOf("en");
console.log("page        html+css  script  fonts  other   sum without fonts (limit)");
for (const name of measured) {
  const address = pages[name] ?? "/";
  await fetch(house.address + address, { headers: { "accept-encoding": "br" } });
  const rows = await received(address);
  const of = (...kinds: string[]) => rows.filter((row) => kinds.includes(row.kind));
  const fonts = of("Font");
  const sum = kilobytes(rows) - kilobytes(fonts);
  const limit = limits[name];
  console.log(
    `${name.padEnd(10)} ${kilobytes(of("Document", "Stylesheet")).toFixed(1).padStart(9)} ${kilobytes(of("Script")).toFixed(1).padStart(7)} ${kilobytes(fonts).toFixed(1).padStart(6)} ${(sum - kilobytes(of("Document", "Stylesheet", "Script"))).toFixed(1).padStart(6)} ${sum.toFixed(1).padStart(8)} KB${limit ? ` (≤ ${limit}: ${sum <= limit ? "kept" : "BROKEN"})` : ""}`,
  );
}

const { default: lighthouse } = await import("lighthouse");
const browser = await openBrowserWithPort();
const rounds = Number(process.env.ROUNDS ?? 3);
console.log(
  "\nLighthouse, mobile preset, middle of several rounds\n                            performance  accessibility  best practices  seo",
);
for (const name of audited) {
  const found: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const result = await lighthouse(house.address + (pages[name] ?? "/"), {
      port: browser.port,
      logLevel: "error",
      output: "json",
    });
    found.push(
      ["performance", "accessibility", "best-practices", "seo"].map((key) =>
        Math.round((result?.lhr.categories[key]?.score ?? 0) * 100),
      ),
    );
    if (process.env.REPORTS) writeFileSync(`${process.env.REPORTS}/${name}.json`, JSON.stringify(result?.lhr));
  }
  const sorted = [0, 1, 2, 3].map((at) => found.map((scores) => scores[at] ?? 0).sort((one, other) => one - other));
  const medians = sorted.map((scores) => scores[Math.floor(scores.length / 2)] ?? 0);
  const all = `${sorted[0]?.[0]}–${sorted[0]?.at(-1)}`;
  console.log(
    `${name.padEnd(27)} ${medians.map((score) => String(score).padStart(11)).join("  ")}  (performance ${all})${medians.every((score) => score >= 95) ? "" : "  BROKEN (≥ 95)"}`,
  );
}
await browser.close();
await house.close();

async function openBrowserWithPort(): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const port = 9333;
  const opened = await openBrowser([`--remote-debugging-port=${port}`]);
  return { port, close: () => opened.close() };
}
