/** How drafts of programmes are kept: one function per statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { none, perhaps, type Transaction } from "../../../store/transaction.ts";
import { Content } from "./contract.ts";

const Draft = z
  .object({ based_on: z.number(), content: z.string(), version: z.number() })
  .transform(({ based_on, content, version }) => ({
    basedOn: based_on,
    version,
    content: Content.parse(JSON.parse(content)),
  }));

export const programmeDraft = (tx: Transaction, code: string) =>
  perhaps(
    tx,
    Draft,
    sql`
    select based_on, content, version
    from facility.programme_draft
    where code = ${code}
  `,
  );

export const keepDraft = (tx: Transaction, basedOn: number, content: Content, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.programme_draft (code, based_on, content, version, changed_at)
    values (${content.code}, ${basedOn}, ${JSON.stringify(content)}, 1, ${now})
    on conflict (code) do update
    set content = excluded.content, version = programme_draft.version + 1, changed_at = excluded.changed_at
  `,
  );

export const dropDraft = (tx: Transaction, code: string) =>
  none(tx, sql`delete from facility.programme_draft where code = ${code}`);
