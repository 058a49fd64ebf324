/** `npm run check`: types, lint, spine, tests, format. It is all there is; what the README promises, a test runs. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./install.mjs";
import { step, tool } from "./steps.mjs";

const reports = mkdtempSync(path.join(tmpdir(), "passerelle-check-"));

function tests(name, config, environment = {}) {
  const report = path.join(reports, `${config}.json`);
  step(
    name,
    tool("vitest"),
    ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    environment,
  );
  return JSON.parse(readFileSync(report, "utf8"));
}

step("Build", process.execPath, [path.join(root, "bin/build.mjs")]);
step("Types", tool("tsc"), ["--noEmit"]);
step("Lint", tool("eslint"), ["."]);
step("Unused code and dependencies", tool("knip"), []);
step("Spine", process.execPath, [path.join(root, "bin/check-spine.mjs")]);
step("Format", tool("biome"), ["ci", "--error-on-warnings", "."]);
const results = [
  tests("Unit, property and database tests", "vitest.config.ts"),
  tests("Walks in a real browser", "vitest.walks.config.ts"),
];
rmSync(reports, { recursive: true, force: true });

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum("numPassedTests")} passed, ${sum("numFailedTests")} failed, ${sum("numPendingTests")} skipped`);
