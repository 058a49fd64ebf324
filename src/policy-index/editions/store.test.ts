/** Editions on a real database: who sees them, what is made with them, and what may change. */
import { join } from "node:path";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, operator, type Role } from "../../base/actor.ts";
import type { Operation } from "../../base/operation.ts";
import type { Served } from "../../base/served.ts";
import { tinyArchive } from "../../explorer/reading/fixture.ts";
import { perform } from "../../server/perform.ts";
import { packageRoot } from "../../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { many, none, type Transaction, transaction } from "../../store/transaction.ts";
import type { Archive } from "../releases/contract.ts";
import { servedPublish } from "../releases/serve.ts";
import { servedCloneEdition, servedCreateEdition } from "./beginning/serve.ts";
import { servedEdition, servedEditionGround, servedEditions } from "./serve.ts";
import { servedOpenEdition, servedSetCalendar, servedSetPlaces, servedSetStages } from "./settings/serve.ts";

const now = new Date("2027-01-10T12:00:00Z");
const person = (roles: readonly Role[]): Actor => ({
  kind: "person",
  name: "0192f0c1-0000-7000-8000-000000000001",
  roles,
  provedAt: now,
});
const editor = person([{ role: "editor" }]);
const example = join(packageRoot(), "examples/first-index/2026.0");

