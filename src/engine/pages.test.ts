/**
 * The pages of docs/method say of every step what it does, by which formulas, what becomes of missing values and which
 * published results come out of it; their examples are run, and whatever they point to is there.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { agrees, list, promisesOf } from "./fixtures/promises.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "docs", "method");
const pages = readdirSync(folder).sort();
const textOf = (path: string): string => readFileSync(path, "utf8");
const steps = ["screening", "imputation", "outliers", "normalisation", "weights", "combination", "ranks"];

/** The example of a page: what it takes from the engine, and its statements. */
function exampleOf(page: string): { readonly taken: string; readonly code: string } {
  const [, taken = "", code = ""] =
    /```ts\nimport \{ (.*) \} from "passerelle\/engine";\n([\s\S]*?)```/.exec(textOf(join(folder, page))) ?? [];
  return { taken, code };
}

test("every step has a page, and so have structure, uncertainty, agreement, panel and explaining", () => {
  expect(pages.map((page) => page.replace(".md", ""))).toEqual(
    [...steps, "structure", "uncertainty", "agreement", "panel", "explain"].sort(),
  );
});

test.each(pages)("%s has every part, in order, and the front page leads to it", (page) => {
  const parts = [...textOf(join(folder, page)).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(parts).toEqual(["What it does", "The formulas", "Missing values", "Published results", "An example"]);
  expect(textOf(join(root, "docs", "method.md"))).toContain(`(method/${page})`);
});

test.each(pages)("%s gives what its example says", async (page) => {
  const { taken, code } = exampleOf(page);
  const kept = await promisesOf([{ name: page, code }], `import { ${taken} } from "./public.ts";`, import.meta.dirname);
  expect(kept.length).toBeGreaterThan(1);
  expect(kept.filter(({ given, said }) => !agrees(given, said)).map(({ line, given }) => [line, list(given)])).toEqual(
    [],
  );
});

test.each(pages)("%s names tests that are there", (page) => {
  const named = [...textOf(join(folder, page)).matchAll(/`(src\/[^`]+)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

/** A heading's address, as the places that show these files make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const anchorsOf = (path: string): readonly string[] =>
  [...textOf(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));

describe("documents that point to each other", () => {
  const all = [
    ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) => join("docs", name)),
    ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "src/engine/README.md"],
  ].filter((name) => name.endsWith(".md"));

  test.each(all)("%s points to what is there, down to the heading", (name) => {
    const path = join(root, name);
    const links = [...textOf(path).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const dead = links.filter((link) => {
      const [to = "", anchor] = link.split("#");
      const target = to === "" ? path : join(dirname(path), to);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(dead).toEqual([]);
  });
});
