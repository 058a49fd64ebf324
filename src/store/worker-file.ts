/** Where the built file of a worker thread lies. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const bundled = new Map<string, Promise<string>>();

/**
 * The built worker where this runs from `dist`; else (tests, scripts) it is bundled once on demand.
 *
 * @example await workerFile("read-workbook", ["src", "policy-index", "package", "workbook-worker.ts"])
 */
export async function workerFile(name: string, source: readonly string[]): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const folder of [here, dirname(here)]) {
    const built = join(folder, `${name}.mjs`);
    if (/[\\/]dist([\\/]chunks)?$/.test(here) && existsSync(built)) return built;
  }
  const before = bundled.get(name);
  if (before) return before;
  const made = bundle(here, name, join(...source));
  bundled.set(name, made);
  return made;
}

async function bundle(from: string, name: string, source: string): Promise<string> {
  let root = from;
  while (!existsSync(join(root, source)) && root !== dirname(root)) root = dirname(root);
  const outfile = join(root, "node_modules", ".cache", "passerelle", `${name}-${process.pid}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  const { build } = await import("esbuild");
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    loader: { ".typ": "text" },
    logLevel: "error",
  });
  return outfile;
}
