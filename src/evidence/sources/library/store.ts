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

/** What a source said, the latest first: on which day, by nobody. `isOwn`: whoever asks said it. */
export const versionsOf = (tx: Transaction, source: string, person: string) =>
  many(
    tx,
    z.object({
      version: z.number(),
      day: z.string(),
      isOwn: z.boolean(),
      isJudges: z.boolean(),
      said: z.string().transform((text) => SourceDescription.parse(JSON.parse(text))),
      file: z.string().nullable(),
    }),
    sql`
    select
      said.version, to_char(said.at at time zone 'UTC', 'YYYY-MM-DD') as day, said.said, said.file,
      coalesce(said.by::text = ${person}, false) as "isOwn", source.added_in = 'judging' as "isJudges"
    from evidence.source_version as said
    join evidence.source using (source_id)
    where said.source_id = ${source}
    order by said.version desc
    limit 200
  `,
  );

/**
 * Some letters of the texts of files around the first place where a word stands, or a phrase where the first of several
 * is found; none for a file that was not found by its text.
 */
export const around = (tx: Transaction, files: readonly string[], query: string, sought: readonly string[]) =>
  many(
    tx,
    z.object({ sha256: z.string(), text: z.string(), begins: z.boolean() }),
    sql`
    select
      file.sha256, substring(file.extracted from greatest(1, found.at - 120) for 360) as text, found.at <= 121 as begins
    from evidence.file
    cross join lateral (
      select placed.at
      from unnest(${sought}::text[]) with ordinality as sought (words, rank)
      cross join lateral (
        select evidence.place_of(evidence.spaced(sought.words), file.spaced_pieces, file.letters) as at
      ) as placed
      where placed.at is not null
      order by sought.rank
      limit 1
    ) as found
    where file.sha256 = any(${files}::text[])
      and file.words @@ websearch_to_tsquery('simple', evidence.folded(${query}))
  `,
  );
