/** What the coding desk reads beside answers: what was answered last time, remarks, and whose the questionnaires are. */
import sql from "sql-template-tag";
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { asSent } from "../../evidence/sources/as-sent.ts";
import { many, none, type Transaction } from "../../store/transaction.ts";
import { AnswerContent, type AnswerField, AnswerStatus, ChangeReason } from "../answers/contract.ts";
import type { FieldComment, Prior } from "./contract.ts";
import type { Sent } from "./told.ts";

const PriorRow = z.object({
  indicator: z.string(),
  period: z.string(),
  status: AnswerStatus,
  option: z.string().nullable(),
  value: z.number().nullable(),
  justification: z.string().nullable(),
  as_of: z.string().nullable(),
  change_reason: ChangeReason.nullable(),
  sources: z.array(z.object({ title: z.string(), pinpoint: z.string(), url: z.string(), issuer: z.string() })),
});

export type PriorsOf = {
  readonly index: string;
  readonly release: string;
  readonly place: string;
  /** The period that is being answered: what is published for it or for the last one before it counts. */
  readonly period: string;
};

/** What was answered in a release for a place: each question as of the last period there is. */
export async function priors(tx: Transaction, of: PriorsOf): Promise<ReadonlyMap<string, Prior>> {
  const rows = await many(
    tx,
    PriorRow,
    sql`
    select distinct on (indicator.code)
      indicator.code as indicator,
      period.code as period,
      answer_status.code as status,
      option.key as option,
      answer.value,
      note.justification,
      note.as_of,
      note.change_reason,
      (
        select coalesce(
          json_agg(
            json_build_object(
              'title', source.title, 'pinpoint', coalesce(source.pinpoint, ''), 'url', coalesce(source.url, ''),
              'issuer', coalesce(source.issuer, '')
            )
            order by source.code
          ),
          '[]'
        )
        from policy_index.source
        where source.release_id = answer.release_id and source.code = any (note.sources)
      ) as sources
    from policy_index.answer
    join policy_index.release using (release_id)
    join policy_index.index using (index_id)
    join policy_index.place using (release_id, place_no)
    join policy_index.period using (release_id, period_no)
    join policy_index.indicator using (release_id, indicator_no)
    join policy_index.answer_status using (status)
    left join policy_index.option using (release_id, indicator_no, option_no)
    left join policy_index.note using (release_id, indicator_no, period_no, place_no)
    where index.code = ${of.index}
      and release.code = ${of.release}
      and place.code = ${of.place}
      and period.code <= ${of.period}
    order by indicator.code, period.code desc
  `,
  );
  return new Map(
    rows.map((row) => [
      row.indicator,
      {
        release: of.release,
        period: row.period,
        status: row.status,
        ...(row.option === null ? {} : { option: row.option }),
        ...(row.value === null ? {} : { value: row.value }),
        justification: row.justification ?? "",
        sources: row.sources,
        ...(row.as_of === null ? {} : { asOf: row.as_of }),
        ...(row.change_reason === null ? {} : { changeReason: row.change_reason }),
      },
    ]),
  );
}

const SharedField = z.enum(["option", "justification", "confidence", "asOf", "changeReason", "citations"]);

const CommentRow = z.object({
  comment_id: z.uuid(),
  answer_id: z.string(),
  field: SharedField,
  body: z.string(),
  role: z.enum(roleNames),
  day: z.string(),
  own: z.boolean(),
});

/** More remarks than a questionnaire ever had; of more, it is the last that are read. */
const mostComments = 5_000;

/** Remarks on answers, by answer, the first first; by role and day. `reader` is who reads them. */
export async function comments(
  tx: Transaction,
  answers: readonly string[],
  reader: string,
): Promise<ReadonlyMap<string, readonly FieldComment[]>> {
  const rows = await many(
    tx,
    CommentRow,
    sql`
    select comment_id, answer_id, field, body, role, (at at time zone 'UTC')::date as day, by = ${reader} as own
    from edition.comment
    where answer_id = any (${answers}::uuid[])
    order by at desc, comment_id desc
    limit ${mostComments}
  `,
  );
  const grouped = new Map<string, FieldComment[]>();
  for (const { comment_id: comment, answer_id, ...rest } of [...rows].reverse()) {
    const before = grouped.get(answer_id) ?? [];
    before.push({ comment, ...rest });
    grouped.set(answer_id, before);
  }
  return grouped;
}

export type NewComment = {
  readonly comment: string;
  readonly answer: string;
  /** The version the answer has while it is made. */
  readonly version: number;
  readonly field: Exclude<AnswerField, "memo">;
  readonly body: string;
  readonly by: string;
  readonly role: string;
  readonly at: Date;
};

export async function keepComment(tx: Transaction, made: NewComment): Promise<void> {
  await none(
    tx,
    sql`
    insert into edition.comment (comment_id, answer_id, answer_version, field, body, by, role, at)
    values (
      ${made.comment}, ${made.answer}, ${made.version}, ${made.field}, ${made.body}, ${made.by}, ${made.role}, ${made.at}
    )
  `,
  );
}

/** Why answers were returned that stand returned now: the last word about each. */
export async function returnedWhy(tx: Transaction, answers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await many(
    tx,
    z.object({ answer_id: z.string(), why: z.string() }),
    sql`
    select distinct on (answer_id) answer_id, why
    from edition.transition
    where answer_id = any (${answers}::uuid[]) and act = 'return'
    order by answer_id, transition_id desc
  `,
  );
  return new Map(rows.map(({ answer_id, why }) => [answer_id, why]));
}

/** Answers as their coders last sent them, or stood by them: the versions of then, and what they said. */
export async function lastSent(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Sent>> {
  if (ids.length === 0) return new Map();
  const rows = await many(
    tx,
    z.object({ answer_id: z.string(), version: z.number(), content_version: z.number(), content: z.string() }),
    sql`
    select answer.answer_id, sent.version, sent.content_version, sent.content
    from edition.answer
    cross join lateral ${asSent} as sent
    where answer.answer_id = any (${ids}::uuid[])
    order by answer.answer_id
  `,
  );
  return new Map(
    rows.map(({ answer_id, version, content_version: contentVersion, content }) => [
      answer_id,
      { version, contentVersion, content: AnswerContent.parse(JSON.parse(content)) },
    ]),
  );
}
