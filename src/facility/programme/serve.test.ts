import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { type Actor, operator, reader } from "../../base/actor.ts";
import { Finding } from "../../base/finding.ts";
import { isRefusal } from "../../base/refusal.ts";
import { FileOutput, type ServedFromDatabase } from "../../base/served.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import type { Transaction } from "../../store/transaction.ts";
import { writeProgramme } from "./programme-file.ts";
import { exampleProgramme } from "./programme-under-test.ts";
import {
  servedBringProgramme,
  servedImportProgramme,
  servedProgramme,
  servedProgrammeFile,
  servedProgrammes,
  servedProgrammesDesk,
} from "./serve.ts";

const archive: Archive = { indexes: () => [], releases: () => [], release: () => undefined };
const now = new Date("2026-11-26T12:00:00Z");
const manager: Actor = {
  ...{ kind: "person", name: "00000000-0000-4000-8000-000000000001", provedAt: now },
  roles: [{ role: "programme-manager" }],
};
const bound: Actor = { ...manager, roles: [{ role: "programme-manager", edition: "one" }] };
const editor: Actor = { ...manager, roles: [{ role: "editor" }, { role: "administrator" }] };

onEveryDatabase("programmes", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  type More = { readonly actor?: Actor; readonly match?: string; readonly language?: "en" | "fr" };
  const ask = async <I extends z.ZodType, O extends z.ZodType>(
    served: ServedFromDatabase<Transaction, I, O>,
    input: object,
    { actor = reader, language = "en", ...more }: More = {},
  ): Promise<z.output<O>> => {
    const context = { actor, now, language, requestId: "t", archive, database: held.database, ...more };
    return served.operation.output.parse(await perform(served, input, context));
  };
  const fault = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (thrown) {
      if (isRefusal(thrown)) return thrown;
      throw thrown;
    }
    return expect.fail("was not refused");
  };
  const file = (programme: object) => ({
    name: "programme.yaml",
    bytes: new TextEncoder().encode(JSON.stringify(programme)),
  });
  const example = path.join(import.meta.dirname, "../../../examples/example-facility/programme.yaml");

  test("a programme is imported once, read by anybody, and goes out as it came in", async () => {
    const input = { path: example, from: "2026-01-01" };
    const kept = { programme: "EXF", version: 1, outcome: "kept", warnings: [] };
    expect(await ask(servedImportProgramme, input, { actor: operator("test") })).toEqual(kept);
    expect(await ask(servedImportProgramme, input, { actor: operator("test") })).toEqual({
      ...{ ...kept, outcome: "already-there" },
    });
    const { programmes } = await ask(servedProgrammes, {});
    expect(programmes.map(({ code, isExercise }) => [code, isExercise])).toEqual([["EXF", true]]);
    const shown = await ask(servedProgramme, { programme: "EXF" });
    expect(shown.programme).toEqual(exampleProgramme);
    expect(shown.isInForce).toBe(true);
    // 27 30, 1 2 3 4 7, 8 to 11 and 14 to 18 and 21, 22 to 24 and 28 to 31 and 4 to 6, 7 8 and 11 to 15 and 18 to 20.
    expect(shown.timetable.map(({ by }) => by)).toEqual([
      ...["2026-11-30", "2026-12-07", "2026-12-21", "2027-01-06", "2027-01-20"],
    ]);
    const out = FileOutput.parse(await ask(servedProgrammeFile, { programme: "EXF" }));
    const pieces: Uint8Array[] = [];
    for await (const piece of out.pieces) pieces.push(piece);
    const folder = mkdtempSync(path.join(tmpdir(), "programme-"));
    const again = path.join(folder, out.fileName);
    writeFileSync(again, Buffer.concat(pieces));
    expect(readFileSync(again, "utf8")).toBe(writeProgramme(exampleProgramme));
    const back = await ask(servedImportProgramme, { path: again, from: "2026-01-01" }, { actor: operator("test") });
    expect(back.outcome).toBe("already-there");
  });

  test("a manager keeps a version from a day on; whoever asks before it begins is shown the one before", async () => {
    const next = { ...exampleProgramme, mostInstitutions: 3 };
    const kept = await ask(
      servedBringProgramme,
      { from: "2027-01-01", file: file(next) },
      { actor: manager, match: "1" },
    );
    expect(kept.version).toBe(2);
    const shown = await ask(servedProgramme, { programme: "EXF" });
    expect([shown.version, shown.versions]).toEqual([
      1,
      [
        { version: 2, from: "2027-01-01" },
        { version: 1, from: "2026-01-01" },
      ],
    ]);
    const named = await ask(servedProgramme, { programme: "EXF", version: 2 });
    expect([named.isInForce, named.programme.mostInstitutions]).toEqual([false, 3]);
    expect(kept.warnings).toEqual([]);
    const desk = await ask(servedProgrammesDesk, {}, { actor: manager });
    expect(desk.programmes.map(({ newest, missingHolidays }) => [newest, missingHolidays])).toEqual([[2, []]]);
  });

  test("a version that reaches a year whose holidays are not entered is kept, and says so, in the language of who brings it", async () => {
    const bring = { from: "2027-12-20", file: file(exampleProgramme) };
    const late = await ask(servedBringProgramme, bring, { actor: manager, match: "2", language: "fr" });
    expect(late.warnings.map(({ found }) => found)).toEqual([
      expect.stringMatching(/^Les jours fériés de 2028 ne sont pas saisis pour «.Calendrier de l’agence d’exemple.»/u),
    ]);
    const desk = await ask(servedProgrammesDesk, {}, { actor: manager });
    expect(desk.programmes[0]?.missingHolidays.map(({ year }) => year)).toEqual([2028]);
  });

  test("a version is refused that would judge again what was judged, or that was made from another", async () => {
    const bring = (from: string, match: string) =>
      fault(ask(servedBringProgramme, { from, file: file(exampleProgramme) }, { actor: manager, match }));
    expect((await bring("2026-11-25", "3")).code).toBe("from-past");
    expect((await bring("2026-11-26", "1")).code).toBe("stale");
    expect((await bring("2026-11-26", "0")).code).toBe("stale");
  });

  test("what is wrong with a file is said with its line, in the language of who brings it", async () => {
    const wrong = { ...exampleProgramme, severalCountries: 3, colour: "red", stages: [exampleProgramme.stages[0]] };
    const text = writeProgramme({ ...exampleProgramme, mostInstitutions: 0 });
    const bring = (bytes: Uint8Array, language: "en" | "fr") =>
      fault(
        ask(
          servedBringProgramme,
          { from: "2027-01-01", file: { name: "mine.yaml", bytes } },
          { actor: manager, match: "3", language },
        ),
      );
    const of = ({ details }: { readonly details: unknown }) => Finding.array().parse(details);
    const zero = of(await bring(new TextEncoder().encode(text), "fr"));
    const line = text.split("\n").findIndex((one) => one.startsWith("mostInstitutions")) + 1;
    expect(zero).toMatchObject([{ file: "mine.yaml", row: line, column: "mostInstitutions" }]);
    expect(zero[0]?.found).toBe("1 au moins, et non 0");
    const many = of(await bring(file(wrong).bytes, "en"));
    expect(many.map(({ column }) => column)).toEqual(["severalCountries", undefined]);
    expect(of(await bring(new TextEncoder().encode("a: [1"), "en"))[0]?.found).toBe("the file cannot be read as YAML");
    expect(of(await bring(new Uint8Array([0xff, 0xfe]), "en"))[0]?.found).toBe("the file is no text in UTF-8");
  });

  test("who manages one programme has that one on the desk, begins no other, and brings no version of another", async () => {
    const of = (programme: string): Actor => ({ ...manager, roles: [{ role: "programme-manager", programme }] });
    const mine = await ask(servedProgrammesDesk, {}, { actor: of("EXF") });
    expect([mine.programmes.map(({ code }) => code), mine.mayBegin]).toEqual([["EXF"], false]);
    const another = await ask(servedProgrammesDesk, {}, { actor: of("OTHER") });
    expect([another.programmes, another.mayBegin]).toEqual([[], false]);
    const bring = (programme: object, match: string) =>
      ask(servedBringProgramme, { from: "2027-02-01", file: file(programme) }, { actor: of("OTHER"), match });
    const unknown = await fault(bring({ ...exampleProgramme, code: "NONE" }, "0"));
    const known = await fault(bring(exampleProgramme, "2"));
    expect([known.code, known.facts, known.details]).toEqual([unknown.code, unknown.facts, unknown.details]);
    expect(known.code).toBe("not-permitted");
    expect(await ask(servedProgrammesDesk, {}, { actor: manager })).toMatchObject({ mayBegin: true });
  });

  test("nobody manages programmes but whoever has that role, bound to no edition", async () => {
    for (const actor of [reader, editor, bound]) {
      const refused = [
        await fault(ask(servedProgrammesDesk, {}, { actor })),
        await fault(
          ask(servedBringProgramme, { from: "2027-01-01", file: file(exampleProgramme) }, { actor, match: "2" }),
        ),
      ];
      for (const { code } of refused) expect(["not-permitted", "sign-in-needed"]).toContain(code);
    }
  });

  test("what there is not is not found", async () => {
    for (const input of [{ programme: "NONE" }, { programme: "EXF", version: 9 }])
      expect((await fault(ask(servedProgramme, input))).code).toBe("not-found");
  });
});
