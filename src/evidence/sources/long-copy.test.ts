/** A copy of several hundred thousand letters is cut into the same pieces as a short one, with nothing lost where parts meet. */
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { one, transaction } from "../../store/transaction.ts";
import { keepFile } from "./writing/store.ts";

onEveryDatabase("a long copy", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  test.each([0, 1, 2_000, 2_001, 200_000, 200_001, 402_100])(
    "of %d letters is looked through whole",
    async (letters) => {
      const sha256 = String(letters).padStart(64, "0");
      const text = Array.from({ length: Math.ceil(letters / 10) }, (_, at) => `é${String(at).padStart(8, "0")} `);
      const found = await transaction(held.database, { readOnly: false }, async (tx) => {
        await keepFile(tx, {
          ...{ sha256, content: new Uint8Array([1]), mediaType: "text/plain", text: text.join("").slice(0, letters) },
          ...{ scanned: "not-scanned", at: new Date("2027-02-01T00:00:00Z") },
        });
        return one(
          tx,
          z.object({ letters: z.number(), pieces: z.number(), same: z.boolean() }),
          sql`
          select letters, cardinality(spaced_pieces) as pieces, spaced_pieces = array(
            select evidence.spaced(substr(extracted, at + 1, 2500))
            from generate_series(0, length(extracted) - 1, 2000) as at
            order by at
          ) as same
          from evidence.file
          where sha256 = ${sha256}
        `,
        );
      });
      expect(found).toEqual({ letters, pieces: Math.ceil(letters / 2_000), same: true });
    },
  );
});
