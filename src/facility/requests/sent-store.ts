/** A request as it was sent, with what came back, and its end: read and kept by whoever works on it. One function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import { type RequestVersion, SentContent } from "./contract.ts";
import { KeptRequest, written } from "./kept-request.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);
const Time = z.string().transform((text) => new Date(text));

export const requestById = (tx: Transaction, request: string) =>
  perhaps(
    tx,
    KeptRequest,
    sql`
    select request_id, programme, language, state, content, version, number, saved_at, sent_at, ended_at, reason
    from facility.request
    where request_id = ${request}
  `,
  );

/** Held until the transaction ends: of two who act on it one is first. */
export const lockedRequest = (tx: Transaction, request: string) =>
  perhaps(
    tx,
    KeptRequest,
    sql`
    select request_id, programme, language, state, content, version, number, saved_at, sent_at, ended_at, reason
    from facility.request
    where request_id = ${request}
    for update
  `,
  );

export const KeptVersion = z
  .object({
    ...{ version_no: z.number(), programme_version: z.number(), sent_at: Time, content: written(SentContent) },
    ...{ returned_at: maybe(Time), question: maybe(z.string()) },
  })
  .transform(
    (row): RequestVersion => ({
      ...{ version: row.version_no, programmeVersion: row.programme_version, sentAt: row.sent_at },
      ...{ content: row.content, returnedAt: row.returned_at, question: row.question },
    }),
  );

/** Every sending of a request, the last first. */
export const requestVersions = (tx: Transaction, request: string): Promise<readonly RequestVersion[]> =>
  many(
    tx,
    KeptVersion,
    sql`
    select version_no, programme_version, sent_at, content, returned_at, question
    from facility.request_version
    where request_id = ${request}
    order by version_no desc
    limit 100
  `,
  );

/** What was sent goes back with a question, and is theirs to write in again; how many it was. */
export async function keepReturned(tx: Transaction, request: string, question: string, now: Date): Promise<number> {
  const returned = await none(
    tx,
    sql`
    update facility.request
    set state = 'returned', version = version + 1
    where request_id = ${request} and state = 'sent'
  `,
  );
  if (returned === 0) return 0;
  return none(
    tx,
    sql`
    update facility.request_version
    set returned_at = ${now}, question = ${question}
    where request_id = ${request}
      and version_no = (select max(last.version_no) from facility.request_version as last where last.request_id = ${request})
  `,
  );
}

type Ending = { readonly state: "approved" | "declined" | "withdrawn"; readonly reason: string | undefined };

/** A request is over: decided by the programme, or withdrawn by whoever asked; how many it was. */
export const keepEnded = (tx: Transaction, request: string, { state, reason }: Ending, now: Date): Promise<number> =>
  none(
    tx,
    sql`
    update facility.request
    set state = ${state}, reason = ${reason ?? null}, ended_at = ${now}, version = version + 1
    where request_id = ${request} and state in ('sent', 'returned')
  `,
  );
