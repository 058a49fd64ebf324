/**
 * Nothing private is in an answer to anyone who may not read it: a canary in every private column of the database, then
 * everything that can be asked, by everybody, and every answer, error and line of the log looked through.
 */
import { expect, onTestFinished, test } from "vitest";
import { testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { type Ask, apiAsks, deskAsks, formAsks, pageAsks, tell, wrongAsks } from "./ask-everything-under-test.ts";
import { columnsOf, plant, tokensIn } from "./canaries-under-test.ts";
import { mayRead, openColumns, openTables, planting, privateColumns } from "./canary-columns-under-test.ts";
import { allSeats, openCanaryHouse, type Seat } from "./canary-house-under-test.ts";
import { objectsUnderTest } from "./canary-objects-under-test.ts";

const wide = process.env.CANARIES === "wide";

/** Who also asks wrongly and sends forms: the others do so in the long run. */
const wrongly: readonly Seat[] = ["author", "government", "editor"];

/** What takes a process of its own. */
const costly: readonly string[] = ["sources.keep-copy", "coding.workbook", "accounts.stored"];

/** Whose download tells them of their own what no page does. */
const downloading: readonly Seat[] = ["adjudicator"];

test(
  "no canary is in an answer to anyone who may not read it, nor in the log",
  async () => {
    const [server] = servers;
    if (!server) throw new Error("no database to test on");
    const held = await testDatabase(server);
    const house = await openCanaryHouse(held.database);
    onTestFinished(async () => {
      await house.close();
      await held.close();
    });

    const all = await columnsOf(house.world);
    const named = all.filter(({ schema, table }) => !openTables.includes(`${schema}.${table}`));
    const columns = named.map(({ schema, table, column }) => `${schema}.${table}.${column}`);
    const unsaid = columns.filter((column) => !openColumns.has(column) && !(column in privateColumns));
    expect(unsaid, "columns that nobody has said who may read").toEqual([]);

    const objects = await objectsUnderTest(house);
    const own = Object.keys(privateColumns).filter((column) => columns.includes(column));
    const { canaries, without } = await plant(held.database, { ...planting, columns: own });
    expect(without, "private columns without a canary").toEqual(["people.person.image", "edition.edition.prior_seed"]);

    const asks: readonly Ask[] = [...apiAsks(objects), ...deskAsks(objects)];
    const more: readonly Ask[] = [...wrongAsks(objects), ...formAsks(objects)];
    const formats = [".json", ".csv", ".svg", ".pdf", ".zip", ".xlsx"];
    const anybodys = pageAsks(objects, wide ? formats : formats.filter((one) => one !== ".pdf"));
    const seen = new Set<string>();
    const leaks = new Set<string>();
    const broken = new Set<string>();
    const addresses = new Set<string>();
    const askingAs = async (seat: Seat): Promise<void> => {
      const person = seat === "visitor" ? undefined : house.people[seat].name;
      const asked = [
        ...asks.filter(
          ({ name, method }) =>
            wide ||
            (method === "GET" && !costly.includes(name)) ||
            (name === "accounts.stored" && downloading.includes(seat)) ||
            wrongly.includes(seat),
        ),
        ...(wide || wrongly.includes(seat) ? more : []),
        ...(seat === "visitor" || seat === "author" ? anybodys : []),
      ];
      for (const ask of asked) {
        const { status, text } = await tell(house.origin, ask, house.cookies.get(seat));
        if (status >= 500) broken.add(`${seat}: ${ask.method} ${ask.name} ${status}`);
        const known = tokensIn(JSON.stringify(ask));
        for (const token of known) addresses.add(token);
        for (const token of tokensIn(text)) {
          const canary = canaries.get(token);
          if (!canary || known.has(token)) continue;
          const { column, label, owner } = canary;
          seen.add(column);
          if (!mayRead(privateColumns[column] ?? [], label, owner !== undefined && owner === person, seat))
            leaks.add(`${column} ${label} was told to ${seat} by ${ask.method} ${ask.name}`);
        }
      }
    };
    const waiting = [...allSeats];
    const lane = async (): Promise<void> => {
      for (let seat = waiting.shift(); seat !== undefined; seat = waiting.shift()) await askingAs(seat);
    };
    await Promise.all([lane(), lane(), lane()]);
    expect({ leaks: [...leaks].sort(), broken: [...broken] }).toEqual({ leaks: [], broken: [] });

    // An address holds the ids it asks about, and a line of the log the address.
    const logged = [...tokensIn(house.logged())].filter((token) => canaries.has(token) && !addresses.has(token));
    expect(logged.map((token) => canaries.get(token)?.column)).toEqual([]);

    // A canary that nobody sings to shows nothing: what somebody may read, somebody was told.
    const silent = own.filter(
      (column) =>
        !seen.has(column) && !without.includes(column) && Object.values(privateColumns[column] ?? []).flat().length > 0,
    );
    expect(silent, "columns that nobody was told, though somebody may be").toEqual([]);
  },
  wide ? 3_600_000 : 600_000,
);
