/** Running the steps of a check one after the other, each with its name, its time and its own output. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

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

/** True where node_modules is what package-lock.json says. */
export function isInstalled() {
  const installed = path.join(root, "node_modules/.package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, "package-lock.json")).mtimeMs;
}

/** Installs what package-lock.json names, from the npm registry alone, unless it is there. */
export function install() {
  if (!isInstalled()) step("Installing from the npm registry", "npm", ["ci", "--no-audit", "--no-fund"]);
}

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** True for root on Debian or a relative, where the test command may bring what is missing. */
export const mayInstallPackages = () =>
  process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && /\b(debian|ubuntu)\b/.test(read("/etc/os-release"));
