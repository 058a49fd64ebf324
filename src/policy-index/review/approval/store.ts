/** What approval reads at once of a whole edition: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../../store/transaction.ts";
import { AnswerState } from "../../answers/contract.ts";
import { OpinionKind } from "../contract.ts";

const Head = z
  .object({
    answer_id: z.string(),
    place: z.string(),
    period: z.string(),
    indicator: z.string(),
    state: AnswerState,
    version: z.number(),
    content_version: z.number(),
  })
  .transform(({ answer_id, content_version, ...rest }) => ({
    ...rest,
    id: answer_id,
    contentVersion: content_version,
  }));

/**
 * The first coders' answers that were sent to review, of an edition or of some questions and places of it, held until
 * the transaction ends: no opinion on them is given meanwhile.
 */
export async function lockedInReview(
  tx: Transaction,
  edition: string,
  { place, indicators }: { readonly place: string | undefined; readonly indicators: readonly string[] },
) {
  return many(
    tx,
    Head,
    sql`
      select answer_id, place, period, indicator, state, version, content_version
      from edition.answer
      where edition_id = ${edition}::uuid
        and slot = 1
        and state in ('submitted', 'in-review')
        and (${place ?? null}::text is null or place = ${place ?? null})
        and indicator = any(${indicators}::text[])
      order by answer_id
      for update
    `,
  );
}

const Judgement = z
  .object({ answer_id: z.string(), kind: OpinionKind, content_version: z.number() })
  .transform(({ answer_id, kind, content_version }) => ({
    answer: answer_id,
    kind,
    contentVersion: content_version,
  }));

/** What was judged of an edition's answers that are in review, without what was said. */
export async function judgements(tx: Transaction, edition: string) {
  return many(
    tx,
    Judgement,
    sql`
      select opinion.answer_id, opinion.kind, opinion.content_version
      from edition.opinion
      join edition.answer using (answer_id)
      where answer.edition_id = ${edition}::uuid and answer.slot = 1 and answer.state in ('submitted', 'in-review')
      order by opinion.answer_id, opinion.opinion_id
      limit 1000000
    `,
  );
}
