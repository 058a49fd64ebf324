/** Answers are kept whole, at their version, or not at all. */
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { none, type Transaction, transaction } from "../../store/transaction.ts";
import { answerIdUnderTest, editionUnderTest, personUnderTest, sourceUnderTest } from "./answers-under-test.ts";
import type { AnswerContent, AnswerKey } from "./contract.ts";
import { answerById, answerHeads, answersOf, contentAt, lockedAnswer, transitionsOf } from "./store.ts";
import { keepContent, keepMemo, moveState, moveStates } from "./writing/store.ts";

const questions = ["kept", "stale", "race", "memo", "step", "many-1", "many-2", "impossible"] as const;

const at = new Date("2027-02-01T09:30:00Z");

onEveryDatabase("an answer", (server) => {
  let held: TestDatabase;
  let edition: string;
  let by: string;
  let law: string;
  let decree: string;

  beforeAll(async () => {
    held = await testDatabase(server);
    by = await personUnderTest(held.database, "Example Author 1");
    edition = await editionUnderTest(held.database, {
      instrument: {
        ...{ passerelle: 1, id: "law", version: "1", title: "Law" },
        indicators: questions.map((id) => ({ id, title: id, options: [{ key: "1", label: "Yes", score: 100 }] })),
        measures: [{ id: "all", headline: true, tree: { id: "overall", children: [...questions] } }],
      },
      places: ["FRA"],
    });
    law = await sourceUnderTest(held.database, edition, "Code civil");
    decree = await sourceUnderTest(held.database, edition, "Décret");
  });
  afterAll(() => held.close());

  const within = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    transaction(held.database, { readOnly: false }, work);

  const keyOf = (indicator: string): AnswerKey => ({ edition, place: "FRA", period: "2027", indicator, slot: 1 });

  const saying = (option: string, sources: readonly string[] = []): AnswerContent => ({
    ...{ status: "answered", option, justification: "Art. 18" },
    citations: sources.map((source, position) => ({
      ...{ source, pinpoint: `Art. ${position + 1}`, quotation: "", translation: "" },
    })),
  });

  const idOf = (indicator: string) => answerIdUnderTest(held.database, edition, indicator);

  const keep = async (indicator: string, version: number, content: AnswerContent) => {
    const id = await idOf(indicator);
    return within((tx) =>
      keepContent(tx, {
        ...{ id, version, content, memo: "mine", by, role: "author", at },
        ...{ from: version === 0 ? "unassigned" : "drafting", to: "drafting" },
      }),
    );
  };

  test("is kept with its sources, and every version of it stays", async () => {
    const id = await idOf("kept");
    expect(await keep("kept", 0, saying("1", [law, decree]))).toEqual({ version: 1, contentVersion: 1 });
    expect(await keep("kept", 1, saying("1", [decree]))).toEqual({ version: 2, contentVersion: 2 });
    const kept = await within((tx) => answerById(tx, id));
    expect(kept).toMatchObject({ state: "drafting", version: 2, contentVersion: 2, memo: "mine" });
    expect(kept?.content).toEqual(saying("1", [decree]));
    expect(await within((tx) => contentAt(tx, id, 1))).toEqual(saying("1", [law, decree]));
    expect(await within((tx) => transitionsOf(tx, id))).toEqual([
      { act: "write", from: "unassigned", to: "drafting", role: "author", why: "", at: "2027-02-01" },
    ]);
  });

  test("is not written over when it has moved on", async () => {
    await keep("stale", 0, saying("1"));
    expect(await keep("stale", 0, saying("0", [law]))).toBeUndefined();
    const [kept] = await within((tx) => answersOf(tx, { edition, indicators: ["stale"] }));
    expect(kept?.content).toEqual(saying("1"));
  });

  test("that two begin at once is begun by one of them", async () => {
    const both = await Promise.all([keep("race", 0, saying("1")), keep("race", 0, saying("0"))]);
    expect(both.filter((kept) => kept !== undefined)).toEqual([{ version: 1, contentVersion: 1 }]);
  });

  test("says the same when only the memo changes", async () => {
    const id = await idOf("memo");
    await keep("memo", 0, saying("1"));
    expect(await within((tx) => keepMemo(tx, { id, version: 1, memo: "ask the ministry", at }))).toEqual({
      version: 2,
      contentVersion: 1,
    });
  });

  test("takes a step from where it stands, once", async () => {
    const id = await idOf("step");
    await keep("step", 0, saying("1"));
    const submit = { id, version: 1, act: "submit", from: "drafting", to: "submitted", why: "" } as const;
    const step = () => within((tx) => moveState(tx, { ...submit, by, role: "author", at }));
    expect(await step()).toEqual({ version: 2, contentVersion: 1 });
    expect(await step()).toBeUndefined();
    expect(await within((tx) => lockedAnswer(tx, keyOf("step")))).toMatchObject({ state: "submitted", version: 2 });
  });

  test("takes a step together with others; one that has moved on is left where it is", async () => {
    const ids = [await idOf("many-1"), await idOf("many-2")];
    await keep("many-1", 0, saying("1"));
    await keep("many-2", 0, saying("1"));
    const answers = ids.map((id, position) => ({ id, version: position + 1 }));
    const moved = await within((tx) =>
      moveStates(tx, { answers, act: "submit", to: "submitted", by, role: "author", why: "", at }),
    );
    expect(moved).toBe(1);
  });

  test("never says both an option and that there is no data", async () => {
    const impossible: AnswerContent = { status: "no-data", option: "1", justification: "", citations: [] };
    await expect(keep("impossible", 0, impossible)).rejects.toThrow(/check constraint/);
  });

  test("of an edition of many answers none is left out, wherever its place stands in the alphabet", async () => {
    const large = await editionUnderTest(held.database, {
      instrument: {
        ...{ passerelle: 1, id: "law", version: "1", title: "Law" },
        indicators: [{ id: "kept", title: "Kept", options: [{ key: "1", label: "Yes", score: 100 }] }],
        measures: [{ id: "all", headline: true, tree: { id: "overall", children: ["kept"] } }],
      },
      places: ["FRA", "ZWE"],
    });
    await within((tx) =>
      none(
        tx,
        sql`
          insert into edition.answer (answer_id, edition_id, place, period, indicator, slot, state, changed_at)
          select gen_random_uuid(), ${large}::uuid, 'FRA', year::text, 'kept', 1, 'unassigned', ${at}
          from generate_series(100000, 200000) as year
        `,
      ),
    );
    const heads = await within((tx) => answerHeads(tx, { edition: large, slot: 1 }));
    expect([heads.length, heads.at(-1)?.place]).toEqual([100_003, "ZWE"]);
  });
});
