/**
 * `npm run bench [name …]`: the timings of bench/, each printing its method and its ratios from one run.
 * Without a name, all of them, one after the other.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { installIfNeeded, root } from "./install.mjs";
import { step } from "./steps.mjs";

installIfNeeded({ development: true });
const all = readdirSync(path.join(root, "bench"))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(2);
}
step("Build", process.execPath, [path.join(root, "bin/build.mjs")]);
for (const name of asked.length > 0 ? asked : all) {
  const run = ["--expose-gc", path.join(root, "bin/run-ts.mjs"), path.join(root, "bench", `${name}.bench.ts`)];
  step(name, process.execPath, run, { NODE_ENV: "production" });
}
