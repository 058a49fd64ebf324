/**
 * The spine as rules: the order of folders in src/spine.json, one generated rule per folder, and what each kind of
 * file may reach. `spineRules` is what `check:spine` runs and what its test breaks on purpose, one rule at a time.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { cruise } from "dependency-cruiser";

/** Folder names, first to last; a folder imports only from those before it. */
export const spineOf = (root) => JSON.parse(readFileSync(path.join(root, "src/spine.json"), "utf8"));

const escaped = (folder) => folder.replaceAll("/", "\\/").replaceAll("-", "\\-");
const within = (folders) => `^src/(${folders.map(escaped).join("|")})/`;
// What only tests stand on may read what tests may.
const tests = "(-under-test|\\.test)\\.tsx?$";
const outside = "^(node:|fs|net|tls|http|https|http2|child_process|worker_threads|cluster|dgram|dns|os|crypto)$";

/** Rules for dependency-cruiser, each with the sentence a person reads when it is broken. */
export function spineRules(spine) {
  const order = spine.slice(0, -1).map((folder, place) => ({
    name: `spine: ${folder}`,
    comment: `${folder} may import only from folders earlier in src/spine.json.`,
    severity: "error",
    from: { path: within([folder]), pathNot: tests },
    to: { path: within(spine.slice(place + 1)) },
  }));
  return [
    ...order,
    {
      name: "no-circles",
      comment: "Files import each other in a circle (type-only imports count): the thing they share is a third noun.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "engine-alone",
      comment: "The engine imports only the engine, and small numeric packages.",
      severity: "error",
      // What only tests read may read what the tests may.
      from: { path: "^src/engine/", pathNot: `(/fixtures/|${tests})` },
      to: { pathNot: "^src/engine/|(^|node_modules/)(pure-rand|ml-matrix)(/|$)" },
    },
    {
      name: "contract-is-words",
      comment: "A contract imports contracts, base words and zod; of the engine only types.",
      severity: "error",
      from: { path: "/contract\\.ts$" },
      to: { pathNot: "(/contract\\.ts$|^src/base/|^src/engine/|node_modules/zod/)" },
    },
    {
      name: "contract-is-words (engine types only)",
      comment: "A contract takes types of the engine, never its functions.",
      severity: "error",
      from: { path: "/contract\\.ts$" },
      to: { path: "^src/engine/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "rules-are-pure",
      comment: "rules.ts reaches no store, server, clock, chance or network, at any depth.",
      severity: "error",
      from: { path: "/rules\\.ts$" },
      to: {
        path: `(^src/(store|server|web|cli)/|/store\\.ts$|/serve\\.ts$|node_modules/(pg|hono)/|${outside})`,
        reachable: true,
      },
    },
    {
      name: "stores-only-serve",
      comment: "SQL is called from serve.ts.",
      severity: "error",
      from: { path: "^src/", pathNot: `(/serve\\.ts$|^src/store/|${tests})` },
      to: { path: "^src/(?!store/).*/store\\.ts$" },
    },
    {
      name: "serve-is-served",
      comment: "Only server/ imports a serve.ts.",
      severity: "error",
      from: { path: "^src/", pathNot: `(^src/server/|${tests})` },
      to: { path: "/serve\\.ts$" },
    },
    {
      name: "screens-stay-in-the-browser",
      comment: "From a screen or a custom element no server file is reachable, at any depth.",
      severity: "error",
      from: { path: "^src/(ui|places|policy-index|facility|explorer)/.*(\\.tsx|-element\\.ts)$", pathNot: tests },
      to: {
        path: `(^src/(store|server|web|cli)/|/store\\.ts$|/serve\\.ts$|node_modules/(pg|hono)/|${outside})`,
        reachable: true,
      },
    },
  ];
}

/** Folders that hold code and are not in the spine. */
export function strays(root, spine) {
  const found = [];
  const walk = (folder) => {
    const held = readdirSync(path.join(root, "src", folder), { withFileTypes: true });
    const hasCode = held.some((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
    const known = spine.some((noun) => folder === noun || folder.startsWith(`${noun}/`));
    const misnamed = /(^|\/)(utils?|lib|helpers?|common|types)$/.test(folder);
    if (misnamed || (hasCode && !known)) found.push(folder || "(the root of src)");
    for (const entry of held) if (entry.isDirectory()) walk(path.join(folder, entry.name));
  };
  walk("");
  return found;
}

/** Every broken rule, as `rule: from → to` with the rule's sentence; empty when the house stands. */
export async function brokenRules(root) {
  const spine = spineOf(root);
  const lost = strays(root, spine).map((folder) => `in-the-spine: src/${folder} is not named in src/spine.json.`);
  const result = await cruise(
    ["src"],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: spineRules(spine) },
      doNotFollow: { path: "node_modules" },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    },
    {},
  );
  const output = result.output;
  if (typeof output === "string") throw new Error(output);
  if (!statSync(path.join(root, "src")).isDirectory() || output.modules.length === 0)
    throw new Error("nothing was read");
  const broken = output.summary.violations.map(
    (violation) =>
      `${violation.rule.name}: ${violation.from} → ${violation.to}. ${violation.comment ?? ruleComment(spine, violation.rule.name)}`,
  );
  return [...lost, ...broken];
}

const ruleComment = (spine, name) => spineRules(spine).find((rule) => rule.name === name)?.comment ?? "";
