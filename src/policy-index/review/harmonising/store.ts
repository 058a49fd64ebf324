/** What a harmoniser compares with, and notes: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../../store/transaction.ts";
import { AnswerState } from "../../answers/contract.ts";
import type { Value } from "../contract.ts";

const statuses = z.enum(["answered", "not-applicable", "no-data", "competence-elsewhere"]);

const Prior = z.object({
  place: z.string(),
  status: z.string(),
  option_key: z.string().nullable(),
  value: z.number().nullable(),
});

/** What a release says to a question in its last period, by place. */
export async function priorAnswers(
  tx: Transaction,
  { index, release, indicator }: { readonly index: string; readonly release: string; readonly indicator: string },
): Promise<ReadonlyMap<string, Value>> {
  const rows = await many(
    tx,
    Prior,
    sql`
      select place.code as place, answer_status.code as status, option.key as option_key, answer.value
      from policy_index.answer
      join policy_index.release using (release_id)
      join policy_index.index using (index_id)
      join policy_index.place using (release_id, place_no)
      join policy_index.period using (release_id, period_no)
      join policy_index.indicator using (release_id, indicator_no)
      join policy_index.answer_status using (status)
      left join policy_index.option using (release_id, indicator_no, option_no)
      where index.code = ${index}
        and release.code = ${release}
        and indicator.code = ${indicator}
        and period.code = (
          select max(last.code)
          from policy_index.period as last
          where last.release_id = release.release_id
        )
      limit 5000
    `,
  );
  const found = new Map<string, Value>();
  for (const row of rows) {
    const status = statuses.safeParse(row.status);
    if (!status.success) continue;
    found.set(row.place, {
      status: status.data,
      ...(row.option_key === null ? {} : { option: row.option_key }),
      ...(row.value === null ? {} : { value: row.value }),
    });
  }
  return found;
}

/** Notes on a question, by day. */
export async function notesOn(tx: Transaction, edition: string, indicator: string) {
  return many(
    tx,
    z.object({ text: z.string(), on: z.string() }),
    sql`
      select text, said_on as on
      from edition.harmoniser_note
      where edition_id = ${edition}::uuid and indicator = ${indicator}
      order by said_on, note_id
      limit 500
    `,
  );
}

export async function keepNote(
  tx: Transaction,
  note: {
    readonly edition: string;
    readonly indicator: string;
    readonly by: string;
    readonly text: string;
    readonly on: string;
  },
): Promise<void> {
  await none(
    tx,
    sql`
      insert into edition.harmoniser_note (note_id, edition_id, indicator, by, text, said_on)
      values (gen_random_uuid(), ${note.edition}::uuid, ${note.indicator}, ${note.by}, ${note.text}, ${note.on}::date)
    `,
  );
}

/** The first coders' answers to a question, held until the transaction ends. */
export async function lockedForQuestion(tx: Transaction, edition: string, indicator: string) {
  const rows = await many(
    tx,
    z.object({
      answer_id: z.string(),
      place: z.string(),
      state: AnswerState,
      version: z.number(),
      content_version: z.number(),
    }),
    sql`
      select answer_id, place, state, version, content_version
      from edition.answer
      where edition_id = ${edition}::uuid and indicator = ${indicator} and slot = 1
      order by answer_id
      for update
    `,
  );
  return rows.map(({ answer_id, content_version, ...rest }) => ({
    ...rest,
    id: answer_id,
    contentVersion: content_version,
  }));
}
