import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "./house.ts";

const root = path.resolve(import.meta.dirname, "..");
const release = "/en/citizenship-law/2024.0";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house.close();
});

/** Process ids of the PostgreSQL processes that work in a folder, read off /proc. */
function databasesUnder(folder: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return readlinkSync(`/proc/${id}/cwd`).startsWith(path.join(folder, "postgres"));
      } catch {
        return false;
      }
    })
    .map(Number);
}

test("with the database stopped the released site is wholly up, pages never asked for before included", async () => {
  const servers = databasesUnder(house.data);
  expect(servers.length).toBeGreaterThan(0);
  for (const id of servers) process.kill(id, "SIGKILL");
  const pages = [
    "",
    "/explore?node=birth&view=change",
    "/places/NOR",
    "/places/NOR/answers/A08",
    "/indicators/L05",
    "/compare?places=NOR,SWE",
    "/places/NOR.csv",
    "/explore.svg",
    "/method",
    "/download",
  ];
  for (const page of pages) {
    const answer = await fetch(house.address + release + page);
    expect([page, answer.status]).toEqual([page, 200]);
  }
  expect((await fetch(`${house.address}/healthz`)).status).toBe(200);
});

test("a port that is taken is said, with a way out", async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, "127.0.0.1", () => {
      const at = taken.address();
      resolve(typeof at === "object" && at ? at.port : 0);
    }),
  );
  const ran = spawnSync(process.execPath, [path.join(root, "bin/passerelle"), "serve", "--port", String(port)], {
    env: { ...process.env, PASSERELLE_DATA: house.data },
    encoding: "utf8",
    timeout: 60_000,
  });
  taken.close();
  expect(ran.status).not.toBe(0);
  expect(ran.stdout + ran.stderr).toContain(String(port));
});

test("killed with -9, the product opens again with everything in it", async () => {
  const first = await openHouse();
  first.process.kill("SIGKILL");
  const again = spawn(process.execPath, [path.join(root, "bin/passerelle"), "serve", "--port", "0"], {
    env: { ...process.env, PASSERELLE_DATA: first.data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    again.stdout.on("data", hear);
    again.stderr.on("data", hear);
    again.once("exit", (code) => reject(new Error(`serve ended with ${code}:\n${said}`)));
  });
  expect((await fetch(address + release)).status).toBe(200);
  const ended = new Promise((resolve) => again.once("exit", resolve));
  again.kill("SIGTERM");
  expect(await ended).toBe(0);
  await first.close();
  expect(databasesUnder(first.data)).toEqual([]);
});

test("absurd addresses are refused kindly, never with a fault of ours", async () => {
  const odd = [
    "/xx",
    "/en/citizenship-law/9999.9",
    `${release}/places/ZZZ`,
    `${release}/places/PRT/answers/NOPE`,
    `${release}/explore?node=nope`,
    `${release}/explore?unknown=1`,
    `/en/${"a".repeat(5000)}`,
    `/en/${"a/".repeat(900)}`,
    `${release}/places/%00`,
    `${release}/places/..%2f..%2fetc%2fpasswd`,
    `${release}/explore?period=99999`,
    `/en/search?q=${encodeURIComponent("\u0000\uD83D\uDE00".repeat(400))}`,
    "/%E0%A4%A",
  ];
  for (const address of odd) {
    const answer = await fetch(house.address + address, { headers: { accept: "text/html" } });
    expect([address.slice(0, 60), answer.status >= 400 && answer.status < 500]).toEqual([address.slice(0, 60), true]);
    expect((await answer.text()).length).toBeGreaterThan(10);
  }
});
