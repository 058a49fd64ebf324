/**
 * The built styles, scripts and fonts, in memory: `/assets/<hash>/<name>`, kept by browsers for ever because another
 * content has another address.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../store/package-root.ts";
import type { Made } from "./page-cache.ts";

/** `dist/assets/manifest.json`: a plain name → its address, for example `site.css` → `/assets/3f9c…/site.css`. */
const Manifest = z.record(z.string(), z.string().regex(/^\/assets\/[\w-]+\/[\w.-]+$/));

const mediaTypes: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml; charset=utf-8",
  woff2: "font/woff2",
  png: "image/png",
  ico: "image/x-icon",
};

export type BuiltAssets = {
  /** The address of a file by its plain name; undefined when it was not built. */
  readonly address: (name: string) => string | undefined;
  readonly names: readonly string[];
  /** The answer at an address. */
  readonly at: (address: string) => Made | undefined;
};

const made = (file: string): Made => ({
  status: 200,
  headers: {
    "Content-Type": mediaTypes[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream",
    "Cache-Control": "public, max-age=31536000, immutable",
  },
  body: readFileSync(file),
});

/** Reads what was built; without a build (under a test) there are simply no assets. */
export function openAssets(folder: string = join(packageRoot(), "dist")): BuiltAssets {
  const file = join(folder, "assets", "manifest.json");
  const manifest = existsSync(file) ? Manifest.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
  const answers = new Map(Object.values(manifest).map((address) => [address, made(join(folder, address))]));
  return {
    address: (name) => manifest[name],
    names: Object.keys(manifest),
    at: (address) => answers.get(address),
  };
}
