/**
 * Every operation over the database, asked over HTTP by somebody of every role with whatever its schema allows, nearly
 * allows and does not: in a house in which everything has happened, with a canary in every private column. Nothing is kept.
 */
import fc from "fast-check";
import { may } from "../base/actor.ts";
import { testDatabase } from "../store/test-database.ts";
import type { TestServer } from "../store/test-servers.ts";
import { type Ask, askOf, tell } from "./ask-everything-under-test.ts";
import { columnsOf, plant, tokensIn } from "./canaries-under-test.ts";
import { mayRead, planting, privateColumns } from "./canary-columns-under-test.ts";
import { allSeats, openCanaryHouse } from "./canary-house-under-test.ts";
import { objectsUnderTest } from "./canary-objects-under-test.ts";
import { databaseInputs } from "./database-inputs-under-test.ts";
import { operations } from "./operations.ts";

/** What takes a process of its own, and so longer: asked once for many times of the others. */
const costly: readonly string[] = ["sources.keep-copy", "coding.workbook", "accounts.stored"];

/** What the log said last of a defect. */
const lastCause = (logged: string): string => logged.split("\n").findLast((line) => line.includes('"stack"')) ?? "";

type Fuzzed = {
  /** What went wrong, each with what was asked. */
  readonly faults: readonly string[];
  /** Operations that did what they were asked at least once. */
  readonly done: ReadonlySet<string>;
  readonly asked: number;
};

export async function fuzzed(server: TestServer, runs: number, seed: number): Promise<Fuzzed> {
  const held = await testDatabase(server);
  const house = await openCanaryHouse(held.database);
  try {
    const objects = await objectsUnderTest(house);
    const columns = (await columnsOf(house.world)).map(({ schema, table, column }) => `${schema}.${table}.${column}`);
    const own = Object.keys(privateColumns).filter((column) => columns.includes(column));
    const { canaries } = await plant(held.database, { ...planting, columns: own });
    const faults: string[] = [];
    const done = new Set<string>();
    let asked = 0;

    const mustBeSafe = async (seat: (typeof allSeats)[number], ask: Ask): Promise<void> => {
      // A longer address is refused by whoever reads addresses, before there is an operation.
      if (ask.path.length > 8_000) return;
      asked += 1;
      const person = seat === "visitor" ? undefined : house.people[seat].name;
      const { status, text } = await tell(house.origin, ask, house.cookies.get(seat));
      if (status >= 500) throw new Error(`answered ${status} to ${seat}: ${lastCause(house.logged())}`);
      if (status < 300) done.add(ask.name);
      const known = tokensIn(JSON.stringify(ask));
      for (const token of tokensIn(text)) {
        const canary = canaries.get(token);
        if (!canary || known.has(token)) continue;
        const isOwn = canary.owner !== undefined && canary.owner === person;
        if (!mayRead(privateColumns[canary.column] ?? [], canary.label, isOwn, seat))
          throw new Error(`told ${canary.column} ${canary.label} to ${seat}`);
      }
    };

    const waiting = operations
      .map(({ operation }) => operation)
      .filter(({ from, local }) => from === "database" && !local);
    const lane = async (): Promise<void> => {
      for (let operation = waiting.shift(); operation !== undefined; operation = waiting.shift()) {
        const one = operation;
        const allowed = allSeats.filter((seat) => seat !== "visitor" && may(house.people[seat], one.may));
        const asker = fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...(allowed.length > 0 ? allowed : allSeats)) },
          { weight: 1, arbitrary: fc.constantFrom(...allSeats) },
        );
        const asking = fc.tuple(asker, databaseInputs(one, objects));
        const numRuns = costly.includes(one.name) ? Math.ceil(runs / 20) : runs;
        await fc
          .assert(
            fc.asyncProperty(asking, ([seat, input]) => mustBeSafe(seat, askOf(one, input))),
            { numRuns, seed, endOnFailure: runs < 50 },
          )
          .catch((thrown: unknown) => {
            const { message, cause } = thrown instanceof Error ? thrown : { message: String(thrown), cause: undefined };
            faults.push(`${one.name}: ${cause instanceof Error ? cause.message : ""}\n${message.slice(0, 2_000)}`);
          });
      }
    };
    await Promise.all([lane(), lane(), lane()]);
    return { faults, done, asked };
  } finally {
    await house.close();
    await held.close();
  }
}
