/** How sources are kept: one function a statement. */
import sql, { empty, type Sql } from "sql-template-tag";
import { z } from "zod";
import { many, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { Identifier, type Source, sourceKinds } from "./contract.ts";
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
  letters: z.number().nullable(),
  letters_sought: z.number().nullable(),
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
          hasText: (row.letters ?? 0) > 0,
          scanned: row.scanned,
          ...((row.letters_sought ?? 0) < (row.letters ?? 0) ? { lettersSought: row.letters_sought ?? 0 } : {}),
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

const everything: Reader = { person: "", blindTo: [], own: [], onlyCodes: false };

/**
 * What every statement begins with that says what is cited, and by what. Where somebody else has decided meanwhile what an
 * answer says, `told_citation` has what it cited when it was sent, for whoever codes: until it comes back to them or is
 * frozen they are told no more of it (`policy-index/coding/told.ts`), here neither.
 */
const told = ({ own }: Reader, edition: string): Sql => sql`
  decided as materialized (
    select sent.answer_id, sent.content
    from edition.answer
    cross join lateral (
      select transition.answer_id, transition.content_version, answer_version.content
      from edition.transition
      join edition.answer_version using (answer_id, content_version)
      where transition.answer_id = answer.answer_id and transition.act in ('submit', 'stand-by')
      order by transition.transition_id desc
      limit 1
    ) as sent
    where ${own.length > 0}
      and answer.edition_id = ${edition}
      and answer.state in ('adjudicated', 'harmonised')
      and answer.content_version > sent.content_version
  ),
  sent_citation as materialized (
    select
      decided.answer_id, said.no::smallint as citation_no, (said.one ->> 'source')::uuid as source_id,
      said.one ->> 'pinpoint' as pinpoint, said.one ->> 'quotation' as quotation, said.one ->> 'translation' as translation
    from decided
    cross join json_array_elements(decided.content::json -> 'citations') with ordinality as said (one, no)
  ),
  told_citation as not materialized (
    select answer_id, citation_no, source_id, pinpoint, quotation, translation
    from edition.citation
    where not exists (select from decided where decided.answer_id = citation.answer_id)
    union all
    select answer_id, citation_no, source_id, pinpoint, quotation, translation
    from sent_citation
  )
`;

const columnsFor = ({ blindTo }: Reader): Sql => sql`
  source.source_id, source.title, source.issuer, source.kind, source.date, source.language, source.url,
  source.in_force, source.identifiers, source.version, source.file as sha256, file.bytes, file.media_type,
  file.letters, file.letters_sought, file.scanned,
  (
    select count(distinct citation.answer_id)::integer
    from told_citation as citation
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
    or exists (select from told_citation as citation where citation.source_id = source.source_id)
    or exists (
      select
      from edition.opinion_citation
      join edition.opinion using (opinion_id)
      where opinion_citation.source_id = source.source_id and opinion.told
    )
    or exists (
      select
      from edition.edition
      where edition.edition_id = source.edition_id and edition.state in ('frozen', 'published')
    )
  )
`;

/** The answers somebody answers for: where a role of theirs is bound to an area, those they wrote in. */
const answersOf = ({ own, person }: Reader): Sql => sql`
  select answer.answer_id, answer.place, answer.period, answer.indicator
  from edition.answer
  join unnest(
    ${own.map(({ place }) => place ?? null)}::text[],
    ${own.map(({ slot }) => slot ?? null)}::integer[],
    ${own.map(({ isPart }) => isPart)}::boolean[]
  ) as own (place, slot, is_part) on coalesce(own.place, answer.place) = answer.place and coalesce(own.slot, answer.slot) = answer.slot
  where not own.is_part
    or exists (
      select
      from edition.answer_version
      where answer_version.answer_id = answer.answer_id and answer_version.by::text = ${person}
    )
`;

/** How many are listed at once; fewer where each is shown with the words around what was looked for. */
const [page, pageOfFound] = [100, 20];

export type Asking = {
  readonly words?: string | undefined;
  readonly kind?: string | undefined;
  readonly language?: string | undefined;
  readonly place?: string | undefined;
  readonly after?: string | undefined;
};

/** Sources of an edition by title, a page of them; with words, those that hold them all. */
export async function listed(tx: Transaction, edition: string, asking: Asking, reader: Reader) {
  const query = asking.words?.trim() ?? "";
  const most = query === "" ? page : pageOfFound;
  const { kind = null, language = null, place = null, after = null } = asking;
  const rows = await many(
    tx,
    Row,
    sql`
    with ${told(reader, edition)}
    select ${columnsFor(reader)}
    from evidence.source
    left join evidence.file on file.sha256 = source.file
    where source.edition_id = ${edition}
      and ${toldTo(reader)}
      and (${kind}::text is null or source.kind = ${kind}::text)
      and (${language}::text is null or source.language = ${language}::text)
      and (
        ${place}::text is null
        or source.source_id in (
          select citation.source_id
          from told_citation as citation
          join (${answersOf(reader)}) as own_answer using (answer_id)
          where own_answer.place = ${place}::text
        )
      )
      and (
        ${query} = ''
        or strpos(source.folded_title, evidence.folded(${query})) > 0
        or source.source_id in (
          select described.source_id
          from evidence.source as described
          where described.words @@ websearch_to_tsquery('simple', evidence.folded(${query}))
        )
        or source.file in (
          select held.sha256
          from evidence.file as held
          where held.words @@ websearch_to_tsquery('simple', evidence.folded(${query}))
        )
      )
      and (
        ${after}::uuid is null
        or (source.title, source.source_id) > (select before.title, before.source_id from evidence.source as before where before.source_id = ${after}::uuid and before.edition_id = ${edition})
      )
    order by source.title, source.source_id
    limit ${most + 1}
  `,
  );
  return { sources: rows.slice(0, most).map(described), more: rows.length > most };
}

const Named = z.object({ name: z.string() });

/** The languages of the sources somebody may know of. */
export const languagesIn = async (tx: Transaction, edition: string, reader: Reader): Promise<readonly string[]> =>
  (
    await many(
      tx,
      Named,
      sql`
    with ${told(reader, edition)}
    select distinct source.language as name
    from evidence.source
    where source.edition_id = ${edition} and source.language <> '' and ${toldTo(reader)}
    order by name
    limit 200
  `,
    )
  ).map(({ name }) => name);

/** The places whose answers somebody answers for and that cite something. */
export const placesCiting = async (tx: Transaction, edition: string, reader: Reader): Promise<readonly string[]> =>
  (
    await many(
      tx,
      Named,
      sql`
    with ${told(reader, edition)}
    select distinct own_answer.place as name
    from told_citation as citation
    join evidence.source using (source_id)
    join (${answersOf(reader)}) as own_answer using (answer_id)
    where source.edition_id = ${edition}
    order by name
    limit 300
  `,
    )
  ).map(({ name }) => name);

/** Where answers somebody answers for cite a source. */
export const ownCitations = (tx: Transaction, edition: string, source: string, reader: Reader) =>
  many(
    tx,
    z.object({
      ...{ place: z.string(), period: z.string(), indicator: z.string() },
      ...{ pinpoint: z.string(), quotation: z.string(), translation: z.string() },
    }),
    sql`
    with ${told(reader, edition)}
    select
      own_answer.place, own_answer.period, own_answer.indicator, citation.pinpoint, citation.quotation,
      citation.translation
    from told_citation as citation
    join (${answersOf(reader)}) as own_answer using (answer_id)
    where citation.source_id = ${source}
    order by own_answer.place, own_answer.period, own_answer.indicator, citation.citation_no
    limit 200
  `,
  );

export async function sourceOf(tx: Transaction, edition: string, source: string, reader: Reader) {
  const row = await perhaps(
    tx,
    Row,
    sql`
    with ${told(reader, edition)}
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
    select substring(file.extracted from ${from + 1}::integer for ${letters}::integer) as text, file.letters as of
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
    with ${told(everything, edition)}
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
