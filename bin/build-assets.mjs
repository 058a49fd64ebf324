/**
 * Builds what browsers load: one stylesheet, one script, the fonts. Each file lies at `/assets/<hash>/<name>`, so it
 * can be kept for ever; `manifest.json` says where each is. Files of earlier builds stay a day, for pages still open.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./install.mjs";

const assets = join(root, "dist", "assets");

const entries = { "site.css": "src/ui/kit/site.css", "desk.css": "src/web/desk.css", "site.js": "src/web/browser.ts" };

/** Scripts of one page, and what they run beside it: loaded where they are needed. A later one may name an earlier one. */
const laterScripts = {
  "ranking-worker.js": "src/explorer/yours/ranking-worker.ts",
  "own-recipe.js": "src/explorer/yours/own-recipe.ts",
  "scenario-worker.js": "src/explorer/what-if/scenario-worker.ts",
  "what-if.js": "src/explorer/what-if/what-if.ts",
  "coding-desk.js": "src/policy-index/coding/coding-desk.tsx",
  "studio-beside.js": "src/policy-index/studio/beside/beside.ts",
  "live-request.js": "src/facility/requests/live/live-request.ts",
  "coding-offline.js": "src/policy-index/coding/offline-worker.ts",
};

const hashOf = (contents) => createHash("sha256").update(contents).digest("base64url").slice(0, 12);

function keep(name, contents) {
  const address = `/assets/${hashOf(contents)}/${name}`;
  const file = join(root, "dist", address);
  if (!existsSync(file)) {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(`${file}.${process.pid}.part`, contents);
    renameSync(`${file}.${process.pid}.part`, file);
  }
  return address;
}

function sweep(manifest, now) {
  const kept = new Set(Object.values(manifest).map((address) => address.split("/")[2]));
  for (const name of readdirSync(assets)) {
    const path = join(assets, name);
    if (!kept.has(name) && statSync(path).isDirectory() && now - statSync(path).mtimeMs > 86_400_000)
      rmSync(path, { recursive: true, force: true });
  }
}

/** The fonts first: a stylesheet names them by their addresses. */
const fontsAtTheirAddress = (manifest, readFileSync) => ({
  name: "fonts at their address",
  setup(build) {
    build.onResolve({ filter: /\.woff2$/ }, ({ path, resolveDir }) => {
      const name = basename(path);
      manifest[name] ??= keep(name, readFileSync(join(resolveDir, path)));
      return { path: manifest[name], external: true };
    });
  },
});

export async function buildAssets() {
  const { build: bundle } = await import("esbuild");
  const { readFileSync } = await import("node:fs");
  const manifest = {};
  const builtAt = {};
  for (const [name, file] of Object.entries({ ...laterScripts, ...entries })) {
    const made = await bundle({
      absWorkingDir: root,
      entryPoints: [file],
      bundle: true,
      minify: true,
      format: name.endsWith(".js") ? "esm" : undefined,
      // What the source names by its plain name: see src/ui/kit/built.d.ts.
      define: { builtAt: JSON.stringify(builtAt), "process.env.NODE_ENV": '"production"' },
      jsx: "automatic",
      target: ["es2022", "chrome111", "firefox113", "safari16.4"],
      legalComments: "none",
      plugins: [fontsAtTheirAddress(manifest, readFileSync)],
      logLevel: "error",
      outdir: "dist",
      write: false,
    });
    manifest[name] = keep(name, made.outputFiles[0].contents);
    if (name in laterScripts) builtAt[name] = manifest[name];
  }
  writeFileSync(join(assets, `manifest.json.${process.pid}.part`), `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(join(assets, `manifest.json.${process.pid}.part`), join(assets, "manifest.json"));
  sweep(manifest, Date.now());
  return Object.keys(manifest).length;
}
