/** What every desk of review reads: the sources an answer leans on, as they are shown beside it. One function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import type { Actor } from "../../base/actor.ts";
import { betweenSpans, quotedParts, spansAround } from "../../evidence/sources/passages.ts";
import { many, type Transaction } from "../../store/transaction.ts";
import { takesAlong } from "./arrived.ts";
import { type ShownCitation, ShownRemark, Step } from "./contract.ts";

/** Where an answer leans on a source: what is needed to show it. */
export type Leaning = {
  readonly source: string;
  readonly pinpoint: string;
  readonly quotation: string;
  readonly translation: string;
};

const Row = z.object({
  at: z.number(),
  source_id: z.string(),
  title: z.string(),
  issuer: z.string(),
  kind: z.string(),
  date: z.string(),
  in_force: z.string(),
  url: z.string(),
  language: z.string(),
  bytes: z.number().nullable(),
  media_type: z.string().nullable(),
  sha256: z.string().nullable(),
  places: z.array(z.number()).nullable(),
});

/** The texts of some spans of stored copies, in the order asked. */
const textsOf = async (
  tx: Transaction,
  spans: readonly { readonly sha256: string; readonly from: number; readonly letters: number }[],
): Promise<readonly string[]> =>
  (
    await many(
      tx,
      z.object({ text: z.string() }),
      sql`
      select substring(file.extracted from given.first for given.letters) as text
      from unnest(
        ${spans.map(({ sha256 }) => sha256)}::text[],
        ${spans.map(({ from }) => from)}::integer[],
        ${spans.map(({ letters }) => letters)}::integer[]
      ) with ordinality as given (sha256, first, letters, at)
      join evidence.file using (sha256)
      order by given.at
    `,
    )
  ).map(({ text }) => text);

/**
 * Sources as they are shown, for several answers at once and in the order asked: each as it was last sent, whatever its
 * author does with it since, with the parts of its stored copy around the words quoted, or its beginning where they are not
 * found. Where copies are only `named`, none of their text is read: a page of all places would hold megabytes of it.
 */
export async function shownCitations(
  tx: Transaction,
  edition: string,
  groups: readonly (readonly Leaning[])[],
  copies: "quoted" | "named" = "quoted",
): Promise<readonly (readonly ShownCitation[])[]> {
  const leanings = groups.flatMap((own, group) => own.map((leaning) => ({ ...leaning, group })));
  const shown = groups.map((): ShownCitation[] => []);
  if (leanings.length === 0) return shown;
  const parts = leanings.map(({ quotation }) => (copies === "quoted" ? quotedParts(quotation) : []));
  const rows = await many(
    tx,
    Row,
    sql`
      select
        given.at::integer as at,
        source.source_id,
        coalesce(sent.said ->> 'title', source.title) as title,
        coalesce(sent.said ->> 'issuer', source.issuer) as issuer,
        coalesce(sent.said ->> 'kind', source.kind) as kind,
        coalesce(sent.said ->> 'date', source.date) as date,
        coalesce(sent.said ->> 'inForce', source.in_force) as in_force,
        coalesce(sent.said ->> 'url', source.url) as url,
        coalesce(sent.said ->> 'language', source.language) as language,
        file.bytes,
        file.media_type,
        file.sha256,
        evidence.places_of(
          array(
            select evidence.spaced(part.begins)
            from json_array_elements_text(given.parts::json) with ordinality as part (begins, no)
            order by part.no
          ),
          file.sha256
        ) as places
      from unnest(
        ${leanings.map(({ source }) => source)}::uuid[],
        ${parts.map((own) => JSON.stringify(own.map(({ begins }) => begins)))}::text[]
      ) with ordinality as given (source_id, parts, at)
      join evidence.source on source.source_id = given.source_id and source.edition_id = ${edition}::uuid
      left join lateral (
        select said.said::json as said, said.file
        from evidence.source_version as said
        where said.source_id = source.source_id and said.version = source.sent_version and source.sent_version < source.version
      ) as sent on true
      left join evidence.file on file.sha256 = case when sent.said is null then source.file else sent.file end
      order by given.at
    `,
  );
  const spans = rows.map(({ at, sha256, places }) =>
    sha256 === null || copies === "named"
      ? []
      : spansAround(parts[at - 1] ?? [], places ?? []).map((span) => ({ ...span, sha256 })),
  );
  const texts = (await textsOf(tx, spans.flat())).values();
  for (const [at, row] of rows.entries()) {
    const extract = (spans[at] ?? []).map(() => texts.next().value ?? "").filter((text) => text !== "");
    const { group, pinpoint, quotation, translation } = leanings[row.at - 1]!;
    const copy =
      row.bytes === null || row.media_type === null
        ? undefined
        : {
            href: `/api/editions/${edition}/sources/${row.source_id}/copy`,
            mediaType: row.media_type,
            bytes: row.bytes,
            extract: extract.join(betweenSpans),
          };
    shown[group]!.push({
      title: row.title,
      issuer: row.issuer,
      kind: row.kind,
      date: row.date,
      inForce: row.in_force,
      url: row.url,
      language: row.language,
      pinpoint,
      quotation,
      translation,
      copy,
    });
  }
  return shown;
}

/** Places somebody has a tie to on a day. An operator is no person, and has none. */
export async function tiedPlaces(tx: Transaction, actor: Actor, day: string): Promise<ReadonlySet<string>> {
  if (actor.kind !== "person") return new Set();
  const rows = await many(
    tx,
    z.object({ place: z.string() }),
    sql`
      select distinct place
      from people.tie
      where person_id = ${actor.name}::uuid
        and from_day <= ${day}::date
        and (until_day is null or until_day >= ${day}::date)
    `,
  );
  return new Set(rows.map(({ place }) => place));
}

const Remark = ShownRemark.extend({ answer_id: z.string(), arrived: z.boolean() });

/** Remarks on answers, by answer, the first first; by role and by day. Those of its author have arrived once they went with the answer. */
export async function remarksOn(tx: Transaction, answers: readonly string[]) {
  const rows = await many(
    tx,
    Remark,
    sql`
      select
        answer_id,
        field,
        role,
        body as text,
        (at at time zone 'UTC')::date as on,
        role not in ('author', 'second-author')
        or exists (
          select
          from edition.transition
          where transition.answer_id = comment.answer_id
            and transition.version > comment.answer_version
            and ${takesAlong}
        ) as arrived
      from edition.comment
      where answer_id = any(${answers}::uuid[])
      order by answer_id, at, comment_id
      limit 100000
    `,
  );
  return rows.map(({ answer_id, ...rest }) => ({ answer: answer_id, ...rest }));
}

const StepRow = Step.omit({ from: true, to: true }).extend({
  answer_id: z.string(),
  from_state: Step.shape.from,
  to_state: Step.shape.to,
});

/** The steps of many answers, by answer, the first first; by role and by day. */
export async function stepsOf(tx: Transaction, answers: readonly string[]) {
  const rows = await many(
    tx,
    StepRow,
    sql`
      select answer_id, act, from_state, to_state, role, why, (at at time zone 'UTC')::date as on
      from edition.transition
      where answer_id = any(${answers}::uuid[])
      order by answer_id, transition_id
      limit 100000
    `,
  );
  return rows.map(({ answer_id, from_state, to_state, ...rest }) => ({
    answer: answer_id,
    from: from_state,
    to: to_state,
    ...rest,
  }));
}
