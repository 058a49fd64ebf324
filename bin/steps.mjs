/** Running the steps of a check one after the other, each with its name, its time and its own output. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./install.mjs";

/** Runs a command in the project's folder with its output shown; ends the process where it fails. */
export function step(name, command, args, environment = {}) {
  const begun = process.hrtime.bigint();
  console.log(`\n— ${name}`);
  const ended = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
  const seconds = (Number(process.hrtime.bigint() - begun) / 1e9).toFixed(1);
  if (ended.status !== 0) {
    console.error(`\n${name} failed after ${seconds} s.`);
    process.exit(ended.status ?? 1);
  }
  console.log(`  ${name}: ${seconds} s`);
}

/** A tool of the lockfile, by its file in node_modules/.bin. */
export const tool = (name) => path.join(root, "node_modules/.bin", name);

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** True for root on Debian or a relative, where the test command may bring what is missing. */
export const mayInstallPackages = () =>
  process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && /\b(debian|ubuntu)\b/.test(read("/etc/os-release"));
