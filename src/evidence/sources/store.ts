/** How sources are kept: one function a statement. */
import sql, { empty, type Sql } from "sql-template-tag";
import { z } from "zod";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { Identifier, type Source, type SourceDescription, sourceKinds } from "./contract.ts";
import type { Reader } from "./rules.ts";

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

const untilTheEnd = sql`for share`;

/** The state of an edition, held as it is where that is said; undefined where there is none. */
export const editionState = async (
  tx: Transaction,
  edition: string,
  how: "seen" | "held" = "seen",
): Promise<string | undefined> =>
  (
    await perhaps(
      tx,
      z.object({ state: z.string() }),
      sql`
    select state
    from edition.edition
    where edition_id = ${edition}
    ${how === "held" ? untilTheEnd : empty}
  `,
    )
  )?.state;

const everything: Reader = { person: "", blindTo: [], onlyCodes: false };

const columnsFor = ({ blindTo }: Reader): Sql => sql`
  source.source_id, source.title, source.issuer, source.kind, source.date, source.language, source.url,
  source.in_force, source.identifiers, source.version, source.file as sha256, file.bytes, file.media_type,
  file.extracted <> '' as has_text, file.scanned,
  (
    select count(distinct citation.answer_id)::integer
    from edition.citation
    join edition.answer using (answer_id)
    where citation.source_id = source.source_id
      and not exists (
        select
        from unnest(
          ${blindTo.map(({ place }) => place ?? null)}::text[],
          ${blindTo.map(({ slot }) => slot)}::integer[]
        ) as blind (place, slot)
        where coalesce(blind.place, answer.place) = answer.place and blind.slot = answer.slot
      )
  ) as cited
`;

/**
 * What somebody who only codes may know of: what coders described, what some answer cites, what an answer once came back
 * with, and everything when nothing is judged any more.
 */
const toldTo = ({ person, onlyCodes }: Reader): Sql => sql`
  (
    ${!onlyCodes}
    or source.added_in = 'coding'
    or source.added_by::text = ${person}
    or exists (select from edition.citation where citation.source_id = source.source_id)
    or exists (
      select
      from edition.opinion_citation
      join edition.opinion using (opinion_id)
      join edition.transition using (answer_id)
      where opinion_citation.source_id = source.source_id and transition.act = 'return'
    )
    or exists (
      select
      from edition.edition
      where edition.edition_id = source.edition_id and edition.state in ('frozen', 'published')
    )
  )
`;

export const page = 100;

/** Sources of an edition by title, a page of them; with words, those that hold them all. */
export async function listed(
  tx: Transaction,
  edition: string,
  { words, after }: { readonly words: string | undefined; readonly after: string | undefined },
  reader: Reader,
) {
  const query = words?.trim() ?? "";
  const rows = await many(
    tx,
    Row,
    sql`
    select ${columnsFor(reader)}
    from evidence.source
    left join evidence.file on file.sha256 = source.file
    where source.edition_id = ${edition}
      and ${toldTo(reader)}
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

export async function sourceOf(tx: Transaction, edition: string, source: string, reader: Reader) {
  const row = await perhaps(
    tx,
    Row,
    sql`
    select ${columnsFor(reader)}
    from evidence.source
    left join evidence.file on file.sha256 = source.file
    where source.source_id = ${source} and source.edition_id = ${edition} and ${toldTo(reader)}
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
    readonly addedIn: "coding" | "judging";
  },
): Promise<void> {
  await none(
    tx,
    sql`
    insert into evidence.source (
      source_id, edition_id, title, issuer, kind, date, language, url, in_force, identifiers, added_by, added_at, added_in
    )
    values (
      ${kept.source}, ${kept.edition}, ${kept.title}, ${kept.issuer}, ${kept.kind}, ${kept.date}, ${kept.language},
      ${kept.url}, ${kept.inForce}, ${JSON.stringify(kept.identifiers)}, ${kept.by ?? null}, ${kept.at}, ${kept.addedIn}
    )
  `,
  );
  await keepVersion(tx, kept.source, kept);
}

/** Keeps what a source says now, for ever. */
export async function keepVersion(
  tx: Transaction,
  source: string,
  { by, at }: { readonly by: string | undefined; readonly at: Date },
): Promise<void> {
  await none(
    tx,
    sql`
    insert into evidence.source_version (source_id, version, said, file, by, at)
    select
      source_id, version,
      json_build_object(
        'title', title, 'issuer', issuer, 'kind', kind, 'date', date, 'language', language, 'url', url,
        'inForce', in_force, 'identifiers', identifiers::json
      )::text,
      file, ${by ?? null}, ${at}
    from evidence.source
    where source_id = ${source}
  `,
  );
}

const Use = z.object({
  added_by: z.string().nullable(),
  has_copy: z.boolean(),
  is_tied: z.boolean(),
  is_judged: z.boolean(),
  places: z.array(z.string()),
  slots: z.array(z.number()),
  states: z.array(z.string()),
});

/** By whom a source is used, and whether somebody has a tie to a place that cites it; the source is held. */
export async function heldUse(
  tx: Transaction,
  source: string,
  { person, day }: { readonly person: string; readonly day: string },
) {
  const use = await one(
    tx,
    Use,
    sql`
    with held as (
      select source_id, added_by, file
      from evidence.source
      where source_id = ${source}
      for update
    ),
    citing as (
      select distinct answer.place, answer.slot, answer.state
      from edition.citation
      join edition.answer using (answer_id)
      where citation.source_id = ${source}
      order by answer.place, answer.slot, answer.state
    )
    select
      added_by, file is not null as has_copy,
      exists (
        select
        from people.interest
        join citing using (place)
        where person_id::text = ${person} and from_day <= ${day} and (until_day is null or until_day >= ${day})
      ) as is_tied,
      exists (
        select
        from edition.opinion_citation
        join edition.opinion using (opinion_id)
        where opinion_citation.source_id = ${source} and opinion.reviewer::text <> ${person}
      ) as is_judged,
      array(select place from citing order by place, slot, state) as places,
      array(select slot::integer from citing order by place, slot, state) as slots,
      array(select state from citing order by place, slot, state) as states
    from held
  `,
  );
  return {
    ...{ addedBy: use.added_by ?? undefined, hasCopy: use.has_copy, isTied: use.is_tied, isJudged: use.is_judged },
    citing: use.places.map((place, at) => ({ place, slot: use.slots[at] ?? 1, state: use.states[at] ?? "" })),
  };
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

/** Whether the version was the one seen; only then is it its copy. */
export async function attachFile(tx: Transaction, source: string, sha256: string, version: number): Promise<boolean> {
  const attached = await none(
    tx,
    sql`
    update evidence.source
    set file = ${sha256}, version = version + 1
    where source_id = ${source} and version = ${version}
  `,
  );
  return attached === 1;
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
    select ${columnsFor(everything)}
    from evidence.source
    left join evidence.file on file.sha256 = source.file
    where source.edition_id = ${edition}
      and exists (select from edition.citation where citation.source_id = source.source_id)
    order by source.source_id
  `,
  );
  return rows.map(described);
}
