/** `npm run check:long`: fuzz, soak and faults. Takes long; run before a release. */
import path from "node:path";
import { root } from "./install.mjs";
import { step, tool } from "./steps.mjs";

step("Build", process.execPath, [path.join(root, "bin/build.mjs")]);
step("Fuzz, soak and faults", tool("vitest"), ["run", "--config", "vitest.config.ts"], { LONG: "1" });
const wide = { CANARIES: "wide" };
step("Canaries, and everything asked of everybody", tool("vitest"), ["run", "src/server/canaries.test.ts"], wide);
const thirty = { KILLS: "30" };
step("Thirty kills while a release is imported", tool("vitest"), ["run", "src/cli/import-killed.test.ts"], thirty);
step(
  "Thirty kills while coders save",
  tool("vitest"),
  ["run", "--config", "vitest.walks.config.ts", "walks/coding-killed"],
  thirty,
);
