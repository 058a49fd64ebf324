/** How sources are kept: one function a statement. */
import sql, { empty, type Sql } from "sql-template-tag";
import { z } from "zod";
import { many, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { Identifier, type Source, sourceKinds } from "./contract.ts";
import type { Reader } from "./rules.ts";
import { answersOf, shownSources, told, toldTo } from "./shown-to.ts";
import { soughtParts } from "./sought.ts";

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

const everything: Reader = { person: "", blindTo: [], own: [], onlyCodes: false, judges: false };

/** What statements about sources begin with: `told_citation` and `shown_source`, as whoever asks may know them. */
const before = (reader: Reader, edition: string): Sql =>
  sql`with ${told(reader, edition)}, ${shownSources(reader, edition)}`;

const columnsFor = ({ blindTo }: Reader): Sql => sql`
  source.source_id, source.title, source.issuer, source.kind, source.date, source.language, source.url,
  source.in_force, source.identifiers, source.version, source.file as sha256, file.bytes, file.media_type,
  file.letters, file.scanned,
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

/** How many are listed at once; fewer where each is shown with the words around what was looked for. */
const [page, pageOfFound] = [100, 20];

export type Asking = {
  readonly words?: string | undefined;
  readonly kind?: string | undefined;
  readonly language?: string | undefined;
  readonly place?: string | undefined;
  readonly after?: string | undefined;
};

/**
 * `matching`: the sources that hold what is looked for, each part of it in their description or in any piece of their copy.
 */
function matching(query: string): Sql {
  const parts = soughtParts(query);
  return sql`
  part as materialized (
    select
      given.part, given.lot, given.wish,
      phraseto_tsquery('simple', evidence.folded(given.words)) as described,
      phraseto_tsquery('simple', evidence.spaced(given.words)) as inside
    from unnest(
      ${parts.map(({ lot }) => lot)}::integer[],
      ${parts.map(({ words }) => words)}::text[],
      ${parts.map(({ is }) => is)}::text[]
    ) with ordinality as given (lot, words, wish, part)
  ),
  holding as materialized (
    select part.part, source.source_id
    from part
    join shown_source as source on source.words @@ part.described
    union
    select part.part, source.source_id
    from part
    join evidence.piece on piece.words @@ part.inside
    join shown_source as source on source.file = piece.sha256
  ),
  matching as (
    select holding.source_id
    from holding
    join part using (part)
    group by holding.source_id, part.lot
    having bool_and(part.wish = 'wanted')
      and count(*) = (select count(*) from part as whole where whole.lot = part.lot and whole.wish = 'wanted')
  )
`;
}

/** Sources of an edition by title, a page of them; with words, those that hold them all. */
export async function listed(tx: Transaction, edition: string, asking: Asking, reader: Reader) {
  const query = asking.words?.trim() ?? "";
  const most = query === "" ? page : pageOfFound;
  const { kind = null, language = null, place = null, after = null } = asking;
  const rows = await many(
    tx,
    Row,
    sql`
    ${before(reader, edition)}, ${matching(query)}
    select ${columnsFor(reader)}
    from shown_source as source
    left join evidence.file on file.sha256 = source.file
    where ${toldTo(reader)}
      and (${kind}::text is null or source.kind = ${kind}::text)
      and (${language}::text is null or source.language = ${language}::text)
      and (
        ${place}::text is null
        or source.source_id in (
          select citation.source_id
          from told_citation as citation
          join (${answersOf(reader)}) as own using (answer_id)
          where own.place = ${place}::text
        )
      )
      and (
        ${query} = ''
        or strpos(source.folded_title, evidence.folded(${query})) > 0
        or source.source_id in (select matching.source_id from matching)
      )
      and (
        ${after}::uuid is null
        or (source.title, source.source_id) > (select before.title, before.source_id from shown_source as before where before.source_id = ${after}::uuid)
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
    ${before(reader, edition)}
    select distinct source.language as name
    from shown_source as source
    where source.language <> '' and ${toldTo(reader)}
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
    ${before(reader, edition)}
    select distinct own.place as name
    from told_citation as citation
    join shown_source using (source_id)
    join (${answersOf(reader)}) as own using (answer_id)
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
    ${before(reader, edition)}
    select
      own.place, own.period, own.indicator, citation.pinpoint, citation.quotation, citation.translation
    from told_citation as citation
    join (${answersOf(reader)}) as own using (answer_id)
    where citation.source_id = ${source}
    order by own.place, own.period, own.indicator, citation.citation_no
    limit 200
  `,
  );

export async function sourceOf(tx: Transaction, edition: string, source: string, reader: Reader) {
  const row = await perhaps(
    tx,
    Row,
    sql`
    ${before(reader, edition)}
    select ${columnsFor(reader)}
    from shown_source as source
    left join evidence.file on file.sha256 = source.file
    where source.source_id = ${source} and ${toldTo(reader)}
  `,
  );
  return row && described(row);
}

/** Those of some sources that somebody may know of; nobody cites another. */
export const shownAmong = async (
  tx: Transaction,
  edition: string,
  sources: readonly string[],
  reader: Reader,
): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await many(
        tx,
        z.object({ source_id: z.string() }),
        sql`
    ${before(reader, edition)}
    select source.source_id
    from shown_source as source
    where source.source_id = any (${sources}::uuid[]) and ${toldTo(reader)}
    order by source.source_id
  `,
      )
    ).map(({ source_id }) => source_id),
  );

/** Sources in an edition's library, and those of them one person added. */
export const countOf = (tx: Transaction, edition: string, person: string | undefined) =>
  one(
    tx,
    z.object({ sources: z.number(), own: z.number() }),
    sql`
    select count(*)::integer as sources, (count(*) filter (where added_by = ${person ?? null}::uuid))::integer as own
    from evidence.source
    where edition_id = ${edition}
  `,
  );

export const fileOf = (tx: Transaction, sha256: string) =>
  perhaps(
    tx,
    z.object({ sha256: z.string(), media_type: z.string(), content: z.instanceof(Uint8Array) }),
    sql`
    select sha256, media_type, content
    from evidence.file
    where sha256 = ${sha256}
  `,
  );

export const textPart = (tx: Transaction, sha256: string, from: number, letters: number) =>
  perhaps(
    tx,
    z.object({ text: z.string(), of: z.number() }),
    sql`
    select substring(extracted from ${from + 1}::integer for ${letters}::integer) as text, letters as of
    from evidence.file
    where sha256 = ${sha256}
  `,
  );

/** Every source of an edition that some answer cites. */
export async function citedSources(tx: Transaction, edition: string): Promise<readonly Source[]> {
  const rows = await many(
    tx,
    Row,
    sql`
    ${before(everything, edition)}
    select ${columnsFor(everything)}
    from shown_source as source
    left join evidence.file on file.sha256 = source.file
    where exists (select from edition.citation where citation.source_id = source.source_id)
    order by source.source_id
  `,
  );
  return rows.map(described);
}
