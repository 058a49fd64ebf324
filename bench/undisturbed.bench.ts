/**
 * What a reader notices of what goes on behind the site: a page kept in the cache, asked for at a steady rate, while
 * nothing else happens, while a million answers are imported beside it, and with the database killed; and a place
 * page that nobody asked for before.
 *
 * The rate is far below what the server can do, so that waiting shows and not saturation. Two cores carry the server,
 * the asker, the import and its database; nothing is pinned, as on a reader's server.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import { openHouse } from "../walks/house.ts";
import { makePackage } from "./made-up-index.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const release = "/en/citizenship-law/2024.0";
const rate = 400;

const folder = mkdtempSync(path.join(tmpdir(), "passerelle-undisturbed-"));
const house = await openHouse({ PASSERELLE_RATE_RENDERS: "off" });

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

type Waited = { readonly p50: number; readonly p99: number; readonly failed: number };

async function asked(seconds: number): Promise<Waited> {
  const result = await autocannon({
    url: `${house.address}${release}/places/PRT`,
    connections: 8,
    overallRate: rate,
    duration: seconds,
    headers: { "accept-encoding": "br" },
  });
  return { p50: result.latency.p50, p99: result.latency.p99, failed: result.non2xx + result.errors };
}

const line = (name: string, { p50, p99, failed }: Waited): string =>
  `${name.padEnd(28)} p50 ${p50} ms   p99 ${p99} ms   failed ${failed}`;

function killDatabase(): void {
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${id}/cwd`).startsWith(path.join(house.data, "postgres"))) process.kill(Number(id), 9);
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

try {
  const table = await (await fetch(`${house.address}${release}/explore.csv`)).text();
  const codes = [...new Set([...table.matchAll(/(?:^|,)([A-Z]{3})(?=,)/gm)].map(([, code = ""]) => code))].slice(
    0,
    120,
  );
  const times: number[] = [];
  for (const code of codes) {
    const begun = performance.now();
    const answer = await fetch(`${house.address}${release}/places/${code}`, { headers: { "accept-encoding": "br" } });
    await answer.arrayBuffer();
    if (answer.status === 200) times.push(performance.now() - begun);
  }
  console.log(
    `a place page nobody asked for before: median ${median(times).toFixed(1)} ms over ${times.length} places (wanted: under 50)\n`,
  );

  await asked(2);
  console.log(`one kept page, ${rate} requests/s, 8 connections`);
  const alone = await asked(15);
  console.log(line("nothing else", alone));

  const made = await makePackage(path.join(folder, "million"), 50);
  const importing = spawn(
    process.execPath,
    [path.join(root, "bin/passerelle"), "import", made.folder, "--release", "1.0"],
    { env: { ...process.env, PASSERELLE_DATA: house.data }, stdio: "ignore" },
  );
  const ended = new Promise<number | null>((resolve) => importing.once("exit", resolve));
  await wait(500);
  const beside = await asked(25);
  console.log(line("while a million come in", beside));
  if ((await ended) !== 0) throw new Error("the import did not end well");
  console.log(
    `p99 during the import beside none: ${(beside.p99 / Math.max(alone.p99, 1)).toFixed(2)} (wanted: at most 2)`,
  );

  killDatabase();
  const stopped = await asked(8);
  console.log(line("with the database killed", stopped));
} finally {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
}
