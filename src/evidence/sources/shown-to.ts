/**
 * What of a library somebody is shown: parts of statements that every reading of it begins with. Coders are told nothing of
 * what is decided about their answers before they are told of it; whoever judges is shown nothing of what coders write
 * before it is sent.
 */
import sql, { type Sql } from "sql-template-tag";
import { asSent, isDecidedSince } from "./as-sent.ts";
import type { Reader } from "./rules.ts";

/** The answers somebody answers for: where a role of theirs is bound to an area, those they wrote in. */
export const answersOf = ({ own, person }: Reader): Sql => sql`
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

/**
 * What every statement begins with that says what is cited, and by what: `told_citation`. It has what an answer cited when it
 * was sent where that is all somebody is told of it. To whoever codes: where somebody else has decided meanwhile what the answer
 * says, until it comes back to them or is frozen (`policy-index/coding/told.ts`). To whoever judges: while somebody else writes
 * it, which is nothing where it was never sent.
 */
export const told = (reader: Reader, edition: string): Sql => sql`
  own_answer as materialized (
    select own.answer_id
    from (${answersOf(reader)}) as own
    where ${reader.judges}
  ),
  apart as materialized (
    select answer.answer_id, sent.content
    from edition.answer
    left join lateral ${asSent} as sent on true
    where ${reader.own.length > 0 || reader.judges}
      and answer.edition_id = ${edition}
      and (
        (${reader.own.length > 0} and ${isDecidedSince})
        or (
          ${reader.judges} and answer.state in ('drafting', 'returned')
          and answer.answer_id not in (select own_answer.answer_id from own_answer)
        )
      )
  ),
  sent_citation as materialized (
    select
      apart.answer_id, said.no::smallint as citation_no, (said.one ->> 'source')::uuid as source_id,
      said.one ->> 'pinpoint' as pinpoint, said.one ->> 'quotation' as quotation, said.one ->> 'translation' as translation
    from apart
    cross join json_array_elements(apart.content::json -> 'citations') with ordinality as said (one, no)
  ),
  told_citation as not materialized (
    select answer_id, citation_no, source_id, pinpoint, quotation, translation
    from edition.citation
    where not exists (select from apart where apart.answer_id = citation.answer_id)
    union all
    select answer_id, citation_no, source_id, pinpoint, quotation, translation
    from sent_citation
  )
`;

const columns = sql`
  source.source_id, source.edition_id, source.title, source.issuer, source.kind, source.date, source.language, source.url,
  source.in_force, source.identifiers, source.file, source.version, source.added_by, source.added_in, source.folded_title,
  source.words, source.sent_version
`;

/** Nothing is judged any more, and everything is everybody's. */
const isOver = sql`
  exists (
    select
    from edition.edition
    where edition.edition_id = source.edition_id and edition.state in ('frozen', 'published')
  )
`;

/** `shown_source`: an edition's sources as somebody is shown them; to whoever judges, each as it was sent. */
export const shownSources = ({ judges, person }: Reader, edition: string): Sql =>
  judges
    ? sql`
  shown_source as not materialized (
    select ${columns}
    from evidence.source
    where source.edition_id = ${edition}
      and (coalesce(source.sent_version, source.version) = source.version or source.added_by::text = ${person} or ${isOver})
    union all
    select
      source.source_id, source.edition_id, said.title, said.issuer, said.kind, said.date, said.language, said.url,
      said."inForce" as in_force, said.identifiers::text as identifiers, sent.file, sent.version, source.added_by,
      source.added_in, evidence.folded(said.title) as folded_title,
      to_tsvector('simple', evidence.folded(said.title || ' ' || said.issuer || ' ' || said.identifiers::text)) as words,
      source.sent_version
    from evidence.source
    join evidence.source_version as sent on sent.source_id = source.source_id and sent.version = source.sent_version
    cross join lateral json_to_record(sent.said::json) as said (
      title text, issuer text, kind text, date text, language text, url text, "inForce" text, identifiers json
    )
    where source.edition_id = ${edition}
      and source.sent_version < source.version
      and source.added_by::text is distinct from ${person}
      and not ${isOver}
  )
`
    : sql`
  shown_source as not materialized (
    select ${columns}
    from evidence.source
    where source.edition_id = ${edition}
  )
`;

const wasTold = sql`
  exists (
    select
    from edition.opinion_citation
    join edition.opinion using (opinion_id)
    where opinion_citation.source_id = source.source_id and opinion.told
  )
`;

const isCited = sql`exists (select from told_citation as citation where citation.source_id = source.source_id)`;

/**
 * What of it a source says of itself, whoever cites it: enough for nearly every source somebody cites, and asked with the
 * statement that keeps an answer.
 */
export const plainlyToldTo = ({ person, onlyCodes, judges }: Reader): Sql => sql`
  (
    ${!onlyCodes && !judges}
    or (${onlyCodes} and source.added_in = 'coding')
    or (${judges} and source.sent_version is not null)
    or source.added_by::text = ${person}
  )
`;

/**
 * Which sources somebody may know of, of rows called `source`. Who only codes: what coders described, what some answer cites,
 * what an answer once came back with. Who judges: their own, what was sent with an answer, what an answer came back with, what
 * an editor described. Everybody, everything, once nothing is judged any more.
 */
export const toldTo = (reader: Reader): Sql => sql`
  (
    ${plainlyToldTo(reader)}
    or ${isCited}
    or ${wasTold}
    or ${isOver}
  )
`;
