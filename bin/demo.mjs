#!/usr/bin/env node
// `npm run demo`: from a fresh clone to a site that is open. Installs and builds what is lacking, then hands over.
import { existsSync } from "node:fs";
import { installIfNeeded, root } from "./install.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Passerelle needs Node 20.19 or later; this is ${process.version}.\n`);
  process.exit(1);
}
if (existsSync(`${root}/src`)) {
  installIfNeeded();
  const { build, isFresh } = await import("./build.mjs");
  if (!isFresh()) {
    process.stderr.write("Building …\n");
    await build();
  }
}
process.argv.splice(2, 0, "demo");
await import(`${root}/dist/passerelle.mjs`);
