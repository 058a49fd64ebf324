/** Kills what saves, and what it saves in, and looks afterwards whether everything that was said to be kept is. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import type { DeskHouse } from "./desk-house.ts";

const root = path.resolve(import.meta.dirname, "..");

type Saver = {
  readonly process: ChildProcess;
  readonly acknowledged: Map<string, number>;
  readonly turn: () => number;
};

function openSaver(house: DeskHouse, person: string, first: number): Saver {
  const child = spawn(
    process.execPath,
    [
      path.join(root, "bin/run-ts.mjs"),
      path.join(root, "walks/desk-saver.ts"),
      "-",
      house.data,
      house.edition,
      person,
      String(first),
    ],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const acknowledged = new Map<string, number>();
  let turn = first;
  let rest = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [indicator = "", said = ""] = line.split(" ");
      turn = Number(said);
      acknowledged.set(indicator, turn);
    }
  });
  return { process: child, acknowledged, turn: () => turn };
}

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
 * Kills so many times in turn the process that saves (`saver`) or the database under it (`database`), each time in the
 * middle of its work; what was lost of all that was acknowledged, and answers that are half kept.
 */
export async function killed(
  house: DeskHouse,
  person: string,
  what: "saver" | "database",
  times: number,
): Promise<Killed> {
  const acknowledged = new Map<string, number>();
  // Of their own, whatever was written here before.
  const first = what === "database" ? 1_000_000 : 0;
  let turn = first;
  let saver = openSaver(house, person, turn);
  const heard = async (more: number): Promise<void> => {
    const from = Math.max(saver.turn(), turn);
    await until(() => saver.turn() >= from + more, `${more} answers`);
  };
  for (let time = 0; time < times; time += 1) {
    await heard(20 + ((time * 7) % 13));
    if (what === "database") {
      const leader = leaderOf(house.data);
      if (leader !== undefined) process.kill(leader, "SIGKILL");
      await heard(3);
      continue;
    }
    const ended = new Promise((resolve) => saver.process.once("exit", resolve));
    saver.process.kill("SIGKILL");
    await ended;
    for (const [id, said] of saver.acknowledged) acknowledged.set(id, said);
    turn = saver.turn() + 1;
    saver = openSaver(house, person, turn);
  }
  await heard(5);
  const ended = new Promise((resolve) => saver.process.once("exit", resolve));
  saver.process.kill("SIGKILL");
  await ended;
  for (const [id, said] of saver.acknowledged) acknowledged.set(id, said);
  return { acknowledged: Math.max(...acknowledged.values()) - first, lost: await lost(house, acknowledged) };
}
