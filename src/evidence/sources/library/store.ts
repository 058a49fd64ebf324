/** How a library is looked through: which there are, what a source said before, and the words around what is looked for. */
import sql from "sql-template-tag";
import { z } from "zod";
import { LocalisedText } from "../../../base/text.ts";
import { many, perhaps, type Transaction } from "../../../store/transaction.ts";
import { SourceDescription } from "../contract.ts";

const LibraryRow = z.object({
  edition: z.string(),
  index: z.string(),
  code: z.string(),
  title: z.string().transform((text) => LocalisedText.parse(JSON.parse(text))),
});

/** The libraries of some editions, or of all where none are named, the newest first. */
export const librariesOf = (tx: Transaction, editions: readonly string[] | undefined) =>
  many(
    tx,
    LibraryRow,
    sql`
    select
      edition_id::text as edition, index_code as index, code, title
    from edition.edition
    where ${editions ?? null}::uuid[] is null or edition_id = any(${editions ?? null}::uuid[])
    order by created_at desc, edition_id
    limit 500
  `,
  );

export const libraryOf = (tx: Transaction, edition: string) =>
  perhaps(
    tx,
    LibraryRow,
    sql`
    select edition_id::text as edition, index_code as index, code, title
    from edition.edition
    where edition_id = ${edition}
  `,
  );

/** What a source said, the latest first: on which day, by nobody. */
export const versionsOf = (tx: Transaction, source: string) =>
  many(
    tx,
    z.object({
      version: z.number(),
      day: z.string(),
      said: z.string().transform((text) => SourceDescription.parse(JSON.parse(text))),
      file: z.string().nullable(),
    }),
    sql`
    select version, to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, said, file
    from evidence.source_version
    where source_id = ${source}
    order by version desc
    limit 200
  `,
  );

/** Some letters of the texts of files around the first place where a word stands; none for a file without it. */
export const around = (tx: Transaction, files: readonly string[], word: string) =>
  many(
    tx,
    z.object({ sha256: z.string(), text: z.string(), begins: z.boolean() }),
    sql`
    select
      file.sha256,
      substring(begun.text from greatest(1, found.at - 120)::integer for 360) as text,
      found.at <= 121 as begins
    from evidence.file
    cross join lateral (select left(file.extracted, 100000) as text) as begun
    cross join lateral (select evidence.folded(begun.text) as text) as folded
    cross join lateral (select strpos(folded.text, ${word}) * length(begun.text)::bigint / greatest(1, length(folded.text)) as at) as found
    where file.sha256 = any(${files}::text[]) and found.at > 0
  `,
  );
