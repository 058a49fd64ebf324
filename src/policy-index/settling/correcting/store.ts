/** The corrections made in an edition, by role's day, never by name. One statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../../store/transaction.ts";
import { AnswerContent } from "../../answers/contract.ts";

const Content = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(AnswerContent);

const Row = z.object({
  ...{
    answer: z.string(),
    place: z.string(),
    period: z.string(),
    indicator: z.string(),
    why: z.string(),
    on: z.string(),
  },
  was: z.string(),
  before: Content,
  after: Content,
});

/** What every correction found and what it left, the newest first. */
export const correctionsMade = (tx: Transaction, edition: string) =>
  many(
    tx,
    Row,
    sql`
      select
        answer.answer_id as answer, answer.place, answer.period, answer.indicator, transition.why,
        (transition.at at time zone 'UTC')::date as on, transition.from_state as was, before.content as before,
        after.content as after
      from edition.transition
      join edition.answer using (answer_id)
      join edition.answer_version as after
        on after.answer_id = transition.answer_id and after.content_version = transition.content_version
      join edition.answer_version as before
        on before.answer_id = transition.answer_id and before.content_version = transition.content_version - 1
      where answer.edition_id = ${edition}::uuid and answer.slot = 1 and transition.act = 'correct'
      order by transition.transition_id desc
      limit 10000
    `,
  );
