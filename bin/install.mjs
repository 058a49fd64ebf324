/**
 * Makes sure that the packages the lockfile names are there, and says so while it does. Quiet and quick where they are.
 *
 * `npm ci` empties node_modules first, so it runs only where a package is absent or of another version, never
 * because a file is newer than another.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const versionOf = (name) => {
  const file = join(root, "node_modules", name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
};

/** Names of packages that are absent or not of the version package.json asks. */
export function packagesLacking({ development = false } = {}) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const wanted = { ...dependencies, ...(development ? devDependencies : {}) };
  return Object.entries(wanted)
    .filter(([name, version]) => versionOf(name) !== version)
    .map(([name]) => name);
}

/** Installs what is lacking; exits 1, saying what to do, where that does not work. */
export function installIfNeeded({ development = false } = {}) {
  const lacking = packagesLacking({ development });
  if (lacking.length === 0) return;
  process.stderr.write(`Installing packages (${lacking.length} lacking) …\n`);
  const flags = ["ci", "--no-audit", "--no-fund", ...(development ? [] : ["--omit=dev"])];
  const ran = spawnSync("npm", flags, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (ran.status !== 0 || packagesLacking({ development }).length > 0) {
    process.stderr.write("The packages could not be installed. Run `npm ci` here, see what it says, and try again.\n");
    process.exit(1);
  }
}
