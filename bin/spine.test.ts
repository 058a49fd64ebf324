import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { brokenRules, spineOf, spineRules } from "./spine.mjs";

const root = path.resolve(import.meta.dirname, "..");
const made: string[] = [];

/** A house of a few files, written to a folder of its own. */
function house(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(root, "node_modules/.spine-"));
  made.push(folder);
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  for (const [name, text] of Object.entries({ "src/spine.json": JSON.stringify(spineOf(root)), ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const sound = { "src/base/day.ts": "export const day = 1;\n" };

const breaches: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "in-the-spine": { "src/utils/odd.ts": "export const odd = 1;\n" },
  "spine: base": {
    "src/base/early.ts": 'import { late } from "../store/late.ts";\nexport const early = late;\n',
    "src/store/late.ts": "export const late = 1;\n",
  },
  "no-circles": {
    "src/base/a.ts": 'import type { B } from "./b.ts";\nexport type A = B;\n',
    "src/base/b.ts": 'import type { A } from "./a.ts";\nexport type B = A | 1;\n',
  },
  "engine-alone": { "src/engine/sum.ts": 'import { day } from "../base/day.ts";\nexport const sum = day;\n' },
  "contract-is-words": {
    "src/places/shapes.ts": "export const shapes = 1;\n",
    "src/places/contract.ts": 'import { shapes } from "./shapes.ts";\nexport const nouns = shapes;\n',
  },
  "contract-is-words (engine types only)": {
    "src/engine/run.ts": "export const run = 1;\n",
    "src/places/contract.ts": 'import { run } from "../engine/run.ts";\nexport const nouns = run;\n',
  },
  "rules-are-pure": {
    "src/places/rules.ts": 'import { far } from "./far.ts";\nexport const rule = far;\n',
    "src/places/far.ts": 'import { readFileSync } from "node:fs";\nexport const far = readFileSync;\n',
  },
  "stores-only-serve": {
    "src/places/store.ts": "export const rows = 1;\n",
    "src/places/names.ts": 'import { rows } from "./store.ts";\nexport const names = rows;\n',
  },
  "serve-is-served": {
    "src/places/serve.ts": "export const served = 1;\n",
    "src/places/names.ts": 'import { served } from "./serve.ts";\nexport const names = served;\n',
  },
  "screens-stay-in-the-browser": {
    "src/places/Map.tsx": 'import { near } from "./near.ts";\nexport const Map = near;\n',
    "src/places/near.ts": 'import { open } from "../store/open.ts";\nexport const near = open;\n',
    "src/store/open.ts": "export const open = 1;\n",
  },
};

test("a house in order breaks no rule", async () => {
  expect(await brokenRules(house(sound))).toEqual([]);
});

test("every kind of rule has a breach here, so none is a decoration", () => {
  const kinds = spineRules(spineOf(root)).map((rule) => (rule.name.startsWith("spine: ") ? "spine: base" : rule.name));
  expect(new Set(Object.keys(breaches))).toEqual(new Set([...kinds, "in-the-spine"]));
});

test.each(Object.entries(breaches))("%s is seen to fail", async (name, files) => {
  const broken = await brokenRules(house({ ...sound, ...files }));
  expect(broken.some((line) => line.startsWith(`${name}:`))).toBe(true);
});

test("each folder of the spine refuses every later one", async () => {
  const spine = spineOf(root);
  const files = Object.fromEntries(spine.map((folder) => [`src/${folder}/noun.ts`, "export const noun = 1;\n"]));
  const pairs = spine.flatMap((folder, place) =>
    place + 1 < spine.length ? [[folder, spine[place + 1]] as const] : [],
  );
  for (const [early, late] of pairs) {
    const up = "../".repeat(early.split("/").length);
    files[`src/${early}/early.ts`] = `import { noun } from "${up}${late}/noun.ts";\nexport const early = noun;\n`;
  }
  const broken = await brokenRules(house(files));
  for (const [early] of pairs) {
    expect(broken.some((line) => line.startsWith(`spine: ${early}:`))).toBe(true);
  }
});
