import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { Actor } from "../../../base/actor.ts";
import { isRefusal } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Archive } from "../../../policy-index/releases/contract.ts";
import { perform } from "../../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { type Transaction, transaction } from "../../../store/transaction.ts";
import { exampleProgramme } from "../programme-under-test.ts";
import { servedBringProgramme, servedProgramme } from "../serve.ts";
import { keepProgramme } from "../store.ts";
import {
  servedDropProgrammeDraft,
  servedEditProgramme,
  servedProgrammeDraft,
  servedPublishProgramme,
} from "./serve.ts";

const archive: Archive = { indexes: () => [], releases: () => [], release: () => undefined };
const now = new Date("2026-11-26T12:00:00Z");
const manager: Actor = {
  ...{ kind: "person", name: "00000000-0000-4000-8000-000000000001", provedAt: now },
  roles: [{ role: "programme-manager", programme: "EXF" }],
};
const elsewhere: Actor = { ...manager, roles: [{ role: "programme-manager", programme: "OTHER" }] };

onEveryDatabase("the next version of a programme", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
    await transaction(held.database, { readOnly: false }, (tx) =>
      keepProgramme(tx, { version: 1, from: "2026-01-01", programme: exampleProgramme }, now),
    );
  });
  afterAll(() => held.close());

  type More = { readonly actor?: Actor; readonly match?: string };
  const ask = async <I extends z.ZodType, O extends z.ZodType>(
    served: ServedFromDatabase<Transaction, I, O>,
    input: object,
    { actor = manager, ...more }: More = {},
  ): Promise<z.output<O>> => {
    const context = { actor, now, language: "en" as const, requestId: "t", archive, database: held.database, ...more };
    return served.operation.output.parse(await perform(served, input, context));
  };
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (thrown: unknown) => (isRefusal(thrown) ? thrown.code : Promise.reject(thrown)),
    );
  const one = { programme: "EXF" } as const;
  const seen = () => ask(servedProgrammeDraft, one);
  const edit = (part: string, said: object, match: string | undefined) =>
    ask(servedEditProgramme, { ...one, part, ...said }, match === undefined ? {} : { match });

  test("before anybody changes it, it is the newest version; nothing is kept by looking, and nothing published", async () => {
    const draft = await seen();
    expect([draft.isBegun, draft.basedOn, draft.changes, draft.findings]).toEqual([false, 1, [], []]);
    const publish = ask(servedPublishProgramme, { ...one, from: "2027-01-01" }, { match: draft.stamp });
    expect(await codeOf(publish)).toBe("draft-unchanged");
  });

  test("two managers change two parts and both are kept; of two who change one part the second is told", async () => {
    const { stamps } = await seen();
    await edit("ceilings", {}, stamps.ceilings);
    await edit("who", { admitted: exampleProgramme.admitted, mostInstitutions: 3 }, stamps.who);
    expect(await codeOf(edit("who", { admitted: exampleProgramme.admitted, mostInstitutions: 9 }, stamps.who))).toBe(
      "stale",
    );
    const draft = await seen();
    expect([draft.content.mostInstitutions, draft.content.severalCountries, draft.content.ceilings]).toEqual([
      3,
      false,
      [],
    ]);
    expect(draft.changes.map(({ path: [first] }) => first)).toContainEqual({ field: "mostInstitutions" });
    const { programme } = await ask(servedProgramme, one);
    expect(programme).toEqual(exampleProgramme);
  });

  test("a part that is not as it must be is kept by nobody, and what is wrong is said at its field", async () => {
    const { stamps } = await seen();
    const [area] = exampleProgramme.areas;
    expect(await codeOf(edit("areas", {}, stamps.areas))).toBe("part-invalid");
    expect(await codeOf(edit("areas", { areas: [area, area] }, stamps.areas))).toBe("input-invalid");
    expect(await codeOf(edit("areas", { areas: [area] }, undefined))).toBe("match-missing");
  });

  test("parts that contradict each other are kept, and not published", async () => {
    const { stamps } = await seen();
    const [calendar] = exampleProgramme.calendars;
    await edit("calendars", { calendars: [{ ...calendar, id: "another" }] }, stamps.calendars);
    const draft = await seen();
    expect(draft.findings.map(({ column }) => column)).toContain("stages[0].calendar");
    const publish = ask(servedPublishProgramme, { ...one, from: "2027-01-01" }, { match: draft.stamp });
    expect(await codeOf(publish)).toBe("draft-invalid");
    await edit("calendars", { calendars: exampleProgramme.calendars }, draft.stamps.calendars);
  });

  test("it is published from a day on, once, by whoever saw what it is now, and beside which version", async () => {
    const draft = await seen();
    const publish = (from: string, match: string) => codeOf(ask(servedPublishProgramme, { ...one, from }, { match }));
    expect(await publish("2026-11-25", draft.stamp)).toBe("from-past");
    expect(await publish("2027-01-01", "0")).toBe("stale");
    // A file is brought meanwhile: what was seen was set beside another version.
    const bytes = new TextEncoder().encode(JSON.stringify({ ...exampleProgramme, until: "2030-12-31" }));
    const file = { name: "x.yaml", bytes };
    await ask(servedBringProgramme, { from: "2026-12-01", file }, { match: "1" });
    expect(await publish("2027-01-01", draft.stamp)).toBe("stale");
    const again = await seen();
    expect([again.basedOn, again.newest]).toEqual([1, 2]);
    expect(await publish("2027-01-01", again.stamp)).toBe("done");
    expect(await ask(servedProgramme, { ...one, version: 3 })).toMatchObject({
      from: "2027-01-01",
      programme: { mostInstitutions: 3, ceilings: [] },
    });
    expect((await seen()).isBegun).toBe(false);
  });

  test("it is given up by whoever saw it, and the versions stay", async () => {
    const { stamps, stamp } = await seen();
    await edit("ceilings", { ceilings: exampleProgramme.ceilings }, stamps.ceilings);
    expect(await codeOf(ask(servedDropProgrammeDraft, one, { match: stamp }))).toBe("stale");
    await ask(servedDropProgrammeDraft, one, { match: (await seen()).stamp });
    const draft = await seen();
    expect([draft.isBegun, draft.newest, draft.content.ceilings]).toEqual([false, 3, []]);
  });

  test("whoever manages another programme is answered as for one that does not exist", async () => {
    for (const programme of ["EXF", "NONE"]) {
      const as = { actor: elsewhere, match: "x" };
      expect(await codeOf(ask(servedProgrammeDraft, { programme }, as))).toBe("not-found");
      expect(await codeOf(ask(servedEditProgramme, { programme, part: "ceilings" }, as))).toBe("not-found");
      expect(await codeOf(ask(servedPublishProgramme, { programme, from: "2027-01-01" }, as))).toBe("not-found");
      expect(await codeOf(ask(servedDropProgrammeDraft, { programme }, as))).toBe("not-found");
    }
  });
});
