/** What a file of requests is written from: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../../../store/transaction.ts";
import { KeptVersion } from "../../sent-store.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);

/** Those that were sent, the first sent first. */
export const sentRequests = async (tx: Transaction, programme: string): Promise<readonly string[]> =>
  (
    await many(
      tx,
      z.object({ request_id: z.string() }),
      sql`
    select request_id
    from facility.request
    where programme = ${programme} and number is not null
    order by sent_at, request_id
  `,
    )
  ).map(({ request_id }) => request_id);

const Line = z
  .object({
    ...{ request_id: z.string(), number: z.string(), language: z.string(), state: z.string() },
    ...{ first_sent: z.string(), ended_at: maybe(z.string()) },
    ...{ stage: maybe(z.string()), due_day: maybe(z.string()), is_paused: z.boolean(), returns: z.number() },
  })
  .loose()
  .transform((row) => ({ ...row, last: KeptVersion.parse(row) }));
export type ExportedLine = z.output<typeof Line>;

/** Some of them as they were sent last, the first sent first. */
export const exportedLines = (tx: Transaction, requests: readonly string[]) =>
  many(
    tx,
    Line,
    sql`
    select request.request_id, request.number, request.language, request.state, request.sent_at as first_sent, request.ended_at,
      standing.stage, standing.due_day, coalesce(standing.is_paused, false) as is_paused,
      (
        select count(*)::integer
        from facility.request_version as back
        where back.request_id = request.request_id and back.returned_at is not null
      ) as returns,
      last.version_no, last.programme_version, last.sent_at, last.content, last.returned_at, last.question
    from facility.request
    cross join lateral (
      select version_no, programme_version, sent_at, content, returned_at, question
      from facility.request_version
      where request_version.request_id = request.request_id
      order by version_no desc
      limit 1
    ) as last
    left join facility.standing on standing.request_id = request.request_id
    where request.request_id = any(${requests}::uuid[])
    order by request.sent_at, request.request_id
  `,
  );
