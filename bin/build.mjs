#!/usr/bin/env node
/**
 * Builds `dist/` from `src/`: every entry point a bundle of our own code, npm packages left outside.
 *
 * Files are written beside and renamed, entry points last, chunks named by their content, so that a process that is
 * running keeps finding its own chunks and a second build at the same moment does no harm.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { buildAssets } from "./build-assets.mjs";
import { root } from "./install.mjs";

const dist = join(root, "dist");

/** What runs on Node: name in dist → file in src. */
const nodeEntries = {
  passerelle: "src/cli/main.ts",
  "read-workbook": "src/policy-index/package/workbook-worker.ts",
  "work-out-robustness": "src/policy-index/releases/robust/worker.ts",
  "read-document": "src/evidence/sources/document-worker.ts",
  typeset: "src/server/typeset-worker.ts",
};

/** The engine by itself, for whoever imports `passerelle/engine`: on Node and, by way of a bundler, in a browser. */
const engine = {
  entryPoints: [{ in: "src/engine/public.ts", out: "engine" }],
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
  packages: "external",
  legalComments: "none",
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  logLevel: "error",
  write: false,
};

/** The entry whose time tells when dist was built. */
const stamp = join(dist, "passerelle.mjs");

const loader = { ".sql": "text", ".typ": "text", ".css": "text", ".svg": "text", ".woff2": "file" };

function write(files) {
  const entries = new Set(Object.keys(nodeEntries).map((name) => `${name}.mjs`));
  const last = (file) => (entries.has(basename(file.path)) ? 1 : 0);
  for (const file of [...files].sort((one, other) => last(one) - last(other))) {
    mkdirSync(dirname(file.path), { recursive: true });
    const beside = `${file.path}.${process.pid}.part`;
    writeFileSync(beside, file.contents);
    renameSync(beside, file.path);
  }
}

/** Chunks of builds of more than a day ago are nobody's any more. */
function sweep(now) {
  const chunks = join(dist, "chunks");
  let names = [];
  try {
    names = readdirSync(chunks);
  } catch {
    return;
  }
  for (const name of names) {
    const file = join(chunks, name);
    if (now - statSync(file).mtimeMs > 86_400_000) rmSync(file, { force: true });
  }
}

export async function build() {
  const started = new Date();
  const { build: bundle } = await import("esbuild");
  const made = await bundle({
    absWorkingDir: root,
    entryPoints: Object.entries(nodeEntries).map(([out, file]) => ({ in: file, out })),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    // Packages are not bundled and ask for themselves: without this React runs as it does for its own developers.
    banner: { js: 'process.env.NODE_ENV ??= "production";' },
    legalComments: "none",
    sourcemap: "linked",
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    loader,
    logLevel: "error",
    write: false,
  });
  const alone = await bundle({ absWorkingDir: root, ...engine });
  // What the server names must be there before the server is.
  const assets = await buildAssets();
  write([...alone.outputFiles, ...made.outputFiles]);
  // The time the build began, so that a source edited meanwhile is newer.
  utimesSync(stamp, started, started);
  sweep(started.getTime());
  return alone.outputFiles.length + made.outputFiles.length + assets;
}

const newest = (path) => {
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  let time = here.mtimeMs;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (/\.test\.tsx?$/.test(entry.name)) continue;
    const file = join(path, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(file) : statSync(file).mtimeMs);
  }
  return time;
};

/** Whether dist is there and no source is newer. */
export function isFresh() {
  try {
    const built = statSync(stamp).mtimeMs;
    return ["src", "bin/build.mjs", "bin/build-assets.mjs", "package.json"].every(
      (path) => newest(join(root, path)) <= built,
    );
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const began = performance.now();
  const files = await build();
  process.stderr.write(
    `${relative(process.cwd(), dist) || "."}: ${files} files, ${Math.round(performance.now() - began)} ms\n`,
  );
}
