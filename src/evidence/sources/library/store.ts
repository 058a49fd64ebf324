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

/** What a source said until a version, the latest first: on which day, by nobody. `isOwn`: whoever asks said it. */
export const versionsOf = (tx: Transaction, source: string, until: number, person: string) =>
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
    where said.source_id = ${source} and said.version <= ${until}
    order by said.version desc
    limit 200
  `,
  );

const Title = z.string().transform((text) => LocalisedText.parse(JSON.parse(text)));

/** What questions of an edition are called, an item with the question it is an item of. */
export const questionsCalled = (tx: Transaction, edition: string, indicators: readonly string[]) =>
  many(
    tx,
    z.object({ indicator: z.string(), title: Title, within: Title.nullable() }),
    sql`
    select coalesce(part.said -> 'indicator' ->> 'id', whole.said ->> 'id') as indicator,
      coalesce(part.said -> 'indicator' -> 'title', whole.said -> 'title')::text as title,
      case when part.said is not null then (whole.said -> 'title')::text end as within
    from edition.edition
    cross join lateral jsonb_array_elements(edition.instrument::jsonb -> 'indicators') as whole (said)
    left join lateral jsonb_array_elements(whole.said -> 'items') as part (said) on true
    where edition.edition_id = ${edition}
      and coalesce(part.said -> 'indicator' ->> 'id', whole.said ->> 'id') = any(${[...indicators]}::text[])
    order by indicator
    limit 1000
  `,
  );

/** Some letters of the texts of files around the first of some words or phrases that each of them holds. */
export const around = (tx: Transaction, files: readonly string[], sought: readonly string[]) =>
  many(
    tx,
    z.object({ sha256: z.string(), text: z.string(), begins: z.boolean() }),
    sql`
    with hit as materialized (
      select distinct on (piece.sha256) piece.sha256, piece.begins, given.words
      from (
        select btrim(evidence.spaced(asked.words)) as words, asked.rank
        from unnest(${sought}::text[]) with ordinality as asked (words, rank)
      ) as given
      join evidence.piece on piece.words @@ phraseto_tsquery('simple', given.words)
      where piece.sha256 = any(${files}::text[])
      order by piece.sha256, given.rank, piece.begins
    )
    select
      file.sha256, substring(file.extracted from greatest(1, found.at - 120) for 360) as text, found.at <= 121 as begins
    from hit
    join evidence.piece using (sha256, begins)
    join evidence.file using (sha256)
    cross join lateral (select evidence.place_at(hit.words, piece, file.letters) as at) as found
    order by file.sha256
  `,
  );
