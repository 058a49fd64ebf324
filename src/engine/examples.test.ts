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

/** What is said of every function, in this order; that a part does not arise is said in words ("throws   nothing"). */
const parts = ["shape", "units", "missing", "throws", "source", "@example"];

/** The parts in which a description is silent, or the order it has them in where that is another. */
function lackOf(description: string): readonly string[] {
  const said = [...description.matchAll(/^(shape|units|missing|throws|source|@example)\b *(?=\S|\n)/gm)].map(
    ([, part = ""]) => part,
  );
  const silent = parts.filter((part) => !said.includes(part));
  return silent.length > 0 ? silent : said.join() === parts.join() ? [] : [`in the order ${said.join(", ")}`];
}

test("every function says shape, units, missing values, refusals and source, and shows an example, in this order", () => {
  const functions = names.filter((name) => typeof Reflect.get(offered, name) === "function");
  expect(functions.length).toBeGreaterThan(100);
  const lacking = functions.flatMap((name) => lackOf(described.get(name) ?? "").map((part) => `${name}: ${part}`));
  expect(lacking).toEqual([]);
});

test("the few values that are no functions say what they stand for", () => {
  const values = names.filter((name) => typeof Reflect.get(offered, name) !== "function");
  expect(values.length).toBeGreaterThan(0);
  const silent = values.filter((name) => !/^[\s*]*\p{L}/u.test((described.get(name) ?? "").split("@example")[0] ?? ""));
  expect(silent).toEqual([]);
});

test("a description that is silent on a part, or out of order, is seen", () => {
  const whole =
    "It adds.\n\nshape    a → b\nunits    none\nmissing  0\nthrows   nothing\nsource   none\n\n@example f() // → 1\n";
  expect(lackOf(whole)).toEqual([]);
  expect(lackOf(whole.replace("units    none\n", ""))).toEqual(["units"]);
  expect(lackOf(whole.replace("units    none\nmissing  0", "missing  0\nunits    none"))).toEqual([
    "in the order shape, missing, units, throws, source, @example",
  ]);
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
