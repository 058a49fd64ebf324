// Builds the checked-in data of src/places: see src/places/build/build.ts.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const out = mkdtempSync(join(process.cwd(), "node_modules/.places-"));
try {
  await build({
    entryPoints: ["src/places/build/build.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: join(out, "build.mjs"),
  });
  await import(pathToFileURL(join(out, "build.mjs")).href);
} finally {
  rmSync(out, { recursive: true });
}
