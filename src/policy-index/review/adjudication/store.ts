/** How decisions are kept: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../../store/transaction.ts";

/** Which of some answers a person wrote, or judged: nobody decides between themselves and another. */
export async function partyTo(
  tx: Transaction,
  answers: readonly string[],
  person: string,
): Promise<ReadonlySet<string>> {
  const rows = await many(
    tx,
    z.object({ answer_id: z.string() }),
    sql`
      select answer.answer_id
      from edition.answer
      join edition.answer as coded
        on coded.edition_id = answer.edition_id
        and coded.place = answer.place
        and coded.period = answer.period
        and coded.indicator = answer.indicator
      where answer.answer_id = any(${answers}::uuid[])
        and (
          exists (
            select
            from edition.answer_version
            left join edition.adjudication
              on adjudication.answer_id = answer_version.answer_id
              and adjudication.decided_version = answer_version.content_version
            where answer_version.answer_id = coded.answer_id
              and answer_version.by = ${person}::uuid
              and adjudication.answer_id is null
          )
          or exists (
            select
            from edition.opinion
            where opinion.answer_id = coded.answer_id and opinion.reviewer = ${person}::uuid
          )
        )
      group by answer.answer_id
    `,
  );
  return new Set(rows.map(({ answer_id }) => answer_id));
}

export type Decision = {
  readonly answer: string;
  readonly contestedVersion: number;
  readonly decidedVersion: number;
  readonly by: string;
  readonly chosen: number | undefined;
  /** The answers as they were shown, as JSON. */
  readonly shown: string;
  readonly reason: string;
  readonly on: string;
};

export async function keepDecision(tx: Transaction, decision: Decision): Promise<void> {
  await none(
    tx,
    sql`
      insert into edition.adjudication (
        adjudication_id, answer_id, contested_version, decided_version, by, chosen, shown, reason, decided_on
      )
      values (
        gen_random_uuid(), ${decision.answer}::uuid, ${decision.contestedVersion}, ${decision.decidedVersion},
        ${decision.by}::uuid, ${decision.chosen ?? null}, ${decision.shown}, ${decision.reason}, ${decision.on}::date
      )
    `,
  );
}
