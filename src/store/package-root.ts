/** The folder of the package, found from wherever this code runs: `src/` under a test, `dist/` in use. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export function packageRoot(from: string = import.meta.url): string {
  for (let at = dirname(fileURLToPath(from)); ; at = dirname(at)) {
    const manifest = join(at, "package.json");
    if (existsSync(manifest) && /"name":\s*"passerelle"/.test(readFileSync(manifest, "utf8"))) return at;
    if (at === dirname(at)) throw new Error("package.json of passerelle not found above this file");
  }
}
