import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../base/actor.ts";
import { archiveOf } from "../../explorer/reading/fixture.ts";
import { codeOf } from "../../policy-index/review/review-under-test.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { type Transaction, transaction } from "../../store/transaction.ts";
import { exampleProgramme } from "../programme/programme-under-test.ts";
import { keepProgramme } from "../programme/store.ts";
import { forgetNetworks, heldByDrafts } from "./files-store.ts";
import { keepRequestUnderTest } from "./requests-under-test.ts";
import { crowding, roomFault } from "./room.ts";
import { attachingWithin } from "./serve.ts";

const most = { all: 100, network: 10 };

test.each([
  [0, 0, 10, undefined],
  [0, 0, 11, "files-network-full"],
  [50, 9, 1, undefined],
  [50, 9, 2, "files-network-full"],
  [99, 0, 1, undefined],
  [99, 0, 2, "files-house-full"],
  [100, 10, 1, "files-network-full"],
] as const)("of %i held, %i by this network, %i more: %s", (all, network, bytes, fault) => {
  expect(roomFault({ all, network }, bytes, most)).toBe(fault);
});

test("the operator is told before anybody is refused", () => {
  expect([0, 69, 70, 99, 100].map((all) => crowding({ all }, most))).toEqual(["room", "room", "near", "near", "full"]);
});

onEveryDatabase("documents of requests that were not sent", (server) => {
  let held: TestDatabase;
  const now = new Date("2026-11-26T12:00:00Z");
  const [here, there] = ["a".repeat(64), "b".repeat(64)] as const;
  const doing = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    transaction(held.database, { readOnly: false }, work);
  beforeAll(async () => {
    held = await testDatabase(server);
    await doing((tx) => keepProgramme(tx, { version: 1, from: "2026-01-01", programme: exampleProgramme }, now));
  });
  afterAll(() => held.close());

  test("one network's are bounded, and all together; what was sent is not counted, nor where it came from", async () => {
    const one = await doing((tx) => keepRequestUnderTest(tx, { programme: "EXF", until: "draft" }, now));
    const before = (await doing((tx) => heldByDrafts(tx, []))).all;
    const within = attachingWithin({ all: before + 2_500, network: 1_500 });
    const attach = (network: string, text: string = randomUUID()) =>
      codeOf(
        perform(
          within,
          {
            ...{ link: one.link, networks: [network, "c".repeat(64)] },
            file: { name: "x.txt", bytes: new TextEncoder().encode(text.padEnd(1_000, "x")) },
          },
          {
            ...{ actor: operator("test"), now, language: "en", requestId: "test" },
            ...{ archive: archiveOf([]), database: held.database },
          },
        ),
      );
    expect(await attach(here, "the same")).toBe("done");
    expect(await attach(here)).toBe("files-network-full");
    // Nothing more is held by the same file again.
    expect(await attach(here, "the same")).toBe("done");
    // Two at once, and room for one.
    expect((await Promise.all([attach(there), attach("d".repeat(64))])).sort()).toEqual(["done", "files-house-full"]);
    const all = await doing((tx) => heldByDrafts(tx, [here, "e".repeat(64)]));
    expect(all).toEqual({ all: before + 2_000, network: 1_000 });

    await doing((tx) => forgetNetworks(tx, one.request));
    expect((await doing((tx) => heldByDrafts(tx, [here]))).network).toBe(0);
    await doing((tx) => keepRequestUnderTest(tx, { programme: "EXF", until: "sent" }, now));
    expect((await doing((tx) => heldByDrafts(tx, []))).all).toBe(before + 2_000);
  });
});
