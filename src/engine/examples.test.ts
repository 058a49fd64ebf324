/**
 * Everything the engine offers says in its description what it gives, and gives it: the examples are taken out of the
 * descriptions and run. A line `does(this) // → that` promises that value; a number promises as many digits as it has.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { agrees, list, promisesOf } from "./fixtures/promises.ts";
import * as offered from "./public.ts";

const names = Object.keys(offered).sort();
const described = new Map(
  [...read("public.ts").matchAll(/export \{([^}]*)\} from "\.\/([^"]+)"/g)].flatMap(([, list = "", file = ""]) => {
    const text = read(file);
    return [...list.matchAll(/(?<!type )\b(\w+)(?=,|\s*$)/g)].map(([, name = ""]) => [name, descriptionOf(name, text)]);
  }),
);

function read(file: string): string {
  return readFileSync(join(import.meta.dirname, file), "utf8");
}

/** The comment that stands right above an export. */
function descriptionOf(name: string, text: string): string {
  const above = text.split(new RegExp(`^export (?:function|const) ${name}\\b`, "m"))[0] ?? "";
  return /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n$/.exec(above)?.[1]?.replace(/^ \* ?/gm, "") ?? "";
}

const exampleOf = (name: string): string => described.get(name)?.split("@example")[1]?.trim() ?? "";

const own = "import { cells, column } from './fixtures/column.ts'; import { tiny } from './fixtures/tiny.ts';";

test("everything offered has an example that promises a value", () => {
  const without = names.filter((name) => !/\/\/ → ./.test(exampleOf(name)));
  expect(without).toEqual([]);
});

test("every example gives what it says", async () => {
  const kept = await promisesOf(
    names.map((name) => ({ name, code: exampleOf(name) })),
    `${own} import { ${names.join(", ")} } from "./public.ts";`,
    import.meta.dirname,
  );
  const wrong = kept.filter(({ given, said }) => !agrees(given, said));
  expect(wrong.map(({ name, line, given }) => ({ name, line, given: list(given) }))).toEqual([]);
  expect(new Set(kept.map(({ name }) => name)).size).toBe(names.length);
});

test("what is said wrongly is seen", () => {
  expect(agrees(1 / 3, 0.333)).toBe(true);
  expect(agrees(1 / 3, 0.334)).toBe(true);
  expect(agrees(1 / 3, 0.335)).toBe(false);
  expect(agrees(Float64Array.of(1, 2), [1, 2])).toBe(true);
  expect(agrees(Float64Array.of(1, 2), [1])).toBe(false);
  expect(agrees({ a: 1, b: 2 }, { a: 1 })).toBe(true);
  expect(agrees({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(agrees(Number.NaN, 0)).toBe(false);
});
