/** How requests are written and sent: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import type { RequestRow, RequestVersion } from "./contract.ts";

export const requestByForm = async (tx: Transaction, form: string): Promise<string | undefined> =>
  (
    await perhaps(
      tx,
      z.object({ request_id: z.string() }),
      sql`
    select request_id
    from facility.request
    where form = ${form}
  `,
    )
  )?.request_id;

type Begun = Pick<RequestRow, "request" | "programme" | "language" | "content"> & { readonly form: string };

/** How many were kept: none where the same form came at the same moment. */
export const keepBegun = (tx: Transaction, begun: Begun, now: Date): Promise<number> =>
  none(
    tx,
    sql`
    insert into facility.request (request_id, form, programme, language, content, begun_at, saved_at)
    values (
      ${begun.request}, ${begun.form}, ${begun.programme}, ${begun.language}, ${JSON.stringify(begun.content)}, ${now}, ${now}
    )
    on conflict (form) do nothing
  `,
  );

/** What is written, while it is theirs to write in; how many it was. */
export const keepSaved = (
  tx: Transaction,
  { request, content, language }: Pick<RequestRow, "request" | "content" | "language">,
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    update facility.request
    set content = ${JSON.stringify(content)}, language = ${language}, version = version + 1, saved_at = ${now}
    where request_id = ${request} and state in ('draft', 'returned')
  `,
  );

/** The next number of a programme in a year; whoever takes one at the same moment waits. */
export const nextNumber = async (tx: Transaction, programme: string, year: number): Promise<number> =>
  (
    await one(
      tx,
      z.object({ last: z.number() }),
      sql`
    insert into facility.request_counter (programme, year, last)
    values (${programme}, ${year}, 1)
    on conflict (programme, year) do update set last = request_counter.last + 1
    returning last
  `,
    )
  ).last;

/** A request goes to the programme, for the first time with its number or again with the one it has. */
export const keepSent = (tx: Transaction, request: string, number: string, now: Date): Promise<number> =>
  none(
    tx,
    sql`
    update facility.request
    set state = 'sent', number = coalesce(number, ${number}), sent_at = coalesce(sent_at, ${now}), saved_at = ${now},
      version = version + 1
    where request_id = ${request} and state in ('draft', 'returned')
  `,
  );

type Sending = Pick<RequestVersion, "version" | "programmeVersion" | "content">;

export const keepRequestVersion = (
  tx: Transaction,
  request: string,
  { version, programmeVersion, content }: Sending,
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    insert into facility.request_version (request_id, version_no, programme_version, sent_at, content)
    values (${request}, ${version}, ${programmeVersion}, ${now}, ${JSON.stringify(content)})
  `,
  );
