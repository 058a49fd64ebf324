#!/usr/bin/env node
/** Runs a TypeScript file with the product's packages at hand: `node bin/run-ts.mjs FILE [arguments]`. Bundled as the product is, npm packages outside. */
import { mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./install.mjs";

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  process.stderr.write("Say which file: node bin/run-ts.mjs FILE [arguments]\n");
  process.exit(2);
}
const kept = join(root, "node_modules", ".cache", "passerelle");
mkdirSync(kept, { recursive: true });
const outfile = join(kept, `${basename(file).replace(/\.tsx?$/, "")}-${process.pid}.mjs`);
await build({
  entryPoints: [resolve(file)],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  alias: { "passerelle/engine": join(root, "src/engine/public.ts") },
  jsx: "automatic",
  loader: { ".sql": "text", ".css": "text", ".svg": "text", ".woff2": "file" },
  sourcemap: "inline",
  logLevel: "error",
});
process.argv.splice(1, process.argv.length - 1, resolve(file), ...rest);
await import(pathToFileURL(outfile).href);
