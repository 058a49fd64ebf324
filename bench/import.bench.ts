/**
 * From a CSV of a million answers to published scores, on the embedded database.
 *
 * The package is made up: 200 places × 50 years × 100 questions in 10 areas of 10. It is imported by the command a
 * person would type, in a data directory of its own, at a quarter, a half and the whole, so that a cost that grows
 * faster than the answers shows. Memory is the most that the command and every process of its database held at one
 * moment, shared pages of the database counted once (read off /proc, ten times a second).
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makePackage } from "./made-up-index.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const folder = mkdtempSync(path.join(tmpdir(), "passerelle-import-"));
const status = (id: string): string => {
  try {
    return readFileSync(`/proc/${id}/status`, "utf8");
  } catch {
    return "";
  }
};

const kilobytesOf = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);

/** Megabytes held now by a process and all below it; shared memory of PostgreSQL counted once. */
function held(pid: number, data: string): number {
  let alone = 0;
  let shared = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const text = status(id);
    if (text === "") continue;
    let words = "";
    try {
      words = readFileSync(`/proc/${id}/cmdline`, "utf8");
    } catch {
      continue;
    }
    const isOurs = Number(id) === pid || words.includes(data) || /^postgres: /.test(words);
    if (!isOurs) continue;
    alone += kilobytesOf(text, "RssAnon") + kilobytesOf(text, "RssFile");
    shared = Math.max(shared, kilobytesOf(text, "RssShmem"));
  }
  return (alone + shared) / 1024;
}

async function imported(
  name: string,
  years: number,
): Promise<{ readonly answers: number; readonly seconds: number; readonly megabytes: number }> {
  const made = await makePackage(path.join(folder, name), years);
  const data = path.join(folder, `data-${name}`);
  const environment = { ...process.env, PASSERELLE_DATA: data };
  const command = path.join(root, "bin/passerelle");
  await ended(spawn(process.execPath, [command, "migrate"], { env: environment, stdio: "ignore" }));
  const begun = performance.now();
  const child = spawn(process.execPath, [command, "import", made.folder, "--release", "1.0"], {
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
  });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, held(child.pid ?? 0, data));
  }, 100);
  const code = await ended(child);
  clearInterval(watch);
  if (code !== 0) throw new Error(`import ended with ${code}`);
  return { answers: made.answers, seconds: (performance.now() - begun) / 1000, megabytes: most };
}

const ended = (child: ReturnType<typeof spawn>): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", (code) => resolve(code)));

try {
  const runs = [];
  for (const [name, years] of [
    ["quarter", 13],
    ["half", 25],
    ["whole", 50],
  ] as const) {
    const run = await imported(name, years);
    runs.push(run);
    console.log(
      `${String(run.answers).padStart(9)} answers  ${run.seconds.toFixed(1).padStart(6)} s  ${((run.seconds / run.answers) * 1e6).toFixed(1)} µs an answer  ${run.megabytes.toFixed(0)} MB at most`,
    );
  }
  const [quarter, , whole] = runs;
  if (quarter && whole) {
    const ratio = whole.seconds / whole.answers / (quarter.seconds / quarter.answers);
    console.log(`time an answer, whole against quarter: ${ratio.toFixed(2)} (1 is linear, start-up included)`);
    console.log(
      `limits: 60 s ${whole.seconds < 60 ? "kept" : "BROKEN"}, 1,500 MB ${whole.megabytes < 1500 ? "kept" : "BROKEN"}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
