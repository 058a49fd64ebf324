/** Every SQL statement of the product is one that the database understands, on the oldest server and on our own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "./package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "./test-database.ts";

const source = join(packageRoot(), "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file),
);

/**
 * Statements of a file, each value a parameter. A fragment named by a constant, or made by an arrow function, is put in its
 * place, also where it is there only in some cases; what a longer function joins together is left out, and so is a statement
 * that begins with a part made elsewhere or has one for a clause of its own: those are run by the tests of their folder.
 */
function statementsIn(text: string, shared: readonly (readonly [string, string])[]): readonly string[] {
  const fragments = new Map<string, string>([
    ...shared,
    ...[...text.matchAll(/(?:function|const) (\w+)(?: = )?\([^=]*?\): Sql (?:\{|=>)/g)].map(
      ([, name = ""]) => [name, ""] as const,
    ),
    ...[...text.matchAll(/const (\w+) = (?:\([^=]*\)(?:: Sql)? => )?sql`([^`]*)`/g)].map(
      ([, name = "", fragment = ""]) => [name, fragment] as const,
    ),
  ]);
  const named = /\$\{(?:[^{}?]*\? )?(?:empty : )?(\w+)(?:\([^{}]*\))?(?: : empty)?\}/g;
  const own = [...text.matchAll(/sql`([^`]*)`/g)].filter(([, statement = ""]) => !/^\s*\$\{before\(/.test(statement));
  return own.map(([, statement = ""]) => {
    const put = (whole: string): string => whole.replaceAll(named, (kept, name: string) => fragments.get(name) ?? kept);
    const whole = put(put(statement));
    let parameters = 0;
    return whole.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, () => {
      parameters += 1;
      return `$${parameters}`;
    });
  });
}

const texts = files.map((file) => ({ file, text: readFileSync(join(source, file), "utf8") }));

/** What one file keeps for others, whole as it stands there. */
const shared = texts.flatMap(({ text }) =>
  [...text.matchAll(/export const (\w+) = sql`([^`$]*)`/g)].map(
    ([, name = "", fragment = ""]) => [name, fragment] as const,
  ),
);

const statements = texts.flatMap(({ file, text }) =>
  statementsIn(text, shared).map((statement) => ({ file, statement })),
);

onEveryDatabase("statements", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  test("are all understood", async () => {
    // PREPARE takes queries; a statement that makes things is run by the migrations' own test.
    const isMadeHere = (statement: string): boolean =>
      /^\s*(select|insert|update|delete|with)\b/.test(statement) && !/\$\{|^\s*\$\d+\s*$|^\s*with \$/m.test(statement);
    const prepared = statements.filter(({ statement }) => isMadeHere(statement));
    expect(prepared.length).toBeGreaterThan(15);
    const client = await held.database.connect();
    const faults: string[] = [];
    for (const [at, { file, statement }] of prepared.entries()) {
      await client.query(`prepare statement_${at} as ${statement}`).catch((fault: unknown) => {
        faults.push(`${file}: ${fault instanceof Error ? fault.message : String(fault)}\n${statement}`);
      });
    }
    client.release();
    expect(faults).toEqual([]);
  });
});
