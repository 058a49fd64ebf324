/** Both codings of what was coded twice: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../../store/transaction.ts";
import { AnswerStatus } from "../../answers/contract.ts";

const Row = z
  .object({
    place: z.string(),
    period: z.string(),
    indicator: z.string(),
    slot: z.number(),
    status: AnswerStatus.nullable(),
    option_key: z.string().nullable(),
    value: z.number().nullable(),
  })
  .transform(({ status, option_key, value, ...where }) => ({
    ...where,
    coded:
      status === null
        ? undefined
        : {
            status,
            ...(option_key === null ? {} : { option: option_key }),
            ...(value === null ? {} : { value }),
          },
  }));

/**
 * What each coder said when they first sent their answer to review: what came after is no longer independent. By place,
 * period, question and coder.
 */
export async function firstCodings(tx: Transaction, edition: string) {
  return many(
    tx,
    Row,
    sql`
      with sent as (
        select distinct on (answer.answer_id)
          answer.answer_id, answer.place, answer.period, answer.indicator, answer.slot, transition.content_version
        from edition.answer
        join edition.transition using (answer_id)
        where answer.edition_id = ${edition}::uuid and transition.act = 'submit'
        order by answer.answer_id, transition.transition_id
      )
      select
        sent.place,
        sent.period,
        sent.indicator,
        sent.slot,
        answer_version.content::json ->> 'status' as status,
        answer_version.content::json ->> 'option' as option_key,
        (answer_version.content::json ->> 'value')::double precision as value
      from sent
      join edition.answer_version using (answer_id, content_version)
      order by sent.place, sent.period, sent.indicator, sent.slot
      limit 1000000
    `,
  );
}

const Differing = z.object({ id: z.string(), place: z.string(), indicator: z.string(), version: z.number() });

/** The first coders' answers in review that say otherwise than the second coders', held until the transaction ends. */
export async function lockedDiffering(tx: Transaction, edition: string) {
  return many(
    tx,
    Differing,
    sql`
      select answer.answer_id as id, answer.place, answer.indicator, answer.version
      from edition.answer
      join edition.answer as other
        on other.edition_id = answer.edition_id
        and other.place = answer.place
        and other.period = answer.period
        and other.indicator = answer.indicator
        and other.slot = 2
      where answer.edition_id = ${edition}::uuid
        and answer.slot = 1
        and answer.state in ('submitted', 'in-review')
        and other.state not in ('unassigned', 'drafting', 'returned')
        and (answer.status, answer.option_key, answer.value)
          is distinct from (other.status, other.option_key, other.value)
      order by answer.answer_id
      for update of answer
    `,
  );
}

/** How many of them there are. */
export async function differing(tx: Transaction, edition: string) {
  return many(
    tx,
    Differing,
    sql`
      select answer.answer_id as id, answer.place, answer.indicator, answer.version
      from edition.answer
      join edition.answer as other
        on other.edition_id = answer.edition_id
        and other.place = answer.place
        and other.period = answer.period
        and other.indicator = answer.indicator
        and other.slot = 2
      where answer.edition_id = ${edition}::uuid
        and answer.slot = 1
        and answer.state in ('submitted', 'in-review')
        and other.state not in ('unassigned', 'drafting', 'returned')
        and (answer.status, answer.option_key, answer.value)
          is distinct from (other.status, other.option_key, other.value)
      limit 100000
    `,
  );
}