onEveryDatabase("editions", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  type Asking = { readonly actor?: Actor; readonly match?: number };
  const ask = async <Output extends z.ZodType>(
    served: Served<Archive, Transaction> & { readonly operation: Operation<z.ZodType, Output> },
    input: object,
    { actor = editor, match }: Asking = {},
  ): Promise<z.output<Output>> => {
    const output = await perform(served, input, {
      actor,
      now,
      language: "en",
      requestId: "test",
      archive: tinyArchive,
      database: held.database,
      ...(match === undefined ? {} : { match: String(match) }),
    });
    return served.operation.output.parse(output);
  };

  const basic = {
    index: "participation",
    code: "2027",
    title: { en: "Participation 2027" },
    places: "FRA, de\nESP",
    periods: "2027",
    referenceDay: "2027-01-01",
    stages: { review: true, adjudication: true },
  };
  let edition = "";

  test("need an instrument to begin from, and say what is wrong with one", async () => {
    await expect(ask(servedCreateEdition, basic)).rejects.toMatchObject({ code: "instrument-missing" });
    await expect(ask(servedCreateEdition, { ...basic, instrument: "id: [" })).rejects.toMatchObject({
      code: "instrument-invalid",
    });
  });

  test("begin from the newest release, with a row for every answer", async () => {
    await ask(servedPublish, { package: example, release: "2026.0" }, { actor: operator("test") });
    const ground = await ask(servedEditionGround, {});
    const index = ground.chosen?.index ?? "";
    expect(ground.chosen?.releases).toEqual(["2026.0"]);
    Object.assign(basic, { index });
    const made = await ask(servedCreateEdition, { ...basic, priorRelease: "2026.0" });
    expect(made.edition).toMatchObject({ index, state: "planned", priorAnswers: "shown", version: 1 });
    expect(made.answers).toBe(3 * (ground.chosen?.questions ?? 0));
    edition = made.edition.id;
    const shown = await ask(servedEdition, { edition });
    expect(shown.places).toEqual([
      { place: "DEU", priorShown: true },
      { place: "ESP", priorShown: true },
      { place: "FRA", priorShown: true },
    ]);
    expect(shown.states).toEqual({ unassigned: made.answers });
    expect(shown.instrument.areas.reduce((sum, area) => sum + area.questions, 0)).toBe(ground.chosen?.questions);
  });

  test("are not begun twice, nor of places nobody knows, nor after a release that is not there", async () => {
    await expect(ask(servedCreateEdition, basic)).rejects.toMatchObject({ code: "edition-exists" });
    const other = { ...basic, code: "2028" };
    await expect(ask(servedCreateEdition, { ...other, places: "FRA XYZ" })).rejects.toMatchObject({
      code: "place-unknown",
      facts: { places: ["XYZ"] },
    });
    await expect(ask(servedCreateEdition, { ...other, priorRelease: "1999" })).rejects.toMatchObject({
      code: "release-unknown",
    });
    await expect(ask(servedCreateEdition, { ...other, priorAnswers: "randomised" })).rejects.toMatchObject({
      code: "prior-missing",
    });
  });

  test("exist for those who hold a role in them, and for nobody else", async () => {
    const elsewhere = "0192f0c1-0000-7000-8000-00000000ffff";
    const author = person([{ role: "author", edition, place: "FRA" }]);
    const stranger = person([{ role: "editor", edition: elsewhere }]);
    expect((await ask(servedEditions, {}, { actor: author })).editions.map((one) => one.roles)).toEqual([["author"]]);
    expect((await ask(servedEditions, {}, { actor: stranger })).editions).toEqual([]);
    for (const [served, input] of [
      [servedEdition, {}],
      [servedOpenEdition, {}],
      [servedSetStages, { stages: {} }],
      [servedSetCalendar, { dates: [] }],
      [servedSetPlaces, { places: "FRA" }],
      [servedCloneEdition, { ...basic, index: undefined, places: undefined, stages: undefined }],
    ] as const) {
      const { index: _, places: __, stages: ___, ...rest } = { index: 0, places: 0, stages: 0, ...input };
      const sent = served === servedCloneEdition ? { edition, ...rest } : { edition, ...input };
      await expect(ask(served, sent, { actor: stranger, match: 1 })).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(ask(servedCreateEdition, basic, { actor: stranger })).rejects.toMatchObject({ code: "not-permitted" });
    await expect(ask(servedCreateEdition, basic, { actor: author })).rejects.toMatchObject({ code: "not-permitted" });
  });

  test("are not written over from an old form: calendar, places and opening refuse what was seen before, and nothing moves", async () => {
    const whole = () => ask(servedEdition, { edition });
    const before = await whole();
    const dates = [{ stage: "coding", opens: "2027-01-10", closes: "2027-02-10" }];
    for (const [served, input] of [
      [servedSetCalendar, { dates }],
      [servedSetPlaces, { places: "FRA" }],
      [servedSetStages, { stages: {} }],
      [servedOpenEdition, {}],
    ] as const)
      for (const match of [0, 7])
        await expect(ask(served, { edition, ...input }, { match })).rejects.toMatchObject({ code: "stale" });
    expect(await whole()).toEqual(before);
  });

  test("get a second author's answers when the stage is switched on, and lose them only untouched", async () => {
    const rows = async () => {
      const { states } = await ask(servedEdition, { edition });
      return Object.values(states ?? {}).reduce((sum, one) => sum + one, 0);
    };
    const before = await rows();
    const stages = { review: true, adjudication: true };
    await expect(ask(servedSetStages, { edition, stages }, { match: 7 })).rejects.toMatchObject({ code: "stale" });
    await ask(servedSetStages, { edition, stages: { ...stages, secondAuthor: true } }, { match: 1 });
    expect(await rows()).toBe(2 * before);
    await ask(servedSetStages, { edition, stages }, { match: 2 });
    expect(await rows()).toBe(before);
    await transaction(held.database, { readOnly: false }, (tx) =>
      none(
        tx,
        sql`update edition.answer set state = 'in-review', version = 1 where edition_id = ${edition}::uuid and place = 'FRA'`,
      ),
    );
    await expect(ask(servedSetStages, { edition, stages: {} }, { match: 3 })).rejects.toMatchObject({
      code: "stage-in-use",
      facts: { stages: ["review"] },
    });
  });

  test("keep days in order, and say which are not", async () => {
    const dates = [
      { stage: "coding", opens: "2027-02-01", closes: "2027-03-01" },
      { stage: "review", opens: "2027-03-02", closes: "2027-04-01" },
    ];
    const set = await ask(servedSetCalendar, { edition, dates }, { match: 3 });
    expect(set.calendar).toEqual(dates);
    const wrong = (at: number, change: object) =>
      dates.map((date, index) => (index === at ? { ...date, ...change } : date));
    for (const [given, code, facts] of [
      [wrong(0, { closes: "2027-01-01" }), "dates-reversed", { name: "Coding" }],
      [wrong(0, { closes: undefined }), "date-half", { name: "Coding" }],
      [wrong(0, { closes: "2027-05-01" }), "dates-out-of-order", { name: "Review", earlier: "Coding" }],
    ] as const)
      await expect(ask(servedSetCalendar, { edition, dates: given }, { match: 4 })).rejects.toMatchObject({
        code,
        facts,
      });
  });

  test("take in places, and let go of those where nobody has begun", async () => {
    const changed = await ask(servedSetPlaces, { edition, places: "FRA ITA" }, { match: 4 });
    expect(changed).toMatchObject({ added: 1, removed: 2 });
    await expect(ask(servedSetPlaces, { edition, places: "ITA" }, { match: 5 })).rejects.toMatchObject({
      code: "place-begun",
      facts: { places: ["FRA"], names: "France" },
    });
  });

  test("open once", async () => {
    expect((await ask(servedOpenEdition, { edition }, { match: 5 })).edition.state).toBe("open");
    await expect(ask(servedOpenEdition, { edition }, { match: 6 })).rejects.toMatchObject({
      code: "edition-not-planned",
    });
  });

  test("are begun again as they were, with previous answers shown to half by a lot that can be drawn again", async () => {
    const next = {
      edition,
      code: "2029",
      title: "Next",
      periods: ["2029"],
      referenceDay: "2029-01-01",
      priorRelease: "2026.0",
      priorAnswers: "randomised",
      seed: "hat",
    };
    const made = await ask(servedCloneEdition, next);
    expect(made.edition).toMatchObject({ state: "planned", priorSeed: "hat", stages: { review: true } });
    const { places } = await ask(servedEdition, { edition: made.edition.id });
    expect(places.map(({ place }) => place)).toEqual(["FRA", "ITA"]);
    expect(places.filter(({ priorShown }) => priorShown)).toHaveLength(1);
  });

  test("leave a deed for each change, with no text of anybody's", async () => {
    const deeds = await transaction(held.database, { readOnly: true }, (tx) =>
      many(
        tx,
        z.object({ operation: z.string(), facts: z.string() }),
        sql`select operation, facts from house.deed_in_line`,
      ),
    );
    expect(deeds.map(({ operation }) => operation)).toContain("editions.create");
    expect(JSON.stringify(deeds)).not.toContain("Participation");
    const cloned = deeds.find(({ operation }) => operation === "editions.clone");
    for (const said of ['"priorAnswers":"randomised"', '"priorRelease":"2026.0"', '"priorSeed":"hat"'])
      expect(cloned?.facts.replaceAll('": ', '":')).toContain(said);
  });
});
