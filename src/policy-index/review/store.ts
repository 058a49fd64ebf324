/** What every desk of review reads: the sources an answer leans on, as they are shown beside it. One function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import type { Actor } from "../../base/actor.ts";
import { quotationBegins } from "../../evidence/sources/passages.ts";
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
  extract: z.string().nullable(),
});

/** Letters of a stored copy shown beside an answer, besides those quoted, and how many of them stand before the words quoted. */
const extractLength = 2_400;
const before = 600;

/**
 * Sources as they are shown, for several answers at once and in the order asked: each with the part of its stored copy
 * around the words quoted, or its beginning where they are not found.
 */
export async function shownCitations(
  tx: Transaction,
  edition: string,
  groups: readonly (readonly Leaning[])[],
): Promise<readonly (readonly ShownCitation[])[]> {
  const leanings = groups.flatMap((own, group) => own.map((leaning) => ({ ...leaning, group })));
  const shown = groups.map((): ShownCitation[] => []);
  if (leanings.length === 0) return shown;
  const rows = await many(
    tx,
    Row,
    sql`
      select
        given.at::integer as at,
        source.source_id,
        source.title,
        source.issuer,
        source.kind,
        source.date,
        source.in_force,
        source.url,
        source.language,
        file.bytes,
        file.media_type,
        substring(
          file.extracted
          from greatest(1, coalesce(evidence.place_of(evidence.spaced(given.begins), file.spaced_pieces, file.letters), 1) - ${before}::integer)
          for ${extractLength}::integer + length(given.quotation)
        ) as extract
      from unnest(
        ${leanings.map(({ source }) => source)}::uuid[],
        ${leanings.map(({ quotation }) => quotation)}::text[],
        ${leanings.map(({ quotation }) => quotationBegins(quotation))}::text[]
      ) with ordinality as given (source_id, quotation, begins, at)
      join evidence.source on source.source_id = given.source_id and source.edition_id = ${edition}::uuid
      left join evidence.file on file.sha256 = source.file
      order by given.at
    `,
  );
  for (const row of rows) {
    const { group, pinpoint, quotation, translation } = leanings[row.at - 1]!;
    const copy =
      row.bytes === null || row.media_type === null
        ? undefined
        : {
            href: `/api/editions/${edition}/sources/${row.source_id}/copy`,
            mediaType: row.media_type,
            bytes: row.bytes,
            extract: row.extract ?? "",
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
      from people.interest
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
