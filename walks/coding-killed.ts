/** Kills the product while it saves, and what it saves in, and looks afterwards whether everything that was said to be kept is. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { DeskHouse } from "./desk-house.ts";

const root = path.resolve(import.meta.dirname, "..");

/** The product itself, as an operator starts it, on the data of the house. */
type Served = { readonly process: ChildProcess; readonly origin: string };

async function serve(house: DeskHouse): Promise<Served> {
  const secret = path.join(house.data, "secret-of-the-walk");
  writeFileSync(secret, house.secret, { mode: 0o600 });
  const child = spawn(process.execPath, [path.join(root, "bin/passerelle"), "serve", "--port", "0"], {
    env: {
      ...process.env,
      ...{ PASSERELLE_DATA: house.data, PASSERELLE_SECRET_FILE: secret },
      ...{ PASSERELLE_RATE_RENDERS: "off", LOG_LEVEL: "fatal" },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}:\n${said}`)));
  });
  return { process: child, origin };
}

/** A desk that saves one answer after the other, and sends again what it was not answered, as a browser's does. */
type Saver = {
  /** Where it sends to from now on. */
  origin: string;
  /** By question, the last turn it was told is kept. */
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly turn: () => number;
  readonly stop: () => Promise<void>;
};

function openSaver(house: DeskHouse, cookie: string, first: number, origin: string): Saver {
  const acknowledged = new Map<string, number>();
  let turn = first;
  let stopped = false;
  let refused: Refused | undefined;
  const saver = {
    ...{ origin, acknowledged },
    turn: () => {
      if (refused) throw refused;
      return turn - 1;
    },
  };
  /** undefined where nobody answered, or the house said that it cannot now. */
  const asked = async (indicator: string, init: RequestInit): Promise<number | undefined> => {
    try {
      const address = `${saver.origin}/api/coding/${house.edition}/FRA/2027/answers/${indicator}`;
      const headers = { ...init.headers, cookie, origin: saver.origin, "content-type": "application/json" };
      const answer = await fetch(address, { ...init, headers, signal: AbortSignal.timeout(20_000) });
      const said: unknown = await answer.json();
      if (answer.ok) return z.object({ version: z.number() }).parse(said).version;
      if (answer.status < 500) throw new Refused(`${answer.status}: ${JSON.stringify(said)}`);
    } catch (thrown) {
      if (thrown instanceof Refused) throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return undefined;
  };
  const again = async (indicator: string, init: RequestInit): Promise<number | undefined> => {
    for (;;) {
      const version = await asked(indicator, init);
      if (version !== undefined || stopped) return version;
    }
  };
  const saving = (async () => {
    for (; !stopped; turn += 1) {
      const indicator = `q${(turn % 40) + 1}`;
      const version = await again(indicator, { method: "GET" });
      const kept = await again(indicator, {
        method: "PUT",
        headers: { "if-match": `"${version}"`, "idempotency-key": `saver-${turn}-${version}` },
        body: JSON.stringify({ justification: `turn ${turn}` }),
      });
      if (kept !== undefined) acknowledged.set(indicator, turn);
    }
  })();
  saving.catch((thrown: unknown) => {
    refused = thrown instanceof Refused ? thrown : new Refused(String(thrown));
  });
  return Object.assign(saver, {
    stop: async () => {
      stopped = true;
      await saving;
    },
  });
}

class Refused extends Error {}

/** The process that leads the embedded database of a folder. */
function leaderOf(folder: string): number | undefined {
  const leads = readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const isThere = readlinkSync(`/proc/${name}/cwd`).startsWith(path.join(folder, "postgres"));
      return isThere && readFileSync(`/proc/${name}/cmdline`, "utf8").includes("\0-D\0");
    } catch {
      return false;
    }
  });
  return leads.map(Number)[0];
}

const until = async (holds: () => boolean, what: string): Promise<void> => {
  for (let wait = 0; wait < 600; wait += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come`);
};

async function lost(house: DeskHouse, acknowledged: ReadonlyMap<string, number>): Promise<readonly string[]> {
  const client = await house.database.connect();
  try {
    const { rows } = await client.query<{
      indicator: string;
      justification: string;
      version: number;
      versions: string;
    }>(
      `select indicator, justification, version, (
         select count(*) from edition.answer_version where answer_version.answer_id = answer.answer_id
       ) as versions
       from edition.answer
       where place = 'FRA' and slot = 1`,
    );
    const kept = new Map(rows.map((row) => [row.indicator, Number(/\d+$/.exec(row.justification)?.[0] ?? -1)]));
    const torn = rows.filter(({ version, versions }) => version !== Number(versions)).map(({ indicator }) => indicator);
    // What was sent and not heard of may be there too: it is later, never earlier.
    return [...[...acknowledged].filter(([id, turn]) => (kept.get(id) ?? -1) < turn).map(([id]) => id), ...torn];
  } finally {
    client.release();
  }
}

export type Killed = { readonly acknowledged: number; readonly lost: readonly string[] };

/**
 * Kills so many times in turn the product (`product`) or the database under it (`database`), each time in the middle of
 * saving; what was lost of all that was acknowledged, and answers that are half kept. What keeps services running starts
 * a product anew that ended, and so does this; the database comes back by itself.
 */
export async function killed(
  house: DeskHouse,
  cookie: string,
  what: "product" | "database",
  times: number,
): Promise<Killed> {
  // Of their own, whatever was written here before.
  const first = what === "database" ? 1_000_000 : 0;
  let served = await serve(house);
  const saver = openSaver(house, cookie, first, served.origin);
  const heard = async (more: number): Promise<void> => {
    const from = saver.turn();
    await until(() => saver.turn() >= from + more, `${more} answers`);
  };
  for (let time = 0; time < times; time += 1) {
    await heard(20 + ((time * 7) % 13));
    if (what === "database") {
      const leader = leaderOf(house.data);
      if (leader === undefined) throw new Error("no database is there to be killed");
      process.kill(leader, "SIGKILL");
      await heard(3);
      continue;
    }
    const ended = new Promise((resolve) => served.process.once("exit", resolve));
    served.process.kill("SIGKILL");
    await ended;
    served = await serve(house);
    saver.origin = served.origin;
  }
  await heard(5);
  await saver.stop();
  const ended = new Promise((resolve) => served.process.once("exit", resolve));
  served.process.kill("SIGTERM");
  await ended;
  return { acknowledged: saver.turn() - first, lost: await lost(house, saver.acknowledged) };
}
