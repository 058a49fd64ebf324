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
          z.object({ letters: z.number(), pieces: z.number(), words: z.number() }),
          sql`
          select
            file.letters, count(*)::integer as pieces,
            (
              select count(distinct word.lexeme)::integer
              from evidence.piece as held
              cross join unnest(held.words) as word
              where held.sha256 = file.sha256
            ) as words
          from evidence.file
          left join evidence.piece using (sha256)
          where sha256 = ${sha256}
          group by file.sha256, file.letters
        `,
        );
      });
      expect(found).toEqual({
        letters,
        pieces: Math.max(1, Math.ceil(letters / 2_000)),
        words: new Set(text.join("").slice(0, letters).trim().split(" ").filter(Boolean)).size,
      });
    },
  );
});
