/**
 * Everything the engine offers says in its description what it gives, and gives it: the examples are taken out of the
 * descriptions and run. A line `does(this) // → that` promises that value; a number promises as many digits as it has.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
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

type Promised = { readonly name: string; readonly line: string; readonly given: unknown; readonly said: unknown };

/** Every line of every example that promises a value, with the value it has. */
async function promises(): Promise<readonly Promised[]> {
  const code = names.map((name) => `async () => {\n${spelled(name, exampleOf(name))}\n}`).join(",\n");
  const own = "import { cells, column } from './fixtures/column.ts'; import { tiny } from './fixtures/tiny.ts';";
  const { outputFiles } = await build({
    stdin: {
      contents: `${own} import { ${names.join(", ")} } from "./public.ts";
        export const kept = []; const keep = (name, line, given, said) => kept.push({ name, line, given, said });
        const refusalOf = (act) => { try { act(); } catch (error) { return error.message; } };
        export const examples = [${code}];`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "esm",
  });
  const address = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`;
  const { kept, examples } = await import(/* @vite-ignore */ address);
  for (const example of examples) await example();
  return kept;
}

/** An example as statements: what promises a value is kept beside it. */
function spelled(name: string, example: string): string {
  return example.replace(/^(const (\w+) = )?(.*?);? *\/\/ → (.*)$/gm, (line, naming = "", named, given, said) => {
    const value = named ?? given;
    const before = named === undefined ? "" : `${naming}${given};`;
    const refusal = /^throws "(.*)"$/.exec(said)?.[1];
    const [asked, promised] =
      refusal === undefined ? [value, said.replace(/…/g, "")] : [`refusalOf(() => ${value})`, JSON.stringify(refusal)];
    return `${before}keep(${JSON.stringify(name)}, ${JSON.stringify(line)}, ${asked}, [${promised}]);`;
  });
}

const list = (value: unknown): unknown =>
  ArrayBuffer.isView(value) && !(value instanceof DataView)
    ? Array.from(value as unknown as ArrayLike<number>)
    : value instanceof Set || value instanceof Map
      ? [...value]
      : value;

/** Whether a value is what was said of it: an object may hold more than what was said, a list may not. */
function agrees(given: unknown, said: unknown): boolean {
  const [have, want] = [list(given), list(said)];
  if (typeof have === "number" && typeof want === "number") {
    const digits = Number.isInteger(want) ? 9 : (/\.(\d+)/.exec(String(want))?.[1]?.length ?? 9);
    return Object.is(have, want) || Math.abs(have - want) < 10 ** -digits;
  }
  if (Array.isArray(want))
    return Array.isArray(have) && have.length === want.length && want.every((each, at) => agrees(have[at], each));
  if (typeof want === "object" && want !== null && typeof have === "object" && have !== null)
    return Object.entries(want).every(([key, each]) => agrees(Reflect.get(have, key), each));
  return Object.is(have, want);
}

test("everything offered has an example that promises a value", () => {
  const without = names.filter((name) => !/\/\/ → ./.test(exampleOf(name)));
  expect(without).toEqual([]);
});

test("every example gives what it says", async () => {
  const kept = await promises();
  const wrong = kept.filter(
    ({ given, said }) => !agrees(given, Array.isArray(said) && said.length === 1 ? said[0] : said),
  );
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
