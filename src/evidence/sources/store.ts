/** How sources are kept: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { Identifier, type Source, type SourceDescription, sourceKinds } from "./contract.ts";

const Row = z.object({
  source_id: z.string(),
  title: z.string(),
  issuer: z.string(),
  kind: z.enum(sourceKinds),
  date: z.string(),
  language: z.string(),
  url: z.string(),
  in_force: z.string(),
  identifiers: z.string().transform((text) => z.array(Identifier).parse(JSON.parse(text))),
  version: z.number(),
  cited: z.number(),
  sha256: z.string().nullable(),
  bytes: z.number().nullable(),
  media_type: z.string().nullable(),
  has_text: z.boolean().nullable(),
  scanned: z.enum(["clean", "not-scanned"]).nullable(),
});

const described = (row: z.infer<typeof Row>): Source => ({
  source: row.source_id,
  title: row.title,
  issuer: row.issuer,
  kind: row.kind,
  date: row.date,
  language: row.language,
  url: row.url,
  inForce: row.in_force,
  identifiers: row.identifiers,
  version: row.version,
  cited: row.cited,
  ...(row.sha256 !== null && row.bytes !== null && row.media_type !== null && row.scanned !== null
    ? {
        copy: {
          sha256: row.sha256,
          bytes: row.bytes,
          mediaType: row.media_type,
          hasText: row.has_text === true,
          scanned: row.scanned,
        },
      }
    : {}),
});

/** The state of an edition; undefined where there is none. */
export const editionState = async (tx: Transaction, edition: string): Promise<string | undefined> =>
  (
    await perhaps(
      tx,
      z.object({ state: z.string() }),
      sql`
    select state
    from edition.edition
    where edition_id = ${edition}
  `,
    )
  )?.state;

const columns = sql`
  source.source_id, source.title, source.issuer, source.kind, source.date, source.language, source.url,
  source.in_force, source.identifiers, source.version, source.file as sha256, file.bytes, file.media_type,
  file.extracted <> '' as has_text, file.scanned,
  (
    select count(distinct citation.answer_id)::integer
    from edition.citation
    where citation.source_id = source.source_id
  ) as cited
`;

export const page = 100;

/** Sources of an edition by title, a page of them; with words, those that hold them all. */
export async function listed(
  tx: Transaction,
  edition: string,
  { words, after }: { readonly words: string | undefined; readonly after: string | undefined },
) {
  const query = words?.trim() ?? "";
  const rows = await many(
    tx,
    Row,
    sql`
    select ${columns}
    from evidence.source
    left join evidence.file on file.sha256 = source.file
    where source.edition_id = ${edition}
      and (
        ${query} = ''
        or to_tsvector('simple', source.title || ' ' || source.issuer || ' ' || source.identifiers) @@ websearch_to_tsquery('simple', ${query})
        or strpos(lower(source.title), lower(${query})) > 0
        or to_tsvector('simple', left(file.extracted, 500000)) @@ websearch_to_tsquery('simple', ${query})
      )
      and (
        ${after ?? null}::uuid is null
        or (source.title, source.source_id) > (select before.title, before.source_id from evidence.source as before where before.source_id = ${after ?? null}::uuid and before.edition_id = ${edition})
      )
    order by source.title, source.source_id
    limit ${page + 1}
  `,
  );
  return { sources: rows.slice(0, page).map(described), more: rows.length > page };
}

export async function sourceOf(tx: Transaction, edition: string, source: string) {
  const row = await perhaps(
    tx,
    Row,
    sql`
    select ${columns}
    from evidence.source
    left join evidence.file on file.sha256 = source.file
    where source.source_id = ${source} and source.edition_id = ${edition}
  `,
  );
  return row && described(row);
}

export const countOf = async (tx: Transaction, edition: string): Promise<number> =>
  (
    await one(
      tx,
      z.object({ sources: z.number() }),
      sql`
    select count(*)::integer as sources
    from evidence.source
    where edition_id = ${edition}
  `,
    )
  ).sources;

export async function keepSource(
  tx: Transaction,
  kept: SourceDescription & {
    readonly edition: string;
    readonly source: string;
    readonly by: string | undefined;
    readonly at: Date;
  },
): Promise<void> {
  await none(
    tx,
    sql`
    insert into evidence.source (
      source_id, edition_id, title, issuer, kind, date, language, url, in_force, identifiers, added_by, added_at
    )
    values (
      ${kept.source}, ${kept.edition}, ${kept.title}, ${kept.issuer}, ${kept.kind}, ${kept.date}, ${kept.language},
      ${kept.url}, ${kept.inForce}, ${JSON.stringify(kept.identifiers)}, ${kept.by ?? null}, ${kept.at}
    )
  `,
  );
}

/** Whether the version was the one seen; only then is anything changed. */
export async function changeKept(
  tx: Transaction,
  kept: SourceDescription & { readonly edition: string; readonly source: string },
  version: number,
): Promise<boolean> {
  const changed = await none(
    tx,
    sql`
    update evidence.source
    set title = ${kept.title}, issuer = ${kept.issuer}, kind = ${kept.kind}, date = ${kept.date},
      language = ${kept.language}, url = ${kept.url}, in_force = ${kept.inForce},
      identifiers = ${JSON.stringify(kept.identifiers)}, version = version + 1
    where source_id = ${kept.source} and edition_id = ${kept.edition} and version = ${version}
  `,
  );
  return changed === 1;
}

export type KeptFile = {
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly text: string;
  readonly scanned: "clean" | "not-scanned";
  readonly at: Date;
};

/** The same bytes are kept once. */
export async function keepFile(tx: Transaction, file: KeptFile): Promise<void> {
  await none(
    tx,
    sql`
    insert into evidence.file (sha256, bytes, media_type, content, extracted, scanned, kept_at)
    values (${file.sha256}, ${file.content.length}, ${file.mediaType}, ${Buffer.from(file.content)}, ${file.text}, ${file.scanned}, ${file.at})
    on conflict (sha256) do nothing
  `,
  );
}

export async function attachFile(tx: Transaction, source: string, sha256: string): Promise<void> {
  await none(
    tx,
    sql`
    update evidence.source
    set file = ${sha256}, version = version + 1
    where source_id = ${source}
  `,
  );
}

export const fileOf = (tx: Transaction, edition: string, source: string) =>
  perhaps(
    tx,
    z.object({ sha256: z.string(), media_type: z.string(), content: z.instanceof(Uint8Array) }),
    sql`
    select file.sha256, file.media_type, file.content
    from evidence.source
    join evidence.file on file.sha256 = source.file
    where source.source_id = ${source} and source.edition_id = ${edition}
  `,
  );

export const textPart = (tx: Transaction, edition: string, source: string, from: number, letters: number) =>
  perhaps(
    tx,
    z.object({ text: z.string(), of: z.number() }),
    sql`
    select substring(file.extracted from ${from + 1}::integer for ${letters}::integer) as text, length(file.extracted) as of
    from evidence.source
    join evidence.file on file.sha256 = source.file
    where source.source_id = ${source} and source.edition_id = ${edition}
  `,
  );

/** Every source of an edition that some answer cites. */
export async function citedSources(tx: Transaction, edition: string): Promise<readonly Source[]> {
  const rows = await many(
    tx,
    Row,
    sql`
    select ${columns}
    from evidence.source
    left join evidence.file on file.sha256 = source.file
    where source.edition_id = ${edition}
      and exists (select from edition.citation where citation.source_id = source.source_id)
    order by source.source_id
  `,
  );
  return rows.map(described);
}
